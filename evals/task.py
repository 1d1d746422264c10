"""A task is cases, a system that is put to each of them, and scorers; every case is counted."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from evals.cases import Case

Said = TypeVar("Said")


@dataclass(frozen=True)
class Score:
    """One thing looked for in one case, with why it was found or not.

    `right` is None for a plain measure, which stands in `value`. `expected` and `got` fill a confusion table.
    `unsafe` names the class of an unsafe error and is empty where there is none.
    """

    name: str
    right: bool | None
    why: str = ""
    value: float | None = None
    expected: str = ""
    got: str = ""
    unsafe: str = ""


Scorer = Callable[[Case, Said], Iterable[Score]]


@dataclass(frozen=True)
class Task(Generic[Said]):
    """Cases, the system put to them, how its answer is shown to a reader, and the scorers."""

    name: str
    system_name: str
    cases: Sequence[Case]
    system: Callable[[Case], Said]
    show: Callable[[Said], str]
    scorers: Sequence[Scorer[Said]]


@dataclass(frozen=True)
class Sample:
    """One case after its turn: what was said, the scores, and the fault where the system had one."""

    case: Case
    said: str
    scores: tuple[Score, ...]
    error: str = ""

    @property
    def status(self) -> str:
        """Scored, unscored or errored: exactly one."""
        if self.error:
            return "errored"
        return "scored" if self.scores else "unscored"


@dataclass(frozen=True)
class Result:
    """A task after its run."""

    task: str
    system: str
    samples: tuple[Sample, ...]

    def count(self, status: str) -> int:
        """How many samples have the status."""
        return sum(sample.status == status for sample in self.samples)


def run_task(task: Task[Said]) -> Result:
    """Put every case to the system; a fault of the system is an errored sample, and is never left out."""
    return Result(task.name, task.system_name, tuple(_sample(task, case) for case in task.cases))


def _sample(task: Task[Said], case: Case) -> Sample:
    try:
        said = task.system(case)
        scores = tuple(score for scorer in task.scorers for score in scorer(case, said))
        return Sample(case, task.show(said), scores)
    except Exception as fault:
        return Sample(case, "", (), f"{type(fault).__name__}: {fault}"[:500])
