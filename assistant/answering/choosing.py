"""Chooses the supported statement that answers, from what was found and what the question names outright."""

from collections.abc import Sequence

from assistant.answering.answer import Found
from assistant.answering.premises import plain
from assistant.answering.tables import Statement, any_match
from assistant.answering.thresholds import Thresholds

# A statement needs its passage among this many of the best, unless the question names its subject outright.
_AMONG = 3


def settling(question: str, statements: tuple[Statement, ...]) -> Statement | None:
    """The first statement that the question names outright, or None."""
    text = plain(question)
    return next(
        (each for each in statements if any_match(each.cues, text) and not any_match(each.unless, text)), None
    )


def choose(
    question: str, hits: Sequence[Found], statements: tuple[Statement, ...], limits: Thresholds
) -> Statement | None:
    """The statement to say, or None where none rests on what was found.

    `hits` are best first. The best passage's own statement wins, unless the question names another outright.
    """
    text = plain(question)
    rank = {hit.passage.key: place for place, hit in reversed(list(enumerate(hits)))}
    best: tuple[float, Statement] | None = None
    for statement in statements:
        score = _score(statement, text, hits, rank, limits)
        if score is not None and (best is None or score > best[0]):
            best = (score, statement)
    return best[1] if best else None


def _score(
    statement: Statement,
    text: str,
    hits: Sequence[Found],
    rank: dict[tuple[str, str], int],
    limits: Thresholds,
) -> float | None:
    named = any_match(statement.cues, text)
    places = [rank[key] for key in statement.anchors if key in rank]
    if not places or (min(places) >= _AMONG and not named):
        return None
    # The first place of a statement is what it is mainly about; being mainly about the passage breaks ties.
    main = rank.get(statement.anchors[0]) == min(places)
    words = sum(1 for phrase in statement.asks if phrase in text)
    return (
        hits[min(places)].score
        + (0.01 if main else 0.0)
        + (limits.named_outright if named else 0.0)
        + limits.shared_words * min(words, 3)
    )
