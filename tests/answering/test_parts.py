"""A message is split into the questions it asks, and nothing of it is lost."""

import pytest

from assistant.answering.parts import in_context, split_parts


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Do I need consent?", ("Do I need consent?",)),
        (
            "What lawful basis do I use and who do I tell?",
            ("What lawful basis do I use", "who do I tell?"),
        ),
        ("When does it start? Who is covered?", ("When does it start?", "Who is covered?")),
        ("I'm a GP. Mum is cross. Do I share?", ("I'm a GP. Mum is cross. Do I share?",)),
        ("mum is cross and what do I do", ("mum is cross and what do I do",)),
        ("Can police and health share?", ("Can police and health share?",)),
        ("tell me about consent", ("tell me about consent",)),
        ("Is it safe and is it right?", ("Is it safe and is it right?",)),
        ("One inbox for everything? Is that ok?", ("One inbox for everything? Is that ok?",)),
        ("Is it optional or do we have to share?", ("Is it optional or do we have to share?",)),
    ],
)
def test_splits(question: str, parts: tuple[str, ...]) -> None:
    assert split_parts(question, 4) == parts


def test_at_most_so_many() -> None:
    assert len(split_parts("Is my school covered? " * 9, 4)) == 4


def test_a_part_that_leans_on_the_one_before_is_read_with_it() -> None:
    parts = ("Should parents always be told", "what if it is unsafe for them all?")
    assert in_context(parts, 1) == " ".join(parts)
    assert in_context(("Is consent needed", "which organisations are covered by the duty?"), 1) == (
        "which organisations are covered by the duty?"
    )


def test_a_blank_message_has_no_parts() -> None:
    assert split_parts("   ", 4) == ()
