"""Figures from samples: each score's share with its interval, and the few that are no share."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median

from evals.scorers import UNSAFE_CLASSES
from evals.stats import f1, wilson
from evals.task import Result, Sample, Score
from evals.tasks.abstention import ABSTAINS


@dataclass(frozen=True)
class Figure:
    """One number of the report. A share has `hits` of `of` and its 95% interval; a measure has neither."""

    task: str
    half: str
    system: str
    name: str
    value: float
    of: int
    hits: int | None = None
    low: float | None = None
    high: float | None = None
    fewer_is_better: bool = False

    @property
    def key(self) -> str:
        """Its name in the baseline."""
        return f"{self.task} | {self.half} | {self.name}"


@dataclass(frozen=True)
class Unsafe:
    """One unsafe error: its class, the case, and what was said."""

    error: str
    task: str
    name: str
    why: str
    sample: Sample


def figures(results: Iterable[Result]) -> tuple[Figure, ...]:
    """Every figure of every result, by half."""
    found: list[Figure] = []
    for result in results:
        for half in dict.fromkeys(sample.case.half for sample in result.samples):
            samples = [sample for sample in result.samples if sample.case.half == half]
            found += _of(result, half, samples)
    return tuple(found)


def unsafe_errors(results: Iterable[Result], half: str = "") -> tuple[Unsafe, ...]:
    """Every unsafe error, one by one, worst class first as the classes are ordered; of one half where named."""
    found = [
        Unsafe(score.unsafe, result.task, score.name, score.why, sample)
        for result in results
        for sample in result.samples
        for score in sample.scores
        if score.unsafe and half in ("", sample.case.half)
    ]
    return tuple(sorted(found, key=lambda one: UNSAFE_CLASSES.index(one.error)))


def confusions(result: Result, half: str) -> Mapping[str, Counter[tuple[str, str]]]:
    """By score name, how often each (expected, got) came."""
    tables: dict[str, Counter[tuple[str, str]]] = {}
    for sample in result.samples:
        if sample.case.half == half:
            for score in sample.scores:
                if score.expected:
                    tables.setdefault(score.name, Counter())[score.expected, score.got] += 1
    return tables


def _of(result: Result, half: str, samples: Sequence[Sample]) -> Iterable[Figure]:
    by_name: dict[str, list[Score]] = {}
    for sample in samples:
        for score in sample.scores:
            by_name.setdefault(score.name, []).append(score)
    for name, scores in by_name.items():
        judged = [score for score in scores if score.right is not None]
        if judged:
            hits = sum(bool(score.right) for score in judged)
            low, high = wilson(hits, len(judged))
            share = hits / len(judged)
            yield Figure(result.task, half, result.system, name, share, len(judged), hits, low, high)
        measured = [score.value for score in scores if score.value is not None]
        if measured:
            for word, value in (("median", median(measured)), ("mean", mean(measured))):
                yield Figure(
                    result.task,
                    half,
                    result.system,
                    f"{name}, {word}",
                    value,
                    len(measured),
                    fewer_is_better=True,
                )
    if result.task == "abstention":
        told = [score for sample in samples for score in sample.scores if score.expected]
        value = f1([score.expected for score in told], [score.got for score in told], ABSTAINS)
        yield Figure(result.task, half, result.system, "F1 of abstaining", value, len(told))
