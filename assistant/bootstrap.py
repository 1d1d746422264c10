"""The only place that chooses collaborators."""

import secrets
from datetime import UTC, datetime
from functools import partial

from assistant.answering.answer import Answer
from assistant.conversation.store import Store
from assistant.guidance.corpus import read_corpus
from assistant.guidance.passages import Corpus
from assistant.guidance.sources import load_sources
from assistant.retrieval.chunks import asked_fingerprint, read_asked
from assistant.retrieval.embedder import Embedder
from assistant.retrieval.index import Built, build, open_index, open_snapshot
from assistant.retrieval.search import Hit, Searcher
from assistant.service import Search, Service
from assistant.settings import Settings
from assistant.understanding.reader import Reader


class LateSearch:
    """A searcher that is opened when it is first asked, so that a decision from a cold start need not wait."""

    def __init__(self, settings: Settings, corpus: Corpus) -> None:
        self._settings = settings
        self._corpus = corpus
        self._opened: Searcher | None = None

    def search(self, query: str, k: int = 8) -> tuple[Hit, ...]:
        """As `Searcher.search`; raises `SetupError` where there is no index to open."""
        if self._opened is None:
            self._opened = _searcher(self._settings, self._corpus, for_server=False)
        return self._opened.search(query, k)


def build_index(settings: Settings) -> Built:
    """Bring the index up to date with the documents and the questions; raises `SetupError` where it cannot."""
    corpus = read_corpus(settings.corpus)
    asked = read_asked(settings.corpus / "asked", corpus)
    return build(corpus, settings.index, Embedder(settings.model), asked, chroma_url=settings.chroma_url)


def assistant_for(settings: Settings, *, for_server: bool = True) -> Service:
    """The assistant, ready to answer.

    For a server the index is opened now, over Chroma, and a missing one is a `SetupError` here. Otherwise it
    is opened when first needed, from the snapshot that needs neither Chroma nor LlamaIndex.
    """
    corpus = read_corpus(settings.corpus)
    searcher: Search = (
        _searcher(settings, corpus, for_server=True) if for_server else LateSearch(settings, corpus)
    )
    return Service(
        corpus=corpus,
        sources=load_sources(settings.corpus),
        reader=Reader(),
        searcher=searcher,
        answer=partial(_answer, searcher, corpus),
        store=Store(settings.database),
        now=partial(datetime.now, UTC),
        new_id=partial(secrets.token_urlsafe, 12),
    )


def _searcher(settings: Settings, corpus: Corpus, *, for_server: bool) -> Searcher:
    embedder = Embedder(settings.model)
    asked = asked_fingerprint(settings.corpus / "asked")
    if for_server:
        index = open_index(corpus, settings.index, embedder, asked, chroma_url=settings.chroma_url)
    else:
        index = open_snapshot(corpus, settings.index, embedder, asked)
    return Searcher.over(corpus, embedder, index)


def _answer(searcher: Search, corpus: Corpus, question: str) -> Answer:
    from assistant.answering.pipeline import answer

    return answer(question, searcher.search, corpus)
