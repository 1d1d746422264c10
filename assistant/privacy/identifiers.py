"""Numbers, addresses and dates that point at one person, found by their printed form and replaced."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from assistant.privacy.helplines import is_helpline

Replace = Callable[[re.Match[str]], str]

KINDS = {
    "name": "a name",
    "phone": "a telephone number",
    "email": "an email address",
    "address": "an address",
    "postcode": "a postcode",
    "NHS number": "an NHS number",
    "NI number": "a National Insurance number",
    "date of birth": "a date of birth",
    "UPN": "a unique pupil number",
    "case number": "a case number",
    "web address": "a web address",
    "number plate": "a number plate",
    "crime reference": "a crime reference",
    "social media name": "a social media name",
    "number": "a long number",
}
"""What stands between the brackets, and what the person is told was found."""

PLACEHOLDER = re.compile(
    r"\[(name|" + "|".join(kind for kind in KINDS if kind != "name") + r")(?: [A-Z]{1,2})?\]"
)

_PUBLIC_SITES = (
    r"(?:[\w-]+\.)*(?:gov\.uk|legislation\.gov\.uk|ico\.org\.uk|nspcc\.org\.uk|childline\.org\.uk|nhs\.uk)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:\d{{1,2}} ?[/.\-–] ?\d{{1,2}} ?[/.\-–] ?\d{{2,4}}|\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}} \d{{1,2}} \d{{2,4}}|\d{{8}}|"
    rf"{_DAY} (?:of )?{_MONTH}\b(?:,? (?:\d{{4}}|\d{{2}}\b))?|{_MONTH} {_DAY}(?:,? \d{{4}})?|{_MONTH},? \d{{4}})"
)
_STREET = r"(?:road|rd|street|lane|avenue|ave|crescent|cres|grove|terrace|gardens|gdns|mews|boulevard|parade|estate)"
_LOOSE_STREET = r"(?:Close|Court|Place|Way|Park|Hill|View|Green|Rise|Row|Walk|House|Square|Drive|St|Ln|Dr|Cl|Heights|Mount|Meadow|Meadows|Croft|Wharf|Quay|Bank|Buildings|Tower|Point|Lodge|Cottage|Farm)"
_NOT_STREET = r"(?:year|years|yr|yrs|month|months|week|weeks|day|days|hour|hours|minute|minutes|mile|miles|on|in|at|of|to|by|the|from|down|up|and|or|is|was|are|were|has|lives|with|who|a|an|children|child|kids|boys|girls|people|times|pm|am)"
_HOME = r"(?:flat|apartment|apt|maisonette|bedsit)"
_REFERENCE = r"(?=[A-Z0-9/\-.]*\d{3})[A-Z0-9](?:[A-Z0-9/\-.]{2,30}[A-Z0-9])"
_IS = r"(?: (?:is|was|of))?[ ]?[:.#\-–]?[ ]?#?"
_WORD_DIGIT = r"(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|treble|triple)"


def _flags(pattern: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile(pattern, flags)


@cache
def _steps() -> tuple[tuple[re.Pattern[str], Replace], ...]:
    """The patterns in the order they are tried; what an earlier one took is no longer there for a later one."""
    return (
        (_flags(r"\b(?:https?://|ftp://|www\.)[^\s<>\[\]\"']{2,2000}"), _web_address),
        (_flags(r"(?<![\w.+\-])[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,6}"), _put("email")),
        (
            _flags(
                r"\b[\w.\-]{1,64} ?(?:\(at\)|\[at\]| at ) ?[\w\-]{1,63}(?: ?(?:\(dot\)|\[dot\]| dot ) ?[a-z]{2,6}){1,3}\b"
            ),
            _put("email"),
        ),
        (
            _flags(
                r"\b(?!(?:e\.g|i\.e)\b)[a-z0-9\-]{2,63}\.(?:com|co\.uk|org\.uk|org|net|sch\.uk|me|tv|gg|ly)\b(?:/[^\s\[\]]{0,2000})?"
            ),
            _web_address,
        ),
        (_flags(r"(?<![\w@.])@[a-z0-9_](?:[\w.]{1,38}\w)"), _put("social media name")),
        (
            _flags(
                r"\b((?:insta|instagram|snap|snapchat|tiktok|tik tok|discord|xbox|playstation|psn|roblox|telegram|kik|facebook|twitter|gamer ?tag|user ?name|handle|screen ?name|account)"
                r"(?:'s)?(?: (?:name|username|account|handle|tag|id|user))?(?: (?:is|was|as|called))?[ ]?[:=\-]?[ ]?[\"“'‘]?)"
                r"(?=[\w.]*[\d_.])(?=[\w.]*[a-z])([a-z0-9_](?:[\w.]{1,38})\w)"
            ),
            _put("social media name", keep=1),
        ),
        (_flags(r"\b[A-Z] ?\d{3} ?\d{4} ?\d{4} ?\d[A-Z]?\b|\b[A-Z]\d{11}[A-Z0-9]\b"), _put("UPN")),
        (
            _flags(
                r"\b((?:upn|unique pupil number|uln|unique learner number)" + _IS + r")([A-Z0-9]{8,14})\b"
            ),
            _put("UPN", keep=1),
        ),
        (
            _flags(
                r"\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]?\b"
            ),
            _put("NI number"),
        ),
        (
            _flags(r"\b(nhs ?(?:number|no|num|id|#)?\.?" + _IS + r")(\d(?:[ \-]?\d){8,11})(?![\d])"),
            _put("NHS number", keep=1),
        ),
        (_flags(r"(?<![\w+£(/\-])([1-9]\d{2})([ \-]?)(\d{3})\2(\d{4})(?![\w])"), _nhs_number),
        (
            _flags(
                r"\b((?:crime|cad|incident|log|occurrence|custody|police|op|niche|urn|cris)(?: (?:reference|report|log|record))?(?: ?(?:number|numbers|no|num|ref|reference|id))?\.?"
                + _IS
                + r")((?:CAD|URN|CRN|NICHE)?[ ]?"
                + _REFERENCE
                + r")"
            ),
            _reference("crime reference"),
        ),
        (_flags(r"(?<![\w/])\d{2,3}[A-Z]{0,3}/\d{4,7}/\d{2}(?![\w/])"), _put("crime reference")),
        (
            _flags(
                r"\b((?:case|file|client|record|referral|hospital|patient|mrn|mosaic|liquid ?logic|eclipse|systm ?one|emis|rio|court|claim|application|reference|ref|our ref|your ref|crn|pnc|nomis|prison|passport|asylum|home office|arc|visa|licence|collar|shoulder|badge|warrant|social worker|contact|id|account|policy|student|pupil|candidate|employee|staff|tenancy|rent)"
                r"(?: (?:card|reference|file|record))?(?: ?(?:number|numbers|no|num|ref|reference|id))?\.?"
                + _IS
                + r")("
                + _REFERENCE
                + r")"
            ),
            _reference("case number"),
        ),
        (
            _flags(
                r"\b(?:[A-Z]{2}\d{2}[A-Z]\d{5}|[A-Z]{2,6}[-/]?\d{5,12}|[A-Z]\d{4}[A-Z]{2}|[A-Z]{2,5}-\d{3,}-[A-Z0-9]{2,})\b",
                0,
            ),
            _put("case number"),
        ),
        (
            _flags(r"(?<![\w+£.,/])(?:\+\d|00[1-9]|\(?0\d)(?:[ ().\-–]{0,2}\d){6,13}(?![\w])"),
            _telephone,
        ),
        (
            _flags(
                r"\b((?:phone|tel|telephone|mobile|mob|cell|whatsapp|landline|extension|ext|number|ring|rang|call|text|contact)(?: (?:number|no|num))?\.?(?: (?:is|was|on|him on|her on|them on|me on|us on|at|mum on|dad on))?[ ]?[:.]?[ ]?)"
                r"((?:0|\+)?\d{3,5}(?:[ \-]?\d{2,4}){1,3})(?![\w/\-])"
            ),
            _short_telephone,
        ),
        (_flags(rf"\b{_WORD_DIGIT}(?:[ ,\-]{{1,2}}{_WORD_DIGIT}){{6,20}}\b"), _put("phone")),
        (
            _flags(r"\b(?!(?:in|on|at|to|by|of|is|my|we|me|an|as) ?\d)[A-Z]{2}\d{2} ?[A-Z]{3}\b"),
            _put("number plate"),
        ),
        (
            _flags(
                r"\b[A-HJ-PR-Y]\d{1,3} [A-Z]{3}\b|\b[A-HJ-PR-Y]\d{2,3}[A-Z]{3}\b|\b[A-Z]{3} ?\d{1,3}[A-HJ-PR-Y]\b",
                0,
            ),
            _put("number plate"),
        ),
        (
            _flags(
                r"\b((?:reg|registration|number ?plate|plate|vrm|vrn)(?: (?:number|no|mark))?\.?(?: is)?[ ]?[:]?[ ]?)((?=[A-Z0-9 ]{0,7}\d)[A-Z0-9]{2,4} ?[A-Z0-9]{2,4})\b"
            ),
            _put("number plate", keep=1),
        ),
        (
            _flags(
                r"\b(?!s ?1[67] ?\d?[lz][a-z]\b)(?:[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?|GIR) {0,2}\d[ABD-HJLNP-UW-Z]{2}\b"
            ),
            _postcode,
        ),
        (
            _flags(
                rf"\b{_HOME} \d{{1,4}}[a-z]?\b(?:,? \d{{1,4}}[a-z]?)?(?:,? (?:[A-Z][\w'’]{{1,30}} ){{1,3}}(?i:{_STREET}|{_LOOSE_STREET})\b\.?)?".replace(
                    _HOME, f"(?i:{_HOME})"
                ),
                0,
            ),
            _put("address"),
        ),
        (
            _flags(
                rf"(?<![\w£.])(?:no\.? ?|number )?\d{{1,4}}[a-z]?(?: ?[-–/] ?\d{{1,4}}[a-z]?)?,? (?!{_NOT_STREET}\b)(?:the )?"
                rf"(?:(?!{_NOT_STREET}\b)[a-z][\w'’.]{{1,30}} ){{0,3}}{_STREET}\b\.?"
            ),
            _put("address"),
        ),
        (
            _flags(
                rf"(?<![\w£.])\d{{1,4}}[a-z]?,? (?:The |St\.? )?(?:[A-Z][\w'’]{{1,30}} ){{1,3}}{_LOOSE_STREET}\b(?! (?:Hospital|School|Primary|Academy|Police|Surgery))",
                0,
            ),
            _put("address"),
        ),
        (
            _flags(
                rf"((?:lives?|living|lived|staying|stays|moved|address(?: is)?|home|house|flat|round|resides|residing)(?: \w{{1,12}})? (?:at|on|in|to|is|down|off):? (?:number )?)"
                rf"((?:\d{{1,4}}[a-z]? )?(?:(?!{_NOT_STREET}\b)[a-z][\w'’]{{1,30}} ){{1,3}}(?:{_STREET}|{_LOOSE_STREET.replace('Park|', '').replace('House|', '').replace('Place|', '').replace('Court|', '').replace('Way|', '').replace('Point|', '').replace('Row|', '')})\b)"
                r"(?! (?:Hospital|School|Primary|Academy|Police|Surgery|Children))"
            ),
            _put("address", keep=1),
        ),
        (
            _flags(
                rf"\b((?i:on|in|at|off|near|from|of) )((?:[A-Z][\w'’]{{1,30}} ){{1,2}}(?:Road|Rd|Street|Lane|Avenue|Crescent|Grove|Terrace|Close|Drive)\b)(?! (?:[A-Z]))",
                0,
            ),
            _street_alone,
        ),
        (
            _flags(r"(\[address\],?(?: [A-Z][a-z]{1,30},?){0,2} )([A-Z]{1,2}\d{1,2}[A-Z]?)\b(?! ?\d)", 0),
            _put("postcode", keep=1),
        ),
        (
            _flags(
                rf"\b((?:d\.?o\.?b\.?|d\.o\.b|date of birth|birth ?date|birthday(?: is)?|b\.|born|due date|edd)\b\.?(?: (?:is|was|on|in|the|as))*[ ]?[:\-–]?[ ]?\(?){_DATE}"
            ),
            _put("date of birth", keep=1),
        ),
        (
            _flags(rf"\b((?:turns?|turned|turning|be|was|is) \d{{1,2}} on (?:the )?){_DATE}"),
            _put("date of birth", keep=1),
        ),
        (_flags(r"(?<![\w£.,/+\-])\d(?:[ \-]?\d){7,24}(?![\w/%])"), _long_number),
    )


def _put(kind: str, keep: int = 0) -> Replace:
    def replace(found: re.Match[str]) -> str:
        return (found[1] if keep else "") + f"[{kind}]"

    return replace


def _reference(kind: str) -> Replace:
    """A reference after its cue; a plain year, a date or a short count is none."""

    def replace(found: re.Match[str]) -> str:
        value = found[2].strip()
        marked = re.search(
            r"(?i)\b(?:number|numbers|no|num|ref|reference|id|crn|urn|mrn|upn|cad|pnc)\b|#", found[1]
        )
        digits = sum(character.isdigit() for character in value)
        if is_helpline(value) or re.fullmatch(rf"(?i){_DATE}|(?:19|20)\d\d(?:[-/]\d\d)?", value):
            return found[0]
        if not marked and (digits < 5 or not re.search(r"[\s:#]$", found[1])):
            return found[0]
        return f"{found[1]}[{kind}]"

    return replace


def _web_address(found: re.Match[str]) -> str:
    address = re.sub(r"(?i)^[a-z]+://", "", found[0])
    if re.fullmatch(rf"(?i){_PUBLIC_SITES}(?:/[\w\-./#]*)?[.,;:)]*", address):
        return found[0]
    end = re.search(r"[.,;:!?)]+$", found[0])
    return "[web address]" + (end[0] if end else "")


def _nhs_number(found: re.Match[str]) -> str:
    digits = found[1] + found[3] + found[4]
    if is_helpline(digits):
        return found[0]
    remainder = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9])) % 11
    if found[2] or remainder % 11 == int(digits[9]):
        return "[NHS number]"
    return "[number]"


def _telephone(found: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", found[0])
    dated = re.match(r"\d{1,2}[-./ –]\d{1,2}[-./ –](?:19|20)\d\d|00\d{2}-", found[0])
    if dated or is_helpline(found[0]) or not 9 <= len(digits) <= 15:
        return found[0]
    return "[phone]"


def _short_telephone(found: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", found[2])
    if is_helpline(found[2]) or len(digits) < 6 or re.match(r"(?:19|20)\d\d[ -](?:19|20)?\d\d$", found[2]):
        return found[0]
    return f"{found[1]}[phone]"


def _postcode(found: re.Match[str]) -> str:
    compact = found[0].replace(" ", "")
    if found[0] == compact and compact[0] == "s" and re.fullmatch(r"s\d{2}[a-z]{2}|s\d{2}[A-Z]{2}", compact):
        return found[0]
    return "[postcode]"


def _street_alone(found: re.Match[str]) -> str:
    if found[2].split()[0] in ("Great", "Harley", "Downing", "Sesame", "The", "Coronation"):
        return found[0]
    return f"{found[1]}[address]"


def _long_number(found: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", found[0])
    if is_helpline(found[0]) or len(digits) < 8 or re.match(r"\d{1,4}[- ]\d{1,2}[- ]\d{1,4}", found[0]):
        return found[0]
    return "[number]"


def without_identifiers(text: str) -> str:
    """The text with every number, address and date of a person replaced; time grows with its length only."""
    for pattern, replace in _steps():
        text = pattern.sub(replace, text)
    return text


def kinds_in(text: str) -> Iterator[str]:
    """The kinds of placeholder in a text, each as often and in the order as it stands there."""
    for found in PLACEHOLDER.finditer(text):
        yield found[1]
