"""The shapes of requests and replies, as the interface describes them at /docs."""

from pydantic import BaseModel, Field

from assistant.conversation.reply import Reply
from assistant.settings import MOST_CHARACTERS, MOST_SENT


class Question(BaseModel):
    """What POST /api/ask takes."""

    text: str = Field(
        max_length=MOST_SENT,
        description=f"The practitioner's question: {MOST_CHARACTERS:,} characters and what it says again.",
    )
    conversation_id: str | None = Field(None, description="From an earlier reply; leave out to begin anew.")
    facts: dict[str, str] = Field({}, description="Facts already known, by name.")


class Answers(BaseModel):
    """What POST /api/answer takes."""

    conversation_id: str
    facts: dict[str, str] = Field(description='Answers by fact name, such as {"recipient": "police"}.')


class Fault(BaseModel):
    """Every error: one plain sentence."""

    error: str


class Turns(BaseModel):
    """A conversation so far; `text` is empty where a button was pressed."""

    turns: list[dict[str, str | Reply]]
