"""What a replaced thing is called, and the small pieces every pattern of one is made of."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

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

PLACEHOLDER = re.compile(r"\[(" + "|".join(KINDS) + r")(?: [A-Z]{1,2})?\]")

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = (
    rf"(?:\d{{1,2}} ?[/.\-–] ?\d{{1,2}} ?[/.\-–] ?\d{{2,4}}|\d{{4}}-\d{{1,2}}-\d{{1,2}}|"
    rf"\d{{1,2}} \d{{1,2}} \d{{2,4}}|\d{{8}}|"
    rf"{_DAY} (?:of )?{_MONTH}\b(?:,? (?:\d{{4}}|\d{{2}}\b))?|{_MONTH} {_DAY}(?:,? \d{{4}})?|{_MONTH},? \d{{4}})"
)
"""A date in any usual form, with or without its year."""


class Step(NamedTuple):
    """One pattern, how what it finds is replaced, and a plain text without which it cannot match at all."""

    pattern: re.Pattern[str]
    replace: Replace
    needs: str = ""


def pattern(text: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """A compiled pattern, blind to capitals unless told otherwise."""
    return re.compile(text, flags)


def put(kind: str, keep: int = 0) -> Replace:
    """Replace by a placeholder, keeping the cue before it where `keep` names its group."""

    def replace(found: re.Match[str]) -> str:
        return (found[keep] if keep else "") + f"[{kind}]"

    return replace


def kinds_in(text: str) -> Iterator[str]:
    """The kinds of placeholder in a text, each as often and in the order as it stands there."""
    for found in PLACEHOLDER.finditer(text):
        yield found[1]
