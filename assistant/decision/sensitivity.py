"""Which facts could still change the outcome, and which single changes would."""

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from assistant.decision.decision import Change, Outcome
from assistant.decision.facts import COVERED, GROUNDS, NO, VALUES, YES, Basis, Fact, Facts
from assistant.decision.outcome import outcome_of
from assistant.decision.settle import is_open

DECISIVE = (
    "recipient",
    "sharer",
    "subject_stage",
    "relevant_to_welfare",
    "may_help_recipient",
    "request_context",
    *GROUNDS,
    "mitigation_possible",
)
"""The facts that can decide an outcome and can be asked about, the most decisive first."""

_KNOWN_CHANGES = {
    "subject_stage": ("child", "adult", "unborn"),
    "information_about": ("unconnected_individual",),
    "arose": VALUES["arose"],
    "request_context": ("sufficient", "insufficient"),
}

Values = tuple[tuple[str, str], ...]
"""Some facts with the values they are supposed to have."""


def supposing(facts: Facts, changes: Iterable[tuple[str, str]]) -> Facts:
    """Settled facts with some of them supposed otherwise."""
    return facts.with_(**{name: Fact(value, Basis.CONFIRMED) for name, value in changes})


def alternatives(facts: Facts, name: str) -> tuple[Values, ...]:
    """The ways an open fact could turn out otherwise than it is taken to be.

    A ground comes with its worst case, that nothing can be mitigated, so that a fact which matters only
    together with another is still seen to matter.
    """
    if not is_open(facts, name):
        return ()
    value = facts.value(name)
    if name in ("sharer", "recipient"):
        return tuple(((name, other),) for other in _other_bodies(value))
    if name in GROUNDS:
        ways: tuple[Values, ...] = tuple(((name, other),) for other in (YES, NO) if other != value)
        if is_open(facts, "mitigation_possible"):
            ways = (*ways, ((name, YES), ("mitigation_possible", NO)))
        return ways
    plain = _KNOWN_CHANGES.get(name) or (YES, NO)
    return tuple(((name, other),) for other in plain if other != value)


def _other_bodies(value: str | None) -> tuple[str, ...]:
    if value in ("charity_community", "private_healthcare"):
        return ("commissioned_provider",)
    return ("charity_community",) if value in COVERED else ("local_authority", "charity_community")


def pivotal(facts: Facts) -> tuple[str, ...]:
    """The open facts that could change the outcome, the most decisive first; none means it is final.

    A pair is looked at only where no single fact decides, for there the first of the pair hides the second.
    """
    now = outcome_of(facts)
    ways = {name: alternatives(facts, name) for name in DECISIVE}
    alone = tuple(
        name for name in DECISIVE if any(outcome_of(supposing(facts, way)) is not now for way in ways[name])
    )
    if alone:
        return alone
    for first, second in combinations(DECISIVE, 2):
        if any(
            outcome_of(supposing(facts, (*one, *other))) is not now
            for one, other in product(ways[first], ways[second])
        ):
            return (first,)
    return ()


def would_change(facts: Facts) -> tuple[Change, ...]:
    """The single changes of fact that lead to another outcome, known facts and open ones alike."""
    now = outcome_of(facts)
    return tuple(
        Change(name, value, outcome)
        for name, value in _single_changes(facts)
        if (outcome := outcome_of(supposing(facts, ((name, value),)))) is not now
    )


def _single_changes(facts: Facts) -> Iterator[tuple[str, str]]:
    for name in (*DECISIVE, "information_about", "arose"):
        value = facts.value(name)
        if value is None:
            continue
        if name in ("sharer", "recipient"):
            others = _other_bodies(value) if is_open(facts, name) else ()
        else:
            others = _KNOWN_CHANGES.get(name) or (YES, NO)
        yield from ((name, other) for other in others if other != value)


def is_provisional(facts: Facts) -> bool:
    """Whether a fact that is unknown or assumed could still change the outcome."""
    return bool(pivotal(facts))


def outcomes_within_reach(facts: Facts) -> frozenset[Outcome]:
    """Every outcome that one more fact could lead to, with the present one."""
    changed = (outcome_of(supposing(facts, way)) for name in DECISIVE for way in alternatives(facts, name))
    return frozenset((outcome_of(facts), *changed))
