"""Builds the index and opens it.

A build writes a new generation beside the old one and then replaces the file that names the one in use, so a
build that is killed, or meets a full disk, leaves the old one serving. Vectors of unchanged words are taken
from the old generation. With a Chroma server they go there too, to a collection named after the generation.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from assistant.errors import SetupError
from assistant.guidance.passages import Corpus
from assistant.language_model import Vectors32
from assistant.retrieval import chroma
from assistant.retrieval.chunks import NOTHING_ASKED, Asked, Chunk, chunks_of, corpus_fingerprint
from assistant.retrieval.embedder import Embedder
from assistant.retrieval.generation import (
    FORMAT,
    PREFIX,
    Generation,
    Manifest,
    in_use,
    name_in_use,
    new_generation,
    only_builder,
    write,
)
from assistant.retrieval.keywords import Keywords
from assistant.retrieval.leaning import Leaning, learn
from assistant.retrieval.vectors import AGAIN, Vectors, snapshot_bytes

KEYWORDS = "keywords"


@dataclass(frozen=True, slots=True)
class Built:
    """How a build went: how many chunks there are, and how many of them had to be embedded."""

    generation: str
    chunks: int
    embedded: int


@dataclass(frozen=True)
class Index:
    """An opened index: its chunks, by meaning and by words, and the passage that a vector leans to."""

    chunks: tuple[Chunk, ...]
    vectors: Vectors
    leaning: Leaning
    keywords: Keywords


def build(
    corpus: Corpus,
    folder: Path,
    embedder: Embedder,
    asked: Asked = NOTHING_ASKED,
    *,
    chroma_url: str | None = None,
) -> Built:
    """Bring the index in `folder` up to date; does nothing where it already is.

    Raises `SetupError` where another build is running or the disk does not take it; the old index serves on.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with only_builder(folder):
            return _build(corpus, folder, embedder, asked, chroma_url)
    except OSError as error:
        raise SetupError(
            f"The index could not be written to {folder} ({error.strerror or error}); the old one is "
            "as it was. Make room or correct the folder, then run `make index`."
        ) from error


def open_index(
    corpus: Corpus, folder: Path, embedder: Embedder, asked: str = "", *, chroma_url: str | None = None
) -> Index:
    """The index over Chroma, for a server. `asked` is `asked_fingerprint` of the question files.

    Raises `SetupError`, saying to run `make index`, where it is missing, damaged or made from something else.
    """
    generation = _current(corpus, folder, embedder, asked)
    snapshot = generation.snapshot()
    name, size = generation.place.name, len(snapshot.chunks)
    client = _client(generation, chroma_url)
    try:
        collection = chroma.open_collection(client, name, size)
    except SetupError:
        client.close()
        raise
    return Index(
        snapshot.chunks, collection, learn(snapshot.chunks, snapshot.vectors), _keywords(generation, size)
    )


def open_snapshot(corpus: Corpus, folder: Path, embedder: Embedder, asked: str = "") -> Index:
    """The same index without Chroma and LlamaIndex, for one question from a cold start.

    Raises as `open_index` does.
    """
    generation = _current(corpus, folder, embedder, asked)
    snapshot = generation.snapshot()
    keywords = _keywords(generation, len(snapshot.chunks))
    return Index(snapshot.chunks, snapshot, learn(snapshot.chunks, snapshot.vectors), keywords)


def _keywords(generation: Generation, size: int) -> Keywords:
    return Keywords.kept(generation.place / KEYWORDS, size)


def _build(corpus: Corpus, folder: Path, embedder: Embedder, asked: Asked, url: str | None) -> Built:
    chunks = chunks_of(corpus, asked)
    vectors, embedded = _embed(chunks, embedder, _known(folder, embedder))
    content = snapshot_bytes(chunks, vectors)
    manifest = Manifest(
        format=FORMAT,
        encoder=embedder.identity,
        corpus=corpus_fingerprint(corpus),
        asked=asked.fingerprint,
        chunks=len(chunks),
        snapshot=hashlib.sha256(content).hexdigest(),
    )
    if not _is_whole(folder, manifest, url):
        old = name_in_use(folder)
        with new_generation(folder, manifest) as generation:
            with _released(generation, url, make=True) as client:
                chroma.drop_collections(client, PREFIX, keep=old)
                chroma.write_collection(client, manifest.name, chunks, vectors)
            write(generation.place / "snapshot.npz", content)
            Keywords.over(chunks).save(generation.place / KEYWORDS)
    return Built(manifest.name, len(chunks), embedded)


def _embed(
    chunks: tuple[Chunk, ...], embedder: Embedder, known: dict[str, Vectors32]
) -> tuple[Vectors32, int]:
    new = {chunk.content: chunk.text for chunk in chunks if chunk.content not in known}
    if new:
        known = known | dict(zip(new, embedder.embed(list(new.values())), strict=True))
    return np.stack([known[chunk.content] for chunk in chunks]), len(new)


def _known(folder: Path, embedder: Embedder) -> dict[str, Vectors32]:
    """Vectors by the hash of their words; none where there is no sound index of the same encoder."""
    try:
        old = in_use(folder)
        if old.manifest.encoder != embedder.identity:
            return {}
        snapshot = old.snapshot()
    except SetupError:
        return {}
    return {chunk.content: vector for chunk, vector in zip(snapshot.chunks, snapshot.vectors, strict=True)}


def _is_whole(folder: Path, manifest: Manifest, url: str | None) -> bool:
    """Whether the generation in use is this one and can be opened."""
    try:
        current = in_use(folder)
        if current.manifest != manifest or current.place.name != manifest.name:
            return False
        current.snapshot()
        with _released(current, url) as client:
            chroma.open_collection(client, manifest.name, manifest.chunks)
    except SetupError:
        return False
    return True


def _current(corpus: Corpus, folder: Path, embedder: Embedder, asked: str) -> Generation:
    found = in_use(folder)
    manifest = found.manifest
    wanted = (FORMAT, embedder.identity, corpus_fingerprint(corpus), asked)
    if (manifest.format, manifest.encoder, manifest.corpus, manifest.asked) != wanted:
        raise SetupError(
            f"The index in {folder} was made from other documents or by another encoder; {AGAIN}"
        )
    return found


def _client(generation: Generation, url: str | None, *, make: bool = False) -> Any:
    return chroma.server_client(url) if url else chroma.embedded_client(generation.chroma, make=make)


@contextmanager
def _released(generation: Generation, url: str | None, *, make: bool = False) -> Iterator[Any]:
    client = _client(generation, url, make=make)
    try:
        yield client
    finally:
        client.close()
