"""Somebody asks only where a word says so; an unknown caller is verified, whatever he says he is."""

import pytest

from assistant.understanding.reader import Reader


def test_what_a_parent_would_not_say_is_no_request(shipped: Reader) -> None:
    read = shipped.read(
        "Health visitor. Did a one year review, mum has a new boyfriend and mentioned that he had been in prison, "
        "she wouldn't say for what"
    )
    assert read.facts.value("direction") == "share"


def test_a_caller_whom_nobody_knows_still_asks(shipped: Reader) -> None:
    read = shipped.read(
        "A woman rang and wants to know how a boy of six is doing. She would not say who she is."
    )
    assert read.facts.value("direction") == "respond"


@pytest.mark.parametrize(
    "claim",
    ["from the police", "he is a social worker", "from the hospital"],
)
def test_a_caller_who_says_that_he_is_of_a_body_is_no_danger_yet(shipped: Reader, claim: str) -> None:
    read = shipped.read(
        f"We had a call from someone saying {claim}, and he wants the new address of a family."
    )
    assert read.source_of_danger is None
    assert read.facts.value("recipient") in (None, "unknown")


def test_a_place_told_to_the_abusers_own_officer_raises_a_risk(shipped: Reader) -> None:
    words = "Can I tell the probation officer of the man who beat their mum where the children live now?"
    read = shipped.read(words)
    assert read.facts.value("immediate_risk_from_sharing") == "unknown"
    assert read.facts["immediate_risk_from_sharing"].evidence in words


def test_how_the_children_are_may_go_to_the_abusers_own_officer(shipped: Reader) -> None:
    read = shipped.read(
        "Can I tell the offender manager of the man who beat their mum how the children sleep?"
    )
    assert read.facts.value("immediate_risk_from_sharing") is None
