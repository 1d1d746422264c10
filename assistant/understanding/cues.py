"""The phrases that bear on each fact, found in one pass over the message."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from assistant.understanding.patterns import Hit, Matcher
from assistant.understanding.words import Text

Cues = Mapping[str, Sequence[Hit]]


@cache
def phrases() -> Matcher:
    """Every phrase, listed under `table.name`."""
    raw = tomllib.loads((files(__package__) / "cues.toml").read_text(encoding="utf-8"))
    macros = raw.pop("macros")
    return Matcher(
        {f"{table}.{name}": listed for table, named in raw.items() for name, listed in named.items()}, macros
    )


def find(text: Text) -> dict[str, list[Hit]]:
    """The phrases found, by the name they are listed under, in order of place."""
    found: dict[str, list[Hit]] = {}
    for hit in phrases().find(text.norm, text.starts):
        found.setdefault(hit.name, []).append(hit)
    return found
