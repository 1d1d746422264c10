"""An order of a court that somebody wants first is none; one that is spoken of is."""

import pytest

from assistant.understanding.courts import only_wanted, without_order
from assistant.understanding.learned import Guess
from assistant.understanding.typos import mended

GUESSES = {
    "court_order_restricts": Guess("yes", {"untold": 0.3, "unknown": 0.1, "yes": 0.6, "no": 0.0}),
    "sharer": Guess("health", {"untold": 0.1, "health": 0.9}),
}


@pytest.mark.parametrize(
    "words",
    [
        "Our manager says not without a court order.",
        "Do we need a court order before we tell them?",
        "The trust's line is that they must get an order from the court first.",
        "Unless the police bring a warrant or a court order nothing leaves the building.",
    ],
)
def test_an_order_that_is_only_wanted_is_none(words: str) -> None:
    told = mended(f"I'm a school nurse. {words} He has bruises.")
    assert only_wanted(told)
    heard = without_order(told, GUESSES)
    assert heard["court_order_restricts"].chances["untold"] == 1
    assert heard["sharer"] == GUESSES["sharer"]


@pytest.mark.parametrize(
    "words",
    [
        "The court order says that nobody may be told.",
        "There is an order about contact, and we'd need a court order to tell the school.",
        "The judge said not without an order of the court.",
        "We have an injunction on file.",
        "His solicitor says nothing may be disclosed.",
    ],
)
def test_an_order_that_is_spoken_of_stays(words: str) -> None:
    told = mended(f"I'm a school nurse. {words} He has bruises.")
    assert not only_wanted(told)
    assert without_order(told, GUESSES) == GUESSES


def test_an_order_that_no_word_speaks_of_is_none_unless_it_was_asked_about() -> None:
    told = mended("I'm a school nurse. The child is hiding from her dad. Can I tell his GP?")
    assert without_order(told, GUESSES)["court_order_restricts"].value == "untold"
    assert without_order(told, GUESSES, asked=True) == GUESSES
