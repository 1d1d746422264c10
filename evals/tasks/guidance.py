"""Guidance questions: the right passage first, among the first five, and every part of a question answered."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from evals.cases import Case
from evals.scorers import cited, is_right, listed, rank_of, show
from evals.systems import Assistant, Told
from evals.task import Score, Task

Search = Callable[[str, int], Sequence[str]]
"""The anchors found for a text, best first."""
SEARCHED = 10


@dataclass(frozen=True)
class Found:
    """The reply to a question and what search alone found for it; a bare retriever has no reply."""

    told: Told | None
    anchors: tuple[str, ...]


def task(assistant: Assistant, cases: Sequence[Case]) -> Task[Found]:
    """The assistant: its reply and its search."""

    search = searched(assistant)

    def system(case: Case) -> Found:
        return Found(assistant.ask(case.text), tuple(search(case.text, SEARCHED)))

    return Task("guidance", "assistant", cases, system, _show, (from_search, from_reply))


def baseline(name: str, search: Search, cases: Sequence[Case]) -> Task[Found]:
    """A bare retriever on the same cases."""
    return Task(
        "guidance",
        name,
        cases,
        lambda case: Found(None, tuple(search(case.text, SEARCHED))),
        _show,
        (from_search,),
    )


def searched(assistant: Assistant) -> Search:
    """The assistant's own search as anchors."""
    return lambda text, k: tuple(hit.passage.anchor for hit in assistant.service.search(text, k))


def from_search(case: Case, found: Found) -> Iterable[Score]:
    """Where search puts the first right passage."""
    rank = rank_of(found.anchors, case.get("anchors"))
    why = f"wanted {listed(case.get('anchors'))}; found {listed(found.anchors[:5])}"
    yield Score("search: right passage first", rank == 1, why)
    yield Score("search: right passage in five", rank is not None and rank <= 5, why)
    for part in case.get("parts", ()):
        have = rank_of(found.anchors[:5], part) is not None
        yield Score("search: part found in five", have, f"{listed(part)}; found {listed(found.anchors[:5])}")


def from_reply(case: Case, found: Found) -> Iterable[Score]:
    """Where the reply cites the first right passage, and whether it answers at all."""
    told = found.told
    assert told is not None
    places = cited(told) if told.kind == "guidance" else ()
    rank = rank_of(places, case.get("anchors"))
    why = f"wanted {listed(case.get('anchors'))}; cited {listed(places[:5])}; {told.kind}"
    yield Score("reply: right passage first", rank == 1, why)
    yield Score("reply: right passage in five", rank is not None and rank <= 5, why)
    yield Score("taken as a guidance question", told.kind == "guidance", f"answered as {told.outcome}")
    yield Score("not refused", told.kind != "out_of_scope", told.kind)
    for part in case.get("parts", ()):
        have = any(is_right(place, part) for place in places)
        yield Score("reply: part answered", have, f"{listed(part)}; cited {listed(places)}")


def _show(found: Found) -> str:
    lines = [show(found.told)] if found.told else []
    return "\n".join((*lines, f"search: {listed(found.anchors[:5])}"))
