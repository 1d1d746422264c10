"""Small plots as inline SVG: shares with their intervals, and confusion tables."""

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape

from evals.figures import Figure

WIDTH, ROW, LABEL = 860, 22, 380


def intervals(figures: Sequence[Figure], before: Mapping[str, float]) -> str:
    """One row a figure: a dot at its share, a line over its 95% interval, a tick where the baseline was."""
    rows = [figure for figure in figures if figure.low is not None and figure.high is not None]
    if not rows:
        return ""
    height = ROW * len(rows) + 24
    parts = [f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="Shares with 95% intervals">']
    for share in (0, 0.25, 0.5, 0.75, 1):
        x = _x(share)
        parts.append(f'<line x1="{x}" x2="{x}" y1="0" y2="{height - 20}" class="grid"/>')
        parts.append(f'<text x="{x}" y="{height - 6}" class="axis">{share:.0%}</text>')
    for at, figure in enumerate(rows):
        assert figure.low is not None
        assert figure.high is not None
        y = ROW * at + ROW / 2
        name = escape(f"{figure.name} ({figure.half})")
        parts.append(f'<text x="0" y="{y + 4}">{name}</text>')
        parts.append(
            f'<line x1="{_x(figure.low)}" x2="{_x(figure.high)}" y1="{y}" y2="{y}" class="{_class(figure)}"/>'
        )
        parts.append(f'<circle cx="{_x(figure.value)}" cy="{y}" r="4" class="{_class(figure)}"/>')
        parts.append(f'<text x="{_x(1) + 8}" y="{y + 4}">{figure.value:.1%}</text>')
        if figure.key in before:
            x = _x(before[figure.key])
            parts.append(f'<line x1="{x}" x2="{x}" y1="{y - 7}" y2="{y + 7}" class="before"/>')
    return "".join((*parts, "</svg>"))


def confusion(counts: Counter[tuple[str, str]]) -> str:
    """A table of expected by got; what is right stands on the marked diagonal."""
    rows = sorted({expected for expected, _ in counts})
    columns = sorted({*rows, *(got for _, got in counts)})
    head = "".join(f"<th scope='col'>{escape(name)}</th>" for name in columns)
    body = "".join(
        f"<tr><th scope='row'>{escape(row)}</th>"
        + "".join(_cell(row, column, counts) for column in columns)
        + "</tr>"
        for row in rows
    )
    return f"<table class='confusion'><tr><th>expected, then got</th>{head}</tr>{body}</table>"


def _cell(row: str, column: str, counts: Counter[tuple[str, str]]) -> str:
    count = counts[row, column]
    kind = "right" if row == column else "wrong" if count else "none"
    return f"<td class='{kind}'>{count or ''}</td>"


def _x(share: float) -> float:
    return round(LABEL + share * (WIDTH - LABEL - 70), 1)


def _class(figure: Figure) -> str:
    return "test" if figure.half == "test" else "dev"
