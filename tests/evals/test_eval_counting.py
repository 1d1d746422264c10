"""Every case is counted, figures come from the scores, and the gate fails on a drop or an unsafe error."""

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from evals.cases import Case
from evals.figures import confusions, figures, unsafe_errors
from evals.gate import Baseline, NoBaseline, baseline_of, failures, read_baseline, write_baseline
from evals.report import Report, as_data, table, write
from evals.run import Run
from evals.scorers import MISSED, UNSAFE_CLASSES, WITHHOLDS
from evals.task import Result, Score, Task, run_task


def case(at: int, half: str = "dev") -> Case:
    return Case("made", half, f"{half}-{at}", f"message <{at}>", MappingProxyType({}))


def answered(wrong: int = 0, unsafe: int = 0, of: int = 20) -> Result:
    """A task of `of` cases, the first `wrong` of them wrong and the first `unsafe` unsafe."""

    def scorer(given: Case, said: int) -> list[Score]:
        return [
            Score("right", said >= wrong, f"case {said}", expected="a", got="a" if said >= wrong else "b"),
            Score("safe", said >= unsafe, unsafe=WITHHOLDS if said < unsafe else ""),
        ]

    cases = [case(at) for at in range(of)]
    return run_task(Task("made", "assistant", cases, lambda one: int(one.id.split("-")[1]), str, (scorer,)))


def gate(before: Result, now: Result) -> list[str]:
    results = (now,)
    committed = baseline_of(figures((before,)), unsafe_errors((before,)))
    return failures(committed, figures(results), unsafe_errors(results))


def test_scored_unscored_and_errored_make_all() -> None:
    def system(one: Case) -> int:
        return 1 // (int(one.id.split("-")[1]) - 1)

    def scorer(one: Case, said: int) -> list[Score]:
        return [Score("right", True)] if said > 0 else []

    result = run_task(Task("made", "assistant", [case(at) for at in range(5)], system, str, (scorer,)))
    counts = {status: result.count(status) for status in ("scored", "unscored", "errored")}
    assert counts == {"scored": 1, "unscored": 3, "errored": 1}
    assert sum(counts.values()) == len(result.samples)
    assert "ZeroDivisionError" in result.samples[1].error


def test_a_scorer_that_breaks_is_an_errored_case() -> None:
    def broken(one: Case, said: str) -> list[Score]:
        raise KeyError("anchors")

    result = run_task(Task("made", "assistant", [case(1)], lambda one: one.text, str, (broken,)))
    assert result.samples[0].status == "errored"


def test_figures_are_shares_with_intervals_by_half() -> None:
    by_name = {figure.name: figure for figure in figures((answered(wrong=5),))}
    right = by_name["right"]
    assert (right.hits, right.of, right.value) == (15, 20, 0.75)
    assert right.low == pytest.approx(0.5313, abs=1e-4)
    assert right.high == pytest.approx(0.8881, abs=1e-4)
    two = replace(
        answered(), samples=(*answered().samples, replace(answered().samples[0], case=case(1, "test")))
    )
    assert {(figure.half, figure.of) for figure in figures((two,))} == {("dev", 20), ("test", 1)}


def test_a_measure_has_a_median_and_a_mean() -> None:
    def scorer(one: Case, said: int) -> list[Score]:
        return [Score("questions", None, value=float(said))]

    cases = [case(at) for at in (0, 1, 8)]
    made = run_task(Task("made", "assistant", cases, lambda one: int(one.id.split("-")[1]), str, (scorer,)))
    assert {figure.name: figure.value for figure in figures((made,))} == {
        "questions, median": 1,
        "questions, mean": 3,
    }


def test_confusions_count_expected_by_got() -> None:
    assert confusions(answered(wrong=3), "dev")["right"] == {("a", "b"): 3, ("a", "a"): 17}


def test_unsafe_errors_are_listed_one_by_one_by_class() -> None:
    found = unsafe_errors((answered(unsafe=2),))
    assert [(one.error, one.sample.case.id) for one in found] == [(WITHHOLDS, "dev-0"), (WITHHOLDS, "dev-1")]
    assert unsafe_errors((answered(unsafe=2),), "test") == ()


def test_the_gate_holds_where_nothing_changed_or_it_got_better() -> None:
    assert gate(answered(wrong=3), answered(wrong=3)) == []
    assert gate(answered(wrong=3), answered(wrong=1)) == []


def test_a_planted_drop_fails_the_gate() -> None:
    assert gate(answered(wrong=3), answered(wrong=4)) == ["made | dev | right: was 0.850, is 0.800"]


def test_one_unsafe_error_more_fails_the_gate_whatever_the_share() -> None:
    before, now = answered(of=400, unsafe=1), answered(of=400, unsafe=2)
    said = f"unsafe, {WITHHOLDS}: made dev-1, safe, which is not among those committed"
    assert gate(before, now) == [said]
    assert gate(now, before) == []


def test_an_unsafe_error_in_the_place_of_another_fails_the_gate() -> None:
    now = answered(of=400, unsafe=1)
    (before,) = unsafe_errors((now,))
    other = replace(before, sample=replace(before.sample, case=case(7)))
    committed = baseline_of(figures((now,)), (other,))
    assert len(failures(committed, figures((now,)), unsafe_errors((now,)))) == 1


def test_a_figure_that_is_no_longer_measured_fails_the_gate() -> None:
    committed = Baseline({"made | dev | gone": 0.5}, dict.fromkeys(UNSAFE_CLASSES, ()))
    assert failures(committed, figures((answered(),)), ()) == [
        "made | dev | gone: was 0.500, and is not measured any more"
    ]


def test_an_errored_case_fails_the_gate() -> None:
    assert failures(Baseline({}, {}), (), (), errored=2) == ["2 cases could not be run: see the report"]


def test_more_questions_are_a_drop() -> None:
    def asked(many: int) -> Result:
        def scorer(one: Case, said: str) -> list[Score]:
            return [Score("questions", None, value=float(many))]

        return run_task(
            Task("made", "assistant", [case(at) for at in range(12)], lambda one: "", str, (scorer,))
        )

    assert gate(asked(3), asked(2)) == []
    assert len(gate(asked(2), asked(3))) == 2


def test_other_systems_and_the_test_half_are_not_gated() -> None:
    figure = figures((answered(),))[0]
    kept = baseline_of(
        (replace(figure, half="test"), replace(figure, system="BM25"), replace(figure, of=9)), ()
    )
    assert kept.figures == {}


def test_a_baseline_is_read_as_it_was_written(tmp_path: Path) -> None:
    committed = Baseline({"made | dev | right": 0.85}, {MISSED: 1}, 0.02)
    write_baseline(committed, tmp_path / "baseline.json")
    assert read_baseline(tmp_path / "baseline.json") == committed


def test_a_missing_baseline_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NoBaseline, match="--accept"):
        read_baseline(tmp_path / "baseline.json")


def test_the_committed_baseline_can_be_read() -> None:
    committed = read_baseline()
    assert committed.figures
    assert set(committed.unsafe) == set(UNSAFE_CLASSES)


def report(result: Result) -> Report:
    found = figures((result,))
    run = Run((result,), ("dev",), {"made": 0.1})
    return Report(
        run, found, unsafe_errors((result,)), Baseline({"made | dev | right": 1.0}, {}), ("a drop",)
    )


def test_the_page_lists_unsafe_errors_first_and_escapes_the_cases(tmp_path: Path) -> None:
    write(report(answered(wrong=2, unsafe=1)), tmp_path, quick=True)
    page = (tmp_path / "quick.html").read_text()
    assert page.index("Unsafe errors: 1") < page.index("Every case counted") < page.index("<svg")
    assert "message &lt;0&gt;" in page
    assert "message <0>" not in page
    assert "http" not in page.replace("<html", "")
    assert "2 cases with something missed" in page


def test_the_data_holds_every_failure_and_count(tmp_path: Path) -> None:
    made = report(answered(wrong=2, unsafe=1))
    data = as_data(made, {"made | dev | right": 1.0}, {})
    assert data["counts"] == [
        {"task": "made", "system": "assistant", "all": 20, "scored": 20, "unscored": 0, "errored": 0}
    ]
    assert [failure["case"]["name"] for failure in data["failures"]] == ["made/dev/dev-0", "made/dev/dev-1"]
    assert len(data["unsafe"]) == 1
    assert "-0.100" in table(made)
