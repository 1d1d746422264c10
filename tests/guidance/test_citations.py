"""A quote is cited only where it stands word for word, and each is numbered once."""

from dataclasses import FrozenInstanceError

import pytest

from assistant.guidance.citations import (
    Citations,
    NotVerbatim,
    find,
    sentence_of,
    sentence_spans,
    stands_in,
    url_of,
)
from assistant.guidance.passages import LETTER, Corpus, Place

MITIGATE = "consider whether it is possible to mitigate adverse consequences that might arise from sharing"


@pytest.mark.parametrize(
    ("anchor", "says"),
    [
        ("13.1", "have a bearing on safeguarding or promoting the child's welfare"),
        ("11.5", MITIGATE),
        ("11.5", MITIGATE.replace(" whether it ", "  whether\n it ")),
        ("10.2", "sanitised form"),
        ("28", "must be complied with"),
        ("box:must-be-shared", "relevant information MUST be shared"),
        ("box:consent-and-trust", "with whom it has been shared, and"),
        ("example:detriment", "not from parental objection, lack of consent, or practitioner anxiety"),
    ],
)
def test_printed_words_stand_where_they_are_printed(corpus: Corpus, anchor: str, says: str) -> None:
    assert stands_in(Place(anchor, says), corpus)


@pytest.mark.parametrize(
    ("anchor", "says"),
    [
        ("13", "have a bearing on safeguarding or promoting the child's welfare"),
        ("13.1", "have a bearing on safeguarding and promoting the child's welfare"),
        ("13.1", "Have a bearing on safeguarding"),
        ("28", "ust be complied with"),
        ("28", "must be complied wit"),
        ("28", ""),
        ("61", "must be complied with"),
        ("box:must-be-shared", "with whom it has been shared, and"),
    ],
)
def test_other_words_or_another_place_do_not_stand(corpus: Corpus, anchor: str, says: str) -> None:
    assert not stands_in(Place(anchor, says), corpus)


def test_the_document_is_part_of_the_place(corpus: Corpus) -> None:
    assert stands_in(Place("letter:duty", "consent is not required", LETTER), corpus) is False
    assert stands_in(Place("letter:guidance", "consent is not required", LETTER), corpus)
    assert not stands_in(Place("letter:guidance", "consent is not required"), corpus)


def test_words_of_a_whole_are_found_in_the_part_that_says_them(corpus: Corpus) -> None:
    found = find(Place("example:detriment", "untested"), corpus)
    assert found is None
    found = find(Place("example:detriment", "The decision is reviewed regularly"), corpus)
    assert found is not None
    assert found.anchor == "example:detriment.mitigating.4"


def test_a_phrase_is_widened_to_its_printed_sentence(corpus: Corpus) -> None:
    assert sentence_of(corpus.get("26.2"), "extracted from the document instead") == (
        "If documentation, such as a case file, is requested, and this is not deemed necessary and "
        "proportionate, consider providing the relevant information extracted from the document instead."
    )
    assert sentence_of(corpus.get("11"), "must still be shared") == corpus.get("11").text
    assert sentence_of(corpus.get("audience.1"), "the police") == corpus.get("audience.1").text
    assert sentence_of(corpus.get("10.2"), "a child – ordinarily").endswith(
        "promote the welfare of children."
    )
    assert sentence_of(corpus.get("summary.3"), "must have regard").endswith("of the Children Act 2004¹.")


def test_words_across_two_sentences_give_both(corpus: Corpus) -> None:
    paragraph = corpus.get("12")
    first_and_second = sentence_of(corpus.get("14"), "connected to them. It is only when")
    assert first_and_second == corpus.get("14").text
    with pytest.raises(NotVerbatim, match="do not stand in isd-2026-06-draft at 12"):
        sentence_of(paragraph, "withhold everything")


def test_the_sentences_of_a_passage_leave_nothing_out(corpus: Corpus) -> None:
    for passage in corpus:
        spans = sentence_spans(passage.text)
        assert " ".join(passage.text[start:end] for start, end in spans) == passage.text, passage.anchor
    assert max(len(sentence_spans(passage.text)) for passage in corpus) == 7


def test_a_place_and_quote_keep_their_number(corpus: Corpus) -> None:
    citations = Citations(corpus)
    consent = Place("11.1", "Not having consent from the child/family to share information")
    assert citations.mark(consent) == 1
    assert citations.mark(Place("11", "information must still be shared")) == 2
    assert citations.mark(consent) == 1
    assert citations.mark_passage(corpus.get("12")) == 3
    assert [(cited.mark, cited.anchor) for cited in citations.cited] == [(1, "11.1"), (2, "11"), (3, "12")]
    first = citations.cited[0]
    assert first.reference == "ISD 11, first bullet"
    assert first.quote == consent.says
    assert first.url == "/guidance/isd-2026-06-draft#11.1"
    with pytest.raises(FrozenInstanceError):
        first.mark = 9  # type: ignore[misc]


def test_a_sentence_is_cited_whole(corpus: Corpus) -> None:
    citations = Citations(corpus)
    assert citations.mark_sentence(Place("9", "should be rare")) == 1
    assert citations.cited[0].quote.startswith(
        "Any decision not to share in order to avoid greater detriment"
    )
    assert citations.cited[0].quote in corpus.get("9").text


def test_a_quote_that_does_not_stand_gets_no_number(corpus: Corpus) -> None:
    citations = Citations(corpus)
    for wrong in (Place("11.1", "consent is required"), Place("88", "information must still be shared")):
        with pytest.raises(NotVerbatim, match="quote the passage as printed"):
            citations.mark(wrong)
        with pytest.raises(NotVerbatim):
            citations.mark_sentence(wrong)
    assert citations.cited == ()


def test_the_address_of_a_place_is_plain_and_safe() -> None:
    assert url_of("s16LA(2)(a)") == "/guidance/isd-2026-06-draft#s16LA(2)(a)"
    assert url_of("letter:next", LETTER) == "/guidance/letter-2026-06#letter:next"
    assert url_of('x" y') == "/guidance/isd-2026-06-draft#x%22%20y"
