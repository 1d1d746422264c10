"""Numbers, addresses and dates that point at one person, found by their printed form and replaced."""

import re
from functools import cache

from assistant.privacy.numbers import last_steps, number_steps, online_steps
from assistant.privacy.places import birth_steps, place_steps
from assistant.privacy.printed import DATE, Step

_DIGIT_RUNS = (("000", 3), ("00", 2), ("0", 1))
_NEAR_DIGITS = re.compile(r"\d(?:[ ().\-–/]{0,3}\d){0,2}")


@cache
def _steps() -> tuple[Step, ...]:
    """The patterns in the order they are tried; what an earlier one took is no longer there for a later one."""
    return (*online_steps(), *birth_steps(), *number_steps(), *place_steps(), *last_steps())


@cache
def _after_name() -> re.Pattern[str]:
    return re.compile(rf"(?i)(\[name(?: [A-Z]{{1,2}})?\],? ?\(){DATE}\)")


def birth_date_after_name(text: str) -> str:
    """A date alone in brackets straight after somebody's placeholder is taken for a date of birth."""
    return _after_name().sub(r"\1[date of birth])", text) if "[name" in text else text


def without_identifiers(text: str) -> str:
    """The text with every number, address and date of a person replaced; time grows with its length only."""
    lower = text.lower()
    digits = max((sum(map(str.isdigit, found[0])) for found in _NEAR_DIGITS.finditer(text)), default=0)
    shown = {run for run, least in _DIGIT_RUNS if digits >= least}
    for step in _steps():
        if step.needs in ("0", "00", "000"):
            if step.needs not in shown:
                continue
        elif step.needs and step.needs not in lower and step.needs != "[address]":
            continue
        text = step.pattern.sub(step.replace, text)
    return text
