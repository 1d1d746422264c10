"""What the tests share: the real documents, a real index, and the assistant over both."""

import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.bootstrap import assistant_for, build_index
from assistant.guidance.corpus import read_corpus
from assistant.guidance.passages import Corpus
from assistant.service import Service
from assistant.settings import PROJECT, Settings

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return read_corpus(PROJECT / "corpus")


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the whole index in it, built once."""
    folder = tmp_path_factory.mktemp("data")
    build_index(Settings(data=folder))
    return folder


@pytest.fixture
def settings(data: Path, tmp_path: Path) -> Settings:
    """Settings whose index is the shared one and whose conversations are this test's own."""
    (tmp_path / "index").symlink_to(data / "index")
    return Settings(data=tmp_path)


@pytest.fixture
def service(settings: Settings) -> Service:
    """The assistant as the command line has it, with a clock that stands still and names that count."""
    numbers = itertools.count(1)
    return replace(
        assistant_for(settings, for_server=False),
        now=lambda: NOON,
        new_id=lambda: f"conversation{next(numbers)}",
    )


@pytest.fixture
def again(settings: Settings) -> Callable[[], Service]:
    """The assistant started again over the same conversations."""
    return lambda: assistant_for(settings, for_server=False)
