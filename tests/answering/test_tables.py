"""Our own sentences rest on words that stand in the documents, with the force those words have."""

import re

import pytest

from assistant.answering.quoting import quoted
from assistant.answering.tables import Correction, Statement, read_tables
from assistant.guidance.citations import sentence_of, stands_in
from assistant.guidance.passages import Corpus

TABLES = read_tables()
SENTENCES: tuple[Statement | Correction, ...] = (*TABLES.settled, *TABLES.statements, *TABLES.corrections)
FORCES = {
    "must": r"\bmust\b|\brequire|\bobligat|\blegal requirement\b",
    "should": r"\bshould\b|\bencouraged\b",
    "may": r"\bmay\b|\bmight\b|\bpotentially\b|\blikely\b",
}


def test_there_are_enough_statements_to_cover_the_field() -> None:
    assert len(TABLES.statements) >= 80


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda each: each.text[:50])
def test_every_place_says_its_words_verbatim(sentence: Statement | Correction, corpus: Corpus) -> None:
    assert sentence.places
    for place in sentence.places:
        assert stands_in(place, corpus), place


@pytest.mark.parametrize("statement", TABLES.statements, ids=lambda each: each.text[:50])
def test_every_anchor_that_calls_for_a_statement_exists(statement: Statement, corpus: Corpus) -> None:
    for source, anchor in statement.anchors:
        assert (source, anchor) in corpus


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda each: each.text[:50])
def test_must_should_and_may_are_those_of_the_source(
    sentence: Statement | Correction, corpus: Corpus
) -> None:
    printed = " ".join(
        f"{sentence_of(corpus.get(place.anchor, place.source), place.says)} "
        + " ".join(lead.says for lead in quoted(corpus.get(place.anchor, place.source), "", corpus))
        for place in sentence.places
    ).lower()
    for word, allowed in FORCES.items():
        if re.search(rf"\b{word}\b", sentence.text.lower()):
            assert re.search(allowed, printed), f"{word!r} is not in what is cited: {printed}"


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda each: each.text[:50])
def test_a_sentence_can_be_read_at_a_glance(sentence: Statement | Correction) -> None:
    assert sentence.text.endswith(".")
    assert len(sentence.text.split()) <= 45


def test_no_statement_opens_with_yes_or_no_for_the_question_may_be_put_either_way() -> None:
    ours = (*TABLES.settled, *TABLES.statements)
    assert [each.text for each in ours if re.match(r"(?:Yes|No)\b[:,]", each.text)] == []


def test_most_passages_that_say_something_have_a_statement(corpus: Corpus) -> None:
    stated = {key for statement in TABLES.statements for key in statement.anchors}
    numbered = [passage for passage in corpus if passage.anchor.replace(".", "").isdigit()]
    assert [passage.anchor for passage in numbered if passage.key not in stated] == ["27"]


def test_the_patterns_of_the_tables_are_in_the_form_that_questions_are_read_in() -> None:
    cues = [
        pattern
        for row in (*TABLES.settled, *TABLES.statements, *TABLES.silences, *TABLES.specialists)
        for pattern in row.cues
    ]
    unless = [
        pattern for row in (*TABLES.settled, *TABLES.corrections, *TABLES.silences) for pattern in row.unless
    ]
    claims = [pattern for row in TABLES.corrections for pattern in (*row.claims, *row.denials, *row.anywhere)]
    patterns = [*cues, *unless, *claims]
    assert len(patterns) > 500
    # They are compiled when first looked for, so that a malformed one would be met by a practitioner.
    assert all(re.compile(each.pattern) for each in patterns)
    # Questions are lower-cased before they are matched, so a capital could never match.
    assert [each.pattern for each in patterns if re.search(r"(?<!\\)[A-Z]", each.pattern)] == []
