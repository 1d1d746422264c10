"""Reads a practitioner's words into facts, each with the words that say so: by rules, and by a small trained reader."""

from collections.abc import Sequence

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
    typos,
    welfare,
)
from assistant.understanding.cues import Cues
from assistant.understanding.found import Gathered
from assistant.understanding.language import language_of
from assistant.understanding.learned import LearnedReader
from assistant.understanding.reading import Intent, Reading
from assistant.understanding.roles import Roles
from assistant.understanding.weighing import followed_through, intent_of, weighed
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
        language = language_of(text)
        polite = intents.polite(regular)
        if polite and not (pending and answers.polarity(regular.norm)):
            return Reading(polite, language=language, new_case=polite is Intent.START_AGAIN)
        content, roles, found = _gathered(regular)
        urgent = people.emergency(regular, content)
        danger_from = people.source_of_danger(regular, content)
        intent, also = intents.of(regular, content, roles, found)
        if intents.opens_another(regular):
            if self._learned:
                _, content = _weighed(self._learned, text, Intent.CASE, content)
            return Reading(Intent.CASE, content, urgent, danger_from, language, also, new_case=True)
        if (
            urgent is None
            and (pending or before)
            and not (intent is Intent.GUIDANCE and not answers.polarity(regular.norm))
        ) and (followed := _follow_up(regular, pending, before, content, also)):
            return Reading(followed[0], followed[1], None, danger_from, language, also)
        if self._learned and language in ("en", "other") and len(regular.tokens) >= FEWEST:
            intent, content = _weighed(self._learned, text, intent, content)
        if intent is Intent.GUIDANCE:
            content = Facts()
        return Reading(intent, followed_through(content), urgent, danger_from, language, also)


def _weighed(learned: LearnedReader, text: str, intent: Intent, told: Facts) -> tuple[Intent, Facts]:
    """The intent and the facts once the trained reader has been heard."""
    guesses = learned.guesses(text)
    if intent in (Intent.CASE, Intent.GUIDANCE, Intent.UNCLEAR):
        intent = intent_of(intent, guesses["intent"])
    if intent is not Intent.CASE:
        return intent, told
    return intent, weighed(text, told, learned, guesses)


def _follow_up(
    text: Text, pending: Sequence[str], known: Facts, content: Facts, also: bool
) -> tuple[Intent, Facts] | None:
    """The message as a correction of, or an answer in, the case in hand; None where it is neither."""
    if known and intents.corrects(text):
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
