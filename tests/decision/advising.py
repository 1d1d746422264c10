"""A case in scope with what changes in it, decided, and what the advice on it says and cites."""

from assistant.decision.decide import decide
from assistant.decision.decision import Decision, Statement
from assistant.decision.facts import NO, YES, Basis
from assistant.decision.settle import read_facts

IN_SCOPE = {
    "direction": "share",
    "sharer": "education",
    "recipient": "local_authority",
    "subject_stage": "child",
    "information_about": "child",
    "relevant_to_welfare": YES,
    "may_help_recipient": YES,
    "detriment": "none",
}
WHOLLY_HARMFUL = {"immediate_risk_from_sharing": YES, "mitigation_possible": NO}


def advice(**changes: str) -> Decision:
    return decide(read_facts({**IN_SCOPE, **changes}, Basis.STATED))


def said(*parts: tuple[Statement, ...]) -> str:
    return " ".join(statement.text for part in parts for statement in part)


def anchors(*parts: tuple[Statement, ...]) -> set[str]:
    return {place.anchor for part in parts for statement in part for place in statement.places}
