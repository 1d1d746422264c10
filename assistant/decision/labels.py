"""The short plain words by which facts, values, tests and outcomes are shown, the same in every channel."""

from collections.abc import Mapping
from types import MappingProxyType

from assistant.decision.facts import VALUES

OUTCOMES: Mapping[str, str] = MappingProxyType(
    {
        "must_share": "Share it",
        "share_with_safeguards": "Share, with safeguards",
        "withhold_for_now": "Hold back for now",
        "outside_duty": "Outside the duty",
        "may_share": "You may share",
        "not_required": "Not required",
        "get_more_information": "Find out more first",
        "make_request": "You can ask",
    }
)

BODIES: Mapping[str, str] = MappingProxyType(
    {
        "local_authority": "the council",
        "police": "the police",
        "health": "the health service",
        "education": "the school or setting",
        "probation_prison": "probation or the prison",
        "youth_justice": "the youth justice service",
        "commissioned_provider": "the commissioned provider",
        "charity_community": "the charity or community group",
        "private_healthcare": "the private provider",
        "devolved_service": "the service across the border",
        "parent_carer": "the parent",
    }
)
"""What an organisation is called in a sentence."""

FACTS: Mapping[str, str] = MappingProxyType(
    {
        "direction": "What you want to do",
        "sharer": "Who holds it",
        "recipient": "Who would get it",
        "subject_stage": "Whose welfare",
        "information_about": "Who it is about",
        "arose": "When it arose",
        "request_context": "Context given with the request",
        "relevant_to_welfare": "Bears on a child's welfare",
        "may_help_recipient": "Could help the recipient",
        "immediate_risk_from_sharing": "Sharing would put the child at immediate risk",
        "police_operation_at_risk": "Would harm a police operation",
        "court_order_restricts": "A court order restricts it",
        "other_greater_detriment": "Another greater harm from sharing",
        "mitigation_possible": "The harm can be limited",
        "consent_absent": "No consent",
        "given_in_confidence": "Told in confidence",
        "parent_objects": "A parent objects",
        "practitioner_unsure": "You feel unsure",
        "data_protection_worry": "Worry about data protection",
        "special_category": "Special category data",
        "criminal_offence": "Criminal offence data",
        "law_enforcement_processing": "Law enforcement processing",
        "urgent_danger": "A child in danger now",
        "informing_family_safe": "Safe to tell the family",
        "whole_document_requested": "A whole document is asked for",
        "child_poses_risk": "The child may pose a risk to others",
        "pattern_multiple_children": "A pattern across several children",
        "crossing_boundary": "The child is moving to another area",
        "detriment": "Harm from sharing",
    }
)

_TRI = {"yes": "Yes", "no": "No", "unknown": "Not known"}
_ORGANISATIONS = {
    "local_authority": "Local authority",
    "police": "Police",
    "health": "Health service",
    "education": "School, college or childcare",
    "probation_prison": "Probation or prison",
    "youth_justice": "Youth justice",
    "commissioned_provider": "Provider commissioned for this service",
    "charity_community": "Charity or community group",
    "private_healthcare": "Private healthcare",
    "devolved_service": "Service in Scotland, Wales or Northern Ireland",
    "parent_carer": "Parent or carer",
    "other": "Someone else",
    "unknown": "Not known",
}
_SPECIAL: dict[str, dict[str, str]] = {
    "direction": {
        "share": "Pass on what you hold",
        "respond": "Answer a request",
        "request": "Ask for information",
    },
    "sharer": _ORGANISATIONS,
    "recipient": _ORGANISATIONS,
    "subject_stage": {
        "child": "A child (under 18)",
        "unborn": "An unborn child",
        "adult": "An adult",
        "unknown": "Not known",
    },
    "information_about": {
        "child": "The child",
        "connected_individual": "Someone in the child's life",
        "unconnected_individual": "Someone with no known link to a child",
    },
    "arose": {
        "after_commencement": "On or after 30 September 2026",
        "before_commencement": "Before 30 September 2026, and over",
    },
    "request_context": {
        "sufficient": "Enough to judge",
        "insufficient": "Not enough to judge",
        "unknown": "Not known",
    },
}
VALUE_LABELS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {name: MappingProxyType(_SPECIAL.get(name, _TRI)) for name in VALUES}
)

TESTS: Mapping[str, str] = MappingProxyType(
    {
        "relevance": "Relevance: does it bear on a child's welfare?",
        "may_facilitate": "May facilitate: could it help the recipient?",
        "detriment": "Detriment: would sharing do the child more harm?",
    }
)

FINDINGS: Mapping[str, str] = MappingProxyType({"met": "Met", "not_met": "Not met", "unclear": "Unclear"})

BASES: Mapping[str, str] = MappingProxyType(
    {
        "stated": "you said so",
        "inferred": "read from your words",
        "confirmed": "you confirmed it",
        "assumed": "assumed, please check",
    }
)

RECORD_BASES: Mapping[str, str] = MappingProxyType(
    {
        "stated": "said by the practitioner",
        "inferred": "read from the practitioner's words",
        "confirmed": "confirmed by the practitioner",
        "assumed": "assumed, not yet checked",
    }
)


def outcome_label(outcome: str) -> str:
    """The plain words for an outcome, such as "Share it"."""
    return OUTCOMES[outcome]


def fact_label(name: str) -> str:
    """The plain words for a fact's name; a name without any is shown with spaces for underscores."""
    return FACTS.get(name, name.replace("_", " ").capitalize())


def value_label(name: str, value: str) -> str:
    """The plain words for a fact's value, such as "Not known" for `unknown`."""
    return VALUE_LABELS.get(name, {}).get(value, value.replace("_", " ").capitalize())


def vocabulary() -> dict[str, object]:
    """Every label, as one plain structure that a channel can send to a page."""
    return {
        "outcomes": dict(OUTCOMES),
        "facts": dict(FACTS),
        "values": {name: dict(labels) for name, labels in VALUE_LABELS.items()},
        "tests": dict(TESTS),
        "findings": dict(FINDINGS),
        "bases": dict(BASES),
    }
