"""Padding does not hide what a long text says."""

import pytest

from assistant.understanding.repeats import said_once, without_padding

CASE = "I am a midwife and the baby's mother drinks every night. Can I tell the health visitor?"
PADDING = "Thank you for your patience while I write this down. "


def test_what_is_said_again_is_left_out_and_the_rest_stays_as_written() -> None:
    padded = PADDING * 3000 + CASE
    kept = said_once(padded)
    assert kept.startswith(PADDING.strip())
    assert kept.endswith(CASE)
    assert len(kept) < 4 * len(PADDING) + len(CASE)


def test_words_without_a_stop_are_left_out_as_well() -> None:
    assert len(said_once("and the weather was grand and mild today " * 1000)) < 200


def test_what_differs_by_one_word_is_kept() -> None:
    text = "She did not want us to tell the school about it. The mother did want us to tell the GP about it."
    assert said_once(text) == text


def test_a_text_that_repeats_nothing_is_left_alone() -> None:
    assert said_once(CASE) == CASE


FILLER = (
    "The tea urn is descaled on the first of the month. Chairs go back against the wall after use. "
    "The hall lights are on a timer from dusk. Keys hang on the hook beside the meter. "
)


def test_sentences_about_nobody_that_are_said_again_and_again_are_left_out() -> None:
    assert without_padding(FILLER * 12 + CASE) == CASE


@pytest.mark.parametrize(
    "cry",
    ["He says that he will kill us tonight. ", "The child is in danger now. ", "We need help in here. "],
)
def test_what_is_said_of_somebody_is_heard_however_often_it_is_said(cry: str) -> None:
    assert cry.strip() in without_padding(cry * 60 + CASE)


def test_a_message_of_ordinary_length_is_left_as_it_is() -> None:
    assert without_padding(FILLER * 2 + CASE) == FILLER * 2 + CASE
