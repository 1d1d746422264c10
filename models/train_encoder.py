"""Trains our encoder: MiniLM drawn towards the passages that practitioners' questions are answered by.

    python models/train_encoder.py       train, report on the questions held out, export to models/encoder

Every question of `corpus/asked/` and every passage is drawn towards a direction that its passage is given, and towards
another question of the same passage; questions that nothing answers are drawn towards a direction of their own. One
question in ten is held out. Needs `models/requirements.txt`.
"""

import argparse
import hashlib
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from export import HERE, export, plain_weights

from assistant.answering.answerable import read_unanswered
from assistant.guidance.corpus import read_corpus
from assistant.retrieval.chunks import Key, read_asked, words_of

SEED = 16
SCALE = 20.0
MOST_TOKENS = 64
BATCH = 64
NO_ANSWER: Key = ("", "")
"""What a question that nothing answers belongs to."""


def is_held_out(question: str) -> bool:
    """Whether a question is one of the tenth that is never trained on."""
    return hashlib.sha256(question.encode()).digest()[0] % 10 == 0


class Places(torch.nn.Module):
    """One direction a passage, and one for no answer: the scores of vectors (n, d) for each place (n, places)."""

    def __init__(self, start: torch.Tensor) -> None:
        super().__init__()
        self.directions = torch.nn.Parameter(start)

    def forward(self, vectors: torch.Tensor) -> torch.Tensor:
        scores: torch.Tensor = vectors @ torch.nn.functional.normalize(self.directions, dim=1).T * SCALE
        return scores


def batches_of(texts: Mapping[Key, Sequence[str]]) -> list[list[tuple[str, Key]]]:
    """Every text once, two of a passage side by side, in batches in a random order."""
    twos = []
    for key, own in texts.items():
        mixed = random.sample(list(own), len(own))
        twos += [[(text, key) for text in mixed[at : at + 2]] for at in range(0, len(mixed), 2)]
    random.shuffle(twos)
    flat = [pair for two in twos for pair in two]
    return [flat[start : start + BATCH] for start in range(0, len(flat) - BATCH // 2, BATCH)]


def loss_of(vectors: torch.Tensor, places: Places, labels: torch.Tensor) -> torch.Tensor:
    """How badly vectors (n, d) find their place (n,), and, in the batch, each other."""
    entropy = torch.nn.functional.cross_entropy
    found = entropy(places(vectors), labels, label_smoothing=0.1)
    same = (labels[:, None] == labels[None, :]) & ~torch.eye(len(labels), dtype=torch.bool)
    paired = same.any(1)
    near = (vectors @ vectors.T * SCALE).masked_fill(torch.eye(len(labels), dtype=torch.bool), -1e4)
    shares = near.log_softmax(1).masked_fill(~same, 0).sum(1)[paired] / same.sum(1)[paired]
    return found - shares.mean()


def embed(encoder: Any, texts: Sequence[str]) -> torch.Tensor:
    """Unit vectors, shape (n, 384), with gradients."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        vectors = encoder(encoder.preprocess(list(texts)))["sentence_embedding"]
    return torch.nn.functional.normalize(vectors.float(), dim=1)


@torch.no_grad()
def hits(
    encoder: Any,
    asked: Mapping[Key, Sequence[str]],
    held: Mapping[Key, Sequence[str]],
    words: Mapping[Key, str],
) -> tuple[float, float]:
    """Of the questions held out, the share whose passage is first, and among the first five, by the nearest text."""
    texts = [(key, text) for key in words for text in (words[key], *asked.get(key, ()))]
    index = encoder.encode([text for _, text in texts], normalize_embeddings=True, batch_size=64)
    ranks = []
    for key, questions in held.items():
        for question in encoder.encode(list(questions), normalize_embeddings=True):
            order = dict.fromkeys(texts[at][0] for at in np.argsort(-(index @ question)))
            ranks.append(list(order).index(key))
    return float(np.mean([rank == 0 for rank in ranks])), float(np.mean([rank < 5 for rank in ranks]))


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--out", type=Path, default=HERE / "encoder")
    options = parser.parse_args(arguments)
    from sentence_transformers import SentenceTransformer

    random.seed(SEED)
    torch.manual_seed(SEED)
    corpus = read_corpus(HERE.parent / "corpus")
    words = {passage.key: words_of(passage) for passage in corpus}
    everything = read_asked(HERE.parent / "corpus" / "asked", corpus).questions
    unanswered = read_unanswered(HERE.parent / "corpus" / "asked" / "unanswered.yaml").questions
    silent = [question for question in unanswered if not is_held_out(question)]
    asked = {key: [q for q in questions if not is_held_out(q)] for key, questions in everything.items()}
    held = {key: [q for q in questions if is_held_out(q)] for key, questions in everything.items()}
    encoder = SentenceTransformer(
        str(plain_weights()), device="cpu", model_kwargs={"attn_implementation": "eager"}
    )
    encoder.max_seq_length = MOST_TOKENS
    print("plain, held out, first and first five:", *hits(encoder, asked, held, words), flush=True)
    texts = {key: [words[key], *asked.get(key, ())] for key in words} | {NO_ANSWER: silent}
    numbers = {key: at for at, key in enumerate(texts)}
    middles = [encoder.encode(own, normalize_embeddings=True).mean(0) for own in texts.values()]
    places = Places(torch.tensor(np.stack(middles)))
    steps = [batch for _ in range(options.epochs) for batch in batches_of(texts)]
    groups = [{"params": encoder.parameters()}, {"params": places.parameters()}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, max_lr=[5e-5, 2e-3], total_steps=len(steps), pct_start=0.1
    )
    encoder.train()
    for step, batch in enumerate(steps):
        labels = torch.tensor([numbers[key] for _, key in batch])
        loss = loss_of(embed(encoder, [text for text, _ in batch]), places, labels)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
        if step % 25 == 0:
            print(f"step {step} of {len(steps)}, loss {loss.item():.3f}", flush=True)
    encoder.eval()
    print("ours, held out, first and first five:", *hits(encoder, asked, held, words), flush=True)
    weights = HERE / "build" / "encoder"
    encoder.save(str(weights))
    export(weights, options.out, name="can-i-share-encoder", source="models/train_encoder.py")


if __name__ == "__main__":
    main()
