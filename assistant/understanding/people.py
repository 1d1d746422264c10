"""People in danger or distress who write for themselves."""

import re

from assistant.decision.facts import Basis, Fact, Facts
from assistant.understanding.people_words import (
    ADULT_HURT,
    ADULT_PERHAPS,
    CHILD_HURT,
    CHILD_PERHAPS,
    CHILD_TOLD_ME,
    END,
    END_PERHAPS,
    PARENT_AFRAID,
    WORKER,
)
from assistant.understanding.reading import Emergency, EmergencyKind
from assistant.understanding.words import Text, regular

_QUOTED = re.compile(r"[\"“”][^\"“”]{0,400}[\"“”]|(?<!\w)['‘](?:[^'‘’]|\w['’]\w){0,300}['’](?!\w)")
_SAID_BY_ANOTHER = re.compile(
    r"(?:said|says|say|saying|told (?:me|us|her|him|them|school)|tells (?:me|us)|disclosed|disclosing"
    r"|wrote|written|texted|text|reported|shouting|whispered|asked|asks|mentioned|states|stated"
    r"|heard (?:her|him|them)|message|note|that read|reads|saying that|quote|' )(?: that| to me| to us"
    r"|,|:| just| in class| today)* (?:and |but |that )?$"
)
_FIELD = re.compile(
    r"\b(?:shar(?:e|ed|ing)|consent|gdpr|refer(?:red|ral|rals)?|mash|dsl|cpoms|social care|lawful basis"
    r"|safeguarding|lado"
    r"|caseload|on my books|disclos\w*|social worker (?:asks?|wants?|on|is)|edt|front door|record(?:s"
    r"|ing)?|information|marac"
    r"|tell (?:the )?(?:police|social|school|gp)|case notes|guidance|placement plan|assessment"
    r"|on a visit|(?:a|the) (?:pupil"
    r"|client|patient|service user)|(?:client|patient|pupil|tenant|student) (?:says|said|'s)|(?:nurse"
    r"|teacher|sgt|hv|sw|worker"
    r"|officer|midwife|doctor|gp|head|manager|counsellor) here|[a-z]+ nurse|year \d+s?)\b"
)
_OVER = re.compile(
    r"\b(?:years? (?:ago|back)|when i was (?:a |an |little|young|small|at school|\d)|as a (?:child|kid"
    r"|teenager)|used to"
    r"|in (?:19|20)\d\d|back in|last year|in the past|long ago|decades|years since)\b"
)
_NOT_MEANT = re.compile(
    r"\b(?:hypothetical\w*|essay|scenario|training|role play|novel|drama|slide|joking|joke"
    r"|figure of speech"
    r"|if (?:a|an|any|the) (?:child|pupil|parent|patient|client))\b"
)
_REPORTED = re.compile(
    r"\b(?:pupil|girl|boy|lad|lass|student|client|patient|mum|mother|dad|child|she|he|they|teenager"
    r"|tenant|kid|year old|yo)"
    r" (?:[a-z]+ ){0,4}(?:said|says|told|tells|wrote|writes|texted|text|messaged|disclosed|whisper\w*"
    r"|rang|rung|posted|saying)\b"
)
_NEVER = re.compile(r"(?!)")
_MINOR = re.compile(
    r"\bi (?:am|'m)(?: only| just| a)? (?:[6-9]|1[0-7])(?= (?:,|\.|and|years?|yo|but|so|i|my|!|he|she"
    r"|they)|(?: $))"
    r"|\bi am a (?:kid|child|teenager|teen|schoolgirl|schoolboy|pupil|girl|boy|1[0-7])\b"
    r"|\bi am in (?:year (?:[4-9]|1[0-3])|primary school|secondary school|foster care|care)\b"
    r"|\b(?:[6-9]|1[0-7]) ?(?:year|yr) old (?:girl|boy) here\b"
)
_DISTRESS = re.compile(
    r"\b(?:(?:hit|hurt|scared|hurts|hits|touch|abuse|unsafe|run away|afraid|sad|cry|bully|bullied|alone"
    r"|secret|drunk|drinks|nudes"
    r"|marry|passport|bleed|hiding|pregnan|frighten|coming in my|hungry|kill|die|stab|threat|unless)\w*"
    r"|(?:need|please|can you|want) help|help me|do not tell|tell (?:anyone|no one|nobody)|told (?:me"
    r"|nobody)|trust|confidential)\b"
)
_KINDS = (
    (EmergencyKind.SELF_HARM, END, END_PERHAPS),
    (EmergencyKind.CHILD_WRITING, CHILD_HURT, CHILD_PERHAPS),
    (EmergencyKind.ADULT_VICTIM, ADULT_HURT, ADULT_PERHAPS),
    (EmergencyKind.PARENT_AT_THE_END, _NEVER, PARENT_AFRAID),
    (EmergencyKind.MEMBER_OF_PUBLIC, _NEVER, CHILD_TOLD_ME),
)
"""Each kind with the words that count from anybody, and those that count unless the writer is plainly at work."""
_PARENT = re.compile(
    r"\bi am (?:(?:a|an|the|his|her|their) )?(?:[a-z]+ ){0,2}(?:mum|mother|mam|dad|father|parent|nan|nana|gran"
    r"|grandmother|grandad|auntie|aunty|uncle)\b|\bmy (?:own |little |youngest |eldest |\d+ (?:year|yr) (?:old )?)*"
    r"(?:daughter|son|kids?|children|toddler|baby|granddaughter|grandson|grandchild(?:ren)?)\b"
    r"|\bmy \d+ (?:year|yr|yo)\b"
)
_WITH_CHILDREN = re.compile(
    r"\bi am (?:an?|the|her|his|their|our) (?:[a-z]+ 's )?(?:(?!and\b|(?:dad|mum|father|mother|nan)\b)[a-z]+ ){0,4}?"
    r"(?:teacher|nurse|visitor|gp|doctor|dsl|midwife"
    r"|(?:social|family|youth|key|support|case|outreach) worker|(?:police|probation|housing|prison) officer"
    r"|psychologist|senco|paramedic|childminder|health visitor)\b|\bmy (?:patient|caseload|pupil|service user)s?\b"
)
_PRIVATE = ("other", "parent_carer")
_OWN_NURSERY = re.compile(
    r"\b(?:i|we) (?:own|run|manage|am|are|work (?:at|in|for)) (?:[a-z]+ (?:, )?){0,6}?"
    r"(?:nursery|nurseries|preschools?|pre schools?|playgroups?)\b"
)
_NOT_CHILDREN = ("police", "health", "probation_prison", "local_authority", "youth_justice")


def emergency(text: Text, facts: Facts, *, at_work: bool = False) -> Emergency | None:
    """Whether the writer is in danger or distress; what somebody else said, or a professional reports, is not that.

    Who is `at_work` on a case need not say so again.
    """
    if _NOT_MEANT.search(text.norm):
        return None
    worker = at_work or WORKER.search(text.norm) is not None or _FIELD.search(text.norm) is not None
    for kind, always, unless_at_work in _KINDS:
        found = _own(text, always, worker) or (None if worker else _own(text, unless_at_work, worker))
        if found:
            return Emergency(kind, text.evidence(found.start(), found.end()))
    minor = _own(text, _MINOR, worker)
    # A child speaks of nurses, teachers and social workers as a practitioner does.
    if (
        minor
        and not WORKER.search(text.norm)
        and facts.value("sharer") not in _NOT_CHILDREN
        and _DISTRESS.search(text.norm)
    ):
        return Emergency(EmergencyKind.CHILD_WRITING, text.evidence(minor.start(), minor.end()))
    return None


def _own(text: Text, pattern: re.Pattern[str], worker: bool) -> re.Match[str] | None:
    """The first match that is the writer's own and of the present: not quoted, not reported of another, not over.

    A practitioner's sentence that reports what somebody said is a report to its end.
    """
    quoted = [(match.start(), match.end()) for match in _QUOTED.finditer(text.raw)]
    for match in pattern.finditer(text.norm):
        place = text.spans[text.token_at(match.start())][0]
        if any(low <= place < high for low, high in quoted):
            continue
        low, high = text.sentence(match.start())
        ahead = text.norm[max(low, match.start() - 160) : match.start()]
        if _SAID_BY_ANOTHER.search(ahead[-60:]) or _OVER.search(text.norm[low:high]):
            continue
        if worker and _REPORTED.search(ahead):
            continue
        return match
    return None


def is_parent(text: str) -> bool:
    """Whether somebody who writes of a child's hurt is of the child's family, and no child."""
    return _PARENT.search(regular(text).norm) is not None and not is_minor(text)


def is_minor(text: str) -> bool:
    """Whether the writer tells an age under 18 as their own, or says that they are a child."""
    return _MINOR.search(regular(text).norm) is not None


def is_at_work(text: str) -> bool:
    """Whether the writer names work with children or families of their own; who works in a bank does not."""
    return _WITH_CHILDREN.search(regular(text).norm) is not None


def names_their_work(text: Text) -> bool:
    """Whether the writer says what they work as, whomever they work with."""
    return WORKER.search(text.norm) is not None or _WITH_CHILDREN.search(text.norm) is not None


def of_their_work(text: str, facts: Facts, told: Facts) -> Facts:
    """The facts, who names their own work not taken for a neighbour or parent unless that is sure.

    What the phrases `told` of the writer's organisation stands in its place. Whoever owns a nursery, it is one.
    """
    holder = facts.get("sharer")
    if holder is None or holder.basis in (Basis.STATED, Basis.CONFIRMED):
        return facts
    norm = regular(text).norm
    if holder.value in (*_PRIVATE, "private_healthcare") and (own := _OWN_NURSERY.search(norm)):
        evidence = regular(text).evidence(own.start(), own.end())
        return facts.with_(sharer=Fact("education", Basis.STATED, evidence))
    if holder.value not in _PRIVATE or holder.basis is not Basis.ASSUMED or not is_at_work(text):
        return facts
    rest = {name: fact for name, fact in facts.items() if name != "sharer"}
    said = told.get("sharer")
    return Facts({**rest, "sharer": said} if said and said.value not in _PRIVATE else rest)
