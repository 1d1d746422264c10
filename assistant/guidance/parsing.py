"""Reads the draft guidance: puts each printed word into one passage or into the listed furniture."""

import re
from collections.abc import Callable

from assistant.guidance import layout
from assistant.guidance.building import Builder, leading_mark
from assistant.guidance.furniture import Parsed, Reason
from assistant.guidance.layout import Whole
from assistant.guidance.lines import MARKS, Block, blocks
from assistant.guidance.passages import Kind

_NUMBERED = re.compile(r"(\d{1,2})\. ")
_SUBSECTION = re.compile(r"\((\d)\) ")
_LIMB = re.compile(r"([a-z])\. ")


def parse_guidance(markdown: str, source: str, first_order: int = 0) -> Parsed:
    """The passages of the draft guidance; raises `ValueError` where its layout is not the known one."""
    reader = _GuidanceReader(source)
    for block in blocks(markdown):
        reader.read(block)
    return Parsed(source, reader.builder.passages(first_order), tuple(reader.builder.pieces))


class _GuidanceReader:
    """Reads the guidance block by block; `_open` is the whole that the next words belong to."""

    def __init__(self, source: str) -> None:
        self.builder = Builder(source)
        self._contents: set[str] = set()
        self._path: tuple[str, ...] = ()
        self._open: Whole | None = None
        self._number = 0
        self._example = ("", "")
        self._subsection = ""
        self._in_statute = False
        self._in_imprint = False
        self._steps: tuple[Callable[[Block], bool], ...] = (
            self._page_furniture,
            self._footnote,
            self._broken_line,
            self._section_heading,
            self._statute,
            self._titled_box,
            self._example_title,
            self._example_part,
            self._numbered_paragraph,
            self._untitled_box,
            self._term,
            self._more_of_the_whole,
        )

    def read(self, block: Block) -> None:
        """Files the block under the first step that knows it."""
        if not any(step(block) for step in self._steps):
            raise ValueError(f"line {block.line}: the layout of the guidance gives these words no place")

    def _page_furniture(self, block: Block) -> bool:
        text = block.text
        if block.table:
            self._contents.add(re.sub(r" \d+$", "", text))
            reason = Reason.CONTENTS
        elif text == layout.CONTENTS_HEADING:
            reason = Reason.CONTENTS
        elif text in layout.PAGE_FOOTERS:
            reason = Reason.PAGE
        elif not self._contents:
            reason = Reason.TITLE
        elif self._in_imprint or text == layout.IMPRINT_OPENS:
            self._in_imprint = True
            reason = Reason.IMPRINT
        else:
            return False
        self.builder.furniture(block.line, text, reason)
        return True

    def _footnote(self, block: Block) -> bool:
        if block.text[0] not in MARKS:
            return False
        number, text = leading_mark(block.text)
        mark = block.text[: len(block.text) - len(text)].strip()
        self.builder.furniture(block.line, mark, Reason.NUMBER)
        footnote = Whole(f"footnote:{number}", Kind.FOOTNOTE, f"ISD footnote {number}")
        self.builder.whole(footnote, block, self._path, text)
        return True

    def _broken_line(self, block: Block) -> bool:
        if not self.builder.goes_on(block):
            return False
        self.builder.go_on(block)
        return True

    def _section_heading(self, block: Block) -> bool:
        if block.text not in self._contents:
            return False
        in_chapter = bool(self._path) and self._path[0].startswith(layout.CHAPTER)
        if in_chapter and not block.text.startswith(layout.CHAPTER):
            self._path = (self._path[0], block.text)
        else:
            self._path = (block.text,)
        self._heading(block, layout.FRONT_SECTIONS.get(block.text))
        return True

    def _heading(self, block: Block, opens: Whole | None) -> None:
        self.builder.furniture(block.line, block.text, Reason.HEADING)
        self._open = opens
        self._example = ("", "")

    def _statute(self, block: Block) -> bool:
        if block.text == layout.STATUTE_HEADING:
            self._in_statute = True
            self._path = (*self._path, block.text)
            self.builder.whole(_statute("s16LA"), block, self._path)
            return True
        if not self._in_statute or _NUMBERED.match(block.text):
            return False
        if found := _SUBSECTION.match(block.text):
            self._subsection = f"s16LA({found[1]})"
            words = self._number_off(block, found)
            self.builder.whole(_statute(self._subsection), block, self._path, words)
        elif found := _LIMB.match(block.text):
            words = self._number_off(block, found)
            limb = _statute(f"{self._subsection}({found[1]})")
            self.builder.limb(limb, block, self._path, words, self._subsection)
        elif block.text.startswith(layout.STATUTE_NOTE_OPENS):
            note = Whole("s16LA.note", Kind.STATUTE, "s16LA, note to the extract")
            self.builder.whole(note, block, self._path)
        else:
            return False
        return True

    def _number_off(self, block: Block, found: re.Match[str]) -> str:
        self.builder.furniture(block.line, found[0].strip(), Reason.NUMBER)
        return block.text[found.end() :]

    def _titled_box(self, block: Block) -> bool:
        box = layout.TITLED_BOXES.get(block.text)
        if box is None:
            return False
        self._path = (*self._path[:2], block.text)
        self._heading(block, box)
        return True

    def _example_title(self, block: Block) -> bool:
        example = layout.EXAMPLES.get(block.text)
        if example is None:
            return False
        self._path = (*self._path[:2], block.text)
        self._heading(block, _example_part(example, layout.EXAMPLE_OPENS))
        self._example = example
        return True

    def _example_part(self, block: Block) -> bool:
        label, colon, _ = block.text.partition(":")
        part = layout.EXAMPLE_PARTS.get(label)
        if not self._example[0] or part is None or (not colon and label != block.text):
            return False
        self._open = _example_part(self._example, part)
        if colon:
            self.builder.whole(self._open, block, self._path)
        else:
            self.builder.furniture(block.line, block.text, Reason.HEADING)
        return True

    def _numbered_paragraph(self, block: Block) -> bool:
        found = _NUMBERED.match(block.text)
        if found is None:
            return False
        self._number += 1
        if int(found[1]) != self._number:
            raise ValueError(
                f"line {block.line}: paragraph {found[1]} printed where {self._number} should be"
            )
        if self._in_statute:
            self._path = self._path[:1]
            self._in_statute = False
        self._open = Whole(found[1], Kind.PARAGRAPH, f"ISD {found[1]}")
        self.builder.whole(self._open, block, self._path, self._number_off(block, found))
        return True

    def _untitled_box(self, block: Block) -> bool:
        box = next(
            (box for words, box in layout.UNTITLED_BOXES.items() if block.text.startswith(words)), None
        )
        if box is None:
            return False
        self._open = box
        self.builder.part(box, block, self._path)
        return True

    def _term(self, block: Block) -> bool:
        if self._path != (layout.TERMS_HEADING,):
            return False
        for words, slug in layout.TERMS.items():
            if block.text.startswith(words):
                term = Whole(f"term:{slug}", Kind.TERM, f"ISD key term: {words.rstrip(':')}")
                self.builder.whole(term, block, self._path)
                return True
        return False

    def _more_of_the_whole(self, block: Block) -> bool:
        whole = self._open
        if whole is None:
            return False
        if whole.numbered_paragraphs or block.bullet or self.builder.has_parts(whole):
            self.builder.part(whole, block, self._path)
        else:
            self.builder.whole(whole, block, self._path)
        return True


def _statute(anchor: str) -> Whole:
    return Whole(anchor, Kind.STATUTE, anchor)


def _example_part(example: tuple[str, str], part: tuple[str, str]) -> Whole:
    return Whole(f"{example[0]}.{part[0]}", Kind.EXAMPLE, f"{example[1]}, {part[1]}")
