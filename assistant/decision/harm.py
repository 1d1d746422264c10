"""Why the test of detriment ended as it did, ground by ground."""

from collections.abc import Mapping

from assistant.decision.because import because
from assistant.decision.decision import Finding, Statement
from assistant.decision.facts import GROUNDS, NO, Basis, Facts
from assistant.decision.three_tests import engaged, harm_can_be_mitigated, left_open, unsure_of_harm

_GROUND: Mapping[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "immediate_risk_from_sharing": (
        "the sharing itself would put the child at immediate risk of harm",
        (("10.1", "The child being placed at immediate risk of harm by the information being shared"),),
    ),
    "police_operation_at_risk": (
        "it would interfere with a police operation to a child's greater harm",
        (
            (
                "10.2",
                "Interfering with a police operation, such that the consequence is likely to be of greater detriment to a child",
            ),
        ),
    ),
    "court_order_restricts": (
        "a court order or the Family Procedure Rules restrict it",
        (("10.3", "Contravention of the Family Procedure Rules, or order of the Family Court"),),
    ),
    "other_greater_detriment": (
        "sharing would do the child another, greater harm",
        (
            ("9", "sharing information would be more detrimental to the child than not sharing"),
            ("10", "would usually relate to at least one of the following"),
        ),
    ),
}


_NO_GROUND = because(
    "What counts is the harm that sharing would do. No consent, an unhappy parent or feeling unsure would be no ground.",
    ("11", "information must still be shared if concerns solely relate to"),
    ("11.1", "Not having consent from the child/family to share information"),
    ("11.2", "A parent being unhappy, on principle, that information was shared"),
    ("11.3", "A practitioner feeling unsure or uncomfortable"),
)


def reasons_of_harm(facts: Facts) -> list[Statement]:
    """Why the third test ended as it did: each ground engaged or raised, and whether it can be mitigated."""
    if unsure_of_harm(facts):
        return [
            because(
                "You are not sure whether sharing would do the child more harm than not sharing.",
                ("9", "sharing information would be more detrimental to the child than not sharing"),
                ("10", "would usually relate to at least one of the following"),
            )
        ]
    reasons = [
        because(f"A ground is engaged: {_GROUND[ground][0]}.", *_GROUND[ground][1])
        for ground in engaged(facts)
    ]
    reasons += [
        because(f"A ground is raised and not settled: whether {_GROUND[ground][0]}.", *_GROUND[ground][1])
        for ground in left_open(facts)
    ]
    if engaged(facts):
        reasons += [_NO_GROUND, _mitigation(harm_can_be_mitigated(facts), facts["mitigation_possible"].basis)]
    if not reasons:
        confirmed = all(facts.value(g) == NO and facts[g].basis is not Basis.ASSUMED for g in GROUNDS)
        reasons.append(
            because(
                "You have confirmed that no greater detriment stands in the way."
                if confirmed
                else "Nothing you have said suggests that sharing would do the child more harm than not sharing.",
                ("9", "sharing information would be more detrimental to the child than not sharing"),
                ("10", "would usually relate to at least one of the following"),
            )
        )
    return reasons


def _mitigation(found: Finding, basis: Basis) -> Statement:
    place = ("11.5", "whether it is possible to mitigate adverse consequences that might arise from sharing")
    return {
        Finding.MET: because(
            "The harm can be avoided by limiting, generalising or routing what is shared, so the rest can go.",
            place,
        ),
        Finding.NOT_MET: because(
            "You say that the harm cannot be avoided whatever is left out or however it is sent."
            if basis in (Basis.STATED, Basis.CONFIRMED)
            else "As far as it can be read from your words, nothing could be left out or sent otherwise to avoid the harm; "
            "say so if it could.",
            place,
        ),
        Finding.UNCLEAR: because(
            "Whether the harm can be avoided by limiting what is shared is still to be settled.", place
        ),
    }[found]
