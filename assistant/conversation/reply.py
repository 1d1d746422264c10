"""The reply: one shape for every channel, with every citation numbered and quoted."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class ReplyKind(StrEnum):
    """What sort of reply it is."""

    DECISION = "decision"
    GUIDANCE = "guidance"
    CLARIFY = "clarify"
    OUT_OF_SCOPE = "out_of_scope"
    EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True)
class Citation:
    """A numbered mark, the place it names and the verbatim words there.

    `quote` is null, and `summary` filled, for a document carried only as our digest. `url` opens the place.
    """

    mark: int
    source: str
    anchor: str
    reference: str
    quote: str | None
    url: str
    summary: str | None = None


@dataclass(frozen=True, slots=True)
class MarkedText:
    """One sentence and the numbers of the citations it rests on."""

    text: str
    marks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact as it is shown: value, basis (stated, inferred, confirmed, assumed) and the user's words."""

    value: str
    basis: str
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class TestView:
    """One of the three tests: how it ended and the reasons."""

    __test__ = False

    name: str
    finding: str
    reasons: tuple[MarkedText, ...]


@dataclass(frozen=True, slots=True)
class BarrierView:
    """A false ground that was raised and why it does not decide the matter."""

    name: str
    text: str
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A single change of fact that leads to another outcome."""

    fact: str
    value: str
    outcome: str


@dataclass(frozen=True, slots=True)
class TraceView:
    """One rule applied, the citations it rests on, what it found, and the steps beneath it."""

    rule: str
    found: str
    marks: tuple[int, ...]
    steps: tuple["TraceView", ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionView:
    """The decision as every channel receives it."""

    outcome: str
    urgent: bool
    provisional: bool
    facts: Mapping[str, FactView]
    tests: tuple[TestView, ...]
    barriers: tuple[BarrierView, ...]
    share: tuple[MarkedText, ...]
    withhold: tuple[MarkedText, ...]
    how: tuple[MarkedText, ...]
    record: tuple[MarkedText, ...]
    would_change: tuple[ChangeView, ...]
    trace: TraceView


@dataclass(frozen=True, slots=True)
class OptionView:
    """One answer to a question: its value and the words on its button."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question whose answer could change the outcome, and why it is asked."""

    fact: str
    text: str
    why: str
    options: tuple[OptionView, ...]
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """What the assistant says: the headline first, and under it everything it rests on."""

    conversation_id: str
    kind: ReplyKind
    headline: str
    body: str
    urgent: bool
    decision: DecisionView | None
    questions: tuple[QuestionView, ...]
    citations: tuple[Citation, ...]
    notices: tuple[str, ...]
    note_id: str | None = None
