"""The real encoder, which also keeps what it was asked to embed."""

from collections.abc import Sequence
from pathlib import Path

from assistant.language_model import Vectors32
from assistant.retrieval.embedder import Embedder


class ListeningEmbedder(Embedder):
    """The real encoder, which also keeps what it was asked to embed."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.heard: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors32:
        self.heard.extend(texts)
        return super().embed(texts)
