"""Puts an answer together: our sentence with its places, and the few printed words that are shown with it."""

from collections.abc import Iterable, Iterator, Sequence

from assistant.answering.answer import Answer, AnswerKind, Found, Paragraph, Role
from assistant.answering.quoting import quoted
from assistant.answering.tables import Statement
from assistant.answering.thresholds import Thresholds
from assistant.guidance.citations import sentence_spans
from assistant.guidance.passages import Corpus, Passage, Place

_FEWEST_WORDS = 12
"""Words from which a bullet or footnote says something by itself: those of fewer are titles and list items."""
_SAYS_NOTHING_BESIDE = frozenset({"s16LA", "s16LA.note", "letter:signatures", "letter:thanks"})


def composed(
    question: str, hits: Sequence[Found], statement: Statement | None, corpus: Corpus, limits: Thresholds
) -> Answer:
    """The answer from what was found, best first, at least one; `statement` where one of ours answers."""
    best = hits[0]
    passages = [hit.passage for hit in hits if hit.score >= limits.also_shown * best.score][: limits.cited]
    paragraphs: list[Paragraph] = []
    known: dict[tuple[str, str], str] = {}
    if statement:
        known = {(place.source, place.anchor): place.says for place in reversed(statement.places)}
        # A reader follows the first place first: let it be the best one found.
        rank = {passage.key: at for at, passage in reversed(list(enumerate(passages)))}
        cited = sorted(statement.places, key=lambda place: rank.get((place.source, place.anchor), len(rank)))
        first = passages[0]
        if first.key in statement.anchors and first.key not in known:
            around = quoted(first, question, corpus)
            cited.insert(0, next(place for place in around if place.anchor == first.anchor))
        paragraphs.append(Paragraph(statement.text, tuple(cited), Role.STATEMENT))
        main = corpus.get(statement.places[0].anchor, statement.places[0].source)
        if main.key not in rank:
            passages = [*passages[: limits.cited - 1], main]
    calls = statement.anchors if statement else (passages[0].key,)
    worth = [each for each in passages if each.key in calls or _says_something(each)]
    if statement and len(worth) > limits.passages:  # What the statement mainly rests on is shown in any case.
        worth = [worth[0], *(each for each in worth[1:] if each.key == statement.anchors[0]), *worth[1:]]
    shown = {
        (quote.main.source, quote.main.anchor): quote
        for quote in _quotes(worth, question, known, corpus, limits.passages)
        if quote.main
    }
    for passage in passages:
        listed = Paragraph("", (), Role.QUOTE, Place(passage.anchor, passage.text, passage.source))
        paragraphs.append(shown.get(passage.key, listed))
    headline = statement.text if statement else f"The nearest passage is {passages[0].reference}."
    return Answer(AnswerKind.GUIDANCE, headline, tuple(paragraphs))


def settled(question: str, statement: Statement, corpus: Corpus, limits: Thresholds) -> Answer:
    """The answer of a statement that needs no search, with the words of its first places."""
    known = {(place.source, place.anchor): place.says for place in reversed(statement.places)}
    passages = [corpus.get(anchor, source) for source, anchor in statement.anchors]
    quotes = _quotes(passages, question, known, corpus, limits.passages)
    said = Paragraph(statement.text, statement.places, Role.STATEMENT)
    return Answer(AnswerKind.GUIDANCE, statement.text, (said, *quotes))


def in_brief(answer: Answer) -> Iterator[Paragraph]:
    """The statement and the two best quotes, the rest among the sources: more would bury the next part's answer."""
    shown = [paragraph for paragraph in answer.paragraphs if paragraph.places][:3]
    return (paragraph for paragraph in answer.paragraphs if paragraph in shown or not paragraph.places)


def _quotes(
    passages: Iterable[Passage],
    question: str,
    known: dict[tuple[str, str], str],
    corpus: Corpus,
    most: int,
) -> Iterator[Paragraph]:
    """At most `most` quotes, none of words that an earlier one shows already."""
    told: set[Place] = set()
    shown = 0
    for passage in passages:
        places = quoted(passage, question, corpus, known.get(passage.key, ""))
        own = next(place for place in places if place.anchor == passage.anchor)
        if own in told or shown == most:
            continue
        told.update(places)
        shown += 1
        yield Paragraph(" ".join(place.says for place in places), places, Role.QUOTE, own)


def _says_something(passage: Passage) -> bool:
    """Whether the passage is worth reading beside a better one: no stem, title, list item or signature."""
    is_stem = passage.text.endswith((":", "–")) and len(sentence_spans(passage.text)) == 1
    if is_stem or passage.anchor in _SAYS_NOTHING_BESIDE:
        return False
    return len(passage.text.split()) >= _FEWEST_WORDS or not passage.anchor.startswith(("footnote:", "box:"))
