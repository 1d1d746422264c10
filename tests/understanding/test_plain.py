"""Ways of speaking are put plainly before the trained reader reads; what may be a real injury or threat is not."""

import pytest

from assistant.understanding.plain import plain
from assistant.understanding.reader import Reader


@pytest.mark.parametrize(
    ("said", "plainly"),
    [
        ("Dad will hit the roof.", "Dad will be very cross."),
        ("I don't fancy being hung out to dry.", "I don't fancy being left to take the blame."),
        ("We're drowning in paperwork.", "We're very busy."),
        ("Over my dead body!", "certainly not!"),
        ("Do I tell SC?", "Do I tell social care?"),
        ("I'd rather jump off a bridge than ring them.", "i would much rather not than ring them."),
    ],
)
def test_a_way_of_speaking_is_put_plainly(said: str, plainly: str) -> None:
    assert plain(said) == plainly


@pytest.mark.parametrize(
    "said",
    [
        "He said he'd kill me.",
        "She's on a bridge and says she'll jump.",
        "He hit her with a belt.",
        "The flat is on fire.",
        "My husband is killing me slowly.",
        "She wants to die.",
        "He went for her throat.",
    ],
)
def test_what_may_be_meant_is_left_as_it_is(said: str) -> None:
    assert plain(said) == said


def test_a_parent_who_will_hit_the_roof_makes_no_emergency(shipped: Reader) -> None:
    read = shipped.read(
        "How do I tell dad that I'm speaking to school about him? He's going to hit the roof."
    )
    assert read.emergency is None
    assert read.facts.value("urgent_danger") != "yes"
