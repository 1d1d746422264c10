"""The baselines of search, on the same cases: stock MiniLM in Chroma, BM25, and the untuned encoder with questions."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.guidance.corpus import read_corpus
from assistant.retrieval.chunks import NOTHING_ASKED, chunks_of, read_asked
from assistant.retrieval.embedder import Embedder
from assistant.retrieval.index import Index, build, open_index
from assistant.retrieval.keywords import Keywords
from assistant.settings import PROJECT, Settings
from evals.tasks.guidance import Search

STOCK = PROJECT / "models" / "minilm"
"""The encoder as its makers left it."""


@dataclass(frozen=True)
class ByMeaning:
    """Nearest chunks by cosine, each passage once: what a plain vector retriever gives."""

    embedder: Embedder
    index: Index

    def __call__(self, text: str, k: int) -> tuple[str, ...]:
        """The anchors of the `k` nearest passages."""
        keys = {chunk.id: chunk.key[1] for chunk in self.index.chunks}
        near = self.index.vectors.nearest(self.embedder.embed([text])[0], 20 * k)
        return tuple(dict.fromkeys(keys[found.id] for found in near))[:k]


@dataclass(frozen=True)
class ByWords:
    """BM25 over the passages."""

    anchors: tuple[str, ...]
    keywords: Keywords

    def __call__(self, text: str, k: int) -> tuple[str, ...]:
        """The anchors of the `k` passages that share most."""
        scores = self.keywords.matches(text)
        order = sorted(range(len(scores)), key=lambda at: -scores[at])
        return tuple(self.anchors[at] for at in order[:k] if scores[at] > 0)


def baselines(settings: Settings) -> Mapping[str, Search]:
    """Every baseline by its name; makes the indexes it needs in a folder of its own."""
    corpus = read_corpus(settings.corpus)
    stock = Embedder(STOCK)
    asked = read_asked(settings.corpus / "asked", corpus)
    folder = Path(tempfile.mkdtemp(prefix="can-i-share-baselines-"))
    build(corpus, folder / "plain", stock)
    build(corpus, folder / "asked", stock, asked)
    passages = chunks_of(corpus, NOTHING_ASKED)
    return {
        "stock MiniLM, LlamaIndex over Chroma, passages only": ByMeaning(
            stock, open_index(corpus, folder / "plain", stock)
        ),
        "BM25, passages only": ByWords(tuple(chunk.key[1] for chunk in passages), Keywords.over(passages)),
        "stock MiniLM, passages and their questions": ByMeaning(
            stock, open_index(corpus, folder / "asked", stock, asked.fingerprint)
        ),
    }
