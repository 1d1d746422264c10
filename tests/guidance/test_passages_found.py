"""Each part of the documents has its anchor, its printed reference, its heading path and its words."""

import re

import pytest

from assistant.errors import UnknownAnchor
from assistant.guidance.passages import GUIDANCE, LETTER, Corpus, Kind

BULLETS = {6: 2, 10: 3, 11: 5, 13: 3, 16: 2, 26: 6, 27: 8, 30: 3, 31: 4, 32: 3, 48: 6, 56: 3}
EXAMPLES = {
    "example:detriment": {"scenario": 0, "judgement": 3, "decision": 0, "mitigating": 4},
    "example:connected-individual": {
        "scenario": 3,
        "judgement": 6,
        "decision": 4,
        "mitigating": 4,
        "outcome": 4,
    },
    "example:confidential-information": {
        "scenario": 0,
        "judgement": 5,
        "decision": 3,
        "mitigating": 5,
        "outcome": 0,
    },
}
BOXES = {
    "box:multi-agency-information-sharing": 3,
    "box:must-be-shared": 1,
    "box:child-poses-a-risk": 3,
    "box:emergency-or-urgent-cases": 1,
    "box:consent-and-trust": 7,
    "box:explaining-to-families": 8,
}
TERMS = [
    "child",
    "organisations-and-practitioners",
    "recipient",
    "requestor",
    "relevant-functions",
    "safeguarding-and-promoting-welfare",
]
STATUTE = ["", "(1)", "(1)(a)", "(1)(b)", "(2)", "(2)(a)", "(2)(b)", "(3)", "(5)", "(7)", ".note"]
FOOTNOTES = {
    1: "summary.3",
    2: "audience.2",
    3: "term:child",
    4: "term:safeguarding-and-promoting-welfare",
    5: "term:safeguarding-and-promoting-welfare",
    6: "10.2",
    7: "10.3",
    8: "16.1",
    9: "26.4",
    10: "28",
    11: "30",
    12: "31.1",
    13: "31.2",
    14: "32",
    15: "33",
    16: "45",
    17: "46",
    18: "56",
}
LETTER_PARTS = {
    "duty": 0,
    "guidance": 0,
    "consultation": 0,
    "call-to-action": 2,
    "draft-may-change": 0,
    "commencement": 4,
    "collective-work": 0,
    "monitoring": 0,
    "next": 0,
    "thanks": 0,
    "signatures": 0,
}


def anchors(corpus: Corpus, kinds: set[Kind], source: str = GUIDANCE) -> list[str]:
    return [passage.anchor for passage in corpus.where(source) if passage.kind in kinds]


def parts(name: str, count: int) -> list[str]:
    return [f"{name}.{number}" for number in range(1, count + 1)]


def test_the_sixty_paragraphs_and_their_bullets_are_there_in_order(corpus: Corpus) -> None:
    expected = [
        anchor
        for number in range(1, 61)
        for anchor in (str(number), *parts(str(number), BULLETS.get(number, 0)))
    ]
    assert anchors(corpus, {Kind.PARAGRAPH, Kind.BULLET}) == expected
    assert len(anchors(corpus, {Kind.PARAGRAPH})) == 60


def test_the_extract_of_the_act_is_there_by_subsection_and_limb(corpus: Corpus) -> None:
    assert anchors(corpus, {Kind.STATUTE}) == [f"s16LA{rest}" for rest in STATUTE]


def test_the_examples_are_there_with_all_their_parts(corpus: Corpus) -> None:
    expected = [
        anchor
        for example, counts in EXAMPLES.items()
        for part, count in counts.items()
        for anchor in (f"{example}.{part}", *parts(f"{example}.{part}", count))
    ]
    assert anchors(corpus, {Kind.EXAMPLE}) == expected


def test_the_boxes_terms_and_front_matter_are_there(corpus: Corpus) -> None:
    assert anchors(corpus, {Kind.BOX}) == [a for box, count in BOXES.items() for a in parts(box, count)]
    assert anchors(corpus, {Kind.TERM}) == [f"term:{slug}" for slug in TERMS]
    assert anchors(corpus, {Kind.AUDIENCE}) == ["audience", *parts("audience", 4)]
    assert anchors(corpus, {Kind.SUMMARY}) == [
        *parts("summary", 3),
        "legislation",
        *parts("main-points", 3),
        "frameworks",
        *parts("frameworks", 6),
    ]


def test_the_letter_is_there_part_by_part(corpus: Corpus) -> None:
    expected = [
        anchor
        for name, count in LETTER_PARTS.items()
        for anchor in (f"letter:{name}", *parts(f"letter:{name}", count))
    ]
    assert [passage.anchor for passage in corpus.where(LETTER)] == expected


def test_each_footnote_is_tied_to_the_one_place_that_cites_it(corpus: Corpus) -> None:
    assert anchors(corpus, {Kind.FOOTNOTE}) == [f"footnote:{number}" for number in range(1, 19)]
    tied = [(note, passage.anchor) for passage in corpus for note in passage.footnotes]
    assert tied == [(f"footnote:{number}", anchor) for number, anchor in FOOTNOTES.items()]


def test_passages_are_numbered_in_reading_order_and_have_unspoilt_text(corpus: Corpus) -> None:
    assert [passage.order for passage in corpus] == list(range(len(corpus.passages)))
    for passage in corpus:
        assert passage.text == " ".join(passage.text.split())
        assert not re.search(r"\*|\]\(|\\|DRAFT FOR CONSULTATION", passage.text), passage.anchor
        assert passage.heading_path, passage.anchor


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        (
            "1",
            "Effective information sharing is essential to safeguarding and promoting the welfare of",
        ),
        ("10.1", "The child being placed at immediate risk of harm by the information being shared;"),
        ("13.1", "Relevance: Does all of the information considered for sharing have a bearing on"),
        (
            "s16LA(3)",
            "But the duty imposed by subsection (2) does not apply if the relevant person considers",
        ),
        (
            "s16LA(2)(a)",
            "where the recipient is within subsection (4)(a) or (b), the exercise by the recipient",
        ),
        ("s16LA(7)", "A disclosure of information under this section does not breach any obligation"),
        ("audience.1", "Section 11(1) Children Act 2004 organisations (e.g. local authorities,"),
        ("audience.4", "Organisations and practitioners to whom the information sharing duty does not apply"),
        ("term:child", "Child: Anyone who has not yet reached their 18th birthday."),
        (
            "box:must-be-shared.1",
            "Safeguarding and promoting the welfare of children, as a term, is separate",
        ),
        ("box:consent-and-trust.4", "with whom it has been shared, and"),
        (
            "box:explaining-to-families.7",
            "Avoid presenting sharing as optional where it is not Seeking consent",
        ),
        ("example:detriment.judgement.3", "The risk arises directly from the content of the information"),
        (
            "example:connected-individual.decision.4",
            "The officer also considers whether it would be appropriate",
        ),
        ("example:confidential-information.outcome", "By sharing information lawfully and without delay:"),
        ("footnote:8", "It is important to note that the presence of an acute or chronic health condition"),
        ("60", "Whilst the Information Sharing Duty provides a clear legal duty to share information"),
    ],
)
def test_an_anchor_opens_the_words_printed_there(corpus: Corpus, anchor: str, words: str) -> None:
    assert corpus.get(anchor).text.startswith(words)


@pytest.mark.parametrize(
    ("anchor", "reference"),
    [
        ("11", "ISD 11"),
        ("11.2", "ISD 11, second bullet"),
        ("27.8", "ISD 27, eighth bullet"),
        ("s16LA(2)(a)", "s16LA(2)(a)"),
        ("box:must-be-shared.1", "ISD box after 15"),
        ("box:emergency-or-urgent-cases.1", "ISD box after 33"),
        ("box:consent-and-trust.6", "ISD box before 38, third paragraph"),
        ("box:consent-and-trust.5", "ISD box before 38, third bullet"),
        ("box:explaining-to-families.4", "ISD practice box after 41, first bullet"),
        (
            "example:detriment.mitigating.2",
            "ISD example: Assessing detriment…, mitigating actions, second bullet",
        ),
        (
            "example:connected-individual.judgement.6",
            "ISD example: Sharing Information about others…, professional judgement, closing paragraph",
        ),
        ("term:child", "ISD key term: Child"),
        ("footnote:8", "ISD footnote 8"),
        ("summary.2", "ISD summary, second paragraph"),
        ("main-points.3", "ISD main points, third paragraph"),
        ("audience.4", "ISD who this publication is for, closing paragraph"),
        ("frameworks.5", "ISD relationship with other frameworks, fifth bullet"),
    ],
)
def test_a_passage_knows_its_printed_reference(corpus: Corpus, anchor: str, reference: str) -> None:
    assert corpus.get(anchor).reference == reference


def test_the_letter_knows_its_references(corpus: Corpus) -> None:
    first = corpus.get("letter:commencement.1", LETTER)
    assert first.reference == "Ministers' letter, commencement, first bullet"
    assert first.text.startswith(
        "Considering how they will adapt for the Information Sharing Duty in practice"
    )
    assert "30 September 2026" in corpus.get("letter:duty", LETTER).text


def test_no_two_passages_have_the_same_reference(corpus: Corpus) -> None:
    references = [passage.reference for passage in corpus]
    assert len(set(references)) == len(references)


@pytest.mark.parametrize(
    ("anchor", "path"),
    [
        ("1", ("Chapter 1: The Information Sharing Duty",)),
        ("4", ("Chapter 1: The Information Sharing Duty",)),
        ("s16LA(3)", ("Chapter 1: The Information Sharing Duty", "16LA Duty to share information")),
        ("11.2", ("Chapter 1: The Information Sharing Duty", "Limitation: detriment to the child")),
        (
            "box:emergency-or-urgent-cases.1",
            (
                "Chapter 3: Misinterpreted barriers to information sharing",
                "Data protection",
                "Sharing information in emergency or urgent cases",
            ),
        ),
        (
            "34",
            (
                "Chapter 3: Misinterpreted barriers to information sharing",
                "Common Law Duty of Confidentiality",
            ),
        ),
        (
            "41",
            (
                "Chapter 3: Misinterpreted barriers to information sharing",
                "Consent and maintaining trusted relationships with families",
            ),
        ),
        ("term:child", ("Key terms",)),
        ("60", ("Chapter 5: Information sharing in other circumstances", "Other requirements to share")),
    ],
)
def test_a_passage_knows_the_headings_above_it(corpus: Corpus, anchor: str, path: tuple[str, ...]) -> None:
    assert corpus.get(anchor).heading_path == path


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        (
            "term:organisations-and-practitioners",
            "It is the organisation that is bound by the statutory information",
        ),
        ("7", "make a decision, provide support or take action to safeguard"),
        ("10.2", "as both police information and police intelligence can and should be shared"),
        ("16.2", "or being considered a risk to others on grounds of mental health concern."),
        ("26.4", "documented by each organisation for accountability purposes, for example"),
        ("31.2", "practitioners may wish to consider:"),
        ("47", "the full breadth of the children's social care system"),
        ("50", "for example, information about school attendance or patterns of absence"),
        ("56", "so that they share only what is necessary and proportionate to safeguard"),
    ],
)
def test_lines_that_a_page_end_broke_are_joined(corpus: Corpus, anchor: str, words: str) -> None:
    assert words in corpus.get(anchor).text


def test_the_paragraphs_after_56_belong_to_it(corpus: Corpus) -> None:
    text = corpus.get("56").text
    assert text.startswith("Sharing with parents: In the context of a child-centred approach")
    assert text.endswith("In doing so, practitioners need to:")


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        ("box:multi-agency-information-sharing.3", "how services can be improved to better protect"),
        (
            "27.4",
            "child and/or parents/ unless doing so would increase risk or is impracticable. guardians about",
        ),
        ("11.5", "When assessing detriment, practitioners are encouraged to consider whether it is possible"),
        ("31.3", "Article 9(2)(g): the processing is necessary for reasons of substantial public interest"),
        ("31.4", "Article 9(2)(h): the processing is necessary for the purpose of health or social care"),
        ("box:emergency-or-urgent-cases.1", "document their decision-making¹."),
        ("4", "there are ongoing concerns that have not previously been shared"),
        ("1", "also helps organisation to holistically assess"),
        ("40", "legal obligation or public task– see"),
        (
            "example:detriment.mitigating.1",
            "support multiagency decision- making, excluding only the location- specific- details.",
        ),
        ("35", "Confidential information, can be shared without consent"),
        ("51", "must comply with data protection laws"),
    ],
)
def test_a_known_fault_stays_as_printed(corpus: Corpus, anchor: str, words: str) -> None:
    assert words in corpus.get(anchor).text


def test_the_box_that_stops_mid_sentence_stops_there_and_the_stray_mark_cites_nothing(corpus: Corpus) -> None:
    assert corpus.get("box:multi-agency-information-sharing.3").text.endswith("to better protect")
    assert corpus.get("box:emergency-or-urgent-cases").footnotes == ()
    assert corpus.get("51").text.endswith("must comply with data protection laws")


def test_a_whole_is_found_with_its_parts(corpus: Corpus) -> None:
    assert [passage.anchor for passage in corpus.whole("11.2")] == ["11", *parts("11", 5)]
    assert [passage.anchor for passage in corpus.whole("s16LA(2)(b)")] == [
        "s16LA(2)",
        "s16LA(2)(a)",
        "s16LA(2)(b)",
    ]
    assert len(corpus.whole("box:consent-and-trust")) == 7
    assert corpus.get("box:must-be-shared").anchor == "box:must-be-shared.1"
    assert corpus.has_place("box:consent-and-trust")
    assert not corpus.has_place("box:consent")
    assert not corpus.has_place("61")


@pytest.mark.parametrize("anchor", ["61", "11.6", "s16LA(4)", "box:consent-and-trust", "footnote:19", ""])
def test_an_anchor_that_is_no_passage_is_refused(corpus: Corpus, anchor: str) -> None:
    with pytest.raises(UnknownAnchor, match="check the anchor"):
        corpus.get(anchor)
