"""What to hold back, in general terms: what is not needed, and what would itself do harm."""

from assistant.decision.because import because
from assistant.decision.content import NOT_ALWAYS_A_PARENT, SHARING
from assistant.decision.decision import Outcome, Statement
from assistant.decision.facts import UNKNOWN, Facts
from assistant.decision.scope import holder_is_outside, requester_is_unidentified
from assistant.decision.three_tests import (
    first_tests_open,
    harms_if_learned_of,
    only_the_request_is_thin,
    raised,
)


def to_withhold(facts: Facts, outcome: Outcome) -> tuple[Statement, ...]:
    """What stays back: what is not needed, and what would itself do harm."""
    if outcome is Outcome.OUTSIDE_DUTY:
        return (*_harmful(facts, outcome), *_from_outsiders(facts))
    found = _harmful(facts, outcome)
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
        found.append(_held_until_known(facts))
    elif outcome in SHARING:
        found.append(
            because(
                "Unless strictly relevant to the child's welfare: stigmatising words, identity labels, history and "
                "untested allegations about the child.",
                (
                    "11.5",
                    "avoiding stigmatising language, identity labels, historical narrative and untested allegations about the child, unless strictly relevant",
                ),
            )
        )
    return tuple(found)


def _held_until_known(facts: Facts) -> Statement:
    if facts.value("recipient") == UNKNOWN:
        return because(
            "Hold your answer until you know who asks and what they need; then, if the duty covers them, share what is relevant.",
            ("37", "they may wish to ask for additional information from the requestor"),
        )
    rest = "the rest of your answer" if only_the_request_is_thin(facts) else "your answer"
    until = "you know what they need" if first_tests_open(facts) else "that is settled"
    return because(
        f"Hold {rest} only until {until}; you must consider and respond to the request, and should do so "
        "promptly.",
        (
            "26.2",
            "Consider and respond to requests for information from other organisations and practitioners in line with "
            "the information sharing duty",
        ),
        ("27.1", "Act promptly and be proactive"),
    )


def _harmful(facts: Facts, outcome: Outcome) -> list[Statement]:
    grounds = raised(facts)
    found = []
    learned_of = harms_if_learned_of(facts) and outcome in SHARING
    if learned_of:
        found.append(_FROM_WHOEVER_WOULD_HARM)
    if "immediate_risk_from_sharing" in grounds:
        found.append(_HIDDEN_FROM_THEM if learned_of else _dangerous(outcome))
    if "police_operation_at_risk" in grounds:
        whom = "the officer in charge" if facts.value("sharer") == "police" else "the police"
        found.append(
            because(
                f"Details that would give the operation away; agree with {whom} what can be said.",
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
                "The part, if any, whose sharing would itself do the child the greater harm."
                if learned_of
                else "The part whose sharing would do the child the greater harm.",
                ("11.5", "minimising the chance of causing greater harm"),
            )
        )
    return found


_FROM_WHOEVER_WOULD_HARM = because(
    "From whoever in the family or close to it would do harm over it, and whoever may tell them: that it was told, by "
    "whom, and what.",
    (
        "box:consent-and-trust.7",
        "taking account of any risks that transparency itself may pose, including the risk of harm or intimidation",
    ),
    ("27.4", "unless doing so would increase risk or is impracticable"),
)
_NEED_TO_KNOW = (
    "example:detriment.mitigating.2",
    "shared on a strict need-to-know basis with a limited group of professionals",
)
_AT_IMMEDIATE_RISK = (
    ("10.1", "The child being placed at immediate risk of harm by the information being shared"),
    ("example:detriment.mitigating.1", "excluding only the location- specific- details"),
)
_HIDDEN_FROM_THEM = because(
    "An address, school or routine that is hidden from them: it goes only to the few who need it to keep the child safe.",
    *_AT_IMMEDIATE_RISK,
    _NEED_TO_KNOW,
)


def _dangerous(outcome: Outcome) -> Statement:
    text = (
        "Anything that would put the child in danger, such as where they are: address, school, routines, contact "
        "details."
    )
    places = [*_AT_IMMEDIATE_RISK]
    if outcome not in (Outcome.WITHHOLD_FOR_NOW, Outcome.OUTSIDE_DUTY, Outcome.MAKE_REQUEST):
        text += " They go only to the few who need them to keep the child safe."
        places.append(_NEED_TO_KNOW)
    return because(text, *places)


def _from_outsiders(facts: Facts) -> list[Statement]:
    if facts.value("direction") == "request":
        return []
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
                NOT_ALWAYS_A_PARENT,
            )
        ]
    if holder_is_outside(facts) and requester_is_unidentified(facts):
        return [
            because(
                "Everything, until you know who is asking.",
                ("28", "Data protection obligations apply and must be complied with"),
            )
        ]
    return []
