"""The regular form of a message, and the way back from it to the writer's own words."""

import pytest

from assistant.understanding.bodies import find, marked
from assistant.understanding.language import language_of, sounds_like_danger
from assistant.understanding.reader import Reader
from assistant.understanding.scope import denied
from assistant.understanding.typos import mended
from assistant.understanding.words import regular


@pytest.mark.parametrize(
    ("raw", "norm"),
    [
        ("I'm a GP", "i am a gp "),
        ("dont", "do not "),
        ("She won’t", "she will not "),
        ("14yo", "14 yo "),
        ("yr9", "year 9 "),
        ("A&E", "a&e "),
        ("14-year-old", "14 year old "),
        ("mum's drinking", "mum is drinking "),
        ("mum's boyfriend", "mum 's boyfriend "),
        ("w/o", "without "),
        ("ｍｕｍ", "mum "),
        ("so\u200bcial", "social "),
        ("pol\u202eice", "police "),
        ("", ""),
    ],
)
def test_words_are_made_regular(raw, norm):
    assert regular(raw).norm == norm


def test_hidden_characters_stay_in_the_evidence_and_out_of_the_reading():
    raw = "Can I tell the pol\u200bice he has bruises?"
    found = Reader().read(raw).facts["recipient"]
    assert found.value == "police"
    assert found.evidence in raw


@pytest.mark.parametrize(
    ("slip", "word"), [("probaton", "probation"), ("consutlant", "consultant"), ("polcie", "police")]
)
def test_slips_in_long_words_are_mended(slip, word):
    assert mended(slip).norm == word + " "


@pytest.mark.parametrize("word", ["schools", "clarity", "refuse", "teaching", "dad", "nurses"])
def test_other_words_are_left_as_they_are(word):
    assert mended(word).norm == word + " "


@pytest.mark.parametrize(
    ("sentence", "phrase", "is_denied"),
    [
        ("there is no court order", "court order", True),
        ("nobody has said there is a court order", "court order", True),
        ("a court order is not in place", "court order", True),
        ("there is a court order", "court order", False),
        ("i do not know whether there is a court order", "court order", False),
        ("not only is there a court order", "court order", False),
        ("there is no food but there is a court order", "court order", False),
    ],
)
def test_negation_reaches_no_further_than_its_clause(sentence, phrase, is_denied):
    text = regular(sentence)
    start = text.norm.index(phrase)
    assert denied(text, start, start + len(phrase) + 1) is is_denied


def test_marked_places_lead_back_to_the_words():
    text = regular("I'm a health visitor and the school rang")
    mark = marked(text, find(text))
    at = mark.norm.index("«1»")
    assert text.evidence(mark.place(at), mark.end(at + 4)) == "school"


def test_a_phrase_that_ends_with_the_last_body_is_shown_whole():
    text = regular("I want to tell the social worker")
    mark = marked(text, find(text))
    assert text.evidence(mark.place(0), mark.end(len(mark.norm))) == "I want to tell the social worker"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Can I share this with the school?", "en"),
        ("A allaf rannu gwybodaeth am y plentyn gyda'r ysgol? Mae mam wedi dweud wrthyf", "cy"),
        ("Czy mogę powiedzieć szkole, że dziecko jest bite w domu?", "pl"),
        ("کیا میں اسکول کو بتا سکتا ہوں کہ بچہ گھر میں محفوظ نہیں ہے؟", "ur"),
        ("هل يمكنني إخبار المدرسة أن الطفل ليس آمنا في المنزل؟", "ar"),
        ("Est-ce que je peux partager les informations avec la police pour mon fils?", "other"),
        ("GP", "en"),
    ],
)
def test_the_language_is_recognised(text, language):
    assert language_of(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "mae dad yn fy mrifo",
        "mae fy llystad yn fy ngham-drin i",
        "Prosze pomoz mi, boje sie taty",
        "Tata mnie bije, proszę o pomoc",
        "میرا شوہر مجھے مارتا ہے",
        "بيضربني وأنا خايفة",
    ],
)
def test_a_cry_for_help_in_another_language_is_heard(text):
    assert sounds_like_danger(text)


@pytest.mark.parametrize(
    "text", ["Czy mogę przekazać informacje szkole?", "Alla i rannu gwybodaeth am y plentyn?"]
)
def test_an_ordinary_question_in_another_language_is_no_cry_for_help(text):
    assert not sounds_like_danger(text)
