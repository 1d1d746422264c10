"""What a decision is made of: outcome, tests, reasons, and the places in the guidance they rest on."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from assistant.decision.facts import Fact
from assistant.guidance.passages import Place


class Outcome(StrEnum):
    """The eight ways a question about sharing can end."""

    MUST_SHARE = "must_share"
    SHARE_WITH_SAFEGUARDS = "share_with_safeguards"
    WITHHOLD_FOR_NOW = "withhold_for_now"
    OUTSIDE_DUTY = "outside_duty"
    MAY_SHARE = "may_share"
    NOT_REQUIRED = "not_required"
    GET_MORE_INFORMATION = "get_more_information"
    MAKE_REQUEST = "make_request"


class Finding(StrEnum):
    """How one of the three tests ends."""

    MET = "met"
    NOT_MET = "not_met"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence to the practitioner with the places it rests on."""

    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Test:
    """One of relevance, may_facilitate and detriment: how it ended and why."""

    __test__ = False

    name: str
    finding: Finding
    reasons: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Barrier:
    """A reason people give for not sharing that is none under the duty, and why it is none."""

    name: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Change:
    """A single change of fact that would lead to another outcome."""

    fact: str
    value: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a question: its value and the words on its button."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, why it matters, and the answers it takes; `fact` may be a shorthand for several."""

    fact: str
    text: str
    why: str
    options: tuple[Option, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """One rule that was applied: its name, the place it rests on, what it found, and the steps beneath it."""

    rule: str
    places: tuple[Place, ...]
    found: str
    steps: tuple["Trace", ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """The whole advice on one question of sharing, before it is drawn for a channel.

    `basis` is the one statement of the guidance that the headline rests on.
    """

    outcome: Outcome
    urgent: bool
    provisional: bool
    headline: str
    basis: Statement
    facts: Mapping[str, Fact]
    tests: tuple[Test, ...]
    barriers: tuple[Barrier, ...]
    share: tuple[Statement, ...]
    withhold: tuple[Statement, ...]
    how: tuple[Statement, ...]
    record: tuple[Statement, ...]
    would_change: tuple[Change, ...]
    questions: tuple[Question, ...]
    trace: Trace
