"""A guidance question answered: a visible list of small steps over one context, with one way to stop."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from assistant.answering.answer import (
    Answer,
    AnswerKind,
    Found,
    Paragraph,
    Presumed,
    Search,
    WhoInstead,
)
from assistant.answering.choosing import choose, settling
from assistant.answering.composing import composed, in_brief, settled
from assistant.answering.named_places import words_asked_for
from assistant.answering.parts import in_context, split_parts
from assistant.answering.premises import corrections_of
from assistant.answering.silences import helpers, silent_topic, specialists_in, unanswered_by
from assistant.answering.tables import Statement, Tables, read_tables
from assistant.answering.thresholds import THRESHOLDS, Thresholds
from assistant.guidance.passages import Corpus

_SAYS_NOTHING = "The documents I hold do not answer this."
_WHOM_NAMED_BEFORE = re.compile(
    r"\b(?:go to|see|contact|speak to|talk to) (?:him|her|them|one)\b", re.IGNORECASE
)
"""Whom to turn to, named in the part before: "who is a Caldicott Guardian and when do I go to him?"."""


@dataclass(frozen=True, slots=True)
class Collaborators:
    """What the steps work with."""

    search: Search
    corpus: Corpus
    who_instead: WhoInstead | None
    presumed: Presumed | None
    tables: Tables
    limits: Thresholds


@dataclass(frozen=True, slots=True)
class Context:
    """What is known so far of one question; a step returns it with more. `answer` set means stop.

    `about` is what is searched for, where the question alone would not say what it is about.
    """

    question: str
    corrections: tuple[Paragraph, ...] = ()
    about: str = ""
    parts: tuple[str, ...] = ()
    hits: tuple[Found, ...] = ()
    statement: Statement | None = None
    done: tuple[str, ...] = field(default=())
    answer: Answer | None = None


Step = Callable[[Context, Collaborators], Context]


def answer(
    question: str,
    search: Search,
    corpus: Corpus,
    *,
    who_instead: WhoInstead | None = None,
    presumed: Presumed | None = None,
    tables: Tables | None = None,
    limits: Thresholds = THRESHOLDS,
) -> Answer:
    """Answer a guidance question from the documents alone.

    `search(text, k)` gives at most `k` passages, best first. `who_instead(text)`, where there is one,
    says of a question whether the documents answer it, and who can help where they do not; `presumed(text)`, what
    it takes for granted beyond what phrases show.
    Every place of the answer quotes verbatim. Raises nothing of its own.
    """
    given = Collaborators(search, corpus, who_instead, presumed, tables or read_tables(), limits)
    return _run(Context(question[: limits.characters]), STEPS, given)


def _run(context: Context, steps: Sequence[Step], given: Collaborators) -> Answer:
    for step in steps:
        context = step(context, given)
        context = replace(context, done=(*context.done, step.__name__))
        if context.answer:
            told = replace(context.answer, corrections=context.corrections, steps=context.done)
            return _corrected_first(told)
    raise AssertionError("the last step always answers")


def correct_false_premises(context: Context, given: Collaborators) -> Context:
    """Find what the question takes for granted and the documents deny."""
    presumed = given.presumed(context.question) if given.presumed else ()
    found = corrections_of(context.question, given.tables.corrections, given.corpus, presumed)
    return replace(context, corrections=found)


def answer_part_by_part(context: Context, given: Collaborators) -> Context:
    """Split the question; where there are several, answer each by the other steps and join the answers."""
    parts = split_parts(context.question, given.limits.parts)
    if len(parts) < 2:
        return replace(context, parts=parts)
    answers = [
        _run(Context(part, about=in_context(parts, at)), STEPS_OF_ONE, given) for at, part in enumerate(parts)
    ]
    return replace(context, parts=parts, answer=_or_correction(context, _joined(parts, answers)))


def print_what_is_named(context: Context, given: Collaborators) -> Context:
    """Where the words of a paragraph or subsection are asked for, give those and nothing else."""
    return replace(context, answer=words_asked_for(context.question, given.corpus))


def say_what_settles(context: Context, given: Collaborators) -> Context:
    """Say the statement that settles the question, where there is one, whatever search would find."""
    statement = settling(context.question, given.tables.settled)
    if statement is None and _WHOM_NAMED_BEFORE.search(context.question):
        statement = settling(context.about, given.tables.settled)
    if statement is None:
        return context
    return replace(context, answer=settled(context.question, statement, given.corpus, given.limits))


def stop_where_silent(context: Context, given: Collaborators) -> Context:
    """Stop where the subject is one that the documents are known to leave unsaid."""
    silence = silent_topic(context.question, given.tables.silences)
    if silence is None:
        return context
    headline = f"The documents I hold do not say anything on {silence.topic}."
    who = (*specialists_in(context.question, given.tables.specialists), *silence.who)
    return replace(context, answer=_out_of_scope(headline, who))


def find_passages(context: Context, given: Collaborators) -> Context:
    """Search."""
    hits = given.search(context.about or context.question, given.limits.searched)
    return replace(context, hits=tuple(hits))


def stop_where_nothing_answers(context: Context, given: Collaborators) -> Context:
    """Stop where no passage is near, or the question is of the sort that none answers."""
    best = context.hits[0] if context.hits else None
    who = unanswered_by(context.question, best, given.who_instead, given.limits)
    if who is None:
        return context
    who = (*specialists_in(context.question, given.tables.specialists), *who)
    return replace(context, answer=_or_correction(context, _out_of_scope(_SAYS_NOTHING, who)))


def choose_statement(context: Context, given: Collaborators) -> Context:
    """Choose the one sentence of ours that answers."""
    statement = choose(context.question, context.hits, given.tables.statements, given.limits)
    return replace(context, statement=statement)


def compose(context: Context, given: Collaborators) -> Context:
    """Put together the headline, the statement with its places, and the printed words it came from."""
    told = composed(context.question, context.hits, context.statement, given.corpus, given.limits)
    return replace(context, answer=told)


STEPS_OF_ONE: tuple[Step, ...] = (
    print_what_is_named,
    say_what_settles,
    stop_where_silent,
    find_passages,
    stop_where_nothing_answers,
    choose_statement,
    compose,
)
STEPS: tuple[Step, ...] = (correct_false_premises, answer_part_by_part, *STEPS_OF_ONE)


def _corrected_first(given: Answer) -> Answer:
    """The answer under the headline of its first correction, where it has one and the documents answer."""
    if not given.corrections or given.kind is AnswerKind.OUT_OF_SCOPE:
        return given
    return replace(given, headline=given.corrections[0].text)


def _or_correction(context: Context, told: Answer) -> Answer:
    """Where nothing is answered, what corrects the question is the answer."""
    if told.kind is AnswerKind.OUT_OF_SCOPE and context.corrections:
        return Answer(AnswerKind.GUIDANCE, context.corrections[0].text, ())
    return told


def _out_of_scope(headline: str, who: Sequence[str]) -> Answer:
    return Answer(AnswerKind.OUT_OF_SCOPE, headline, (), helpers(who))


def _joined(parts: Sequence[str], answers: Sequence[Answer]) -> Answer:
    """Several answers as one: guidance where any part is answered, each unanswered part said to be so."""
    answered = [each for each in answers if each.kind is AnswerKind.GUIDANCE]
    who = tuple(dict.fromkeys(helper for each in answers for helper in each.who_can_help))
    if not answered:
        return Answer(AnswerKind.OUT_OF_SCOPE, answers[0].headline, (), who)
    told = [paragraph for each in answered for paragraph in in_brief(each)]
    told += [
        Paragraph(f"On “{part}”: {each.headline[0].lower()}{each.headline[1:]}")
        for part, each in zip(parts, answers, strict=True)
        if each.kind is AnswerKind.OUT_OF_SCOPE
    ]
    headline = " ".join(dict.fromkeys(each.headline for each in answered[:2]))
    return Answer(AnswerKind.GUIDANCE, headline, tuple(dict.fromkeys(told)), who)
