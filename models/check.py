"""Shows that an exported encoder and the float weights it was made from give the same vectors.

    python models/check.py                        models/minilm against its stored reference vectors
    python models/check.py models/minilm --float  the same, the reference made afresh by sentence-transformers

Exits 1 where a cosine is below the `least_cosine` of the folder's manifest. `--float` needs
`models/requirements.txt` and, for a model of our own, `--weights`; without it only the assistant is needed.
"""

import argparse
import json
import tomllib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.retrieval.embedder import Embedder

HERE = Path(__file__).parent


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?", default=HERE / "minilm")
    parser.add_argument("--float", action="store_true", help="make the float vectors now")
    parser.add_argument(
        "--weights", type=Path, help="folder of the float model (default: the pinned package)"
    )
    options = parser.parse_args(arguments)
    least = float(
        tomllib.loads((options.folder / "manifest.toml").read_text(encoding="utf-8"))["least_cosine"]
    )
    texts, vectors = reference(options.folder)
    if options.float:
        vectors = float_vectors(texts, options.weights)
    cosines = cosines_of(Embedder(options.folder), texts, vectors)
    for text, cosine in zip(texts, cosines, strict=True):
        print(f"{cosine:.4f}  {text[:90]}")
    print(f"lowest {min(cosines):.4f}, allowed {least}")
    raise SystemExit(0 if min(cosines) >= least else 1)


def reference(folder: Path) -> tuple[list[str], np.ndarray]:
    """The sentences of `reference.json` and their float vectors, shape (n, 384)."""
    items = json.loads((folder / "reference.json").read_text(encoding="utf-8"))
    return [item["text"] for item in items], np.array([item["vector"] for item in items], dtype=np.float32)


def cosines_of(embedder: Embedder, texts: Sequence[str], vectors: np.ndarray) -> list[float]:
    """One cosine a text, between the exported model's vector and the float one."""
    lengths = np.linalg.norm(vectors, axis=1)
    return [float(number) for number in (embedder.embed(texts) * vectors).sum(axis=1) / lengths]


def float_vectors(texts: Sequence[str], weights: Path | None) -> np.ndarray:
    """The vectors of sentence-transformers itself, shape (n, 384)."""
    from export import MAX_TOKENS, plain_weights
    from sentence_transformers import SentenceTransformer

    encoder = SentenceTransformer(str(weights or plain_weights()), device="cpu")
    encoder.max_seq_length = MAX_TOKENS
    return np.asarray(encoder.encode(list(texts), normalize_embeddings=True, batch_size=1))


if __name__ == "__main__":
    main()
