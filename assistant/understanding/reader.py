"""Reads a practitioner's words into facts, each with the words that say so: by rules, and by a small trained reader."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.decision.facts import COVERED, Facts
from assistant.understanding import (
    follow_up,
    intents,
    practical,
    recipients,
    second_look,
    seekers,
    turns,
    typos,
)
from assistant.understanding.askers import asked_of_the_writer
from assistant.understanding.language import language_of, sounds_like_danger
from assistant.understanding.learned import Guess, LearnedReader
from assistant.understanding.nations import one_abroad
from assistant.understanding.oneself import is_at_work_on, is_no_cry, tells_of_oneself
from assistant.understanding.phrases import by_rules
from assistant.understanding.plain import shown
from assistant.understanding.polarity import polarity
from assistant.understanding.purpose import (
    IN_DANGER,
    IN_DANGER_SEEKING,
    IN_DANGER_WITHIN,
    SEEKS,
    SEEKS_RATHER,
    SEEKS_WITHIN,
    UNHEARD_SEEKING,
    asks_beside,
    intent_of,
    may_tell_a_case,
    presumed_of,
    seeking,
    writer_of,
)
from assistant.understanding.reading import Intent, Reading
from assistant.understanding.sober import sober
from assistant.understanding.topics import Hears
from assistant.understanding.weighing import followed_through, weighed
from assistant.understanding.within import fitting, weighed_within
from assistant.understanding.words import Text

FEWEST = 4
"""Tokens from which a message tells the trained reader anything."""

BRIEF = 80
"""Tokens up to which a message is read behind what was asked."""

TELLING = 6
"""Tokens from which an answer may tell of a danger beside what it answers."""


class Reader:
    """Reads messages; with no `learned` reader by rules alone. `hears` tells what a sentence asks of practice."""

    def __init__(self, learned: LearnedReader | None = None, hears: Hears | None = None) -> None:
        self._learned = learned
        self.hears = hears

    def read(self, text: str, *, pending: Sequence[str] = (), known: Facts | None = None) -> Reading:
        """What a message says.

        `pending` are the facts or shorthands (`detriment`, `welfare`) now asked about, most useful first; `known` the
        facts of the case so far. Evidence is always a verbatim span of `text`. Never raises for any text.
        """
        before = known if known is not None else Facts()
        regular = typos.mended(text)
        told = by_rules(regular, at_work=is_at_work_on(before))
        language = language_of(text)
        alarms = language not in ("en", "other") and sounds_like_danger(text)
        polite = turns.polite(regular)
        if polite and (polite is Intent.START_AGAIN or not (pending and polarity(regular.norm))):
            return Reading(polite, language=language, new_case=polite is Intent.START_AGAIN, alarms=alarms)
        guesses = self._guesses(text, regular, language)
        behind = self._guesses_behind(text, regular, pending, language) if pending or before else None
        within = follow_up.Within(pending, before, behind)
        turn = within.turn
        cries = told.emergency or (behind and writer_of(None, text, behind, IN_DANGER_WITHIN))
        if turn == follow_up.START_AGAIN and not told.facts and not cries:
            again = Intent.UNCLEAR if turns.shrugs(regular) else Intent.START_AGAIN
            return Reading(again, language=language, new_case=again is Intent.START_AGAIN, alarms=alarms)
        # "Another question: do I need consent?" goes on with the case in hand.
        announced = turns.opens_another(regular) and told.intent is not Intent.GUIDANCE
        opens_another = announced or follow_up.opens_another(turn, told.facts)
        answering = bool(pending or before) and not opens_another
        urgent, answered = told.emergency, None
        if guesses:
            # An answer is heard behind what was asked: "I'd rather not" is no cry for help.
            answered = behind if answering and len(regular.tokens) <= follow_up.SHORT else None
            chance = seeking(guesses)
            if told.seeks and chance < UNHEARD_SEEKING and not seekers.outright(regular):
                told = replace(told, seeks=False, source_of_danger=seekers.asker(regular, told.facts))
            least = IN_DANGER_WITHIN if answered else IN_DANGER
            if told.seeks or chance >= SEEKS_RATHER:
                least = max(IN_DANGER_SEEKING, chance)
            if tells_of_oneself(regular) or not (is_at_work_on(before) or is_no_cry(regular)):
                urgent = writer_of(urgent, text, answered or guesses, least)
            if (
                not told.seeks
                and not asked_of_the_writer(told, guesses)
                and not seekers.hides(regular)
                and chance >= (SEEKS_WITHIN if answering else SEEKS)
            ):
                told = replace(told, seeks=True, source_of_danger=text.strip())
        read = replace(told, emergency=urgent, language=language, alarms=alarms, new_case=opens_another)
        if answering and urgent is None:
            followed = self._followed(text, regular, told, within)
            if followed:
                intent, facts = followed
                more = told.facts
                if guesses and len(regular.tokens) >= TELLING:
                    more = self._weighed(text, told, follow_up.heard_in(guesses, answered))
                facts = follow_up.with_worries(facts, more, before)
                return replace(
                    read, intent=intent, facts=fitting(regular, facts, told.facts, before, pending)
                )
        if not answering and urgent is None and intents.tells_nothing(regular):
            named = read.facts.value("recipient") is not None
            facts = read.facts if named else Facts()
            return replace(read, intent=Intent.CASE if named else Intent.UNCLEAR, facts=facts)
        goes_on = answering and turn != follow_up.GUIDANCE and not intents.asks_something(regular)
        whole = self._by_itself(text, regular, read, guesses, goes_on=goes_on)
        if not goes_on:
            return whole
        return replace(whole, facts=fitting(regular, whole.facts, told.facts, before, pending))

    def _by_itself(
        self,
        text: str,
        regular: Text,
        read: Reading,
        guesses: Mapping[str, Guess] | None,
        *,
        goes_on: bool,
    ) -> Reading:
        """What a message is and tells by both readings, whatever was asked; `read` is what the phrases made of it."""
        intent, facts, also = read.intent, read.facts, read.also_asks
        presumes, besides, beside = read.presumes, read.besides, practical.asked_beside(regular, facts)
        if guesses and not goes_on and not read.new_case:
            of_a_child = beside and intent is Intent.CASE and may_tell_a_case(guesses)
            intent = Intent.CASE if of_a_child else intent_of(intent, guesses)
        elif guesses or read.new_case:
            intent = Intent.CASE
        if guesses and intent is Intent.CASE:
            facts = self._weighed(text, read, guesses)
            also = also or (intents.last_question(regular) if asks_beside(guesses) else "")
            presumes = presumed_of(guesses)
        if intent is Intent.GUIDANCE or (intent is not Intent.CASE and read.intent is Intent.GUIDANCE):
            facts = Facts()
        # Somebody who asks where a child is, in a story of what to tell a body the duty covers, is part of the story.
        alone = facts.value("recipient") not in COVERED or seekers.asks_of_telling_them(regular)
        seeker = read.source_of_danger if read.seeks or alone else None
        if intent is Intent.CASE:
            besides = recipients.asks_of_family(regular, facts)
            facts = second_look.at(text, regular, facts, read.facts)
            answered = intents.asks_if_bound(also) or practical.asked_beside(typos.mended(also), facts)
            also = "" if answered else also
        return replace(
            read,
            intent=intent,
            facts=followed_through(facts),
            source_of_danger=seeker,
            also_asks=also,
            presumes=presumes,
            besides=(*recipients.named_besides(regular, facts), *besides),
            beside=beside if intent is Intent.CASE and not seeker else (),
        )

    def _weighed(self, text: str, read: Reading, guesses: Mapping[str, Guess] | None) -> Facts:
        """The facts of both readings of the whole message; those of phrases where there is no other."""
        if self._learned is None or guesses is None:
            return read.facts
        return one_abroad(weighed(text, read.facts, self._learned, guesses), read.facts)

    def _followed(
        self, text: str, regular: Text, told: Reading, within: follow_up.Within
    ) -> tuple[Intent, Facts] | None:
        """What a message that goes on with the case in hand is and tells; None where it may be something else."""
        turn = within.turn
        if follow_up.GUIDANCE in (turn, told.intent.value) and not polarity(regular.norm):
            return None
        followed = follow_up.read(regular, within.pending, within.known, told.facts, told.also_asks)
        if followed is None and follow_up.takes_back(regular, turn, within.known, told.facts):
            followed = Intent.CORRECTION, told.facts
        if self._learned is None or within.guesses is None:
            return followed
        if followed is None and turn not in follow_up.GOING_ON:
            return None
        intent, by_rules = followed or (follow_up.GOING_ON[str(turn)], follow_up.beside(told.facts))
        asked = follow_up.opened(within.pending)
        settled = follow_up.settled(regular, asked, within.known)
        return intent, weighed_within(
            text,
            by_rules,
            self._learned,
            within.guesses,
            asked,
            within.known,
            settled,
            corrects=Intent.CORRECTION in (intent, follow_up.GOING_ON.get(str(turn))),
        )

    def _guesses_behind(
        self, text: str, regular: Text, pending: Sequence[str], language: str
    ) -> Mapping[str, Guess] | None:
        """What the trained reader makes of a text behind what was asked; None for one that is no short answer."""
        if self._learned and language == "en" and len(regular.tokens) <= BRIEF:
            return sober(text, regular, self._learned.guesses(shown(text), pending), pending)
        return None

    def _guesses(self, text: str, regular: Text, language: str) -> Mapping[str, Guess] | None:
        """What the trained reader makes of a text that it can read; None for any other."""
        if self._learned and language == "en" and len(regular.tokens) >= FEWEST:
            return sober(text, regular, self._learned.guesses(shown(text)))
        return None
