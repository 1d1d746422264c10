"""The report's page: unsafe errors first, then figures with plots, confusions, baselines, and each failure to read."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from evals.agreement import Agreement
from evals.figures import Figure, Unsafe, confusions
from evals.plots import confusion, intervals
from evals.run import Run
from evals.scorers import UNSAFE_CLASSES
from evals.task import Result, Sample

_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:64rem;padding:0 1rem;color:#0b0c0c;background:#fff}
table{border-collapse:collapse;margin:.5rem 0}th,td{border:1px solid #b1b4b6;padding:.2rem .5rem;text-align:left}
td.number,.confusion td{text-align:right}.confusion{font-size:.8rem}.confusion .right{background:#cce2d8}
.confusion .wrong{background:#f6d7d2}svg{width:100%;font-size:12px}svg .grid{stroke:#dcdcdc}
svg .axis{text-anchor:middle}svg .dev{stroke:#1d70b8;fill:#1d70b8;stroke-width:2}
svg .test{stroke:#4c2c92;fill:#4c2c92;stroke-width:2}svg .before{stroke:#0b0c0c;stroke-width:2}
.unsafe{border-left:6px solid #d4351c;padding-left:1rem}pre{white-space:pre-wrap;background:#f3f2f1;padding:.5rem}
summary{cursor:pointer}blockquote{margin:.3rem 0;padding-left:.8rem;border-left:3px solid #b1b4b6}
"""


def page(
    run: Run,
    figures: Sequence[Figure],
    unsafe: Sequence[Unsafe],
    before: Mapping[str, float],
    failed: Sequence[str],
    measured: Mapping[str, Any],
    agreed: Sequence[Agreement],
) -> str:
    """The whole page; `before` are the committed figures and `measured` time and memory."""
    parts = (
        "<h1>How right the assistant is</h1>",
        f"<p>Halves: {escape(', '.join(run.halves))}. The test half is for reporting only. Dots are shares, lines their"
        " 95% Wilson intervals, black ticks the committed baseline.</p>",
        _gate(failed),
        _unsafe(unsafe),
        _counts(run.results),
        *(
            _task(result, figures, before, run.halves)
            for result in run.results
            if result.system == "assistant"
        ),
        _baselines(figures),
        _agreement(agreed),
        _measured(measured, run.seconds),
    )
    head = f"<meta charset='utf-8'><title>Evaluation</title><style>{_STYLE}</style>"
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{''.join(parts)}</body></html>\n"


def _gate(failed: Sequence[str]) -> str:
    if not failed:
        return "<p><strong>The gate holds.</strong></p>"
    return f"<p><strong>The gate fails:</strong></p><ul>{''.join(f'<li>{escape(line)}</li>' for line in failed)}</ul>"


def _unsafe(unsafe: Sequence[Unsafe]) -> str:
    parts = [f"<section class='unsafe'><h2>Unsafe errors: {len(unsafe)}</h2>"]
    for error in UNSAFE_CLASSES:
        here = [one for one in unsafe if one.error == error]
        parts.append(f"<h3>{escape(error.capitalize())}: {len(here)}</h3>")
        parts += [_read(one.sample, f"{one.task}, {one.name}: {one.why}") for one in here]
    return "".join((*parts, "</section>"))


def _counts(results: Sequence[Result]) -> str:
    rows = "".join(
        f"<tr><td>{escape(result.task)}</td><td>{escape(result.system)}</td>"
        f"<td class='number'>{len(result.samples)}</td>"
        + "".join(
            f"<td class='number'>{result.count(status)}</td>" for status in ("scored", "unscored", "errored")
        )
        + "</tr>"
        for result in results
    )
    head = (
        "<tr><th>task</th><th>system</th><th>cases</th><th>scored</th><th>unscored</th><th>errored</th></tr>"
    )
    return f"<h2>Every case counted</h2><table>{head}{rows}</table>"


def _task(
    result: Result, figures: Sequence[Figure], before: Mapping[str, float], halves: Sequence[str]
) -> str:
    own = [one for one in figures if one.task == result.task and one.system == result.system]
    own.sort(key=lambda one: one.name)
    parts = [f"<h2>{escape(result.task.capitalize())}</h2>", intervals(own, before), _table(own, before)]
    for half in dict.fromkeys(sample.case.half for sample in result.samples):
        for name, counts in confusions(result, half).items():
            parts.append(
                f"<details><summary>{escape(name)}, {half}: confusions</summary>{confusion(counts)}</details>"
            )
    failed = [(sample, why) for sample in result.samples if (why := _why(sample))]
    parts.append(f"<details><summary>{len(failed)} cases with something missed, one by one</summary>")
    parts += [_read(sample, why) for sample, why in failed]
    return "".join((*parts, "</details>"))


def _table(figures: Sequence[Figure], before: Mapping[str, float]) -> str:
    rows = []
    for one in figures:
        share = one.low is not None and one.high is not None
        value = f"{one.value:.1%}" if share else f"{one.value:.3f}"
        reach = f"{one.low:.1%} to {one.high:.1%}" if share else ""
        counted = f"{one.hits} of {one.of}" if one.hits is not None else f"{one.of}"
        moved = one.value - before.get(one.key, one.value)
        change = f"{moved:+.3f}" if abs(moved) >= 0.0005 else "same" if one.key in before else "new"
        cells = (one.name, one.half, value, reach, counted, change)
        rows.append("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>")
    names = ("figure", "half", "value", "95% interval", "count", "since the baseline")
    return f"<table><tr>{''.join(f'<th>{name}</th>' for name in names)}</tr>{''.join(rows)}</table>"


def _baselines(figures: Sequence[Figure]) -> str:
    others = [one for one in figures if one.system != "assistant"]
    if not others:
        return ""
    names = {(one.task, one.name) for one in others}
    compared = [one for one in figures if (one.task, one.name) in names]
    rows = "".join(
        f"<tr><td>{escape(one.system)}</td><td>{escape(one.task)}: {escape(one.name)}</td><td>{one.half}</td>"
        f"<td class='number'>{one.value:.1%}</td><td>{one.low or 0:.1%} to {one.high or 0:.1%}</td></tr>"
        for one in sorted(compared, key=lambda one: (one.task, one.half, one.name, -one.value))
    )
    head = "<tr><th>system</th><th>figure</th><th>half</th><th>value</th><th>95% interval</th></tr>"
    return f"<h2>Baselines on the same cases</h2><table>{head}{rows}</table>"


def _agreement(agreed: Sequence[Agreement]) -> str:
    if not agreed:
        return "<h2>Two labellers</h2><p>No second labelling is kept yet.</p>"
    rows = "".join(
        f"<tr><td>{escape(one.task)}</td><td>{escape(one.field)}</td><td>{one.cases}</td><td>{one.share:.1%}</td>"
        f"<td>{one.kappa:.3f}</td></tr>"
        for one in agreed
    )
    head = "<tr><th>task</th><th>field</th><th>cases</th><th>equal</th><th>kappa</th></tr>"
    return f"<h2>Two labellers</h2><table>{head}{rows}</table>"


def _measured(measured: Mapping[str, Any], seconds: Mapping[str, float]) -> str:
    rows = "".join(
        f"<tr><td>{escape(name)}</td><td>{escape(value if isinstance(value, str) else format(value, '.3g'))}</td></tr>"
        for name, value in (
            *measured.items(),
            *((f"this run, {name}, s", spent) for name, spent in seconds.items()),
        )
    )
    return f"<h2>Time and memory</h2><table>{rows}</table>"


def _read(sample: Sample, why: str) -> str:
    """One failure for a reader: the case, its message, what was said, and why that is wrong."""
    said = escape(sample.said or sample.error)
    return (
        f"<details><summary>{escape(sample.case.name)}: {escape(why[:200])}</summary>"
        f"<blockquote>{escape(sample.case.text[:2000])}</blockquote><pre>{said}</pre><p>{escape(why)}</p></details>"
    )


def _why(sample: Sample) -> str:
    if sample.error:
        return f"errored: {sample.error}"
    return "; ".join(f"{score.name}: {score.why}" for score in sample.scores if score.right is False)
