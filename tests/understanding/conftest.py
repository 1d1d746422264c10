"""The reader that ships, loaded once: phrases and all four models."""

import pytest

from assistant.language_model import LanguageModel
from assistant.settings import PROJECT
from assistant.understanding.learned import LearnedReader
from assistant.understanding.reader import Reader

MODELS = ("reader", "watcher", "listener", "follower")


@pytest.fixture(scope="session")
def learned() -> LearnedReader:
    return LearnedReader(*(LanguageModel(PROJECT / "models" / name) for name in MODELS))


@pytest.fixture(scope="session")
def shipped(learned: LearnedReader) -> Reader:
    return Reader(learned)
