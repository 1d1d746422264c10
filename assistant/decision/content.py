"""What to share and what to hold back, in general terms."""

from assistant.decision.decision import Outcome, Statement
from assistant.decision.facts import Facts
from assistant.decision.reasons import because, says_yes
from assistant.decision.three_tests import engaged, left_open

SHARING = (Outcome.MUST_SHARE, Outcome.SHARE_WITH_SAFEGUARDS, Outcome.MAY_SHARE)

_EXTRACT = because(
    "Share the relevant information taken out of the file, not the file, where an extract or summary would do.",
    ("26.2", "consider providing the relevant information extracted from the document instead"),
)


def to_share(facts: Facts, outcome: Outcome) -> tuple[Statement, ...]:
    """What goes to the recipient: the relevant information, no more than is necessary."""
    if outcome is Outcome.MAKE_REQUEST:
        return tuple(_to_tell_when_asking())
    if outcome not in SHARING:
        return tuple(_meanwhile(facts, outcome))
    found = [
        because(
            "What bears on the child's welfare and could help them, limited to what is necessary.",
            ("13.1", "have a bearing on safeguarding or promoting the child's welfare"),
            ("32.1", "limiting sharing to what is necessary, and with whom"),
        )
    ]
    if facts.is_yes("whole_document_requested"):
        found.append(_EXTRACT)
    if facts.value("information_about") == "connected_individual":
        found.append(
            because(
                "What you know of the other person so far as it is relevant to the child's safety or welfare.",
                ("16", "must be shared"),
                (
                    "18",
                    "strictly limited to what is necessary to safeguard and promote the wellbeing of the child",
                ),
            )
        )
    if facts.is_yes("child_poses_risk"):
        found.append(
            because(
                "What helps safeguard every child involved, including the needs of the child who may pose the risk.",
                (
                    "box:child-poses-a-risk.2",
                    "sharing information to better safeguard and promote the welfare of all children involved",
                ),
            )
        )
    if facts.is_yes("pattern_multiple_children"):
        found.append(
            because(
                "The pattern across the children and what they may have in common.",
                ("15", "information must be shared with other relevant organisations"),
            )
        )
    if facts.is_yes("crossing_boundary"):
        found.append(
            because(
                "Your concerns go to the services where the child now is, so that nothing is lost in the move.",
                (
                    "26.6",
                    "concerns relating to their safety and welfare must be shared with services in their new location",
                ),
            )
        )
    if outcome is Outcome.SHARE_WITH_SAFEGUARDS or engaged(facts):
        found.append(
            because(
                "Everything relevant that does not itself do the harm, or a more general account of what does.",
                (
                    "example:detriment.mitigating.1",
                    "shares all other relevant safeguarding information necessary",
                ),
                ("11.5", "limiting the information shared or providing more general observations"),
            )
        )
    if says_yes(facts, "police_operation_at_risk") or "police_operation_at_risk" in left_open(facts):
        found.append(
            because(
                "The relevant insight from intelligence in a sanitised form.",
                (
                    "10.2",
                    "Relevant insights contained within intelligence can be shared in an appropriate, proportionate or sanitised form",
                ),
            )
        )
    return tuple(found)


def _to_tell_when_asking() -> list[Statement]:
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
    found = []
    if outcome is Outcome.GET_MORE_INFORMATION and facts.is_yes("whole_document_requested"):
        found.append(_EXTRACT)
    if outcome is Outcome.OUTSIDE_DUTY and facts.value("recipient") in (
        "charity_community",
        "private_healthcare",
    ):
        found.append(
            because(
                "Only what is necessary for the child's safety or welfare, if you decide to share; often it is better to "
                "ask them what they know.",
                ("54", "In most cases it will be more appropriate to seek relevant information instead"),
            )
        )
    if outcome is Outcome.OUTSIDE_DUTY and facts.value("recipient") == "parent_carer":
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


def to_withhold(facts: Facts, outcome: Outcome) -> tuple[Statement, ...]:
    """What stays back: what is not needed, and what would itself do harm."""
    if outcome is Outcome.OUTSIDE_DUTY:
        return tuple(_from_outsiders(facts))
    found = _harmful(facts)
    if outcome is Outcome.WITHHOLD_FOR_NOW:
        found.append(
            because(
                "The information itself, for now; look at it again as soon as the risk can be safely managed.",
                (
                    "9",
                    "Any decision not to share in order to avoid greater detriment to the child should be rare",
                ),
                (
                    "example:detriment.mitigating.4",
                    "full information is shared as soon as the risk can be safely managed",
                ),
            )
        )
    elif outcome is Outcome.GET_MORE_INFORMATION and facts.value("direction") == "respond":
        found.append(
            because(
                "Hold your answer until you know who asks and what they need; then share what is relevant.",
                ("37", "they may wish to ask for additional information from the requestor"),
            )
        )
    elif outcome in SHARING:
        found.append(
            because(
                "What is not needed: identity labels, stigmatising words, untested allegations and history that is "
                "not strictly relevant.",
                (
                    "11.5",
                    "avoiding stigmatising language, identity labels, historical narrative and untested allegations about the child, unless strictly relevant",
                ),
            )
        )
    return tuple(found)


def _harmful(facts: Facts) -> list[Statement]:
    grounds = (*engaged(facts), *left_open(facts))
    found = []
    if "immediate_risk_from_sharing" in grounds:
        found.append(
            because(
                "Whatever would let somebody dangerous find the child: address, school, routines, contact details. "
                "They go only to the few who need them to keep the child safe.",
                ("example:detriment.mitigating.1", "excluding only the location- specific- details"),
                (
                    "example:detriment.mitigating.2",
                    "shared on a strict need-to-know basis with a limited group of professionals",
                ),
            )
        )
    if "police_operation_at_risk" in grounds:
        found.append(
            because(
                "Details that would give the operation away; agree with the police what can be said.",
                ("10.2", "Interfering with a police operation"),
            )
        )
    if "court_order_restricts" in grounds:
        found.append(
            because(
                "What the court's order or rules restrict, until the terms have been read or the court allows it.",
                (
                    "10.3",
                    "Contravention of the Family Procedure Rules, or order of the Family Court or Family Division of the High Court",
                ),
            )
        )
    if "other_greater_detriment" in grounds:
        found.append(
            because(
                "The part whose sharing would do the child the greater harm.",
                ("11.5", "minimising the chance of causing greater harm"),
            )
        )
    return found


def _from_outsiders(facts: Facts) -> list[Statement]:
    if facts.value("recipient") == "other":
        return [
            because(
                "Anything that could help somebody find or identify a child. Take advice before you say anything.",
                ("53", "must pay due regard to CLDoC where applicable"),
                ("28", "Data protection obligations apply and must be complied with"),
            )
        ]
    if facts.value("recipient") == "parent_carer":
        return [
            because(
                "Anything that would not be safe for this person to have, the child's whereabouts above all.",
                (
                    "56.3",
                    "it will not always be appropriate to share with parents, this could be due to whom the concerns relate to",
                ),
            )
        ]
    return []
