"""Which passage a question leans to as a whole, learnt from every question that each passage is asked in.

The nearest question alone is a narrow witness: it knows one wording. A ridge regression from the vectors of all
chunks to the passages they lead to weighs all of them at once. Measured: docs/decisions/0003-search.md.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.language_model import Vectors32
from assistant.retrieval.chunks import Chunk, Key

RIDGE = 1.0


@dataclass(frozen=True)
class Leaning:
    """Weights (dimensions, passages), a column for each of `keys`."""

    keys: tuple[Key, ...]
    weights: Vectors32

    def of(self, vector: Vectors32) -> Mapping[Key, float]:
        """How far a question, by its vector (dimensions,), leans to each passage: about 0 to 1."""
        return dict(zip(self.keys, (vector @ self.weights).tolist(), strict=True))


def learn(chunks: Sequence[Chunk], vectors: Vectors32) -> Leaning:
    """Fit the leaning to chunks and their vectors (n, dimensions); some tens of milliseconds for thousands."""
    keys = tuple(dict.fromkeys(chunk.key for chunk in chunks))
    column = {key: at for at, key in enumerate(keys)}
    sums = np.zeros((len(keys), vectors.shape[1]), dtype=np.float32)
    np.add.at(sums, [column[chunk.key] for chunk in chunks], vectors)
    square = vectors.T @ vectors + RIDGE * np.eye(vectors.shape[1], dtype=np.float32)
    weights: Vectors32 = np.linalg.solve(square, sums.T).astype(np.float32)
    return Leaning(keys, weights)
