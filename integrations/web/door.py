"""What the web channel needs from the assistant: one door, by which tests can stand in for it."""

from typing import Protocol

from assistant.conversation.reply import Reply
from assistant.conversation.turn import Turn
from assistant.decision.note import Note
from assistant.guidance.passages import Corpus
from assistant.guidance.sources import Source


class Door(Protocol):
    """The assistant as a channel sees it; `assistant.service.Service` is the real one."""

    @property
    def corpus(self) -> Corpus:
        """Every passage of the documents that are carried in full."""
        ...

    @property
    def sources(self) -> tuple[Source, ...]:
        """The documents that are indexed, with their editions."""
        ...

    def handle(self, turn: Turn) -> Reply:
        """Answers one turn; raises `UserError` where it cannot be used as it is."""
        ...

    def note(self, note_id: str) -> Note:
        """The decision note of that id; raises `UserError` where there is none."""
        ...

    def replay(self, conversation_id: str) -> tuple[tuple[str, Reply], ...]:
        """A conversation so far, as pairs of words and reply; raises `UnknownConversation`.

        The words are as they were kept, personal data removed; empty where a button was pressed.
        """
        ...

    def ready(self) -> bool:
        """Whether it can answer."""
        ...
