"""What is taken to be so where nobody said: each presumption with how firmly it is held.

`inferred` presumptions follow from what is known and are not asked about; `assumed` ones are asked about
when they could change the outcome.
"""

from collections.abc import Mapping

from assistant.decision.facts import (
    BARRIERS,
    COVERED,
    GROUNDS,
    NO,
    OUTSIDE,
    UNKNOWN,
    YES,
    Basis,
    Fact,
    Facts,
    check,
)
from assistant.errors import UserError

SHORTHANDS: Mapping[str, tuple[str, ...]] = {
    "detriment": ("none", *GROUNDS, UNKNOWN),
    "welfare": (YES, "adult", "unborn", "not_relevant", "cannot_help", "need_context", UNKNOWN),
}
"""One answer that settles several facts: the shorthand's name and the answers it takes."""

WELFARE_FACTS = ("subject_stage", "relevant_to_welfare", "may_help_recipient", "request_context")
"""The facts that the shorthand `welfare` stands for."""

_WELFARE: Mapping[str, Mapping[str, str]] = {
    YES: {
        "subject_stage": "child",
        "relevant_to_welfare": YES,
        "may_help_recipient": YES,
        "request_context": "sufficient",
    },
    "not_relevant": {"subject_stage": "child"},
    "cannot_help": {"subject_stage": "child"},
    "adult": {},
    "unborn": {},
    "need_context": dict.fromkeys(WELFARE_FACTS, UNKNOWN),
    UNKNOWN: dict.fromkeys(WELFARE_FACTS, UNKNOWN),
}
"""What each answer to `welfare` makes of those of its facts that were open."""

_WELFARE_SAYS: Mapping[str, Mapping[str, str]] = {
    "not_relevant": {"relevant_to_welfare": NO},
    "cannot_help": {"may_help_recipient": NO},
    "adult": {"subject_stage": "adult"},
    "unborn": {"subject_stage": "unborn"},
    "need_context": {"request_context": "insufficient"},
}
"""What each answer to `welfare` says outright."""


def read_facts(given: Mapping[str, str], basis: Basis, known: Facts | None = None) -> Facts:
    """Plain names and values as facts, shorthands spelled out; raises `UserError` on a name or value unknown.

    `known` is what was known before, so that `welfare: yes` settles only what was open.
    """
    found: dict[str, Fact] = {}
    for name, value in given.items():
        for fact, plain in _spelled_out(name, value, known or Facts()).items():
            check(fact, plain)
            found[fact] = Fact(plain, basis)
    return Facts(found)


def _spelled_out(name: str, value: str, known: Facts) -> Mapping[str, str]:
    if name not in SHORTHANDS:
        return {name: value}
    if value not in SHORTHANDS[name]:
        raise UserError(f"{name} cannot be {value[:60]!r}. It is one of: {', '.join(SHORTHANDS[name])}.")
    if name == "detriment":
        return _grounds(value, known)
    still_open = [fact for fact in WELFARE_FACTS if fact not in known or is_open(known, fact)]
    if known.value("direction") != "respond" and "request_context" in still_open:
        still_open.remove("request_context")
    settled = {fact: plain for fact in still_open if (plain := _WELFARE[value].get(fact))}
    return {**settled, **_WELFARE_SAYS.get(value, {})}


_STAY_OPEN = ("immediate_risk_from_sharing", "police_operation_at_risk")
"""Grounds that stay open when another is named: what would do harm goes on being held back."""


def _grounds(value: str, known: Facts) -> Mapping[str, str]:
    """The four grounds by one answer: the one named is engaged, and others only so far as they were raised."""
    if value == UNKNOWN:
        # Who is not sure leaves open what was raised, and denies nothing; where nothing was raised, everything is open.
        raised = [ground for ground in GROUNDS if known.value(ground) in (YES, UNKNOWN)]
        return dict.fromkeys(raised or GROUNDS, UNKNOWN)
    if value == "none":
        return dict.fromkeys(GROUNDS, NO)
    still = {ground for ground in _STAY_OPEN if known.value(ground) == UNKNOWN}
    others = {
        ground: YES if known.is_yes(ground) else UNKNOWN if ground in still else NO for ground in GROUNDS
    }
    return {**others, value: YES}


def settle(facts: Facts) -> Facts:
    """The facts with every presumption filled in, so that a rule never meets a missing value."""
    known = dict(facts.known)

    def presume(name: str, value: str, basis: Basis) -> None:
        known.setdefault(name, Fact(value, basis))

    def value(name: str) -> str:
        return known[name].value

    presume("direction", "share", Basis.INFERRED)
    presume("arose", "after_commencement", Basis.INFERRED)
    presume("information_about", "child", Basis.INFERRED)
    presume("sharer", UNKNOWN, Basis.ASSUMED)
    presume("recipient", "local_authority" if value("direction") == "share" else UNKNOWN, Basis.ASSUMED)

    presume("relevant_to_welfare", UNKNOWN, Basis.ASSUMED)
    if facts.is_yes("child_poses_risk") and is_open(Facts(known), "relevant_to_welfare"):
        # What is known of a child who may pose a risk bears on the other child's welfare.
        known["relevant_to_welfare"] = Fact(YES, Basis.INFERRED)
    relevant = value("relevant_to_welfare") == YES
    firmly = Basis.INFERRED if relevant else Basis.ASSUMED
    presume("subject_stage", "child", firmly)
    presume("may_help_recipient", UNKNOWN if value("recipient") in OUTSIDE else YES, firmly)
    if value("direction") == "respond":
        presume("request_context", *(("sufficient", firmly) if relevant else (UNKNOWN, firmly)))
    for ground in GROUNDS:
        presume(ground, NO, Basis.ASSUMED)
    presume("mitigation_possible", UNKNOWN, Basis.ASSUMED)
    return Facts(known)


def is_open(facts: Facts, name: str) -> bool:
    """Whether a settled fact could still turn out otherwise."""
    fact = facts.get(name)
    if fact is None:
        return False
    if name in ("sharer", "recipient") and fact.value in ("charity_community", "private_healthcare"):
        return fact.basis is not Basis.CONFIRMED
    return fact.value == UNKNOWN or fact.basis is Basis.ASSUMED


def recipient_is_presumed(facts: Facts) -> bool:
    """Whether nobody named a recipient, so that the local front door stands for it; a doubtful reading has words."""
    fact = facts["recipient"]
    return fact.value == UNKNOWN or (fact.basis is Basis.ASSUMED and fact.evidence is None)


def raised_barriers(facts: Facts) -> tuple[str, ...]:
    """The false grounds that were raised, in the order of ISD 11."""
    return tuple(name for name in BARRIERS if facts.is_yes(name))


def is_covered(organisation: str | None) -> bool:
    """Whether an organisation value is one of those within s16LA(4)."""
    return organisation in COVERED
