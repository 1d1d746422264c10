"""How far two labellers agree: Cohen's kappa of the test half against a second labelling, field by field.

`evals/cases/second-labels.yaml` maps a task to ids of its test half, and each id to the fields labelled again:

    scenarios:
      test-001: {first: must_share, final: must_share, urgent: false}
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from evals.cases import FOLDER, BadCase, load
from evals.scorers import is_right
from evals.stats import kappa


@dataclass(frozen=True)
class Agreement:
    """Two labellers on one field: how many cases, the share of equal labels, kappa, and where they differ."""

    task: str
    field: str
    cases: int
    share: float
    kappa: float
    differ: tuple[str, ...]


def agreements(folder: Path = FOLDER) -> tuple[Agreement, ...]:
    """Every field labelled twice; empty where there is no second labelling. Raises `BadCase` for an unknown id."""
    path = folder / "second-labels.yaml"
    if not path.exists():
        return ()
    second: Mapping[str, Mapping[str, Mapping[str, Any]]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    found = []
    for task, labels in second.items():
        first = {case.id: case for case in load(task, "test", folder)}
        if unknown := set(labels) - set(first):
            raise BadCase(f"second-labels.yaml labels cases of {task} that are not there: {sorted(unknown)}")
        for field in dict.fromkeys(name for fields in labels.values() for name in fields):
            pairs = [
                (id_, *_labels(first[id_].get(field), fields[field]))
                for id_, fields in labels.items()
                if field in fields
            ]
            ours, theirs = [a for _, a, _ in pairs], [b for _, _, b in pairs]
            differ = tuple(f"{id_}: {a} / {b}" for id_, a, b in pairs if a != b)
            share = 1 - len(differ) / len(pairs)
            found.append(Agreement(task, field, len(pairs), share, kappa(ours, theirs), differ))
    return tuple(found)


def _labels(ours: Any, theirs: Any) -> tuple[str, str]:
    """Two labels as they are compared; of two lists of right places, any place in both makes them one."""
    if not (ours and theirs and isinstance(ours, list) and isinstance(theirs, list)):
        return _label(ours), _label(theirs)
    first, second = list(map(str, ours)), list(map(str, theirs))
    both = [place for place in second if is_right(place, first)]
    both += [place for place in first if is_right(place, second)]
    return (both[0], both[0]) if both else (first[0], second[0])


def _label(value: Any) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


if __name__ == "__main__":
    for one in agreements():
        print(f"{one.task}, {one.field}: {one.cases} cases, {one.share:.1%} equal, kappa {one.kappa:.3f}")
        print("".join(f"  {line}\n" for line in one.differ), end="")
