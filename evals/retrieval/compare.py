"""Compares ways of searching on the question set beside it; prints a table and writes nothing.

    python -m evals.retrieval.compare [--encoder models/encoder] [--asked corpus/asked] [--weights FOLDER]

`--weights` also runs the float model through sentence-transformers, to show what the int8 export costs.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from assistant.guidance.corpus import read_corpus
from assistant.guidance.passages import Corpus
from assistant.retrieval.chunks import Asked, Chunk, chunks_of, read_asked
from assistant.retrieval.embedder import Embedder
from assistant.retrieval.keywords import Keywords

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
Scores = NDArray[np.floating]
RANK_FUSION = 60
WEIGHTS = (0.02, 0.05, 0.1, 0.15, 0.2, 0.3)


@dataclass(frozen=True)
class Question:
    """What is asked, and the anchors of the passages that answer it."""

    ask: str
    right: tuple[str, ...]


@dataclass(frozen=True)
class Figures:
    """Shares (0 to 1) with a right passage first and among the first five, and the mean reciprocal rank."""

    first: float
    among_five: float
    reciprocal: float


def read_questions(corpus: Corpus, path: Path = HERE / "questions.yaml") -> tuple[Question, ...]:
    """The question set; raises `ValueError` for an anchor that no document has."""
    items = yaml.safe_load(path.read_text(encoding="utf-8"))
    questions = tuple(Question(item["ask"], tuple(map(str, item["right"]))) for item in items)
    anchors = {passage.anchor for passage in corpus}
    for question in questions:
        if missing := set(question.right) - anchors:
            raise ValueError(f"{question.ask!r} names passages that are not there: {sorted(missing)}")
    return questions


def figures(questions: Sequence[Question], anchors: Sequence[str], scores: Scores) -> Figures:
    """The figures of `scores`, shape (questions, passages); equal scores count in reading order."""
    ranks = []
    for question, row in zip(questions, scores, strict=True):
        order = np.argsort(-row, kind="stable")
        ranks.append(next(rank for rank, at in enumerate(order) if anchors[at] in question.right))
    found = np.array(ranks)
    return Figures(float((found < 1).mean()), float((found < 5).mean()), float((1 / (found + 1)).mean()))


def ways(dense: Scores, keyword: Scores) -> Mapping[str, Scores]:
    """Every way of combining the two that is compared; `keyword` is a share (0 to 1) of the best match."""
    return {
        "meaning (int8 encoder)": dense,
        "keywords (BM25)": keyword,
        "rank fusion": 1 / (RANK_FUSION + _ranks(dense)) + 1 / (RANK_FUSION + _ranks(keyword)),
        **{f"meaning + {weight} keywords": dense + weight * keyword for weight in WEIGHTS},
    }


def by_passage(corpus: Corpus, chunks: Sequence[Chunk], scores: Scores) -> Scores:
    """The best score among each passage's chunks, shape (questions, passages)."""
    column = {passage.key: at for at, passage in enumerate(corpus)}
    best = np.full((scores.shape[0], len(column)), -np.inf)
    for chunk, values in zip(chunks, scores.T, strict=True):
        at = column[chunk.key]
        best[:, at] = np.maximum(best[:, at], values)
    return best


def compare(corpus: Corpus, embedder: Embedder, asked: Asked) -> Mapping[str, Figures]:
    """The figures of every way on the question set."""
    questions, chunks = read_questions(corpus), chunks_of(corpus, asked)
    keywords = Keywords.over(chunks)
    asks = embedder.embed([question.ask for question in questions])
    dense = by_passage(corpus, chunks, asks @ embedder.embed([chunk.text for chunk in chunks]).T)
    words = np.array([keywords.matches(question.ask) for question in questions])
    anchors = [passage.anchor for passage in corpus]
    found = ways(dense, by_passage(corpus, chunks, words))
    return {way: figures(questions, anchors, scores) for way, scores in found.items()}


def compare_float(corpus: Corpus, weights: Path, asked: Asked) -> Figures:
    """The figures of meaning alone with the float model in `weights`."""
    from sentence_transformers import SentenceTransformer

    encoder = SentenceTransformer(str(weights), device="cpu")
    questions, chunks = read_questions(corpus), chunks_of(corpus, asked)
    asks, texts = (
        encoder.encode(texts, normalize_embeddings=True)
        for texts in ([question.ask for question in questions], [chunk.text for chunk in chunks])
    )
    scores = by_passage(corpus, chunks, np.asarray(asks @ texts.T, dtype=float))
    return figures(questions, [passage.anchor for passage in corpus], scores)


def main(arguments: Sequence[str] | None = None) -> None:
    style = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=style)
    parser.add_argument("--encoder", type=Path, default=ROOT / "models" / "encoder")
    parser.add_argument("--asked", type=Path, default=ROOT / "corpus" / "asked")
    parser.add_argument("--weights", type=Path)
    options = parser.parse_args(arguments)
    corpus = read_corpus(ROOT / "corpus")
    asked = read_asked(options.asked, corpus)
    table = dict(compare(corpus, Embedder(options.encoder), asked))
    if options.weights:
        table["meaning (float encoder)"] = compare_float(corpus, options.weights, asked)
    print(f"{len(read_questions(corpus))} questions, {len(chunks_of(corpus, asked))} chunks")
    print(f"{'':28}  hit@1  hit@5    MRR")
    for way, found in table.items():
        print(f"{way:28}  {found.first:5.3f}  {found.among_five:5.3f}  {found.reciprocal:5.3f}")


def _ranks(scores: Scores) -> Scores:
    order = np.argsort(-scores, axis=1, kind="stable")
    return np.asarray(np.argsort(order, axis=1), dtype=float)


if __name__ == "__main__":
    main()
