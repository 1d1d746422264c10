"""Reads the ministers' letter: puts each printed word into one passage or into the listed furniture."""

from assistant.guidance import layout
from assistant.guidance.building import Builder
from assistant.guidance.furniture import Parsed, Reason
from assistant.guidance.layout import Whole
from assistant.guidance.lines import blocks


def parse_letter(markdown: str, source: str, first_order: int = 0) -> Parsed:
    """The passages of the ministers' letter; raises `ValueError` where its layout is not the known one."""
    builder = Builder(source)
    path: tuple[str, ...] = ()
    whole: Whole | None = None
    for block in blocks(markdown):
        opens = next(
            (part for words, part in layout.LETTER_PARTS.items() if block.text.startswith(words)), None
        )
        if block.text == layout.LETTER_SALUTATION:
            builder.furniture(block.line, block.text, Reason.SALUTATION)
        elif block.text.startswith(layout.LETTER_PICTURE_OPENS):
            builder.furniture(block.line, block.text, Reason.PICTURE)
        elif block.heading:
            path = (*path[:1], block.text)
            builder.furniture(block.line, block.text, Reason.HEADING)
        elif opens is not None:
            whole = opens
            builder.whole(whole, block, path)
        elif whole is None:
            raise ValueError(f"line {block.line} of {source}: no part of the letter opens with these words")
        elif block.bullet:
            builder.part(whole, block, path)
        else:
            builder.whole(whole, block, path)
    return Parsed(source, builder.passages(first_order), tuple(builder.pieces))
