"""The int8 encoder gives what the float model gives, alone or in company, whatever the text."""

import json
import shutil
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from assistant.errors import SetupError
from assistant.retrieval.embedder import MANY, Embedder

MODEL = Path(__file__).parents[2] / "models" / "encoder"


def test_vectors_are_those_of_the_float_model_within_the_stated_tolerance():
    least = tomllib.loads((MODEL / "manifest.toml").read_text())["least_cosine"]
    reference = json.loads((MODEL / "reference.json").read_text())
    vectors = Embedder(MODEL).embed([item["text"] for item in reference])
    floats = np.array([item["vector"] for item in reference])
    cosines = (vectors * floats).sum(axis=1) / np.linalg.norm(floats, axis=1)
    assert least >= 0.98
    assert len(reference) == 12
    assert cosines.min() >= least, dict(zip([item["text"] for item in reference], cosines, strict=True))


def test_another_sentence_is_not_within_the_tolerance():
    reference = json.loads((MODEL / "reference.json").read_text())
    vectors = Embedder(MODEL).embed([item["text"] for item in reference])
    across = vectors @ np.array([item["vector"] for item in reference]).T
    np.fill_diagonal(across, 0)
    assert across.max() < 0.9


def test_vectors_have_unit_length_and_the_stated_shape():
    vectors = Embedder(MODEL).embed(["one", "another sentence, somewhat longer"])
    assert vectors.shape == (2, 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_nothing_in_is_nothing_out():
    assert Embedder(MODEL).embed([]).shape == (0, 384)


def test_a_vector_does_not_depend_on_its_company():
    embedder = Embedder(MODEL)
    texts = [f"sentence number {number}, " * (number % 7 + 1) for number in range(MANY + 6)]
    together = embedder.embed(texts)
    alone = np.stack([embedder.embed([text])[0] for text in texts])
    assert np.array_equal(together, alone)


def test_threads_get_the_vectors_that_one_gets():
    embedder = Embedder(MODEL)
    texts = [f"message {number}" for number in range(12)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda text: embedder.embed([text])[0], texts))
    assert np.array_equal(np.stack(found), Embedder(MODEL).embed(texts))


@pytest.mark.parametrize(
    "text", ["", " \n\t", "\ud800", "\u202e\u200b", "\0", "x" * 1_000_000, "a " * 500_000, "🙂"]
)
def test_any_text_has_a_vector(text: str):
    vector = Embedder(MODEL).embed([text])[0]
    assert np.isfinite(vector).all()
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_words_past_the_limit_do_not_count():
    embedder = Embedder(MODEL)
    start = "the child was seen at home today " * 60
    assert np.array_equal(embedder.embed([start])[0], embedder.embed([start + "and the police called"])[0])


def test_a_missing_file_is_named(tmp_path: Path):
    shutil.copy(MODEL / "manifest.toml", tmp_path)
    with pytest.raises(SetupError, match=r"model\.int8\.onnx is missing from .* Restore the folder from git"):
        Embedder(tmp_path).embed(["a"])


def test_a_missing_manifest_is_named(tmp_path: Path):
    with pytest.raises(SetupError, match=r"manifest in .* cannot be read\. Restore"):
        Embedder(tmp_path / "nowhere")


def test_other_weights_are_refused(tmp_path: Path):
    shutil.copytree(MODEL, tmp_path / "model")
    with (tmp_path / "model" / "model.int8.onnx").open("ab") as file:
        file.write(b"\0")
    with pytest.raises(SetupError, match=r"model\.int8\.onnx in .* is not the one its manifest names"):
        Embedder(tmp_path / "model").embed(["a"])


def test_identity_names_the_weights(tmp_path: Path):
    shutil.copy(MODEL / "manifest.toml", tmp_path)
    manifest = tmp_path / "manifest.toml"
    manifest.write_text(manifest.read_text().replace('"model.int8.onnx" = "', '"model.int8.onnx" = "0'))
    assert Embedder(MODEL).identity == Embedder(MODEL).identity
    assert Embedder(MODEL).identity != Embedder(tmp_path).identity


def test_the_licence_and_the_notice_come_with_the_weights():
    assert "Apache License" in (MODEL / "LICENSE").read_text()
    assert "all-MiniLM-L6-v2" in (MODEL / "NOTICE").read_text()
    assert (MODEL / "model.int8.onnx").stat().st_size < 25_000_000


@pytest.mark.parametrize("path", sorted(MODEL.iterdir()), ids=lambda path: path.name)
def test_the_files_name_no_machine(path: Path):
    content = path.read_bytes()
    assert not [
        name for name in (b"site-packages", b"/home/", b"/root/", b"/work/", b"/tmp/") if name in content
    ]
