"""Whose welfare it is: a child who is born is looked at beside a pregnancy, one of whom there is none is not."""

import pytest

from assistant.decision.facts import Basis, Fact, Facts
from assistant.understanding.phrases import by_rules
from assistant.understanding.subject import looked_at
from assistant.understanding.typos import mended

UNBORN = Facts({"subject_stage": Fact("unborn", Basis.INFERRED)})


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("She is due in March and her two boys have been coming in hungry.", "child"),
        ("She is due in March and there is an older sibling at nursery.", "child"),
        ("A first baby for both, and neither has any other kids.", "unborn"),
        ("It is her first, there are no older children.", "unborn"),
    ],
)
def test_a_child_who_is_born_is_looked_at_beside_a_pregnancy(words: str, stage: str) -> None:
    assert looked_at(mended(words), UNBORN).value("subject_stage") == stage


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("Her baby is due home from the hospital on Monday.", "child"),
        ("The baby is due to come home next week.", "child"),
        ("Her baby is due to be born in May.", "unborn"),
        ("The baby is due any day.", "unborn"),
    ],
)
def test_a_baby_who_is_due_home_is_born(words: str, stage: str) -> None:
    told = by_rules(mended(f"{words} Can I tell the health visitor?"))
    assert told.facts.value("subject_stage") == stage


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("He's 18 in nine days.", "child"),
        ("She is 18 in a fortnight.", "child"),
        ("He turned 18 in June.", "adult"),
    ],
)
def test_who_turns_18_soon_is_a_child_until_then(words: str, stage: str) -> None:
    told = by_rules(mended(f"{words} His social worker has asked what we know. Can I tell her?"))
    assert told.facts.value("subject_stage") == stage
