"""One plain sentence where the duty does not reach: what to do instead."""

from assistant.decision.facts import NO, OUTSIDE, UNKNOWN, YES, Facts
from assistant.decision.scope import holder_is_outside, requester_is_unidentified


def outside_duty(facts: Facts) -> str:
    """Which other way is open, by who asks, who holds and whom it is about."""
    recipient, stage = facts.value("recipient") or "", facts.value("subject_stage") or ""
    if recipient == "parent_carer" and (warned := _to_a_parent_who_must_not_know(facts)):
        return warned
    if facts.value("direction") == "request":
        return _ASKER_NOT_COVERED if recipient in OUTSIDE else _ASKING_OF.get(stage, "")
    if recipient == "other" and facts.value("direction") != "share":
        return _TO_NOBODY
    if holder_is_outside(facts):
        if requester_is_unidentified(facts):
            return f"{FIND_OUT_WHO} If you are worried about a child, tell children's social care."
        return _TO_A_PARENT if recipient == "parent_carer" else _FROM[facts.value("sharer") or ""]
    if stage == "adult" and facts.value("direction") == "respond" and recipient not in _TO:
        return _ASKED_OF_AN_ADULT
    if recipient == "parent_carer" and stage == "child" and facts.is_yes("relevant_to_welfare"):
        return f"{_TO[recipient]} {_ALL_THE_SAME}"
    return _TO.get(recipient) or _OF.get(stage, "")


def _to_a_parent_who_must_not_know(facts: Facts) -> str:
    """What a parent is not told, by a court's order or because telling is not safe; empty where neither is known."""
    order = facts.value("court_order_restricts") if facts.value("direction") == "respond" else NO
    if order in (YES, UNKNOWN):
        return _AGAINST_AN_ORDER if order == YES else _ORDER_FIRST
    return _TELL_NO_PARENT if facts.value("informing_family_safe") == NO else ""


FIND_OUT_WHO = "Find out who is asking first, and tell them nothing until you know."

_ASKER_NOT_COVERED = (
    "You can ask, but this duty does not oblige them to answer you. If you are worried about a child, tell "
    "children's social care."
)

_TO_A_PARENT = (
    "The duty does not cover this. Tell a parent only if it is safe and right for the child; take your worry to "
    "children's social care."
)

_NOT_BOUND = (
    "The duty does not bind you and does not stop you: take a worry about a child to children's social care or "
    "the police."
)

_FROM = {
    "charity_community": _NOT_BOUND,
    "private_healthcare": _NOT_BOUND,
    "parent_carer": _NOT_BOUND,
    "other": _NOT_BOUND,
    "devolved_service": "This duty binds organisations in England; share under the law and guidance where you work.",
}

_OTHER_POWER = "The duty does not cover this recipient; you may be able to share under another power, or ask them instead."

_TO_NOBODY = (
    "The duty does not cover this, and you should not give them anything about a child: take advice first."
)

_TELL_NO_PARENT = (
    "The duty does not cover telling a parent. As telling is not safe, tell no parent who may be the danger or may warn "
    "them: take it to children's social care."
)

_TO = {
    "other": "The duty does not cover this recipient: take advice on another power before you give out anything about a child.",
    "parent_carer": "The duty does not cover telling a parent; tell them only if it is safe and right for the child.",
    "devolved_service": "The duty stops at the border, but where it is necessary you should share concerns across it on another basis.",
    "charity_community": _OTHER_POWER,
    "private_healthcare": _OTHER_POWER,
}

_ALL_THE_SAME = "What bears on the child's welfare goes to children's services all the same."

_AGAINST_AN_ORDER = (
    "Do not tell them: a court's order stands against it, and the duty does not cover telling a parent. Take legal advice "
    "before you answer."
)

_ORDER_FIRST = (
    "Tell them nothing for now, and have the court's order read first. The duty does not cover telling a parent; tell them "
    "only what is allowed, and safe and right for the child."
)

_ADULT = "The duty ends at 18; for an adult's own needs use the adult routes instead."

_ASKED_OF_AN_ADULT = "The duty ends at 18: answer under another power if one fits, and ask again if somebody may be a risk to a child now."

_OF = {
    "unborn": "The duty starts at birth; share concerns about an unborn baby under Working Together instead.",
    "adult": _ADULT,
}

_ASKING_OF = {
    "unborn": "The duty starts at birth; ask about an unborn baby under Working Together instead.",
    "adult": _ADULT,
}
