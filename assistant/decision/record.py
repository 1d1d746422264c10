"""What the decision record must hold, whatever the outcome (ISD 27)."""

from assistant.decision.because import because
from assistant.decision.content import SHARING
from assistant.decision.decision import Outcome, Statement
from assistant.decision.facts import Facts
from assistant.decision.scope import asks_for_themselves
from assistant.decision.three_tests import engaged, left_open

_EVERY_DECISION = because(
    "The decision to share or not to share, and your reasons on relevance, on how it may help, and on detriment.",
    (
        "27.2",
        "Record the decision for sharing, or not sharing, including any rationale pertaining to relevance",
    ),
    ("32.2", "keeping records to demonstrate your compliance"),
)
_OUTSIDE_THE_DUTY = because(
    "The decision, the power or duty and the lawful basis you relied on, and your reasons.",
    ("53", "practitioners should consider alternative legal powers or duties that enable them to do so"),
    ("32.2", "keeping records to demonstrate your compliance"),
)
_REQUEST = because(
    "What you asked for, of whom, and why.",
    ("27.3", "When requesting information, include the necessary and proportionate contextual information"),
)


def to_record(facts: Facts, outcome: Outcome) -> tuple[Statement, ...]:
    """The decision, the reasons under each test, and what this outcome adds."""
    if outcome is Outcome.OUTSIDE_DUTY and asks_for_themselves(facts):
        return ()
    found = [_decision(facts, outcome)]
    if outcome in SHARING:
        found.append(
            because(
                "What was shared, with whom, why it mattered for the child, and how it was sent.",
                (
                    "example:connected-individual.mitigating.4",
                    "a clear record of what information was shared, why it was relevant",
                ),
            )
        )
    if outcome is Outcome.WITHHOLD_FOR_NOW or engaged(facts) or left_open(facts):
        found.append(
            because(
                "What was not shared, why, when it may be shared, and when you will look at it again.",
                (
                    "example:detriment.mitigating.3",
                    "what information has not been shared, why, and under what conditions it may be shared in future",
                ),
                ("example:detriment.mitigating.4", "The decision is reviewed regularly"),
            )
        )
    if outcome in (*SHARING, Outcome.WITHHOLD_FOR_NOW):
        found.append(
            because(
                "Whether the child and family were told, and if not why not.",
                (
                    "box:consent-and-trust.7",
                    "clearly recorded, and focused on the best interests of the child",
                ),
                ("27.4", "unless doing so would increase risk or is impracticable"),
            )
        )
        found.append(
            because(
                "The child's wishes and feelings, if known; their safety and welfare is paramount.",
                ("27.5", "Keep the child's wishes/feelings, if known, under active consideration"),
            )
        )
    if facts.is_yes("urgent_danger"):
        found.append(
            because(
                "Written up after you have acted, if there was no time before.",
                ("box:emergency-or-urgent-cases.1", "document their decision-making"),
            )
        )
    return tuple(found)


def _decision(facts: Facts, outcome: Outcome) -> Statement:
    asked = facts.value("direction") == "request"
    if outcome is Outcome.MAKE_REQUEST or (asked and outcome is Outcome.OUTSIDE_DUTY):
        return _REQUEST
    return _OUTSIDE_THE_DUTY if outcome is Outcome.OUTSIDE_DUTY else _EVERY_DECISION
