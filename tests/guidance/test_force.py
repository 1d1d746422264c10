"""Whether a passage says must, should or may comes from its own words, or from those that lead in to it."""

import pytest

from assistant.guidance.force import force_of, force_of_lead
from assistant.guidance.passages import LETTER, Corpus, Force

EXPECTED = {
    Force.MUST: [
        "summary.3",
        "2",
        "s16LA(2)",
        "s16LA(2)(a)",
        "s16LA(2)(b)",
        "7",
        "11",
        "11.1",
        "11.2",
        "15",
        "16",
        "18",
        "box:must-be-shared.1",
        "box:child-poses-a-risk.3",
        *("26", "26.1", "26.2", "26.3", "26.4", "26.5", "26.6"),
        "28",
        *("32", "32.1", "32.2", "32.3"),
        "38",
        "51",
        "box:explaining-to-families.7",
    ],
    Force.SHOULD: [
        "9",
        "10.2",
        "11.3",
        "12",
        *("13", "13.1", "13.2", "13.3"),
        "16.1",
        "17",
        *("27", "27.1", "27.2", "27.3", "27.4", "27.5", "27.6", "27.7", "27.8"),
        "33",
        "36",
        "box:consent-and-trust.3",
        "box:emergency-or-urgent-cases.1",
        "box:explaining-to-families.8",
        "55",
        "57",
        "footnote:8",
        "frameworks.6",
    ],
    Force.MAY: ["4", "30", "30.1", "30.2", "30.3", "31.2", "31.3", "31.4", "37", "50", "audience.4"],
    Force.NONE: [
        *(
            "summary.1",
            "summary.2",
            "1",
            "3",
            "5",
            "8",
            "11.5",
            "16.2",
            "19",
            "21",
            "31",
            "34",
            "35",
            "39",
            "41",
        ),
        *("43", "58", "s16LA(1)", "s16LA(1)(a)", "s16LA(3)", "s16LA(7)", "term:child", "56.1"),
    ],
}


@pytest.mark.parametrize(
    ("anchor", "force"), [(anchor, force) for force, anchors in EXPECTED.items() for anchor in anchors]
)
def test_a_passage_knows_its_force(corpus: Corpus, anchor: str, force: Force) -> None:
    assert corpus.get(anchor).force is force


def test_the_letter_asks_partnerships_to_review_their_agreements(corpus: Corpus) -> None:
    assert corpus.get("letter:commencement", LETTER).force is Force.SHOULD
    assert corpus.get("letter:commencement.4", LETTER).force is Force.SHOULD
    assert corpus.get("letter:thanks", LETTER).force is Force.NONE


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Practitioners must not delay and should record it.", Force.MUST),
        ("This should be rare.", Force.SHOULD),
        ("They may wish to ask.", Force.MAY),
        ("It may help another person.", Force.NONE),
        ("The chapter explains what organisations must do.", Force.NONE),
        ("The mustard was in May.", Force.NONE),
    ],
)
def test_the_strongest_word_that_asks_counts(text: str, force: Force) -> None:
    assert force_of(text) is force


def test_a_lead_in_speaks_with_its_last_sentence() -> None:
    assert force_of_lead("This must be shared. It could include:") is Force.NONE
    assert force_of_lead("You must comply with the principles¹⁴. They include:") is Force.MUST
    assert force_of_lead("Practitioners SHOULD:") is Force.SHOULD
