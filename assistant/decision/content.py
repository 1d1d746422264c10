"""What to share, in general terms."""

from assistant.decision.because import because
from assistant.decision.decision import Outcome, Statement
from assistant.decision.facts import NO, Facts
from assistant.decision.scope import holder_is_outside
from assistant.decision.three_tests import engaged, raised

SHARING = (Outcome.MUST_SHARE, Outcome.SHARE_WITH_SAFEGUARDS, Outcome.MAY_SHARE)

EXTRACT = because(
    "Share the relevant information taken out of the file, not the file, where an extract or summary would do.",
    ("26.2", "consider providing the relevant information extracted from the document instead"),
)
NOT_ALWAYS_A_PARENT = (
    "56.3",
    "it will not always be appropriate to share with parents, this could be due to whom the concerns relate to",
)
_WHAT_BEARS = because(
    "What bears on the child's welfare and could help them, limited to what is necessary.",
    ("13.1", "have a bearing on safeguarding or promoting the child's welfare"),
    ("32.1", "limiting sharing to what is necessary, and with whom"),
)
_EVERY_CHILD = because(
    "What helps safeguard every child involved, including the needs of the child who may pose the risk.",
    (
        "box:child-poses-a-risk.2",
        "sharing information to better safeguard and promote the welfare of all children involved",
    ),
)
_TO_WHERE_THE_CHILD_IS = because(
    "Your concerns go to the services where the child now is, so that nothing is lost in the move.",
    (
        "26.6",
        "concerns relating to their safety and welfare must be shared with services in their new location",
    ),
)
_WITHOUT_THE_HARM = because(
    "Everything relevant that does not itself do the harm, or a more general account of what does.",
    ("example:detriment.mitigating.1", "shares all other relevant safeguarding information necessary"),
    ("11.5", "limiting the information shared or providing more general observations"),
)
_SANITISED = because(
    "The relevant insight from intelligence in a sanitised form. Ordinarily a police operation is no "
    "reason to hold back.",
    ("10.2", "ordinarily this will not be the case"),
    (
        "10.2",
        "Relevant insights contained within intelligence can be shared in an appropriate, proportionate or sanitised form",
    ),
)


def to_share(facts: Facts, outcome: Outcome) -> tuple[Statement, ...]:
    """What goes to the recipient: the relevant information, no more than is necessary."""
    if outcome is Outcome.MAKE_REQUEST:
        return tuple(_to_tell_when_asking(facts))
    if outcome not in SHARING:
        return tuple(_meanwhile(facts, outcome))
    bound = outcome is not Outcome.MAY_SHARE
    harmful = outcome is Outcome.SHARE_WITH_SAFEGUARDS or bool(engaged(facts))
    parts = (
        (True, _WHAT_BEARS),
        (facts.is_yes("whole_document_requested"), EXTRACT),
        (facts.value("information_about") == "connected_individual", _of_the_other_person(bound)),
        (facts.is_yes("child_poses_risk"), _EVERY_CHILD),
        (facts.is_yes("pattern_multiple_children"), _of_the_pattern(bound)),
        (bound and facts.is_yes("crossing_boundary"), _TO_WHERE_THE_CHILD_IS),
        (harmful, _WITHOUT_THE_HARM),
        ("police_operation_at_risk" in raised(facts), _SANITISED),
    )
    return tuple(part for holds, part in parts if holds)


def _of_the_other_person(bound: bool) -> Statement:
    return because(
        "What you know of the other person so far as it is relevant to the child's safety or welfare.",
        ("16", "must be shared" if bound else "where relevant to the child's safety or welfare"),
        ("18", "strictly limited to what is necessary to safeguard and promote the wellbeing of the child"),
    )


def _of_the_pattern(bound: bool) -> Statement:
    must = "information must be shared with other relevant organisations"
    may = "it is important to consider contextual factors they may have in common"
    return because(
        "The pattern across the children and what they may have in common.", ("15", must if bound else may)
    )


def _to_tell_when_asking(facts: Facts) -> list[Statement]:
    if holder_is_outside(facts):
        places = [
            ("27.3", "include the necessary and proportionate contextual information"),
            ("53", "must pay due regard to CLDoC where applicable"),
        ]
        if facts.value("sharer") == "parent_carer":
            places.append(NOT_ALWAYS_A_PARENT)
        return [
            because(
                "Tell them only what they need in order to answer, and nothing that could put the child at risk: what "
                "you tell them is itself sharing outside the duty.",
                *places,
            )
        ]
    return [
        because(
            "Tell them enough to judge your request: the concern, what you need, and how it will help you act.",
            (
                "27.3",
                "include the necessary and proportionate contextual information for the recipient to determine what should be shared",
            ),
            ("36", "Requests should include enough contextual information"),
        )
    ]


def _meanwhile(facts: Facts, outcome: Outcome) -> list[Statement]:
    found: list[Statement] = []
    if facts.value("direction") == "request":
        return found
    if outcome is Outcome.GET_MORE_INFORMATION and facts.is_yes("whole_document_requested"):
        found.append(EXTRACT)
    bound = not holder_is_outside(facts)
    if (
        outcome is Outcome.OUTSIDE_DUTY
        and bound
        and facts.value("recipient")
        in (
            "charity_community",
            "private_healthcare",
        )
    ):
        found.append(
            because(
                "Only what is necessary for the child's safety or welfare, if you decide to share; often it is better to "
                "ask them what they know.",
                ("54", "In most cases it will be more appropriate to seek relevant information instead"),
            )
        )
    unsafe = facts.value("informing_family_safe") == NO
    if outcome is Outcome.OUTSIDE_DUTY and facts.value("recipient") == "parent_carer" and not unsafe:
        found.append(
            because(
                "If it is safe to tell a parent, only what is necessary and proportionate for the child.",
                (
                    "56",
                    "share only what is necessary and proportionate to safeguard and promote the wellbeing of the child",
                ),
            )
        )
    return found
