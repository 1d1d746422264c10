"""The gate: figures against those committed, and no unsafe error but those that were committed by name."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.figures import Figure, Unsafe
from evals.scorers import UNSAFE_CLASSES

BASELINE = Path(__file__).parent / "baseline.json"
TOLERANCE = 0.01
HALF = "dev"
GATED_HALVES = (HALF, "all", "cases")
ASSISTANT = "assistant"
# With fewer cases than this one of them moves a share too far.
LEAST_CASES = 10


@dataclass(frozen=True)
class Baseline:
    """What was committed: each gated figure's value, the unsafe errors of each class, and how far a figure may fall."""

    figures: Mapping[str, float]
    unsafe: Mapping[str, Sequence[str]]
    tolerance: float = TOLERANCE


class NoBaseline(Exception):
    """There is no readable baseline; says how to make one."""


def read_baseline(path: Path = BASELINE) -> Baseline:
    """The committed figures; raises `NoBaseline`."""
    try:
        content: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return Baseline(content["figures"], content["unsafe"], float(content["tolerance"]))
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise NoBaseline(
            f"{path} cannot be read ({fault}); make it with `python -m evals --accept`."
        ) from fault


def baseline_of(figures: Iterable[Figure], unsafe: Iterable[Unsafe]) -> Baseline:
    """What a run would commit."""
    values = {figure.key: round(figure.value, 4) for figure in figures if is_gated(figure)}
    by_class = named(unsafe)
    return Baseline(values, {error: sorted(by_class[error]) for error in UNSAFE_CLASSES})


def named(unsafe: Iterable[Unsafe]) -> Mapping[str, set[str]]:
    """The unsafe errors of each class by their names: task, case and score."""
    found: dict[str, set[str]] = {error: set() for error in UNSAFE_CLASSES}
    for one in unsafe:
        found[one.error].add(f"{one.task} {one.sample.case.id}, {one.name}")
    return found


def write_baseline(baseline: Baseline, path: Path = BASELINE) -> None:
    """Commit a run's figures to the file."""
    content = {
        "how": "python -m evals --accept, over the development half; figures of fewer cases than ten are not gated",
        "tolerance": baseline.tolerance,
        "unsafe": dict(baseline.unsafe),
        "figures": dict(sorted(baseline.figures.items())),
    }
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def is_gated(figure: Figure) -> bool:
    """Whether a figure is held against the baseline."""
    return figure.system == ASSISTANT and figure.half in GATED_HALVES and figure.of >= LEAST_CASES


def failures(
    baseline: Baseline, figures: Sequence[Figure], unsafe: Iterable[Unsafe], errored: int = 0
) -> list[str]:
    """Everything that fails the gate, in words; empty where it holds."""
    found = [f"{errored} cases could not be run: see the report"] if errored else []
    now = {figure.key: figure for figure in figures if is_gated(figure)}
    for key, before in baseline.figures.items():
        figure = now.get(key)
        if figure is None:
            found.append(f"{key}: was {before:.3f}, and is not measured any more")
            continue
        lost = figure.value - before if figure.fewer_is_better else before - figure.value
        if lost > baseline.tolerance:
            found.append(f"{key}: was {before:.3f}, is {figure.value:.3f}")
    for error, names in named(unsafe).items():
        new = sorted(names - set(baseline.unsafe.get(error, ())))
        found += [f"unsafe, {error}: {name}, which is not among those committed" for name in new]
    return found
