"""The only place that chooses collaborators."""

import hashlib
import secrets
from collections.abc import Collection
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from assistant.answering.answer import Answer
from assistant.answering.answerable import (
    NEAREST_WEIGHT,
    OVER_REFUSAL,
    RIDGE,
    Answerable,
    learn,
    load,
    read_unanswered,
    save,
)
from assistant.answering.pipeline import answer
from assistant.conversation.store import Store
from assistant.guidance.corpus import read_corpus
from assistant.guidance.passages import Corpus
from assistant.guidance.sources import load_sources
from assistant.language_model import LanguageModel
from assistant.retrieval.chunks import asked_fingerprint, read_asked
from assistant.retrieval.embedder import Embedder
from assistant.retrieval.generation import in_use
from assistant.retrieval.index import Built, build, open_index, open_snapshot
from assistant.retrieval.remembered import RememberingEmbedder
from assistant.retrieval.search import Hit, Searcher
from assistant.service import Service
from assistant.settings import Settings
from assistant.understanding.learned import LearnedReader
from assistant.understanding.plain import shown
from assistant.understanding.purpose import presumed_of
from assistant.understanding.reader import Reader
from assistant.understanding.topics import Topics


class Answerer:
    """Search and answers over the index, opened when first asked: a decision from a cold start need not wait."""

    def __init__(
        self, settings: Settings, corpus: Corpus, learned: LearnedReader, *, for_server: bool
    ) -> None:
        self._settings = settings
        self._corpus = corpus
        self._learned = learned
        self._for_server = for_server
        self.embedder = Embedder(settings.model)
        self._opened: tuple[Searcher, Answerable | None] | None = None

    def open(self) -> None:
        """Open the index now; raises `SetupError` where there is none to open."""
        if self._opened is None:
            self._opened = (
                self._searcher(),
                load(self._settings.answerable, _learnt_from(self._settings, self.embedder)),
            )

    def search(self, query: str, k: int = 8) -> tuple[Hit, ...]:
        """As `Searcher.search`."""
        return self._parts()[0].search(query, k)

    def answer(self, question: str) -> Answer:
        """A guidance question answered."""
        return answer(
            question,
            self.search,
            self._corpus,
            who_instead=self._who_instead,
            presumed=self._presumed,
        )

    def _presumed(self, question: str) -> Collection[str]:
        return presumed_of(self._learned.guesses(shown(question)))

    def _who_instead(self, question: str) -> tuple[str, ...] | None:
        searcher, learnt = self._parts()
        if learnt is None:
            return None
        guess = self._learned.guesses(shown(question)).get("answered_by")
        return learnt.who_instead(searcher.embedder.embed_one(question), guess.chances if guess else {})

    def _parts(self) -> tuple[Searcher, Answerable | None]:
        self.open()
        assert self._opened
        return self._opened

    def _searcher(self) -> Searcher:
        settings, corpus, embedder = self._settings, self._corpus, self.embedder
        asked = asked_fingerprint(settings.corpus / "asked")
        if self._for_server:
            index = open_index(corpus, settings.index, embedder, asked, chroma_url=settings.chroma_url)
        else:
            index = open_snapshot(corpus, settings.index, embedder, asked)
        return Searcher.over(corpus, embedder, index)


def build_index(settings: Settings) -> Built:
    """Bring the index, and what is learnt from it, up to date; raises `SetupError` where it cannot."""
    corpus = read_corpus(settings.corpus)
    asked = read_asked(settings.corpus / "asked", corpus)
    embedder = RememberingEmbedder(settings.model)
    built = build(corpus, settings.index, embedder, asked, chroma_url=settings.chroma_url)
    learnt_from = _learnt_from(settings, embedder)
    if load(settings.answerable, learnt_from) is None:
        snapshot = in_use(settings.index).snapshot()
        save(
            learn(snapshot.vectors, read_unanswered(_unanswered(settings)), embedder.embed, learnt_from),
            settings.answerable,
        )
    return built


def assistant_for(settings: Settings, *, for_server: bool = True) -> Service:
    """The assistant, ready to answer.

    For a server the index is opened now, over Chroma, and a missing one is a `SetupError` here. Otherwise it
    is opened when first needed, from the snapshot that needs neither Chroma nor LlamaIndex.
    """
    folders = (settings.reader, settings.watcher, settings.listener, settings.follower)
    models = [LanguageModel(folder) for folder in folders]
    if not for_server:
        # At once, so that a single question waits less; a server that reads them one by one keeps 67 MB less.
        for model in models:
            model.load_beside()
    corpus = read_corpus(settings.corpus)
    learned = LearnedReader(*models)
    answerer = Answerer(settings, corpus, learned, for_server=for_server)
    reader = Reader(
        learned, Topics(settings.topics, answerer.embedder.embed_one, answerer.embedder.identity).of
    )
    if for_server:
        answerer.open()
        reader.read("Warm up: a school asks a health visitor about a child.")
    return Service(
        corpus=corpus,
        sources=load_sources(settings.corpus),
        reader=reader,
        searcher=answerer,
        answer=answerer.answer,
        store=Store(settings.database),
        now=partial(datetime.now, UTC),
        new_id=partial(secrets.token_urlsafe, 12),
    )


def _unanswered(settings: Settings) -> Path:
    return settings.corpus / "asked" / "unanswered.yaml"


def _learnt_from(settings: Settings, embedder: Embedder) -> str:
    """Names everything that what is answerable is learnt from."""
    words = asked_fingerprint(settings.corpus / "asked") + _unanswered(settings).read_text(encoding="utf-8")
    numbers = f"{NEAREST_WEIGHT} {RIDGE} {OVER_REFUSAL}"
    return hashlib.sha256((embedder.identity + words + numbers).encode()).hexdigest()
