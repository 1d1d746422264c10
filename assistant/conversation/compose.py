"""A decision or an answer drawn as a reply: every statement numbered to the words it rests on."""

from collections.abc import Iterable
from dataclasses import replace

from assistant.answering.answer import Answer, Paragraph, Role
from assistant.conversation.reply import (
    BarrierView,
    ChangeView,
    Citation,
    DecisionView,
    FactView,
    MarkedText,
    OptionView,
    QuestionView,
    Reply,
    ReplyKind,
    TestView,
    TraceView,
)
from assistant.decision.decision import Decision, Question, Statement, Trace
from assistant.decision.facts import Fact
from assistant.guidance.citations import Citations
from assistant.guidance.passages import Place

_TEST_TITLES = {"relevance": "Relevance", "may_facilitate": "May facilitate", "detriment": "Detriment"}
_FINDINGS = {"met": "met", "not_met": "not met", "unclear": "not clear yet"}
_DETRIMENT_FINDINGS = {
    "met": "no greater detriment stands in the way",
    "not_met": "sharing would do more harm",
    "unclear": "not clear yet",
}


class Composer:
    """Draws one reply; its citations are numbered in the order in which they are first used."""

    def __init__(self, citations: Citations) -> None:
        self._citations = citations

    def marks(self, places: Iterable[Place]) -> tuple[int, ...]:
        """The numbers of the whole printed sentences around the places' words, each once."""
        return tuple(dict.fromkeys(self._citations.mark_sentence(place) for place in places))

    def marked(self, statement: Statement) -> MarkedText:
        """One statement with its citation numbers."""
        return MarkedText(statement.text, self.marks(statement.places))

    def citations(self) -> tuple[Citation, ...]:
        """Every citation used so far."""
        return tuple(
            Citation(c.mark, c.source, c.anchor, c.reference, c.quote, c.url) for c in self._citations.cited
        )

    def decision(self, decision: Decision) -> Reply:
        """The reply that a decision makes; the caller fills in conversation, notices and note."""
        body = self._body(decision)
        view = self._view(decision)
        questions = tuple(self._question(question) for question in decision.questions)
        return Reply(
            conversation_id="",
            kind=ReplyKind.DECISION,
            headline=decision.headline,
            body=body,
            urgent=decision.urgent,
            decision=view,
            questions=questions,
            citations=self.citations(),
            notices=(),
        )

    def answer(self, answer: Answer) -> Reply:
        """The reply that an answer to a guidance question makes: corrections, our sentence, the printed words."""
        said = [*answer.corrections, *answer.paragraphs, *answer.who_can_help]
        lines = dict.fromkeys(self._paragraph(paragraph) for paragraph in said)
        return Reply(
            conversation_id="",
            kind=ReplyKind(answer.kind),
            headline=answer.headline,
            body="\n\n".join(lines),
            urgent=False,
            decision=None,
            questions=(),
            citations=self.citations(),
            notices=(),
        )

    def _paragraph(self, paragraph: Paragraph) -> str:
        if paragraph.role is Role.QUOTE:
            return "\n".join(f"> “{place.says}” [{self._citations.mark(place)}]" for place in paragraph.places)
        marks = " ".join(f"[{mark}]" for mark in self.marks(paragraph.places))
        return f"{paragraph.text} {marks}".rstrip()

    def line(self, statement: Statement) -> str:
        """A statement as Markdown, ending in its marks."""
        marks = " ".join(f"[{mark}]" for mark in self.marks(statement.places))
        return f"{statement.text} {marks}".rstrip()

    def _body(self, decision: Decision) -> str:
        parts = [self.line(decision.basis)]
        if decision.tests:
            parts.append("\n".join(self._test_lines(decision)))
        if decision.barriers:
            parts.append("\n".join(f"- {self.line(barrier.statement)}" for barrier in decision.barriers))
        return "\n\n".join(parts)

    def _test_lines(self, decision: Decision) -> Iterable[str]:
        for test in decision.tests:
            words = _DETRIMENT_FINDINGS if test.name == "detriment" else _FINDINGS
            yield f"- **{_TEST_TITLES[test.name]}: {words[test.finding]}.** {self.line(test.reasons[-1])}"

    def _view(self, decision: Decision) -> DecisionView:
        return DecisionView(
            outcome=str(decision.outcome),
            urgent=decision.urgent,
            provisional=decision.provisional,
            facts={name: _fact(fact) for name, fact in decision.facts.items()},
            tests=tuple(
                TestView(test.name, str(test.finding), tuple(map(self.marked, test.reasons)))
                for test in decision.tests
            ),
            barriers=tuple(
                BarrierView(b.name, b.statement.text, self.marks(b.statement.places))
                for b in decision.barriers
            ),
            share=tuple(map(self.marked, decision.share)),
            withhold=tuple(map(self.marked, decision.withhold)),
            how=tuple(map(self.marked, decision.how)),
            record=tuple(map(self.marked, decision.record)),
            would_change=tuple(ChangeView(c.fact, c.value, str(c.outcome)) for c in decision.would_change),
            trace=self._trace(decision.trace),
        )

    def _trace(self, trace: Trace) -> TraceView:
        marks = self.marks(trace.places)
        return TraceView(trace.rule, trace.found, marks, tuple(self._trace(step) for step in trace.steps))

    def _question(self, question: Question) -> QuestionView:
        options = tuple(OptionView(option.value, option.label) for option in question.options)
        return QuestionView(question.fact, question.text, question.why, options, self.marks(question.places))


def plain_reply(kind: ReplyKind, headline: str, body: str = "", urgent: bool = False) -> Reply:
    """A reply that rests on no passage."""
    return Reply("", kind, headline, body, urgent, None, (), (), ())


def addressed(reply: Reply, conversation_id: str, notices: Iterable[str], note_id: str | None) -> Reply:
    """The reply with the conversation it belongs to and what has to be said beside it, each notice once."""
    said = tuple(dict.fromkeys((*reply.notices, *notices)))
    return replace(reply, conversation_id=conversation_id, notices=said, note_id=note_id)


def _fact(fact: Fact) -> FactView:
    return FactView(fact.value, str(fact.basis), fact.evidence)
