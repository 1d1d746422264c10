"""A decision or an answer drawn as a reply: every statement numbered to the words it rests on."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.answering.answer import Answer, AnswerKind, Paragraph, Role
from assistant.conversation import wording
from assistant.conversation.emergency import Emergency, Refusal, english_only
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
from assistant.decision.decision import Decision, Finding, Question, Statement, Trace
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
    """Draws one reply; its citations are numbered as they are first used, those of an answer as they were found."""

    def __init__(self, citations: Citations) -> None:
        self._citations = citations
        self._quoted: set[int] = set()

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

    def decision(
        self,
        decision: Decision,
        also: Answer | None = None,
        corrections: Sequence[Paragraph] = (),
        nearest: Paragraph | None = None,
    ) -> Reply:
        """The reply that a decision makes; the caller fills in conversation, notices and note.

        `corrections` put right what the message took for granted, each unless the body rests on its places already;
        `also` answers what it asked about the guidance beside the case; `nearest` quotes the passage nearest to what
        was told, unless it is cited above. All stand below the decision.
        """
        body = self._body(decision)
        told = self._cited()
        new = [each for each in corrections if any((at.source, at.anchor) not in told for at in each.places)]
        body = "\n\n".join((body, *(self._paragraph(each, "") for each in new)))
        notices: tuple[str, ...] = ()
        if also and also.kind is AnswerKind.OUT_OF_SCOPE:
            helpers = " ".join(paragraph.text for paragraph in also.who_can_help)
            notices = (f"{wording.YOU_ALSO_ASKED}: {also.headline} {helpers}".rstrip(),)
        elif also:
            body = f"{body}\n\n{self._beside(also)}"
        if nearest and nearest.main and (nearest.main.source, nearest.main.anchor) not in self._cited():
            body = f"{body}\n\n**{wording.NEAREST}**\n\n{self._paragraph(nearest, '')}"
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
            notices=notices,
        )

    def _cited(self) -> set[tuple[str, str]]:
        """The places cited so far, by source and anchor."""
        return {(cited.source, cited.anchor) for cited in self._citations.cited}

    def answer(self, answer: Answer) -> Reply:
        """The reply that an answer to a guidance question makes: corrections, our sentence, the printed words."""
        said = [*answer.corrections, *_quote_first(answer), *answer.who_can_help]
        for correction in answer.corrections:
            self.marks(correction.places)
        # Numbered as they were found, so that the first sources listed are those that answer best.
        for paragraph in answer.paragraphs:
            if paragraph.main:
                self._citations.mark(paragraph.main)
        lines = dict.fromkeys(self._paragraph(paragraph, answer.headline) for paragraph in said)
        return Reply(
            conversation_id="",
            kind=ReplyKind(answer.kind),
            headline=answer.headline,
            body="\n\n".join(filter(None, lines)),
            urgent=False,
            decision=None,
            questions=(),
            citations=self.citations(),
            notices=(),
        )

    def _beside(self, answer: Answer) -> str:
        """An answer in few words: its corrections and its first two paragraphs."""
        said = [*answer.corrections, *answer.paragraphs[:2]]
        lines = dict.fromkeys(self._paragraph(paragraph, "") for paragraph in said)
        return "\n\n".join((f"**{wording.YOU_ALSO_ASKED}**", *filter(None, lines)))

    def _paragraph(self, paragraph: Paragraph, headline: str) -> str:
        """One paragraph in Markdown: a quote without what was quoted above it, a headline only by where it stands."""
        if paragraph.role is Role.QUOTE:
            return "\n".join(filter(None, map(self._quote, paragraph.places)))
        marks = self.marks(paragraph.places)
        if paragraph.text == headline and marks:
            by_mark = {cited.mark: cited.reference for cited in self._citations.cited}
            return "; ".join(f"{by_mark[mark]} [{mark}]" for mark in marks)
        return " ".join((paragraph.text, *(f"[{mark}]" for mark in marks)))

    def _quote(self, place: Place) -> str:
        mark = self._citations.mark(place)
        if mark in self._quoted:
            return ""
        self._quoted.add(mark)
        return f"> “{place.says}” [{mark}]"

    def line(self, statement: Statement) -> str:
        """A statement as Markdown, ending in its marks."""
        marks = " ".join(f"[{mark}]" for mark in self.marks(statement.places))
        return f"{statement.text} {marks}".rstrip()

    def _body(self, decision: Decision) -> str:
        parts = [self.line(decision.basis)]
        if decision.tests:
            parts.append("\n".join(self._test_lines(decision)))
        if decision.barriers:
            answered = dict.fromkeys(barrier.statement for barrier in decision.barriers)
            parts.append("\n".join(f"- {self.line(statement)}" for statement in answered))
        return "\n\n".join(parts)

    def _test_lines(self, decision: Decision) -> Iterable[str]:
        for test in decision.tests:
            words = _DETRIMENT_FINDINGS if test.name == "detriment" else _FINDINGS
            told = (
                test.reasons[0]
                if test.name == "relevance" and test.finding is Finding.MET
                else test.reasons[-1]
            )
            yield f"- **{_TEST_TITLES[test.name]}: {words[test.finding]}.** {self.line(told)}"

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


def _quote_first(answer: Answer) -> tuple[Paragraph, ...]:
    """The paragraphs with the best passage above the line that only says where the headline stands."""
    first, *rest = answer.paragraphs or (None,)
    if first is None or not rest or first.text != answer.headline or rest[0].role is not Role.QUOTE:
        return answer.paragraphs
    return (rest[0], first, *rest[1:])


def emergency(said: Emergency) -> Reply:
    """The reply to somebody in danger or distress: whom to call, then a few plain words."""
    contacts = "\n".join(f"- **{one.name}: {one.reach}**, {one.when}" for one in said.contacts)
    parts = ("\n".join(said.own_language), said.paragraphs[0], contacts, *said.paragraphs[1:])
    return plain_reply(ReplyKind.EMERGENCY, said.headline, "\n\n".join(filter(None, parts)), urgent=True)


def in_english_please(said: Emergency) -> Reply:
    """The reply to words in another language, with that language's emergency lines first where we have them."""
    body = "\n\n".join(filter(None, ("\n".join(said.own_language), wording.WHAT_TO_TELL)))
    return plain_reply(ReplyKind.CLARIFY, english_only("en"), body)


def refused(reply: Reply, refusal: Refusal) -> Reply:
    """The decision told to somebody who may be a danger to a child: a calm no, and nothing that helps find one."""
    decision = reply.decision and replace(
        reply.decision, share=(), withhold=(), how=(), record=(), would_change=()
    )
    body = "\n\n".join(refusal.paragraphs)
    return replace(reply, headline=refusal.headline, body=body, decision=decision, questions=())


def plain_reply(kind: ReplyKind, headline: str, body: str = "", urgent: bool = False) -> Reply:
    """A reply that rests on no passage."""
    return Reply("", kind, headline, body, urgent, None, (), (), ())


def addressed(reply: Reply, conversation_id: str, notices: Iterable[str], note_id: str | None) -> Reply:
    """The reply with the conversation it belongs to and what has to be said beside it, each notice once."""
    said = tuple(dict.fromkeys((*reply.notices, *notices)))
    return replace(reply, conversation_id=conversation_id, notices=said, note_id=note_id)


def _fact(fact: Fact) -> FactView:
    return FactView(fact.value, str(fact.basis), fact.evidence)
