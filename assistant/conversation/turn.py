"""A turn: what one person sent by one channel, before anything is understood of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Turn:
    """Words, answers to questions by fact name, or both; `conversation_id` is None to begin a conversation."""

    text: str = ""
    conversation_id: str | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    channel: str = "web"
