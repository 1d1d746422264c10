"""Scenarios from facts: the decision alone, with nothing to read."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from assistant.decision.decide import decide
from assistant.decision.decision import Decision
from assistant.decision.facts import Basis
from assistant.decision.settle import read_facts
from assistant.settings import PROJECT
from evals.cases import Case
from evals.scorers import listed
from evals.task import Score, Task

FOLDER = PROJECT / "tests" / "scenarios"


def load_by_paragraph(folder: Path = FOLDER) -> tuple[Case, ...]:
    """The scenarios written from the paragraphs, each with what it expects; they have no halves."""
    rows = [
        (path.stem, row) for path in sorted(folder.glob("*.yaml")) for row in yaml.safe_load(path.read_text())
    ]
    return tuple(
        Case("facts", "all", f"{stem}-{at:03}", row["name"], MappingProxyType(row))
        for at, (stem, row) in enumerate(rows)
    )


def by_paragraph(cases: Sequence[Case]) -> Task[Decision]:
    """The scenarios of the paragraphs, put to the decision alone."""
    return Task("facts by paragraph", "assistant", cases, _decide, _show, (expected,))


def by_story(cases: Sequence[Case]) -> Task[Decision]:
    """The facts behind the scenarios in words: what perfect reading would give."""
    return Task("facts behind the words", "assistant", cases, _decide, _show, (final,))


def expected(case: Case, decision: Decision) -> Iterable[Score]:
    """Outcome, urgency and the three tests as the paragraph has them."""
    wanted = case.get("expect")
    if "outcome" in wanted:
        yield _same("outcome", wanted["outcome"], str(decision.outcome))
    if "urgent" in wanted:
        yield _same("urgent", str(wanted["urgent"]), str(decision.urgent))
    if "provisional" in wanted:
        yield _same("provisional", str(wanted["provisional"]), str(decision.provisional))
    found = {test.name: str(test.finding) for test in decision.tests}
    for name, finding in wanted.get("tests", {}).items():
        yield _same("the three tests", f"{name} {finding}", f"{name} {found.get(name, 'absent')}")
    asked = {question.fact for question in decision.questions}
    for name in wanted.get("asks", ()):
        yield Score("asks what it should", name in asked, f"{name}; asked {listed(sorted(asked))}")
    for name in wanted.get("asks_not", ()):
        yield Score("does not ask what it should not", name not in asked, name)
    answered = {barrier.name for barrier in decision.barriers}
    for name in wanted.get("barriers", ()):
        yield Score(
            "raised barrier answered", name in answered, f"{name}; answered {listed(sorted(answered))}"
        )


def final(case: Case, decision: Decision) -> Iterable[Score]:
    """The outcome that the scenario ends in."""
    yield _same("outcome", case.get("final"), str(decision.outcome))


def _same(name: str, wanted: str, got: str) -> Score:
    return Score(name, wanted == got, f"wanted {wanted}, got {got}", expected=wanted, got=got)


def _decide(case: Case) -> Decision:
    return decide(read_facts({name: _word(value) for name, value in case.get("facts").items()}, Basis.STATED))


def _word(value: Any) -> str:
    return {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)


def _show(decision: Decision) -> str:
    return f"{decision.outcome}: {decision.headline}"
