"""Learns, from questions the documents answer and questions they do not, which sort a new question is."""

import io
import math
import zipfile
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.errors import SetupError

Matrix = NDArray[np.float32]
Embed = Callable[[list[str]], Matrix]

# How much the nearest questions count beside the linear part, set on the development half of the evaluation
# cases; and how strongly the linear part is held towards zero, by cross-validation on corpus/asked.
NEAREST_WEIGHT = 10.0
RIDGE = 1.0
# The share of answerable questions that may be refused; the cut is set to it by cross-validation.
OVER_REFUSAL = 0.04
# Who can help is what the nearest questions say, the nearer the louder; a second is named who has half as much said.
NEIGHBOURS = 8
SHARPNESS = 4
# How much the trained reader's log odds count beside the margin; set on questions that neither was made from.
WITNESS = 0.5
DOCUMENTS = "documents"
"""What the other witness calls the documents, where they answer."""
_FOLDS = 5
_NOBODY = "none"


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Questions that the documents do not answer, each with who can help (`none`: nobody here)."""

    questions: tuple[str, ...]
    who: tuple[str, ...]


@dataclass(frozen=True)
class Answerable:
    """What was learnt. Vectors are unit length: `answered` (n, d), `unanswered` (m, d), `weights` (d + 1,)."""

    identity: str
    answered: Matrix
    unanswered: Matrix
    who: tuple[str, ...]
    weights: Matrix
    cut: float

    def margin(self, vector: Matrix) -> float:
        """How far a question, by its vector (d,), is on the answerable side of the cut; negative beyond it."""
        score = _scores(vector[None, :], self.answered, self.unanswered, self.weights)[0]
        return float(score) - self.cut

    def who_instead(self, vector: Matrix, chances: Mapping[str, float]) -> tuple[str, ...] | None:
        """Who can help with a question that the documents do not answer, perhaps nobody; None where they do.

        `chances` are another witness's, of `documents` and of each who can help; may be empty.
        """
        documents = min(max(chances.get(DOCUMENTS, 0.5), 1e-3), 1 - 1e-3)
        if self.margin(vector) + WITNESS * math.log(documents / (1 - documents)) >= 0:
            return None
        votes = self._votes(vector)
        for who, chance in chances.items():
            if who != DOCUMENTS:
                votes[who] += chance / (1 - documents)
        who, *others = sorted(votes, key=votes.__getitem__, reverse=True)[:2]
        also = [other for other in others if votes[other] >= votes[who] / 2 and other != _NOBODY]
        return () if who == _NOBODY else (who, *also)

    def _votes(self, vector: Matrix) -> defaultdict[str, float]:
        """How much of what the nearest questions say names each who can help; together 1."""
        nearness = self.unanswered @ vector
        nearest = np.argsort(-nearness)[:NEIGHBOURS]
        loudness = np.maximum(nearness[nearest], 0.01) ** SHARPNESS
        votes: defaultdict[str, float] = defaultdict(float)
        for at, loud in zip(nearest, loudness / loudness.sum(), strict=True):
            votes[self.who[at]] += float(loud)
        return votes


def read_unanswered(file: Path) -> Unanswered:
    """The questions of `unanswered.yaml`, a mapping of who can help to a list; raises `SetupError` otherwise."""
    import yaml

    try:
        content = yaml.load(
            file.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        )
        pairs = [(str(question), str(who)) for who, questions in content.items() for question in questions]
    except (OSError, yaml.YAMLError, AttributeError, TypeError) as error:
        raise SetupError(
            f"{file.name} is not a mapping of who can help to questions ({error}); correct it."
        ) from error
    if not pairs:
        raise SetupError(f"{file.name} holds no questions; restore it from git.")
    return Unanswered(tuple(question for question, _ in pairs), tuple(who for _, who in pairs))


def learn(answered: Matrix, unanswered: Unanswered, embed: Embed, identity: str) -> Answerable:
    """Learn from `answered` (n, d), the vectors of passages and of the questions they answer.

    `embed` turns texts into unit vectors (m, d); `identity` names the encoder. The same input gives the same
    result; nothing is drawn by chance.
    """
    other = embed(list(unanswered.questions))
    weights = _fit(answered, other)
    held_out = [
        _scores(
            answered[fold::_FOLDS],
            _without(answered, fold),
            _without(other, fold),
            _fit(_without(answered, fold), _without(other, fold)),
        )
        for fold in range(_FOLDS)
    ]
    cut = float(np.quantile(np.concatenate(held_out), OVER_REFUSAL))
    return Answerable(identity, answered, other, unanswered.who, weights, cut)


def save(learnt: Answerable, file: Path) -> None:
    """Write what was learnt to `file`, whole or not at all."""
    buffer = io.BytesIO()
    np.savez(
        buffer,
        identity=np.array(learnt.identity),
        answered=learnt.answered.astype(np.float16),
        unanswered=learnt.unanswered.astype(np.float16),
        who=np.array(learnt.who),
        weights=learnt.weights,
        cut=np.array(learnt.cut),
    )
    part = file.with_suffix(".part")
    part.write_bytes(buffer.getvalue())
    part.replace(file)


def load(file: Path, identity: str) -> Answerable | None:
    """What was saved for the encoder `identity`; None where there is none, or only another encoder's.

    Raises `SetupError` for a damaged file.
    """
    if not file.exists():
        return None
    try:
        with np.load(io.BytesIO(file.read_bytes()), allow_pickle=False) as kept:
            learnt = Answerable(
                identity=str(kept["identity"]),
                answered=kept["answered"].astype(np.float32),
                unanswered=kept["unanswered"].astype(np.float32),
                who=tuple(kept["who"].tolist()),
                weights=kept["weights"].astype(np.float32),
                cut=float(kept["cut"]),
            )
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise SetupError(f"{file.name} is damaged; run `make index`.") from error
    return learnt if learnt.identity == identity else None


def _without(rows: Matrix, fold: int) -> Matrix:
    kept: Matrix = rows[np.arange(len(rows)) % _FOLDS != fold]
    return kept


def _fit(answered: Matrix, other: Matrix) -> Matrix:
    """Ridge regression to +1 for answered and -1 for the others, which together weigh half as much."""
    rows = _with_one(np.vstack([answered, other])).astype(np.float64)
    wanted = np.concatenate([np.ones(len(answered)), -np.ones(len(other))])
    weight = np.concatenate([np.ones(len(answered)), np.full(len(other), 0.5 * len(answered) / len(other))])
    left = rows.T @ (rows * weight[:, None]) + RIDGE * np.eye(rows.shape[1])
    weights: Matrix = np.linalg.solve(left, rows.T @ (weight * wanted)).astype(np.float32)
    return weights


def _scores(questions: Matrix, answered: Matrix, other: Matrix, weights: Matrix) -> Matrix:
    """The score of each question (q,): higher is more answerable."""
    nearer = (questions @ answered.T).max(axis=1) - (questions @ other.T).max(axis=1)
    scores: Matrix = NEAREST_WEIGHT * nearer + _with_one(questions) @ weights
    return scores


def _with_one(rows: Matrix) -> Matrix:
    return np.hstack([rows, np.ones((len(rows), 1), dtype=rows.dtype)])
