"""How what is shared goes out: promptly, by which route, to whom, and securely."""

from assistant.decision.asking import RESTRICT_ACCESS
from assistant.decision.because import because
from assistant.decision.decision import Outcome, Statement
from assistant.decision.facts import Facts
from assistant.decision.three_tests import engaged, harms_if_learned_of, left_open

LEGAL_ADVICE = because(
    "Ask your legal adviser, and if need be the court, about the part that the order covers.",
    ("10.3", "order of the Family Court or Family Division of the High Court"),
)

TO_THE_NEW_AREA = because(
    "Within England this must go to services in the new area. Where the move is to Scotland, Wales or Northern "
    "Ireland the guidance says should, under another lawful basis.",
    ("26.6", "must be shared with services in their new location"),
    (
        "55",
        "should share concerns relevant to safeguarding and promoting the welfare of a child across borders",
    ),
)


_PROMPTLY = because(
    "Do it promptly, by the route your local safeguarding arrangements set: a referral, Family Help, or "
    "contextual information.",
    ("27.1", "avoid unnecessary delay"),
    ("27.6", "Use agreed local pathways to share information"),
    (
        "48.3",
        "different routes or mechanisms may be needed depending on the nature of the information being shared",
    ),
)
_SAY_WHY = because(
    "Say why it matters for the child, so that they can respond.",
    ("example:connected-individual.decision.2", "Explain the safeguarding context"),
    (
        "example:connected-individual.mitigating.1",
        "clearly linking the concern about peer relationships to potential safeguarding and welfare risks",
    ),
)
_BY_CHOICE = because(
    "The duty does not reach back to matters that ended before 30 September 2026. You may choose to "
    "share where need is identified or concern goes on.",
    (
        "4",
        "may choose to do so where need is identified, or there are ongoing concerns that have not previously been shared",
    ),
)
_THEY_ASKED = because(
    "They asked, so you answer: a request from a covered body brings the same duty.",
    ("s16LA(5)", "also applies where a relevant person receives a request for the information"),
    ("26.2", "Consider and respond to requests for information"),
)
_WHO_MUST_NOT_LEARN = because(
    "Say, when you send it, who must not learn of it and how it could reach them, such as a record that they can see.",
    RESTRICT_ACCESS,
    (
        "box:consent-and-trust.7",
        "taking account of any risks that transparency itself may pose, including the risk of harm or intimidation",
    ),
)
_TO_THE_FEW = because(
    "Send what is sensitive only to the few who need it, not to a shared system, and review it regularly.",
    (
        "example:detriment.mitigating.2",
        "shared on a strict need-to-know basis with a limited group of professionals",
    ),
    ("example:detriment.mitigating.4", "The decision is reviewed regularly"),
)
_SEEK_MORE = because(
    "Where it is unclear what it means for the child, more should be sought rather than holding it back: you "
    "may ask them or others.",
    (
        "37",
        "request additional information about the child from other organisations and practitioners to better determine the significance",
    ),
    (
        "example:confidential-information.decision.3",
        "additional information should be sought to support informed professional judgement, rather than withholding",
    ),
)
_WHOM_TO_CONTACT = because(
    "Find out whom to contact in the new area.",
    ("48.4", "know who to contact if the information needs to go to another area"),
)


def sharing_route(facts: Facts, outcome: Outcome) -> list[Statement]:
    """What to do, in order, where something is shared."""
    bound = outcome is not Outcome.MAY_SHARE
    moves = facts.is_yes("crossing_boundary")
    steps = (
        (not bound, _BY_CHOICE),
        (True, _PROMPTLY),
        (True, _SAY_WHY),
        (bound and facts.value("direction") == "respond", _THEY_ASKED),
        (harms_if_learned_of(facts), _WHO_MUST_NOT_LEARN),
        (engaged(facts) or left_open(facts), _TO_THE_FEW),
        ("court_order_restricts" in engaged(facts), LEGAL_ADVICE),
        (bound and is_sensitive(facts), _SEEK_MORE),
        (moves, _WHOM_TO_CONTACT),
        (moves and bound, TO_THE_NEW_AREA),
    )
    return [step for holds, step in steps if holds]


def is_sensitive(facts: Facts) -> bool:
    """Whether it is the kind of information that practitioners are slow to share."""
    return (
        facts.value("information_about") == "connected_individual"
        or facts.is_yes("special_category")
        or facts.is_yes("given_in_confidence")
    )


def safely() -> list[Statement]:
    """How it is sent, and what comes after."""
    return [
        because(
            "Send it securely, to those who need it and nobody else.",
            (
                "32.3",
                "having appropriate technical and organisational measures to protect personal information",
            ),
            ("48.6", "need to have appropriate security measures"),
            RESTRICT_ACCESS,
        ),
        because(
            "Expect to hear back: whoever receives it should acknowledge it and tell you what they decided.",
            (
                "27.7",
                "Provide acknowledgement and timely feedback to organisations and practitioners from whom they have received information",
            ),
        ),
        because(
            "Keep the risk and what you share under review as more comes in.",
            (
                "example:confidential-information.mitigating.5",
                "agencies continue to review the level of risk and need",
            ),
        ),
    ]
