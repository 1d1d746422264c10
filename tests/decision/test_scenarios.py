"""Every scenario, written from the paragraphs by somebody other than the rules' writer, comes out right."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant.decision.decide import decide
from assistant.decision.decision import Decision, Statement
from assistant.decision.facts import Basis
from assistant.decision.settle import read_facts
from assistant.guidance.passages import root_of

FOLDER = Path(__file__).parent.parent / "scenarios"
SCENARIOS = [
    pytest.param(scenario, id=f"{path.stem}: {scenario['name']}")
    for path in sorted(FOLDER.glob("*.yaml"))
    for scenario in yaml.safe_load(path.read_text())
]


def plain(facts: dict[str, Any]) -> dict[str, str]:
    return {name: {True: "yes", False: "no"}.get(value, value) for name, value in facts.items()}


def anchors(*groups: tuple[Statement, ...]) -> set[str]:
    found = {place.anchor for group in groups for statement in group for place in statement.places}
    return found | {root_of(anchor) for anchor in found} | {anchor.partition("(")[0] for anchor in found}


def all_anchors(decision: Decision) -> set[str]:
    reasons = tuple(reason for test in decision.tests for reason in test.reasons)
    barriers = tuple(barrier.statement for barrier in decision.barriers)
    return anchors(reasons, barriers, decision.share, decision.withhold, decision.how, decision.record)


def text_of(decision: Decision) -> str:
    groups = (decision.share, decision.withhold, decision.how, decision.record)
    statements = [statement.text for group in groups for statement in group]
    statements += [reason.text for test in decision.tests for reason in test.reasons]
    statements += [barrier.statement.text for barrier in decision.barriers]
    return " ".join([decision.headline, *statements]).lower()


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_scenario(scenario: dict[str, Any]) -> None:
    decision = decide(read_facts(plain(scenario["facts"]), Basis.STATED))
    expect = scenario["expect"]
    assert decision.outcome == expect.get("outcome", decision.outcome)
    assert decision.urgent == expect.get("urgent", decision.urgent)
    assert decision.provisional == expect.get("provisional", decision.provisional)
    findings = {test.name: str(test.finding) for test in decision.tests}
    assert {name: findings.get(name) for name in expect.get("tests", {})} == expect.get("tests", {})
    assert {barrier.name for barrier in decision.barriers} >= set(expect.get("barriers", []))
    asked = {question.fact for question in decision.questions}
    assert asked >= set(expect.get("asks", []))
    assert not asked & set(expect.get("asks_not", []))
    assert all_anchors(decision) >= set(expect.get("cites", []))
    for part in ("how", "share", "withhold", "record"):
        assert anchors(getattr(decision, part)) >= set(expect.get(f"{part}_cites", [])), part
    for words in expect.get("says_nowhere", []):
        assert words.lower() not in text_of(decision)
