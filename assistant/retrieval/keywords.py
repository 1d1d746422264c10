"""Keyword search over the same chunks: BM25 with an English stemmer."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.errors import SetupError
from assistant.retrieval.chunks import Chunk

# A question longer than this is cut: what is looked for is said well before.
MOST_CHARACTERS = 20_000


@dataclass(frozen=True)
class Keywords:
    """BM25 scores of every chunk, in the order of the chunks it was made from."""

    size: int
    _retriever: Any
    _stemmer: Any

    @staticmethod
    def over(chunks: Sequence[Chunk]) -> "Keywords":
        """Index `chunks`; some milliseconds for a few hundred."""
        import bm25s
        import Stemmer

        stemmer = Stemmer.Stemmer("english")
        retriever = bm25s.BM25(method="lucene")
        retriever.index(_tokens([chunk.text for chunk in chunks], stemmer), show_progress=False)
        return Keywords(len(chunks), retriever, stemmer)

    def save(self, folder: Path) -> None:
        """Keep the index in `folder`, for a cold start to read."""
        self._retriever.save(folder, show_progress=False)

    @staticmethod
    def kept(folder: Path, size: int) -> "Keywords":
        """What `save` kept of `size` chunks; raises `SetupError` where it is missing or damaged."""
        import bm25s
        import Stemmer

        try:
            retriever = bm25s.BM25.load(folder)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise SetupError(
                f"The keyword index in {folder.parent} cannot be read; run `make index`."
            ) from error
        return Keywords(size, retriever, Stemmer.Stemmer("english"))

    def matches(self, query: str) -> list[float]:
        """For each chunk its BM25 score as a share (0 to 1) of the best; all 0 where no word is shared."""
        tokens = _tokens([query[:MOST_CHARACTERS]], self._stemmer)[0]
        known = [token for token in tokens if token in self._retriever.vocab_dict]
        scores = self._retriever.get_scores(known) if known else None
        if scores is None or scores.max() <= 0:
            return [0.0] * self.size
        shares: list[float] = (scores / scores.max()).tolist()
        return shares


def _tokens(texts: Sequence[str], stemmer: Any) -> list[list[str]]:
    import bm25s

    found = bm25s.tokenize(
        list(texts), stopwords="en", stemmer=stemmer, return_ids=False, show_progress=False
    )
    return [list(tokens) for tokens in found]
