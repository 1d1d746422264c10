"""A reply drawn for a terminal, and a conversation held in one."""

import re
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator

from assistant.conversation.reply import MarkedText, QuestionView, Reply, TraceView
from assistant.conversation.turn import Turn
from assistant.conversation.wording import THE_DECISION
from assistant.decision.labels import outcome_label
from assistant.errors import UserError

WIDTH = 96


def draw(reply: Reply) -> str:
    """The reply as plain text, the headline first and the quoted words last."""
    return "\n".join(_lines(reply)).rstrip() + "\n"


def _lines(reply: Reply) -> Iterator[str]:
    yield from _wrapped(_bold(reply.headline))
    decision = reply.decision
    if decision:
        # "Share it" is no answer to "do I tell mum?": under one, it is said what the verdict is of.
        of_what = f"{THE_DECISION}: " if reply.body.startswith("**") else ""
        yield (
            of_what
            + outcome_label(decision.outcome)
            + (". Provisional: an answer could change it." if decision.provisional else ".")
        )
    yield ""
    for paragraph in reply.body.splitlines():
        yield from _wrapped(paragraph.replace("**", ""), hang="  " if paragraph.startswith("- ") else "")
    yield ""
    if decision and reply.urgent:
        yield from _section("How", decision.how)
    if reply.questions:
        yield from _questions(reply.questions)
    if decision:
        yield from _section("Share", decision.share)
        yield from _section("Hold back", decision.withhold)
        yield from _section("How", () if reply.urgent else decision.how)
        yield from _section("Record", decision.record)
    yield from _quotes(reply)
    for notice in reply.notices:
        yield from _wrapped(notice)


def _quotes(reply: Reply) -> Iterator[str]:
    """The words behind every mark that is shown; the marks of the finding tree are in the JSON and on the web."""
    tree = _marks_of(reply.decision.trace) - _shown(reply) if reply.decision else set()
    quoted = [citation for citation in reply.citations if citation.mark not in tree]
    if not quoted:
        return
    yield _bold("The words it rests on")
    for citation in quoted:
        words = f"“{citation.quote}”" if citation.quote is not None else f"(our summary) {citation.summary}"
        yield from _wrapped(f"[{citation.mark}] {citation.reference}: {words}", hang="    ")
    yield ""


def _marks_of(trace: TraceView) -> set[int]:
    return set(trace.marks).union(*map(_marks_of, trace.steps))


def _shown(reply: Reply) -> set[int]:
    decision = reply.decision
    shown = {int(mark) for mark in re.findall(r"\[(\d+)\]", reply.body)}
    if decision:
        told = (*decision.share, *decision.withhold, *decision.how, *decision.record)
        shown |= {mark for line in told for mark in line.marks}
    return shown


def _section(title: str, statements: Iterable[MarkedText]) -> Iterator[str]:
    lines = list(statements)
    if not lines:
        return
    yield _bold(title)
    for line in lines:
        marks = "".join(f" [{mark}]" for mark in line.marks)
        yield from _wrapped(f"- {line.text}{marks}", hang="  ")
    yield ""


def _questions(questions: tuple[QuestionView, ...]) -> Iterator[str]:
    """The most useful question with its answers, and the others by their names."""
    yield from _question(questions[0])
    for question in questions[1:]:
        yield from _wrapped(f"Also ({question.fact}): {question.text}", hang="  ")
    if questions[1:]:
        yield ""


def _question(question: QuestionView) -> Iterator[str]:
    yield from _wrapped(_bold(question.text))
    yield from _wrapped(question.why)
    for option in question.options:
        yield from _wrapped(f"  {question.fact}={option.value}  {option.label}", hang="    ")
    yield ""


def _wrapped(text: str, hang: str = "") -> list[str]:
    return textwrap.wrap(
        text, WIDTH, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False
    ) or [""]


def _bold(text: str) -> str:
    return f"\x1b[1m{text}\x1b[0m" if sys.stdout.isatty() else text


def converse(handle: Callable[[Turn], Reply]) -> None:
    """Hold one conversation until an empty input or `quit`; a question's number answers it."""
    print('What do you hold, who wants it, and what worries you? ("quit" ends.)')
    conversation: str | None = None
    questions: tuple[QuestionView, ...] = ()
    while True:
        try:
            said = input("\n> ").strip()
        except EOFError:
            return
        if said.lower() in ("quit", "exit"):
            return
        if not said:
            continue
        try:
            reply = handle(_turn(said, conversation, questions))
        except UserError as error:
            print(error)
            continue
        conversation, questions = reply.conversation_id, reply.questions
        print(f"\n{draw(reply)}", end="")
        if questions:
            print("\n" + "\n".join(f"  {n}  {o.label}" for n, o in enumerate(questions[0].options, 1)))


def _turn(said: str, conversation: str | None, questions: tuple[QuestionView, ...]) -> Turn:
    """A number picks that answer to the first question; anything else is words."""
    if questions and said.isdecimal() and 1 <= int(said) <= len(questions[0].options):
        answer = questions[0].options[int(said) - 1].value
        return Turn(conversation_id=conversation, facts={questions[0].fact: answer}, channel="cli")
    return Turn(text=said, conversation_id=conversation, channel="cli")
