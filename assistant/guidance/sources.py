"""The documents the project carries: which edition each is, and proof that its file is the one read."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import SetupError

SOURCES_FILE = "sources.toml"


@dataclass(frozen=True, slots=True)
class Source:
    """One document: its name, edition and standing, and the file and hash that carry it.

    `path` is the checked file. `consultation_closed` is a date in words, empty where there was none.
    """

    id: str
    title: str
    edition: str
    status: str
    publisher: str
    licence: str
    address: str
    file: str
    sha256: str
    path: Path
    consultation_closed: str = ""

    @property
    def is_draft(self) -> bool:
        """Whether the document says of itself that it is a draft."""
        return self.status.startswith("draft")

    def read(self) -> str:
        """The text of the document; raises `SetupError` when the file is missing, changed or not UTF-8."""
        try:
            raw = self.path.read_bytes()
        except OSError:
            raise SetupError(
                f"The document {self.file} is missing from {self.path.parent}; restore it from git."
            ) from None
        if hashlib.sha256(raw).hexdigest() != self.sha256:
            raise SetupError(
                f"The document {self.file} is not the one that was checked (its hash differs from the one in "
                f"{SOURCES_FILE}); restore it from git, or read the change and update the hash there."
            )
        return raw.decode("utf-8")


def load_sources(folder: Path) -> tuple[Source, ...]:
    """Every document listed in `folder`/sources.toml, each with its file checked against its hash.

    Raises `SetupError` naming the file and the remedy when the list or a document is missing or damaged.
    """
    sources = listed_sources(folder)
    for source in sources:
        source.read()
    return sources


def listed_sources(folder: Path) -> tuple[Source, ...]:
    """Every document listed in `folder`/sources.toml, files unread; for `load_sources` and `read_corpus`."""
    listing = folder / SOURCES_FILE
    try:
        entries = tomllib.loads(listing.read_text(encoding="utf-8"))["source"]
        return tuple(_source(entry, folder) for entry in entries)
    except OSError:
        raise SetupError(f"The list of documents {listing} is missing; restore it from git.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError) as fault:
        raise SetupError(
            f"The list of documents {listing} cannot be read ({fault}); correct it or restore it from git."
        ) from fault


def _source(entry: Mapping[str, str], folder: Path) -> Source:
    return Source(**entry, path=folder / entry["file"])
