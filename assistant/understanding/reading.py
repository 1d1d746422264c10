"""What was understood of a message: what it is doing, the facts in it and the words that say so."""

from dataclasses import dataclass, field
from enum import StrEnum

from assistant.decision.facts import Basis, Fact, Facts
from assistant.decision.practical import Topic


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
    PRACTICAL = "practical"


class EmergencyKind(StrEnum):
    """Who writes in danger or distress, or of a child who is in danger as they write."""

    CHILD_WRITING = "child_writing"
    ADULT_VICTIM = "adult_victim"
    SELF_HARM = "self_harm"
    MEMBER_OF_PUBLIC = "child_in_danger_member_of_public"
    PARENT_AT_THE_END = "parent_who_may_hurt"


@dataclass(frozen=True, slots=True)
class Emergency:
    """The writer is in danger or distress: who, and the words that say so."""

    kind: EmergencyKind
    evidence: str


@dataclass(frozen=True)
class Reading:
    """What was understood.

    `facts` hold only what the words say; `source_of_danger` the words that suggest that the writer, or whoever asks,
    may be a danger to a child; `language` one of en, cy, pl, ur, ar, other; `alarms` that a text which we cannot read
    says a word of danger; `seeks` that the writer is the one who may be a danger. `new_case` says that the message
    opens another matter than the one in hand; `also_asks` are the words in which a case also asks about the guidance
    itself; `presumes` names the false beliefs that a case rests on; `besides` the kinds of others that the writer
    would tell as well, `beside` the topics of practical questions in the telling of a case. `practical` are the
    topics of short practical questions about the case in hand, `another` a further recipient asked about, who
    `wants_it` or not.
    """

    intent: Intent
    facts: Facts = field(default_factory=Facts)
    emergency: Emergency | None = None
    source_of_danger: str | None = None
    language: str = "en"
    also_asks: str = ""
    alarms: bool = False
    new_case: bool = False
    seeks: bool = False
    presumes: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()
    beside: tuple[Topic, ...] = ()
    practical: tuple[Topic, ...] = ()
    another: Fact | None = None
    wants_it: bool = False

    def facts_kept(self) -> Facts:
        """The facts, where somebody who may be a danger asks counting as nobody the duty covers."""
        if not self.source_of_danger:
            return self.facts
        danger = Fact("other", Basis.INFERRED, self.source_of_danger)
        return self.facts.with_(recipient=danger)
