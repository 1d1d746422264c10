"""Splits a message into the questions it asks."""

import re
from collections.abc import Sequence

_ASKING = (
    r"(?:who|what|when|where|why|which|how|do|does|did|can|could|should|would|must|may|is|are|was|were|will|"
    r"have|has|am|need)"
)
_VERB = r"(?:do|does|did|can|could|should|would|must|may|is|are|was|will|has|have|am)"
_SUBJECT = (
    r"(?:i|we|you|they|he|she|it|the|my|our|their|his|her|there|this|that|an?|parents?|schools?|gps?|consent|"
    r"someone|anyone)"
)
_SENTENCE = re.compile(r"(?<=[?!.])\s+|\n+")
# "... and who do I tell", "..., also does it cover Wales", "...; how quickly"
_JOINED = re.compile(
    r"(?<!\bor)\s*(?:[,;]\s*|\s)(?:and|also|plus)(?:\s+(?:also|then|if so|if not))?,?\s+"
    rf"(?=(?:who|what|when|where|why|which|how)(?:'s|\s+(?:\w+\s+){{0,2}}?{_VERB}\b)|{_VERB}\s+{_SUBJECT}\b)",
    re.IGNORECASE,
)
_OPENS = re.compile(rf"{_ASKING}\b(?![’'])", re.IGNORECASE)
_FEWEST_WORDS = 3
_FEWEST_ALONE = 5
_AFTERTHOUGHT = 6
_SOMEBODY = re.compile(r"\b(?:he|him|she|her)\b", re.IGNORECASE)
_LEANS = re.compile(r"\b(?:it|this|that|they|them|those|these|one|so)\b", re.IGNORECASE)


def split_parts(question: str, most: int) -> tuple[str, ...]:
    """The questions in `question`, at most `most`, each as a piece of the text; none of a blank text.

    What is said before the first question, and statements between questions, stay with the question that
    follows: they are its story. A piece of fewer than three words is no question of its own.
    """
    parts: list[str] = []
    story = ""
    for sentence in _SENTENCE.split(question.strip()):
        if not sentence.strip():
            continue
        if not (sentence.rstrip().endswith("?") or _OPENS.match(sentence)):
            story = f"{story} {sentence}".strip()
            continue
        for piece in _pieces(f"{story} {sentence.strip()}".strip()):
            if parts and _is_afterthought(piece):
                parts[-1] = f"{parts[-1]} {piece}"
            else:
                parts.append(piece)
        story = ""
    if story:
        parts = [*parts[:-1], f"{parts[-1]} {story}"] if parts else [story]
    return tuple(parts[:most])


def in_context(parts: Sequence[str], at: int) -> str:
    """What the part at `at` asks, after the part before it where it leans on that ("what if it is")."""
    part = parts[at]
    if at and (len(part.split()) < _FEWEST_ALONE or _LEANS.search(part) or _SOMEBODY.search(part)):
        return f"{parts[at - 1]} {part}"
    return part


def _is_afterthought(piece: str) -> bool:
    """Whether it asks nothing of its own: "is that ok?", "does it count"."""
    words = len(piece.split())
    return words < _FEWEST_WORDS or (words < _AFTERTHOUGHT and bool(_LEANS.search(piece)))


def _pieces(sentence: str) -> list[str]:
    pieces: list[str] = []
    for piece in _JOINED.split(sentence):
        # A first half that asks nothing ("mum is cross and what do I do") is the story of the second.
        if pieces and (_is_afterthought(piece) or not _asks(pieces[-1])):
            pieces[-1] = f"{pieces[-1]} and {piece}"
        else:
            pieces.append(piece)
    return pieces


def _asks(piece: str) -> bool:
    return (
        bool(re.search(rf"(?:^|[,;:.]\s*){_ASKING}\b", piece, re.IGNORECASE))
        and len(piece.split()) >= _FEWEST_WORDS
    )
