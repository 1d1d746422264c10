"""How a statement is written: the sentence, and the words of the guidance it rests on."""

from assistant.decision.decision import Statement
from assistant.guidance.passages import Place


def because(text: str, *places: tuple[str, str]) -> Statement:
    """A statement resting on (anchor, words) pairs of the guidance."""
    return Statement(text, tuple(Place(anchor, says) for anchor, says in places))
