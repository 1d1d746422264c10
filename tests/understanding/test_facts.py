"""Each fact is read from many wordings, and left out where the words do not give it."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from assistant.decision.facts import VALUES
from assistant.understanding import details
from assistant.understanding.reader import Reader

TABLE = yaml.safe_load((Path(__file__).parent / "facts.yaml").read_text(encoding="utf-8"))
CASES = [(fact, words, value) for fact, rows in TABLE.items() for words, value in rows]
PREFIXES = ("", "Hi. ", "I'm a teacher. ", "Quick one: ")


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def said(reader: Reader, words: str, fact: str) -> str | None:
    reading = reader.read(
        words + ("" if words.endswith("?") else ".") + " Can I share this with children's services?"
    )
    return reading.facts.value(fact)


@pytest.mark.parametrize(("fact", "words", "value"), CASES)
def test_the_fact_is_read_from_the_words(reader, fact, words, value):
    if fact == "request_context":
        assert reader.read(words + ".").facts.value(fact) == value
    else:
        assert said(reader, words, fact) == value


@pytest.mark.parametrize(("fact", "words", "value"), CASES)
def test_evidence_is_the_writers_own_span_whatever_goes_before(reader, fact, words, value):
    for prefix in PREFIXES:
        text = prefix + words + ". Should I tell the GP?"
        facts = reader.read(text).facts
        for name, found in facts.items():
            assert found.evidence, name
            assert found.evidence in text


@pytest.mark.parametrize(("fact", "words", "value"), [case for case in CASES if case[2] in ("yes", "no")])
def test_capitals_and_curly_quotes_change_nothing(reader, fact, words, value):
    if fact in ("request_context",):
        return
    shouted = words.upper().replace("'", "’")
    assert said(reader, shouted, fact) == said(reader, words, fact)


def test_the_table_names_only_facts_and_values_of_the_model():
    for fact, _, value in CASES:
        assert value is None or value in VALUES[fact]


@pytest.mark.parametrize(
    ("words", "in_2026", "in_2029"),
    [
        ("Two years ago she had a bruise, all closed", "before_commencement", None),
        ("Years ago she had a bruise, all closed", "before_commencement", None),
        ("Nine years back she had a bruise, all closed", "before_commencement", "before_commencement"),
    ],
)
def test_years_ago_are_counted_from_today(reader, monkeypatch, words, in_2026, in_2029):
    for year, value in ((2026, in_2026), (2029, in_2029)):
        today = type("Today", (date,), {"today": classmethod(lambda cls, year=year: cls(year, 3, 1))})
        monkeypatch.setattr(details, "date", today)
        assert said(reader, words, "arose") == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("He hit her on 12 October 2026, the boys saw it. Do I tell school?", "after_commencement"),
        ("Nov 2026: seen with a bruise. Tell the health visitor?", "after_commencement"),
        ("He hit her in February 2026 and again on 12 October 2026. Do I tell school?", None),
        ("He hit her in March 2026, all closed. School asked on 12 October 2026.", "before_commencement"),
        ("It was all closed long ago. School asked on 12 October 2026.", None),
    ],
)
def test_what_is_dated_after_the_duty_began_did_not_end_before_it(reader, words, value):
    assert said(reader, words, "arose") == value
