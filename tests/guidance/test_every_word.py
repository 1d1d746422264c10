"""Every word of the documents stands exactly once: in one passage, or in the listed furniture."""

import re
from collections import Counter
from pathlib import Path

import pytest

from assistant.guidance.corpus import furniture
from assistant.guidance.furniture import Parsed, Reason
from assistant.guidance.passages import GUIDANCE, LETTER, Corpus
from assistant.guidance.sources import load_sources

BOTH = [GUIDANCE, LETTER]


def words_of_source(markdown: str) -> list[str]:
    """Every word of a file in order, after taking off the markup, defined here apart from the parser.

    Markup is: the hashes of a heading; the dash of a bullet; asterisks; the brackets of a link and its
    address; the backslash of an escape; and in a line that opens with a bar, bars and the dashes between.
    """
    words: list[str] = []
    for line in markdown.splitlines():
        if line.startswith("|"):
            words += [word for word in line.replace("|", " ").split() if set(word) != {"-"}]
            continue
        bare = re.sub(r"^(#+| ?-) ", "", line).replace(r"\(", "<").replace(r"\)", ">")
        bare = re.sub(r"\]\((#|https?://[^)]*)\)", "", bare)
        words += bare.translate(str.maketrans("<>", "()", "[*")).split()
    return words


@pytest.fixture(scope="module")
def markdown(corpus_folder: Path) -> dict[str, str]:
    return {source.id: source.path.read_text(encoding="utf-8") for source in load_sources(corpus_folder)}


@pytest.mark.parametrize("source", BOTH)
def test_the_pieces_are_the_words_of_the_file_in_their_order(
    source: str, markdown: dict[str, str], documents: dict[str, Parsed]
) -> None:
    printed = words_of_source(markdown[source])
    assert [word for piece in documents[source].pieces for word in piece.text.split()] == printed
    assert len(printed) == {GUIDANCE: 9678, LETTER: 795}[source]


@pytest.mark.parametrize("source", BOTH)
def test_passages_and_furniture_have_each_word_of_the_file_once(
    source: str, markdown: dict[str, str], corpus: Corpus, corpus_folder: Path
) -> None:
    held = Counter(word for passage in corpus.where(source) for word in passage.text.split())
    held.update(
        word for item in furniture(corpus_folder) if item.source == source for word in item.text.split()
    )
    assert held == Counter(words_of_source(markdown[source]))


@pytest.mark.parametrize("source", BOTH)
def test_each_passage_is_its_pieces_joined_by_one_space(source: str, documents: dict[str, Parsed]) -> None:
    document = documents[source]
    joined: dict[str, list[str]] = {}
    for piece in document.pieces:
        assert (piece.anchor is None) != (piece.reason is None)
        if piece.anchor is not None:
            joined.setdefault(piece.anchor, []).append(piece.text)
    assert {anchor: " ".join(texts) for anchor, texts in joined.items()} == {
        passage.anchor: passage.text for passage in document.passages
    }
    assert list(joined) == [passage.anchor for passage in document.passages]


def test_the_page_furniture_is_exactly_this(guidance_document: Parsed) -> None:
    left_out = guidance_document.furniture
    assert [item.text for item in left_out if item.reason is Reason.PAGE] == ["DRAFT FOR CONSULTATION"] * 5
    assert [item.text for item in left_out if item.reason is Reason.TITLE] == [
        "UK Government",
        "Information Sharing Duty",
        "Draft statutory guidance for safeguarding organisations and their practitioners",
        "A guide to information sharing in the interests of safeguarding and promoting the welfare of "
        "children, pursuant to s16LA of the Children Act 2004",
        "For consultation June 2026",
    ]
    imprint = [item.text for item in left_out if item.reason is Reason.IMPRINT]
    assert len(imprint) == 9
    assert imprint[:2] == ["UK Government", "© Crown copyright 2026"]
    assert imprint[-1] == "Connect with us on Facebook: facebook.com/educationgovuk"
    contents = [item.text for item in left_out if item.reason is Reason.CONTENTS]
    assert len(contents) == 30
    assert contents[0] == "Contents"
    assert contents[-1] == "Other requirements to share 31"


def test_the_headings_and_numbers_left_out_are_those_printed(guidance_document: Parsed) -> None:
    left_out = guidance_document.furniture
    headings = [item.text for item in left_out if item.reason is Reason.HEADING]
    contents = [item.text.rpartition(" ")[0] for item in left_out if item.reason is Reason.CONTENTS][1:]
    assert [heading for heading in headings if heading in contents] == contents
    assert [heading for heading in headings if heading not in contents] == [
        "Effective multi-agency information sharing is essential to safeguarding and promoting the welfare "
        "of children",
        "Example: Assessing detriment and suitable mitigation when sharing information",
        "Example: Sharing Information about others connected to a child",
        "Sharing information where a child poses a risk to others",
        "Sharing information in emergency or urgent cases",
        "Example: Sharing confidential information under the information sharing duty",
        "Outcome",
        "Practice box: Explaining information sharing to children and families",
    ]
    numbers = [item.text for item in left_out if item.reason is Reason.NUMBER]
    assert [number for number in numbers if re.fullmatch(r"\d+\.", number)] == [f"{n}." for n in range(1, 61)]
    statute = ["(1)", "a.", "b.", "(2)", "a.", "b.", "(3)", "(5)", "(7)"]
    assert [number for number in numbers if re.fullmatch(r"\(\d\)|[ab]\.", number)] == statute
    assert len(numbers) == 60 + len(statute) + 18
    assert {item.reason for item in left_out} == set(Reason) - {Reason.SALUTATION, Reason.PICTURE}


def test_the_furniture_of_the_letter_is_exactly_this(documents: dict[str, Parsed]) -> None:
    left_out = documents[LETTER].furniture
    assert [item.reason for item in left_out] == [
        Reason.SALUTATION,
        Reason.HEADING,
        Reason.HEADING,
        Reason.PICTURE,
        Reason.PICTURE,
        Reason.PICTURE,
    ]
    assert [item.text for item in left_out if item.reason is Reason.HEADING] == [
        "Multi agency information sharing- Information Sharing Duty",
        "A call to action for safeguarding partners",
    ]
    assert all(
        item.text.startswith("A handwritten signature") for item in left_out if item.reason is Reason.PICTURE
    )
