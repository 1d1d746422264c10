"""The same message as somebody else might have typed it: what is said stays, and so does every label."""

import re
import string
from collections.abc import Sequence
from random import Random

_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")
_PUNCTUATION = str.maketrans("", "", ".,;:!?'\"()")


def varied(text: str, chance: Random, beside: Sequence[str] = ()) -> str:
    """`text`, at times with its sentences in another order, without capitals and stops, or with slips of the thumb.

    Something of `beside`, which has no bearing on anything, is at times said before or after it.
    """
    if beside and chance.random() < 0.15:
        aside = chance.choice(beside)
        text = f"{aside} {text}" if chance.random() < 0.3 else f"{text.rstrip()} {aside}"
    if chance.random() < 0.25:
        text = _reordered(text, chance)
    if chance.random() < 0.2:
        text = text.lower().translate(_PUNCTUATION)
    if chance.random() < 0.2:
        text = " ".join(
            _slipped(word, chance) if chance.random() < 0.08 else word for word in text.split(" ")
        )
    return text


def _reordered(text: str, chance: Random) -> str:
    """The first or the last sentence changes its place; of two sentences neither does."""
    said = [found.strip() for found in _SENTENCE.findall(text) if found.strip()]
    if len(said) < 3:
        return text
    said.insert(chance.randrange(len(said)), said.pop(chance.choice((0, -1))))
    return " ".join(said)


def _slipped(word: str, chance: Random) -> str:
    """One letter of a longer word left out, doubled, changed or swapped with its neighbour."""
    if len(word) < 5 or not word.isalpha():
        return word
    at = chance.randrange(1, len(word) - 1)
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + chance.choice(string.ascii_lowercase) + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )
