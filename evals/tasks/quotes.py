"""Quotes: every citation stands word for word in its document, and every statement rests on words that bear it."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from assistant.conversation.emergency import source_of_danger_reply
from assistant.conversation.reply import Reply
from assistant.conversation.wording import YOU_ALSO_ASKED
from assistant.guidance.passages import Corpus
from assistant.retrieval.embedder import Embedder
from evals.cases import Case
from evals.retrievers import STOCK
from evals.scorers import show, texts_of
from evals.systems import Assistant, Told
from evals.task import Score, Task

_MARK = re.compile(r"\[(\d+)\]")
# Below this cosine of the stock encoder a statement is listed for reading: chosen by looking at the least alike.
LEAST_ALIKE = 0.3
Alike = Callable[[str, str], float]
# A part that the documents leave unanswered is told without a mark, for it states nothing of theirs.
_UNMARKED = ("On “",)


def task(assistant: Assistant, cases: Sequence[Case]) -> Task[Told]:
    """The first replies to messages of every other task."""
    corpus, alike = assistant.service.corpus, likeness()

    def scorer(case: Case, told: Told) -> Iterable[Score]:
        if told.reply:
            yield from quotes(told.reply, corpus)
            yield from marks(told.reply)
            yield from support(told.reply, alike)

    return Task("quotes", "assistant", cases, lambda case: assistant.ask(case.text), show, (scorer,))


def quotes(reply: Reply, corpus: Corpus) -> Iterable[Score]:
    """Each citation's quote against the passage it names."""
    for citation in reply.citations:
        if citation.quote is None:
            continue
        printed = (
            corpus.get(citation.anchor, citation.source).text
            if (citation.source, citation.anchor) in corpus
            else " ".join(part.text for part in corpus.whole(citation.anchor, citation.source))
        )
        yield Score("quote verbatim", citation.quote in printed, f"{citation.anchor}: {citation.quote}")


def marks(reply: Reply) -> Iterable[Score]:
    """Each line of advice ends in a mark, and every mark has its citation."""
    known = {citation.mark for citation in reply.citations}
    used = {int(mark) for mark in _MARK.findall(reply.body)}
    if known:
        yield Score(
            "every mark has its citation", used <= known, f"marks without one: {sorted(used - known)}"
        )
    # The calm no to somebody who may be a danger states no law.
    refuses = reply.headline == source_of_danger_reply().headline
    if str(reply.kind) not in ("decision", "guidance") or refuses:
        return
    yield Score("says what it rests on", bool(known), "a decision or answer without a citation")
    for line in filter(None, (line.strip() for line in reply.body.split("\n"))):
        if not line.startswith(_UNMARKED) and line != f"**{YOU_ALSO_ASKED}**":
            yield Score("statement ends in a mark", bool(re.search(r"\[\d+\]$", line)), line)
    for said in texts_of(reply.decision) if reply.decision else ():
        yield Score("statement ends in a mark", bool(said.marks) and set(said.marks) <= known, said.text)


def support(reply: Reply, alike: Alike) -> Iterable[Score]:
    """Each statement of ours is near in sense to something it cites; a coarse sieve that a reader finishes."""
    quoted = {citation.mark: citation.quote for citation in reply.citations if citation.quote}
    for text, numbers in said_by(reply):
        if cited := [quoted[mark] for mark in numbers if mark in quoted]:
            most = max(alike(text, quote) for quote in cited)
            yield Score("statement near what it cites", most >= LEAST_ALIKE, f"{most:.2f}: {text}")


def said_by(reply: Reply) -> Iterable[tuple[str, tuple[int, ...]]]:
    """Our own statements with their marks: those of the decision, or of a guidance reply but for what it quotes."""
    if reply.decision:
        yield from ((said.text, said.marks) for said in texts_of(reply.decision))
    elif str(reply.kind) == "guidance" and not reply.headline.startswith("The nearest passage"):
        places = {citation.reference for citation in reply.citations}
        for line in reply.body.split("\n"):
            if not line or line.startswith((">", *_UNMARKED)):
                continue
            text, numbers = _MARK.sub("", line).strip(), tuple(map(int, _MARK.findall(line)))
            # Of what the headline says already, the body keeps the places alone.
            only_places = {part.strip() for part in text.split(";")} <= places
            yield (reply.headline if only_places else text), numbers


def likeness() -> Alike:
    """The cosine of two texts by the stock encoder, each text read once."""
    embedder = Embedder(STOCK)
    vector = cache(lambda text: embedder.embed([text])[0])
    return cache(lambda one, other: float(vector(one) @ vector(other)))
