"""Nearest vectors: the protocol, and the adapter that reads the small snapshot a cold command line uses."""

import io
import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np

from assistant.errors import SetupError
from assistant.language_model import Vectors32
from assistant.retrieval.chunks import Chunk

AGAIN = "run `make index`."
# How many more than asked for are fetched, so that equal ones at the end are cut by id and not by chance.
SPARE = 20


@dataclass(frozen=True, slots=True)
class Near:
    """A chunk by its id and the cosine (-1 to 1) between its vector and the one looked for."""

    id: str
    cosine: float


class Vectors(Protocol):
    """Finds the chunks whose vectors lie nearest to a given one."""

    def nearest(self, vector: Vectors32, k: int) -> tuple[Near, ...]:
        """At most `k` chunks, nearest first, equal ones by id; `vector` has shape (dimensions,)."""
        ...


@dataclass(frozen=True)
class SnapshotVectors:
    """Every chunk of the index and its vector, in memory; exact search."""

    chunks: tuple[Chunk, ...]
    vectors: Vectors32

    def nearest(self, vector: Vectors32, k: int) -> tuple[Near, ...]:
        """See `Vectors`."""
        cosines = self.vectors @ vector
        size = min(k + SPARE, len(self.chunks))
        nearest = np.argpartition(-cosines, size - 1)[:size] if size else ()
        return ranked([Near(self.chunks[row].id, float(cosines[row])) for row in nearest], k)


def ranked(found: Sequence[Near], k: int) -> tuple[Near, ...]:
    """The `k` nearest; cosines that differ by less than a float can tell count as equal and go by id."""
    return tuple(sorted(found, key=lambda near: (-round(near.cosine, 5), near.id))[:k])


def snapshot_bytes(chunks: Sequence[Chunk], vectors: Vectors32) -> bytes:
    """The chunks and their vectors (n, dimensions) as one `.npz`, the same bytes for the same content."""
    columns = {
        "ids": np.array([chunk.id for chunk in chunks]),
        "sources": np.array([chunk.key[0] for chunk in chunks]),
        "anchors": np.array([chunk.key[1] for chunk in chunks]),
        # One JSON list: an array of texts would take the room of the longest for each of them.
        "texts": np.frombuffer(json.dumps([chunk.text for chunk in chunks]).encode(), dtype=np.uint8),
        "asked": np.array([bool(chunk.question) for chunk in chunks]),
        "vectors": vectors,
    }
    buffer = io.BytesIO()
    np.savez(buffer, **columns)  # type: ignore[arg-type]
    return buffer.getvalue()


def read_snapshot(path: Path) -> SnapshotVectors:
    """The snapshot at `path`; raises `SetupError` where it is missing or damaged."""
    try:
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as columns:
            ids, sources, anchors, asked = (
                columns[name].tolist() for name in ("ids", "sources", "anchors", "asked")
            )
            texts = json.loads(columns["texts"].tobytes())
            vectors = np.ascontiguousarray(columns["vectors"], dtype=np.float32)
        chunks = tuple(
            Chunk(id_, (source, anchor), text, text if is_asked else "")
            for id_, source, anchor, text, is_asked in zip(ids, sources, anchors, texts, asked, strict=True)
        )
    except (OSError, ValueError, KeyError, zipfile.BadZipFile, EOFError) as error:
        raise SetupError(f"The index's snapshot {path.name} is damaged; {AGAIN}") from error
    if vectors.shape[:1] != (len(chunks),):
        raise SetupError(f"The index's snapshot {path.name} is damaged; {AGAIN}")
    return SnapshotVectors(chunks, vectors)
