"""How a phrase stands in its sentence: said, denied or only supposed."""

import re

from assistant.understanding.words import Text

_BREAK = re.compile(
    r"(?:[,:-]|\b(?:but|because|so|although|though|however|yet|while|whereas|and (?:i|he|she|they|we"
    r"|it|the|there|his|her|mum|dad|now))) "
)
_NOT_REALLY = re.compile(
    r"not (?:only|just|sure|certain|clear|confident|long ago|until)|no (?:doubt|longer|one to|contact order)"
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


def supposed(text: Text, start: int) -> bool:
    """Whether the sentence only supposes the phrase: if, might, whether."""
    return bool(_SUPPOSED.search(before(text, start, 8)))
