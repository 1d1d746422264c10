"""Whether words name a nation of the United Kingdom other than England.

The trained reader has met few English places, and takes "Derby" or "Herefordshire" for somewhere that the duty does not
reach. A body of another nation is read only where the words name one, a place or a service of it, or a border.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from assistant.decision.facts import COVERED, Basis, Fact, Facts
from assistant.understanding.learned import Guess

_MOVED = re.compile(r"\b(?:moved|gone|moving|relocated|went) (?:[a-z]+ ){0,3}?(?:to|into) ", re.I)
_OVER_THERE = re.compile(
    r"\b(?:(?:over|up|down|out) there|there now|(?:there|their new|the new) [a-z]+|in that area)\b", re.I
)
BODIES = ("sharer", "recipient")
DEVOLVED = "devolved_service"


def in_england(text: str, guesses: Mapping[str, Guess]) -> Mapping[str, Guess]:
    """The guesses, without the chance of a body of another nation where `text` names none."""
    if _named().search(text):
        return guesses
    return {name: _without(guess) if name in BODIES else guess for name, guess in guesses.items()}


def one_abroad(read: Facts, told: Facts) -> Facts:
    """What was `read` with only one of two bodies of another nation: the writer's own is one where phrases say so.

    `told` is what the phrases alone say; what they say of the other body is taken where the duty covers it, or nothing.
    """
    if any(read.value(name) != DEVOLVED for name in BODIES):
        return read
    here = "recipient" if told.value("sharer") == DEVOLVED else "sharer"
    rest = {name: fact for name, fact in read.items() if name != here}
    if told.value(here) in COVERED:
        rest[here] = told[here]
    return Facts(rest)


def moved_abroad(text: str, facts: Facts) -> Facts:
    """The facts, where a family moved to another nation and somebody there is to be told (ISD 55)."""
    to = facts.get("recipient")
    moved = _MOVED.search(text)
    firm = to is not None and to.basis is Basis.CONFIRMED
    if to is None or firm or facts.value("direction") != "share" or moved is None:
        return facts
    if not (_named().match(text, moved.end()) and _OVER_THERE.search(text, moved.end())):
        return facts
    return facts.with_(recipient=Fact(DEVOLVED, Basis.INFERRED, to.evidence))


def _without(guess: Guess) -> Guess:
    left = max(1 - guess.chances[DEVOLVED], 1e-9)
    chances = {value: chance / left for value, chance in guess.chances.items()} | {DEVOLVED: 0.0}
    return Guess(max(chances, key=chances.__getitem__), chances)


@cache
def _named() -> re.Pattern[str]:
    raw = tomllib.loads((files(__package__) / "nations.toml").read_text(encoding="utf-8"))
    # A blank within a name is written \s, so that names part at blanks.
    return re.compile(
        rf"\b(?:{'|'.join(name for listed in raw.values() for name in listed.split())})\b", re.I
    )
