"""What is kept beside the encoder is what the encoder makes."""

import sys
from pathlib import Path

import numpy as np
import pytest

from assistant.retrieval.embedder import Embedder
from assistant.retrieval.remembered import FILE, RememberingEmbedder, write
from assistant.settings import PROJECT

MODEL = PROJECT / "models" / "encoder"


@pytest.fixture(scope="module")
def texts() -> list[str]:
    sys.path.insert(0, str(PROJECT / "models"))
    try:
        from remember import texts
    finally:
        sys.path.pop(0)
    return texts()


def test_nearly_every_text_of_the_index_is_remembered(texts: list[str]) -> None:
    embedder = RememberingEmbedder(MODEL)
    forgotten = [text for text in texts if not embedder.remembers(text)]
    assert len(forgotten) <= len(texts) // 20, "run models/remember.py"


def test_the_encoder_makes_the_same_vectors(texts: list[str]) -> None:
    some = texts[:: len(texts) // 40]
    alike = (RememberingEmbedder(MODEL).embed(some) * Embedder(MODEL).embed(some)).sum(axis=1)
    assert alike.min() > 0.9995


def test_a_text_not_remembered_is_made(texts: list[str]) -> None:
    pair = [texts[0], "nobody has ever written this sentence about a blue giraffe"]
    alike = (RememberingEmbedder(MODEL).embed(pair) * Embedder(MODEL).embed(pair)).sum(axis=1)
    assert alike == pytest.approx([1, 1], abs=0.0005)


def test_vectors_of_another_encoder_are_not_taken(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    for file in MODEL.iterdir():
        (folder / file.name).symlink_to(file)
    (folder / FILE).unlink()
    write(folder, ["one text"])
    assert RememberingEmbedder(folder).remembers("one text")
    kept = dict(np.load(folder / FILE))
    kept["identity"] = np.array("another encoder")
    np.savez(folder / FILE, **kept)
    assert not RememberingEmbedder(folder).remembers("one text")
