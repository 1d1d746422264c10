"""A small language model from a folder: checked against its manifest, loaded late, run on one text or several."""

import hashlib
import tomllib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.errors import SetupError

Vectors32 = NDArray[np.float32]

MODEL_FILE = "model.int8.onnx"
TOKENIZER_FILE = "tokenizer.json"
MANIFEST_FILE = "manifest.toml"
# Far more than 256 tokens of ordinary text hold; the model never reads what lies behind.
MOST_CHARACTERS = 20_000
_TOKENIZERS: dict[tuple[str, int], Any] = {}
"""By hash and most tokens: models of one tokenizer share it."""
_TOKENIZERS_LOCK = Lock()
_AGAIN = "Restore the folder from git, or make the model again as models/ says."


class LanguageModel:
    """An exported int8 model and its tokenizer; reads its manifest at once and its weights when first run.

    Safe to use from several threads.
    """

    def __init__(self, folder: Path) -> None:
        """`folder` holds `manifest.toml` and the files it names; raises `SetupError` where it does not."""
        self._folder = folder
        try:
            self.manifest = tomllib.loads((folder / MANIFEST_FILE).read_text(encoding="utf-8"))
            self.name = str(self.manifest["name"])
            self.max_tokens = int(self.manifest["max_tokens"])
            self._hashes: dict[str, str] = dict(self.manifest["files"])
            self._hashes[MODEL_FILE], self._hashes[TOKENIZER_FILE]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise SetupError(f"The model's manifest in {folder} cannot be read. {_AGAIN}") from error
        self._lock = Lock()
        self._loaded: tuple[Any, Any] | None = None

    @property
    def identity(self) -> str:
        """Names the exact weights and tokenizer, for whoever keeps what was made with them."""
        both = self._hashes[MODEL_FILE] + self._hashes[TOKENIZER_FILE]
        return hashlib.sha256(both.encode()).hexdigest()

    def load(self) -> None:
        """Read the weights now rather than at the first text."""
        self._parts()

    def load_beside(self) -> None:
        """Begin to read the weights in a thread of its own; a first text waits for it, and raises what it met.

        Not a daemon: a process that ends while the weights are read would be aborted.
        """
        Thread(target=self._load_quietly).start()

    def _load_quietly(self) -> None:
        with suppress(SetupError):
            self._parts()

    def run(self, text: str) -> Vectors32:
        """The model's output row for one text, which depends on that text alone."""
        session, tokenizer = self._parts()
        ids = np.array([tokenizer.encode(readable(text)).ids], dtype=np.int64)
        row: Vectors32 = session.run(None, {"ids": ids, "mask": np.ones_like(ids)})[0][0]
        return row

    def run_together(self, texts: Sequence[str]) -> Vectors32:
        """The output rows of several texts in one go, padded to the longest; quicker, and a little less exact."""
        session, tokenizer = self._parts()
        encoded = [tokenizer.encode(readable(text)).ids for text in texts]
        longest = max(map(len, encoded))
        ids = np.zeros((len(texts), longest), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, tokens in enumerate(encoded):
            ids[row, : len(tokens)] = tokens
            mask[row, : len(tokens)] = 1
        rows: Vectors32 = session.run(None, {"ids": ids, "mask": mask})[0]
        return rows

    def file(self, name: str) -> bytes:
        """A file of the folder, checked against the hash in the manifest; raises `SetupError`."""
        try:
            content = (self._folder / name).read_bytes()
        except OSError as error:
            raise SetupError(f"The model's file {name} is missing from {self._folder}. {_AGAIN}") from error
        if hashlib.sha256(content).hexdigest() != self._hashes.get(name):
            raise SetupError(
                f"The model's file {name} in {self._folder} is not the one its manifest names. {_AGAIN}"
            )
        return content

    def _parts(self) -> tuple[Any, Any]:
        with self._lock:
            if self._loaded is None:
                self._loaded = (self._session(), self._tokenizer())
            return self._loaded

    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        # An arena keeps for good what the longest text once took, and saves no time.
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        # A session given the bytes would keep them beside the weights that it makes of them.
        self.file(MODEL_FILE)
        return onnxruntime.InferenceSession(
            self._folder / MODEL_FILE, options, providers=["CPUExecutionProvider"]
        )

    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        same = (self._hashes[TOKENIZER_FILE], self.max_tokens)
        with _TOKENIZERS_LOCK:
            if same not in _TOKENIZERS:
                tokenizer = Tokenizer.from_str(self.file(TOKENIZER_FILE).decode("utf-8"))
                tokenizer.no_padding()
                tokenizer.enable_truncation(self.max_tokens)
                _TOKENIZERS[same] = tokenizer
            return _TOKENIZERS[same]


def readable(text: str) -> str:
    """The text as far as it is read, with anything that cannot be encoded replaced."""
    return text[:MOST_CHARACTERS].encode("utf-8", "replace").decode("utf-8")
