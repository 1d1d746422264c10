"""Trains our encoder: MiniLM drawn towards the passages that practitioners' questions are answered by.

    python models/train_encoder.py       train, report on the questions held out, export to models/encoder

Each question of `corpus/asked/` is paired, by turns, with the passage that answers it and with another question
that the same passage answers; the other pairs of a batch are its negatives, but for those of the same whole. One
question in ten is held out. Needs `models/requirements.txt`; ten minutes on two cores are enough.
"""

import argparse
import hashlib
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from export import HERE, export, plain_weights

from assistant.guidance.corpus import read_corpus
from assistant.retrieval.chunks import Key, read_asked, words_of

SEED = 16
SCALE = 20.0
MOST_TOKENS = 96
Pair = tuple[str, str, Key]


def is_held_out(question: str) -> bool:
    """Whether a question is one of the tenth that is never trained on."""
    return hashlib.sha256(question.encode()).digest()[0] % 10 == 0


def pairs_of(asked: dict[Key, list[str]], words: dict[Key, str]) -> list[Pair]:
    """Each question with its passage and with another question of the same passage, in random order."""
    found: list[Pair] = []
    for key, questions in asked.items():
        for question in questions:
            found.append((question, words[key], key))
            if len(questions) > 1:
                found.append(
                    (question, random.choice([other for other in questions if other != question]), key)
                )
    random.shuffle(found)
    return found


def batches_of(pairs: Sequence[Pair], size: int) -> list[list[Pair]]:
    return [list(pairs[start : start + size]) for start in range(0, len(pairs) - size + 1, size)]


def loss_of(first: torch.Tensor, second: torch.Tensor, keys: Sequence[Key]) -> torch.Tensor:
    """In-batch contrast both ways, leaving out pairs whose passage belongs to the same whole."""
    scores = first @ second.T * SCALE
    roots = [(source, anchor.partition(".")[0]) for source, anchor in keys]
    same = torch.tensor([[mine == other for other in roots] for mine in roots])
    own = torch.eye(len(keys), dtype=torch.bool)
    scores = scores.masked_fill(same & ~own, -1e4)
    target = torch.arange(len(keys))
    entropy = torch.nn.functional.cross_entropy
    return (entropy(scores, target) + entropy(scores.T, target)) / 2


def embed(encoder: Any, texts: Sequence[str]) -> torch.Tensor:
    """Unit vectors, shape (n, 384), with gradients."""
    features = (
        encoder.preprocess(list(texts)) if hasattr(encoder, "preprocess") else encoder.tokenize(list(texts))
    )
    return torch.nn.functional.normalize(encoder(features)["sentence_embedding"], dim=1)


@torch.no_grad()
def hits(
    encoder: Any, asked: dict[Key, list[str]], held: dict[Key, list[str]], words: dict[Key, str]
) -> tuple[float, float]:
    """Of the questions held out, the share whose passage is first, and among the first five, by the best question."""
    keys = [key for key in words for _ in [words[key], *asked.get(key, [])]]
    texts = [text for key in words for text in [words[key], *asked.get(key, [])]]
    index = encoder.encode(texts, normalize_embeddings=True, batch_size=64)
    first = five = total = 0
    for key, questions in held.items():
        for question in encoder.encode(questions, normalize_embeddings=True):
            best: dict[Key, None] = {}
            for at in np.argsort(-(index @ question)):
                best.setdefault(keys[at])
                if len(best) == 5:
                    break
            total += 1
            first += next(iter(best)) == key
            five += key in best
    return first / total, five / total


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--out", type=Path, default=HERE / "encoder")
    options = parser.parse_args(arguments)
    from sentence_transformers import SentenceTransformer

    random.seed(SEED)
    torch.manual_seed(SEED)
    corpus = read_corpus(HERE.parent / "corpus")
    words = {passage.key: words_of(passage) for passage in corpus}
    everything = read_asked(HERE.parent / "corpus" / "asked", corpus).questions
    asked = {key: [q for q in questions if not is_held_out(q)] for key, questions in everything.items()}
    held = {key: [q for q in questions if is_held_out(q)] for key, questions in everything.items()}
    encoder = SentenceTransformer(str(plain_weights()), device="cpu")
    encoder.max_seq_length = MOST_TOKENS
    print("plain, held out, first and first five: %.3f %.3f" % hits(encoder, asked, held, words), flush=True)
    steps = [batch for _ in range(options.epochs) for batch in batches_of(pairs_of(asked, words), 64)]
    optimiser = torch.optim.AdamW(encoder.parameters(), lr=3e-5, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, max_lr=3e-5, total_steps=len(steps), pct_start=0.1
    )
    encoder.train()
    for step, batch in enumerate(steps):
        loss = loss_of(
            embed(encoder, [q for q, _, _ in batch]),
            embed(encoder, [p for _, p, _ in batch]),
            [k for _, _, k in batch],
        )
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
        if step % 25 == 0:
            print(f"step {step} of {len(steps)}, loss {loss.item():.3f}", flush=True)
    encoder.eval()
    print("ours, held out, first and first five: %.3f %.3f" % hits(encoder, asked, held, words), flush=True)
    weights = HERE / "build" / "encoder"
    encoder.save(str(weights))
    export(weights, options.out, name="can-i-share-encoder", source="models/train_encoder.py")


if __name__ == "__main__":
    main()
