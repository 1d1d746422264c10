"""The questions that passages are asked in: well-formed, at real places, plentiful, and each in one place."""

from collections import Counter

import pytest
import yaml

from assistant.answering.answerable import read_unanswered
from assistant.answering.silences import helpers
from assistant.guidance.passages import GUIDANCE, LETTER, Corpus
from assistant.settings import PROJECT

ASKED = PROJECT / "corpus" / "asked"


def questions(name: str) -> dict[str, list[str]]:
    content: dict[str, list[str]] = yaml.safe_load((ASKED / name).read_text(encoding="utf-8"))
    return content


@pytest.mark.parametrize(("name", "source"), [("isd.yaml", GUIDANCE), ("letter.yaml", LETTER)])
def test_every_anchor_is_a_passage(name: str, source: str, corpus: Corpus) -> None:
    assert [anchor for anchor in questions(name) if (source, anchor) not in corpus] == []


def test_every_numbered_paragraph_is_asked_about(corpus: Corpus) -> None:
    asked = questions("isd.yaml")
    numbered = [each.anchor for each in corpus.where(GUIDANCE) if each.anchor.isdigit()]
    assert [anchor for anchor in numbered if len(asked.get(anchor, ())) < 3] == []


def test_there_are_many_and_none_stands_under_two_passages() -> None:
    everything = [
        " ".join(question.lower().split()).rstrip("?")
        for name in ("isd.yaml", "letter.yaml")
        for listed in questions(name).values()
        for question in listed
    ]
    everything += [
        question.lower().rstrip("?") for question in read_unanswered(ASKED / "unanswered.yaml").questions
    ]
    assert len(everything) >= 2000
    assert [question for question, times in Counter(everything).items() if times > 1] == []


def test_who_can_help_is_known_for_every_unanswered_question() -> None:
    unanswered = read_unanswered(ASKED / "unanswered.yaml")
    assert len(unanswered.questions) >= 250
    for who in set(unanswered.who) - {"none"}:
        assert helpers([who])[0].text
