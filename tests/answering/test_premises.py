"""What a question takes for granted is corrected; what it asks, or has right, is not."""

import pytest

from assistant.answering.premises import corrections_of, plain, premises
from assistant.answering.tables import read_tables
from assistant.guidance.citations import stands_in
from assistant.guidance.passages import Corpus

CORRECTIONS = read_tables().corrections
FALSE = [
    ("Since consent is required, how do I record it?", "40"),
    ("We need mum's consent first, right?", "40"),
    ("Why does the duty require consent?", "40"),
    ("Which form do I use for the mandatory consent?", "40"),
    ("Because we need a section 47 threshold, should I hold off?", "2"),
    ("As the duty covers charities, what must the Scouts tell us?", "53"),
    ("Given that the duty applies in Scotland, who do I ring in Perth?", "audience"),
    ("Since the duty covers unborn babies, who do I tell?", "57"),
    ("The duty covers people up to 25, doesn't it?", "57"),
    ("Now the duty overrides GDPR, can I send the lot?", "28"),
    ("GDPR doesn't apply to safeguarding, correct?", "28"),
    ("Our DPO says GDPR prevents us sharing. What now?", "28"),
    ("As it is retrospective, which old cases do we start with?", "4"),
    ("Since we must hand over the whole file, who copies it?", "26.2"),
    ("As police intelligence can never be shared, how do schools find out?", "10.2"),
    ("Because patient confidentiality prevents sharing, what else can I do?", "8"),
    ("As the public interest test must be met, how do I show it?", "34"),
    ("Since this guidance replaces Working Together, do we bin it?", "frameworks"),
    ("As a data sharing agreement is required, how do we get one tonight?", "32.2"),
    ("Since parents must be told, who rings them?", "27.4"),
    ("GPs aren't covered, right?", "audience.3"),
    ("The guidance is only advisory, so can we opt out?", "summary.3"),
    ("Feedback is a legal must, isn't it?", "27.7"),
    ("As the duty only covers information about the child, what do I do about dad's drinking?", "16"),
    ("Why is the duty optional?", "7"),
    ("As allegations don't count, do I leave it out?", "16.2"),
    ("The same thing as mandatory reporting, is that right?", "60"),
]
RIGHT = [
    "Is consent required?",
    "Do I need consent?",
    "Since consent is not required, do I tell the family?",
    "As consent isn't needed, what do I say to mum?",
    "Does the duty cover charities?",
    "Does the duty apply in Wales?",
    "Is there a threshold?",
    "Because the duty applies from 30 September 2026, do we train staff now?",
    "Does the duty start in September?",
    "What does paragraph 41 say?",
    "What does paragraph 60 say?",
    "Since there is no threshold, how much do I share?",
    "The duty doesn't cover charities, so how do I share with one?",
    "Which condition is in Schedule 1 paragraph 18?",
    "Can police intelligence be shared?",
]


@pytest.mark.parametrize(("question", "anchor"), FALSE)
def test_a_false_premise_is_corrected_with_its_place(question: str, anchor: str, corpus: Corpus) -> None:
    corrected = corrections_of(question, CORRECTIONS, corpus)
    assert anchor in [place.anchor for each in corrected for place in each.places]
    assert all(stands_in(place, corpus) for each in corrected for place in each.places)


@pytest.mark.parametrize("question", RIGHT)
def test_a_question_or_a_true_premise_is_left_alone(question: str, corpus: Corpus) -> None:
    assert corrections_of(question, CORRECTIONS, corpus) == ()


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("As paragraph 88 says, how long do I wait?", "no paragraph 88"),
        ("Under para 61, who decides?", "no paragraph 61"),
        ("What is in paragraph 0?", "no paragraph 0"),
        ("Where in chapter 9 is it?", "no chapter 9"),
        ("Is the form at Annex C?", "no annex C"),
    ],
)
def test_a_place_that_does_not_exist_is_said_not_to(question: str, said: str, corpus: Corpus) -> None:
    (corrected,) = corrections_of(question, CORRECTIONS, corpus)
    assert said in corrected.text
    assert all(stands_in(place, corpus) for place in corrected.places)


@pytest.mark.parametrize(
    "question", ["What does KCSIE paragraph 88 say?", "And para 70 of Working Together?"]
)
def test_paragraphs_of_other_documents_are_not_looked_for_here(question: str, corpus: Corpus) -> None:
    assert corrections_of(question, CORRECTIONS, corpus) == ()


@pytest.mark.parametrize(
    "question",
    [
        "The duty starts in 2027, so do I need to worry yet?",
        "As the duty comes into force on 1 April 2026, are we late?",
        "Does the duty commence in October 2026?",
        "The duty begins on 1 September, doesn't it?",
    ],
)
def test_a_wrong_start_date_is_corrected(question: str, corpus: Corpus) -> None:
    texts = [each.text for each in corrections_of(question, CORRECTIONS, corpus)]
    assert texts == ["The duty comes into force on 30 September 2026."]


def test_a_question_is_no_premise() -> None:
    assert premises(plain("Do I need consent to share?")) == ()


def test_each_marker_yields_its_clause() -> None:
    assert premises(plain("Since it’s law, do I share?"))[0] == "it's law"
    assert "consent is needed" in premises(plain("Consent is needed, right?"))
    assert "is consent needed" in premises(plain("Why is consent needed?"))


@pytest.mark.parametrize(
    "question",
    [
        "Why does confidentiality stop us telling the landlord about the baby?",
        "As the public interest test must be met, how do I show it before telling his employer?",
        "Since consent is required, how does the football club get it?",
        "Since we need consent to tell the private hospital, who asks for it?",
        "Since a 16 year old can refuse treatment, do I share?",
        "As we must never tell the parents in a forced marriage case, who do I tell?",
    ],
)
def test_what_holds_under_the_duty_is_not_said_beyond_it(corpus: Corpus, question: str) -> None:
    presumed = ("consent_is_required", "confidentiality_forbids", "public_interest_needed")
    beyond = corrections_of(question, CORRECTIONS, corpus)
    if "treatment" not in question and "marriage" not in question:
        beyond = corrections_of(question, CORRECTIONS, corpus, presumed)
    assert not beyond
