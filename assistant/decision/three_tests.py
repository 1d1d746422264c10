"""The three tests of ISD 13: relevance, may facilitate, detriment, each met, not met or unclear."""

from assistant.decision.decision import Finding
from assistant.decision.facts import GROUNDS, NO, UNKNOWN, YES, Facts
from assistant.decision.rules import rule
from assistant.decision.scope import (
    nobody_is_connected_to_a_child,
    plainly_in_danger,
    recipient_is_outside,
    requester_is_unidentified,
)


def answered(value: str | None) -> Finding:
    """A yes is met, a no is not met, and anything else is unclear."""
    return {YES: Finding.MET, NO: Finding.NOT_MET}.get(value or UNKNOWN, Finding.UNCLEAR)


@rule(
    "s16LA(1)(b)",
    "considers that the information is relevant to safeguarding or promoting the welfare of the child",
)
@rule("13.1", "have a bearing on safeguarding or promoting the child's welfare")
def information_is_relevant(facts: Facts) -> Finding:
    """It bears on a child's welfare; where a child is in danger now, what is known of it does."""
    found = answered(facts.value("relevant_to_welfare"))
    if found is Finding.UNCLEAR and plainly_in_danger(facts):
        return Finding.MET
    return found


@rule("36", "Requests should include enough contextual information for the recipient to determine")
@rule("13.1", "is there sufficient context to determine relevance?")
def request_has_context(facts: Facts) -> Finding:
    """A request tells enough to judge what it needs; only a request can lack it."""
    if facts.value("direction") != "respond" or plainly_in_danger(facts):
        return Finding.MET
    context = facts.value("request_context")
    if context == "insufficient":
        return Finding.NOT_MET
    if context == UNKNOWN and information_is_relevant(facts) is not Finding.MET:
        return Finding.UNCLEAR
    return Finding.MET


def relevance(facts: Facts) -> Finding:
    """The first test: not met where it bears on no child's welfare, unclear while the request says too little."""
    relevant, context = information_is_relevant(facts), request_has_context(facts)
    if relevant is Finding.NOT_MET or nobody_is_connected_to_a_child(facts):
        return Finding.NOT_MET
    return relevant if context is Finding.MET else Finding.UNCLEAR


@rule("s16LA(2)", "if and only so far as the relevant person considers that the disclosure may facilitate")
@rule(
    "13.2",
    "Could sharing information reasonably help the recipient to safeguard or promote the welfare of the child",
)
def sharing_may_help(facts: Facts) -> Finding:
    """It could reasonably help the recipient in its welfare functions, not in other business of the same body."""
    found = answered(facts.value("may_help_recipient"))
    if found is Finding.UNCLEAR and plainly_in_danger(facts):
        return Finding.MET
    return found


def may_facilitate(facts: Facts) -> Finding:
    """The second test: a covered recipient whom the information could help in its welfare functions."""
    helps = sharing_may_help(facts)
    if helps is Finding.NOT_MET or recipient_is_outside(facts):
        return Finding.NOT_MET
    return Finding.UNCLEAR if requester_is_unidentified(facts) else helps


@rule("10.1", "The child being placed at immediate risk of harm by the information being shared")
def sharing_puts_child_at_risk(facts: Facts) -> str:
    """Disclosure itself would put the child at immediate risk."""
    return facts.value("immediate_risk_from_sharing") or UNKNOWN


@rule("10.2", "the consequence is likely to be of greater detriment to a child")
def sharing_harms_an_operation(facts: Facts) -> str:
    """It would harm a police operation so that a child is likely to come to the greater harm."""
    return facts.value("police_operation_at_risk") or UNKNOWN


@rule("10.3", "Contravention of the Family Procedure Rules, or order of the Family Court")
def court_restricts(facts: Facts) -> str:
    """A court's rules or order stand against it."""
    return facts.value("court_order_restricts") or UNKNOWN


@rule("10", "would usually relate to at least one of the following")
def another_detriment_is_greater(facts: Facts) -> str:
    """Some other harm to the child outweighs; the list in ISD 10 is open."""
    return facts.value("other_greater_detriment") or UNKNOWN


_GROUND_RULES = (
    sharing_puts_child_at_risk,
    sharing_harms_an_operation,
    court_restricts,
    another_detriment_is_greater,
)


def engaged(facts: Facts) -> tuple[str, ...]:
    """The grounds known to be engaged."""
    return tuple(ground for ground in GROUNDS if facts.is_yes(ground))


def left_open(facts: Facts) -> tuple[str, ...]:
    """The grounds that were raised and left open."""
    return tuple(ground for ground in GROUNDS if facts.value(ground) == UNKNOWN)


def unsure_of_harm(facts: Facts) -> bool:
    """Asked about the grounds together, the practitioner was not sure: none of them was raised.

    Feeling unsure alone is no ground: what is relevant must still be shared, with prompt advice (ISD 11).
    """
    return len(left_open(facts)) == len(GROUNDS)


def raised(facts: Facts) -> tuple[str, ...]:
    """The grounds engaged or raised and left open, in the order of ISD 10; the open one where none was named."""
    if unsure_of_harm(facts):
        return ("other_greater_detriment",)
    return tuple(ground for ground in GROUNDS if facts.value(ground) in (YES, UNKNOWN))


def child_may_be_endangered(facts: Facts) -> bool:
    """Sharing would put the child at immediate risk, or nobody has settled whether it would."""
    return facts.value("immediate_risk_from_sharing") in (YES, UNKNOWN)


def harms_if_learned_of(facts: Facts) -> bool:
    """Sharing could do harm if the family, or whoever would tell them, learned of it; that must not reach them."""
    return facts.value("informing_family_safe") == NO


def first_tests_open(facts: Facts) -> bool:
    """Whether it bears on welfare, whether it helps, or what a request needs, is still to be found out."""
    if plainly_in_danger(facts):
        return False
    return UNKNOWN in (facts.value("relevant_to_welfare"), facts.value("may_help_recipient")) or (
        facts.value("request_context") == "insufficient"
    )


@rule("11.5", "whether it is possible to mitigate adverse consequences that might arise from sharing")
def harm_can_be_mitigated(facts: Facts) -> Finding:
    """What would do harm can be left out, made general or sent by a safer route, and the rest shared."""
    return answered(facts.value("mitigation_possible"))


@rule("s16LA(3)", "the disclosure would be more detrimental to the child than not disclosing the information")
@rule("9", "sharing information would be more detrimental to the child than not sharing")
def detriment(facts: Facts) -> Finding:
    """The third test: met means that no greater detriment stands in the way."""
    grounds = [ground_rule(facts) for ground_rule in _GROUND_RULES]
    if YES in grounds:
        mitigated = harm_can_be_mitigated(facts)
        if mitigated is Finding.NOT_MET or UNKNOWN not in grounds:
            return mitigated
        return Finding.UNCLEAR
    return Finding.UNCLEAR if UNKNOWN in grounds else Finding.MET


def only_the_request_is_thin(facts: Facts) -> bool:
    """Whether the tests are met by what is known already, and only the request says too little."""
    found = {information_is_relevant(facts), may_facilitate(facts), detriment(facts)}
    return facts.value("request_context") == "insufficient" and found == {Finding.MET}
