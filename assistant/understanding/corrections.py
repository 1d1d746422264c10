"""What a message puts right: a body, an age, a ground said to be otherwise than was understood."""

import re

from assistant.decision.facts import Basis, Fact, Facts
from assistant.understanding import bodies
from assistant.understanding.bodies import PLACE, WEAK
from assistant.understanding.words import Text

_NOT_BEFORE = re.compile(
    r"\b(?:not|rather than|instead of|no longer|never) (?:the |a |an |my |our |from the |from )?$"
)
_ASKING = re.compile(
    r"\b(?:ask\w*|want\w*|request\w*|rang|getting|goes to|going to|tell\w*|to the|recipient|who gets)\b"
)
_HOLDING = re.compile(r"\b(?:i am|i work|we are|i hold|holds?|i meant i am|my role|our)\b")

NAMED_ALONE = 6
"""Tokens up to which a body that a correction names is the one meant: "sorry, the health visitor"."""


def read(text: Text, known: Facts, content: Facts) -> Facts:
    """The facts that a correction changes, confirmed; a body named alone replaces the one it is set against."""
    put: dict[str, Fact] = {
        name: Fact(fact.value, Basis.CONFIRMED, fact.evidence)
        for name, fact in content.items()
        if (name not in known or known.value(name) != fact.value) and not _in_passing(name, fact, known)
    }
    if "sharer" in put or "recipient" in put:
        return Facts(put)
    named = [one for one in bodies.find(text) if one.kind not in (PLACE, WEAK)]
    kept = [one for one in named if not _NOT_BEFORE.search(text.norm[max(0, one.start - 24) : one.start])]
    ruled_out = [one for one in named if one not in kept]
    if not kept:
        return Facts(put)
    role = next(
        (name for name in ("recipient", "sharer") for one in ruled_out if known.value(name) == one.kind), None
    )
    if role is None and "subject_stage" not in put and "information_about" not in put:
        if _HOLDING.search(text.norm) and not _ASKING.search(text.norm):
            role = "sharer"
        elif _ASKING.search(text.norm) or len(text.tokens) <= NAMED_ALONE:
            role = "recipient"
    if role:
        put[role] = Fact(kept[0].kind, Basis.CONFIRMED, text.evidence(kept[0].start, kept[0].end))
    return Facts(put)


def _in_passing(name: str, fact: Fact, known: Facts) -> bool:
    """Whether it is only a body that the sentence seems to speak of, against one that was confirmed."""
    return (
        name in ("sharer", "recipient")
        and fact.basis is not Basis.STATED
        and name in known
        and known[name].basis is Basis.CONFIRMED
    )
