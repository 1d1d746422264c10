"""The duty binds organisations in England; only words that name another nation lead beyond it."""

import pytest

from assistant.decision.facts import Basis, Fact, Facts
from assistant.understanding.learned import Guess
from assistant.understanding.nations import in_england, one_abroad

OTHER_NATION = Guess("devolved_service", {"untold": 0.1, "local_authority": 0.1, "devolved_service": 0.8})
GUESSES = {"sharer": OTHER_NATION, "recipient": OTHER_NATION}


@pytest.mark.parametrize(
    "place", ["Derby", "Herefordshire", "Berwick", "Hartlepool", "the Wirral", "Newcastle"]
)
def test_a_body_in_an_english_place_is_of_no_other_nation(place: str) -> None:
    read = in_england(f"Youth worker in {place}. Can I tell his school?", GUESSES)
    assert read["sharer"].chances == pytest.approx(
        {"untold": 0.5, "local_authority": 0.5, "devolved_service": 0.0}
    )
    assert read["recipient"].value != "devolved_service"


@pytest.mark.parametrize(
    "words",
    [
        "moved to Llanelli",
        "a school in Aberdeen",
        "the health board",
        "police in NI",
        "a children's hearing",
        "PSNI",
    ],
)
def test_a_place_or_service_of_another_nation_leaves_it_open(words: str) -> None:
    assert in_england(f"Health visitor. It is {words}. Can I share?", GUESSES) is GUESSES


def test_certainty_of_another_nation_leaves_no_chance_undefined() -> None:
    certain = Guess("devolved_service", {"untold": 0.0, "local_authority": 0.0, "devolved_service": 1.0})
    read = in_england("Health visitor in Derby.", {"sharer": certain, "recipient": certain})
    assert all(0 <= chance <= 1 for chance in read["sharer"].chances.values())


ABROAD = Fact("devolved_service", Basis.ASSUMED)


@pytest.mark.parametrize(
    ("told", "sharer", "recipient"),
    [
        ({"sharer": Fact("health", Basis.STATED)}, "health", "devolved_service"),
        ({}, None, "devolved_service"),
        ({"sharer": Fact("devolved_service", Basis.STATED)}, "devolved_service", None),
        (
            {"sharer": ABROAD, "recipient": Fact("local_authority", Basis.STATED)},
            "devolved_service",
            "local_authority",
        ),
    ],
)
def test_only_one_of_two_bodies_is_of_another_nation(
    told: dict[str, Fact], sharer: str | None, recipient: str | None
) -> None:
    left = one_abroad(Facts({"sharer": ABROAD, "recipient": ABROAD}), Facts(told))
    assert (left.value("sharer"), left.value("recipient")) == (sharer, recipient)


def test_one_body_of_another_nation_stays() -> None:
    read = Facts({"sharer": Fact("health", Basis.STATED), "recipient": ABROAD})
    assert one_abroad(read, Facts()) == read
