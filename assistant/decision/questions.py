"""The questions: only what could change the outcome, the most decisive first, never more than five in all."""

from collections.abc import Mapping
from dataclasses import replace

from assistant.decision.decision import Option, Question
from assistant.decision.facts import GROUNDS, NO, UNKNOWN, YES, Basis, Facts
from assistant.decision.sensitivity import pivotal
from assistant.decision.settle import WELFARE_FACTS, is_open
from assistant.guidance.passages import Place

NOT_SURE = Option(UNKNOWN, "I'm not sure")

_BODIES = (
    Option("local_authority", "Council: children's or adult social care, housing, front door or MASH"),
    Option("health", "Health service: GP, hospital, midwife, health visitor, CAMHS"),
    Option("education", "School, college, nursery or childminder"),
    Option("police", "Police"),
    Option("probation_prison", "Probation or prison"),
    Option("youth_justice", "Youth justice service"),
    Option("commissioned_provider", "A provider commissioned by one of these for this service"),
    Option("charity_community", "Charity or community group, not commissioned for this"),
    Option("private_healthcare", "Private healthcare, not commissioned for this"),
    Option("devolved_service", "A service in Scotland, Wales or Northern Ireland"),
    Option("parent_carer", "A parent, carer or relative"),
    Option("other", "Somebody else: employer, landlord, neighbour, press"),
)

_GROUND_LABELS = (
    Option("none", "None of these"),
    Option(
        "immediate_risk_from_sharing",
        "Telling them could itself put the child in immediate danger, such as by giving away a hidden address",
    ),
    Option(
        "police_operation_at_risk",
        "It would harm a police operation so that a child is likely to come to more harm",
    ),
    Option("court_order_restricts", "A court order or the Family Procedure Rules restrict it"),
    Option("other_greater_detriment", "Another harm to the child that outweighs sharing"),
    NOT_SURE,
)


def _yes_no(yes: str, no: str) -> tuple[Option, ...]:
    return (Option(YES, yes), Option(NO, no), NOT_SURE)


_ASKED: Mapping[str, Question] = {
    question.fact: question
    for question in (
        Question(
            "recipient",
            "Who would get the information?",
            "The duty covers sharing between the organisations it names; for anybody else another route fits.",
            (*_BODIES, NOT_SURE),
            (Place("13.2", "Is the recipient covered by the information sharing duty?"),),
        ),
        Question(
            "sharer",
            "What kind of organisation holds the information?",
            "The duty binds the organisations it names and those they commission; others share on another footing.",
            (*_BODIES, NOT_SURE),
            (Place("audience", "This guidance applies to organisations in England, within s16LA(4)"),),
        ),
        Question(
            "subject_stage",
            "Whose safety or welfare is this about?",
            "The duty applies from birth to the eighteenth birthday; before and after, other guidance does.",
            (
                Option("child", "A child under 18"),
                Option("unborn", "A baby not yet born"),
                Option("adult", "Only an adult, 18 or over: no child is affected"),
                NOT_SURE,
            ),
            (Place("57", "the Information Sharing Duty only applies from birth up to the age of 18"),),
        ),
        Question(
            "relevant_to_welfare",
            "Does it bear on a child's safety or welfare?",
            "That is the first test. There is no threshold: early help and unmet need count.",
            _yes_no("Yes", "No"),
            (Place("13.1", "have a bearing on safeguarding or promoting the child's welfare"),),
        ),
        Question(
            "may_help_recipient",
            "Could it reasonably help them safeguard or promote the child's welfare?",
            "That is the second test: to assess, decide, support or act, not some other business of theirs.",
            _yes_no("Yes, it could help", "No, it could not"),
            (Place("13.2", "Could sharing information reasonably help the recipient"),),
        ),
        Question(
            "request_context",
            "Have they told you enough to judge what they need and why?",
            "If not, ask them for the context, or for a narrower request, before you decide.",
            (
                Option("sufficient", "Yes, enough to judge"),
                Option("insufficient", "No, too little"),
                NOT_SURE,
            ),
            (Place("13.1", "is there sufficient context to determine relevance?"),),
        ),
        Question(
            "welfare",
            "Does it bear on the welfare of a child under 18, and could it help whoever gets it to act on that?",
            "Those are the first two tests. There is no threshold: early help and unmet need count.",
            (
                Option(YES, "Yes, both"),
                Option("not_relevant", "No, it does not bear on a child's welfare"),
                Option("cannot_help", "No, it could not help them look after a child"),
                Option("adult", "It is only about an adult's own needs, and no child is affected"),
                Option("unborn", "It is about a baby not yet born"),
                NOT_SURE,
            ),
            (
                Place("13.1", "have a bearing on safeguarding or promoting the child's welfare"),
                Place("13.2", "Could sharing information reasonably help the recipient"),
            ),
        ),
        Question(
            "detriment",
            "Would sharing do the child more harm than not sharing, for one of these reasons?",
            "That is the third test. It is rare.",
            _GROUND_LABELS,
            (Place("10", "would usually relate to at least one of the following"),),
        ),
        Question(
            "mitigation_possible",
            "Can you leave out, generalise or send by a safer route what would do harm, and share the rest?",
            "If so, the rest is shared now. Holding everything back is only for when it cannot be done.",
            _yes_no("Yes, the rest can be shared", "No, all of it would do the harm"),
            (
                Place(
                    "11.5",
                    "whether it is possible to mitigate adverse consequences that might arise from sharing",
                ),
            ),
        ),
    )
}

_NEED_CONTEXT = Option("need_context", "I can't tell: they have not said enough")


def questions_for(facts: Facts) -> tuple[Question, ...]:
    """What to ask about settled facts, most decisive first; a fact answered "not sure" is not asked again."""
    open_facts = [name for name in pivotal(facts) if not _already_unsure(facts, name)]
    grouped: list[str] = []
    welfare = [name for name in WELFARE_FACTS if is_open(facts, name) and not _already_unsure(facts, name)]
    for name in sorted(open_facts, key=lambda name: _rank(facts, name)):
        shown = (
            "detriment" if name in GROUNDS else "welfare" if len(welfare) > 1 and name in welfare else name
        )
        if shown not in grouped:
            grouped.append(shown)
    return tuple(_asked(facts, name) for name in grouped)


def question_about(name: str) -> Question | None:
    """The question for a fact or shorthand, or None where it is never asked."""
    return _ASKED.get("detriment" if name in GROUNDS else name)


def _already_unsure(facts: Facts, name: str) -> bool:
    """Whether "not sure" was the answer: of the grounds, which are asked about together, also for those only assumed."""
    fact = facts.get(name)
    if name in GROUNDS and fact is not None and fact.basis is Basis.ASSUMED and fact.value == NO:
        return any(_said_unsure(facts, ground) for ground in GROUNDS)
    return _said_unsure(facts, name)


def _said_unsure(facts: Facts, name: str) -> bool:
    fact = facts.get(name)
    return fact is not None and fact.value == UNKNOWN and fact.basis is Basis.CONFIRMED


def _rank(facts: Facts, name: str) -> int:
    """What is unknown comes before what is taken to be so; within each, who, then whether, then harm."""
    unknown = facts.value(name) == UNKNOWN
    if name == "recipient":
        return 0 if unknown else 6
    if name in WELFARE_FACTS:
        return 1 if unknown else 5
    if name in GROUNDS:
        return 2 if unknown else 4
    if name == "mitigation_possible":
        return 3
    return 7


def _asked(facts: Facts, name: str) -> Question:
    question = _ASKED[name]
    if name in ("sharer", "recipient") and facts.value(name) in ("charity_community", "private_healthcare"):
        return _about_commission(facts, name, question)
    if name == "recipient" and facts.value("direction") == "respond":
        return Question(
            name,
            "Who is asking? Choose only if you have checked that they are who they say.",
            "Until you know who asks, nothing is disclosed; call them back on a number you already hold.",
            (Option(UNKNOWN, "I have not checked, or cannot tell"), *_BODIES),
            question.places,
        )
    if name == "recipient" and facts.value("direction") == "request":
        return replace(question, text="Which organisation are you asking for?")
    if name == "welfare" and facts.value("direction") == "respond":
        options = (*question.options[:-1], _NEED_CONTEXT, NOT_SURE)
        return Question(name, question.text, question.why, options, question.places)
    return question


def _about_commission(facts: Facts, name: str, question: Question) -> Question:
    """The user's own body is the holder, or where they ask for information the one that would get it."""
    value, asking = str(facts.value(name)), facts.value("direction") == "request"
    who = {
        ("sharer", False): "your organisation",
        ("recipient", False): "the organisation that would get it",
        ("sharer", True): "the organisation that you would ask",
        ("recipient", True): "your organisation",
    }[name, asking]
    return Question(
        name,
        f"Is {who} commissioned by a council, the NHS, the police or another public body for this service?",
        "Being commissioned for this service brings it inside the duty. If you do not know, ask your manager today.",
        (
            Option("commissioned_provider", "Yes, commissioned for this service"),
            Option(value, "No, not for this service"),
        ),
        (Place("audience.3", "Providers delivering services pursuant to arrangements made by the above"),),
    )
