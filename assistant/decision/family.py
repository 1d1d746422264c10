"""Whether and how the child and family are told, never asked; and when a parent is made aware of somebody else."""

from assistant.decision.because import because
from assistant.decision.content import SHARING
from assistant.decision.decision import Outcome, Statement
from assistant.decision.facts import NO, YES, Facts
from assistant.decision.three_tests import raised

_CAREFULLY = because(
    "Do not tell the family anything that would raise the risk or give an operation away; decide when and how with "
    "those involved, and record why.",
    ("27.4", "unless doing so would increase risk or is impracticable"),
    (
        "box:consent-and-trust.7",
        "taking account of any risks that transparency itself may pose, including the risk of harm or intimidation",
    ),
)
_NOT_FIRST = because(
    "Think first of whom the concern is about: where somebody in the family or close to it may have caused harm, or "
    "nobody knows who did, do not raise it with them, or ask their consent, before children's services or the police "
    "say so.",
    ("27.4", "unless doing so would increase risk or is impracticable"),
    (
        "box:consent-and-trust.7",
        "taking account of any risks that transparency itself may pose, including the risk of harm or intimidation",
    ),
    (
        "56.3",
        "it will not always be appropriate to share with parents, this could be due to whom the concerns relate to",
    ),
    (
        "41",
        "seeking consent from the suspected perpetrator, or another person closely connected, is likely to undermine "
        "prospective safeguarding efforts",
    ),
)
_PARENTS_AWARE = because(
    "Consider whether it is safe and practicable to make the child's parents aware of the concern about the other "
    "person, or to have the right organisation do so; tell them only what is necessary.",
    (
        "18",
        "practitioners should consider whether to make parents aware, or inform the appropriate "
        "organisation/practitioner to do so, where safe and practicable",
    ),
    (
        "27.8",
        "Where safe and practicable, make parents aware of concerns about other individuals in a child's life",
    ),
    (
        "example:connected-individual.mitigating.2",
        "assesses whether informing the parent is likely to reduce or increase risk",
    ),
)


def telling_the_family(facts: Facts, outcome: Outcome) -> list[Statement]:
    """What the family is told of sharing; nothing that raises the risk or gives an operation away, whatever the outcome."""
    if _telling_may_harm(facts, outcome):
        return [_CAREFULLY]
    if outcome not in SHARING:
        return []
    safe = facts.value("informing_family_safe") == YES
    first = "You should tell" if safe else "If it is safe, you should tell"
    told = because(
        f"{first} the child and parents what you share, with whom and why. You are informing them, not asking their permission.",
        ("27.4", "Inform the child and/or parents"),
        ("38", "it is best practice to inform children and parents where information has been shared"),
        ("box:consent-and-trust.6", "must not be confused with seeking consent"),
        (
            "box:explaining-to-families.7",
            "Practitioners should explain what will happen rather than seeking permission",
        ),
    )
    about_another = facts.value("information_about") == "connected_individual"
    return [*([] if safe else [_NOT_FIRST]), told, *([_PARENTS_AWARE] if about_another else [])]


def _telling_may_harm(facts: Facts, outcome: Outcome) -> bool:
    return (
        outcome is Outcome.WITHHOLD_FOR_NOW
        or facts.value("informing_family_safe") == NO
        or "immediate_risk_from_sharing" in raised(facts)
        or "police_operation_at_risk" in raised(facts)
    )
