"""What is learnt of which questions are answerable: told apart, kept, and refused when damaged."""

from pathlib import Path

import numpy as np
import pytest

from assistant.answering.answerable import Matrix, Unanswered, learn, load, read_unanswered, save
from assistant.errors import SetupError

WHO = ("police", "none")


def near(axis: int, count: int, seed: int) -> Matrix:
    """Unit vectors scattered about one axis of eight dimensions."""
    rows = np.random.default_rng(seed).normal(0, 0.2, (count, 8))
    rows[:, axis] += 1
    unit: Matrix = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    return unit


def embed(texts: list[str]) -> Matrix:
    return np.vstack([near(1 if text == "crime" else 2, 1, at) for at, text in enumerate(texts)])


@pytest.fixture
def unanswered() -> Unanswered:
    return Unanswered(("crime",) * 20 + ("weather",) * 20, ("police",) * 20 + ("none",) * 20)


def test_the_two_sorts_are_told_apart_and_who_can_help_is_named(unanswered: Unanswered) -> None:
    learnt = learn(near(0, 200, 7), unanswered, embed, "encoder")
    assert learnt.who_instead(near(0, 1, 99)[0], {}) is None
    assert learnt.who_instead(near(1, 1, 99)[0], {}) == ("police",)
    assert learnt.who_instead(near(2, 1, 99)[0], {}) == ()


def test_few_answerable_questions_are_refused(unanswered: Unanswered) -> None:
    learnt = learn(near(0, 500, 7), unanswered, embed, "encoder")
    refused = [learnt.who_instead(vector, {}) is not None for vector in near(0, 500, 8)]
    assert np.mean(refused) <= 0.05


def test_what_was_saved_judges_alike(unanswered: Unanswered, tmp_path: Path) -> None:
    learnt = learn(near(0, 200, 7), unanswered, embed, "encoder")
    save(learnt, tmp_path / "a.npz")
    again = load(tmp_path / "a.npz", "encoder")
    assert again is not None
    vector = near(1, 1, 5)[0]
    assert again.margin(vector) == pytest.approx(learnt.margin(vector), abs=0.01)


def test_another_encoders_file_is_none_and_so_is_a_missing_one(
    unanswered: Unanswered, tmp_path: Path
) -> None:
    save(learn(near(0, 50, 7), unanswered, embed, "encoder"), tmp_path / "a.npz")
    assert load(tmp_path / "a.npz", "another") is None
    assert load(tmp_path / "b.npz", "encoder") is None


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04broken"])
def test_a_damaged_file_says_what_to_do(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.npz").write_bytes(content)
    with pytest.raises(SetupError, match="make index"):
        load(tmp_path / "a.npz", "encoder")


@pytest.mark.parametrize("content", ["- a\n- b\n", "police: 3\n", "a: [b\n"])
def test_a_malformed_list_says_what_to_correct(content: str, tmp_path: Path) -> None:
    (tmp_path / "unanswered.yaml").write_text(content)
    with pytest.raises(SetupError, match="correct it"):
        read_unanswered(tmp_path / "unanswered.yaml")
