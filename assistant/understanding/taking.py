"""What is taken of one fact from the chances of its values, and whether it is asked about: by what an error costs."""

from collections.abc import Mapping

from assistant.decision.facts import BARRIERS, COVERED, NO, OUTSIDE, UNKNOWN, YES, Basis, Fact
from assistant.understanding.costs import (
    ASKED_BELOW,
    DOUBTED,
    GOES_ON,
    LEANS,
    NEARLY_CERTAIN,
    OVERTURNED,
    SURE,
    SURE_IF,
    SURE_IF_SAID,
    TAKEN,
    TAKEN_IF,
)
from assistant.understanding.learned import UNTOLD

BODIES = ("sharer", "recipient")


def taken(name: str, fact: Fact | None, chances: Mapping[str, float]) -> str | None:
    """The value to take, or None: the likeliest where it is sure enough."""
    value, chance = _likeliest_body(chances) if name in BODIES else _likeliest(chances)
    ends = name == "subject_stage" and value in ("adult", "unborn")
    if ends and chance < NEARLY_CERTAIN and _is_stated(fact, "child"):
        # A child was spoken of outright: that it is another's matter all the same ends it, and is asked about.
        return "child"
    if name in BARRIERS and _is_stated(fact, YES):
        return YES if chances[UNTOLD] < NEARLY_CERTAIN else None
    if fact is not None and fact.basis is Basis.STATED and chance < OVERTURNED.get((name, fact.value), 0):
        return fact.value
    if name in DOUBTED and value in GOES_ON:
        # It is asked about where it is not sure, so that the likeliest value costs no more than a question.
        return value if chance >= chances[UNTOLD] * LEANS.get(name, 1.0) else None
    return value if chance >= TAKEN_IF.get((name, value), TAKEN) else None


def is_doubtful(name: str, value: str, chances: Mapping[str, float], *, said: bool = False) -> bool:
    """Whether a fact read with these chances, and perhaps `said` by a phrase, is asked about.

    Danger that is less likely than not is acted on, and answers no test. Of a body that is likelier than not, what
    counts is whether the duty covers it: which one it is changes no outcome.
    """
    if name == "urgent_danger":
        return value == YES and chances[value] < TAKEN and not said
    if (name, value) in ASKED_BELOW:
        return chances[value] < ASKED_BELOW[name, value] and not said
    by_kind = name in BODIES and chances[value] >= TAKEN
    chance = _of_its_kind(value, chances) if by_kind else chances[value]
    sure = SURE_IF.get(name, SURE)
    return name in DOUBTED and chance < (SURE_IF_SAID.get(name, sure) if said else sure)


def ground(
    name: str, fact: Fact | None, chances: Mapping[str, float], raised_from: float, denied_from: float
) -> str | None:
    """The value of a ground, or None. It is raised early; one that a phrase raised is unsaid by near certainty only."""
    value, chance = _likeliest(chances)
    raised = fact is not None and fact.value in (YES, UNKNOWN)
    if value == NO and chance >= (NEARLY_CERTAIN if raised else denied_from):
        return NO
    if chances[YES] >= TAKEN_IF[name, YES]:
        return YES
    if fact is not None and raised:
        stated = fact.basis in (Basis.STATED, Basis.CONFIRMED) and fact.value == YES
        return None if chances[UNTOLD] >= NEARLY_CERTAIN else YES if stated else UNKNOWN
    return UNKNOWN if chances[YES] + chances[UNKNOWN] >= raised_from else None


def _likeliest(chances: Mapping[str, float]) -> tuple[str, float]:
    """The likeliest value that says something, and its chance."""
    return max(((v, chance) for v, chance in chances.items() if v != UNTOLD), key=lambda pair: pair[1])


def _likeliest_body(chances: Mapping[str, float]) -> tuple[str, float]:
    """The likeliest body of the likelier kind, covered by the duty or not, and the chance of that kind."""
    told = [value for value in chances if value != UNTOLD]
    value = max(told, key=lambda value: (_of_its_kind(value, chances), chances[value]))
    return value, _of_its_kind(value, chances)


def _of_its_kind(value: str, chances: Mapping[str, float]) -> float:
    """The chance that a body is covered by the duty as this one is, or is not."""
    kind = next((kind for kind in (COVERED, OUTSIDE) if value in kind), (value,))
    return sum(chances[body] for body in kind if body in chances)


def is_kept(name: str, fact: Fact) -> bool:
    """Whether a fact of the rules stays though the chances are against it."""
    return name == "urgent_danger" or (name == "direction" and fact.basis is Basis.STATED)


def _is_stated(fact: Fact | None, value: str) -> bool:
    return fact is not None and fact.basis is Basis.STATED and fact.value == value
