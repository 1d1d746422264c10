"""Reads a practitioner's words into facts, each with the words that say so: by rules, and by a small trained reader."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.decision.facts import Basis, Fact, Facts
from assistant.understanding import (
    answers,
    barriers,
    corrections,
    cues,
    danger,
    details,
    detriment,
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
from assistant.understanding.purpose import IN_DANGER, IN_DANGER_AS_ANSWER, asks_beside, intent_of, writer_of
from assistant.understanding.reading import Intent, Reading
from assistant.understanding.roles import Roles
from assistant.understanding.weighing import followed_through, weighed
from assistant.understanding.words import Text

SHORT = 45
"""Tokens up to which a message that answers something is taken to be only an answer."""

FEWEST = 4
"""Tokens from which a message tells the trained reader anything."""


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
        if polite and not (pending and answers.polarity(regular.norm)):
            return Reading(polite, language=language, new_case=polite is Intent.START_AGAIN, alarms=alarms)
        guesses = self._guesses(text, regular, language)
        opens_another = turns.opens_another(regular)
        answering = bool(pending or before) and not opens_another
        urgent = told.emergency
        if guesses:
            urgent = writer_of(urgent, text, guesses, IN_DANGER_AS_ANSWER if answering else IN_DANGER)
        asks = told.intent is Intent.GUIDANCE and not answers.polarity(regular.norm)
        if (
            answering
            and urgent is None
            and not asks
            and (followed := _follow_up(regular, pending, before, told.facts, told.also_asks))
        ):
            return replace(
                told, intent=followed[0], facts=followed[1], emergency=None, language=language, alarms=alarms
            )
        intent, facts, also = told.intent, told.facts, told.also_asks
        if guesses and self._learned:
            intent = Intent.CASE if opens_another else intent_of(intent, guesses)
            if intent is Intent.CASE:
                facts = weighed(text, facts, self._learned, guesses)
                also = also or (intents.last_question(regular) if asks_beside(guesses) else "")
        elif opens_another:
            intent = Intent.CASE
        if intent is Intent.GUIDANCE or (intent is not Intent.CASE and told.intent is Intent.GUIDANCE):
            facts = Facts()
        return Reading(
            intent,
            followed_through(facts),
            urgent,
            told.source_of_danger,
            language,
            also,
            alarms=alarms,
            new_case=opens_another,
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
    return Reading(
        intent, facts, people.emergency(text, facts), people.source_of_danger(text, facts), also_asks=also
    )


def _follow_up(
    text: Text, pending: Sequence[str], known: Facts, content: Facts, also: str
) -> tuple[Intent, Facts] | None:
    """The message as a correction of, or an answer in, the case in hand; None where it is neither."""
    if known and turns.corrects(text):
        changed = corrections.read(text, known, content)
        if pending:
            changed = answers.read(text, pending, known, content).with_(**changed)
        if changed:
            return Intent.CORRECTION, changed
    if len(text.tokens) > SHORT and answers.polarity(text.norm) is None:
        return None
    told = answers.read(text, pending, known, content)
    if told:
        more = {
            name: fact
            for name, fact in content.items()
            if name not in told and _worth_adding(name, fact, known)
        }
        return Intent.ANSWER, Facts({**more, **told})
    if known and len(text.tokens) <= SHORT and content and not also:
        changed = Facts(
            {
                name: _firm(fact)
                for name, fact in content.items()
                if known.value(name) not in (None, fact.value)
            }
        )
        if changed and not pending:
            return Intent.CORRECTION, Facts({**content, **changed})
    return None


def _worth_adding(name: str, fact: Fact, known: Facts) -> bool:
    """Whether something said beside an answer adds to the case rather than overturns it by inference."""
    return name not in known or (
        fact.basis is Basis.STATED and name not in ("direction", "sharer", "recipient")
    )


def _firm(fact: Fact) -> Fact:
    return Fact(fact.value, Basis.CONFIRMED, fact.evidence)


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
