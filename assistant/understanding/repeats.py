"""Takes out of a long text what it says again, so that padding does not hide what it says."""

import re
from collections import Counter

from assistant.understanding.order_words import OF_A_CASE, SOMEBODY

RUN = 12
"""Words in a row that make a repetition when they stood in the text before."""

LONG = 1500
"""Characters from which whole sentences that are said again are looked for."""

OFTEN = 3
"""How often a sentence that speaks of nobody is said before it is padding and left out altogether."""

SHORT = 4
"""Words below which a sentence may well be said again."""

_CHILD = re.compile(r"\bchild(?:ren)?\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?\n]*[.!?\n]+\s*|[^.!?\n]+$")
_PIECE = re.compile(r"\S+\s*")
_LETTERS = re.compile(r"\W+")


def said_once(text: str) -> str:
    """The text without the words that begin a run that stood in it before; its first telling stays as written."""
    pieces: list[str] = _PIECE.findall(text)
    words = [_LETTERS.sub("", piece).lower() for piece in pieces]
    seen: set[tuple[str, ...]] = set()
    kept = []
    for at, piece in enumerate(pieces):
        run = tuple(words[at : at + RUN])
        if len(run) == RUN and run in seen:
            continue
        seen.add(run)
        kept.append(piece)
    return "".join(kept).strip()


def without_padding(text: str) -> str:
    """A long text without whole sentences that stood in it before, and without those that only pad it out."""
    if len(text) < LONG:
        return text
    sentences: list[str] = _SENTENCE.findall(text)
    plain = [_LETTERS.sub(" ", sentence).strip().lower() for sentence in sentences]
    times = Counter(plain)
    seen: set[str] = set()
    kept = []
    for sentence, words in zip(sentences, plain, strict=True):
        long = len(words.split()) >= SHORT
        padding = times[words] >= OFTEN and not any(
            about.search(sentence) for about in (SOMEBODY, OF_A_CASE, _CHILD)
        )
        if long and (words in seen or padding):
            continue
        seen.add(words)
        kept.append(sentence)
    return "".join(kept) if "".join(kept).strip() else text
