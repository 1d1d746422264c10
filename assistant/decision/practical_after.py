"""How much goes, who sends it, what may come of it: for the practitioner, for the source, for what was sent."""

from assistant.decision.because import because
from assistant.decision.decision import Decision, Outcome
from assistant.decision.facts import Facts
from assistant.decision.practical import Practical, called, held_back, is_shared
from assistant.decision.practical_sending import NO_TIME, OWN_LEAD, PROMPTLY

_NOT_THE_FILE = because(
    "The duty is to share what is relevant, not documents: an extract or a summary is enough where it does what is needed.",
    (
        "26.2",
        "not the sharing of documentation where extracted or summarised information would suffice",
    ),
)
_AS_MUCH_AS_NEEDED = because(
    "You must keep it to what is necessary, and to those who need it.",
    ("32.1", "limiting sharing to what is necessary, and with whom"),
)
_NO_OLD_TALES = because(
    "You are encouraged to leave out labels, old history and untested allegations about the child, unless strictly relevant "
    "to their safety and welfare.",
    (
        "11.5",
        "avoiding stigmatising language, identity labels, historical narrative and untested allegations",
    ),
)
_WHO_SAID_SO = because(
    "Who told you goes with it only so far as they need that to look after the child.",
    ("32.1", "limiting sharing to what is necessary, and with whom"),
    ("26.5", "restrict access to personal information beyond what is necessary and appropriate"),
)
_SAY_WHAT_HANGS_ON_IT = because(
    "Say to whoever gets it that the person does not want to be named, and what might come of it if the family learnt.",
    ("box:consent-and-trust.7", "including the risk of harm or intimidation"),
)
_NO_PROMISE = because(
    "Promise nobody that it stays a secret: where a child's safety is at stake it cannot always be.",
    (
        "box:explaining-to-families.6",
        "information cannot always be kept confidential if it relates to a child's safety or welfare",
    ),
)
_LAW_SUPPORTS = because(
    "Fear of criticism or complaint is no reason to hold it back: the law supports what is shared under the duty.",
    (
        "11.2",
        "the law supports the sharing of information where the information sharing duty applies",
    ),
)
_BREACHES_NOTHING = because(
    "What is shared under the duty breaches no obligation of confidence.",
    ("s16LA(7)", "does not breach any obligation of confidence owed by the person making the disclosure"),
)
_RECORD_SHOWS = because(
    "You should record the decision with your reasons: the record shows that it was made with care.",
    (
        "27.2",
        "Record the decision for sharing, or not sharing, including any rationale pertaining to relevance",
    ),
)
_ASK_ABOUT_STANDING = because(
    "The guidance says nothing of employers or regulators: your manager or safeguarding lead can help with your "
    "professional standards.",
    (
        "11.3",
        "seek prompt advice from their manager, Caldicott Guardian or the organisation’s safeguarding lead",
    ),
)
_THE_ORGANISATION_TOO = because(
    "The obligation is your organisation's, and practitioners act for it: it lays down no person who has to send it, and "
    "no sign-off.",
    ("26", "To fulfil the organisation's statutory obligations, organisations and practitioners MUST:"),
)
_FEEDBACK = because(
    "Whoever gets it should acknowledge it and tell you in good time what was decided. Where you hear nothing, ask.",
    (
        "27.7",
        "Provide acknowledgement and timely feedback to organisations and practitioners from whom they have received information",
    ),
)
_A_DIALOGUE = because(
    "It is meant as a dialogue: say what you still see, and what has changed since.",
    (
        "27.7",
        "Effective multi-agency information sharing should be understood as a dialogue between relevant organisations",
    ),
)
_TAKE_IT_HIGHER = because(
    "Where it stays without answer, have your safeguarding lead take it up with theirs; partnerships need a way to put "
    "right what went wrong.",
    ("48.5", "amend processes or escalate where needed"),
)
_ONLY_FOR_THE_CHILD = because(
    "Whoever gets it must use it only for the purpose it was given for: to safeguard and promote children's welfare.",
    ("26.4", "Only use information received under the information sharing duty for the specified purposes"),
    ("26.4", "the purpose should be limited to safeguarding and promoting the welfare of children"),
)
_ACCESS_IS_LIMITED = because(
    "They must have access controls, so that nobody sees more than is necessary and appropriate.",
    (
        "26.5",
        "safeguards, access controls and governance in place to restrict access to personal information beyond what is necessary",
    ),
)
_ASK_THE_OFFICER = because(
    "How long it is kept, and what a parent may ask to see, the guidance does not say: the data protection officer can "
    "help, and in health and social care a Caldicott Guardian.",
    ("33", "seek advice from a manager, data protection officer or information governance lead"),
)
_WHAT_IT_IS_FOR = because(
    "It is shared because it could help them safeguard or promote the child's welfare; in what way is theirs to judge.",
    ("13.2", "reasonably help the recipient to safeguard or promote the welfare of the child"),
)


def amount(decision: Decision, facts: Facts) -> Practical:
    """How much goes, and whether the whole file."""
    heading = "How much to send"
    if not is_shared(decision):
        return Practical(heading, decision.headline, (*decision.share, *decision.withhold, _NOT_THE_FILE))
    said = "What is relevant to the child's welfare and no more: an extract or a summary rather than the whole file."
    return Practical(heading, said, (_NOT_THE_FILE, _AS_MUCH_AS_NEEDED, _NO_OLD_TALES, *held_back(decision)))


def source(decision: Decision, facts: Facts) -> Practical:
    """Whether whoever told it is named."""
    heading = "Naming who told you"
    if not is_shared(decision):
        return Practical(heading, decision.headline, (_WHO_SAID_SO, _NO_PROMISE))
    said = (
        f"Only so far as {called(facts)} need it to look after the child. No rule of the guidance says that a source is "
        "named, or may stay unnamed: your safeguarding lead can help."
    )
    statements = (_WHO_SAID_SO, _SAY_WHAT_HANGS_ON_IT, _NO_PROMISE, *held_back(decision))
    return Practical(heading, said, statements)


def trouble(decision: Decision, facts: Facts) -> Practical:
    """Whether the practitioner may be blamed."""
    heading = "Whether you may be blamed"
    if decision.outcome not in (Outcome.MUST_SHARE, Outcome.SHARE_WITH_SAFEGUARDS):
        return Practical(heading, decision.headline, (*decision.how[:2], _RECORD_SHOWS, _ASK_ABOUT_STANDING))
    said = "Where the duty applies the law supports you: what you share under it breaches no confidence. Record why."
    return Practical(heading, said, (_BREACHES_NOTHING, _LAW_SUPPORTS, _RECORD_SHOWS, _ASK_ABOUT_STANDING))


def delegate(decision: Decision, facts: Facts) -> Practical:
    """Whether somebody else may do it, or has to agree."""
    heading = "Who does it"
    if not is_shared(decision):
        return Practical(heading, decision.headline, (*decision.how[:1], OWN_LEAD))
    said = "Somebody else in your organisation may send it, and nobody's sign-off is needed by the guidance; it should not wait for either."
    if decision.urgent:
        said = "Whoever is nearest acts now: do not wait for a manager."
    return Practical(heading, said, (_THE_ORGANISATION_TOO, PROMPTLY, OWN_LEAD))


def nothing_done(decision: Decision, facts: Facts) -> Practical:
    """What to do where nothing comes of it."""
    heading = "If nothing comes of it"
    if not is_shared(decision):
        return Practical(heading, decision.headline, (*decision.how[:2], NO_TIME))
    said = (
        "Ring again and ask what was decided; if a child may be in danger, do not wait, 999. Then have your safeguarding "
        "lead take it up with theirs."
    )
    statements = (_FEEDBACK, _A_DIALOGUE, _TAKE_IT_HIGHER, NO_TIME, _RECORD_SHOWS)
    return Practical(heading, said, statements)


def feedback(decision: Decision, facts: Facts) -> Practical:
    """Whether the practitioner hears what came of it."""
    heading = "Whether you will hear back"
    if not is_shared(decision):
        return Practical(heading, decision.headline, (*decision.how[:2], OWN_LEAD))
    said = "You should be told that it arrived and what was decided; where you hear nothing, ask."
    return Practical(heading, said, (_FEEDBACK, _A_DIALOGUE))


def kept(decision: Decision, facts: Facts) -> Practical:
    """What becomes of what was sent: who sees it, and for how long."""
    heading = "What becomes of it"
    if not is_shared(decision):
        return Practical(heading, decision.headline, (*decision.how[:2], _ASK_THE_OFFICER))
    said = "They must use it only for children's welfare and limit who sees it; how long it is kept the guidance does not say."
    return Practical(heading, said, (_ONLY_FOR_THE_CHILD, _ACCESS_IS_LIMITED, _ASK_THE_OFFICER))


def what_next(decision: Decision, facts: Facts) -> Practical:
    """What whoever gets it will do."""
    heading = "What happens next"
    if not is_shared(decision):
        return Practical(heading, decision.headline, decision.how[:2])
    said = (
        f"What they do with it is for {called(facts)} to decide, and the guidance does not foretell it. You should be told "
        "what they decided."
    )
    return Practical(heading, said, (_WHAT_IT_IS_FOR, _FEEDBACK))
