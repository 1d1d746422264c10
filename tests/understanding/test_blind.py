"""Who somebody is must not change a decision, so the trained reader is not shown it."""

import pytest

from assistant.understanding.blind import blind

CASE = "I'm a midwife. Mum drinks every night. Can I tell the health visitor?"


@pytest.mark.parametrize(
    "sentence",
    [
        "The child's name is Agnieszka Nowak.",
        "The family is Muslim.",
        "They are a Traveller family.",
        "The family is Black African.",
        "They pray at the mosque every day.",
        "Faith matters a great deal to her gran, who is Sikh.",
        "Dad's side are Irish Catholic and Mum's side are Jewish.",
        "Urdu and Polish are spoken at home.",
    ],
)
def test_a_sentence_that_says_only_who_somebody_is_is_left_out(sentence: str) -> None:
    assert blind(f"{CASE} {sentence}") == CASE


def test_words_for_a_group_are_left_out_and_the_rest_stays() -> None:
    assert (
        blind("A Polish family has asked. Is the Catholic school told?")
        == "A family has asked. Is the school told?"
    )


@pytest.mark.parametrize(
    "told",
    [
        CASE,
        "Can I tell the church?",
        "He hits her with a belt after mass.",
        "The volunteer who runs the mosque school has asked.",
    ],
)
def test_what_tells_more_than_who_somebody_is_stays(told: str) -> None:
    assert blind(told) == told


@pytest.mark.parametrize("words", ["a black eye", "black and blue", "white powder", "mixed feelings"])
def test_a_colour_that_says_nothing_of_who_somebody_is_stays(words: str) -> None:
    assert blind(f"She came in with {words}.") == f"She came in with {words}."
