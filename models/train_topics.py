"""Trains what hears practical questions within a case: one linear layer over the encoder's vectors.

    PYTHONPATH=. .venv/bin/python models/train_topics.py        train, report by author, write models/topics

Runs in the project's own environment, in a minute, and gives the same file each time. What asks nothing is learnt
from `training/practical-*.yaml` and from answers and corrections of `training/follow-*.yaml`. The report leaves each
author out in turn: how many of that one's questions are heard rightly, how many wrongly, and how many messages that
ask nothing are heard as a question.
"""

import hashlib
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from assistant.retrieval.embedder import Embedder
from assistant.understanding.topics import HEAD_FILE, HEARD, MANIFEST_FILE, NOTHING_ASKED

HERE = Path(__file__).parent
OUT = HERE / "topics"
FOLLOWED = 1500
"""How many answers and corrections are learnt from as well, and what each weighs beside a text written for this."""
LESS = 0.5
LONGEST = 30
"""Words of one of them: it is one sentence."""
ANSWERS = ("answer", "correction", "case", "thanks", "unclear")
RIDGE, STEPS, PACE = 1e-5, 400, 0.1

Rows = NDArray[np.float64]


def main() -> None:
    authors, texts, names = written()
    classes = [NOTHING_ASKED, *sorted({*names} - {NOTHING_ASKED})]
    wanted = np.array([classes.index(name) for name in names])
    encoder = Embedder(HERE / "encoder")
    vectors = encoder.embed(texts).astype(np.float64)
    for author in sorted({*authors} - {""}):
        report(author, np.array(authors) == author, vectors, wanted, np.array(authors) == "")
    weights, bias = learn(vectors, wanted, np.array(authors) == "", len(classes))
    OUT.mkdir(exist_ok=True)
    np.savez(
        OUT / HEAD_FILE,
        classes=np.array(classes),
        weights=weights.astype(np.float32),
        bias=bias.astype(np.float32),
    )
    digest = hashlib.sha256((OUT / HEAD_FILE).read_bytes()).hexdigest()
    lines = ('name = "can-i-share-topics"', f'encoder = "{encoder.identity}"', "", "[files]")
    (OUT / MANIFEST_FILE).write_text("\n".join((*lines, f'"{HEAD_FILE}" = "{digest}"', "")), encoding="utf-8")


def written() -> tuple[list[str], list[str], list[str]]:
    """Author, text and topic of every text; the author of answers and corrections has no name."""
    rows = []
    for path in sorted((HERE / "training").glob("practical-*.yaml")):
        for topic, texts in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            rows += [(path.stem, text, topic) for text in texts]
    told = [
        row["text"]
        for path in sorted((HERE / "training").glob("follow-*.yaml"))
        for row in yaml.safe_load(path.read_text(encoding="utf-8"))
        if row["kind"] in ANSWERS and len(row["text"].split()) <= LONGEST
    ]
    told.sort(key=lambda text: hashlib.sha256(text.encode()).hexdigest())
    rows += [("", text, NOTHING_ASKED) for text in told[:FOLLOWED]]
    authors, texts, names = zip(*rows, strict=True)
    return list(authors), list(texts), list(names)


def learn(vectors: Rows, wanted: NDArray[np.int64], less: NDArray[np.bool_], many: int) -> tuple[Rows, Rows]:
    """Weights, shape (dimensions, classes), and bias of a softmax held small by `RIDGE`: Adam, all texts at once."""
    learnt = [np.zeros((vectors.shape[1], many)), np.zeros(many)]
    weigh = np.where(less, LESS, 1.0)
    weigh /= weigh.sum()
    truth = np.eye(many)[wanted]
    means, squares = ([np.zeros_like(part) for part in learnt] for _ in range(2))
    for step in range(1, STEPS + 1):
        off = (chances(vectors, *learnt) - truth) * weigh[:, None]
        slopes = (vectors.T @ off + RIDGE * learnt[0], off.sum(axis=0))
        for at, slope in enumerate(slopes):
            means[at] += 0.1 * (slope - means[at])
            squares[at] += 0.01 * (slope**2 - squares[at])
            size = np.sqrt(squares[at] / (1 - 0.99**step)) + 1e-8
            learnt[at] -= PACE * means[at] / (1 - 0.9**step) / size
    return learnt[0], learnt[1]


def chances(vectors: Rows, weights: Rows, bias: Rows) -> Rows:
    """The chance of every class, shape (n, classes)."""
    scores = vectors @ weights + bias
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(shares / shares.sum(axis=1, keepdims=True))


def report(
    author: str, out: NDArray[np.bool_], vectors: Rows, wanted: NDArray[np.int64], less: NDArray[np.bool_]
) -> None:
    """Print what is heard of an author whose texts were left out."""
    weights, bias = learn(vectors[~out], wanted[~out], less[~out], int(wanted.max()) + 1)
    told = chances(vectors[out], weights, bias)
    best, sure, true = told.argmax(axis=1), told.max(axis=1) >= HEARD, wanted[out]
    heard, asks = sure & (best != 0), true != 0
    rightly, wrongly = (np.mean((heard & same)[asks]) for same in (best == true, best != true))
    print(
        f"{author}: {rightly:.1%} rightly, {wrongly:.1%} wrongly; {np.mean(heard[~asks]):.1%} of what asks nothing"
    )


if __name__ == "__main__":
    main()
