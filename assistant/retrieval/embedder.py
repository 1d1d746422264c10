"""The sentence encoder: texts in, unit vectors out."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from assistant.language_model import LanguageModel, Vectors32

# From here on the texts are shared out among the processors, as when an index is built.
MANY = 64


class Embedder:
    """An exported encoder; reads its manifest at once and its weights at the first `embed`.

    A text's vector depends on that text alone, because each is run by itself: the int8 model scales its
    activations by batch. Safe to use from several threads.
    """

    def __init__(self, folder: Path) -> None:
        """`folder` holds `manifest.toml` and the files it names; raises `SetupError` where it does not."""
        self._model = LanguageModel(folder)
        self.name = self._model.name
        self.max_tokens = self._model.max_tokens
        self.dimensions = int(self._model.manifest["dimensions"])
        self._last: tuple[str, Vectors32] | None = None

    @property
    def identity(self) -> str:
        """Names the exact weights and tokenizer, for whoever keeps vectors made with them."""
        return self._model.identity

    def load_beside(self) -> None:
        """Begin to read the weights while something else is done."""
        self._model.load_beside()

    def embed_one(self, text: str) -> Vectors32:
        """The unit vector of one text, shape (dimensions,); the last one is kept, for it is asked for again."""
        last = self._last
        if last is None or last[0] != text:
            self._last = last = (text, self._model.run(text))
        return last[1]

    def embed(self, texts: Sequence[str]) -> Vectors32:
        """Unit vectors, shape (len(texts), dimensions), each of the first `max_tokens` tokens of its text."""
        self._model.load()
        vectors = np.empty((len(texts), self.dimensions), dtype=np.float32)
        if len(texts) < MANY:
            for row, text in enumerate(texts):
                vectors[row] = self._model.run(text)
        else:
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                for row, vector in enumerate(pool.map(self._model.run, texts)):
                    vectors[row] = vector
        return vectors
