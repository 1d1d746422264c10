"""The facts a decision rests on: their names, their values, and how each came to be known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from assistant.errors import UserError

YES, NO, UNKNOWN = "yes", "no", "unknown"
TRI = (YES, NO, UNKNOWN)

COVERED = (
    "local_authority",
    "police",
    "health",
    "education",
    "probation_prison",
    "youth_justice",
    "commissioned_provider",
)
OUTSIDE = ("charity_community", "private_healthcare", "devolved_service", "parent_carer", "other")
ORGANISATIONS = (*COVERED, *OUTSIDE, UNKNOWN)

GROUNDS = (
    "immediate_risk_from_sharing",
    "police_operation_at_risk",
    "court_order_restricts",
    "other_greater_detriment",
)
BARRIERS = (
    "consent_absent",
    "given_in_confidence",
    "parent_objects",
    "practitioner_unsure",
    "data_protection_worry",
)

VALUES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "direction": ("share", "respond", "request"),
        "sharer": ORGANISATIONS,
        "recipient": ORGANISATIONS,
        "subject_stage": ("child", "unborn", "adult", UNKNOWN),
        "information_about": ("child", "connected_individual", "unconnected_individual"),
        "arose": ("after_commencement", "before_commencement"),
        "request_context": ("sufficient", "insufficient", UNKNOWN),
        "relevant_to_welfare": TRI,
        "may_help_recipient": TRI,
        **dict.fromkeys(GROUNDS, TRI),
        "mitigation_possible": TRI,
        **dict.fromkeys(BARRIERS, TRI),
        "special_category": TRI,
        "criminal_offence": TRI,
        "law_enforcement_processing": TRI,
        "urgent_danger": TRI,
        "informing_family_safe": TRI,
        "whole_document_requested": TRI,
        "child_poses_risk": TRI,
        "pattern_multiple_children": TRI,
        "crossing_boundary": TRI,
    }
)
"""Every fact and the values it takes: the public contract of the decision model."""


class Basis(StrEnum):
    """How a fact came to be known."""

    STATED = "stated"
    INFERRED = "inferred"
    CONFIRMED = "confirmed"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Fact:
    """One value, how it came to be known, and the user's own words that say so (or None)."""

    value: str
    basis: Basis
    evidence: str | None = None


@dataclass(frozen=True)
class Facts(Mapping[str, Fact]):
    """What is known, by name; a name that is absent is not known. Unknown names and values are refused."""

    known: Mapping[str, Fact] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, fact in self.known.items():
            check(name, fact.value)
        object.__setattr__(self, "known", MappingProxyType(dict(self.known)))

    def __getitem__(self, name: str) -> Fact:
        return self.known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.known)

    def __len__(self) -> int:
        return len(self.known)

    def __hash__(self) -> int:
        return hash(frozenset(self.known.items()))

    def value(self, name: str) -> str | None:
        """The value of a fact, or None where nothing is known of it."""
        fact = self.known.get(name)
        return fact.value if fact else None

    def is_yes(self, name: str) -> bool:
        """Whether a fact is known to be so; unknown is never yes."""
        return self.value(name) == YES

    def with_(self, **changes: Fact) -> "Facts":
        """The same facts with some replaced or added."""
        return Facts({**self.known, **changes})


def check(name: str, value: str) -> None:
    """Refuse a name or value that is not in the decision model; raises `UserError`, saying which are."""
    if name not in VALUES:
        raise UserError(
            f"There is no fact called {name[:60]!r}. The facts are: {', '.join(VALUES)}, detriment."
        )
    if value not in VALUES[name]:
        raise UserError(f"{name} cannot be {value[:60]!r}. It is one of: {', '.join(VALUES[name])}.")
