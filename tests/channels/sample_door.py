"""A door that needs no model and no index: one rich decision that changes when a fact is answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from assistant import errors
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
from assistant.conversation.turn import Turn
from assistant.decision import labels
from assistant.decision.decide import decide
from assistant.decision.decision import (
    Barrier,
    Change,
    Decision,
    Finding,
    Option,
    Outcome,
    Question,
    Statement,
    Test,
    Trace,
)
from assistant.decision.facts import Basis, Fact, Facts, check
from assistant.decision.note import Note, note_of
from assistant.guidance.corpus import read_corpus
from assistant.guidance.passages import GUIDANCE, Corpus, Place
from assistant.guidance.sources import Source, load_sources

CORPUS_FOLDER = Path(__file__).parents[2] / "corpus"
PLACES = (
    Place("7", "organisations must share information with another organisation"),
    Place("11.1", "Not having consent from the child/family to share information"),
    Place("13.1", "Does all of the information considered for sharing have a bearing on safeguarding"),
    Place("10.1", "The child being placed at immediate risk of harm by the information being shared"),
    Place("35", "can be shared without consent for the purposes of safeguarding and promoting welfare"),
    Place(
        "example:detriment.mitigating.1",
        "The practitioner shares all other relevant safeguarding information",
    ),
    Place("s16LA(3)", "the disclosure would be more detrimental to the child than not disclosing"),
    Place("27.2", "Record the decision for sharing, or not sharing"),
)
FACTS: Mapping[str, Fact] = {
    "direction": Fact("respond", Basis.STATED, "school have asked"),
    "sharer": Fact("health", Basis.STATED, "I'm a health visitor"),
    "recipient": Fact("education", Basis.STATED, "school have asked"),
    "subject_stage": Fact("child", Basis.INFERRED, "mum"),
    "given_in_confidence": Fact("yes", Basis.STATED, "told me in confidence"),
    "consent_absent": Fact("yes", Basis.STATED, "she says I mustn't tell anyone"),
    "relevant_to_welfare": Fact("yes", Basis.INFERRED, "she's drinking again"),
    "court_order_restricts": Fact("no", Basis.ASSUMED),
    "arose": Fact("after_commencement", Basis.ASSUMED),
    "immediate_risk_from_sharing": Fact("unknown", Basis.ASSUMED),
}


OTHER_KINDS = {
    "When does it start?": Reply(
        "",
        ReplyKind.GUIDANCE,
        "The duty applies to what arises after it begins, in September 2026.",
        "> The obligation to share applies to scenarios that arise after its commencement [1]\n\n"
        "You may choose to share older information where there are ongoing concerns [1].",
        False,
        None,
        (),
        (
            Citation(
                1, "kcsie-2025-09", "120", "KCSIE 120", None, "https://www.gov.uk/", "Schools keep records."
            ),
        ),
        (),
    ),
    "He hurts me": Reply(
        "",
        ReplyKind.EMERGENCY,
        "If you are in danger, call 999 now.",
        "You have done nothing wrong.\n\n- Childline: **0800 1111**, free, day and night.\n"
        "- Samaritans: 116 123.",
        True,
        None,
        (),
        (),
        (),
    ),
    "thanks": Reply("", ReplyKind.CLARIFY, "You're welcome.", "", False, None, (), (), ()),
}


PRACTICAL = "do i tell mum first"
ANSWERED = (
    "**Telling the family**\n\n- Not anyone who may have caused the harm [1].\n- Settle it with social care [2].\n\n"
    "**On sharing it**\n\nShare it: tell the school.\n\nThe duty applies [3].\n\n- **Relevance: met.** It bears [3]."
)
"""A practical question within a case, and the body of its reply: the answer, then the decision with its tests."""


def decision() -> Decision:
    """What the rules would say of the health visitor's question."""
    return replace(
        decide(Facts(FACTS)),
        outcome=Outcome.MUST_SHARE,
        provisional=True,
        headline="Yes: share what bears on the child's welfare with the school.",
        facts=FACTS,
        tests=(
            Test(
                "relevance", Finding.MET, (Statement("A parent's drinking bears on her child.", PLACES[2:3]),)
            ),
            Test(
                "may_facilitate",
                Finding.MET,
                (Statement("The school can look out for the child.", PLACES[:1]),),
            ),
            Test("detriment", Finding.UNCLEAR, (Statement("Nobody said whether it is safe.", PLACES[3:4]),)),
        ),
        barriers=(
            Barrier("given_in_confidence", Statement("Confidence does not stop the duty.", PLACES[4:5])),
        ),
        share=(Statement("What mum said about drinking, and how the child seems.", PLACES[:1]),),
        withhold=(Statement("Anything about mum that does not bear on the child.", PLACES[5:6]),),
        how=(Statement("Use the agreed local route, securely.", PLACES[4:5]),),
        record=(Statement("Record what was shared, with whom and why.", PLACES[7:]),),
        would_change=(Change("immediate_risk_from_sharing", "yes", Outcome.SHARE_WITH_SAFEGUARDS),),
        questions=(
            Question(
                "detriment",
                "Could sharing this put the child in danger?",
                "Only a greater harm to the child can stand in the way.",
                (
                    Option("none", "No, nothing like that"),
                    Option("immediate_risk_from_sharing", "Yes, at risk"),
                ),
                PLACES[3:4],
            ),
        ),
        trace=Trace(
            "duty_applies", PLACES[:1], "yes", (Trace("information_is_relevant", PLACES[2:3], "met"),)
        ),
    )


@dataclass(frozen=True)
class Loopback:
    """Settings that listen on this computer alone."""

    host: str = "127.0.0.1"
    access_token: str | None = None


@dataclass
class SampleDoor:
    """Stands in for the service: remembers turns, refuses what the service refuses."""

    corpus: Corpus = field(default_factory=lambda: read_corpus(CORPUS_FOLDER))
    sources: tuple[Source, ...] = field(default_factory=lambda: load_sources(CORPUS_FOLDER))
    is_ready: bool = True
    conversations: dict[str, list[tuple[str, Reply]]] = field(default_factory=dict)
    fault: Exception | None = None

    def ready(self) -> bool:
        return self.is_ready

    def handle(self, turn: Turn) -> Reply:
        if self.fault:
            raise self.fault
        if turn.conversation_id is not None and turn.conversation_id not in self.conversations:
            raise errors.UnknownConversation(turn.conversation_id)
        for name, value in turn.facts.items():
            if name != "detriment":
                check(name, value)
        if not turn.text.strip() and not turn.facts:
            raise errors.UserError("Write what you hold, who is asking, and what worries you.")
        conversation_id = turn.conversation_id or f"c{len(self.conversations) + 1}"
        kept = self.conversations.setdefault(conversation_id, [])
        earlier = next((one.decision for _, one in reversed(kept) if one.decision), None)
        if turn.text in OTHER_KINDS:
            reply = replace(OTHER_KINDS[turn.text], conversation_id=conversation_id)
            kept.append((turn.text, reply))
            return reply
        reply = self._reply(conversation_id, turn, dict(earlier.facts) if earlier else {})
        kept.append((turn.text, reply))
        return reply

    def replay(self, conversation_id: str) -> tuple[tuple[str, Reply], ...]:
        if conversation_id not in self.conversations:
            raise errors.UnknownConversation(conversation_id)
        return tuple(self.conversations[conversation_id])

    def note(self, note_id: str) -> Note:
        if not note_id.startswith("n-"):
            raise errors.UserError(f"There is no note called {note_id[:60]!r}; take the note_id of a reply.")
        return note_of(
            decision(),
            note_id=note_id,
            asked="I'm a health visitor, mum told me in confidence. Can I share?",
            made_on="21 October 2026",
            corpus=self.corpus,
            editions={GUIDANCE: "June 2026, draft for consultation"},
        )

    def _reply(self, conversation_id: str, turn: Turn, facts: dict[str, FactView]) -> Reply:
        facts = facts or {
            name: FactView(fact.value, fact.basis, fact.evidence) for name, fact in FACTS.items()
        }
        answers = dict(turn.facts)
        ground = answers.pop("detriment", None)
        if ground == "none":
            answers["immediate_risk_from_sharing"] = "no"
        elif ground:
            answers[ground] = "yes"
        facts |= {name: FactView(value, "confirmed") for name, value in answers.items()}
        if turn.text == PRACTICAL:
            return replace(
                self._decided(conversation_id, facts, False), headline="Only where it is safe.", body=ANSWERED
            )
        urgent = facts.get("urgent_danger") == FactView("yes", "confirmed") or "now!" in turn.text
        return self._decided(conversation_id, facts, urgent)

    def _decided(self, conversation_id: str, facts: Mapping[str, FactView], urgent: bool) -> Reply:
        risk = facts["immediate_risk_from_sharing"].value
        outcome = "share_with_safeguards" if risk == "yes" else "must_share"
        outcome = "outside_duty" if facts["recipient"].value in {"other", "parent_carer"} else outcome
        drawn = decision()
        view = DecisionView(
            outcome=outcome,
            urgent=urgent,
            provisional=risk == "unknown",
            facts=facts,
            tests=tuple(
                TestView(
                    test.name,
                    {"unknown": test.finding.value}.get(risk, "met"),
                    tuple(self._marked(reason) for reason in test.reasons),
                )
                for test in drawn.tests
            ),
            barriers=tuple(
                BarrierView(one.name, one.statement.text, self._marks(one.statement.places))
                for one in drawn.barriers
            ),
            share=tuple(map(self._marked, drawn.share)),
            withhold=tuple(map(self._marked, drawn.withhold)),
            how=tuple(map(self._marked, drawn.how)),
            record=tuple(map(self._marked, drawn.record)),
            would_change=tuple(ChangeView(one.fact, one.value, one.outcome) for one in drawn.would_change),
            trace=self._trace(drawn.trace),
        )
        return Reply(
            conversation_id=conversation_id,
            kind=ReplyKind.DECISION,
            headline=f"{labels.outcome_label(outcome)}: tell the school what bears on the child's welfare.",
            body="Her drinking bears on her child, so **the duty applies** [3] without consent [2].\n\n"
            "- Consent is not needed [2].\n- Confidence does not stop it [5].",
            urgent=urgent,
            decision=view,
            questions=()
            if risk != "unknown"
            else tuple(
                QuestionView(
                    one.fact,
                    one.text,
                    one.why,
                    tuple(OptionView(option.value, option.label) for option in one.options),
                    self._marks(one.places),
                )
                for one in drawn.questions
            ),
            citations=tuple(self._citation(place) for place in PLACES),
            notices=("This rests on draft guidance, published for consultation.", "A name was removed."),
            note_id="n-1",
        )

    def _citation(self, place: Place) -> Citation:
        passage = self.corpus.get(place.anchor, place.source)
        return Citation(
            mark=PLACES.index(place) + 1,
            source=place.source,
            anchor=place.anchor,
            reference=passage.reference,
            quote=passage.text,
            url=f"/guidance/{place.source}#{place.anchor}",
        )

    def _marks(self, places: tuple[Place, ...]) -> tuple[int, ...]:
        return tuple(PLACES.index(place) + 1 for place in places)

    def _marked(self, statement: Statement) -> MarkedText:
        return MarkedText(statement.text, self._marks(statement.places))

    def _trace(self, trace: Trace) -> TraceView:
        steps = tuple(map(self._trace, trace.steps))
        return TraceView(trace.rule, trace.found, self._marks(trace.places), steps)
