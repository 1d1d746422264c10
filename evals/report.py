"""The report: one HTML page that needs nothing else, the same in JSON, and the table for the terminal."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.agreement import agreements
from evals.figures import Figure, Unsafe
from evals.gate import Baseline
from evals.page import page
from evals.run import Run
from evals.task import Sample


@dataclass(frozen=True)
class Report:
    """Everything one run found."""

    run: Run
    figures: tuple[Figure, ...]
    unsafe: tuple[Unsafe, ...]
    baseline: Baseline | None
    failed: tuple[str, ...]


def write(report: Report, folder: Path, *, quick: bool) -> None:
    """Write `report.html` and `report.json` (`quick.html` and `quick.json` for the quick suite)."""
    folder.mkdir(parents=True, exist_ok=True)
    name = "quick" if quick else "report"
    before = dict(report.baseline.figures) if report.baseline else {}
    bench = folder / "bench.json"
    measured = json.loads(bench.read_text(encoding="utf-8")) if bench.exists() else {}
    html = page(report.run, report.figures, report.unsafe, before, report.failed, measured, agreements())
    (folder / f"{name}.html").write_text(html, encoding="utf-8")
    content = as_data(report, before, measured)
    (folder / f"{name}.json").write_text(json.dumps(content, indent=1, ensure_ascii=False), encoding="utf-8")


def as_data(report: Report, before: dict[str, float], measured: dict[str, Any]) -> dict[str, Any]:
    """The report as plain data."""
    return {
        "halves": report.run.halves,
        "seconds": report.run.seconds,
        "counts": [
            {
                "task": result.task,
                "system": result.system,
                "all": len(result.samples),
                **{status: result.count(status) for status in ("scored", "unscored", "errored")},
            }
            for result in report.run.results
        ],
        "figures": [
            {
                "task": figure.task,
                "half": figure.half,
                "system": figure.system,
                "name": figure.name,
                "value": figure.value,
                "hits": figure.hits,
                "of": figure.of,
                "interval": [figure.low, figure.high],
                "before": before.get(figure.key) if figure.system == "assistant" else None,
            }
            for figure in report.figures
        ],
        "unsafe": [
            {
                "error": one.error,
                "task": one.task,
                "name": one.name,
                "case": _case(one.sample),
                "why": one.why,
            }
            for one in report.unsafe
        ],
        "failures": [
            {"task": result.task, "system": result.system, "case": _case(sample), "missed": missed}
            for result in report.run.results
            for sample in result.samples
            if (missed := _missed(sample))
        ],
        "gate": list(report.failed),
        "time and memory": measured,
    }


def table(report: Report) -> str:
    """The figures for the terminal, with what changed since the baseline."""
    before = dict(report.baseline.figures) if report.baseline else {}
    lines = ["", f"{'task':24} {'figure':44} {'half':5} {'value':>7}  {'interval':15} {'count':>9}  change"]
    for figure in report.figures:
        if figure.system == "assistant":
            lines.append(
                f"{figure.task:24} {figure.name:44} {figure.half:5} {_numbers(figure)}  {_change(figure, before)}"
            )
    others = [figure for figure in report.figures if figure.system != "assistant"]
    lines += [f"{figure.system:52} {figure.name:32} {figure.half:5} {_numbers(figure)}" for figure in others]
    lines.append("")
    for result in report.run.results:
        counted = ", ".join(
            f"{result.count(status)} {status}" for status in ("scored", "unscored", "errored")
        )
        lines.append(f"{result.task}, {result.system}: {len(result.samples)} cases = {counted}")
    lines.append("")
    lines.append(f"unsafe errors: {len(report.unsafe)}")
    lines += [
        f"  {one.error} | {one.name} | {one.sample.case.name} | {one.why}{_message(one.sample)}"
        for one in report.unsafe
    ]
    return "\n".join(lines)


def _message(sample: Sample) -> str:
    """The start of the message; one of the test half is left to the report, so that nobody tunes to it in passing."""
    return "" if sample.case.half == "test" else f" | {sample.case.text[:160]!r}"


def _numbers(figure: Figure) -> str:
    if figure.low is None or figure.high is None:
        return f"{figure.value:7.3f}  {'':15} {figure.of:>9}"
    return (
        f"{figure.value:7.1%}  {figure.low:.1%} to {figure.high:.1%}".ljust(24)
        + f" {figure.hits:>4}/{figure.of:<4}"
    )


def _change(figure: Figure, before: dict[str, float]) -> str:
    if figure.key not in before:
        return ""
    change = figure.value - before[figure.key]
    return f"{change:+.3f}" if abs(change) >= 0.0005 else "="


def _case(sample: Sample) -> dict[str, str]:
    return {
        "name": sample.case.name,
        "text": sample.case.text[:2000],
        "said": sample.said,
        "error": sample.error,
    }


def _missed(sample: Sample) -> list[dict[str, str]]:
    missed: Iterable[dict[str, str]] = (
        {"name": score.name, "why": score.why} for score in sample.scores if score.right is False
    )
    return list(missed) or ([{"name": "errored", "why": sample.error}] if sample.error else [])
