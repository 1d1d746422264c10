"""The reasons people give for not sharing that are none under the duty, and what the guidance says of each."""

from collections.abc import Mapping

from assistant.decision.because import because
from assistant.decision.decision import Barrier, Finding, Outcome, Statement
from assistant.decision.facts import BARRIERS, Facts
from assistant.decision.scope import asks_for_themselves, requester_is_unidentified
from assistant.decision.settle import raised_barriers
from assistant.decision.three_tests import child_may_be_endangered, harms_if_learned_of, relevance

_UNDER_THE_DUTY: Mapping[str, Statement] = {
    "consent_absent": because(
        "Not having consent is no reason to hold this back. You do not need it, and seeking it should not delay sharing.",
        ("11.1", "Not having consent from the child/family to share information"),
        (
            "40",
            "Under data protection law practitioners do not need to obtain consent from children and families",
        ),
        (
            "box:consent-and-trust.6",
            "Practitioners should not delay or withhold necessary sharing in order to obtain agreement",
        ),
    ),
    "given_in_confidence": because(
        "That it was told in confidence does not stop you. What is shared under the duty breaches no confidence.",
        ("s16LA(7)", "does not breach any obligation of confidence owed by the person making the disclosure"),
        ("35", "can be shared without consent for the purposes of safeguarding and promoting welfare"),
        (
            "8",
            "The common law duty of confidentiality (CLDoC) does not apply to information shared in compliance",
        ),
    ),
    "parent_objects": because(
        "A parent's objection, or fear of a complaint, does not decide this. Where the duty applies, the law "
        "supports sharing.",
        (
            "11.2",
            "A parent being unhappy, on principle, that information was shared, or fear of criticism or complaint",
        ),
        ("11.2", "the law supports the sharing of information where the information sharing duty applies"),
    ),
    "practitioner_unsure": because(
        "Feeling unsure or uncomfortable is a reason to take prompt advice, not to hold back: ask your manager, "
        "Caldicott Guardian or safeguarding lead.",
        (
            "11.3",
            "practitioners should seek prompt advice from their manager, Caldicott Guardian or the organisation’s safeguarding lead",
        ),
    ),
    "data_protection_worry": because(
        "Data protection law does not prevent this. It governs how you share: fairly, proportionately and lawfully.",
        ("11.4", "information should not usually need to be withheld for data protection purposes"),
        (
            "28",
            "this does not prevent personal information being shared to safeguard and promote the welfare of children",
        ),
    ),
}

_BESIDE_A_DANGER: Mapping[str, Statement] = {
    **_UNDER_THE_DUTY,
    "parent_objects": because(
        "An objection alone does not decide this; the harm to the child that you describe is weighed by itself.",
        ("11", "information must still be shared if concerns solely relate to"),
        ("9", "sharing information would be more detrimental to the child than not sharing"),
    ),
}
"""Where more is feared than that a parent is unhappy."""

_OUTSIDE: Mapping[str, Statement] = {
    "consent_absent": because(
        "Outside the duty, consent can still matter: look first for another legal power or duty that lets you share.",
        ("53", "practitioners should consider alternative legal powers or duties that enable them to do so"),
    ),
    "given_in_confidence": because(
        "Outside the duty confidentiality still matters but is not absolute: consider whether disclosure is legally "
        "required, justified in the overriding public interest, or agreed to.",
        (
            "34",
            "disclosure of confidential information (or 'confidential patient information') was legally required, "
            "justified in the overriding public interest or required consent",
        ),
        ("53", "must pay due regard to CLDoC where applicable"),
    ),
    "parent_objects": because(
        "Outside the duty a parent's objection is something to weigh with the child's best interests, not a bar.",
        (
            "56",
            "keeping the wishes of the child and what is in their best interest central to decision making",
        ),
    ),
    "practitioner_unsure": because(
        "Take advice from your manager, data protection officer or information governance lead before you decide.",
        (
            "33",
            "For specific advice, seek advice from a manager, data protection officer or information governance lead",
        ),
    ),
    "data_protection_worry": because(
        "Data protection law still applies, and it does not prevent sharing to safeguard a child.",
        ("28", "Data protection obligations apply and must be complied with"),
        (
            "28",
            "this does not prevent personal information being shared to safeguard and promote the welfare of children",
        ),
    ),
}

_UNTIL_KNOWN: Mapping[str, Statement] = {
    name: because(
        "Until you know who is asking, disclose nothing. Once the duty applies, this will be no reason to hold back.",
        ("13.2", "Is the recipient covered by the information sharing duty?"),
        *((place.anchor, place.says) for place in said.places),
    )
    for name, said in _UNDER_THE_DUTY.items()
}

_NOT_REQUIRED: Mapping[str, Statement] = {
    **_OUTSIDE,
    "parent_objects": because(
        "The duty does not ask you to share this, so the objection need not be overridden.",
        ("13", "should apply these tests"),
    ),
}

_OWED_TO_ANOTHER: Mapping[str, Statement] = {
    **_OUTSIDE,
    "parent_objects": _UNDER_THE_DUTY["parent_objects"],
}
"""Where this recipient could not use it, and another perhaps could."""

_MAY_SHARE: Mapping[str, Statement] = {
    **_UNDER_THE_DUTY,
    "consent_absent": because(
        "Consent is unlikely to be the right basis; choose another from the start.",
        ("41", "it is highly unlikely to be an appropriate choice of lawful basis in these circumstances"),
    ),
    "given_in_confidence": because(
        "For a matter that ended before the duty began, do not take it that the duty lifts confidentiality: take "
        "advice on the power you rely on.",
        ("8", "does not apply to information shared in compliance with the information sharing duty"),
    ),
}

_MAY_ASK = because(
    "You may ask for confidential information, with or without consent; they decide what to share.",
    (
        "36",
        "Organisations and practitioners may also request confidential information from other organisations",
    ),
)
_REQUEST: Mapping[str, Statement] = {
    **_UNDER_THE_DUTY,
    "consent_absent": _MAY_ASK,
    "given_in_confidence": _MAY_ASK,
}

_ONLY_THE_HARM = "This is not why it is held back; only the harm to the child is."
_NOT_FROM_THESE = (
    "example:detriment.judgement.3",
    "not from parental objection, lack of consent, or practitioner anxiety",
)
_WITHHOLD: Mapping[str, Statement] = {
    **dict.fromkeys(BARRIERS, because(_ONLY_THE_HARM, _NOT_FROM_THESE)),
    "data_protection_worry": because(
        _ONLY_THE_HARM,
        _NOT_FROM_THESE,
        ("11.4", "information should not usually need to be withheld for data protection purposes"),
    ),
}

_OF_YOUR_OWN: Mapping[str, Statement] = dict.fromkeys(
    BARRIERS,
    because(
        "This need not stop you: tell children's social care what worries you, and why you hesitated.",
        ("54", "encourage other organisations to be forthcoming with information they hold"),
        (
            "53",
            "The information sharing duty only covers sharing between organisations and practitioners to whom it applies",
        ),
    ),
)
"""To a parent, a relative or a neighbour, who has no organisation and no lawful basis to look for."""

_BY_OUTCOME: Mapping[Outcome, Mapping[str, Statement]] = {
    Outcome.OUTSIDE_DUTY: _OUTSIDE,
    Outcome.NOT_REQUIRED: _NOT_REQUIRED,
    Outcome.MAY_SHARE: _MAY_SHARE,
    Outcome.MAKE_REQUEST: _REQUEST,
    Outcome.WITHHOLD_FOR_NOW: _WITHHOLD,
}


def answered_barriers(facts: Facts, outcome: Outcome) -> tuple[Barrier, ...]:
    """Each false ground that was raised, answered for the footing on which the matter stands."""
    words = _BY_OUTCOME.get(outcome, _UNDER_THE_DUTY)
    if outcome is Outcome.SHARE_WITH_SAFEGUARDS and (
        child_may_be_endangered(facts) or harms_if_learned_of(facts)
    ):
        words = _BESIDE_A_DANGER
    if outcome is Outcome.GET_MORE_INFORMATION and requester_is_unidentified(facts):
        words = _UNTIL_KNOWN
    if outcome is Outcome.NOT_REQUIRED and relevance(facts) is not Finding.NOT_MET:
        words = _OWED_TO_ANOTHER
    if (
        outcome is Outcome.OUTSIDE_DUTY
        and facts.value("direction") != "request"
        and asks_for_themselves(facts)
    ):
        words = _OF_YOUR_OWN
    return tuple(Barrier(name, words[name]) for name in raised_barriers(facts))
