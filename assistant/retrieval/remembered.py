"""Vectors kept with the encoder for the texts that are in the repository, so that a first build need not make them.

They are kept as int8 with one scale a row, which is far finer than the encoder's own int8 (docs/decisions/0002).
"""

import hashlib
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.language_model import Vectors32
from assistant.retrieval.embedder import Embedder

FILE = "remembered.npz"


class RememberingEmbedder(Embedder):
    """An encoder that looks a text up before it runs; the same vectors but for a rounding."""

    def __init__(self, folder: Path) -> None:
        """As `Embedder`; without the file, or with one of another encoder's, it remembers nothing."""
        super().__init__(folder)
        self._remembered = _read(folder / FILE, self.identity)

    def embed(self, texts: Sequence[str]) -> Vectors32:
        """As `Embedder.embed`."""
        new = [text for text in texts if _key(text) not in self._remembered]
        made = dict(zip(new, super().embed(new), strict=True)) if new else {}
        rows = [made[text] if text in made else self._remembered[_key(text)] for text in texts]
        return np.stack(rows) if rows else np.empty((0, self.dimensions), dtype=np.float32)

    def remembers(self, text: str) -> bool:
        """Whether the text was known beforehand."""
        return _key(text) in self._remembered


def write(folder: Path, texts: Sequence[str]) -> None:
    """Keep the vectors of these texts beside the encoder of `folder`, the same bytes for the same texts."""
    embedder = Embedder(folder)
    ordered = sorted(set(texts))
    vectors = embedder.embed(ordered)
    scales = np.abs(vectors).max(axis=1, keepdims=True) / 127
    buffer = io.BytesIO()
    np.savez_compressed(
        buffer,
        identity=np.array(embedder.identity),
        keys=np.array([_key(text) for text in ordered]),
        rows=np.round(vectors / scales).astype(np.int8),
        scales=scales.astype(np.float32),
    )
    (folder / FILE).write_bytes(buffer.getvalue())


def _read(path: Path, identity: str) -> dict[str, Vectors32]:
    try:
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as kept:
            if str(kept["identity"]) != identity:
                return {}
            vectors = kept["rows"].astype(np.float32) * kept["scales"]
            vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
            return dict(zip(kept["keys"].tolist(), vectors, strict=True))
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return {}


def _key(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]
