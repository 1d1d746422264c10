"""One plain sentence that says what to do."""

from assistant.decision.decision import Outcome
from assistant.decision.facts import UNKNOWN, YES, Basis, Facts
from assistant.decision.three_tests import left_open

_BODY = {
    "local_authority": "the council",
    "police": "the police",
    "health": "the health service",
    "education": "the school or setting",
    "probation_prison": "probation or the prison",
    "youth_justice": "the youth justice service",
    "commissioned_provider": "the commissioned provider",
}


def headline(facts: Facts, outcome: Outcome) -> str:
    """What to do, first the danger and then the outcome, without hedging what is settled."""
    sentence = _SENTENCES[outcome](facts)
    if facts.is_yes("urgent_danger"):
        return f"Act now: call 999 if a child is in danger. {sentence}"
    return sentence


def _recipient(facts: Facts) -> str:
    fact = facts["recipient"]
    if fact.basis is Basis.ASSUMED or fact.value == UNKNOWN:
        return "children's services through your local front door"
    return _BODY.get(fact.value, "them")


def _must(facts: Facts) -> str:
    if facts.is_yes("consent_absent") or facts.is_yes("parent_objects"):
        return f"Yes. You must share what is relevant with {_recipient(facts)}; you do not need agreement."
    return f"Yes. You must share what is relevant with {_recipient(facts)}."


def _safeguards(facts: Facts) -> str:
    if facts.is_yes("immediate_risk_from_sharing") or "immediate_risk_from_sharing" in left_open(facts):
        return f"Share with {_recipient(facts)}, but keep back anything that could let somebody dangerous find the child."
    if facts.is_yes("police_operation_at_risk") or "police_operation_at_risk" in left_open(facts):
        return f"Share with {_recipient(facts)} in a sanitised form that does not give the operation away."
    if facts.is_yes("court_order_restricts"):
        return f"Share with {_recipient(facts)} what the court's order leaves free, and keep back what it restricts."
    return f"Share with {_recipient(facts)}, and keep back the part that would do the child the greater harm."


def _withhold(facts: Facts) -> str:
    return "Hold this back for now, and only for now: sharing it would do the child more harm than not sharing it."


def _outside(facts: Facts) -> str:
    recipient = facts.value("recipient")
    if recipient == "other":
        return _TO[recipient]
    return (
        _FROM.get(facts.value("sharer") or "")
        or _TO.get(recipient or "")
        or _OF.get(facts.value("subject_stage") or "", "")
    )


_NOT_BOUND = (
    "The duty does not bind you, but you can still pass on a worry about a child, and should not sit on it."
)

_FROM = {
    "charity_community": _NOT_BOUND,
    "private_healthcare": _NOT_BOUND,
    "parent_carer": _NOT_BOUND,
    "other": _NOT_BOUND,
    "devolved_service": "This duty binds organisations in England; share under the law and guidance where you work.",
}

_OTHER_POWER = "The duty does not cover this recipient; you may be able to share under another power, or ask them instead."

_TO = {
    "other": "The duty does not cover this, and you should not give out anything about a child: take advice first.",
    "parent_carer": "The duty does not cover telling a parent; tell them only if it is safe and right for the child.",
    "devolved_service": "The duty stops at the border, but where it is necessary you should share concerns across it on another basis.",
    "charity_community": _OTHER_POWER,
    "private_healthcare": _OTHER_POWER,
}

_OF = {
    "unborn": "The duty starts at birth; share concerns about an unborn baby under Working Together instead.",
    "adult": "The duty ends at 18; for an adult's own needs use the adult routes instead.",
}


def _may(facts: Facts) -> str:
    return "You may share this. It ended before the duty began, so you need not, but do where need or concern goes on."


def _not_required(facts: Facts) -> str:
    if facts.value("information_about") == "unconnected_individual":
        return "The duty does not require this: nobody involved is known to be connected to a child."
    if facts.value("relevant_to_welfare") == YES:
        return "The duty does not require this: it could not help them look after a child's welfare."
    return "The duty does not require this: it has no bearing on a child's safety or welfare."


def _more(facts: Facts) -> str:
    if facts.value("direction") == "respond" and facts.value("recipient") == UNKNOWN:
        return "Find out who is asking first, and tell them nothing until you know."
    if facts.value("court_order_restricts") == UNKNOWN and not _tests_open(facts):
        return "Have the court's order read first, then share what it leaves free."
    if facts.value("direction") == "respond":
        return "Ask them for more before you answer: what they need, and why."
    return "Find out a little more first; what you have does not yet answer the tests."


def _tests_open(facts: Facts) -> bool:
    return UNKNOWN in (facts.value("relevant_to_welfare"), facts.value("may_help_recipient")) or (
        facts.value("request_context") == "insufficient"
    )


def _ask(facts: Facts) -> str:
    return "Yes, you can ask. Say what you are worried about and why you need it, so that they can answer."


_SENTENCES = {
    Outcome.MUST_SHARE: _must,
    Outcome.SHARE_WITH_SAFEGUARDS: _safeguards,
    Outcome.WITHHOLD_FOR_NOW: _withhold,
    Outcome.OUTSIDE_DUTY: _outside,
    Outcome.MAY_SHARE: _may,
    Outcome.NOT_REQUIRED: _not_required,
    Outcome.GET_MORE_INFORMATION: _more,
    Outcome.MAKE_REQUEST: _ask,
}
