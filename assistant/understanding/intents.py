"""What a message is about: a case, the guidance, or neither that can be told."""

import re
from collections.abc import Sequence

from assistant.decision.facts import Basis, Facts
from assistant.understanding.cues import Cues
from assistant.understanding.reading import Intent
from assistant.understanding.roles import Roles
from assistant.understanding.whether import BY_THESE_MEANS
from assistant.understanding.words import Text

_QUESTION_WORD = re.compile(
    r"^(?:(?:hi|hello|and|but|so|also|ok|quick question|general question|question|just wondering"
    r"|please|one more thing|in general|generally|,|-|:|\.) )*(?:what|which|who|whose|when|where|why"
    r"|how|is|are|does|do|can|could|should|must|may|will|would|has|have|am|explain|tell me|define"
    r"|i (?:want|need|would like) to (?:know|understand)|could you|remind me|in what|under what"
    r"|for how|if)\b"
)
_GUIDANCE = re.compile(
    r"\b(?:the duty|information sharing duty|this duty|new duty|guidance|16la|s16la|section 16la"
    r"|section 16|lawful basis|legal basis|article (?:6|9|8)|gdpr|data protection|consent|paragraph"
    r"|statutory|threshold|commence\w*|come into force|in force|start date|the law|the act"
    r"|regulations?|section 11|data sharing agreement|dsa|dpia|caldicott|cldoc|common law"
    r"|confidentiality|public interest|special category|criminal offence data|record (?:the|my|our"
    r"|a)? ?decision|record|recording|document|mean\w*|defin\w*|count\w* as|what is|what are"
    r"|who is covered|apply|applies|cover\w*|difference between|working together|kcsie|eyfs|ico"
    r"|retention|safeguarding partners?|proportionate|detriment|relevant functions|requestor|feedback"
    r"|acknowledge\w*|privacy notice|part 3|legal obligation|public task|legitimate interests?"
    r"|organisations?|practitioners?|policy|protocol|penalt\w*|liable|prosecuted|consultation|letter"
    r"|ministers?|mandatory reporting|section 47|sanctions?|training|template|annex|draft)\b"
)
_PERSONAL = re.compile(
    r"\b(?:told (?:me|us)|disclosed|disclosure|my (?:pupil|patient|client|class|caseload|student|case)"
    r"|(?:a|the|this|one|our) (?:[a-z]+ ){0,2}(?:boy|girl|lad|mum|dad|baby|toddler|pupil in"
    r"|patient (?:of|who|has|is)|family (?:on|i|we|who|has)|teenager (?:i|we|who|in|on|has)"
    r"|young person (?:i|we|who|on|has)|child (?:i|we|who is|in my|on my|has|is|came|was|says|at my"
    r"|told|at (?:our|my|the)))|\d+ ?(?:year old|yo|y o|month old|week old)|aged \d|she (?:is|has|was"
    r"|says|told|said|keeps)|he (?:is|has|was|says|told|said|keeps)|her (?:mum|dad|mother|father"
    r"|school|partner|children|kids|baby|boyfriend)|his (?:mum|dad|mother|father|school|partner"
    r"|children|kids|mother|behaviour)|(?:has|have|had) (?:just |now )?(?:asked|rung|rang|emailed"
    r"|called|requested|phoned|contacted)|has been|yesterday|last night|this morning|last week|today"
    r"|year \d+|we (?:hold|have (?:a|got|concerns|information|noticed|had|been))|i (?:hold|have (?:a"
    r"|got|concerns|information|noticed|seen|had|just|been)|noticed|saw|heard|know|suspect|think"
    r"|look after|visited|visit|see|support|taught|treat)|mum (?:is|has|says|told|was|keeps|and)"
    r"|dad (?:is|has|says|told|was|keeps|and)|been asked|asked (?:me|us)|on my caseload|i am worried"
    r"|i am concerned|we are worried|we are concerned)\b"
)
_SOMEBODY = re.compile(
    r"\b(?:he|she|him|her|his|hers|mum|dad|mother|father|boy|girl|lad|baby|toddler|kid|kids|pupil"
    r"|learner|patient|client|tenant|stepdad|boyfriend|gran|nan|brother|sister|siblings|twins"
    r"|family (?:on|with|have|has|are|is|off|flit\w*)|bloke|man|woman|lady|couple|\d+ (?:year|yo|month"
    r"|week|m|f)|year \d+|aged|police (?:want|rang|have|asked)|school (?:want|rang|have|asked)"
    r"|our (?:home|team|school|ward|clinic)|social worker|prisoner|offender|child|student|caller"
    r"|somebody|journalist|reporter)\b"
)
_THIS_CASE = re.compile(
    r"(?:so |and |but )?(?:can|should|must|do|may|could) (?:i|we) (?:[a-z]+ ){0,3}"
    r"(?:share|tell|pass|disclose|give|send|report|refer|hand) (?:[a-z]+ ){0,3}?"
    r"(?:this|it|that(?! i| we| they)|him|her|them|his|the)\b"
)
_ASKS_TO_SHARE = re.compile(
    r"(?:so |and |but )?(?:can|should|must|do|may|could) (?:i|we) (?:[a-z]+ ){0,3}"
    r"(?:share|tell|pass|disclose|give|send|report|refer)\b"
)
_OF_THE_LAW = re.compile(r"\b(?:the duty|guidance|lawful basis|article|consent|gdpr|record)\b")
_ABSTRACT = re.compile(
    r"(?:(?:i|we) (?:am|are|would|want|need|have)(?: been)? (?:[a-z]+ ){0,3}?(?:writing|updating"
    r"|preparing|reviewing|training|delivering|looking for|asking about|interested"
    r"|trying to understand|question about|to know|to understand|wondering)|in general|generally"
    r"|hypothetically|as a general)"
)
_BOUND = re.compile(
    r"\b(?:duty|act|law|s?16la|it|this)\b (?:[a-z]+ ){0,2}?(?:bind|cover|include|apply to)s? "
    r"(?:us|me|our|my|people like)\b"
    r"|\b(?:are|am) (?:we|i) (?:[a-z]+ )?"
    r"(?:bound|covered|inside|in scope|under (?:the|this|your) (?:duty|act|law|s?16la))\b"
)
_BARE_QUESTION = re.compile(
    r"(?:(?:hi|hello|hey|so|ok|okay|please|quick question|question|um|right|just|but|and|then)[ ,:.\-]*)*"
    r"(?:(?:(?:can|could|should|must|may|do|shall) (?:i|we)|(?:am|are) (?:i|we) (?:allowed|able|ok|okay|supposed"
    r"|right) to"
    r"|is it (?:ok|okay|all right|alright|fine|safe) (?:(?:for (?:me|us) )?to )?if i|is it (?:ok|okay|all right"
    r"|alright|fine|safe)"
    r" (?:for (?:me|us) )?to) )?"
    r"(?:share|tell|send|pass|give|disclose)(?: (?:this|it|that|these|them|him|her|someone|anyone|on|over|along"
    r"|information|info))*"
    r"(?: (?:with|to) (?:them|him|her|someone|anyone|somebody|anybody|others|people"
    r"|(?:the |my |our |their )?(?:school|nursery|college|police|council|gp|doctors?|hospital|social (?:worker"
    r"|workers|care"
    r"|services)|children 's (?:services|social care)|mash|nhs|health visitor|parents?|family|mum|dad|charity)))?"
    r"(?: or not)?"
    r"(?:[ ,.?!\-]*(?:please|thanks?|thank you|pls|asap|quick\w*|urgent\w*|yes or no|today|now|or not|need to"
    r" know[a-z0-9 ]*|in a hurry))*"
    r"[ ,.?!]*"
)
"""Whether to share, and nothing of what: "Can I share this?"."""
_IS_IT_SO = re.compile(r"\b(?:is|are) (?:that|this|it|they) (?:right|true|correct|so|wrong)\b|\? $")
_GENERIC = re.compile(
    r"\b(?:a child|children(?! 's)|a parent|parents|a practitioner|practitioners"
    r"|organisations|agencies|schools|gps|families"
    r"|professionals|a young person|young people|a family|people|staff|charities"
    r"|if police (?:ask|want)|if somebody asks)\b"
)


def of(text: Text, facts: Facts, roles: Roles, cues: Cues) -> tuple[Intent, str]:  # noqa: PLR0911
    """Case, guidance question or neither, and the words in which a case also asks about the guidance.

    One return a sign, the plainest sign first: the order is the rule, and fewer returns would hide it.
    """
    if _is_general(text, roles):
        return Intent.GUIDANCE, ""
    if _tells_a_story(text):
        return Intent.CASE, _asked_of_guidance(text)
    personal = len({match.group() for match in _PERSONAL.finditer(text.norm)})
    asked_of_guidance = _asked_of_guidance(text)
    story = 2 * personal + _weight(facts, roles, cues)
    asked = facts.get("direction")
    if (
        asked
        and asked.value == "respond"
        and asked.basis is Basis.STATED
        and not _QUESTION_WORD.match(text.norm)
    ):
        return Intent.CASE, asked_of_guidance
    if asked_of_guidance and _asks_about_this(text):
        return Intent.CASE, asked_of_guidance
    if asked_of_guidance:
        strong = (
            personal >= 2
            or (personal >= 1 and (facts.value("sharer") or facts.value("recipient")))
            or (_asks_to_share(facts) and ((facts.value("sharer") and facts.value("recipient")) or personal))
        )
        if not strong and not (personal and len(text.tokens) > 40):
            return Intent.GUIDANCE, ""
        return Intent.CASE, asked_of_guidance
    if story >= 2 or (
        _asks_to_share(facts)
        and (facts.value("recipient") or facts.value("relevant_to_welfare") or facts.value("sharer"))
    ):
        return Intent.CASE, ""
    if _QUESTION_WORD.match(text.norm) and not facts.value("direction"):
        return Intent.GUIDANCE, ""
    if facts.value("direction"):
        return Intent.CASE, ""
    if text.norm.rstrip().endswith("?") and len(text.tokens) > 3:
        return Intent.GUIDANCE, ""
    if _GUIDANCE.search(text.norm) and _IS_IT_SO.search(text.norm):
        return Intent.GUIDANCE, ""
    return (Intent.CASE, "") if story >= 1 and len(text.tokens) > 5 else (Intent.UNCLEAR, "")


def _is_general(text: Text, roles: Roles) -> bool:
    """Whether it is one short question about people in general: can schools share when a child moves?"""
    if roles.writer or len(text.tokens) > 24 or len(text.sentences()) > 1:
        return False
    question = _QUESTION_WORD.match(text.norm)
    general = _GENERIC.sub(" ", text.norm)
    return bool(
        question
        and general != text.norm
        and not _SOMEBODY.search(general)
        and not _THIS_CASE.match(text.norm)
    )


def _asks_about_this(text: Text) -> bool:
    """Whether one of its sentences asks whether to share a thing in hand: can I share this with them?"""
    return any(
        _THIS_CASE.match(text.norm[low:high]) and not _GUIDANCE.search(text.norm[low:high])
        for low, high in text.sentences()
    )


def _tells_a_story(text: Text) -> bool:
    """Whether a sentence that is no question, or a body that wants something, speaks of particular people."""
    for low, high in text.sentences():
        sentence = text.norm[low:high]
        if sentence.rstrip().endswith("?") or _QUESTION_WORD.match(sentence) or len(sentence.split()) < 5:
            continue
        if _SOMEBODY.search(sentence) and not _ABSTRACT.match(sentence):
            return True
    return False


def _weight(facts: Facts, roles: Roles, cues: Cues) -> int:
    names: Sequence[str] = (
        "relevant_to_welfare",
        "urgent_danger",
        "immediate_risk_from_sharing",
        "police_operation_at_risk",
        "court_order_restricts",
    )
    return (
        int(roles.writer is not None)
        + sum(1 for name in names if facts.value(name) in ("yes", "unknown"))
        - int(not cues)
    )


def _asks_to_share(facts: Facts) -> bool:
    return facts.value("direction") is not None


def asks_something(text: Text) -> bool:
    """Whether any of its sentences is a question; "what if dad finds out" is a worry."""
    return any(
        text.norm[low:high].rstrip().endswith("?")
        or (_QUESTION_WORD.match(text.norm[low:high]) and not text.norm.startswith("what if", low))
        for low, high in text.sentences()
    )


def tells_nothing(text: Text) -> bool:
    """Whether it asks to share and says nothing of what: neither a case yet nor a question on the guidance."""
    return _BARE_QUESTION.fullmatch(text.norm.strip()) is not None


def asks_if_bound(question: str) -> bool:
    """Whether a question beside a case is whether the duty covers the writer: the decision itself answers that."""
    return _BOUND.search(question.lower()) is not None


def last_question(text: Text) -> str:
    """The last thing asked that is not whether to share, in the writer's words; nothing where there is none."""
    for low, high in reversed(text.sentences()):
        sentence = text.norm[low:high]
        if (_QUESTION_WORD.match(sentence) or sentence.rstrip().endswith("?")) and not _ASKS_TO_SHARE.match(
            sentence
        ):
            return text.evidence(low, high)
    return ""


def _asked_of_guidance(text: Text) -> str:
    """The first question on the guidance itself, or on the means, in the writer's words; else nothing."""
    if means := BY_THESE_MEANS.search(text.norm):
        return text.evidence(means.start(), text.sentence(means.start())[1])
    for low, high in text.sentences():
        sentence = text.norm[low:high]
        if not _GUIDANCE.search(sentence):
            continue
        if not (_QUESTION_WORD.match(sentence) or sentence.rstrip().endswith("?")):
            continue
        if not _ASKS_TO_SHARE.match(sentence) or _OF_THE_LAW.search(sentence):
            return text.evidence(low, high)
    return ""
