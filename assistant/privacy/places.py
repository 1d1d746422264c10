"""Where somebody lives and when they were born, by the printed form of addresses, postcodes and dates."""

import re

from assistant.privacy.printed import DATE, Step, pattern, put

_STREET = r"(?:road|rd|street|lane|avenue|ave|crescent|cres|grove|terrace|gardens|gdns|mews|boulevard)"
_LOOSE = (
    r"(?:Close|Court|Place|Way|Park|Hill|View|Green|Rise|Row|Walk|House|Square|Drive|St|Ln|Dr|Cl|Heights|"
    r"Mount|Meadows?|Croft|Wharf|Quay|Bank|Buildings|Tower|Point|Lodge|Cottage|Farm|Parade|Estate)"
)
_LIVED = (
    r"(?:Close|Hill|View|Green|Rise|Walk|Square|Drive|Heights|Mount|Meadows?|Croft|Wharf|Quay|Lodge|"
    r"Cottage|Estate)"
)
_NAMED = rf"(?:{_LOOSE}|Road|Street|Lane|Avenue|Grove|Crescent|Terrace|Mews|Gardens)"
_NOT_STREET = (
    r"(?:years?|yrs?|months?|weeks?|days?|hours?|minutes?|miles?|on|in|at|of|to|by|the|from|down|up|and|or|"
    r"is|was|are|were|has|lives|with|who|a|an|children|child|kids|boys|girls|people|times|pm|am|"
    r"our|my|his|her|their|same|this|that|next)"
)
_BODY_NEXT = (
    r"(?! (?:Hospital|School|Primary|Junior|Infant|Academy|Nursery|Police|Surgery|Medical|Children|Health|"
    r"Clinic))"
)
_FAMOUS = frozenset(["Great", "Harley", "Downing", "Sesame", "The", "Coronation", "High"])


def place_steps() -> tuple[Step, ...]:
    """Postcodes, addresses with or without a number, and a postcode's first half beside an address."""
    return (
        Step(pattern(r"\b(?:[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?|GIR) {0,2}\d[ABD-HJLNP-UW-Z]{2}\b"), _postcode, "0"),
        Step(
            pattern(
                r"\b(?i:flat|apartment|apt|maisonette|bedsit) \d{1,4}[a-zA-Z]?\b(?:,? \d{1,4}[a-zA-Z]?\b)?"
                rf"(?:,? (?:[A-Z][\w'’]{{1,30}} ){{1,3}}(?:(?i:{_STREET})|{_LOOSE})\b\.?)?",
                0,
            ),
            put("address"),
            "0",
        ),
        Step(
            pattern(
                rf"(?<![\w£.])(?:no\.? ?|number )?\d{{1,4}}[a-z]?(?: ?[-–/] ?\d{{1,4}}[a-z]?)?,? (?!{_NOT_STREET}\b)"
                rf"(?:(?!{_NOT_STREET}\b)[a-z][\w'’.]{{1,30}} ){{1,3}}{_STREET}\b"
            ),
            put("address"),
            "0",
        ),
        Step(
            pattern(
                rf"(?<![\w£.])\d{{1,4}}[a-zA-Z]?,? (?:The |St\.? )?(?:[A-Z][\w'’]{{1,30}} ){{0,3}}{_NAMED}\b"
                + _BODY_NEXT,
                0,
            ),
            put("address"),
            "0",
        ),
        Step(
            pattern(
                r"\b((?:lives?|living|lived|staying|stays|moved|address(?: is)?|resides|residing|round)"
                r"(?: \w{1,12})? (?:at|on|in|to|is|down|off):? )"
                rf"((?:number )?(?:\d{{1,4}}[a-z]? )?"
                rf"(?:(?!{_NOT_STREET}\b)[a-z][\w'’]{{1,30}} ){{1,3}}(?:{_STREET}|{_LIVED})\b)"
                + _BODY_NEXT
            ),
            put("address", keep=1),
        ),
        Step(
            pattern(
                r"\b((?i:on|in|at|off|near|from|of) )"
                r"((?:[A-Z][\w'’]{1,30} ){1,2}"
                r"(?:Road|Rd|Street|Lane|Avenue|Crescent|Grove|Terrace|Close|Drive)\b)(?! (?:[A-Z]|\[name))",
                0,
            ),
            _street_alone,
        ),
        Step(
            pattern(r"(\[address\],?(?: [A-Z][a-z]{1,30},?){0,2} )([A-Z]{1,2}\d{1,2}[A-Z]?)\b(?! ?\d)", 0),
            put("postcode", keep=1),
            "[address]",
        ),
    )  # fmt: skip


def birth_steps() -> tuple[Step, ...]:
    """Dates of birth: a date after a word of birth, a birthday, or straight after a name and a bracket."""
    return (
        Step(
            pattern(
                r"\b((?:d\.?o\.?b\.?|date of birth|birth ?date|birthday(?: is)?|b\.|born|due date|edd)(?![a-z])\.?"
                rf"(?: (?:is|was|on|in|the|as))* ?[:\-–]? ?\(?){DATE}"
            ),
            put("date of birth", keep=1),
        ),
        Step(
            pattern(rf"\b((?:turns?|turned|turning|be|was|is) \d{{1,2}} on (?:the )?){DATE}"),
            put("date of birth", keep=1),
            " on ",
        ),
    )  # fmt: skip


def _postcode(found: re.Match[str]) -> str:
    """Not the printed section of an Act: s17ZD, s16LA."""
    return (
        found[0]
        if re.fullmatch(r"s\d{2}[a-z]{2}|[sS]1[67][A-Z]{2}|s\d{2}[A-Z]{2}", found[0])
        else "[postcode]"
    )


def _street_alone(found: re.Match[str]) -> str:
    return found[0] if found[2].split()[0] in _FAMOUS else f"{found[1]}[address]"
