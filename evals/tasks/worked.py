"""The worked examples of the guidance: told in our words, every element of theirs looked for in the advice.

The example's own passages, and the questions they are asked in, are out of the index while it is tested; and a
place in the example never counts as having found an element of it.
"""

import re
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from assistant.answering.pipeline import answer
from assistant.bootstrap import assistant_for
from assistant.conversation.store import Store
from assistant.guidance.corpus import read_corpus
from assistant.guidance.passages import Corpus
from assistant.retrieval.chunks import Asked, read_asked
from assistant.retrieval.embedder import Embedder
from assistant.retrieval.index import build, open_snapshot
from assistant.retrieval.search import Searcher
from assistant.settings import Settings
from evals.cases import Case
from evals.scorers import show_talk
from evals.systems import Assistant, Talk
from evals.task import Score, Task

EXAMPLE = "example:"
HELD_OUT = "without the examples"


def without_examples(settings: Settings, folder: Path) -> Assistant:
    """The assistant over an index in `folder` that holds no example and no question that leads to one."""
    corpus, embedder = read_corpus(settings.corpus), Embedder(settings.model)
    asked = read_asked(settings.corpus / "asked", corpus)
    rest = Corpus(tuple(passage for passage in corpus if not passage.anchor.startswith(EXAMPLE)))
    questions = {key: said for key, said in asked.questions.items() if not key[1].startswith(EXAMPLE)}
    # From the whole index come the vectors of all that stays, so that nothing is embedded again.
    shutil.copytree(settings.index, folder / "index")
    build(rest, folder / "index", embedder, Asked(questions, HELD_OUT))
    searcher = Searcher.over(rest, embedder, open_snapshot(rest, folder / "index", embedder, HELD_OUT))
    service = replace(
        assistant_for(settings, for_server=False),
        searcher=searcher,
        answer=lambda question: answer(question, searcher.search, corpus),
        store=Store(folder / "talks.sqlite"),
    )
    return Assistant(service)


def task(assistant: Assistant, cases: Sequence[Case]) -> Task[Talk]:
    """Each example's story as its practitioner would tell it."""

    def system(case: Case) -> Talk:
        return assistant.talk(case.text, case.get("facts"))

    def scorer(case: Case, talk: Talk) -> Iterable[Score]:
        return elements(case, talk, assistant.service.corpus)

    return Task("worked examples", "assistant", cases, system, _show, (outcome, scorer))


def outcome(case: Case, talk: Talk) -> Iterable[Score]:
    """The outcome that the example reaches, at once and after questions."""
    wanted = case.get("outcome")
    for name, got in (("right at once", talk.first.outcome), ("right after questions", talk.last.outcome)):
        yield Score(name, wanted == got, f"wanted {wanted}, got {got}", expected=wanted, got=got)


def elements(case: Case, talk: Talk, corpus: Corpus) -> Iterable[Score]:
    """Each element of judgement, decision and mitigating action, by its idea or by a place outside the example."""
    said = statements(talk)
    for element in case.get("elements"):
        # An element that names no passage is checked against the example it was taken from.
        corpus.get(element["of"])
        found = next((why for text, anchors in said if (why := found_in(element, text, anchors))), "")
        part = element["of"].partition(".")[2].partition(".")[0]
        yield Score(
            f"{part}: element found", bool(found), f"{element['says']}: {found or 'nowhere in the advice'}"
        )


def found_in(element: dict[str, object], text: str, anchors: set[str]) -> str:
    """Where a statement holds the element: the idea's words, or the place it cites; empty where it does not."""
    ideas, places = element.get("ideas", []), element.get("anchors", [])
    assert isinstance(ideas, list)
    assert isinstance(places, list)
    for idea in ideas:
        if re.search(idea, text, re.IGNORECASE):
            return f"said: {text}"
    cited = anchors & {place for place in places if not place.startswith(EXAMPLE)}
    return f"cites {', '.join(sorted(cited))}: {text}" if cited else ""


def statements(talk: Talk) -> list[tuple[str, set[str]]]:
    """Every statement of the last reply's advice with the anchors it cites."""
    reply = talk.last.reply
    if reply is None or reply.decision is None:
        return []
    anchors = {citation.mark: citation.anchor for citation in reply.citations}
    decision = reply.decision
    said = [(reason.text, reason.marks) for test in decision.tests for reason in test.reasons]
    said += [(barrier.text, barrier.marks) for barrier in decision.barriers]
    parts = (decision.share, decision.withhold, decision.how, decision.record)
    said += [(statement.text, statement.marks) for part in parts for statement in part]
    said += [(reply.headline, ())]
    said += [
        (line, tuple(map(int, re.findall(r"\[(\d+)\]", line)))) for line in reply.body.split("\n") if line
    ]
    return [(text, {anchors[mark] for mark in marks}) for text, marks in said]


def _show(talk: Talk) -> str:
    return "\n".join((show_talk(talk), *(f"- {text}" for text, _ in statements(talk))))
