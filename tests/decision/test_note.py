"""The decision note holds what the guidance asks a record to hold, and no more than the decision."""

import pytest

from assistant.decision import labels
from assistant.decision.decide import decide
from assistant.decision.decision import Decision, Outcome
from assistant.decision.facts import VALUES, Basis, Fact, Facts
from assistant.decision.note import DRAFT, Note, markdown, note_of
from assistant.guidance.passages import GUIDANCE, Corpus

ASKED = "I'm a health visitor.\nMum told me *in confidence* <b>she is drinking</b>. Can I share?"
FACTS = Facts(
    {
        "direction": Fact("respond", Basis.STATED, "school have asked"),
        "sharer": Fact("health", Basis.STATED, "I'm a health visitor"),
        "recipient": Fact("education", Basis.STATED, "school have asked"),
        "relevant_to_welfare": Fact("yes", Basis.INFERRED, "drinking again"),
        "given_in_confidence": Fact("yes", Basis.STATED, "told me in confidence"),
    }
)


def made(decision: Decision, corpus: Corpus, asked: str = ASKED) -> Note:
    return note_of(
        decision,
        note_id="n-1",
        asked=asked,
        made_on="21 October 2026",
        corpus=corpus,
        editions={GUIDANCE: "June 2026, draft for consultation"},
    )


@pytest.fixture(scope="module")
def note(corpus: Corpus) -> Note:
    return made(decide(FACTS), corpus)


def test_it_is_a_draft_that_leaves_the_judgement_to_the_practitioner(note: Note) -> None:
    assert note.status == DRAFT
    assert "The judgement is yours" in markdown(note)
    assert "Until then it is not a record of your decision." in markdown(note)


def test_it_holds_every_part_that_the_record_needs(note: Note) -> None:
    blanks = " ".join(blank for section in note.sections for blank in section.blanks)
    for needed in (
        "Decided by",
        "On behalf of",
        "Date and time of the decision",
        "Asked or requested by",
        "What was shared",
        "With whom",
        "What was held back, and why",
        "Route used",
        "Lawful basis relied on",
        "Condition for special category",
        "Who in the family was told",
        "If they were not told, why not",
        "The child's wishes and feelings",
        "From whom (manager, safeguarding lead",
        "Benefits of sharing",
        "Risks of sharing",
        "Benefits of not sharing",
        "Risks of not sharing",
        "Review date",
    ):
        assert needed in blanks


def test_the_facts_say_where_each_came_from(note: Note) -> None:
    facts = {fact.label: fact for section in note.sections for fact in section.facts}
    assert facts["Who holds it"].value == "Health service"
    assert facts["Who holds it"].basis == "said by the practitioner"
    assert facts["Who holds it"].evidence == "I'm a health visitor"
    listed = [fact.basis for section in note.sections for fact in section.facts]
    assert listed == sorted(listed, key=lambda basis: basis == labels.RECORD_BASES["assumed"])


def test_the_three_tests_stand_with_finding_and_reasons(note: Note) -> None:
    decision = decide(FACTS)
    titled = {section.title: section for section in note.sections}
    assert len(decision.tests) == 3
    for test in decision.tests:
        section = titled[f"Test: {labels.TESTS[test.name]} {labels.FINDINGS[test.finding]}"]
        assert [line.text for line in section.lines] == [reason.text for reason in test.reasons]


def test_what_is_relied_on_is_verbatim_with_its_edition(note: Note, corpus: Corpus) -> None:
    assert note.relied
    orders = [corpus.get(one.anchor, one.source).order for one in note.relied]
    assert orders == sorted(orders)
    for one in note.relied:
        passage = corpus.get(one.anchor, one.source)
        assert one.quote in passage.text
        assert one.reference == passage.reference
        assert one.edition == "June 2026, draft for consultation"


def test_the_advice_stands_on_its_basis(note: Note) -> None:
    decision = decide(FACTS)
    first = note.sections[0]
    assert decision.basis.text in [line.text for line in first.lines]
    assert note.references(first.lines[1].places)


def test_every_place_in_the_note_is_listed_once(note: Note) -> None:
    listed = [(one.anchor, one.quote) for one in note.relied]
    assert len(listed) == len(set(listed))
    anchors = {anchor for anchor, _ in listed}
    cited = {place.anchor for section in note.sections for line in section.lines for place in line.places}
    assert cited <= anchors
    assert {"27.2", "27.4", "27.5"} <= anchors


def test_the_asked_words_cannot_become_markup(note: Note) -> None:
    text = markdown(note)
    assert "Mum told me \\*in confidence\\* \\<b\\>she is drinking\\</b\\>. Can I share?" in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_what_is_open_and_urgent_is_said(corpus: Corpus) -> None:
    decision = decide(FACTS.with_(urgent_danger=Fact("yes", Basis.STATED, "now")))
    lines = [line.text for line in made(decision, corpus).sections[0].lines]
    assert "Urgent: a child may be in immediate danger. Act first, and record afterwards." in lines
    assert decision.provisional == any(line.startswith("Provisional:") for line in lines)


def test_a_note_can_be_made_of_the_least_and_of_any_outcome(corpus: Corpus) -> None:
    seen = set()
    for facts in (
        Facts(),
        FACTS,
        FACTS.with_(recipient=Fact("other", Basis.STATED)),
        FACTS.with_(direction=Fact("request", Basis.STATED)),
        FACTS.with_(relevant_to_welfare=Fact("no", Basis.STATED)),
        FACTS.with_(arose=Fact("before_commencement", Basis.STATED)),
        FACTS.with_(immediate_risk_from_sharing=Fact("yes", Basis.STATED)),
    ):
        decision = decide(facts)
        seen.add(decision.outcome)
        text = markdown(made(decision, corpus, asked=""))
        assert labels.outcome_label(decision.outcome) in text
        assert decision.headline.split(".")[0] in text.replace("\\", "")
    assert len(seen) >= 5


def test_every_name_and_value_has_plain_words() -> None:
    assert set(labels.FACTS) == {*VALUES, "detriment"}
    assert set(labels.OUTCOMES) == {str(outcome) for outcome in Outcome}
    for name, values in VALUES.items():
        assert set(values) == set(labels.VALUE_LABELS[name])
        assert all("_" not in labels.value_label(name, value) for value in values)
    assert set(labels.BASES) == set(labels.RECORD_BASES) == {str(basis) for basis in Basis}
