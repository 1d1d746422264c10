"""The sentence encoder: texts in, unit vectors out, from an int8 ONNX file checked against its manifest."""

import hashlib
import os
import tomllib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.errors import SetupError

Vectors32 = NDArray[np.float32]

MODEL_FILE = "model.int8.onnx"
TOKENIZER_FILE = "tokenizer.json"
# Far more than 256 tokens of ordinary text hold; the model never reads what lies behind.
MOST_CHARACTERS = 20_000
# From here on the texts are shared out among the processors, as when an index is built.
MANY = 64


class Embedder:
    """An exported encoder; reads its manifest at once and its weights at the first `embed`.

    A text's vector depends on that text alone, because each is run by itself: the int8 model scales its
    activations by batch. Safe to use from several threads.
    """

    def __init__(self, folder: Path) -> None:
        """`folder` holds `manifest.toml` and the files it names; raises `SetupError` where it does not."""
        self._folder = folder
        try:
            manifest = tomllib.loads((folder / "manifest.toml").read_text(encoding="utf-8"))
            self.name = str(manifest["name"])
            self.dimensions = int(manifest["dimensions"])
            self.max_tokens = int(manifest["max_tokens"])
            self._hashes: dict[str, str] = {
                name: manifest["files"][name] for name in (MODEL_FILE, TOKENIZER_FILE)
            }
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise SetupError(f"The encoder's manifest in {folder} cannot be read. {_AGAIN}") from error
        self._lock = Lock()
        self._loaded: tuple[Any, Any] | None = None

    @property
    def identity(self) -> str:
        """Names the exact weights and tokenizer, for whoever keeps vectors made with them."""
        return hashlib.sha256("".join(self._hashes.values()).encode()).hexdigest()

    def embed(self, texts: Sequence[str]) -> Vectors32:
        """Unit vectors, shape (len(texts), dimensions), each of the first `max_tokens` tokens of its text."""
        self._load()
        vectors = np.empty((len(texts), self.dimensions), dtype=np.float32)
        if len(texts) < MANY:
            for row, text in enumerate(texts):
                vectors[row] = self._vector(text)
        else:
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                for row, vector in enumerate(pool.map(self._vector, texts)):
                    vectors[row] = vector
        return vectors

    def _vector(self, text: str) -> Vectors32:
        session, tokenizer = self._load()
        readable = text[:MOST_CHARACTERS].encode("utf-8", "replace").decode("utf-8")
        ids = np.array([tokenizer.encode(readable).ids], dtype=np.int64)
        vector: Vectors32 = session.run(None, {"ids": ids, "mask": np.ones_like(ids)})[0][0]
        return vector

    def _load(self) -> tuple[Any, Any]:
        with self._lock:
            if self._loaded is None:
                self._loaded = (self._session(), self._tokenizer())
            return self._loaded

    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(
            self._checked(MODEL_FILE), options, providers=["CPUExecutionProvider"]
        )

    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_str(self._checked(TOKENIZER_FILE).decode("utf-8"))
        tokenizer.no_padding()
        tokenizer.enable_truncation(self.max_tokens)
        return tokenizer

    def _checked(self, name: str) -> bytes:
        try:
            content = (self._folder / name).read_bytes()
        except OSError as error:
            raise SetupError(f"The encoder's file {name} is missing from {self._folder}. {_AGAIN}") from error
        if hashlib.sha256(content).hexdigest() != self._hashes[name]:
            raise SetupError(
                f"The encoder's file {name} in {self._folder} is not the one its manifest names. {_AGAIN}"
            )
        return content


_AGAIN = "Fetch the project's files again, or make them with `python models/export.py`."
