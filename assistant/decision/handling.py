"""How to go about it: speed, lawful basis, route, security, the family, and who can advise."""

from assistant.decision.content import SHARING
from assistant.decision.decision import Outcome, Statement
from assistant.decision.facts import NO, UNKNOWN, YES, Facts
from assistant.decision.lawful import lawful_basis
from assistant.decision.reasons import because
from assistant.decision.three_tests import engaged, left_open


def how(facts: Facts, outcome: Outcome) -> tuple[Statement, ...]:
    """What to do and in which order; danger first."""
    steps: list[Statement] = []
    if facts.is_yes("urgent_danger"):
        steps += _urgent()
    steps += _route(facts, outcome)
    if outcome in (*SHARING, Outcome.OUTSIDE_DUTY):
        steps += lawful_basis(facts, outcome)
    if outcome in SHARING:
        steps += _safely()
    if outcome in (*SHARING, Outcome.WITHHOLD_FOR_NOW):
        steps += _family(facts)
    steps += _advice(facts, outcome)
    return tuple(steps)


def _urgent() -> list[Statement]:
    return [
        because(
            "Act first: ring 999 if a child is in danger now, then children's social care. Share what is needed at "
            "once and write it up afterwards.",
            (
                "box:emergency-or-urgent-cases.1",
                "practitioners should take a proportionate approach, and document their decision-making",
            ),
            ("48.3", "the best route for sharing urgent information, where there is an immediate threat"),
        )
    ]


def _route(facts: Facts, outcome: Outcome) -> list[Statement]:
    if outcome is Outcome.MAKE_REQUEST:
        return _asking(facts)
    if outcome is Outcome.GET_MORE_INFORMATION:
        return _finding_out(facts)
    if outcome is Outcome.OUTSIDE_DUTY:
        return outside_route(facts)
    if outcome is Outcome.NOT_REQUIRED:
        return _not_required(facts)
    if outcome is Outcome.WITHHOLD_FOR_NOW:
        return [
            because(
                "Look again soon and often: seek advice, ask others what they know, and share as soon as it is safe.",
                (
                    "12",
                    "they should consider requesting information from other organisations and practitioners",
                ),
                ("example:detriment.mitigating.4", "The decision is reviewed regularly"),
            )
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
        )
    ]
    if outcome is Outcome.MAY_SHARE:
        steps.insert(
            0,
            because(
                "The duty does not reach back to matters that ended before 30 September 2026. You may choose to share, "
                "and where need or concern goes on it is right to.",
                (
                    "4",
                    "may choose to do so where need is identified, or there are ongoing concerns that have not previously been shared",
                ),
            ),
        )
    if facts.value("direction") == "respond":
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
        steps.append(
            because(
                "Ask your legal adviser, and if need be the court, about the part that the order covers.",
                ("10.3", "order of the Family Court or Family Division of the High Court"),
            )
        )
    if facts.is_yes("crossing_boundary"):
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


def _asking(facts: Facts) -> list[Statement]:
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
            "Use what you receive only to safeguard and promote children's welfare, and tell them what came of it.",
            (
                "26.4",
                "Only use information received under the information sharing duty for the specified purposes",
            ),
            ("27.7", "Provide acknowledgement and timely feedback"),
        )
    )
    return steps


def _finding_out(facts: Facts) -> list[Statement]:
    steps = []
    if facts.value("direction") == "respond" and facts.value("recipient") == UNKNOWN:
        steps.append(
            because(
                "Check who is asking before you say anything: ring back on a number you already hold. Disclose nothing "
                "meanwhile.",
                ("13.2", "Is the recipient covered by the information sharing duty?"),
                ("26.5", "restrict access to personal information beyond what is necessary and appropriate"),
            )
        )
    if facts.value("court_order_restricts") == UNKNOWN:
        steps.append(
            because(
                "Have the order read today, by your legal adviser if its terms are not plain, and share what it leaves free.",
                ("10.3", "Contravention of the Family Procedure Rules, or order of the Family Court"),
                (
                    "11.5",
                    "so that valuable information can be shared, whilst minimising the chance of causing greater harm",
                ),
            )
        )
    if facts.value("direction") == "respond":
        steps.append(
            because(
                "Ask the requestor what they need it for, or for a narrower request.",
                ("37", "they may wish to ask for additional information from the requestor"),
                ("36", "Requests should include enough contextual information"),
            )
        )
    steps.append(
        because(
            "Ask others who know the child what they hold, rather than keep it to yourself.",
            (
                "12",
                "they should consider requesting information from other organisations and practitioners in order to better assess need",
            ),
            (
                "37",
                "request additional information about the child from other organisations and practitioners",
            ),
        )
    )
    return steps


def outside_route(facts: Facts) -> list[Statement]:
    """Which other route fits where the duty does not reach; never that sharing is forbidden."""
    steps = []
    recipient, stage, sharer = facts.value("recipient"), facts.value("subject_stage"), facts.value("sharer")
    if stage == "unborn":
        steps.append(
            because(
                "Before birth, relevant information is shared under Working Together: follow your local pre-birth route.",
                (
                    "57",
                    "Relevant information about unborn children should be shared in accordance with the guidance provided in Working Together",
                ),
            )
        )
    if stage == "adult":
        steps.append(
            because(
                "For an adult's own needs use the adult routes: adult services, and the duties of the Care Act 2014.",
                ("58", "a safe transition from Children's to Adult Services"),
                ("59", "adult services, who would benefit from early knowledge of individuals needs"),
            )
        )
    if recipient in ("charity_community", "private_healthcare"):
        steps.append(
            because(
                "Consider whether they need it for the child's safety or welfare, and which other power lets you share.",
                (
                    "54",
                    "encouraged to consider the necessity of sharing information, relevant to a child's safety and welfare",
                ),
                (
                    "53",
                    "practitioners should consider alternative legal powers or duties that enable them to do so",
                ),
            )
        )
    elif recipient == "devolved_service":
        steps.append(
            because(
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
            )
        )
    elif recipient == "parent_carer":
        steps.append(
            because(
                "Consider whether it is safe and practicable to make the parent aware, or to have the right organisation do so.",
                (
                    "56",
                    "consider whether it is safe and practicable to make parents aware of the nature of the concerns",
                ),
                (
                    "56.2",
                    "consider the most appropriate means of sharing necessary and proportionate information",
                ),
            )
        )
    elif recipient == "other":
        steps.append(
            because(
                "Say nothing about a child until you have taken advice. Confidentiality and data protection apply.",
                ("53", "must pay due regard to CLDoC where applicable"),
                ("28", "Data protection obligations apply and must be complied with"),
            )
        )
    if sharer in ("charity_community", "private_healthcare", "parent_carer", "other"):
        steps.append(
            because(
                "The duty does not bind you, and nothing in it stops you. If you are worried about a child, tell children's "
                "social care at the local council, or the police; your information is welcome.",
                (
                    "53",
                    "The information sharing duty only covers sharing between organisations and practitioners to whom it applies",
                ),
                ("54", "encourage other organisations to be forthcoming with information they hold"),
                ("audience.4", "may find this guidance helpful for best practice"),
            )
        )
    elif sharer == "devolved_service":
        steps.append(
            because(
                "This duty binds organisations in England. Share under the law and guidance that apply where you work.",
                (
                    "55",
                    "safeguarding organisations in the devolved administrations are not encompassed by the duty",
                ),
            )
        )
    return steps


def _not_required(facts: Facts) -> list[Statement]:
    if facts.value("information_about") == "unconnected_individual":
        return [
            because(
                "If you are worried about the adult, follow your usual procedure for reporting concerns about an adult.",
                ("17", "they should follow usual procedures for reporting concerns about an adult"),
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
            ("26.5", "restrict access to personal information beyond what is necessary and appropriate"),
        ),
        because(
            "Expect to hear back: whoever receives it should acknowledge it and tell you what they decided.",
            (
                "27.7",
                "Provide acknowledgement and timely feedback to organisations and practitioners from whom they have received information",
            ),
        ),
    ]


def _family(facts: Facts) -> list[Statement]:
    safe = facts.value("informing_family_safe")
    if safe == NO or facts.is_yes("immediate_risk_from_sharing"):
        return [
            because(
                "Do not tell the family where that would raise the risk; write down why you did not.",
                ("27.4", "unless doing so would increase risk or is impracticable"),
                ("box:consent-and-trust.7", "taking account of any risks that transparency itself may pose"),
                (
                    "41",
                    "seeking consent from the suspected perpetrator, or another person closely connected, is likely to undermine prospective safeguarding efforts",
                ),
            )
        ]
    first = "Tell the child and parents" if safe == YES else "If it is safe, tell the child and parents"
    return [
        because(
            f"{first} what you share, with whom and why. You are informing them, not asking their permission.",
            ("27.4", "Inform the child and/or parents"),
            ("38", "it is best practice to inform children and parents where information has been shared"),
            ("box:consent-and-trust.6", "must not be confused with seeking consent"),
            (
                "box:explaining-to-families.7",
                "Practitioners should explain what will happen rather than seeking permission",
            ),
        )
    ]


def _advice(facts: Facts, outcome: Outcome) -> list[Statement]:
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
