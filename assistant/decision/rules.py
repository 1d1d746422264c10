"""A rule is one claim, one place in the guidance and one phrase of that place; applying it leaves a trace."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from typing import TypeVar

from assistant.decision.decision import Trace
from assistant.decision.facts import Facts
from assistant.guidance.passages import GUIDANCE, Place

T = TypeVar("T")


@dataclass(slots=True)
class _Open:
    """A rule that has begun: its name and the finished steps beneath it."""

    name: str
    steps: list[Trace] = field(default_factory=list)


_current: ContextVar[_Open | None] = ContextVar("current_rule", default=None)

REGISTER: dict[str, tuple[Place, ...]] = {}
"""Every rule by name with the places it rests on, for the tests that hold them against the corpus."""


def rule(
    anchor: str, says: str, source: str = GUIDANCE
) -> Callable[[Callable[[Facts], T]], Callable[[Facts], T]]:
    """Mark a function of the facts as a rule resting on the words `says` of the passage `anchor`.

    Decorate twice where a claim rests on two places; the trace then holds both under one name.
    """

    def mark(claim: Callable[[Facts], T]) -> Callable[[Facts], T]:
        name = claim.__name__
        inner = getattr(claim, "claim", claim)
        places = (Place(anchor, says, source), *REGISTER.get(name, ()))
        REGISTER[name] = places

        @wraps(inner)
        def applied(facts: Facts) -> T:
            above = _current.get()
            if above is None:
                return inner(facts)
            step = _Open(name)
            token = _current.set(step)
            try:
                found = inner(facts)
            finally:
                _current.reset(token)
            above.steps.append(Trace(name, REGISTER[name], str(found), tuple(step.steps)))
            return found

        applied.claim = inner  # type: ignore[attr-defined]
        return applied

    return mark


@contextmanager
def traced() -> Iterator[list[Trace]]:
    """Keep the tree of the rules applied inside; yields the list that its roots are put in."""
    root = _Open("decision")
    token = _current.set(root)
    try:
        yield root.steps
    finally:
        _current.reset(token)
