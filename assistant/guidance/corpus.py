"""Opens the documents the project carries: every passage, and every word that is not one."""

from collections.abc import Callable, Mapping
from pathlib import Path

from assistant.errors import SetupError
from assistant.guidance.furniture import Furniture, Parsed
from assistant.guidance.letter import parse_letter
from assistant.guidance.parsing import parse_guidance
from assistant.guidance.passages import GUIDANCE, LETTER, Corpus
from assistant.guidance.sources import listed_sources

_READERS: Mapping[str, Callable[[str, str, int], Parsed]] = {GUIDANCE: parse_guidance, LETTER: parse_letter}


def read_corpus(folder: Path) -> Corpus:
    """Every passage of every document in `folder`, in reading order.

    Raises `SetupError` when a document is missing, changed, unknown or laid out in an unknown way.
    """
    return Corpus(tuple(passage for parsed in read_documents(folder) for passage in parsed.passages))


def furniture(folder: Path) -> tuple[Furniture, ...]:
    """The printed words that belong to no passage, in the order of the files, each with why."""
    return tuple(item for parsed in read_documents(folder) for item in parsed.furniture)


def read_documents(folder: Path) -> tuple[Parsed, ...]:
    """Each document read and checked against its hash; raises as `read_corpus` does."""
    documents: list[Parsed] = []
    order = 0
    for source in listed_sources(folder):
        reader = _READERS.get(source.id)
        if reader is None:
            raise SetupError(
                f"Nothing knows how to read the document {source.id}; remove it from sources.toml or add a "
                "reader for it in assistant/guidance/corpus.py."
            )
        try:
            parsed = reader(source.read(), source.id, order)
        except ValueError as fault:
            raise SetupError(
                f"The document {source.file} is not laid out as expected ({fault}); restore it from git, or "
                "teach assistant/guidance/layout.py its new layout."
            ) from fault
        documents.append(parsed)
        order += len(parsed.passages)
    return tuple(documents)
