"""A small language for phrases, and a matcher that tries at each word only the phrases that can begin there.

A phrase is words separated by spaces. `drink*` is any word that begins so (three letters at least), `(a|b c)` a
choice, a following `?` makes a word or a choice optional, `..` stands for up to three words and `...` for up to seven
(neither crosses a full stop), `_` is any one word, `#` a number, `{name}` a choice under that name, and `@r` a body
that is remembered under the letter.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_PIECE = re.compile(r"\.\.\.|\.\.|[()|?#]|@[a-z]|\b_\b|\{\w+\}|[^\s()|?{}@#]+")
_GAPS = {"..": r"(?:[^ .?!;]+ ){0,3}?", "...": r"(?:[^ .?!;]+ ){0,7}?"}
_BODY = (
    r"(?:(?:the|a|an|her|his|their|our|my|your|its|this|that|some|any|another|local|new|old|current"
    r"|other|same|whole|both|these|those|lead|named|duty|allocated|previous|next"
    r"|wider) ){0,3}«(?P<%s>\d+)» (?:team |service |services |staff |worker |workers |people "
    r"|colleague |colleagues |side |officer |officers |lead |lot |rep |lady |man |woman |bod |there "
    r"|here ){0,2}"
)
KEY = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: the name it is listed under, and where it stands in the regular text."""

    name: str
    start: int
    end: int
    groups: Mapping[str, int]


class _Phrase:
    """One phrase, compiled when a text first has a word that it can begin with: few texts need many."""

    __slots__ = ("_compiled", "_expression", "name")

    def __init__(self, name: str, expression: str) -> None:
        self.name = name
        self._expression = expression
        self._compiled: re.Pattern[str] | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._compiled is None:
            self._compiled = re.compile(self._expression)
        return self._compiled


class Matcher:
    """Phrases by name, each compiled once; `find` is linear in the text."""

    def __init__(
        self, phrases: Mapping[str, Iterable[str]], macros: Mapping[str, Iterable[str]] | None = None
    ) -> None:
        self._macros = {name: "(" + "|".join(choices) + ")" for name, choices in (macros or {}).items()}
        self._by_key: dict[str, list[_Phrase]] = {}
        self.words: set[str] = set()
        for name, listed in phrases.items():
            for phrase in listed:
                self._add(name, phrase)

    def find(self, norm: str, starts: Iterable[int]) -> Iterator[Hit]:
        """Every phrase that begins at one of these places of `norm`, in order of place; overlaps included."""
        by_key = self._by_key
        for start in starts:
            end = norm.find(" ", start)
            key = "«" if norm[start] == "«" else norm[start : min(end, start + KEY)]
            listed = by_key.get(key)
            if not listed:
                continue
            for phrase in listed:
                if match := phrase.pattern.match(norm, start):
                    groups = {
                        key: int(value) for key, value in match.groupdict().items() if value is not None
                    }
                    yield Hit(phrase.name, start, match.end(), groups)

    def _add(self, name: str, phrase: str) -> None:
        pieces = _PIECE.findall(self._expand(phrase))
        pattern, keys, rest = _sequence(pieces, self.words)
        if rest or "" in keys:
            raise ValueError(f"{name}: cannot read the phrase {phrase!r}")
        ready = _Phrase(name, pattern)
        for key in sorted(keys):
            self._by_key.setdefault(key, []).append(ready)

    def _expand(self, phrase: str) -> str:
        for _ in range(4):
            if "{" not in phrase:
                break
            phrase = re.sub(r"\{(\w+)\}", lambda found: self._macros[found[1]], phrase)
        return phrase


def _sequence(pieces: list[str], words: set[str]) -> tuple[str, set[str], list[str]]:
    """The expression for pieces up to a `|` or `)`, the keys it can begin with ('' if it can be empty), the rest."""
    pattern = ""
    keys: set[str] = {""}
    while pieces and pieces[0] not in ("|", ")"):
        part, part_keys, pieces = _element(pieces, words)
        if pieces and pieces[0] == "?":
            part, part_keys, pieces = f"(?:{part})?", part_keys | {""}, pieces[1:]
        pattern += part
        if "" in keys:
            keys = (keys - {""}) | part_keys
    return pattern, keys, pieces


def _element(pieces: list[str], words: set[str]) -> tuple[str, set[str], list[str]]:
    head, rest = pieces[0], pieces[1:]
    if head == "(":
        choices: list[str] = []
        keys: set[str] = set()
        while True:
            part, part_keys, rest = _sequence(rest, words)
            choices.append(part)
            keys |= part_keys
            closing, rest = rest[0], rest[1:]
            if closing == ")":
                return f"(?:{'|'.join(choices)})", keys, rest
    if head in _GAPS:
        return _GAPS[head], {""}, rest
    if head == "_":
        return r"[^ .?!;,«-]+ ", {""}, rest
    if head == "#":
        return r"\d+ ", _number_keys(), rest
    if head.startswith("@"):
        return _BODY % head[1], {"«"}, rest
    if head.endswith("*"):
        stem = head[:-1]
        if len(stem) < KEY:
            raise ValueError(f"{head!r}: three letters at least before the star")
        words.add(stem)
        return re.escape(stem) + r"[^ ]* ", {stem[:KEY]}, rest
    words.add(head)
    return re.escape(head) + " ", {head[:KEY]}, rest


def _number_keys() -> set[str]:
    return {str(number) for number in range(1000)}
