"""How to go about it: speed, lawful basis, route, security, and who can advise."""

from assistant.decision.asking import UNSURE_OF_HARM, asking, finding_out
from assistant.decision.because import because
from assistant.decision.content import SHARING
from assistant.decision.decision import Finding, Outcome, Statement
from assistant.decision.facts import NO, Basis, Facts
from assistant.decision.family import telling_the_family
from assistant.decision.lawful import lawful_basis
from assistant.decision.outside import outside_route
from assistant.decision.scope import (
    asks_for_themselves,
    holder_is_outside,
    nobody_is_connected_to_a_child,
)
from assistant.decision.sharing import LEGAL_ADVICE, TO_THE_NEW_AREA, is_sensitive, safely, sharing_route
from assistant.decision.three_tests import engaged, information_is_relevant, unsure_of_harm
from assistant.decision.urgent import act_first

_OTHER_DUTIES = because(
    "Where abuse is told of, other duties to share may apply besides, such as mandatory reporting; they need to be met "
    "as well.",
    (
        "60",
        "organisations may also have other obligations to share information such as the Mandatory Reporting Duty",
    ),
    ("60", "also need to be met"),
)
_IF_IT_BEARS = because(
    "If it does bear on a child's welfare, the duty may require you to share it with whoever it could help, such as "
    "children's social care.",
    ("6.1", "Consider that they hold relevant information"),
    ("s16LA(2)", "if and only so far as the relevant person considers that the disclosure may facilitate"),
)
_STILL_ANSWER = because(
    "You must still consider and respond to the request; give away nothing that is held back.",
    ("26.2", "Consider and respond to requests for information from other organisations and practitioners"),
)
_SELDOM_THE_OPERATION = because(
    "Ordinarily an operation is no reason to hold back: ask the officer in charge again whether a sanitised account "
    "can go.",
    ("10.2", "ordinarily this will not be the case"),
    (
        "10.2",
        "Relevant insights contained within intelligence can be shared in an appropriate, proportionate or sanitised form",
    ),
)
_CONFIDENTIALITY_STAYS = because(
    "The duty does not lift confidentiality here. That is no bar: take advice on the power that fits.",
    ("8", "does not apply to information shared in compliance with the information sharing duty"),
    ("33", "seek advice from a manager, data protection officer or information governance lead"),
)


def how(facts: Facts, outcome: Outcome) -> tuple[Statement, ...]:
    """What to do and in which order; danger first."""
    steps: list[Statement] = []
    if facts.is_yes("urgent_danger"):
        steps += act_first(facts, outcome)
    steps += _route(facts, outcome)
    if outcome in (*SHARING, Outcome.OUTSIDE_DUTY):
        steps += lawful_basis(facts, outcome)
    if outcome in SHARING:
        steps += safely()
    steps += telling_the_family(facts, outcome)
    if _confidentiality_stays(facts, outcome):
        steps.append(_CONFIDENTIALITY_STAYS)
    if _other_duties_may_apply(facts, outcome):
        steps.append(_OTHER_DUTIES)
    steps += _advice(facts, outcome)
    return tuple(steps)


def _other_duties_may_apply(facts: Facts, outcome: Outcome) -> bool:
    """Whether what is told may have to be reported besides: not by the public, nor to the press or in other business."""
    if asks_for_themselves(facts) or facts.value("direction") == "request":
        return False
    other_business = facts.value("relevant_to_welfare") == NO and facts.value("may_help_recipient") == NO
    if other_business or nobody_is_connected_to_a_child(facts):
        return False
    return outcome is not Outcome.GET_MORE_INFORMATION and facts.value("recipient") != "other"


def _confidentiality_stays(facts: Facts, outcome: Outcome) -> bool:
    """Whether it has to be said, where nobody asked, that what is told in confidence is still that."""
    if (
        facts.value("direction") == "request"
        or holder_is_outside(facts)
        or facts.is_yes("given_in_confidence")
    ):
        return False
    by_stage = outcome is Outcome.OUTSIDE_DUTY and facts.value("subject_stage") in ("adult", "unborn")
    delicate = is_sensitive(facts) or facts.value("sharer") == "health"
    return delicate and (by_stage or outcome is Outcome.MAY_SHARE)


def _route(facts: Facts, outcome: Outcome) -> list[Statement]:
    if outcome is Outcome.MAKE_REQUEST:
        return asking(facts)
    if outcome is Outcome.GET_MORE_INFORMATION:
        return [*finding_out(facts), *([LEGAL_ADVICE] if "court_order_restricts" in engaged(facts) else [])]
    if outcome is Outcome.OUTSIDE_DUTY:
        return outside_route(facts)
    answer = [_STILL_ANSWER] if facts.value("direction") == "respond" else []
    if outcome is Outcome.NOT_REQUIRED:
        return [*_not_required(facts), *([] if facts.value("relevant_to_welfare") == NO else answer)]
    if outcome is Outcome.WITHHOLD_FOR_NOW:
        legal = [LEGAL_ADVICE] if "court_order_restricts" in engaged(facts) else []
        police = [_SELDOM_THE_OPERATION] if "police_operation_at_risk" in engaged(facts) else []
        return [
            *answer,
            *legal,
            *police,
            because(
                "Look again soon and often: seek advice, ask others what they know, and share as soon as it is safe.",
                (
                    "12",
                    "they should consider requesting information from other organisations and practitioners",
                ),
                ("example:detriment.mitigating.4", "The decision is reviewed regularly"),
            ),
        ]
    unsure = [UNSURE_OF_HARM] if unsure_of_harm(facts) else []
    return [*unsure, *sharing_route(facts, outcome)]


def _not_required(facts: Facts) -> list[Statement]:
    if nobody_is_connected_to_a_child(facts):
        return [
            because(
                "If you are worried about the adult, follow your usual procedure for reporting concerns about an adult.",
                ("17", "they should follow usual procedures for reporting concerns about an adult"),
            ),
            because(
                "If somebody involved may be a risk to a child, the duty may apply to that: ask again.",
                ("16.2", "Indicates an individual may pose a risk to a child"),
            ),
        ]
    relevant = information_is_relevant(facts)
    if relevant is not Finding.NOT_MET and facts.value("direction") != "request":
        bears = (
            "It still bears on a child's welfare, so"
            if relevant is Finding.MET
            else "If it bears on a child's welfare,"
        )
        moved = facts.is_yes("crossing_boundary") and relevant is Finding.MET
        return [
            because(
                f"This recipient could not use it for a child's welfare. {bears} consider whom it could help, such as "
                "children's social care: the duty may require you to share it with them.",
                ("6.1", "Consider that they hold relevant information"),
                (
                    "s16LA(2)",
                    "if and only so far as the relevant person considers that the disclosure may facilitate",
                ),
            ),
            *([TO_THE_NEW_AREA] if moved else []),
        ]
    if facts["relevant_to_welfare"].basis is Basis.ASSUMED:
        return [_IF_IT_BEARS]
    return [
        because(
            "Under this duty there is nothing to share. If you share it for another reason, data protection law applies; "
            "if something later bears on a child's welfare, ask again.",
            ("26.4", "they must only do so if they can comply with data protection laws"),
            ("13", "should apply these tests"),
        )
    ]


def _advice(facts: Facts, outcome: Outcome) -> list[Statement]:
    if asks_for_themselves(facts):
        return []
    if outcome in (
        Outcome.WITHHOLD_FOR_NOW,
        Outcome.OUTSIDE_DUTY,
        Outcome.GET_MORE_INFORMATION,
    ) or facts.is_yes("practitioner_unsure"):
        return [
            because(
                "For advice: your manager or safeguarding lead, data protection officer, or in health and social care a "
                "Caldicott Guardian.",
                (
                    "11.3",
                    "practitioners should seek prompt advice from their manager, Caldicott Guardian or the organisation’s safeguarding lead",
                ),
                ("33", "seek advice from a manager, data protection officer or information governance lead"),
            )
        ]
    return []
