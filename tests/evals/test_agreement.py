"""Two labellings are compared field by field."""

from pathlib import Path

import pytest

from evals.agreement import agreements
from evals.cases import BadCase

FIRST = "- {id: a, text: one, danger: 'yes', kind: urgent}\n- {id: b, text: two, danger: 'no', kind: none}\n"


def labelled(folder: Path, second: str) -> Path:
    (folder / "danger").mkdir()
    (folder / "danger" / "test.yaml").write_text(FIRST)
    (folder / "second-labels.yaml").write_text(second)
    return folder


def test_agreement_is_reported_by_field(tmp_path: Path) -> None:
    second = "danger: {a: {danger: 'yes', kind: urgent}, b: {danger: 'no', kind: urgent}}"
    found = {one.field: one for one in agreements(labelled(tmp_path, second))}
    assert (found["danger"].share, found["danger"].kappa, found["danger"].differ) == (1.0, 1.0, ())
    assert (found["kind"].share, found["kind"].kappa, found["kind"].differ) == (
        0.5,
        0.0,
        ("b: none / urgent",),
    )


def test_a_label_of_no_case_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadCase, match="zz"):
        agreements(labelled(tmp_path, "danger: {zz: {danger: 'yes'}}"))


def test_without_a_second_labelling_there_is_nothing_to_report(tmp_path: Path) -> None:
    assert agreements(tmp_path) == ()


def test_two_lists_of_places_agree_where_any_place_is_in_both(tmp_path: Path) -> None:
    (tmp_path / "guidance").mkdir()
    (tmp_path / "guidance" / "test.yaml").write_text(
        "- {id: a, text: one, anchors: ['13', '7']}\n- {id: b, text: two, anchors: ['40']}\n"
    )
    second = "guidance: {a: {anchors: ['7', '2']}, b: {anchors: ['41']}}"
    (tmp_path / "second-labels.yaml").write_text(second)
    (found,) = agreements(tmp_path)
    assert (found.share, found.differ) == (0.5, ("b: 40 / 41",))
