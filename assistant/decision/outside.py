"""Which other route fits where the duty does not reach; never that sharing is forbidden."""

from collections.abc import Mapping

from assistant.decision.because import because
from assistant.decision.content import NOT_ALWAYS_A_PARENT
from assistant.decision.decision import Statement
from assistant.decision.facts import NO, OUTSIDE, Facts
from assistant.decision.scope import holder_is_outside, requester_is_unidentified

_COVERED_ONLY = (
    "53",
    "The information sharing duty only covers sharing between organisations and practitioners to whom it applies",
)


_UNKNOWN_CALLER = because(
    "Check who is asking before you say anything: ring back on a number you already hold. Disclose nothing meanwhile.",
    ("28", "Data protection obligations apply and must be complied with"),
)
_NOT_COVERED = because(
    "Consider whether they need it for the child's safety or welfare, and which other power lets you share.",
    (
        "54",
        "encouraged to consider the necessity of sharing information, relevant to a child's safety and welfare",
    ),
    ("53", "practitioners should consider alternative legal powers or duties that enable them to do so"),
)
_NO_PARENT = because(
    "Tell no parent who may be the danger or may warn them. Take it to children's social care, and settle with them "
    "whether a parent is told, when, by whom and how, such as by the Child Sex Offender Disclosure Scheme.",
    NOT_ALWAYS_A_PARENT,
    (
        "56.2",
        "consider the most appropriate means of sharing necessary and proportionate information, including through the "
        "Child Sex Offender Disclosure Scheme",
    ),
)
_TO: Mapping[str, Statement] = {
    "charity_community": _NOT_COVERED,
    "private_healthcare": _NOT_COVERED,
    "devolved_service": because(
        "Share concerns across the border where necessary, on an ordinary lawful basis such as public task. For a "
        "child who moves, ISD 26 says must and ISD 55 says should: the two do not agree on services outside England.",
        (
            "55",
            "should share concerns relevant to safeguarding and promoting the welfare of a child across borders",
        ),
        (
            "26.6",
            "concerns relating to their safety and welfare must be shared with services in their new location",
        ),
    ),
    "parent_carer": because(
        "Consider whether it is safe and practicable to make the parent aware, or to have the right organisation do so, "
        "such as by the Child Sex Offender Disclosure Scheme.",
        (
            "56",
            "consider whether it is safe and practicable to make parents aware of the nature of the concerns",
        ),
        ("56.2", "including through the Child Sex Offender Disclosure Scheme"),
    ),
    "other": because(
        "Say nothing to them about a child until you have taken advice, also on which other power lets you share what is "
        "necessary. Confidentiality and data protection apply.",
        ("53", "practitioners should consider alternative legal powers or duties that enable them to do so"),
        ("53", "must pay due regard to CLDoC where applicable"),
        ("28", "Data protection obligations apply and must be complied with"),
    ),
}
"""What to do, by the recipient outside the duty."""
_WELCOME = because(
    "The duty does not bind you, and nothing in it stops you. If you are worried about a child, tell children's "
    "social care at the local council, or the police; your information is welcome.",
    _COVERED_ONLY,
    ("54", "encourage other organisations to be forthcoming with information they hold"),
    ("audience.4", "may find this guidance helpful for best practice"),
)
_HELD_BY: Mapping[str, Statement] = {
    **dict.fromkeys(("charity_community", "private_healthcare", "parent_carer", "other"), _WELCOME),
    "devolved_service": because(
        "This duty binds organisations in England. Share under the law and guidance that apply where you work.",
        ("55", "safeguarding organisations in the devolved administrations are not encompassed by the duty"),
    ),
}
"""What to do, by the holder outside the duty."""
_TO_THOSE_IT_HELPS = because(
    "What you know bears on a child: do not let this asker hold it up. The duty may require you to tell those it could "
    "help, such as children's social care.",
    ("6.1", "Consider that they hold relevant information"),
    (
        "26.1",
        "Share information where the criteria of the information sharing duty, as above, are considered to have been met",
    ),
)


def owed_to_others(facts: Facts) -> list[Statement]:
    """What the holder owes to bodies within the duty, whoever else asks; nothing where none is bound or it bears on none."""
    bound = not holder_is_outside(facts) and facts.value("direction") == "respond"
    bears = facts.value("subject_stage") == "child" and facts.is_yes("relevant_to_welfare")
    return [_TO_THOSE_IT_HELPS] if bound and bears else []


def outside_route(facts: Facts) -> list[Statement]:
    """Which other route fits where the duty does not reach; never that sharing is forbidden."""
    recipient, sharer = facts.value("recipient"), facts.value("sharer")
    if facts.value("direction") == "request" and recipient in OUTSIDE:
        return _asking_from_outside()
    steps = []
    if holder_is_outside(facts) and requester_is_unidentified(facts):
        steps.append(_UNKNOWN_CALLER)
    steps += _by_stage(facts)
    if recipient == "parent_carer" and facts.value("informing_family_safe") == NO:
        steps.append(_NO_PARENT)
        recipient = None
    if holder_is_outside(facts) and recipient in ("charity_community", "private_healthcare"):
        # What is said of sharing with them is said to the bodies that the duty binds.
        recipient = None
    told = (_TO.get(recipient or ""), _HELD_BY.get(sharer or ""))
    owed = owed_to_others(facts) if recipient != "devolved_service" else []
    return [*steps, *filter(None, told), *owed]


def _by_stage(facts: Facts) -> list[Statement]:
    stage = facts.value("subject_stage")
    if stage == "adult":
        return [*_adult_routes(), *([_ANSWER_OF_AN_ADULT] if facts.value("direction") == "respond" else [])]
    if stage != "unborn":
        return []
    living = because(
        "If the mother is under 18, or there is another child, the duty applies to them now: ask again.",
        ("term:child", "Anyone who has not yet reached their 18th birthday"),
        (
            "16",
            "applies in the same way, as set out above, to information about any other individual connected to a child",
        ),
    )
    verb = "is asked for" if facts.value("direction") == "request" else "should be shared"
    return [
        because(
            f"Before birth, relevant information {verb} under Working Together: follow your local pre-birth route.",
            (
                "57",
                "Relevant information about unborn children should be shared in accordance with the guidance provided in Working Together",
            ),
        ),
        living,
    ]


def _asking_from_outside() -> list[Statement]:
    return [
        because(
            "You can ask. The duty obliges an answer only to the bodies it names; they may still answer under another "
            "power, with due regard to confidentiality.",
            (
                "term:requestor",
                "an organisation or practitioner within s16LA(4) who requests information",
            ),
            _COVERED_ONLY,
            ("53", "must pay due regard to CLDoC where applicable"),
        ),
        because(
            "If you are worried about a child, tell children's social care at the local council, or the police; what "
            "you know is welcome.",
            ("54", "encourage other organisations to be forthcoming with information they hold"),
        ),
    ]


_ANSWER_OF_AN_ADULT = because(
    "To answer whoever asks, consider which other legal power or duty fits; confidentiality still counts.",
    ("53", "practitioners should consider alternative legal powers or duties that enable them to do so"),
    ("53", "must pay due regard to CLDoC where applicable"),
)


def _adult_routes() -> list[Statement]:
    return [
        because(
            "For an adult's own needs use the adult routes: adult services, or your usual procedure for reporting "
            "concerns about an adult.",
            ("17", "they should follow usual procedures for reporting concerns about an adult"),
            ("58", "the information sharing duty would no longer apply"),
            ("59", "adult services, who would benefit from early knowledge of individuals needs"),
        ),
        because(
            "If a child in this adult's life is affected, or somebody who harmed them may be a risk to a child now, the "
            "duty may apply to that: ask again.",
            (
                "16",
                "applies in the same way, as set out above, to information about any other individual connected to a child",
            ),
            ("16.2", "such as a history of perpetrating (known or alleged) abuse or violence"),
        ),
    ]
