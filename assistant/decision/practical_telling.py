"""Whether a parent, another of the family or the child is told, and whether by a message."""

from assistant.decision.because import because
from assistant.decision.decision import Decision, Outcome
from assistant.decision.facts import YES, Facts
from assistant.decision.practical import Practical, telling_may_harm
from assistant.decision.practical_sending import NOT_FOR_AGREEMENT
from assistant.decision.scope import asks_for_themselves

NOT_WHERE_IT_HARMS = because(
    "Telling the family is not asked of you where it would raise the risk; weigh harm and intimidation, and record why.",
    ("27.4", "unless doing so would increase risk or is impracticable"),
    (
        "box:consent-and-trust.7",
        "taking account of any risks that transparency itself may pose, including the risk of harm or intimidation",
    ),
)
NOT_THE_ONE = because(
    "Not anyone who may have caused the harm, nor anyone close to them: it may undo what is done for the child and raise "
    "the risk.",
    (
        "41",
        "seeking consent from the suspected perpetrator, or another person closely connected, is likely to undermine prospective safeguarding efforts",
    ),
    ("56.3", "this could be due to whom the concerns relate to"),
)
BY_WHOM = because(
    "Settle with children's social care, or the police where they are involved, whether a parent is told, when and by whom.",
    ("18", "or inform the appropriate organisation/practitioner to do so, where safe and practicable"),
    (
        "box:consent-and-trust.7",
        "Practitioners should exercise professional judgement in deciding when and how to inform families",
    ),
)
_WHERE_SAFE = because(
    "Where it is safe and appropriate, the child and parents should be told what is shared, with whom and why. That is "
    "informing, not asking.",
    ("38", "it is best practice to inform children and parents where information has been shared"),
    ("box:consent-and-trust.2", "Where it is safe and appropriate to do so, families should be:"),
    ("box:consent-and-trust.6", "must not be confused with seeking consent"),
)
_OF_ANOTHER = because(
    "Consider whether a parent should be made aware of the other person, where safe and practicable, such as by the Child "
    "Sex Offender Disclosure Scheme; no more than is necessary.",
    ("18", "practitioners should consider whether to make parents aware"),
    ("56.2", "including through the Child Sex Offender Disclosure Scheme"),
)
_READ_BY_OTHERS = because(
    "A message may be read by whoever holds or checks the phone. Take account of that risk before you send anything.",
    (
        "box:consent-and-trust.7",
        "taking account of any risks that transparency itself may pose, including the risk of harm or intimidation",
    ),
)
IN_THEIR_WORDS = because(
    "Explain it in words that fit the child's age. You should say that it cannot always be kept confidential where it "
    "bears on their safety, so promise no secret.",
    ("box:explaining-to-families.2", "tailored to the child’s age, understanding and circumstances"),
    (
        "box:explaining-to-families.6",
        "information cannot always be kept confidential if it relates to a child's safety or welfare",
    ),
)
THEIR_WISHES = because(
    "You should keep what the child wishes under active consideration; their safety and welfare is paramount.",
    (
        "27.5",
        "Keep the child's wishes/feelings, if known, under active consideration but recognise that their safety and welfare is paramount.",
    ),
)


def _is_of_a_parent(decision: Decision, facts: Facts) -> bool:
    """Whether the decision itself is about telling a parent or a stranger: then its own words are the answer."""
    return decision.outcome is Outcome.OUTSIDE_DUTY and facts.value("recipient") in ("parent_carer", "other")


def family(decision: Decision, facts: Facts) -> Practical:
    """Whether a parent or another of the family is told."""
    heading = "Telling the family"
    if asks_for_themselves(facts):
        said = (
            "Not before children's social care or the police say so, and not anyone who may have caused the harm or may "
            "warn them."
        )
        return Practical(heading, said, (*decision.how[:2], NOT_THE_ONE))
    if _is_of_a_parent(decision, facts) and not decision.urgent:
        return Practical(heading, decision.headline, (*decision.how[:2], NOT_THE_ONE))
    another = (_OF_ANOTHER,) if facts.value("information_about") == "connected_individual" else ()
    if telling_may_harm(decision):
        said = "No, not now: tell the family nothing of it before children's social care or the police agree that it is safe."
        return Practical(heading, said, (NOT_WHERE_IT_HARMS, NOT_THE_ONE, BY_WHOM))
    if facts.value("informing_family_safe") == YES:
        said = "Yes, as it is safe: tell them what you share, with whom and why. You are informing them, not asking."
        return Practical(heading, said, (_WHERE_SAFE, NOT_THE_ONE, NOT_FOR_AGREEMENT))
    said = (
        "Only where it is safe, and sharing does not wait for it: not anyone who may have caused the harm, nor anyone who "
        "may warn them."
    )
    return Practical(heading, said, (NOT_THE_ONE, BY_WHOM, _WHERE_SAFE, *another, NOT_FOR_AGREEMENT))


def message_family(decision: Decision, facts: Facts) -> Practical:
    """Whether one of the family may be sent a message."""
    told = family(decision, facts)
    said = told.headline
    if not telling_may_harm(decision):
        said = "Only if you are sure that it is safe: whoever holds the phone may read it, and sharing does not wait for it."
    elif said.startswith("No, not now: "):
        said = f"No, send nothing about it: somebody else may read it. {said.removeprefix('No, not now: ').capitalize()}"
    return Practical(told.heading, said, (_READ_BY_OTHERS, *told.statements))


def child(decision: Decision, facts: Facts) -> Practical:
    """Whether and how the child is told."""
    said = "Where it is safe, tell the child that you have to pass it on, to whom and why; promise no secret."
    unsafe = (NOT_WHERE_IT_HARMS,) if telling_may_harm(decision) else ()
    return Practical("Telling the child", said, (*unsafe, IN_THEIR_WORDS, THEIR_WISHES, NOT_FOR_AGREEMENT))


def promise(decision: Decision, facts: Facts) -> Practical:
    """Whether somebody may be promised that it stays a secret."""
    said = "No: promise no secret. You should say that it cannot always be kept confidential where a child's safety is at stake."
    told = (IN_THEIR_WORDS, THEIR_WISHES)
    return Practical("Keeping it secret", said, told)
