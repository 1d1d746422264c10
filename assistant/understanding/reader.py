"""Reads a practitioner's words into facts, each with the words that say so: by rules, and by a small trained reader."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.decision.facts import COVERED, Facts
from assistant.understanding import (
    barriers,
    cues,
    danger,
    details,
    detriment,
    follow_up,
    intents,
    parties,
    people,
    subject,
    turns,
    typos,
    welfare,
)
from assistant.understanding.blind import blind
from assistant.understanding.cues import Cues
from assistant.understanding.found import Gathered
from assistant.understanding.language import language_of, sounds_like_danger
from assistant.understanding.learned import Guess, LearnedReader
from assistant.understanding.polarity import polarity
from assistant.understanding.purpose import IN_DANGER, IN_DANGER_WARY, asks_beside, intent_of, writer_of
from assistant.understanding.reading import Intent, Reading
from assistant.understanding.roles import Roles
from assistant.understanding.weighing import followed_through, weighed
from assistant.understanding.words import Text

FEWEST = 4
"""Tokens from which a message tells the trained reader anything."""

TELLING = 6
"""Tokens from which an answer may tell of a danger beside what it answers."""


class Reader:
    """Reads messages; with no `learned` reader by rules alone."""

    def __init__(self, learned: LearnedReader | None = None) -> None:
        self._learned = learned

    def read(self, text: str, *, pending: Sequence[str] = (), known: Facts | None = None) -> Reading:
        """What a message says.

        `pending` are the facts or shorthands (`detriment`, `welfare`) now asked about, most useful first; `known` the
        facts of the case so far. Evidence is always a verbatim span of `text`. Never raises for any text.
        """
        before = known if known is not None else Facts()
        regular = typos.mended(text)
        told = by_rules(regular)
        language = language_of(text)
        alarms = language not in ("en", "other") and sounds_like_danger(text)
        polite = turns.polite(regular)
        if polite and (polite is Intent.START_AGAIN or not (pending and polarity(regular.norm))):
            return Reading(polite, language=language, new_case=polite is Intent.START_AGAIN, alarms=alarms)
        guesses = self._guesses(text, regular, language)
        opens_another = turns.opens_another(regular)
        answering = bool(pending or before) and not opens_another
        urgent = told.emergency
        if guesses:
            short = answering and len(regular.tokens) <= follow_up.SHORT
            # Who asks where somebody is sounds like somebody in danger, and may be the danger.
            wary = short or told.seeks
            urgent = writer_of(urgent, text, guesses, IN_DANGER_WARY if wary else IN_DANGER)
        asks = told.intent is Intent.GUIDANCE and not polarity(regular.norm)
        if (
            answering
            and urgent is None
            and not asks
            and (followed := follow_up.read(regular, pending, before, told.facts, told.also_asks))
        ):
            intent, facts = followed
            if guesses and self._learned and len(regular.tokens) >= TELLING:
                facts = follow_up.with_worries(facts, weighed(text, told.facts, self._learned, guesses))
            return replace(told, intent=intent, facts=facts, emergency=None, language=language, alarms=alarms)
        intent, facts, also = told.intent, told.facts, told.also_asks
        if guesses and self._learned:
            adds = answering and not intents.asks_something(regular)
            intent = Intent.CASE if opens_another or adds else intent_of(intent, guesses)
            if intent is Intent.CASE:
                facts = weighed(text, facts, self._learned, guesses)
                also = also or (intents.last_question(regular) if asks_beside(guesses) else "")
        elif opens_another:
            intent = Intent.CASE
        if intent is Intent.GUIDANCE or (intent is not Intent.CASE and told.intent is Intent.GUIDANCE):
            facts = Facts()
        if intents.asks_if_bound(also):
            also = ""
        # Somebody who asks where a child is, in a story of what to tell a body the duty covers, is part of the story.
        heard = told.source_of_danger if told.seeks or facts.value("recipient") not in COVERED else None
        return Reading(
            intent,
            followed_through(facts),
            urgent,
            heard,
            language,
            also,
            alarms=alarms,
            new_case=opens_another,
            seeks=told.seeks,
        )

    def _guesses(self, text: str, regular: Text, language: str) -> Mapping[str, Guess] | None:
        """What the trained reader makes of a text that it can read; None for any other."""
        if self._learned and language in ("en", "other") and len(regular.tokens) >= FEWEST:
            return self._learned.guesses(blind(text))
        return None


def by_rules(text: Text) -> Reading:
    """What phrases alone say of a message, taken by itself; a question keeps what was read in passing."""
    facts, roles, found = _gathered(text)
    intent, also = intents.of(text, facts, roles, found)
    seeker = people.seeker(text, facts)
    return Reading(
        intent,
        facts,
        people.emergency(text, facts),
        seeker or people.asker(text, facts),
        also_asks=also,
        seeks=seeker is not None,
    )


def _gathered(text: Text) -> tuple[Facts, Roles, Cues]:
    gathered = Gathered(text)
    found = cues.find(text)
    roles = parties.read(gathered)
    subject.read(gathered)
    detriment.read(gathered, found)
    danger.read(gathered, found)
    barriers.read(gathered, found)
    welfare.read(gathered, found)
    details.read(gathered, found)
    return gathered.all(), roles, found
