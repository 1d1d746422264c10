"""Cases are read by one set of names, counted, and none is lost."""

from pathlib import Path

import pytest

from evals.cases import HALVES, SETS, BadCase, load, sample

COUNTS = {
    "scenarios": (233, 210),
    "contrast": (40, 40),
    "guidance": (286, 324),
    "abstention": (110, 113),
    "premises": (65, 65),
    "attacks": (171, 76),
    "danger": (60, 60),
    "conversation": (110, 109),
}


def written(folder: Path, task: str, text: str) -> Path:
    (folder / task).mkdir()
    (folder / task / "dev.yaml").write_text(text)
    return folder


@pytest.mark.parametrize("name", SETS)
def test_every_case_of_both_halves_is_read(name: str) -> None:
    assert tuple(len(load(name, half)) for half in HALVES) >= COUNTS[name]


def test_there_are_as_many_scenarios_and_questions_as_were_asked_for() -> None:
    assert sum(len(load("scenarios", half)) for half in HALVES) >= 400
    assert sum(len(load("guidance", half)) for half in HALVES) >= 400


@pytest.mark.parametrize("half", HALVES)
def test_a_false_premise_is_named_alike_in_both_halves(half: str) -> None:
    cases = load("premises", half)
    assert {case.get("false_premise") for case in cases} == {True, False}
    assert all(case.get("corrected_by") for case in cases if case.get("false_premise"))
    assert not any(case.get("corrected_by") for case in cases if not case.get("false_premise"))


@pytest.mark.parametrize(("field", "where"), [("unit", "before"), ("text", "after")])
def test_padding_is_written_out_whatever_the_half_calls_it(tmp_path: Path, field: str, where: str) -> None:
    row = f"- {{id: a, text: story, base: story, expect: {{}}, repeat: {{{field}: 'x ', times: 3, where: {where}}}}}"
    (case,) = load("attacks", "dev", written(tmp_path, "attacks", row))
    assert case.text == ("x x x story" if where == "before" else "storyx x x ")
    assert case.get("unpadded") == "story"
    assert case.get("repeat") is None


def test_anchors_are_text_even_where_yaml_makes_them_numbers(tmp_path: Path) -> None:
    folder = written(tmp_path, "guidance", "- {id: g, text: what, anchors: [13, 26.1, '2']}")
    assert load("guidance", "dev", folder)[0].get("anchors") == ["13", "26.1", "2"]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("- {id: g, text: what}", "lacks"),
        ("- {id: g, text: ' ', anchors: []}", "no text"),
        ("- {id: g, text: a, anchors: []}\n- {id: g, text: b, anchors: []}", "more than once"),
    ],
)
def test_a_bad_case_is_refused_and_named(tmp_path: Path, row: str, says: str) -> None:
    with pytest.raises(BadCase, match=says):
        load("guidance", "dev", written(tmp_path, "guidance", row))


def test_a_sample_is_the_same_every_time_and_keeps_its_order() -> None:
    cases = load("guidance", "dev")
    chosen = sample(cases, 20)
    assert len(chosen) == 20
    assert chosen == sample(cases, 20)
    assert [cases.index(case) for case in chosen] == sorted(cases.index(case) for case in chosen)
    assert sample(cases[:5], 20) == cases[:5]


def test_ids_do_not_meet_across_tasks_and_halves() -> None:
    names = [case.name for name in SETS for half in HALVES for case in load(name, half)]
    assert len(names) == len(set(names))
