"""Reads the tables of this folder: settled and supported statements, false premises, and what is left unsaid."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, TypeVar

from assistant.errors import SetupError
from assistant.guidance.passages import GUIDANCE, Place


class Late:
    """A regular expression that is compiled when it is first looked for: one question needs few of a table's."""

    def __init__(self, expression: str) -> None:
        self.pattern = expression

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def search(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self._compiled.search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self._compiled.finditer(text)


Patterns = tuple[Late, ...]
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of ours that the documents support, and when it is the one to say.

    `anchors` are (source, anchor) pairs whose finding calls for it: its places, then `also`. `unless` keeps a
    question from it.
    """

    text: str
    places: tuple[Place, ...]
    anchors: tuple[tuple[str, str], ...]
    asks: tuple[str, ...]
    cues: Patterns
    unless: Patterns = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """A false premise and what the documents say instead; see the head of `corrections.toml`.

    `only_within` the duty: what it says does not hold for those whom the duty does not reach.
    """

    name: str
    text: str
    places: tuple[Place, ...]
    claims: Patterns
    anywhere: Patterns
    denials: Patterns
    unless: Patterns
    only_within: bool = False


@dataclass(frozen=True, slots=True)
class Silence:
    """A subject that the documents leave unsaid, and who can help with it."""

    topic: str
    who: tuple[str, ...]
    cues: Patterns
    unless: Patterns


@dataclass(frozen=True, slots=True)
class Specialist:
    """Who is there for one kind of question, and the words of such questions."""

    who: str
    cues: Patterns


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything that answering knows beyond the documents themselves.

    `settled` are statements said to every question with their cues, whatever search finds.
    """

    settled: tuple[Statement, ...]
    statements: tuple[Statement, ...]
    corrections: tuple[Correction, ...]
    silences: tuple[Silence, ...]
    specialists: tuple[Specialist, ...]


@cache
def read_tables() -> Tables:
    """The tables beside this module, read once; raises `SetupError` where one is missing or malformed."""
    return Tables(
        settled=_rows("settled.toml", "statement", _statement),
        statements=_rows("statements.toml", "statement", _statement),
        corrections=_rows("corrections.toml", "correction", _correction),
        silences=_rows("silences.toml", "silence", _silence),
        specialists=_rows("silences.toml", "specialist", _specialist),
    )


def any_match(patterns: Patterns, text: str) -> bool:
    """Whether one of the patterns is in the text."""
    return any(pattern.search(text) for pattern in patterns)


def _rows(name: str, table: str, made: Callable[[Mapping[str, Any]], Row]) -> tuple[Row, ...]:
    try:
        text = (files("assistant.answering") / name).read_text(encoding="utf-8")
        return tuple(made(row) for row in tomllib.loads(text)[table])
    except (OSError, ValueError, KeyError) as fault:
        raise SetupError(
            f"assistant/answering/{name} is missing or damaged ({fault}); restore it from git."
        ) from fault


def _statement(row: Mapping[str, Any]) -> Statement:
    places = _places(row)
    anchors = dict.fromkeys((place.source, place.anchor) for place in places)
    source = places[0].source
    anchors.update(dict.fromkeys((source, anchor) for anchor in row.get("also", ())))
    asks = tuple(row.get("asks", ()))
    return Statement(
        row["text"], places, tuple(anchors), asks, _patterns(row, "cues"), _patterns(row, "unless")
    )


def _correction(row: Mapping[str, Any]) -> Correction:
    return Correction(
        row["name"],
        row["text"],
        _places(row),
        claims=_patterns(row, "claims"),
        anywhere=_patterns(row, "anywhere"),
        denials=_patterns(row, "denials"),
        unless=_patterns(row, "unless"),
        only_within=bool(row.get("only_within", False)),
    )


def _silence(row: Mapping[str, Any]) -> Silence:
    return Silence(row["topic"], tuple(row["who"]), _patterns(row, "cues"), _patterns(row, "unless"))


def _specialist(row: Mapping[str, Any]) -> Specialist:
    return Specialist(row["who"], _patterns(row, "cues"))


def _places(row: Mapping[str, Any]) -> tuple[Place, ...]:
    return tuple(Place(at["anchor"], at["says"], at.get("source", GUIDANCE)) for at in row["places"])


def _patterns(row: Mapping[str, Any], key: str) -> Patterns:
    return tuple(Late(pattern) for pattern in row.get(key, ()))
