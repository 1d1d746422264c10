"""A guidance question gets a supported sentence and printed words, or is said to be unanswered."""

import pytest
from found_here import Finding, Here

from assistant.answering.answer import Answer, AnswerKind, Role
from assistant.answering.pipeline import answer
from assistant.guidance.citations import stands_in
from assistant.guidance.passages import Corpus


def verbatim(told: Answer, corpus: Corpus) -> bool:
    everything = (*told.paragraphs, *told.who_can_help, *told.corrections)
    return all(stands_in(place, corpus) for paragraph in everything for place in paragraph.places)


def test_the_statement_comes_first_then_the_words_it_rests_on(corpus: Corpus, finding: Finding) -> None:
    told = answer("Do I need mum's consent?", finding("40", "41", "30"), corpus)
    assert told.kind is AnswerKind.GUIDANCE
    assert told.headline.startswith("Consent is not required under the duty: ")
    assert [paragraph.role for paragraph in told.paragraphs[:2]] == [Role.STATEMENT, Role.QUOTE]
    assert told.paragraphs[0].places[0].anchor == "40"
    assert "do not need to obtain consent" in told.paragraphs[1].text
    assert verbatim(told, corpus)


@pytest.mark.parametrize("anchor", ["11.1", "27.4", "31.3", "16.2", "48.3", "56.3", "s16LA(1)(a)"])
def test_a_bullet_is_shown_after_its_lead_in(anchor: str, corpus: Corpus, finding: Finding) -> None:
    told = answer("what about this matter of ours", finding(anchor), corpus)
    quote = next(
        each for each in told.paragraphs if each.role is Role.QUOTE and each.places[-1].anchor == anchor
    )
    assert len(quote.places) == 2
    assert quote.places[0].says.endswith((":", "–"))
    assert verbatim(told, corpus)


def test_the_bullet_printed_in_the_wrong_list_has_no_lead_in(corpus: Corpus, finding: Finding) -> None:
    told = answer("how can the harm be mitigated", finding("11.5"), corpus)
    quotes = [each for each in told.paragraphs if each.role is Role.QUOTE]
    assert [place.anchor for place in quotes[0].places] == ["11.5"]


def test_a_lead_in_that_says_nothing_is_not_shown(corpus: Corpus, finding: Finding) -> None:
    told = answer("what about this matter of ours", finding("32.1"), corpus)
    quotes = [each for each in told.paragraphs if each.role is Role.QUOTE]
    assert [place.anchor for place in quotes[0].places] == ["32.1"]


def test_a_lead_in_is_shown_with_its_bullets(corpus: Corpus, finding: Finding) -> None:
    told = answer("what are the three tests", finding("13"), corpus)
    quote = next(each for each in told.paragraphs if each.role is Role.QUOTE)
    assert [place.anchor for place in quote.places] == ["13", "13.1", "13.2", "13.3"]


def test_every_passage_can_be_the_best_and_quotes_verbatim(corpus: Corpus, finding: Finding) -> None:
    for passage in corpus:
        told = answer("may we?", finding(passage.anchor), corpus)
        assert told.kind is AnswerKind.GUIDANCE, passage.anchor
        assert told.headline, passage.anchor
        assert verbatim(told, corpus), passage.anchor
        assert passage.key in {
            (place.source, place.anchor) for each in told.paragraphs for place in each.places
        }


def test_a_far_passage_is_no_answer(corpus: Corpus, finding: Finding) -> None:
    told = answer("how tall is the tower", finding("40", score=0.2), corpus)
    assert told.kind is AnswerKind.OUT_OF_SCOPE
    assert told.paragraphs == ()
    assert any("safeguarding lead" in helper.text for helper in told.who_can_help)


def test_nothing_found_is_no_answer(corpus: Corpus, finding: Finding) -> None:
    assert answer("xyzzy", finding(), corpus).kind is AnswerKind.OUT_OF_SCOPE


@pytest.mark.parametrize(
    ("question", "topic", "helper"),
    [
        (
            "How long do we keep the records?",
            "how many years records should be kept",
            "data protection officer",
        ),
        ("What is the maximum fine for not sharing?", "fines", "legal adviser"),
        ("How do I answer a subject access request?", "subject access", "data protection officer"),
        ("How do I report FGM?", "female genital mutilation", "safeguarding lead"),
        ("Which form do I use?", "form", "safeguarding lead"),
        ("What's the phone number for the MASH?", "telephone", "partnership"),
        ("What does KCSIE para 88 say?", "Keeping Children Safe", "safeguarding lead"),
    ],
)
def test_what_the_documents_leave_unsaid_is_said_to_be_so(
    question: str, topic: str, helper: str, corpus: Corpus, finding: Finding
) -> None:
    told = answer(question, finding("27.2", "32.2"), corpus)
    assert told.kind is AnswerKind.OUT_OF_SCOPE
    assert topic in told.headline
    assert helper in told.who_can_help[0].text
    assert verbatim(told, corpus)


@pytest.mark.parametrize(
    "question",
    [
        "Is it fine to share without asking?",
        "Dad was prosecuted and fined, can I share that?",
        "In what form can intelligence be shared?",
        "Can I give school mum's phone number?",
        "What happens to their records at 18?",
    ],
)
def test_words_that_only_look_unanswerable_are_answered(
    question: str, corpus: Corpus, finding: Finding
) -> None:
    assert answer(question, finding("40"), corpus).kind is AnswerKind.GUIDANCE


@pytest.mark.parametrize(
    ("question", "helper"),
    [
        (
            "A parent says one of our staff hit her son. There is an allegation against our teaching assistant.",
            "LADO",
        ),
        ("Could the GMC strike me off for getting a sharing decision wrong?", "professional regulator"),
        ("Does my indemnity cover me if I share?", "indemnity provider"),
        ("Do I get paid for the training on Saturday?", "employer"),
        ("Is his bail condition still in force? What are his bail conditions?", "police"),
        ("Is this section 42 for an adult at risk?", "adult social care"),
        ("Is a spiral fracture consistent with a fall off a sofa?", "named doctor for safeguarding"),
        ("When will Annex A be final?", "Department for Education"),
        ("Is 128-bit encryption strong enough?", "information security lead"),
        ("Which level 3 box on the thresholds matrix is it?", "children's social care"),
        ("The patient died in May. Who may see her notes?", "Caldicott Guardian"),
        ("What does the ICO registration cost each year?", "Information Commissioner"),
    ],
)
def test_who_is_there_for_one_kind_of_question_is_named_first(
    question: str, helper: str, corpus: Corpus, finding: Finding
) -> None:
    told = answer(question, finding("40"), corpus, who_instead=lambda _: ("safeguarding lead",))
    assert told.kind is AnswerKind.OUT_OF_SCOPE
    assert helper in told.who_can_help[0].text
    assert len(told.who_can_help) >= 2
    assert verbatim(told, corpus)


def test_the_judge_of_what_is_answerable_is_heard(corpus: Corpus, finding: Finding) -> None:
    told = answer("anything at all", finding("40"), corpus, who_instead=lambda _: ("legal adviser",))
    assert told.kind is AnswerKind.OUT_OF_SCOPE
    assert [helper.text for helper in told.who_can_help] == ["Your organisation's legal adviser can help."]
    assert answer("anything", finding("40"), corpus, who_instead=lambda _: None).kind is AnswerKind.GUIDANCE


def test_a_false_premise_heads_the_answer(corpus: Corpus, finding: Finding) -> None:
    told = answer("Since consent is required, how do I record it?", finding("27.2"), corpus)
    assert told.headline.startswith("Under the duty consent is not required")
    assert told.corrections[0].places[0].anchor == "40"
    assert told.paragraphs[0].places[0].anchor == "27.2"


def test_a_false_premise_is_corrected_even_where_nothing_else_is_found(
    corpus: Corpus, finding: Finding
) -> None:
    told = answer("As paragraph 88 says, how many days?", finding("40", score=0.1), corpus)
    assert told.kind is AnswerKind.GUIDANCE
    assert "no paragraph 88" in told.headline


def test_a_false_premise_is_corrected_where_none_of_several_parts_is_answered(
    corpus: Corpus, finding: Finding
) -> None:
    told = answer(
        "As paragraph 88 says, how many days? And how tall is it?", finding("40", score=0.1), corpus
    )
    assert told.kind is AnswerKind.GUIDANCE
    assert "no paragraph 88" in told.headline


def test_each_part_is_answered(corpus: Corpus) -> None:
    def search(text: str, k: int) -> list[Here]:
        anchor = "30" if "basis" in text else "11.3"
        return [Here(corpus.get(anchor), 0.8)]

    told = answer("What lawful basis do I use, and who do I ask if I am unsure?", search, corpus)
    first = [each.places[0].anchor for each in told.paragraphs if each.role is Role.STATEMENT]
    assert first == ["30", "11.3"]


def test_a_part_without_an_answer_is_said_to_have_none(corpus: Corpus, finding: Finding) -> None:
    told = answer("Do I need consent, and how long do we keep the records?", finding("40"), corpus)
    assert told.kind is AnswerKind.GUIDANCE
    assert any("how many years records should be kept" in each.text for each in told.paragraphs)
    assert any("data protection officer" in helper.text for helper in told.who_can_help)


def test_the_steps_that_were_taken_are_listed(corpus: Corpus, finding: Finding) -> None:
    steps = answer("Is consent required?", finding("40"), corpus).steps
    assert steps[0] == "correct_false_premises"
    assert steps[-1] == "compose"


@pytest.mark.parametrize(
    "question", ["", "   ", "?", "??? !!!", "\u202e\u200b", "a" * 1_000_000, "since " * 50_000]
)
def test_any_input_ends_in_an_answer(question: str, corpus: Corpus, finding: Finding) -> None:
    told = answer(question, finding("40"), corpus)
    assert told.headline
