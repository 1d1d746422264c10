"""Gathers printed pieces into passages: numbers the parts of a whole, ties footnotes, reads force."""

import re
from dataclasses import dataclass, field

from assistant.guidance.force import force_of, force_of_lead
from assistant.guidance.furniture import Piece, Reason
from assistant.guidance.layout import LEADS, Whole
from assistant.guidance.lines import MARKS, Block
from assistant.guidance.passages import Force, Kind, Passage

_MARK = re.compile(f"[{MARKS}]+")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


@dataclass(slots=True)
class _Draft:
    anchor: str
    kind: Kind
    path: tuple[str, ...]
    whole: Whole
    place: str
    lead: str | None
    texts: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Count:
    parts: int = 0
    bullets: int = 0
    paragraphs: int = 0


class Builder:
    """Takes the blocks of one document in printed order and yields its passages and pieces.

    Every call records the words it is given exactly once, as part of a passage or as furniture.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._drafts: dict[str, _Draft] = {}
        self._counts: dict[str, _Count] = {}
        self._last: _Draft | None = None
        self.pieces: list[Piece] = []

    def furniture(self, line: int, text: str, reason: Reason) -> None:
        """Words that belong to no passage."""
        self.pieces.append(Piece(line, text, reason=reason))

    def whole(self, whole: Whole, block: Block, path: tuple[str, ...], text: str | None = None) -> None:
        """The opening words of a whole, or one more of its opening paragraphs; bullets hang on it."""
        draft = self._drafts.get(whole.anchor)
        if draft is None:
            draft = _Draft(whole.anchor, whole.kind, path, whole, "", None)
            self._drafts[whole.anchor] = draft
        self._add(draft, block, block.text if text is None else text)

    def part(self, whole: Whole, block: Block, path: tuple[str, ...]) -> None:
        """A bullet of a whole, or a paragraph printed after its bullets: the next numbered part of it."""
        count = self._counts.setdefault(whole.anchor, _Count())
        count.parts += 1
        if block.bullet:
            count.bullets += 1
            place = f"{_ordinal(count.bullets)} bullet"
        else:
            count.paragraphs += 1
            place = (
                f"{_ordinal(count.paragraphs)} paragraph"
                if whole.numbered_paragraphs
                else "closing paragraph"
            )
        anchor = f"{whole.anchor}.{count.parts}"
        kind = Kind.BULLET if block.bullet and whole.kind is Kind.PARAGRAPH else whole.kind
        lead = LEADS.get(anchor, self._lead(whole, anchor)) if block.bullet else None
        draft = _Draft(anchor, kind, path, whole, place, lead)
        self._drafts[anchor] = draft
        self._add(draft, block, block.text)

    def limb(self, whole: Whole, block: Block, path: tuple[str, ...], text: str, lead: str) -> None:
        """A limb of a statute subsection, which speaks with the force of its subsection `lead`."""
        draft = _Draft(whole.anchor, whole.kind, path, whole, "", lead)
        self._drafts[whole.anchor] = draft
        self._add(draft, block, text)

    def has_parts(self, whole: Whole) -> bool:
        """Whether a bullet or a later paragraph of the whole has been seen."""
        return whole.anchor in self._counts

    def goes_on(self, block: Block) -> bool:
        """Whether the block goes on with a sentence that a page end broke off."""
        if self._last is None or block.bullet or not block.text[0].islower():
            return False
        return self._last.texts[-1][-1].isalpha()

    def go_on(self, block: Block) -> None:
        """Joins a broken-off line to the passage it belongs to."""
        assert self._last is not None
        self._add(self._last, block, block.text)

    def passages(self, first_order: int) -> tuple[Passage, ...]:
        """Every passage of the document in reading order, `order` counting on from `first_order`."""
        texts = {anchor: " ".join(draft.texts) for anchor, draft in self._drafts.items()}
        marks = _tied_marks(texts, {a for a, d in self._drafts.items() if d.kind is Kind.FOOTNOTE})
        return tuple(
            Passage(
                source=self._source,
                anchor=draft.anchor,
                text=texts[draft.anchor],
                kind=draft.kind,
                heading_path=draft.path,
                reference=self._reference(draft),
                force=self._force(draft, texts),
                order=order,
                footnotes=marks.get(draft.anchor, ()),
            )
            for order, draft in enumerate(self._drafts.values(), start=first_order)
        )

    def _add(self, draft: _Draft, block: Block, text: str) -> None:
        draft.texts.append(text)
        self.pieces.append(Piece(block.line, text, anchor=draft.anchor))
        if draft.kind is not Kind.FOOTNOTE:
            self._last = draft

    def _lead(self, whole: Whole, anchor: str) -> str | None:
        """The passage that introduces a bullet: the whole, or the last paragraph part printed before it."""
        if not whole.numbered_paragraphs:
            return whole.anchor
        last = self._last
        return None if last is None else last.lead if last.lead is not None else last.anchor

    def _reference(self, draft: _Draft) -> str:
        count = self._counts.get(draft.whole.anchor)
        alone = count is not None and count.parts == 1 and draft.whole.numbered_paragraphs
        return (
            draft.whole.reference if alone or not draft.place else f"{draft.whole.reference}, {draft.place}"
        )

    def _force(self, draft: _Draft, texts: dict[str, str]) -> Force:
        own = force_of(texts[draft.anchor])
        if own is Force.NONE and draft.lead is not None:
            return force_of_lead(texts[draft.lead])
        return own


def _ordinal(number: int) -> str:
    return _ORDINALS[number - 1]


def _tied_marks(texts: dict[str, str], footnotes: set[str]) -> dict[str, tuple[str, ...]]:
    """For each passage the footnotes it cites.

    The marks of a document run 1, 2, 3 in reading order; a mark out of turn is a printing fault and cites
    nothing.
    """
    tied: dict[str, tuple[str, ...]] = {}
    expected = 1
    for anchor, text in texts.items():
        if anchor in footnotes:
            continue
        for mark in _MARK.findall(text):
            if _number(mark) == expected and f"footnote:{expected}" in footnotes:
                tied[anchor] = (*tied.get(anchor, ()), f"footnote:{expected}")
                expected += 1
    return tied


def _number(mark: str) -> int:
    return int("".join(str(MARKS.index(digit)) for digit in mark))


def leading_mark(text: str) -> tuple[int, str]:
    """The number of a footnote and its words; raises `ValueError` when the text opens with no mark."""
    found = _MARK.match(text)
    if found is None:
        raise ValueError(f"no footnote mark opens {text[:40]!r}")
    return _number(found[0]), text[found.end() :].strip()
