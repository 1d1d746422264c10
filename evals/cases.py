"""The cases: read from their files, brought to one set of names, and counted."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "cases"
HALVES = ("dev", "test")
SETS = ("scenarios", "contrast", "guidance", "abstention", "premises", "attacks", "danger", "conversation")
SAMPLE_SEED = 20260930


class BadCase(ValueError):
    """A case file does not hold what its task needs; says which case and what is missing."""


@dataclass(frozen=True)
class Case:
    """One case: its task, half and id, the message, and the rest of its fields by name."""

    task: str
    half: str
    id: str
    text: str
    fields: Mapping[str, Any]

    @property
    def name(self) -> str:
        """Unique among all cases: `danger/dev/da-001`."""
        return f"{self.task}/{self.half}/{self.id}"

    def get(self, field: str, default: Any = None) -> Any:
        """A field, or `default` where the case has none."""
        return self.fields.get(field, default)


_NEEDED: Mapping[str, tuple[str, ...]] = {
    "scenarios": ("facts", "said", "first", "final", "urgent", "reply", "unsafe_if"),
    "contrast": ("fact", "a", "b"),
    "guidance": ("anchors",),
    "abstention": ("answerable",),
    "premises": ("false_premise",),
    "attacks": ("base", "expect"),
    "danger": ("danger", "kind"),
    "conversation": ("known", "pending", "told"),
    "worked": ("elements", "outcome"),
}


def load(task: str, half: str, folder: Path = FOLDER) -> tuple[Case, ...]:
    """The cases of one half of a task; raises `BadCase` where one lacks a field or an id comes twice."""
    path = folder / task / f"{half}.yaml"
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    rows = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    cases = tuple(_case(task, half, row) for row in rows)
    ids = [case.id for case in cases]
    if twice := {id_ for id_ in ids if ids.count(id_) > 1}:
        raise BadCase(f"{path.name} of {task} has these ids more than once: {sorted(twice)}")
    return cases


def sample(cases: Sequence[Case], most: int, seed: int = SAMPLE_SEED) -> tuple[Case, ...]:
    """At most `most` cases in their own order, the same ones every time."""
    if len(cases) <= most:
        return tuple(cases)
    chosen = set(random.Random(seed).sample(range(len(cases)), most))
    return tuple(case for at, case in enumerate(cases) if at in chosen)


def _case(task: str, half: str, row: Mapping[str, Any]) -> Case:
    fields = _plain({key: value for key, value in row.items() if key not in ("id", "text")})
    if task == "premises":
        fields["false_premise"] = _false_premise(fields)
    text = row["a"]["text"] if task == "contrast" else row.get("text")
    if task == "attacks":
        fields["unpadded"] = str(text)
        text = _padded(str(text), fields.pop("repeat", None))
    if not isinstance(text, str) or not text.strip():
        raise BadCase(f"{task} {half} {row.get('id')} has no text")
    if missing := [name for name in _NEEDED.get(task, ()) if name not in fields]:
        raise BadCase(f"{task} {half} {row.get('id')} lacks {missing}")
    return Case(task, half, str(row["id"]), text, MappingProxyType(fields))


def _false_premise(fields: dict[str, Any]) -> bool:
    """Whether the premise is false, however the file says it."""
    if "premise" in fields:
        return str(fields.pop("premise")) == "false"
    return str(fields.get("false_premise")) == "yes"


def _padded(text: str, repeat: Mapping[str, Any] | None) -> str:
    """The attack with its padding written out."""
    if repeat is None:
        return text
    padding = str(repeat.get("unit", repeat.get("text", ""))) * int(repeat["times"])
    return padding + text if repeat["where"] == "before" else text + padding


def _plain(value: Any) -> Any:
    """Anchors and fact values as text, whatever YAML made of them; true and false stay."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
