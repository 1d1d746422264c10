"""Replies, notes and conversations as JSON, written straight from the frozen dataclasses."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter
from starlette.responses import Response

from assistant.conversation.reply import Reply
from assistant.decision.note import Note


def json_of(value: Reply | Note) -> Response:
    """One dataclass as a JSON answer."""
    kind: Any = type(value)
    return _response(_adapter(kind).dump_json(value, fallback=dict, warnings=False))


def conversation_json(turns: tuple[tuple[str, Reply], ...]) -> Response:
    """A conversation as `{"turns": [{"text": ..., "reply": ...}]}`."""
    listed = [{"text": text, "reply": reply} for text, reply in turns]
    return _response(_adapter(dict).dump_json({"turns": listed}, fallback=dict, warnings=False))


def _response(body: bytes) -> Response:
    return Response(body, media_type="application/json")


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    """Built on first use; building one takes some milliseconds."""
    return TypeAdapter(kind)
