"""The one statement of the guidance on which each outcome rests."""

from assistant.decision.because import because
from assistant.decision.decision import Outcome, Statement
from assistant.decision.facts import OUTSIDE, UNKNOWN, YES, Facts
from assistant.decision.scope import asks_for_themselves, nobody_is_connected_to_a_child
from assistant.decision.three_tests import child_may_be_endangered

_MUST = because(
    "Where the three tests are met, the information must be shared.",
    (
        "26.1",
        "Share information where the criteria of the information sharing duty, as above, are considered to have been met",
    ),
    ("7", "organisations must share information with another organisation, or the requestor"),
)
_SAFEGUARDS = because(
    "A ground against sharing does not mean that nothing is shared: what would do harm is held back, and the rest goes.",
    (
        "11.5",
        "so that valuable information can be shared, whilst minimising the chance of causing greater harm",
    ),
    ("9", "Any decision not to share in order to avoid greater detriment to the child should be rare"),
)
_WITHHOLD = because(
    "The duty does not apply where sharing would do the child more harm than not sharing. That is rare, and the "
    "judgement is yours on behalf of your organisation.",
    ("s16LA(3)", "the disclosure would be more detrimental to the child than not disclosing the information"),
    ("9", "Any decision not to share in order to avoid greater detriment to the child should be rare"),
)
_MAY = because(
    "The duty applies to matters that arise after it began. For earlier ones you may choose to share.",
    ("4", "Organisations are not required to retrospectively apply the duty"),
)
_NOT_CONNECTED = because(
    "The duty does not ask you to look for a connection to a child where none is known.",
    ("17", "the information sharing duty does not require them to determine possible connections"),
)
_NOT_REQUIRED = because(
    "The duty applies only so far as information bears on a child's welfare and may help the recipient's welfare functions.",
    (
        "s16LA(1)(b)",
        "considers that the information is relevant to safeguarding or promoting the welfare of the child",
    ),
    ("s16LA(2)", "if and only so far as the relevant person considers that the disclosure may facilitate"),
)
_UNIDENTIFIED = because(
    "The duty reaches requests from the organisations it names, so you first have to know who asks.",
    ("13.2", "Is the recipient covered by the information sharing duty?"),
    (
        "s16LA(5)",
        "where a relevant person receives a request for the information from another person to whom subsection (4) applies",
    ),
)
_MORE = because(
    "Where you cannot yet tell, the guidance points you to asking for more rather than to holding back.",
    ("37", "they may wish to ask for additional information from the requestor"),
    (
        "12",
        "they should consider requesting information from other organisations and practitioners in order to better assess need",
    ),
    (
        "example:confidential-information.decision.3",
        "additional information should be sought to support informed professional judgement, rather than withholding "
        "information altogether",
    ),
)
_REQUEST = because(
    "You may ask other organisations for information, confidential information included, and should give the context.",
    (
        "36",
        "Organisations and practitioners may also request confidential information from other organisations",
    ),
    ("27.3", "When requesting information, include the necessary and proportionate contextual information"),
)
_OUTSIDE_BODY = because(
    "The duty covers only sharing between the organisations it names. That is not a bar to sharing: look for the other "
    "power or duty that fits; you must pay due regard to confidentiality where it applies.",
    (
        "53",
        "The information sharing duty only covers sharing between organisations and practitioners to whom it applies",
    ),
    ("53", "practitioners should consider alternative legal powers or duties that enable them to do so"),
    ("53", "must pay due regard to CLDoC where applicable"),
)
_OUTSIDE_AND_CAREFUL = because(
    "The duty covers only sharing between the organisations it names; you must pay due regard to confidentiality where "
    "it applies.",
    (
        "53",
        "The information sharing duty only covers sharing between organisations and practitioners to whom it applies",
    ),
    ("53", "must pay due regard to CLDoC where applicable"),
)
_MEMBER_OF_THE_PUBLIC = because(
    "The duty binds only the organisations it names, not you; what you know is welcome.",
    (
        "53",
        "The information sharing duty only covers sharing between organisations and practitioners to whom it applies",
    ),
    ("54", "encourage other organisations to be forthcoming with information they hold"),
)
_UNBORN = because(
    "The duty applies only from birth, but harm and need are to be considered from the earliest opportunity.",
    ("57", "the Information Sharing Duty only applies from birth up to the age of 18"),
    ("57", "it is important that harm and need are considered from the earliest opportunity"),
)
_ADULT = because(
    "The duty is about children, and ends at the eighteenth birthday.",
    ("term:child", "Anyone who has not yet reached their 18th birthday"),
    ("58", "the information sharing duty would no longer apply"),
)

_BY_OUTCOME = {
    Outcome.MUST_SHARE: _MUST,
    Outcome.SHARE_WITH_SAFEGUARDS: _SAFEGUARDS,
    Outcome.WITHHOLD_FOR_NOW: _WITHHOLD,
    Outcome.MAY_SHARE: _MAY,
    Outcome.MAKE_REQUEST: _REQUEST,
}


def basis(facts: Facts, outcome: Outcome) -> Statement:
    """The statement under the headline: what the guidance says that leads there."""
    if outcome is Outcome.OUTSIDE_DUTY:
        return _outside(facts)
    if outcome is Outcome.NOT_REQUIRED:
        return _NOT_CONNECTED if nobody_is_connected_to_a_child(facts) else _NOT_REQUIRED
    if outcome is Outcome.GET_MORE_INFORMATION:
        unidentified = facts.value("direction") == "respond" and facts.value("recipient") == UNKNOWN
        return _UNIDENTIFIED if unidentified else _MORE
    return _BY_OUTCOME[outcome]


def _outside(facts: Facts) -> Statement:
    if asks_for_themselves(facts):
        return _MEMBER_OF_THE_PUBLIC
    if facts.value("sharer") in OUTSIDE or facts.value("recipient") in OUTSIDE:
        endangered = facts.value("recipient") in OUTSIDE and child_may_be_endangered(facts)
        barred = facts.value("recipient") == "parent_carer" and facts.value("court_order_restricts") in (
            YES,
            UNKNOWN,
        )
        not_to_have_it = facts.value("direction") == "respond" and (
            facts.value("recipient") == "other" or barred
        )
        return _OUTSIDE_AND_CAREFUL if endangered or not_to_have_it else _OUTSIDE_BODY
    return _UNBORN if facts.value("subject_stage") == "unborn" else _ADULT
