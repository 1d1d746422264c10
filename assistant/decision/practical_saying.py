"""What to say: to children's services, to a body that refuses or is asked, to a parent."""

from assistant.decision.because import because
from assistant.decision.content import SHARING
from assistant.decision.decision import Decision
from assistant.decision.facts import OUTSIDE, Facts
from assistant.decision.practical import Practical, called, telling_may_harm
from assistant.decision.practical_telling import (
    BY_WHOM,
    IN_THEIR_WORDS,
    NOT_THE_ONE,
    NOT_WHERE_IT_HARMS,
    THEIR_WISHES,
)
from assistant.decision.scope import holder_is_outside

_WHY_IT_MATTERS = because(
    "Say what you saw or were told, when and by whom, and why it matters for the child, so that they can respond.",
    ("example:connected-individual.decision.2", "Explain the safeguarding context"),
    (
        "26.1",
        "Share information where the criteria of the information sharing duty, as above, are considered to have been met",
    ),
)
_SAY_IF_UNSAFE = because(
    "Say who must not learn of it, and whether the family knows.",
    ("box:consent-and-trust.7", "including the risk of harm or intimidation"),
    ("26.5", "restrict access to personal information beyond what is necessary and appropriate"),
)
_KEEP_A_NOTE = because(
    "You should record what you said and why.", ("27.2", "Record the decision for sharing, or not sharing")
)
_SAME_DUTY = because(
    "A request from one covered body to another brings the same duty: they must consider it and respond, and share what "
    "meets the three tests.",
    ("s16LA(5)", "also applies where a relevant person receives a request for the information"),
    ("26.2", "Consider and respond to requests for information from other organisations and practitioners"),
)
_NO_CONFIDENCE_BROKEN = because(
    "What is shared under the duty breaches no obligation of confidence, so no consent and no public interest test is "
    "needed for that.",
    ("s16LA(7)", "does not breach any obligation of confidence owed by the person making the disclosure"),
    ("8", "confidential patient information can be shared without consent under the CLDoC"),
    ("34", "negating the need to determine overriding public interest or seek consent"),
)
_NO_CONSENT_NO_THRESHOLD = because(
    "Having no consent is by itself no reason to withhold, and no threshold such as section 47 has to be met.",
    ("11", "information must still be shared if concerns solely relate to:"),
    ("11.1", "Not having consent from the child/family to share information"),
    (
        "2",
        "there is no requirement for a child to meet a particular statutory threshold before information can be shared",
    ),
)
_GIVE_CONTEXT = because(
    "You should give them the context they need: the concern, what you need, and how it will help you. What is relevant "
    "is for them to judge, and they may ask you for more.",
    (
        "27.3",
        "include the necessary and proportionate contextual information for the recipient to determine what should be shared",
    ),
    ("36", "decide what information is appropriate to share"),
    ("37", "they may wish to ask for additional information from the requestor"),
)
_TAKE_IT_UP = because(
    "If they still refuse, ask for their reason, and have your safeguarding lead take it up with theirs.",
    ("48.5", "amend processes or escalate where needed"),
    ("27.2", "Record the decision for sharing, or not sharing"),
)
_PURPOSE = because(
    "You should make clear that it is shared to keep the child safe or get them the right support, and acknowledge what "
    "worries them.",
    (
        "box:explaining-to-families.4",
        "Make clear that information is shared to safeguard and promote the welfare of the child",
    ),
    ("box:explaining-to-families.8", "Listen to and acknowledge any worries raised by children or parents"),
)
_ONLY_WHO_NEED = because(
    "Explain that it goes only to those who need to know and is limited to what is necessary.",
    ("box:explaining-to-families.5", "only with professionals and organisations who need to know"),
)
_NOT_AS_A_CHOICE = because(
    "Explain what will happen; do not ask permission where none is needed.",
    (
        "box:explaining-to-families.7",
        "Practitioners should explain what will happen rather than seeking permission",
    ),
)


def say(decision: Decision, facts: Facts) -> Practical:
    """What to say where nobody said to whom: to whoever is asked, else to whoever gets it."""
    return (
        say_back(decision, facts) if facts.value("direction") == "request" else say_services(decision, facts)
    )


def say_services(decision: Decision, facts: Facts) -> Practical:
    """What to put in, for whoever gets it."""
    heading = "What to say"
    if decision.outcome not in SHARING:
        return Practical(heading, decision.headline, (*decision.share, *decision.withhold, *decision.how[:2]))
    said = f"Tell {called(facts)} what you know that bears on the child, how you know it, and why it worries you."
    if decision.urgent:
        said = f"Say first where the danger is and who is in it. {said}"
    statements = (_WHY_IT_MATTERS, *decision.share, *decision.withhold, _SAY_IF_UNSAFE, _KEEP_A_NOTE)
    return Practical(heading, said, statements)


def say_back(decision: Decision, facts: Facts) -> Practical:
    """What to say to a body that refuses, or is asked; to whoever asked us, what answers them."""
    if facts.value("direction") == "respond":
        return say_services(decision, facts)
    asker = "recipient" if facts.value("direction") == "request" else "sharer"
    outside = facts.value(asker) in OUTSIDE or (asker == "recipient" and holder_is_outside(facts))
    heading = "What to say to them"
    if outside:
        return Practical(heading, decision.headline, (*decision.how[:2], _GIVE_CONTEXT))
    said = (
        "Say that the duty covers your request: what meets the three tests must be shared, and confidentiality or want of "
        "consent does not stop them."
    )
    statements = (
        _SAME_DUTY,
        _NO_CONFIDENCE_BROKEN,
        _NO_CONSENT_NO_THRESHOLD,
        _GIVE_CONTEXT,
        THEIR_WISHES,
        _TAKE_IT_UP,
    )
    return Practical(heading, said, statements)


def say_family(decision: Decision, facts: Facts) -> Practical:
    """What to say to a parent."""
    heading = "What to say to the family"
    if telling_may_harm(decision):
        said = (
            "Say nothing of it to them now: settle first with children's social care or the police what is said, when and "
            "by whom."
        )
        return Practical(heading, said, (NOT_WHERE_IT_HARMS, NOT_THE_ONE, BY_WHOM))
    said = "Where it is safe, say what you share, with whom and why; explain it, and do not ask permission."
    statements = (
        _PURPOSE,
        _ONLY_WHO_NEED,
        _NOT_AS_A_CHOICE,
        IN_THEIR_WORDS,
        NOT_THE_ONE,
        NOT_WHERE_IT_HARMS,
    )
    return Practical(heading, said, statements)
