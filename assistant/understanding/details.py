"""The other facts that change what is shared and how: kinds of data, telling the family, documents, moves, time."""

import re
from datetime import date

from assistant.decision.facts import NO, YES, Basis, Facts
from assistant.understanding.cues import Cues
from assistant.understanding.found import Gathered
from assistant.understanding.scope import denied
from assistant.understanding.words import Text

_SIMPLE = (
    ("special_category", "details.special_category", Basis.INFERRED),
    ("criminal_offence", "details.criminal_offence", Basis.INFERRED),
    ("whole_document_requested", "details.whole_document", Basis.STATED),
    ("child_poses_risk", "details.child_poses_risk", Basis.INFERRED),
    ("pattern_multiple_children", "details.pattern", Basis.STATED),
    ("crossing_boundary", "details.crossing", Basis.STATED),
)
_SAYS_OF_ANOTHER = re.compile(
    r"\b(?:says?|said|saying|told|tells|saw|sees|seen|reports?|mums?|mother|dads?|father|step\w+|boyfriend"
    r"|girlfriend|uncle|aunty?|partner|grandad|grandfather|nan|gran|carer|man|men|parents?|by)\b"
)
"""Who stands between a child and a blow tells of a child who was hit, or saw it, and not of one who hits."""
_ASKS_FOR_IT = re.compile(
    r"\b(?:ask\w*|want\w*|request\w*|demand\w*|need\w*|send|share|give|hand|copy|copies|chas\w*|after"
    r"|upload|see|provide|would like|pass|transfer|release)\b"
)
_BACK_AGAIN = re.compile(
    r"\b(?:(?:he|she|dad|mum|who|they) (?:is|are|has|have) (?:now )?(?:back|moved back|come back)|moved back"
    r"|back (?:living|together)"
    r"|started (?:up )?again|at it again|happening again|still (?:going on|happening|lives?|living))\b"
)
_DOCUMENTS_ASKED = re.compile(
    r"\b(?:ask\w* (?:us |me )?(?:for|to (?:see|have))|want\w*|request\w*|demand\w*)"
    r"(?: (?:the|a|an|his|her|their|our|my|any|all|of|to see|to have|copy|copies|child 's|[a-z]+ 's))*"
    r"(?: (?:case|medical|therapy|therapist|counselling|gp|clinical|session|nursing|hospital|patient"
    r"|health visitors?|health|safeguarding|child protection|social care|camhs|mental|school|nursery|pupil|midwifery"
    r"|dental|housing|probation)){0,2} (?:notes|files?|records)\b"
)
"""Documentation that is asked for, whole or not."""
_NEARBY = re.compile(
    r" ?,? ?(?:with)?in (?:our|the same|this|my) (?:own )?(?:town|city|area|borough|county|district|village)\b"
)
_IF_LEARNED_OF = re.compile(
    r"\b(?:if|when|in case|once) (?:[a-z']+ ){1,4}?(?:ever )?(?:finds? out|found out|knew|knows?|learns?|hears?"
    r"|discovers?|gets? to know|gets? wind|is told|are told)\b"
    r"(?! (?:[a-z]+ )?(?:where|(?:the|her|his|their|our) (?:new )?(?:address|school|name)))"
)
_WOULD_HARM = re.compile(
    r"\b(?:will|would|ll|d|might|may|could|going to|gonna) (?:[a-z]+ )?(?:kill|beat|hit|hurt|batter|strangle|punish"
    r"|burn|lock|take (?:her|him|them)|send (?:her|him|them)|disown|harm|stab|attack|murder|smash|go for)\b"
)
_A_PLACE = re.compile(
    r"\b(?:refuge|hidden|hiding|address|whereabouts|safe house|where (?:she|he|they|we) (?:is|are|live\w*))\b"
)
_KEPT_UP = re.compile(
    r"\bever since\b(?! (?:then )?(?:all|fine|well))|\b(?:has|have) (?:not|never|kept|gone on|carried on"
    r"|been)(?: [a-z']+){1,8}? since"
    r"(?= ?[,.;?]| and| $)|\b(?:is|are|it 's|its) (?:still|all) (?:happening|going on|at it)\b"
    r"|\b(?:last week|this week|this month|yesterday) 's included\b|\bto this day\b"
)
"""What began before and goes on."""
_YEAR = re.compile(
    r"\b(?:back in|in|from|since|around|during|until|of|summer|spring|autumn|winter|christmas|xmas"
    r"|easter|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|early|late|january|february|march|april"
    r"|may|june|july|august|september|october|november|december|year) (?:the )?(?P<year>19\d\d"
    r"|20[0-2]\d)\b|, (?P<bare>19\d\d|20[01]\d|202[0-5]) ,"
)
_YEARS = {
    "couple of": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "twenty": 20,
}  # fmt: skip
_AGO = re.compile(rf"\b(?:(?P<many>\d{{1,2}}|{'|'.join(_YEARS)}) )?years (?:ago|back)\b|\bdecades? ago\b")
_SOME_YEARS = 3
"""What "years ago" is taken for."""
_BEFORE_NAMED = re.compile(
    r"\b(?:before|prior to|ahead of) (?:the )?(?:duty|commencement|30(?:th)?(?: of)? september"
    r"|september 2026|sept 2026|the act|new law|law changed|it came in|it came into force|the change)\b"
)
_LATER_2026 = re.compile(
    r"\b(?:30(?:th)?(?: of)? sept?(?:ember)?|(?:october|november|december|oct|nov|dec)) (?:of )?2026\b"
)
_EARLIER_2026 = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|jan|feb|mar|apr|jun|jul|aug|spring"
    r"|summer) (?:of )?2026\b"
)


def read(gathered: Gathered, cues: Cues) -> None:
    """Gather what is left once parties, subject, welfare and grounds are read."""
    for fact, name, basis in _SIMPLE:
        for hit in cues.get(name, ()):
            if denied(gathered.text, hit.start, hit.end):
                continue
            if fact == "child_poses_risk" and _SAYS_OF_ANOTHER.search(gathered.text.norm, hit.start, hit.end):
                continue
            if fact == "crossing_boundary" and _NEARBY.match(gathered.text.norm, hit.end):
                continue
            if fact == "crossing_boundary" and _NEARBY.search(gathered.text.norm, hit.start, hit.end):
                continue
            if fact == "whole_document_requested" and not _asked_for(gathered, hit.start):
                continue
            gathered.put(fact, YES, hit.start, hit.end, basis)
            break
    _law_enforcement(gathered, cues)
    _telling(gathered, cues)
    _arose(gathered, cues)


def _asked_for(gathered: Gathered, start: int) -> bool:
    low, high = gathered.text.sentence(start)
    return bool(_ASKS_FOR_IT.search(gathered.text.norm[low:high]))


def goes_on(text: Text, facts: Facts) -> Facts:
    """The facts, an old matter that is back not taken for one that ended before the duty began (ISD 4)."""
    arose = facts.get("arose")
    ended = arose is not None and arose.value == "before_commencement" and arose.basis is not Basis.CONFIRMED
    if not (ended and _BACK_AGAIN.search(text.norm)):
        return facts
    return Facts({name: fact for name, fact in facts.items() if name != "arose"})


def asks_for_documents(text: Text) -> bool:
    """Whether somebody asks for notes, records or a file, of which what is relevant is taken out (ISD 26)."""
    return bool(_DOCUMENTS_ASKED.search(text.norm))


def _law_enforcement(gathered: Gathered, cues: Cues) -> None:
    if gathered.value("sharer") not in ("police", "probation_prison", "youth_justice"):
        return
    for hit in cues.get("details.law_enforcement_processing", ()):
        if not denied(gathered.text, hit.start, hit.end):
            gathered.put("law_enforcement_processing", YES, hit.start, hit.end, Basis.INFERRED)
            return


def _telling(gathered: Gathered, cues: Cues) -> None:
    for value, name in ((NO, "details.telling_unsafe"), (YES, "details.telling_safe")):
        for hit in cues.get(name, ()):
            words = gathered.text.norm[hit.start : hit.end]
            if value == YES and denied(gathered.text, hit.start, hit.end):
                continue
            if (
                value == NO
                and re.match(r"(?:without|not to|can not|should not|do not|would not) ", words)
                and not re.search(
                    r"safe|danger|risk|harm|hurt|off", gathered.text.norm[hit.start : hit.end + 60]
                )
            ):
                continue
            gathered.put("informing_family_safe", value, hit.start, hit.end)
            return
    norm = gathered.text.norm
    learned, harm = _IF_LEARNED_OF.search(norm), _WOULD_HARM.search(norm)
    if learned and harm and not _A_PLACE.search(norm):
        gathered.put("informing_family_safe", NO, learned.start(), learned.end())


def _arose(gathered: Gathered, cues: Cues) -> None:
    """Before commencement only where the matter is both old and over, with nothing in the words that goes on.

    After it where a date says so and nothing is called old or over.
    """
    norm = gathered.text.norm
    since = _LATER_2026.search(norm) or _year(norm, 2027, date.today().year)
    old = (
        _BEFORE_NAMED.search(norm)
        or _year(norm, 1900, 2025)
        or _years_ago(norm)
        or _EARLIER_2026.search(norm)
    )
    closed = [
        hit
        for hit in cues.get("time.closed", ())
        if not re.search(r"\bnot (?:yet |been |fully |really )*$", norm[: hit.start])
    ]
    going_on = [
        hit for hit in cues.get("time.still", ()) if not _only_now_asked(gathered, hit.start, hit.end)
    ]
    if old and closed and not going_on:
        first = closed[0]
        gathered.put("arose", "before_commencement", min(old.start(), first.start), max(old.end(), first.end))
    elif old and not closed and (kept_up := _KEPT_UP.search(norm)):
        gathered.put("arose", "after_commencement", kept_up.start(), kept_up.end())
    elif since and not old and not closed:
        gathered.put("arose", "after_commencement", since.start(), since.end())


def _year(norm: str, first: int, last: int) -> re.Match[str] | None:
    """The first year named from `first` to `last`, both included."""
    named = _YEAR.finditer(norm)
    return next((match for match in named if first <= int(match["year"] or match["bare"]) <= last), None)


def _years_ago(norm: str) -> re.Match[str] | None:
    """The first "years ago" that, counted from today, lies in a year before 2026."""
    for match in _AGO.finditer(norm):
        many = match["many"]
        years = _YEARS.get(many) or int(many) if many else _SOME_YEARS
        if date.today().year - years <= 2025:
            return match
    return None


def _only_now_asked(gathered: Gathered, start: int, end: int) -> bool:
    """Whether a word such as `now` goes with the asking, the closing or a denial, not with the matter itself."""
    text = gathered.text
    near = text.norm[max(0, start - 40) : end + 40]
    if denied(text, start, end):
        return True
    return bool(
        re.search(
            (
                r"(?:ask\w*|want\w*|request\w*|rang|emailed|closed|grown up|adult|moved on|fine|well|ok|good|doing"
                r"|settled|thriving|should i|should we|do i|do we|can i|can we|looking at|found the|clearing"
                r"|archiv\w+) (?:[a-z]+ ){0,4}(?:now|today|this week|this month|yesterday|last week|recently"
                r"|still)\b|\b(?:now|today|this week|yesterday|last week|recently) (?:[a-z]+ ){0,3}(?:ask\w*"
                r"|want\w*|request\w*|closed|fine|well|grown)|still (?:have|hold|in) (?:the|our|a|on) (?:file"
                r"|archive|record|notes|box|system)"
            ),
            near,
        )
    )
