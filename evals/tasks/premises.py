"""False premises: corrected from the right place where false, left alone where true."""

import re
from collections.abc import Collection, Iterable, Sequence

from assistant.answering.premises import corrections_of
from assistant.answering.tables import read_tables
from evals.cases import Case
from evals.scorers import is_right, listed, show
from evals.systems import Assistant, Told
from evals.task import Score, Task


def task(assistant: Assistant, cases: Sequence[Case]) -> Task[Told]:
    """The reply to each question."""
    corpus, tables = assistant.service.corpus, read_tables()
    ours = frozenset(correction.text for correction in tables.corrections)

    def scorer(case: Case, told: Told) -> Iterable[Score]:
        # Some corrections are made for the question, such as that of a paragraph that is not there.
        made = {said.text for said in corrections_of(case.text, tables.corrections, corpus)}
        return corrected(case, told, ours | made)

    return Task("premises", "assistant", cases, lambda case: assistant.ask(case.text), show, (scorer,))


def corrected(case: Case, told: Told, known: Collection[str]) -> Iterable[Score]:
    """A correction in the reply to a false premise rests on a place that denies it; a true premise gets none.

    `known` are the sentences of ours that correct something.
    """
    places = corrections_in(told, known)
    if not case.get("false_premise"):
        yield Score("true premise left alone", not places, f"corrected from {listed(sorted(places))}")
        return
    wanted = case.get("corrected_by")
    why = f"wanted one of {listed(wanted)} ({case.get('must_say')})"
    right = any(is_right(place, wanted) for place in places | worries_answered(told))
    yield Score("false premise corrected", right, f"{why}; corrected from {listed(sorted(places))}")
    first = leads_with(told)
    leads = right or any(is_right(place, wanted) for place in first)
    yield Score("corrected, or led by what denies it", leads, f"{why}; led by {listed(sorted(first))}")


def corrections_in(told: Told, known: Collection[str]) -> set[str]:
    """The places that the reply's corrections rest on; empty where it corrects nothing."""
    if told.reply is None:
        return set()
    lines = told.reply.body.split("\n")
    said = [line for line in lines if line.startswith(tuple(known))]
    found = _places(told, said)
    # The composer leaves a headline's words out of the body and keeps the line of its marks.
    return found | leads_with(told) if told.reply.headline in known else found


def worries_answered(told: Told) -> set[str]:
    """The places on which a decision answers a worry that is no reason, which corrects it."""
    if told.reply is None or told.reply.decision is None:
        return set()
    cited = {citation.mark: citation.anchor for citation in told.reply.citations}
    return {cited[mark] for barrier in told.reply.decision.barriers for mark in barrier.marks}


def leads_with(told: Told) -> set[str]:
    """The places that the first line of an answer or a decision rests on; empty for any other kind."""
    if told.reply is None or told.kind not in ("guidance", "decision"):
        return set()
    return _places(told, told.reply.body.split("\n")[:1])


def _places(told: Told, lines: Iterable[str]) -> set[str]:
    cited = {citation.mark: citation.anchor for citation in told.reply.citations} if told.reply else {}
    marks = {int(mark) for line in lines for mark in re.findall(r"\[(\d+)\]", line)}
    return {cited[mark] for mark in marks if mark in cited}
