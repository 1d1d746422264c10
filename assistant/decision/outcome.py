"""From the facts to exactly one outcome, in the order in which the guidance would have the matter taken."""

from assistant.decision.decision import Finding, Outcome
from assistant.decision.facts import NO, OUTSIDE, UNKNOWN, Basis, Fact, Facts
from assistant.decision.rules import rule
from assistant.decision.scope import (
    matter_ended_before_commencement,
    nobody_is_connected_to_a_child,
    recipient_is_outside,
    requester_is_unidentified,
    sharer_is_covered,
    subject_is_an_adult,
    subject_is_unborn,
)
from assistant.decision.three_tests import (
    detriment,
    engaged,
    information_is_relevant,
    left_open,
    may_facilitate,
    relevance,
    sharing_may_help,
    unsure_of_harm,
)


@rule("7", "organisations must share information with another organisation, or the requestor")
def outcome_of(facts: Facts) -> Outcome:
    """The one outcome of settled facts; scope first, then the three tests, then the date."""
    if facts.value("direction") == "request":
        return request_may_be_made(facts)
    scope = out_of_scope(facts)
    return scope or duty_decides(facts)


def out_of_scope(facts: Facts) -> Outcome | None:
    """How the matter ends where the duty does not reach it; None where it does."""
    if not sharer_is_covered(facts) or recipient_is_outside(facts):
        return Outcome.OUTSIDE_DUTY
    return _about_nobody_covered(facts)


def _about_nobody_covered(facts: Facts) -> Outcome | None:
    if subject_is_unborn(facts):
        return Outcome.OUTSIDE_DUTY
    if nobody_is_connected_to_a_child(facts):
        return Outcome.NOT_REQUIRED
    return Outcome.OUTSIDE_DUTY if subject_is_an_adult(facts) else None


@rule(
    "36", "Organisations and practitioners may also request confidential information from other organisations"
)
@rule("54", "In most cases it will be more appropriate to seek relevant information instead")
def request_may_be_made(facts: Facts) -> Outcome:
    """A covered asker may ask anybody, covered or not; the body asked decides what it gives."""
    if facts.value("recipient") in OUTSIDE:
        return Outcome.OUTSIDE_DUTY
    scope = _about_nobody_covered(facts)
    if scope:
        return scope
    if Finding.NOT_MET in (information_is_relevant(facts), sharing_may_help(facts)):
        return Outcome.NOT_REQUIRED
    return Outcome.MAKE_REQUEST


@rule(
    "26.1",
    "Share information where the criteria of the information sharing duty, as above, are considered to have been met",
)
def duty_decides(facts: Facts) -> Outcome:
    """The three tests decide a matter within the duty; an unknown never withholds."""
    if requester_is_unidentified(facts):
        return Outcome.GET_MORE_INFORMATION
    found = (relevance(facts), may_facilitate(facts))
    if Finding.NOT_MET in found:
        return Outcome.NOT_REQUIRED
    return Outcome.GET_MORE_INFORMATION if Finding.UNCLEAR in found else _harm_decides(facts)


def _harm_decides(facts: Facts) -> Outcome:
    harm = detriment(facts)
    if harm is Finding.NOT_MET:
        return Outcome.GET_MORE_INFORMATION if _only_danger_answers(facts) else Outcome.WITHHOLD_FOR_NOW
    if facts.value("court_order_restricts") == UNKNOWN and not unsure_of_harm(facts):
        return Outcome.GET_MORE_INFORMATION
    if matter_ended_before_commencement(facts):
        return Outcome.MAY_SHARE
    return Outcome.SHARE_WITH_SAFEGUARDS if engaged(facts) or left_open(facts) else Outcome.MUST_SHARE


def _only_danger_answers(facts: Facts) -> bool:
    """Danger alone answers the first two tests: too little is known for it to lead to holding back."""
    calm = facts.with_(urgent_danger=Fact(NO, Basis.INFERRED))
    return relevance(calm) is not Finding.MET or may_facilitate(calm) is not Finding.MET
