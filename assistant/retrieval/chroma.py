"""The index in Chroma, reached through LlamaIndex: embedded in a folder, or on a Chroma server."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from assistant.errors import SetupError
from assistant.language_model import Vectors32
from assistant.retrieval.chunks import Chunk
from assistant.retrieval.vectors import AGAIN, SPARE, Near, ranked

# Wide enough that the graph search finds what an exact search finds, at the sizes the guidance has.
_HNSW = {"space": "cosine", "ef_construction": 100, "max_neighbors": 16, "ef_search": 1000}

# Chroma refuses more than 5,461 rows in one call.
_AT_ONCE = 2000


class ChromaVectors:
    """Nearest vectors from a Chroma collection."""

    def __init__(self, store: Any) -> None:
        """`store` is a LlamaIndex `ChromaVectorStore`."""
        self._store = store

    def nearest(self, vector: Vectors32, k: int) -> tuple[Near, ...]:
        """See `Vectors`.

        Asks the store's collection itself: the store would make a node of every row again, which takes ten
        times as long as the search and is thrown away here.
        """
        result = self._store.client.query(
            query_embeddings=[vector.tolist()], n_results=k + SPARE, include=["distances"]
        )
        pairs = zip(result["ids"][0], result["distances"][0], strict=True)
        return ranked([Near(id_, 1 - float(distance)) for id_, distance in pairs], k)


def write_collection(client: Any, name: str, chunks: Sequence[Chunk], vectors: Vectors32) -> None:
    """Make the collection `name` with every chunk and its vector, in place of one of that name.

    Raises `OSError` where Chroma cannot write it.
    """
    from llama_index.core.schema import BaseNode, TextNode
    from llama_index.vector_stores.chroma import ChromaVectorStore

    nodes: list[BaseNode] = [
        TextNode(
            id_=chunk.id,
            text=chunk.text,
            embedding=np.asarray(vector, dtype=float).tolist(),
            metadata={"source": chunk.key[0], "anchor": chunk.key[1], "asked": bool(chunk.question)},
        )
        for chunk, vector in zip(chunks, vectors, strict=True)
    ]
    try:
        if name in _names(client):
            client.delete_collection(name)
        collection = client.create_collection(name, embedding_function=None, configuration={"hnsw": _HNSW})
        store = ChromaVectorStore(chroma_collection=collection)
        for start in range(0, len(nodes), _AT_ONCE):
            store.add(nodes[start : start + _AT_ONCE])
    except Exception as error:  # Chroma's errors share no base of their own
        raise OSError(f"Chroma: {error}") from error


def open_collection(client: Any, name: str, size: int) -> ChromaVectors:
    """The collection `name`; raises `SetupError` unless it is there and holds `size` chunks."""
    from llama_index.vector_stores.chroma import ChromaVectorStore

    try:
        collection = client.get_collection(name, embedding_function=None)
        count = collection.count()
    except Exception as error:  # Chroma's errors share no base of their own
        raise SetupError(f"Chroma has no readable collection {name}; {AGAIN}") from error
    if count != size:
        raise SetupError(f"Chroma's collection {name} holds {count} of {size} chunks; {AGAIN}")
    return ChromaVectors(ChromaVectorStore(chroma_collection=collection))


def embedded_client(folder: Path, *, make: bool) -> Any:
    """Chroma inside this process, kept in `folder`.

    Raises `SetupError` where the folder is damaged or not there, and with `make` `OSError` where Chroma
    cannot write to it.
    """
    import chromadb

    if not make and not (folder / "chroma.sqlite3").is_file():
        raise SetupError(f"The index in {folder} is not there; {AGAIN}")
    try:
        return chromadb.PersistentClient(path=str(folder), settings=_settings())
    except Exception as error:
        if make:
            raise OSError(f"Chroma: {error}") from error
        raise SetupError(f"The index in {folder} cannot be opened; {AGAIN}") from error


def server_client(url: str) -> Any:
    """A Chroma server at `url` (http or https); raises `SetupError` where none answers."""
    import chromadb

    parts = urlsplit(url)
    secure = parts.scheme == "https"
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SetupError(
            f"The Chroma server's address {url!r} is not an http or https address; correct the setting."
        )
    try:
        port = parts.port or (443 if secure else 8000)
        return chromadb.HttpClient(host=parts.hostname, port=port, ssl=secure, settings=_settings())
    except Exception as error:
        raise SetupError(f"No Chroma server answers at {url}; start it, or take the setting away.") from error


def drop_collections(client: Any, prefix: str, keep: str | None) -> None:
    """Take away the collections whose names begin with `prefix`, but for `keep`."""
    for name in _names(client):
        if name.startswith(prefix) and name != keep:
            client.delete_collection(name)


def _names(client: Any) -> list[str]:
    return [collection.name for collection in client.list_collections()]


def _settings() -> Any:
    from chromadb.config import Settings

    return Settings(anonymized_telemetry=False)
