"""What is indexed: every passage once, and every question under the passage that answers it."""

from pathlib import Path

import pytest

from assistant.errors import SetupError
from assistant.guidance.passages import GUIDANCE, LETTER, Corpus
from assistant.retrieval.chunks import (
    NOTHING_ASKED,
    asked_fingerprint,
    chunks_of,
    corpus_fingerprint,
    read_asked,
)


def test_every_passage_is_one_chunk_under_its_heading(whole: Corpus):
    chunks = chunks_of(whole, NOTHING_ASKED)
    assert [chunk.key for chunk in chunks] == [passage.key for passage in whole]
    assert len({chunk.id for chunk in chunks}) == len(chunks)
    nine = next(chunk for chunk in chunks if chunk.key == (GUIDANCE, "9"))
    assert nine.text == f"Limitation: detriment to the child. {whole.get('9').text}"
    assert nine.question == ""


def test_questions_follow_their_passage(tmp_path: Path, whole: Corpus):
    (tmp_path / "a.yaml").write_text(
        '"9":\n  - "when may I   keep quiet?"\n"letter:next": ["what comes next"]\n'
    )
    asked = read_asked(tmp_path, whole)
    assert asked.questions == {
        (GUIDANCE, "9"): ["when may I keep quiet?"],
        (LETTER, "letter:next"): ["what comes next"],
    }
    chunks = chunks_of(whole, asked)
    at = next(row for row, chunk in enumerate(chunks) if chunk.question)
    assert chunks[at].key == chunks[at - 1].key == (GUIDANCE, "9")
    assert chunks[at].text == chunks[at].question == "when may I keep quiet?"


def test_a_question_written_twice_is_one_chunk(tmp_path: Path, whole: Corpus):
    (tmp_path / "a.yaml").write_text('"9": ["when?", "when?"]\n')
    found = [chunk for chunk in chunks_of(whole, read_asked(tmp_path, whole)) if chunk.question]
    assert len(found) == 1


def test_questions_for_a_whole_in_parts_go_to_its_first_part(tmp_path: Path, whole: Corpus):
    (tmp_path / "a.yaml").write_text('"box:consent-and-trust": ["do I need permission"]\n')
    assert list(read_asked(tmp_path, whole).questions) == [(GUIDANCE, "box:consent-and-trust.1")]


def test_a_missing_folder_holds_no_questions(tmp_path: Path, whole: Corpus):
    asked = read_asked(tmp_path / "none", whole)
    assert (dict(asked.questions), asked.fingerprint) == ({}, "")


def test_questions_that_nothing_answers_are_not_indexed(tmp_path: Path, whole: Corpus):
    (tmp_path / "unanswered.yaml").write_text('"data protection officer": ["how long do we keep it"]\n')
    assert dict(read_asked(tmp_path, whole).questions) == {}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            '"88": ["what does it say"]',
            r"bad\.yaml has questions for '88', which no document has; correct it\.",
        ),
        ('- "a list"', r"bad\.yaml is not a mapping of anchors to lists of questions"),
        ('"9": [3]', r"bad\.yaml is not a mapping .* \(3 is not a question\)"),
        ('"9": [""]', r"'' is not a question"),
        ('"9": [', r"bad\.yaml is not a mapping"),
    ],
)
def test_a_bad_file_of_questions_is_named(tmp_path: Path, whole: Corpus, content: str, sentence: str):
    (tmp_path / "bad.yaml").write_text(content)
    with pytest.raises(SetupError, match=sentence):
        read_asked(tmp_path, whole)


def test_fingerprints_change_with_what_they_stand_for(tmp_path: Path, whole: Corpus, few: Corpus):
    (tmp_path / "a.yaml").write_text('"9": ["one"]\n')
    before = asked_fingerprint(tmp_path)
    assert before == read_asked(tmp_path, whole).fingerprint
    (tmp_path / "a.yaml").write_text('"9": ["two"]\n')
    assert asked_fingerprint(tmp_path) != before
    assert corpus_fingerprint(whole) == corpus_fingerprint(Corpus(whole.passages))
    assert corpus_fingerprint(whole) != corpus_fingerprint(few)
