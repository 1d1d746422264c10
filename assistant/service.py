"""The only door: a turn in, a reply out, for every channel alike."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from pydantic import TypeAdapter

from assistant.answering.answer import Answer, Paragraph
from assistant.answering.nearest import nearest
from assistant.answering.premises import corrections_named
from assistant.answering.tables import read_tables
from assistant.conversation import compose, practical, wording
from assistant.conversation.compose import Composer, addressed, plain_reply
from assistant.conversation.emergency import emergency_for, source_of_danger_reply
from assistant.conversation.flow import (
    Heard,
    asked_of,
    case_words,
    changed,
    decided,
    is_seeker,
    of_the_turn,
    replay,
    small_talk,
)
from assistant.conversation.hearing import as_kept, hear
from assistant.conversation.reply import Reply, ReplyKind
from assistant.conversation.store import Kept, Store
from assistant.conversation.turn import Turn
from assistant.decision.decide import decide
from assistant.decision.decision import Decision, Outcome
from assistant.decision.facts import Basis, Fact
from assistant.decision.note import Note, note_of
from assistant.decision.settle import read_facts
from assistant.errors import SetupError, TooLong, UnknownConversation, UnknownNote, UserError
from assistant.guidance.citations import Citations
from assistant.guidance.editions import draft_notice
from assistant.guidance.passages import Corpus
from assistant.guidance.sources import Source
from assistant.privacy.clean import clean
from assistant.privacy.redact import Redacted, redact
from assistant.retrieval.search import Hit
from assistant.settings import MOST_CHARACTERS, MOST_SENT
from assistant.understanding.orders import told_of
from assistant.understanding.reader import Reader
from assistant.understanding.reading import EmergencyKind, Intent, Reading
from assistant.understanding.repeats import said_once

NO_NEED = (Outcome.WITHHOLD_FOR_NOW, Outcome.NOT_REQUIRED)
"""Outcomes that a passage on what must be shared could be read against."""
REPLY = TypeAdapter(Reply)
"""Turns a reply into JSON and back: the one shape that every channel gets."""


class Search(Protocol):
    """Finds passages, best first."""

    def search(self, query: str, k: int = 8) -> tuple[Hit, ...]:
        """The `k` passages nearest to the query."""
        ...


@dataclass(frozen=True)
class Service:
    """Answers turns. Its collaborators are chosen in `bootstrap` and nowhere else.

    `answer` turns a guidance question into an answer; `now` gives the time in UTC; `new_id` a fresh name for
    a conversation.
    """

    corpus: Corpus
    sources: tuple[Source, ...]
    reader: Reader
    searcher: Search
    answer: Callable[[str], Answer]
    store: Store
    now: Callable[[], datetime]
    new_id: Callable[[], str]

    def handle(self, turn: Turn) -> Reply:
        """Answer one turn and keep it; raises `UserError` where it cannot be used, `NotKept` where not saved."""
        words = self._words(turn)
        before = self._before(turn)
        known = replay(kept.heard for kept in before)
        basis = Basis.CONFIRMED if before and not words.text else Basis.STATED
        read_facts(turn.facts, basis, known)  # Raises where they are none.
        reading = hear(self.reader, words.text, _asked(before), known, decided=_decided(before))
        heard = as_kept(words.text, reading, turn.facts, basis)
        number = len(before) + 1
        conversation = turn.conversation_id or self.new_id()
        turns = (*(kept.heard for kept in before), heard)
        reply = self._reply(turns, reading)
        note_id = f"{conversation}-{number}" if reply.decision and not of_the_turn(turns, reading) else None
        notices = self._notices(reply, words)
        if reply.decision and reading.intent is Intent.CORRECTION and not changed(turns):
            notices = (*notices, wording.NOTHING_CHANGED)
        reply = addressed(reply, conversation, notices, note_id)
        at = self.now().astimezone(UTC).isoformat(timespec="seconds")
        self.store.keep(conversation, number, at, turn.channel, heard, REPLY.dump_json(reply).decode())
        return reply

    def note(self, note_id: str) -> Note:
        """The decision note of one reply, made again from what was heard up to it; raises `UnknownNote`."""
        conversation, _, number = note_id.rpartition("-")
        kept = self.store.turns(conversation) if conversation else ()
        made = next((one for one in kept if str(one.number) == number), None)
        if made is None or REPLY.validate_json(made.reply).note_id != note_id:
            raise UnknownNote(note_id)
        upto = kept[: made.number]
        turns = [one.heard for one in upto]
        return note_of(
            decided(asked_of(turns), turns),
            note_id=note_id,
            asked=case_words(turns),
            made_on=wording.day(made.at),
            corpus=self.corpus,
            editions={source.id: f"{source.edition}, {source.status}" for source in self.sources},
        )

    def replay(self, conversation_id: str) -> tuple[tuple[str, Reply], ...]:
        """A conversation so far as pairs of words and reply; raises `UnknownConversation`."""
        kept = self.store.turns(conversation_id)
        if not kept:
            raise UnknownConversation(conversation_id)
        return tuple((one.heard.text, REPLY.validate_json(one.reply)) for one in kept)

    def search(self, text: str, k: int = 8) -> tuple[Hit, ...]:
        """The passages nearest to a text, best first; raises `UserError` for an empty one."""
        words = clean(text).strip()
        if not words:
            raise UserError("Write a few words to search for.")
        return self.searcher.search(redact(words[:MOST_CHARACTERS]).text, k)

    def ready(self) -> bool:
        """Whether it can answer: the documents are read and the index opens."""
        return bool(self.corpus.passages) and bool(self.searcher.search("consent", 1))

    def _words(self, turn: Turn) -> Redacted:
        if len(turn.text) > MOST_SENT:
            raise TooLong(len(turn.text), MOST_CHARACTERS)
        words = clean(turn.text).strip()
        if len(words) > MOST_CHARACTERS:
            words = said_once(words)
        if len(words) > MOST_CHARACTERS:
            raise TooLong(len(words), MOST_CHARACTERS)
        if not words and not turn.facts:
            raise UserError(
                "There is nothing to answer: write what you hold and who wants it, or answer one of the questions."
            )
        return redact(words)

    def _before(self, turn: Turn) -> tuple[Kept, ...]:
        if turn.conversation_id is None:
            return ()
        before = self.store.turns(turn.conversation_id)
        if not before:
            raise UnknownConversation(turn.conversation_id)
        return before

    def _reply(self, turns: Sequence[Heard], reading: Reading) -> Reply:
        heard = turns[-1]
        if reading.emergency:
            return compose.emergency(emergency_for(reading.emergency.kind, reading.language))
        lines = emergency_for(EmergencyKind.MEMBER_OF_PUBLIC, reading.language)
        if reading.alarms and lines.own_language:
            return compose.emergency(lines)
        refused, asked_by_danger = is_seeker(turns), reading.source_of_danger is not None
        if not heard.given and not refused and not asked_by_danger:
            if reading.language != "en" and not heard.read:
                # What cannot be read may still be a cry for help: the writer's own emergency lines come first.
                return compose.in_english_please(lines)
            if reading.intent is Intent.GUIDANCE:
                return Composer(Citations(self.corpus)).answer(self.answer(told_of(heard.text, claims=True)))
            if words := small_talk(reading, turns):
                return plain_reply(ReplyKind.CLARIFY, *words)
        composer = Composer(Citations(self.corpus))
        facts = asked_of(turns)
        if refused or asked_by_danger:
            facts = facts.with_(recipient=Fact("other", Basis.STATED, reading.source_of_danger))
        if refused:
            return compose.refused(composer.decision(decide(facts)), source_of_danger_reply())
        return self._case(composer, decided(facts, turns), turns, reading)

    def _case(
        self, composer: Composer, decision: Decision, turns: Sequence[Heard], reading: Reading
    ) -> Reply:
        if reading.practical or reading.another:
            return practical.reply(composer, decision, reading, turns)
        if decision.urgent:  # Nothing of the guidance stands beside what to do.
            return practical.with_others(composer, decision, composer.decision(decision), reading)
        also = self._also(reading)
        near = None if also or reading.source_of_danger else self._nearest(decision, reading, turns[-1].text)
        drawn = composer.decision(decision, also, _put_right(decision, reading), near)
        return practical.with_others(composer, decision, drawn, reading)

    def _also(self, reading: Reading) -> Answer | None:
        """The answer to what a case asks beside; a decision does not wait for an index that is not there."""
        if not reading.also_asks:
            return None
        with suppress(SetupError):
            return self.answer(reading.also_asks)
        return None

    def _nearest(self, decision: Decision, reading: Reading, words: str) -> Paragraph | None:
        """The passage nearest to a new case; a decision does not wait for an index that is not there."""
        if reading.intent is not Intent.CASE or not words or decision.outcome in NO_NEED:
            return None
        with suppress(SetupError):
            within = decision.outcome is not Outcome.OUTSIDE_DUTY
            return nearest(words, self.searcher.search, self.corpus, within=within)
        return None

    def _notices(self, reply: Reply, words: Redacted) -> tuple[str, ...]:
        notices = []
        if reply.citations:
            notices.append(draft_notice(self.sources))
        if words.found:
            notices.append(wording.removed(words.found))
        return tuple(notices)


def _asked(before: Sequence[Kept]) -> list[str]:
    """What is still asked in the case in hand, also after thanks or a question on the guidance in between."""
    for kept in reversed(before):
        reply = REPLY.validate_json(kept.reply)
        if reply.kind is ReplyKind.DECISION or kept.heard.begins_case:
            return [question.fact for question in reply.questions]
    return []


def _decided(before: Sequence[Kept]) -> bool:
    """Whether a decision is in hand, and the last reply was no help for somebody in danger."""
    for kept in reversed(before):
        kind = REPLY.validate_json(kept.reply).kind
        if kind in (ReplyKind.DECISION, ReplyKind.EMERGENCY) or kept.heard.begins_case:
            return kind is ReplyKind.DECISION
    return False


def _put_right(decision: Decision, reading: Reading) -> tuple[Paragraph, ...]:
    """What the case takes for granted corrected; nothing beside a no, which it could be read against."""
    if decision.outcome is Outcome.WITHHOLD_FOR_NOW:
        return ()
    within = decision.outcome is not Outcome.OUTSIDE_DUTY
    return corrections_named(reading.presumes, read_tables().corrections, within=within)
