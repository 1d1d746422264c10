"""Turns the raw body of a request into a `Turn`, or says in one sentence why it cannot."""

import json
from collections.abc import AsyncIterator

from assistant.conversation.turn import Turn
from assistant.settings import MOST_CHARACTERS, MOST_SENT

MOST_BYTES = 1024 * 1024
_DRAINED_BYTES = 8 * 1024 * 1024
_SHORTEN = (
    f"Shorten it to {MOST_CHARACTERS:,} characters: what you hold, who is asking, and what worries you."
)


class Refused(Exception):
    """The request cannot be used: an HTTP status of 4xx and the sentence for the person."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence


async def body_of(parts: AsyncIterator[bytes], content_type: str) -> bytes:
    """The body, at most `MOST_BYTES` long; what is over is read and dropped so that the sender hears why."""
    kept, seen = bytearray(), 0
    async for part in parts:
        seen += len(part)
        if seen <= MOST_BYTES:
            kept += part
        elif seen > _DRAINED_BYTES:
            break
    if seen > MOST_BYTES:
        raise Refused(413, f"That is too much to read at once. {_SHORTEN}")
    if content_type.partition(";")[0].strip().lower() != "application/json":
        raise Refused(415, 'Send JSON, with the header "Content-Type: application/json".')
    return bytes(kept)


def question(body: bytes) -> Turn:
    """The turn in the body of POST /api/ask; raises `Refused`."""
    fields = _object(body)
    text = fields.get("text", "")
    if not isinstance(text, str):
        raise Refused(422, "text must be words in quotation marks.")
    if len(text) > MOST_SENT:
        raise Refused(413, f"Your text has {len(text):,} characters. {_SHORTEN}")
    return Turn(text=_readable(text), conversation_id=_conversation(fields), facts=_facts(fields))


def answers(body: bytes) -> Turn:
    """The turn in the body of POST /api/answer; raises `Refused`."""
    fields = _object(body)
    conversation_id, facts = _conversation(fields), _facts(fields)
    if conversation_id is None:
        raise Refused(422, "Say which conversation this answers: give the conversation_id of the last reply.")
    if not facts:
        raise Refused(422, 'Give at least one answer in facts, such as {"recipient": "police"}.')
    return Turn(conversation_id=conversation_id, facts=facts)


def _object(body: bytes) -> dict[str, object]:
    """The JSON object in the body; anything else is refused."""
    try:
        fields = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Refused(
            400, 'That is not JSON that I can read. Send one object, such as {"text": "Can I share ...?"}.'
        ) from None
    if not isinstance(fields, dict):
        raise Refused(422, 'Send one JSON object, such as {"text": "Can I share ...?"}.')
    return fields


def _conversation(fields: dict[str, object]) -> str | None:
    value = fields.get("conversation_id")
    if value is None:
        return None
    if not isinstance(value, str) or not value.strip():
        raise Refused(422, "conversation_id must be the one from an earlier reply, or be left out.")
    return _readable(value)


def _facts(fields: dict[str, object]) -> dict[str, str]:
    """Fact values by name; whether they exist in the decision model is for the service to say."""
    facts = fields.get("facts")
    if facts is None:
        return {}
    if not isinstance(facts, dict):
        raise Refused(422, 'facts must be an object of names and values, such as {"recipient": "police"}.')
    for name, value in facts.items():
        if not isinstance(value, str):
            raise Refused(
                422, f'The value of {name[:60]!r} in facts must be a word in quotation marks, such as "yes".'
            )
    return {_readable(name): _readable(value) for name, value in facts.items()}


def _readable(text: str) -> str:
    """The text without what no document can hold: lone surrogates become a mark, NUL a space."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", " ")
