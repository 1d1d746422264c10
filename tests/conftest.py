"""What the tests share: the real documents, read once."""

import pytest

from assistant.guidance.corpus import read_corpus
from assistant.guidance.passages import Corpus
from assistant.settings import PROJECT


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return read_corpus(PROJECT / "corpus")
