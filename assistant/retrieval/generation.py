"""A finished state of the index on disk: its folder, its manifest, and the file that names the one in use.

<folder>/current              the name of the generation in use
<folder>/generation-<hash>/   manifest.json, snapshot.npz, chroma/
"""

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from assistant.errors import SetupError
from assistant.retrieval.vectors import AGAIN, SnapshotVectors, read_snapshot

FORMAT = 3
PREFIX = "generation-"
_UNFINISHED = "unfinished-"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation was made from, each by its hash, and what it holds."""

    format: int
    encoder: str
    corpus: str
    asked: str
    chunks: int
    snapshot: str

    @property
    def name(self) -> str:
        """The name of the generation, which differs wherever its manifest does."""
        return PREFIX + hashlib.sha256(json.dumps(asdict(self)).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Generation:
    """The generation in use: where it lies and what it was made from."""

    place: Path
    manifest: Manifest

    @property
    def chroma(self) -> Path:
        """The folder of its embedded Chroma."""
        return self.place / "chroma"

    def snapshot(self) -> SnapshotVectors:
        """Its chunks and vectors; raises `SetupError` where they are not what the manifest says."""
        path = self.place / "snapshot.npz"
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != self.manifest.snapshot:
            raise SetupError(f"The index in {self.place.parent} is damaged; {AGAIN}")
        return read_snapshot(path)


def in_use(folder: Path) -> Generation:
    """The generation that `current` names; raises `SetupError` where there is none or it is damaged."""
    name = name_in_use(folder)
    if name is None:
        raise SetupError(f"There is no index in {folder} yet; {AGAIN}")
    try:
        fields = json.loads((folder / name / "manifest.json").read_text(encoding="utf-8"))
        return Generation(folder / name, Manifest(**fields))
    except (OSError, ValueError, TypeError) as error:
        raise SetupError(f"The index in {folder} is damaged; {AGAIN}") from error


def name_in_use(folder: Path) -> str | None:
    """What `current` says, or nothing where it is missing or says no generation's name."""
    try:
        name = (folder / "current").read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return name if name.startswith(PREFIX) and "/" not in name else None


@contextmanager
def new_generation(folder: Path, manifest: Manifest) -> Iterator[Generation]:
    """A folder to fill; when it is full the manifest is added and it takes the place of the one in use.

    Whatever ends it before then leaves the old one in use. Generations older than that one are taken away.
    """
    _clear(folder, keep=name_in_use(folder))
    unfinished = Generation(folder / (_UNFINISHED + manifest.name), manifest)
    unfinished.place.mkdir()
    try:
        yield unfinished
        write(unfinished.place / "manifest.json", json.dumps(asdict(manifest), indent=1).encode())
        shutil.rmtree(folder / manifest.name, ignore_errors=True)
        unfinished.place.replace(folder / manifest.name)
        write(folder / "current.new", manifest.name.encode())
        (folder / "current.new").replace(folder / "current")
    except BaseException:
        shutil.rmtree(unfinished.place, ignore_errors=True)
        raise


def write(path: Path, content: bytes) -> None:
    """Write and wait until the disk has it."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def only_builder(folder: Path) -> Iterator[None]:
    """Hold the folder's lock, which the system lets go of when the process ends, however it ends."""
    with (folder / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise SetupError(
                f"Another build of the index in {folder} is running; wait until it ends."
            ) from error
        yield


def _clear(folder: Path, keep: str | None) -> None:
    """Take away what killed builds left and every generation but `keep`, which may be open somewhere."""
    for path in (*folder.glob(PREFIX + "*"), *folder.glob(_UNFINISHED + "*")):
        if path.name != keep:
            shutil.rmtree(path, ignore_errors=True)
