"""Telephone, health, school, police and case numbers, and where a person is found online, by their printed form."""

import re

from assistant.privacy.helplines import is_helpline
from assistant.privacy.printed import DATE, Replace, Step, pattern, put

_PUBLIC = r"(?:[\w-]+\.)*(?:gov\.uk|ico\.org\.uk|nspcc\.org\.uk|childline\.org\.uk|nhs\.uk|nhs\.net)"
_IS = r"(?: (?:is|was|of))? ?[:.#\-–]? ?#?"
_MARK = r"(?: ?\b(?:number|numbers|no|num|ref|reference|id))?(?![a-z])\.?"
_VALUE = r"(?=[A-Z0-9/\-.]{0,20}\d{3})[A-Z0-9](?:[A-Z0-9/\-.]{2,30}[A-Z0-9])"
_ALONE = r"(?<![\w+£(/\-])(?<!\+\d )(?<!\+\d\d )(?<!\+\d{3} )"
_WORD_DIGIT = r"(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|treble|triple)"
_POLICE = r"(?:crime|cad|incident|log|occurrence|custody|police|niche|urn|cris)(?: (?:report|log|record))?"
_BODIES = (
    r"(?:case|file|client|record|referral|hospital|patient|mrn|mosaic|liquid ?logic|eclipse|systm ?one|emis|rio|"
    r"court|claim|application|reference|ref|crn|pnc|nomis|prison|passport|asylum|home office|arc|visa|licence|collar|"
    r"shoulder|badge|warrant|id|account|policy|student|pupil|candidate|employee|staff|tenancy)"
    r"(?: (?:card|file|record))?"
)
_SITES = (
    r"(?:insta|instagram|snap|snapchat|tiktok|tik tok|discord|xbox|playstation|psn|roblox|telegram|"
    r"kik|facebook|twitter|gamer ?tag|user ?name|handle|screen ?name)"
)
_CALL = r"(?:phone|tel|telephone|mobile|mob|cell|whatsapp|landline|extension|ext|number|ring|rang|call|text|contact)"


def online_steps() -> tuple[Step, ...]:
    """Web and email addresses, however disguised, and names used on social media."""
    return (
        Step(pattern(r"\b(?:https?://|ftp://|www\.)[^\s<>\[\]()\"']{2,2000}"), _web_address, "."),
        Step(pattern(r"(?<![\w.+\-])[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,6}"), put("email"), "@"),
        Step(
            pattern(r"\b[\w.\-]{1,64} (?:\(at\)|at) [\w\-]{1,63}(?: (?:\(dot\)|dot) [a-z]{2,6}){1,3}\b"),
            put("email"),
            " dot",
        ),
        Step(
            pattern(
                r"\b[a-z0-9\-]{2,63}(?:\.[a-z0-9\-]{2,63}){0,3}\.(?:com|co\.uk|uk|org|net|me|tv|gg|ly)\b"
                r"(?:/[^\s\[\]()]{0,2000})?"
            ),
            _web_address,
            ".",
        ),
        Step(pattern(r"(?<![\w@.])@[a-z0-9_](?:[\w.]{1,38}\w)"), put("social media name"), "@"),
        Step(
            pattern(
                rf"\b({_SITES}(?:'s)?(?: (?:name|username|account|handle|tag|id|user))?(?: (?:is|was|as|called))?"
                r" ?[:=\-]? ?[\"“'‘]?)"
                r"(?=[\w.]{0,40}[\d_])(?=[\w.]{0,40}[a-z])([a-z0-9_][\w.]{1,38}\w)"
            ),
            put("social media name", keep=1),
        ),
    )  # fmt: skip


def number_steps() -> tuple[Step, ...]:
    """Every kind of number, the most certain form first."""
    return (
        Step(pattern(r"\b[A-Z] ?\d{3} ?\d{4} ?\d{4} ?\d[A-Z]?\b|\b[A-Z]\d{11}[A-Z0-9]\b"), put("UPN"), "000"),
        Step(
            pattern(r"\b((?:upn|unique pupil number|uln|unique learner number)" + _IS + r")([A-Z0-9]{8,14})\b"),
            put("UPN", keep=1),
            "000",
        ),
        Step(pattern(r"\b[A-Z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]\b"), put("NI number"), "000"),
        Step(pattern(r"\b[A-Z]{2} ?\d{2} \d{2} \d{2}\b|\b[A-Z]{2}\d{6}\b", 0), put("NI number"), "000"),
        Step(
            pattern(r"\b(nhs ?(?:number|no|num|id|#)?\.?" + _IS + r")(\d(?:[ \-]?\d){8,11})(?!\d)"),
            put("NHS number", keep=1),
            "000",
        ),
        Step(pattern(rf"{_ALONE}([1-9]\d{{2}})([ \-]?)(\d{{3}})\2(\d{{4}})(?!\w)"), _nhs_number, "000"),
        Step(
            pattern(rf"\b({_POLICE}{_MARK}{_IS})((?:CAD|URN|CRN)? ?{_VALUE})"), _reference("crime reference"), "000"
        ),
        Step(pattern(r"(?<![\w/])\d{2,3}[A-Z]{0,3}/\d{4,7}/\d{2}(?![\w/])"), put("crime reference"), "/"),
        Step(pattern(rf"\b({_BODIES}{_MARK}{_IS})({_VALUE})"), _reference("case number"), "000"),
        Step(
            pattern(
                r"\b(?:[A-Z]{2}\d{2}[A-Z]\d{5}|[A-Z]{2,6}[-/]?\d{5,12}|[A-Z]\d{4}[A-Z]{2}|"
                r"[A-Z]{2,5}-\d{3,12}-[A-Z0-9]{2,12})\b",
                0,
            ),
            put("case number"),
            "000",
        ),
        Step(pattern(r"(?<![\w+£.,/])(?:\+\d|00[1-9]|\(?0\d)(?:[ ().\-–]{0,2}\d){6,13}(?!\w)"), _telephone, "000"),
        Step(
            pattern(
                rf"\b({_CALL}(?: (?:number|no|num))?\.?(?: (?:is|was|on|him on|her on|them on|me on|us on|at))?"
                r" ?[:.]? ?)"
                r"((?:0|\+)?\d{3,5}(?:[ \-]?\d{2,4}){1,3})(?![\w/\-])"
            ),
            _short_telephone,
            "000",
        ),
        Step(pattern(rf"\b{_WORD_DIGIT}(?:[ ,\-]{{1,2}}{_WORD_DIGIT}){{6,20}}\b"), put("phone"), "e"),
        Step(pattern(r"\b(?!(?:in|on|at|to|by|of|is|my|we|me|an|as) ?\d)[A-Z]{2}\d{2} ?[A-Z]{3}\b"), _plate, "00"),
        Step(
            pattern(
                r"\b[A-HJ-PR-Y]\d{1,3} [A-Z]{3}\b|\b[A-HJ-PR-Y]\d{2,3}[A-Z]{3}\b|\b[A-Z]{3} ?\d{1,3}[A-HJ-PR-Y]\b",
                0,
            ),
            put("number plate"),
            "00",
        ),
        Step(
            pattern(
                r"\b((?:reg|registration|number ?plate|plate|vrm|vrn)(?: (?:number|no|mark))?\.?(?: is)?(?: ?: ?| ))"
                r"((?=[A-Z0-9 ]{0,7}\d)(?=[A-Z0-9 ]{0,7}[A-Z])[A-Z0-9]{2,4} ?[A-Z0-9]{2,4})\b"
            ),
            put("number plate", keep=1),
            "00",
        ),
    )  # fmt: skip


def last_steps() -> tuple[Step, ...]:
    """Any long number that nothing else explained."""
    return (
        Step(
            pattern(r"(?<![\w£.,/+\-])(?<!\+\d )(?<!\+\d\d )(?<!\+\d{3} )\d(?:[ \-]?\d){7,24}(?![\w/%])"),
            _long_number,
            "000",
        ),
    )


def _reference(kind: str) -> Replace:
    """A reference after its cue; a plain year, a date or a short count is none."""
    marks = pattern(r"\b(?:number|numbers|no|num|ref|reference|id|crn|urn|mrn|cad|pnc)\b|#")
    plain = pattern(rf"{DATE}|(?:19|20)\d\d(?:[-/]\d\d)?")

    def replace(found: re.Match[str]) -> str:
        value = found[2].strip()
        digits = sum(character.isdigit() for character in value)
        if is_helpline(value) or plain.fullmatch(value):
            return found[0]
        if not marks.search(found[1]) and (digits < 5 or found[1][-1] not in " :#"):
            return found[0]
        return f"{found[1]}[{kind}]"

    return replace


def _web_address(found: re.Match[str]) -> str:
    address = re.sub(r"(?i)^[a-z]+://", "", found[0])
    if re.fullmatch(rf"(?i){_PUBLIC}(?:/[\w\-./#]*)?[.,;:!?]*", address):
        return found[0]
    end = re.search(r"[.,;:!?]+$", found[0])
    return "[web address]" + (end[0] if end else "")


def _nhs_number(found: re.Match[str]) -> str:
    digits = found[1] + found[3] + found[4]
    if is_helpline(digits):
        return found[0]
    remainder = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9])) % 11
    return "[NHS number]" if found[2] or remainder % 11 == int(digits[9]) else "[number]"


def _telephone(found: re.Match[str]) -> str:
    digits = sum(character.isdigit() for character in found[0])
    dated = re.match(r"\d{1,2}[-./ –]\d{1,2}[-./ –](?:19|20)\d\d|00\d{2}-", found[0])
    return found[0] if dated or is_helpline(found[0]) or not 9 <= digits <= 15 else "[phone]"


def _short_telephone(found: re.Match[str]) -> str:
    digits = sum(character.isdigit() for character in found[2])
    years = re.match(r"(?:19|20)\d\d[ -](?:19|20)?\d\d$", found[2])
    return found[0] if is_helpline(found[2]) or digits < 6 or years else f"{found[1]}[phone]"


def _plate(found: re.Match[str]) -> str:
    """Small letters count only where letters and figures are not parted into two words."""
    return found[0] if " " in found[0] and found[0].islower() else "[number plate]"


def _long_number(found: re.Match[str]) -> str:
    digits = sum(character.isdigit() for character in found[0])
    dated = re.match(r"\d{1,4}[- ]\d{1,2}[- ]\d{1,4}|(?:19|20)\d\d[- ](?:19|20)\d\d", found[0])
    return found[0] if is_helpline(found[0]) or digits < 8 or dated else "[number]"
