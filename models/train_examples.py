"""What the reader is trained on: messages and sentences that we wrote, and the class that each teaches a head.

A head's first class is "the words do not say". A sentence teaches only the head that it was written for; a
message teaches every head.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
UNTOLD = "untold"
TRI = ("yes", "no")
GROUND = ("unknown", "yes", "no")
BODIES = (
    "local_authority", "police", "health", "education", "probation_prison", "youth_justice", "commissioned_provider",
    "charity_community", "private_healthcare", "devolved_service", "parent_carer", "other", "unknown",
)  # fmt: skip
YES_ONLY = (
    "urgent_danger", "consent_absent", "given_in_confidence", "parent_objects", "practitioner_unsure",
    "data_protection_worry", "special_category", "criminal_offence", "whole_document_requested", "child_poses_risk",
    "pattern_multiple_children", "crossing_boundary",
)  # fmt: skip
HEADS: dict[str, tuple[str, ...]] = {
    "intent": ("case", "guidance", "other"),
    "direction": (UNTOLD, "share", "respond", "request"),
    "sharer": (UNTOLD, *BODIES),
    "recipient": (UNTOLD, *BODIES),
    "subject_stage": (UNTOLD, "child", "unborn", "adult"),
    "information_about": (UNTOLD, "child", "connected_individual", "unconnected_individual"),
    "relevant_to_welfare": (UNTOLD, *TRI),
    "may_help_recipient": (UNTOLD, *TRI),
    "request_context": (UNTOLD, "sufficient", "insufficient"),
    "arose": (UNTOLD, "before_commencement"),
    "immediate_risk_from_sharing": (UNTOLD, *GROUND),
    "police_operation_at_risk": (UNTOLD, *GROUND),
    "court_order_restricts": (UNTOLD, *GROUND),
    "other_greater_detriment": (UNTOLD, *GROUND),
    "mitigation_possible": (UNTOLD, *TRI),
    "informing_family_safe": (UNTOLD, *TRI),
    **dict.fromkeys(YES_ONLY, (UNTOLD, "yes")),
}  # fmt: skip
IGNORED = -100


def is_held_out(example: "Example") -> bool:
    """Whether a message is one of the tenth that is never trained on."""
    first = hashlib.sha256(example.text.encode()).digest()[0]
    return example.author not in ("sentences", "asked") and first % 10 == 0


@dataclass(frozen=True)
class Example:
    """Some words and, for each head, the class they belong to; IGNORED where they teach nothing of it.

    `facts` are those of a whole message about a case, None for anything else.
    """

    text: str
    classes: tuple[int, ...]
    author: str
    facts: Mapping[str, str] | None = None


def examples() -> Iterator[Example]:
    """Everything in models/training, messages first, and every sixth question of `corpus/asked` as no case."""
    for path in sorted((HERE / "training").glob("messages*.yaml")):
        for entry in yaml.safe_load(path.read_text()):
            author = path.stem.removeprefix("messages").strip("-") or "first"
            yield Example(entry["text"], _of_message(entry), author, _facts_of(entry))
    for name, sentences in yaml.safe_load((HERE / "training" / "sentences.yaml").read_text()).items():
        fact, _, value = name.partition("=")
        for sentence in sentences:
            yield Example(sentence, _of_sentence(fact, value), "sentences")

    for path in sorted((HERE.parent / "corpus" / "asked").glob("*.yaml")):
        asked = [
            question for questions in yaml.safe_load(path.read_text()).values() for question in questions
        ]
        for question in asked[::6]:
            yield Example(question, _of_message({"intent": "guidance"}), "asked")


def _facts_of(entry: dict[str, Any]) -> Mapping[str, str] | None:
    if entry["intent"] != "case":
        return None
    return {name: str(value) for name, value in (entry.get("facts") or {}).items()}


def _of_message(entry: dict[str, Any]) -> tuple[int, ...]:
    facts = _facts_of(entry)
    found = []
    for head, classes in HEADS.items():
        if head == "intent":
            found.append(classes.index(entry["intent"]))
        elif facts is None:
            found.append(IGNORED)
        else:
            found.append(_index(classes, facts.get(head, UNTOLD)))
    return tuple(found)


def _of_sentence(fact: str, value: str) -> tuple[int, ...]:
    if fact == "none":
        return tuple(
            IGNORED if name in ("intent", "direction", "sharer", "recipient", "subject_stage") else 0
            for name in HEADS
        )
    return tuple(_index(classes, value) if name == fact else IGNORED for name, classes in HEADS.items())


def _index(classes: Sequence[str], value: str) -> int:
    return classes.index(value) if value in classes else 0
