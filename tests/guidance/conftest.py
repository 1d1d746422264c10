"""The documents the project carries, read once for all the tests of the guidance."""

from pathlib import Path

import pytest

from assistant.guidance.corpus import read_corpus, read_documents
from assistant.guidance.furniture import Parsed
from assistant.guidance.passages import GUIDANCE, Corpus

CORPUS_FOLDER = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="session")
def corpus_folder() -> Path:
    return CORPUS_FOLDER


@pytest.fixture(scope="session")
def corpus(corpus_folder: Path) -> Corpus:
    return read_corpus(corpus_folder)


@pytest.fixture(scope="session")
def documents(corpus_folder: Path) -> dict[str, Parsed]:
    return {parsed.source: parsed for parsed in read_documents(corpus_folder)}


@pytest.fixture(scope="session")
def guidance_document(documents: dict[str, Parsed]) -> Parsed:
    return documents[GUIDANCE]
