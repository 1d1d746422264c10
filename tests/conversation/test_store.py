"""Conversations are kept whole or not at all."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.conversation.flow import Heard
from assistant.conversation.store import Store
from assistant.decision.facts import Basis, Fact, Facts
from assistant.errors import NotKept, UserError

HEARD = Heard(
    text="mum is drinking",
    read=Facts({"sharer": Fact("health", Basis.STATED, "health visitor")}),
    given={"detriment": "none"},
    given_basis=Basis.STATED,
    begins_case=True,
)


def test_what_is_kept_comes_back_as_it_was(tmp_path: Path) -> None:
    store = Store(tmp_path / "new" / "store.sqlite")
    store.keep("a", 1, "2026-11-21T12:00:00+00:00", "web", HEARD, "{}")
    (kept,) = Store(tmp_path / "new" / "store.sqlite").turns("a")
    assert (kept.number, kept.heard, kept.reply) == (1, HEARD, "{}")
    assert store.turns("b") == ()


def test_of_two_turns_at_once_one_is_told_to_come_again(tmp_path: Path) -> None:
    store = Store(tmp_path / "store.sqlite")
    store.keep("a", 1, "2026-11-21T12:00:00+00:00", "web", HEARD, "{}")
    with pytest.raises(UserError, match="Two messages of this conversation arrived at once"):
        store.keep("a", 1, "2026-11-21T12:00:00+00:00", "web", HEARD, "{}")
    assert len(store.turns("a")) == 1


def test_a_file_that_is_no_database_is_said_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    path.write_text("this is not a database at all, and long enough to be read as one" * 20)
    with pytest.raises(NotKept, match="nothing of it was saved"):
        Store(path).keep("a", 1, "2026-11-21T12:00:00+00:00", "web", HEARD, "{}")


FILLS_THE_DISK = """
import signal, sys
from pathlib import Path
from assistant.conversation.flow import Heard
from assistant.conversation.store import Store
from assistant.errors import NotKept

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = Store(Path(sys.argv[1]))
kept = 0
try:
    for number in range(1, 10_000):
        store.keep("a", number, "2026-11-21T12:00:00+00:00", "web", Heard("x" * 2000), "{}")
        kept = number
except NotKept as error:
    print(kept)
    print(error)
"""


def test_a_full_disk_keeps_what_was_acknowledged_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    limit = 200_000
    done = subprocess.run(
        [sys.executable, "-c", FILLS_THE_DISK, str(path)],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        capture_output=True,
        text=True,
        check=True,
    )
    kept, sentence = done.stdout.splitlines()
    assert int(kept) > 5
    assert sentence.startswith(
        "I could not keep this conversation, so I have not answered and nothing of it was saved."
    )
    assert "make room, then send it again" in sentence
    assert [turn.number for turn in Store(path).turns("a")] == list(range(1, int(kept) + 1))
