"""From a Markdown file to its printed blocks: markup off, one heading, bullet or paragraph a block."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MARKS = "⁰¹²³⁴⁵⁶⁷⁸⁹"

_LINK = re.compile(r"\[((?:\\.|[^\]\\])*)\]\([^)]*\)")
_ESCAPE = re.compile(r"\\([()\[\]*_\\])")
_BULLET = re.compile(r"\s*- ")
_STARTS_BLOCK = re.compile(rf"\s*- |\d+\. |[{MARKS}]|\|")


@dataclass(frozen=True, slots=True)
class Block:
    """One printed block: its first line number (from 1), its words without markup, one entry a line.

    `heading` is true only where the Markdown marks it as one.
    """

    line: int
    lines: tuple[str, ...]
    bullet: bool
    table: bool
    heading: bool

    @property
    def text(self) -> str:
        """The words of the block on one line."""
        return " ".join(self.lines)


def plain(line: str) -> str:
    """The words of one Markdown line.

    What counts as markup: the bullet dash, the heading hashes, the asterisks of emphasis, the brackets and
    the address of a link, the backslash of an escape, the bars and rules of a table, and repeated spaces.
    """
    if line.startswith("|"):
        line = " ".join(cell for cell in line.split("|") if cell.strip(" -"))
    line = _BULLET.sub("", line, count=1) if _BULLET.match(line) else line
    line = _LINK.sub(r"\1", line.lstrip("# ") if line.startswith("#") else line)
    return " ".join(_ESCAPE.sub(r"\1", line.replace("*", "")).split())


def blocks(markdown: str) -> Iterator[Block]:
    """The blocks of a document in printed order.

    A blank line, a bullet, a printed paragraph number, a footnote mark or a table row starts a block; any
    other line goes on with the block above it.
    """
    start, first, gathered = 0, "", list[str]()
    for number, line in enumerate(markdown.split("\n"), start=1):
        blank = not line.strip()
        if gathered and (blank or _STARTS_BLOCK.match(line)):
            yield _block(start, first, gathered)
            gathered = []
        words = plain(line)
        if blank or not words:
            continue
        if not gathered:
            start, first = number, line
        gathered.append(words)
    if gathered:
        yield _block(start, first, gathered)


def _block(start: int, first: str, gathered: list[str]) -> Block:
    bullet = bool(_BULLET.match(first))
    return Block(start, tuple(gathered), bullet, table=first.startswith("|"), heading=first.startswith("#"))
