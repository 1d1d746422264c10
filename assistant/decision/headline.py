"""One plain sentence that says what to do."""

from collections.abc import Mapping, Sequence

from assistant.decision.content import EXTRACT
from assistant.decision.decision import Finding, Outcome
from assistant.decision.facts import NO, UNKNOWN, Basis, Facts
from assistant.decision.headline_outside import FIND_OUT_WHO, outside_duty
from assistant.decision.labels import BODIES
from assistant.decision.scope import (
    holder_is_outside,
    matter_ended_before_commencement,
    nobody_is_connected_to_a_child,
    requester_is_unidentified,
)
from assistant.decision.settle import recipient_is_presumed
from assistant.decision.three_tests import (
    child_may_be_endangered,
    detriment,
    engaged,
    first_tests_open,
    harms_if_learned_of,
    information_is_relevant,
    only_the_request_is_thin,
    raised,
    unsure_of_harm,
)

_KEEP_BACK = {
    "immediate_risk_from_sharing": "anything that would put the child in danger, such as where they are",
    "police_operation_at_risk": "details that would give a police operation away",
    "court_order_restricts": "what the court's order restricts",
    "other_greater_detriment": "the part that would do the child the greater harm",
}

_WHO_MUST_NOT_LEARN = "say who must not learn of it"
_IF_IT_REACHED_THEM = {
    **_KEEP_BACK,
    "immediate_risk_from_sharing": "what would put the child in danger if it reached them, such as an address "
    "hidden from them",
    "other_greater_detriment": "the part, if any, that would itself do the child the greater harm",
}
"""What stays back where the danger is that somebody learns of it: no recipient needs to be kept from the child."""

_NO_DANGER = "Keep back anything that would put the child in danger."
_DANGER_FOUND = "Tell nobody else where the child is."
_DANGER_LEARNED_OF = "Tell them who must not learn of it."
_ACT_NOW = "Act now: call 999 and tell the police what they need to keep the child safe."


def headline(facts: Facts, outcome: Outcome) -> str:
    """What to do, first the danger and then the outcome, without hedging what is settled."""
    if not facts.is_yes("urgent_danger"):
        return _SENTENCES[outcome](facts)
    if outcome is Outcome.WITHHOLD_FOR_NOW:
        to_whom = "" if facts.value("recipient") == "police" else f" from {_recipient(facts)}"
        return f"{_ACT_NOW} Hold the rest back{to_whom} for now."
    if outcome is Outcome.SHARE_WITH_SAFEGUARDS:
        return f"{_ACT_NOW} {_otherwise(facts)}"
    if outcome is Outcome.GET_MORE_INFORMATION and not requester_is_unidentified(facts):
        return f"{_ACT_NOW} {_urgent_meanwhile(facts)}"
    if outcome is Outcome.NOT_REQUIRED and _has_no_bearing(facts):
        return (
            "Act now: call 999 if anyone is in danger. If a child is, what you know of it bears on their safety: "
            "tell the police and children's social care."
        )
    return f"Act now: call 999 if anyone is in danger. {_SENTENCES[outcome](facts).removeprefix('Yes. ')}"


def _otherwise(facts: Facts) -> str:
    """What stays back although a child is in danger; never from the police what they need to keep the child safe."""
    if facts.value("recipient") != "police":
        return _safeguards(facts)
    danger = "immediate_risk_from_sharing"
    said = (
        [_DANGER_LEARNED_OF if harms_if_learned_of(facts) else _DANGER_FOUND]
        if danger in raised(facts)
        else []
    )
    if others := _joined([_keep_back(facts)[ground] for ground in raised(facts) if ground != danger]):
        said.append(f"Beyond that, keep back {others}.")
    return " ".join(said)


def _urgent_meanwhile(facts: Facts) -> str:
    if detriment(facts) is Finding.NOT_MET:
        return _NO_DANGER
    return f"Have the court's order read before you share the rest.{_besides_the_order(facts)}"


def _recipient(facts: Facts) -> str:
    fact = facts["recipient"]
    if recipient_is_presumed(facts):
        return "children's services through your local front door"
    return BODIES.get(fact.value, "them")


def _keep_back(facts: Facts) -> Mapping[str, str]:
    return _IF_IT_REACHED_THEM if harms_if_learned_of(facts) else _KEEP_BACK


def _kept_back(facts: Facts) -> str:
    """What every ground that was raised keeps back, in one phrase; empty where none was."""
    return _joined([_keep_back(facts)[ground] for ground in raised(facts)])


def _besides_the_order(facts: Facts) -> str:
    others = [_keep_back(facts)[ground] for ground in raised(facts) if ground != "court_order_restricts"]
    return f" Whatever it says, keep back {_joined(others)}." if others else ""


def _joined(parts: Sequence[str]) -> str:
    return f"{'; '.join(parts[:-1])}; and {parts[-1]}" if len(parts) > 1 else "".join(parts)


def _must(facts: Facts) -> str:
    if facts["relevant_to_welfare"].basis is Basis.ASSUMED:
        return f"If it bears on a child's welfare, you must share what is relevant with {_recipient(facts)}."
    worried = facts.is_yes("consent_absent") or facts.is_yes("parent_objects")
    told = "; you do not need agreement" if worried else ""
    told += f"; {_WHO_MUST_NOT_LEARN}" if harms_if_learned_of(facts) else ""
    said = f"You must share what is relevant with {_recipient(facts)}{told}."
    if not facts.is_yes("whole_document_requested"):
        return f"Yes. {said}"
    # A yes to "can I send the whole file?" would be a yes to the file; in danger that waits.
    return said if facts.is_yes("urgent_danger") else f"{said} {EXTRACT.text}"


def _safeguards(facts: Facts) -> str:
    if unsure_of_harm(facts):
        return (
            f"Share with {_recipient(facts)}; being unsure is no reason to hold back. Ask your safeguarding lead at once "
            "whether some part would do the child more harm: only that part waits."
        )
    if harms_if_learned_of(facts):
        return f"Share with {_recipient(facts)}, and {_WHO_MUST_NOT_LEARN}. Keep back {_kept_back(facts)}."
    return f"Share with {_recipient(facts)}, but keep back {_kept_back(facts)}."


def _withhold(facts: Facts) -> str:
    return "Hold this back for now, and only for now: sharing it would do the child more harm than not sharing it."


def _outside(facts: Facts) -> str:
    sentence = outside_duty(facts)
    return f"{sentence} {_NO_DANGER}" if child_may_be_endangered(facts) else sentence


def _may(facts: Facts) -> str:
    sentence = (
        "You may share this. It ended before the duty began, so this duty does not require it; you may choose to "
        "where need is identified or concern goes on."
    )
    return f"{sentence} Keep back {_kept_back(facts)}." if raised(facts) else sentence


def _has_no_bearing(facts: Facts) -> bool:
    return facts.value("relevant_to_welfare") == NO and not nobody_is_connected_to_a_child(facts)


def _not_required(facts: Facts) -> str:
    if nobody_is_connected_to_a_child(facts):
        return "The duty does not require this: nobody involved is known to be connected to a child."
    if _has_no_bearing(facts):
        if facts["relevant_to_welfare"].basis is Basis.ASSUMED:
            return (
                "If it has no bearing on a child's safety or welfare, the duty does not require this; if it has, "
                "consider whom it could help."
            )
        return "The duty does not require this: it has no bearing on a child's safety or welfare."
    sentence = "The duty does not require this: it could not help them look after a child's welfare"
    if information_is_relevant(facts) is not Finding.NOT_MET and facts.value("direction") != "request":
        return f"{sentence}; consider who it could help."
    return f"{sentence}."


def _more(facts: Facts) -> str:
    if requester_is_unidentified(facts):
        return FIND_OUT_WHO
    if not first_tests_open(facts) and facts.value("court_order_restricts") == UNKNOWN:
        return (
            f"Have the court's order read first, then share what it leaves free.{_besides_the_order(facts)}"
        )
    if only_the_request_is_thin(facts):
        return "Ask them what else they need, and why; what you already know to be relevant and helpful does not wait."
    if matter_ended_before_commencement(facts):
        return (
            "The duty does not require this, as it ended before the duty began; find out a little more if need or concern "
            "goes on, for then you may choose to share."
        )
    if facts.value("direction") == "respond":
        more = "Ask them for more before you answer: what they need, and why."
        return f"{more} Whatever they say, keep back {_kept_back(facts)}." if engaged(facts) else more
    return "Find out a little more first; what you have does not yet answer the tests."


def _ask(facts: Facts) -> str:
    if facts.value("sharer") == "parent_carer" and facts.value("informing_family_safe") == NO:
        return "As telling is not safe, ask no parent who may be the danger or may warn them: ask others who know the child."
    if holder_is_outside(facts):
        return "Yes, you can ask. Tell them only what they need in order to answer."
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
