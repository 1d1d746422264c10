"""Whether words tell of an order of a court, of none, or only of one that somebody wants first.

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
_OF_THE_LAW = re.compile(
    r"\b(?:cts?|judic\w*|judge?ments?|ordered|rul(?:ed|ings?)|sealed|bench|recorder|tribunals?|undertakings?"
    r"|leave|ward(?:ship)?|cafcass|guardian|solicitors?|lawyers?|barristers?|legal\w*|direct(?:ed|ions?)"
    r"|restrict\w*|prohibit\w*|recital|contempt|disclos\w*|sub judice|fpr|honour|hhj|bundles?|usher|gag\w*"
    r"|custody|fact find\w*|finding|section (?:7|8|31|37|91)|reporting|envelope|watermark|blue form|conditions?"
    r"|bail|licence|schedule|embargo\w*|stamp\w*|c100|cao|sgo|pso|epo|shpo)\b"
)
"""What somebody may call an order, or a paper of a court, without either word."""


_SILENT = re.compile(
    r"\b(?:not one word|not a word|nothing|not a thing|no mention|does not (?:say|mention|cover|stop|restrict"
    r"|prevent|forbid)"
    r"|is silent|says nothing)\b(?: [a-z]+){0,5}? (?:disclos\w*|shar(?:e|ing)|tell(?:ing)?|told|pass(?:ing)?"
    r"|information)\b"
)
_READ = re.compile(r"\b(?:read|seen|in front of me|looked at|showed me|shown me|got (?:it|the order) here)\b")


def leaves_free(text: Text) -> bool:
    """Whether an order is said to have been read, and to say nothing of what may be told."""
    read = _OF_A_COURT.search(text.norm) and _READ.search(text.norm)
    return bool(read) and _SILENT.search(text.norm) is not None


def only_wanted(text: Text) -> bool:
    """Whether an order is said to be wanted first, and no other words speak of a court."""
    rest, wanted = _WANTED.subn(" ", text.norm)
    return bool(wanted) and not _OF_A_COURT.search(rest)


def unspoken(text: Text) -> bool:
    """Whether no word is of a court, or of the law."""
    return not (_OF_A_COURT.search(text.norm) or _OF_THE_LAW.search(text.norm))


def without_order(text: Text, guesses: Mapping[str, Guess], *, asked: bool = False) -> Mapping[str, Guess]:
    """The guesses, without an order of a court where `text` only wants one, or none was `asked` about or spoken of."""
    if not only_wanted(text) and (asked or not unspoken(text)):
        return guesses
    chances = {value: float(value == UNTOLD) for value in guesses[ORDER].chances}
    return {**guesses, ORDER: Guess(UNTOLD, chances)}
