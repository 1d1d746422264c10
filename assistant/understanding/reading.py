"""What was understood of a message: what it is doing, the facts in it and the words that say so."""

from dataclasses import dataclass, field
from enum import StrEnum

from assistant.decision.facts import Facts


class Intent(StrEnum):
    """What a message is doing."""

    CASE = "case"
    GUIDANCE = "guidance"
    ANSWER = "answer"
    CORRECTION = "correction"
    START_AGAIN = "start_again"
    THANKS = "thanks"
    GREETING = "greeting"
    UNCLEAR = "unclear"


class EmergencyKind(StrEnum):
    """Who writes in danger or distress."""

    CHILD_WRITING = "child_writing"
    ADULT_VICTIM = "adult_victim"
    SELF_HARM = "self_harm"


@dataclass(frozen=True, slots=True)
class Emergency:
    """The writer is in danger or distress: who, and the words that say so."""

    kind: EmergencyKind
    evidence: str


@dataclass(frozen=True)
class Reading:
    """What was understood.

    `facts` hold only what the words say; `source_of_danger` the words that suggest that the writer, or whoever asks,
    may be a danger to a child; `language` one of en, cy, pl, ur, ar, other. `new_case` says that the message opens
    another matter than the one in hand; `also_guidance` that a case also asks about the guidance itself.
    """

    intent: Intent
    facts: Facts = field(default_factory=Facts)
    emergency: Emergency | None = None
    source_of_danger: str | None = None
    language: str = "en"
    also_guidance: bool = False
    new_case: bool = False
