"""Whether words tell of an order of a court, or only of one that somebody wants first.

The trained reader hears an order in "not without a court order"; there is none, and nothing to read before sharing.
"""

import re
from collections.abc import Mapping

from assistant.understanding.learned import UNTOLD, Guess
from assistant.understanding.words import Text

ORDER = "court_order_restricts"
_WANTED = re.compile(
    r"\b(?:without|unless|until|before|need\w*|gets?|getting|got|require\w*|obtain\w*|seek\w*|bring\w*|show\w*"
    r"|produce\w*|wait\w* for|apply for|come\w* (?:back )?with)"
    r"(?: (?:we|they|you|there|i|he|she|the|police|had|have|has|got|is|be))*(?: (?:an?|some))?"
    r"(?: warrants? or(?: an?)?)?"
    r" (?:court orders?|judge 's orders?|orders? (?:from|of|by) (?:the |a )?(?:court|judge))\b"
)
_OF_A_COURT = re.compile(
    r"\b(?:courts?|judges?|orders?|injunctions?|proceedings|hearings?|magistrates?|non mol\w*)\b"
)


def only_wanted(text: Text) -> bool:
    """Whether an order is said to be wanted first, and no other words speak of a court."""
    rest, wanted = _WANTED.subn(" ", text.norm)
    return bool(wanted) and not _OF_A_COURT.search(rest)


def without_wanted_order(text: Text, guesses: Mapping[str, Guess]) -> Mapping[str, Guess]:
    """The guesses, without an order of a court where `text` only wants one."""
    if not only_wanted(text):
        return guesses
    chances = {value: float(value == UNTOLD) for value in guesses[ORDER].chances}
    return {**guesses, ORDER: Guess(UNTOLD, chances)}
