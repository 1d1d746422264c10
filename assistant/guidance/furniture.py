"""What a document prints that is not a passage: headings, numbers, page furniture, each with why."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.guidance.passages import Passage


class Reason(StrEnum):
    """Why some printed words belong to no passage."""

    PAGE = "page header or footer"
    TITLE = "title block"
    CONTENTS = "table of contents"
    HEADING = "heading, kept in the heading path"
    NUMBER = "printed number, kept in the anchor"
    IMPRINT = "licence and contact block"
    SALUTATION = "salutation of the letter"
    PICTURE = "description of a picture"


@dataclass(frozen=True, slots=True)
class Furniture:
    """Printed words that belong to no passage; `line` is the line of the file, from 1."""

    source: str
    line: int
    text: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Piece:
    """Some printed words in the order of the file: of a passage (`anchor`) or of the furniture (`reason`)."""

    line: int
    text: str
    anchor: str | None = None
    reason: Reason | None = None


@dataclass(frozen=True)
class Parsed:
    """One document read: its passages, and every printed word in the order of the file as `pieces`."""

    source: str
    passages: tuple[Passage, ...]
    pieces: tuple[Piece, ...]

    @property
    def furniture(self) -> tuple[Furniture, ...]:
        """What belongs to no passage, in the order of the file, each with why."""
        return tuple(
            Furniture(self.source, piece.line, piece.text, piece.reason)
            for piece in self.pieces
            if piece.reason is not None
        )
