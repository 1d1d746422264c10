"""No case stands in what the assistant was made from, and a planted one is found."""

from pathlib import Path
from types import MappingProxyType

import pytest

from evals.cases import Case
from evals.leaks import all_cases, leaks, messages_of, shared, words_of

STORY = "My caseload has a lad of nine whose stepdad locks the fridge and I want to ring the school nurse"


def planted(folder: Path, place: str, content: str) -> Path:
    path = folder / place
    path.parent.mkdir(parents=True)
    path.write_text(content)
    return folder


def case(text: str = STORY) -> Case:
    return Case("scenarios", "test", "one", text, MappingProxyType({}))


@pytest.mark.parametrize(
    ("place", "content"),
    [
        ("models/training/messages.yaml", f"- text: {STORY}"),
        ("corpus/asked/isd.yaml", f"'13': ['{STORY}?']"),
        ("assistant/understanding/cues.toml", f'cue = "{STORY.upper()}"'),
        ("assistant/understanding/words.py", f'"""Words."""\nSEEN = "{STORY}"'),
        ("assistant/answering/silences.toml", "asks = ['whose stepdad locks the fridge and I want to know']"),
        ("prompts/read.md", f"Read this.\n{STORY}\n"),
    ],
)
def test_a_planted_case_is_found_wherever_it_stands(tmp_path: Path, place: str, content: str) -> None:
    (leak,) = leaks(planted(tmp_path, place, content), [case()])
    assert (leak.case, leak.file) == ("scenarios/test/one", place)


def test_other_words_are_no_leak(tmp_path: Path) -> None:
    folder = planted(
        tmp_path, "models/training/messages.yaml", "- text: A girl of four has no coat, can I tell the GP?"
    )
    assert leaks(folder, [case()]) == ()


def test_near_is_more_than_half_of_the_runs_of_five_or_eight_words_in_a_row() -> None:
    one = words_of("a b c d e f g")
    assert shared(one, words_of("A, b c d e f g!")).startswith("the same")
    assert not shared(one, words_of("a b c d e f x y z"))
    assert not shared(one, words_of("a b c d e x y"))
    assert shared(words_of("a b c d e f g"), words_of("a b c d e f g h")).startswith("nearly")
    assert shared(words_of("x a b c d e f g h y"), words_of("p q r a b c d e f g h s t u v w")).startswith(
        "8 words"
    )


def test_both_sides_of_a_pair_and_the_story_under_an_attack_are_looked_for() -> None:
    pair = Case("contrast", "dev", "p", "a", MappingProxyType({"a": {"text": "one"}, "b": {"text": "two"}}))
    attack = Case(
        "attacks", "dev", "q", "xx story", MappingProxyType({"unpadded": "story!", "base": "story"})
    )
    assert messages_of(pair) == ("one", "two")
    assert messages_of(attack) == ("story!", "story")


def test_no_case_stands_in_what_the_assistant_was_made_from() -> None:
    assert len(all_cases()) > 1500
    assert [str(leak) for leak in leaks()] == []
