"""Everything that can be set, read once from the environment; nothing else reads it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import SetupError

PROJECT = Path(__file__).resolve().parent.parent

MOST_CHARACTERS = 20_000
"""The longest text that is read as one question."""

MOST_SENT = 400_000
"""The longest text that is taken in; without what it says again it must be one that is read."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are and how the server listens; paths are absolute."""

    data: Path
    corpus: Path = PROJECT / "corpus"
    model: Path = PROJECT / "models" / "encoder"
    reader: Path = PROJECT / "models" / "reader"
    watcher: Path = PROJECT / "models" / "watcher"
    listener: Path = PROJECT / "models" / "listener"
    follower: Path = PROJECT / "models" / "follower"
    topics: Path = PROJECT / "models" / "topics"
    chroma_url: str | None = None
    host: str = "127.0.0.1"
    port: int = 8000
    access_token: str | None = None

    @property
    def index(self) -> Path:
        """The folder of the index."""
        return self.data / "index"

    @property
    def answerable(self) -> Path:
        """The file of what was learnt about which questions the documents answer."""
        return self.data / "answerable.npz"

    @property
    def database(self) -> Path:
        """The file of the conversations."""
        return self.data / "can-i-share.sqlite"

    @property
    def is_loopback(self) -> bool:
        """Whether the server listens to this machine only."""
        return self.host in ("127.0.0.1", "::1", "localhost")


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings from the environment; raises `SetupError` where a value cannot be used."""
    env = os.environ if environment is None else environment
    port = env.get("CAN_I_SHARE_PORT", "8000")
    if not port.isdigit() or not 0 <= int(port) <= 65535:
        raise SetupError(f"CAN_I_SHARE_PORT is {port!r}; set it to a number from 0 to 65535.")
    return Settings(
        data=Path(env.get("CAN_I_SHARE_DATA") or PROJECT / "var").resolve(),
        chroma_url=env.get("CAN_I_SHARE_CHROMA_URL") or None,
        host=env.get("CAN_I_SHARE_HOST", "127.0.0.1"),
        port=int(port),
        access_token=env.get("CAN_I_SHARE_ACCESS_TOKEN") or None,
    )
