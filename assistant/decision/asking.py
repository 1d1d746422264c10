"""How to ask others for information, and what to find out before one can decide."""

from assistant.decision.because import because
from assistant.decision.decision import Statement
from assistant.decision.facts import NO, UNKNOWN, Facts
from assistant.decision.outside import owed_to_others
from assistant.decision.scope import requester_is_unidentified
from assistant.decision.three_tests import first_tests_open, only_the_request_is_thin, unsure_of_harm

RESTRICT_ACCESS = ("26.5", "restrict access to personal information beyond what is necessary and appropriate")


def asking(facts: Facts) -> list[Statement]:
    """How to ask, and what the asked body owes in answer."""
    if facts.value("sharer") == "parent_carer" and facts.value("informing_family_safe") == NO:
        return [_ASK_OTHERS]
    steps = [
        because(
            "You may ask, for confidential information too. Say why you need it, so that they can share with confidence.",
            ("36", "may also request confidential information from other organisations"),
            (
                "27.3",
                "When requesting information, include the necessary and proportionate contextual information",
            ),
        )
    ]
    if facts.value("sharer") in ("charity_community", "private_healthcare", "parent_carer", "other"):
        steps.append(
            because(
                "They are not bound to answer, but you can encourage them to be forthcoming.",
                ("54", "encourage other organisations to be forthcoming with information they hold"),
            )
        )
    elif facts.value("sharer") == "devolved_service":
        steps.append(
            because(
                "They are not bound by this duty; ask them under the arrangements that apply where they work.",
                (
                    "55",
                    "safeguarding organisations in the devolved administrations are not encompassed by the duty",
                ),
            )
        )
    else:
        steps.append(
            because(
                "If the duty covers them, your request obliges them to share what meets its tests.",
                ("s16LA(5)", "also applies where a relevant person receives a request for the information"),
            )
        )
    steps.append(
        because(
            "What you receive under the duty you must use only to safeguard and promote children's welfare; tell them "
            "what came of it.",
            (
                "26.4",
                "Only use information received under the information sharing duty for the specified purposes",
            ),
            ("27.7", "Provide acknowledgement and timely feedback"),
        )
    )
    return steps


def finding_out(facts: Facts) -> list[Statement]:
    """What to find out, of whom, before the tests can be answered."""
    steps = []
    if requester_is_unidentified(facts):
        steps.append(
            because(
                "Check who is asking before you say anything: ring back on a number you already hold. Disclose nothing "
                "meanwhile.",
                ("13.2", "Is the recipient covered by the information sharing duty?"),
                RESTRICT_ACCESS,
            )
        )
        steps += owed_to_others(facts)
    if facts.value("court_order_restricts") == UNKNOWN and not unsure_of_harm(facts):
        steps.append(
            because(
                "Have the order read today, by your legal adviser if its terms are not plain, and share what it leaves free "
                "and would do the child no greater harm.",
                ("10.3", "Contravention of the Family Procedure Rules, or order of the Family Court"),
                (
                    "11.5",
                    "so that valuable information can be shared, whilst minimising the chance of causing greater harm",
                ),
            )
        )
    if only_the_request_is_thin(facts):
        steps.append(_WHAT_IS_KNOWN_GOES)
    only_harm = unsure_of_harm(facts) and not first_tests_open(facts)
    if facts.value("direction") == "respond" and not only_harm:
        steps.append(
            because(
                "Ask the requestor what they need it for, or for a narrower request.",
                ("37", "they may wish to ask for additional information from the requestor"),
                ("36", "Requests should include enough contextual information"),
            )
        )
    steps.append(UNSURE_OF_HARM if unsure_of_harm(facts) else _ASK_OTHERS)
    return steps


_WHAT_IS_KNOWN_GOES = because(
    "What you already consider relevant to the child's welfare, and of help to them, does not wait for a better request: "
    "share it, and ask about the rest.",
    ("6.1", "Consider that they hold relevant information"),
    (
        "26.1",
        "Share information where the criteria of the information sharing duty, as above, are considered to have been met",
    ),
)
UNSURE_OF_HARM = because(
    "You are unsure about harm: take advice now, and ask others who know the child what they hold.",
    ("12", "Where practitioners are unsure when assessing detriment"),
    (
        "11.3",
        "practitioners should seek prompt advice from their manager, Caldicott Guardian or the organisation’s safeguarding lead",
    ),
)
_ASK_OTHERS = because(
    "Ask others who know the child what they hold, rather than keep it to yourself.",
    (
        "12",
        "they should consider requesting information from other organisations and practitioners in order to better assess need",
    ),
    ("37", "request additional information about the child from other organisations and practitioners"),
    (
        "example:confidential-information.decision.3",
        "additional information should be sought to support informed professional judgement, rather than withholding "
        "information altogether",
    ),
)
