"""What a practical question asks is heard by its meaning, however it is put; a remark asks nothing."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from assistant.decision.facts import Basis, Fact, Facts
from assistant.decision.practical import Topic
from assistant.errors import SetupError
from assistant.retrieval.embedder import Embedder
from assistant.settings import PROJECT
from assistant.understanding.practical import asked
from assistant.understanding.topics import ANOTHER, HEAD_FILE, NOTHING_ASKED, Topics

FOLDER = PROJECT / "models" / "topics"
CASE = Facts(
    {
        "direction": Fact("share", Basis.STATED),
        "sharer": Fact("education", Basis.STATED),
        "recipient": Fact("local_authority", Basis.STATED),
    }
)


@pytest.fixture(scope="module")
def topics() -> Topics:
    encoder = Embedder(PROJECT / "models" / "encoder")
    return Topics(FOLDER, encoder.embed_one, encoder.identity)


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("is there somebody I can get hold of at half two in the morning", Topic.WHO),
        ("could it sit until I'm back in on Thursday", Topic.WHEN),
        ("must every page of the folder go or would a summary be enough", Topic.AMOUNT),
        ("the lady next door saw it, does her name have to come out", Topic.SOURCE),
        ("might I end up in front of the regulator over this", Topic.TROUBLE),
        ("would my head teacher be the one to send it rather than me", Topic.DELEGATE),
        ("what if they just sit on it and nobody comes", Topic.NOTHING),
        ("will anybody let me know how it turned out", Topic.FEEDBACK),
        ("who gets to look at it once it is with them", Topic.KEPT),
        ("what will happen to the family after that", Topic.NEXT),
    ],
)
def test_a_question_is_heard_in_words_that_no_phrase_knows(topics: Topics, words: str, topic: Topic) -> None:
    assert asked(words, CASE) is None, "a phrase tells it already"
    found = asked(words, CASE, topics.of)
    assert found is not None
    assert found.topics == (topic,)


@pytest.mark.parametrize(
    "words",
    [
        "none of those apply as far as I can see",
        "he rang the school himself on Tuesday",
        "she turned fifteen in March",
        "no, I wrote it all down already",
        "thank you, that helps a lot",
    ],
)
def test_what_asks_nothing_is_no_question(topics: Topics, words: str) -> None:
    assert asked(words, CASE, topics.of) is None


def test_a_further_body_that_is_named_is_the_one_asked_about(topics: Topics) -> None:
    found = asked("ought the health visitor to hear about this as well", CASE, topics.of)
    assert found is not None
    assert found.another is not None
    assert found.another.value == "health"


def test_every_class_is_a_topic() -> None:
    with np.load(FOLDER / HEAD_FILE) as head:
        assert {str(name) for name in head["classes"]} - {NOTHING_ASKED, ANOTHER} <= {
            str(topic) for topic in Topic
        }


def test_a_damaged_or_foreign_head_says_so(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="another encoder"):
        Topics(FOLDER, lambda _: np.zeros(384, dtype=np.float32), "another")
    with pytest.raises(SetupError, match="cannot be read"):
        Topics(tmp_path, lambda _: np.zeros(384, dtype=np.float32), "another")
    shutil.copytree(FOLDER, tmp_path / "head")
    (tmp_path / "head" / HEAD_FILE).write_bytes(b"broken")
    with pytest.raises(SetupError, match="not the one its manifest names"):
        Topics(tmp_path / "head", lambda _: np.zeros(384, dtype=np.float32), "another")
