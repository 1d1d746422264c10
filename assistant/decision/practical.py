"""What a short practical question about a decision in hand may be about, and what an answer to one is made of."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.decision.content import SHARING
from assistant.decision.decision import Decision, Outcome, Statement
from assistant.decision.facts import NO, Facts
from assistant.decision.labels import BODIES
from assistant.decision.settle import recipient_is_presumed
from assistant.decision.three_tests import raised


class Topic(StrEnum):
    """What a practical question is about."""

    WHO = "who"
    OTHERS = "others"
    WHEN = "when"
    MEANS = "means"
    PHONE = "phone"
    PLACE = "place"
    FAMILY = "family"
    MESSAGE_FAMILY = "message_family"
    CHILD = "child"
    PROMISE = "promise"
    SAY = "say"
    SAY_BACK = "say_back"
    SAY_SERVICES = "say_services"
    SAY_FAMILY = "say_family"
    RECORD = "record"
    STILL = "still"
    AMOUNT = "amount"
    SOURCE = "source"
    TROUBLE = "trouble"
    DELEGATE = "delegate"
    NOTHING = "nothing"
    FEEDBACK = "feedback"
    KEPT = "kept"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Practical:
    """The answer: the short heading it stands under, one plain sentence, and the statements it rests on."""

    heading: str
    headline: str
    statements: tuple[Statement, ...]


SOCIAL_CARE = "children's social care"


def called(facts: Facts) -> str:
    """What the recipient is called in a sentence; children's social care where nobody named another."""
    to_the_council = facts.value("recipient") == "local_authority" and facts.value("direction") == "share"
    if recipient_is_presumed(facts) or to_the_council:
        return SOCIAL_CARE
    return BODIES.get(facts["recipient"].value, "them")


def is_shared(decision: Decision) -> bool:
    """Whether something goes to the recipient, or is told in asking."""
    return decision.outcome in (*SHARING, Outcome.MAKE_REQUEST)


def held_back(decision: Decision) -> tuple[Statement, ...]:
    """What a ground against sharing holds back, in the decision's own words."""
    grounds = raised(Facts(decision.facts))
    return decision.withhold[: len(grounds)] if decision.outcome in SHARING else ()


def place_is_hidden(facts: Facts) -> bool:
    """Whether where the child is has to stay back."""
    return "immediate_risk_from_sharing" in raised(facts)


def telling_may_harm(decision: Decision) -> bool:
    """Whether the family is not to be told now: danger, harm from telling, an operation, or a decision to hold back."""
    facts = Facts(decision.facts)
    return (
        decision.urgent
        or decision.outcome is Outcome.WITHHOLD_FOR_NOW
        or facts.value("informing_family_safe") == NO
        or place_is_hidden(facts)
        or "police_operation_at_risk" in raised(facts)
    )
