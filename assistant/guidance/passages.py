"""A passage is the smallest piece of a document that can be cited: its words, its place and its force."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from assistant.errors import UnknownAnchor

GUIDANCE = "isd-2026-06-draft"
LETTER = "letter-2026-06"


class Force(StrEnum):
    """What the passage's own words ask for; `none` where it only describes."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"
    NONE = "none"


class Kind(StrEnum):
    """What sort of passage it is in the printed document."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    STATUTE = "statute"
    BOX = "box"
    EXAMPLE = "example"
    TERM = "term"
    AUDIENCE = "audience"
    SUMMARY = "summary"
    FOOTNOTE = "footnote"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Passage:
    """One citable piece of a document, as printed.

    `text` is the printed wording with Markdown markup removed, broken lines joined by one space and page
    furniture left out; footnote marks stay where they are printed. Every word of the source belongs to
    exactly one passage or to the listed furniture.
    """

    source: str
    anchor: str
    text: str
    kind: Kind
    heading_path: tuple[str, ...]
    reference: str
    force: Force
    order: int
    footnotes: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """The address of the passage: source and anchor."""
        return (self.source, self.anchor)

    @property
    def root(self) -> str:
        """The anchor of the whole it belongs to: `11` for `11.2`, `s16LA(2)` for `s16LA(2)(a)`."""
        return root_of(self.anchor)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim rests: a document, an anchor in it, and the verbatim words relied on."""

    anchor: str
    says: str
    source: str = GUIDANCE


def root_of(anchor: str) -> str:
    """The anchor of the whole that `anchor` is part of; an anchor of a whole is its own root."""
    if anchor.startswith("s16LA("):
        return anchor[: anchor.index(")") + 1]
    return anchor.partition(".")[0]


@dataclass(frozen=True)
class Corpus:
    """Every passage of every document, in reading order, found by its address."""

    passages: tuple[Passage, ...]
    _by_key: dict[tuple[str, str], Passage] = field(init=False, repr=False, compare=False)
    _by_root: dict[tuple[str, str], list[Passage]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_key: dict[tuple[str, str], Passage] = {}
        by_root: dict[tuple[str, str], list[Passage]] = {}
        for passage in self.passages:
            if passage.key in by_key:
                raise ValueError(f"two passages of {passage.source} have the anchor {passage.anchor!r}")
            by_key[passage.key] = passage
            by_root.setdefault((passage.source, passage.root), []).append(passage)
        object.__setattr__(self, "_by_key", by_key)
        object.__setattr__(self, "_by_root", by_root)

    def __iter__(self) -> Iterator[Passage]:
        return iter(self.passages)

    def __contains__(self, key: object) -> bool:
        return key in self._by_key

    def get(self, anchor: str, source: str = GUIDANCE) -> Passage:
        """The passage at `anchor`; raises `UnknownAnchor` where there is none.

        A whole that is printed as one single part (`box:must-be-shared`) finds that part.
        """
        found = self._by_key.get((source, anchor))
        if found is None:
            parts = self._by_root.get((source, anchor), [])
            if len(parts) != 1:
                raise UnknownAnchor(source, anchor)
            found = parts[0]
        return found

    def whole(self, anchor: str, source: str = GUIDANCE) -> tuple[Passage, ...]:
        """The passage that `anchor` belongs to with all its parts, in reading order."""
        found = self._by_root.get((source, root_of(anchor)))
        if not found:
            raise UnknownAnchor(source, anchor)
        return tuple(found)

    def has_place(self, anchor: str, source: str = GUIDANCE) -> bool:
        """Whether `anchor` names a passage, or a whole printed only in parts (`box:consent-and-trust`)."""
        return (source, anchor) in self._by_key or (source, anchor) in self._by_root

    def where(self, source: str) -> Iterable[Passage]:
        """The passages of one document, in reading order."""
        return (passage for passage in self.passages if passage.source == source)
