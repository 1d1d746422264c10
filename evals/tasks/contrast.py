"""Contrast pairs: two messages one fact apart, each with its own outcome."""

from collections.abc import Iterable, Sequence

from evals.cases import Case
from evals.scorers import show
from evals.systems import Assistant, Told
from evals.task import Score, Task

Pair = tuple[Told, Told]


def task(assistant: Assistant, cases: Sequence[Case]) -> Task[Pair]:
    """Both sides of each pair, at once."""
    return Task(
        "contrast pairs",
        "assistant",
        cases,
        lambda case: (assistant.ask(case.get("a")["text"]), assistant.ask(case.get("b")["text"])),
        lambda pair: f"a: {show(pair[0])}\nb: {show(pair[1])}",
        (sides,),
    )


def sides(case: Case, pair: Pair) -> Iterable[Score]:
    """Each side right, and the pair where both are."""
    wanted = (case.get("a")["final"], case.get("b")["final"])
    got = (pair[0].outcome, pair[1].outcome)
    for letter, want, have in zip("ab", wanted, got, strict=True):
        yield Score(
            "side right", want == have, f"{letter}: wanted {want}, got {have}", expected=want, got=have
        )
    yield Score("both sides right", wanted == got, f"{case.get('fact')}; b reads: {case.get('b')['text']}")
