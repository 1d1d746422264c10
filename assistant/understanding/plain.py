"""What the trained reader would take at its word is put plainly before it reads: ways of speaking, and short forms."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from assistant.understanding.blind import blind


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    read = tomllib.loads((files(__package__) / "plain.toml").read_text(encoding="utf-8"))
    return tuple(
        (re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), said)
        for section in read.values()
        for said, patterns in section.items()
        for pattern in patterns
    )


def plain(text: str) -> str:
    """The text with its ways of speaking put plainly: "he will hit the roof" is no blow."""
    for pattern, said in _patterns():
        text = pattern.sub(said, text)
    return text


def shown(text: str) -> str:
    """What the trained reader is shown of a text: said plainly, and without who somebody is."""
    return blind(plain(text))
