"""How to go about it: speed, lawful basis, route, security, and who can advise."""

from assistant.decision.asking import RESTRICT_ACCESS, asking, finding_out
from assistant.decision.because import because
from assistant.decision.content import SHARING
from assistant.decision.decision import Finding, Outcome, Statement
from assistant.decision.facts import UNKNOWN, Facts
from assistant.decision.family import telling_the_family
from assistant.decision.lawful import lawful_basis
from assistant.decision.outside import outside_route
from assistant.decision.scope import (
    asks_for_themselves,
    holder_is_outside,
    nobody_is_connected_to_a_child,
)
from assistant.decision.three_tests import engaged, information_is_relevant, left_open

_LEGAL_ADVICE = because(
    "Ask your legal adviser, and if need be the court, about the part that the order covers.",
    ("10.3", "order of the Family Court or Family Division of the High Court"),
)


def how(facts: Facts, outcome: Outcome) -> tuple[Statement, ...]:
    """What to do and in which order; danger first."""
    steps: list[Statement] = []
    if facts.is_yes("urgent_danger"):
        steps += _urgent(facts, outcome)
    steps += _route(facts, outcome)
    if outcome in (*SHARING, Outcome.OUTSIDE_DUTY):
        steps += lawful_basis(facts, outcome)
    if outcome in SHARING:
        steps += _safely()
    if outcome in (*SHARING, Outcome.WITHHOLD_FOR_NOW):
        steps += telling_the_family(facts, outcome)
    steps += _advice(facts, outcome)
    return tuple(steps)


def _urgent(facts: Facts, outcome: Outcome) -> list[Statement]:
    proportionate = (
        "box:emergency-or-urgent-cases.1",
        "practitioners should take a proportionate approach, and document their decision-making",
    )
    if outcome in SHARING:
        return [
            because(
                "Act first: ring 999 if anyone is in danger now, then children's social care. Share what is needed at "
                "once and write it up afterwards.",
                proportionate,
                ("48.3", "the best route for sharing urgent information, where there is an immediate threat"),
            )
        ]
    rapidly = (
        "box:emergency-or-urgent-cases.1",
        "Data protection law enables practitioners to share necessary and proportionate information rapidly",
    )
    if facts.value("direction") == "respond" and facts.value("recipient") in (
        "other",
        "parent_carer",
        UNKNOWN,
    ):
        bound = () if holder_is_outside(facts) else (RESTRICT_ACCESS,)
        return [
            because(
                "Ring 999 yourself if anyone is in danger now, then children's social care on a number you already "
                "hold. Give nothing to whoever is asking meanwhile, and write it up afterwards.",
                rapidly,
                proportionate,
                *bound,
            )
        ]
    return [
        because(
            "Ring 999 if anyone is in danger now, and tell them what they need to keep the child safe. Write it up "
            "afterwards.",
            rapidly,
            proportionate,
        )
    ]


def _route(facts: Facts, outcome: Outcome) -> list[Statement]:
    if outcome is Outcome.MAKE_REQUEST:
        return asking(facts)
    if outcome is Outcome.GET_MORE_INFORMATION:
        return finding_out(facts)
    if outcome is Outcome.OUTSIDE_DUTY:
        return outside_route(facts)
    if outcome is Outcome.NOT_REQUIRED:
        return _not_required(facts)
    if outcome is Outcome.WITHHOLD_FOR_NOW:
        legal = [_LEGAL_ADVICE] if "court_order_restricts" in engaged(facts) else []
        return [
            *legal,
            because(
                "Look again soon and often: seek advice, ask others what they know, and share as soon as it is safe.",
                (
                    "12",
                    "they should consider requesting information from other organisations and practitioners",
                ),
                ("example:detriment.mitigating.4", "The decision is reviewed regularly"),
            ),
        ]
    steps = [
        because(
            "Do it promptly, by the route your local safeguarding arrangements set: a referral, Family Help, or "
            "contextual information.",
            ("27.1", "avoid unnecessary delay"),
            ("27.6", "Use agreed local pathways to share information"),
            (
                "48.3",
                "different routes or mechanisms may be needed depending on the nature of the information being shared",
            ),
        ),
        because(
            "Say why it matters for the child, so that they can respond.",
            ("example:connected-individual.decision.2", "Explain the safeguarding context"),
            (
                "example:connected-individual.mitigating.1",
                "clearly linking the concern about peer relationships to potential safeguarding and welfare risks",
            ),
        ),
    ]
    if outcome is Outcome.MAY_SHARE:
        steps.insert(
            0,
            because(
                "The duty does not reach back to matters that ended before 30 September 2026. You may choose to "
                "share where need is identified or concern goes on.",
                (
                    "4",
                    "may choose to do so where need is identified, or there are ongoing concerns that have not previously been shared",
                ),
            ),
        )
    if facts.value("direction") == "respond" and outcome is not Outcome.MAY_SHARE:
        steps.append(
            because(
                "They asked, so you answer: a request from a covered body brings the same duty.",
                ("s16LA(5)", "also applies where a relevant person receives a request for the information"),
                ("26.2", "Consider and respond to requests for information"),
            )
        )
    if engaged(facts) or left_open(facts):
        steps.append(
            because(
                "Send what is sensitive only to the few who need it, not to a shared system, and review it regularly.",
                (
                    "example:detriment.mitigating.2",
                    "shared on a strict need-to-know basis with a limited group of professionals",
                ),
                ("example:detriment.mitigating.4", "The decision is reviewed regularly"),
            )
        )
    if "court_order_restricts" in engaged(facts):
        steps.append(_LEGAL_ADVICE)
    if _is_sensitive(facts):
        steps.append(
            because(
                "If you hesitate because its meaning for the child is unclear, ask them or others for more rather than "
                "hold it back.",
                (
                    "37",
                    "request additional information about the child from other organisations and practitioners to better determine the significance",
                ),
                (
                    "example:confidential-information.decision.3",
                    "additional information should be sought to support informed professional judgement, rather than withholding",
                ),
            )
        )
    if facts.is_yes("crossing_boundary"):
        steps.append(
            because(
                "Find out whom to contact in the new area.",
                ("48.4", "know who to contact if the information needs to go to another area"),
            )
        )
    if facts.is_yes("crossing_boundary") and outcome is not Outcome.MAY_SHARE:
        steps.append(
            because(
                "Within England this must go to services in the new area. Where the move is to Scotland, Wales or Northern "
                "Ireland the guidance says should, under another lawful basis.",
                ("26.6", "must be shared with services in their new location"),
                (
                    "55",
                    "should share concerns relevant to safeguarding and promoting the welfare of a child across borders",
                ),
            )
        )
    return steps


def _is_sensitive(facts: Facts) -> bool:
    """Whether it is the kind of information that practitioners are slow to share."""
    return (
        facts.value("information_about") == "connected_individual"
        or facts.is_yes("special_category")
        or facts.is_yes("given_in_confidence")
    )


def _not_required(facts: Facts) -> list[Statement]:
    if nobody_is_connected_to_a_child(facts):
        return [
            because(
                "If you are worried about the adult, follow your usual procedure for reporting concerns about an adult.",
                ("17", "they should follow usual procedures for reporting concerns about an adult"),
            )
        ]
    if information_is_relevant(facts) is Finding.MET and facts.value("direction") != "request":
        return [
            because(
                "This recipient could not use it for a child's welfare. It still bears on a child's welfare, so "
                "consider whom it could help, such as children's social care: the duty may require you to share it "
                "with them.",
                ("6.1", "Consider that they hold relevant information"),
                (
                    "s16LA(2)",
                    "if and only so far as the relevant person considers that the disclosure may facilitate",
                ),
            )
        ]
    return [
        because(
            "Under this duty there is nothing to share. If you share it for another reason, data protection law applies; "
            "if something later bears on a child's welfare, ask again.",
            ("26.4", "they must only do so if they can comply with data protection laws"),
            ("13", "should apply these tests"),
        )
    ]


def _safely() -> list[Statement]:
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
