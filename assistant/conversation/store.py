"""Conversations kept in SQLite: each turn as it was heard and what was replied, saved before it is sent."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.conversation.flow import Heard
from assistant.decision.facts import Basis, Fact, Facts
from assistant.errors import NotKept, SetupError, UserError

_SCHEMA = """
CREATE TABLE IF NOT EXISTS turn (
    conversation TEXT NOT NULL,
    number       INTEGER NOT NULL,
    at           TEXT NOT NULL,
    channel      TEXT NOT NULL,
    heard        TEXT NOT NULL,
    reply        TEXT NOT NULL,
    PRIMARY KEY (conversation, number)
) WITHOUT ROWID
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """One saved turn: its number from 1, when it was (ISO 8601, UTC), what was heard and the reply as JSON."""

    number: int
    at: str
    heard: Heard
    reply: str


class Store:
    """The conversations in one SQLite file, made when first used; safe to share between threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._ready = False

    def turns(self, conversation: str) -> tuple[Kept, ...]:
        """The turns of a conversation in order; none where there is no such conversation."""
        try:
            with self._open() as connection:
                rows = connection.execute(
                    "SELECT number, at, heard, reply FROM turn WHERE conversation = ? ORDER BY number",
                    (conversation,),
                ).fetchall()
        except NotKept as fault:
            raise SetupError(
                "I could not read this conversation; ask whoever runs this assistant to look at its disk, then "
                "send it again."
            ) from fault
        return tuple(Kept(number, at, _heard(json.loads(heard)), reply) for number, at, heard, reply in rows)

    def keep(self, conversation: str, number: int, at: str, channel: str, heard: Heard, reply: str) -> None:
        """Save one turn whole or not at all.

        Raises `NotKept` where the disk is full or cannot be written, `UserError` where another turn of the
        same conversation came first.
        """
        row = (conversation, number, at, channel, json.dumps(_plain(heard), ensure_ascii=False), reply)
        try:
            with self._open() as connection:
                connection.execute("INSERT INTO turn VALUES (?, ?, ?, ?, ?, ?)", row)
        except sqlite3.IntegrityError:
            raise UserError(
                "Two messages of this conversation arrived at once, and I took the other; send this one again."
            ) from None

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            if not self._ready:
                self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self._path, timeout=5, isolation_level="IMMEDIATE")
            try:
                if not self._ready:
                    connection.execute("PRAGMA journal_mode = WAL")
                    connection.execute(_SCHEMA)
                    self._ready = True
                # What was acknowledged outlives a power cut.
                connection.execute("PRAGMA synchronous = FULL")
                with connection:
                    yield connection
            finally:
                connection.close()
        except sqlite3.IntegrityError:
            raise
        except (sqlite3.Error, OSError) as fault:
            raise NotKept(
                "I could not keep this conversation, so I have not answered and nothing of it was saved. The "
                f"disk may be full or the folder {self._path.parent.name} not writable: ask whoever runs this "
                "to make room, then send it again."
            ) from fault


def _plain(heard: Heard) -> dict[str, Any]:
    return {
        "text": heard.text,
        "read": {name: [fact.value, str(fact.basis), fact.evidence] for name, fact in heard.read.items()},
        "given": dict(heard.given),
        "given_basis": str(heard.given_basis),
        "begins_case": heard.begins_case,
        "seeker": heard.seeker,
        "beside": heard.beside,
        "another": heard.another and [heard.another.value, str(heard.another.basis), heard.another.evidence],
        "wants_it": heard.wants_it,
    }


def _heard(plain: Mapping[str, Any]) -> Heard:
    read = {name: _fact(listed) for name, listed in plain["read"].items()}
    another = plain.get("another")
    return Heard(
        text=plain["text"],
        read=Facts(read),
        given=plain["given"],
        given_basis=Basis(plain["given_basis"]),
        begins_case=plain["begins_case"],
        seeker=plain.get("seeker", False),
        beside=plain.get("beside", False),
        another=_fact(another) if another else None,
        wants_it=plain.get("wants_it", False),
    )


def _fact(listed: Sequence[Any]) -> Fact:
    value, basis, evidence = listed
    return Fact(value, Basis(basis), evidence)
