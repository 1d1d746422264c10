"""What the reader tells apart: its heads, and the classes of each.

The first class of a fact's head is "the words do not say".
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
TRAINING = HERE / "training"
ASKED = HERE.parent / "corpus" / "asked"
UNTOLD = "untold"
NONE = "none"
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
FACT_HEADS: dict[str, tuple[str, ...]] = {
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
WRITERS = (NONE, "child_in_danger", "adult_victim", "self_harm", "member_of_public")


def together(pattern: str) -> dict[str, Any]:
    """The training files of a pattern as one: mappings joined key by key, lists one after the other."""
    whole: dict[str, Any] = {}
    for path in sorted(TRAINING.glob(pattern)):
        _join(whole, yaml.load(path.read_text(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    return whole


def _join(whole: dict[str, Any], more: Mapping[str, Any]) -> None:
    for key, value in more.items():
        if isinstance(value, dict):
            _join(whole.setdefault(key, {}), value)
        elif isinstance(value, list):
            whole.setdefault(key, []).extend(value)
        else:
            whole[key] = value


PREMISES: Mapping[str, Mapping[str, Sequence[str]]] = together("premises*.yaml")
"""By the name of a correction: messages that take its false belief for granted, and others that do not."""
UNANSWERED: Mapping[str, Sequence[str]] = yaml.safe_load((ASKED / "unanswered.yaml").read_text())
"""Questions that the documents do not answer, by who can help."""

DOCUMENTS = "documents"
TURNS = ("answer", "correction", "new_case", "guidance", "aside", "start_again")
"""What a message within a case is doing."""
HEADS: dict[str, tuple[str, ...]] = {
    "intent": ("case", "guidance", "other"),
    "also_asks": (UNTOLD, "yes"),
    "writer": WRITERS,
    "seeks": (NONE, "yes"),
    "premise": (NONE, *PREMISES),
    "answered_by": (DOCUMENTS, *UNANSWERED),
    "turn": TURNS,
    **FACT_HEADS,
}
IGNORED = -100
"""The class of a head that an example teaches nothing."""
