"""The whole corpus, a small one, and the real encoder."""

from pathlib import Path

import pytest
from listening import ListeningEmbedder

from assistant.guidance.corpus import read_corpus
from assistant.guidance.passages import Corpus

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "models" / "encoder"


@pytest.fixture(scope="session")
def whole() -> Corpus:
    return read_corpus(ROOT / "corpus")


@pytest.fixture(scope="session")
def few(whole: Corpus) -> Corpus:
    """Paragraphs 9 to 13 with their bullets: enough to search in, quick to embed."""
    roots = {"9", "10", "11", "12", "13"}
    return Corpus(tuple(passage for passage in whole if passage.root in roots))


@pytest.fixture
def embedder() -> ListeningEmbedder:
    return ListeningEmbedder(MODEL)
