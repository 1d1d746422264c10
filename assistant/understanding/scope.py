"""How a phrase stands in its sentence: said, denied, over and done with, or only supposed."""

import re
from enum import StrEnum

from assistant.understanding.words import Text


class Stance(StrEnum):
    """What the words round a phrase make of it."""

    SAID = "said"
    DENIED = "denied"
    PAST = "past"
    SUPPOSED = "supposed"


_BREAK = re.compile(
    r"(?:[,:-]|\b(?:but|because|so|although|though|however|yet|while|whereas|and (?:i|he|she|they|we"
    r"|it|the|there|his|her|mum|dad|now))) "
)
_NOT_REALLY = re.compile(
    r"not (?:only|just|sure|certain|clear|confident|long ago|until)|no (?:doubt|longer|one to)"
    r"|do not know|not know|can not rule out|does not know|did not know|without (?:doubt)|can not help"
    r"|not stop|can not stop|not been able|not able|can not|will not let|not let|not cop\w+|not had"
)
_DENIAL = re.compile(
    r"\b(?:not|no|never|nobody|nothing|none|neither|nor|without|denies|denied|deny|ruled out|hardly"
    r"|no one|nowhere|unfounded|false)\b"
)
_DENIED_AFTER = re.compile(
    r"(?:[a-z']+ ){0,2}?(?:(?:is|are|was|were|has|have|had|will|would|do|does|did) (?:not\b|never"
    r"|no\b)|(?:has|have|is|are|was|were)? ?(?:been )?(?:ruled out|unfounded|a false alarm|nothing)"
    r"|not (?:mentioned|raised|a problem|an issue|known|involved|in place|apply|applicable))"
)
_SUPPOSED = re.compile(
    r"\b(?:if|might|may|could|whether|in case|suppose|hypothetically|what if|would|unless|imagine"
    r"|in theory|say if|or not|general question|should there be|for example|e g|were to|training"
    r"|scenario|policy)\b"
)
_PAST = re.compile(
    r"\b(?:last year|years ago|year ago|months ago|used to|in the past|previously|historic\w*"
    r"|no longer|long ago|back in|as a child herself|once|at the time|when (?:he|she|they|i) (?:was"
    r"|were)|last (?:summer|spring|winter|autumn|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|term|christmas)|in (?:19|20)\d\d|(?:two|three|four|five"
    r"|several|some|many|ten|a few|\d+) years? (?:ago|back)|ended|over now|finished)\b"
)


def before(text: Text, start: int, words: int = 7) -> str:
    """The words of the same clause that come before a place, at most so many."""
    low, _ = text.sentence(start)
    piece = text.norm[low:start]
    for broken in _BREAK.finditer(piece):
        if broken.end() < len(piece):
            last = broken.end() if piece[broken.start()] in ",:-" else broken.start()
            low = max(low, text.sentence(start)[0] + last)
    return " ".join(text.norm[low:start].split()[-words:])


def after(text: Text, end: int, words: int = 6) -> str:
    """The words of the same clause that follow a place, at most so many."""
    _, high = text.sentence(max(0, end - 1))
    piece = text.norm[end:high]
    broken = _BREAK.search(piece)
    return " ".join((piece[: broken.start()] if broken else piece).split()[:words])


def denied(text: Text, start: int, end: int) -> bool:
    """Whether the words deny the phrase that stands here."""
    ahead = _NOT_REALLY.sub(" ", before(text, start))
    if _DENIAL.search(ahead):
        return True
    return bool(_DENIED_AFTER.match(after(text, end)))


def supposed(text: Text, start: int, end: int) -> bool:
    """Whether the sentence only supposes the phrase: if, might, whether."""
    return bool(_SUPPOSED.search(before(text, start, 8)))


def past(text: Text, start: int, end: int) -> bool:
    """Whether the sentence puts the phrase in a time that is over."""
    low, high = text.sentence(start)
    return bool(_PAST.search(text.norm[low:high]))


def stance(text: Text, start: int, end: int) -> Stance:
    """How a phrase stands: denial outweighs the past, and the past outweighs supposition."""
    if denied(text, start, end):
        return Stance.DENIED
    if past(text, start, end):
        return Stance.PAST
    if supposed(text, start, end):
        return Stance.SUPPOSED
    return Stance.SAID
