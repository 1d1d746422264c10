"""A question for the words of a paragraph or subsection gets just those words, whatever search finds."""

import pytest
from found_here import Finding

from assistant.answering.answer import Answer, AnswerKind
from assistant.answering.pipeline import answer
from assistant.guidance.citations import stands_in
from assistant.guidance.passages import Corpus


def anchors(told: Answer) -> list[str]:
    return [place.anchor for paragraph in told.paragraphs for place in paragraph.places]


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("What does subsection (5) of section 16LA say?", ["s16LA(5)"]),
        ("s.16LA(7)?", ["s16LA(7)"]),
        ("Please quote s16LA(3)", ["s16LA(3)"]),
        ("What does s16LA(2)(b) provide?", ["s16LA(2)", "s16LA(2)(b)"]),
        ("What does ISD 46 say?", ["46"]),
        ("What does paragraph 41 say about asking mum?", ["41"]),
        ("Read me para. 11", ["11", "11.1", "11.2", "11.3", "11.4", "11.5"]),
        ("What does the second bullet of paragraph 26 say?", ["26", "26.2"]),
        ("ISD 11.2", ["11", "11.2"]),
        ("What is in footnote 8?", ["footnote:8"]),
    ],
)
def test_just_the_named_words_are_printed(
    question: str, printed: list[str], corpus: Corpus, finding: Finding
) -> None:
    told = answer(question, finding("s16LA(1)", "40"), corpus)
    assert told.kind is AnswerKind.GUIDANCE
    assert anchors(told) == printed
    assert all(stands_in(place, corpus) for paragraph in told.paragraphs for place in paragraph.places)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Does paragraph 26 require must or should?", "ISD 26 says “must”."),
        ("Is paragraph 27 a must or a should?", "ISD 27 says “should”."),
        ("Is para 46 must or should?", "ISD 46 says “must” and “should”."),
    ],
)
def test_must_or_should_is_told_as_the_paragraph_has_it(
    question: str, says: str, corpus: Corpus, finding: Finding
) -> None:
    assert answer(question, finding("40"), corpus).headline == says


@pytest.mark.parametrize(("number", "spoken_of"), [("4", "audience.1"), ("6", "summary.3")])
def test_a_subsection_that_the_extract_leaves_out_is_said_to_be(
    number: str, spoken_of: str, corpus: Corpus, finding: Finding
) -> None:
    told = answer(f"What does section 16LA({number}) say, word for word?", finding("s16LA(2)"), corpus)
    assert f"leaves out subsection ({number})" in told.headline
    assert "Children Act 2004" in told.headline
    assert told.who_can_help
    assert {"s16LA.note", spoken_of} <= set(anchors(told))


def test_a_subsection_beyond_the_extract_is_said_not_to_be_there(corpus: Corpus, finding: Finding) -> None:
    told = answer("What does subsection (9) of section 16LA say?", finding("s16LA(2)"), corpus)
    assert "has no subsection (9)" in told.headline


def test_the_whole_extract_is_printed_where_the_section_is_asked_for(
    corpus: Corpus, finding: Finding
) -> None:
    told = answer("What does section 16LA of the Children Act say?", finding("40"), corpus)
    assert anchors(told)[0] == "s16LA"
    assert {"s16LA(2)", "s16LA(3)", "s16LA(5)", "s16LA(7)", "s16LA.note"} <= set(anchors(told))


@pytest.mark.parametrize(
    "question",
    [
        "What does paragraph 27 of Working Together say?",
        "What does KCSIE paragraph 11 say?",
        "What does subsection (4) of section 11 say?",
        "Given paragraph 11, do I tell mum?",
        "Under paragraph 27, how fast is fast enough?",
        "Do I need a section 47?",
    ],
)
def test_a_place_named_in_passing_or_of_another_document_is_not_printed(
    question: str, corpus: Corpus, finding: Finding
) -> None:
    assert answer(question, finding("40"), corpus).steps[-1] != "print_what_is_named"
