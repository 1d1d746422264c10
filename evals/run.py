"""Runs the tasks: which cases, put to which systems, in which halves."""

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from evals.cases import HALVES, SETS, Case, load, sample
from evals.retrievers import baselines
from evals.systems import Assistant, fresh_assistant, settings
from evals.task import Result, Task, run_task
from evals.tasks import (
    abstention,
    attacks,
    contrast,
    conversation,
    danger,
    facts,
    guidance,
    metamorphic,
    premises,
    quotes,
    scenarios,
    worked,
)

MOST_STORIES = 40
"""How many scenarios of the development half are reworded, each in many ways."""


@dataclass(frozen=True)
class Run:
    """Every result of one run, its halves, and the seconds each task took."""

    results: tuple[Result, ...]
    halves: tuple[str, ...]
    seconds: dict[str, float]


def run(halves: Sequence[str], *, with_baselines: bool, tell: Callable[[str], None] = print) -> Run:
    """Run the suite over `halves`; the baselines of search as well where wanted."""
    results: list[Result] = []
    seconds: dict[str, float] = {}
    begun = time.perf_counter()
    assistant = fresh_assistant()
    seconds["index"] = time.perf_counter() - begun
    cases = {name: tuple(case for half in halves for case in load(name, half)) for name in SETS}
    for task in (*_tasks(assistant, cases), *(_baselines(cases) if with_baselines else ())):
        begun = time.perf_counter()
        results.append(run_task(task))
        label = f"{task.name}, {task.system_name}"
        seconds[label] = time.perf_counter() - begun
        tell(f"{label}: {len(task.cases)} cases, {seconds[label]:.1f} s")
    return Run(tuple(results), tuple(halves), seconds)


def _tasks(assistant: Assistant, cases: dict[str, tuple[Case, ...]]) -> Iterator[Task[Any]]:
    yield scenarios.task(assistant, cases["scenarios"])
    yield facts.by_paragraph(facts.load_by_paragraph())
    yield facts.by_story(cases["scenarios"])
    yield contrast.task(assistant, cases["contrast"])
    yield guidance.task(assistant, cases["guidance"])
    yield abstention.task(assistant, cases["abstention"])
    yield premises.task(assistant, cases["premises"])
    yield danger.task(assistant, cases["danger"])
    yield conversation.task(assistant, cases["conversation"])
    yield attacks.task(assistant, cases["attacks"])
    yield quotes.task(assistant, quoted(cases))
    held_out = worked.without_examples(settings(), Path(tempfile.mkdtemp(prefix="can-i-share-held-out-")))
    yield worked.task(held_out, load("worked", "cases"))
    stories = [case for case in cases["scenarios"] if case.half == "dev" and case.get("reply") == "decision"]
    yield metamorphic.task(assistant, sample(stories, MOST_STORIES))


def quoted(cases: dict[str, tuple[Case, ...]]) -> tuple[Case, ...]:
    """The messages whose replies' quotes are checked, under names of their own."""
    names = ("scenarios", "guidance", "premises", "abstention", "attacks")
    return tuple(replace(case, id=f"{name}-{case.id}") for name in names for case in cases[name])


def _baselines(cases: dict[str, tuple[Case, ...]]) -> Iterator[Task[Any]]:
    yield scenarios.always_sharing(cases["scenarios"])
    for name, search in baselines(settings()).items():
        yield guidance.baseline(name, search, cases["guidance"])


QUICK = (HALVES[0],)
