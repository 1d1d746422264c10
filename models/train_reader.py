"""Trains the reader: MiniLM with one small head a fact, from messages and sentences that we wrote.

    python models/train_reader.py        train, report on the messages held out, export to models/reader

One message in ten is held out, by the hash of its words, for the report and for `weigh.py`. Needs
`models/requirements.txt`, and half an hour on two cores with nothing beside it.
"""

import argparse
import json
import random
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from composed import composed
from export import MAX_TOKENS, plain_weights, sha256, to_int8, traced, with_small_word_table
from heads import HEADS, IGNORED
from torch import nn
from train_examples import Example, beside, examples, is_held_out
from varied import varied

HERE = Path(__file__).parent
Heads = Mapping[str, Sequence[str]]
"""What is told apart: the name of each head with its classes."""
SEED = 16
MOST_TOKENS = 192
HIDDEN = 0.08
"""The share of a message's words that are hidden from the model as it learns, so that it leans on no single one."""
DROPPED = 26 / 256
"""The share of states that are dropped."""
PADDED_TO = 8
"""Batches are padded to multiples of so many tokens: every new length costs new machine code."""
TWICE = frozenset({"premises", "followed", "dangers", "writers", "seekers"})
"""Seen twice as often as the rest: few texts stand for each false belief or answer, and danger missed costs most."""
LEAST = 8
"""Examples below which a batch moves a head less: a few are not to be taken for many."""


class Dropout(nn.Module):
    """What `nn.Dropout` does, from random bytes: drawing its numbers one by one took a fifth of the training."""

    def __init__(self, random_bytes: Callable[[int], bytes]) -> None:
        super().__init__()
        self.random_bytes = random_bytes

    def forward(self, states: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return states
        drawn = torch.frombuffer(bytearray(self.random_bytes(states.numel())), dtype=torch.uint8)
        kept = (drawn >= round(DROPPED * 256)).view(states.shape).to(states.dtype)
        return states * kept.div_(1 - DROPPED)


class FactReader(nn.Module):
    """Token ids (n, length) and mask (n, length) to the scores of all heads side by side (n, classes).

    Every head looks at the whole (the mean and the maximum of the token states) and, by a query of its own, at the
    words that matter to it.
    """

    owner: torch.Tensor

    def __init__(self, transformer: Any, drop: Dropout, heads: Heads) -> None:
        super().__init__()
        self.transformer = transformer
        self.heads = heads
        width = transformer.config.hidden_size
        sizes = [len(classes) for classes in heads.values()]
        self.drop = drop
        self.query = nn.Parameter(torch.randn(width, len(sizes)) * 0.02)
        self.own = nn.Parameter(torch.randn(sum(sizes), width) * 0.02)
        self.weight = nn.Parameter(torch.randn(2 * width, sum(sizes)) * 0.02)
        self.bias = nn.Parameter(torch.zeros(sum(sizes)))
        self.register_buffer(
            "owner", torch.tensor([at for at, size in enumerate(sizes) for _ in range(size)])
        )

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        states = self.transformer(input_ids=ids, attention_mask=mask).last_hidden_state
        present = mask.unsqueeze(-1).to(states.dtype)
        absent = (present - 1) * 1e4
        mean = (states * present).sum(1) / present.sum(1).clamp(min=1e-9)
        most = (states + absent).amax(1)
        looked = (states @ self.query + absent).softmax(1)
        seen = self.drop(looked.transpose(1, 2) @ states)
        whole = self.drop(torch.cat((mean, most), dim=1)) @ self.weight
        scores: torch.Tensor = whole + (seen[:, self.owner] * self.own).sum(-1) + self.bias
        return scores


def loss_of(scores: torch.Tensor, classes: torch.Tensor, heads: Heads) -> torch.Tensor:
    """Cross entropy of every head that an example teaches, each averaged, together."""
    losses = []
    start = 0
    for at, names in enumerate(heads.values()):
        part = scores[:, start : start + len(names)]
        start += len(names)
        taught = classes[:, at] != IGNORED
        if taught.any():
            whole = nn.functional.cross_entropy(
                part[taught], classes[taught, at], label_smoothing=0.05, reduction="sum"
            )
            losses.append(whole / max(int(taught.sum()), LEAST))
    return torch.stack(losses).sum()


def train(data: Sequence[Example], epochs: int, heads: Heads = HEADS) -> tuple[FactReader, Any]:
    """A reader trained on `data`, whose classes are those of `heads`; the same data and machine give the same one."""
    from transformers import AutoModel, AutoTokenizer

    random.seed(SEED)
    torch.manual_seed(SEED)
    folder = plain_weights()
    tokenizer = AutoTokenizer.from_pretrained(folder)
    # Drawing which attention to drop took a fifth of the time.
    spared = {"attention_probs_dropout_prob": 0.0}
    transformer = AutoModel.from_pretrained(folder, attn_implementation="eager", **spared)
    drop = Dropout(np.random.default_rng(SEED).bytes)
    for part in transformer.modules():
        if isinstance(getattr(part, "dropout", None), nn.Dropout) and part.dropout.p:
            part.dropout = drop
    model = FactReader(transformer, drop, heads)
    own = [model.query, model.own, model.weight, model.bias]
    groups = [{"params": model.transformer.parameters()}, {"params": own}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    lengths = [len(ids) for ids in tokenizer([each.as_read(each.text) for each in data])["input_ids"]]
    batches = [batch for _ in range(epochs) for batch in _batches(data, lengths)]
    chance = random.Random(SEED)
    # A processor without its own instructions for it takes a minute a step.
    half = torch.ops.mkldnn._is_mkldnn_bf16_supported()
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, max_lr=[1e-4, 2e-3], total_steps=len(batches), pct_start=0.1
    )
    model.train()
    for step, batch in enumerate(batches):
        given = tokenizer(
            [example.as_read(varied(example.text, chance, beside(example))) for example in batch],
            padding=True,
            pad_to_multiple_of=PADDED_TO,
            truncation=True,
            max_length=MOST_TOKENS,
            return_tensors="pt",
        )
        classes = torch.tensor([example.classes for example in batch])
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
            scores = model(_partly_hidden(given["input_ids"], tokenizer), given["attention_mask"])
        loss = loss_of(scores.float(), classes, heads)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if step % 50 == 0:
            print(f"step {step} of {len(batches)}, loss {loss.item():.3f}", flush=True)
    return model.eval(), tokenizer


def _partly_hidden(ids: torch.Tensor, tokenizer: Any) -> torch.Tensor:
    special = torch.isin(ids, torch.tensor(tokenizer.all_special_ids))
    hidden = (torch.rand(ids.shape) < HIDDEN) & ~special
    return ids.masked_fill(hidden, tokenizer.mask_token_id)


def _batches(data: Sequence[Example], lengths: Sequence[int], size: int = 32) -> list[list[Example]]:
    """Batches of like length, in tokens, in a new random order."""
    shuffled = sorted(range(len(data)), key=lambda at: lengths[at] * random.uniform(0.93, 1.07))
    batches = [[data[at] for at in shuffled[start : start + size]] for start in range(0, len(data), size)]
    random.shuffle(batches)
    return batches


@torch.no_grad()
def report(model: FactReader, tokenizer: Any, held: Sequence[Example]) -> dict[str, dict[str, float]]:
    """For each head the share right, and of what was told, precision and recall."""
    rows = []
    for example in held:
        given = tokenizer(
            [example.as_read(example.text)], truncation=True, max_length=MOST_TOKENS, return_tensors="pt"
        )
        rows.append(model(given["input_ids"], given["attention_mask"])[0].numpy())
    scores = np.stack(rows)
    found = {}
    start = 0
    for at, (name, classes) in enumerate(model.heads.items()):
        guess = scores[:, start : start + len(classes)].argmax(1)
        start += len(classes)
        truth = np.array([example.classes[at] for example in held])
        taught = truth != IGNORED
        guess, truth = guess[taught], truth[taught]
        right = guess == truth
        found[name] = {
            "accuracy": round(float(right.mean()), 3),
            "precision": round(float(right[guess > 0].mean()) if (guess > 0).any() else 1.0, 3),
            "recall": round(float(right[truth > 0].mean()) if (truth > 0).any() else 1.0, 3),
            "told": int((truth > 0).sum()),
        }
    return found


def export(model: Any, tokenizer_file: Path, out: Path, name: str = "can-i-share-reader") -> None:
    """The reader as an int8 ONNX file with its tokenizer, the names of its classes and the hash of each."""
    out.mkdir(parents=True, exist_ok=True)
    whole = out / "float.onnx"
    with_small_word_table(model.transformer)
    traced(model, whole, "scores")
    to_int8(whole, out / "model.int8.onnx")
    whole.unlink()
    (out / "tokenizer.json").write_bytes(tokenizer_file.read_bytes())
    (out / "heads.json").write_text(json.dumps(model.heads, indent=1) + "\n")
    files = ("model.int8.onnx", "tokenizer.json", "heads.json")
    lines = [f'name = "{name}"', f"max_tokens = {MAX_TOKENS}", "", "[files]"]
    lines += [f'"{file}" = "{sha256(out / file)}"' for file in files]
    (out / "manifest.toml").write_text("\n".join(lines) + "\n")


def asked_for(arguments: Sequence[str] | None, told: str | None, name: str, epochs: int = 3) -> Any:
    """The options of a training: `epochs`, and the folder `out`; `told` is what its help says."""
    parser = argparse.ArgumentParser(description=told, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--epochs", type=int, default=epochs)
    parser.add_argument("--out", type=Path, default=HERE / name)
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> None:
    options = asked_for(arguments, __doc__, "reader")
    data = list(examples())
    held = [example for example in data if is_held_out(example)]
    learnt_from = [example for example in data if not is_held_out(example)]
    again = [example for example in learnt_from if example.author in TWICE]
    model, tokenizer = train([*learnt_from, *again, *composed()], options.epochs)
    for name, figures in report(model, tokenizer, held).items():
        print(f"{name:30} {figures}")
    export(model, plain_weights() / "tokenizer.json", options.out)


if __name__ == "__main__":
    main()
