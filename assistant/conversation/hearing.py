"""What a turn says: its words read against the case in hand, and what of the turn is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.conversation.flow import Heard
from assistant.decision.facts import YES, Basis, Facts
from assistant.understanding import practical
from assistant.understanding.orders import told_of
from assistant.understanding.phrases import by_rules
from assistant.understanding.reader import Reader
from assistant.understanding.reading import Intent, Reading
from assistant.understanding.repeats import without_padding
from assistant.understanding.typos import mended

BESIDE_THE_CASE = (Intent.THANKS, Intent.GREETING, Intent.GUIDANCE, Intent.START_AGAIN, Intent.PRACTICAL)
"""What a message may be doing that tells nothing of the case in hand."""


PARTIES = ("direction", "sharer", "recipient", "may_help_recipient", "request_context")
"""Facts of who holds it and who gets it, which a word beside a question does not change."""
NAMED_ALONE = 3
"""Words up to which what stands beside a question may answer who holds it or gets it: "the school."."""


def hear(
    reader: Reader, words: str, pending: Sequence[str], known: Facts, *, decided: bool = False
) -> Reading:
    """What the words say, without what orders or pads, read against what was asked and known before.

    Of a case that was `decided` a practical question is heard as one, and the rest is read without it.
    """
    told = told_of(without_padding(words), asked=bool(pending))
    asked = practical.asked(told, known, reader.hears) if decided else None
    if asked is None:
        return _heard(reader, words, pending, known)
    by_phrases, whole = by_rules(mended(words)), _heard(reader, words, pending, known)
    if by_phrases.emergency or by_phrases.seeks or by_phrases.source_of_danger:
        return whole
    rest = _heard(reader, asked.rest, pending, known) if asked.rest else Reading(Intent.PRACTICAL)
    if rest.intent in BESIDE_THE_CASE and not rest.emergency and not rest.new_case:
        rest = Reading(Intent.PRACTICAL)
    facts = rest.facts
    answers = rest.intent is Intent.ANSWER and len(asked.rest.split()) <= NAMED_ALONE
    if not (answers or rest.new_case or rest.intent is Intent.CORRECTION):
        facts = Facts({name: fact for name, fact in facts.items() if name not in PARTIES})
    # Told in the very sentence that asks: "he's just driven off drunk, who do I ring".
    danger = whole.facts.get("urgent_danger")
    if danger and danger.value == YES:
        facts = facts.with_(urgent_danger=danger)
    return replace(rest, facts=facts, practical=asked.topics, another=asked.another, wants_it=asked.wants_it)


def _heard(reader: Reader, words: str, pending: Sequence[str], known: Facts) -> Reading:
    told = told_of(without_padding(words), asked=bool(pending))
    reading = reader.read(told, pending=pending, known=known)
    if told == words:
        return reading
    # Somebody in danger, or who may be one, is heard whatever else stands in the message.
    whole = reader.read(words, pending=pending, known=known)
    reading = replace(
        reading,
        emergency=reading.emergency or whole.emergency,
        source_of_danger=reading.source_of_danger or whole.source_of_danger,
        seeks=reading.seeks or whole.seeks,
        alarms=reading.alarms or whole.alarms,
    )
    danger = whole.facts.get("urgent_danger")
    # What was left out beside a question tells of danger only where it says so outright.
    outright = reading.intent is not Intent.GUIDANCE or (danger and danger.basis is Basis.STATED)
    if danger and danger.value == YES and outright:
        return replace(reading, intent=whole.intent, facts=whole.facts.with_(**reading.facts))
    return reading


def as_kept(words: str, reading: Reading, given: Mapping[str, str], basis: Basis) -> Heard:
    """The turn as it is kept: of a cry for help no facts, and no words of the case."""
    begins = reading.intent is Intent.START_AGAIN or reading.new_case
    read = Facts() if reading.emergency or reading.alarms else reading.facts_kept()
    beside = bool(reading.emergency) or reading.intent in BESIDE_THE_CASE
    return Heard(
        words, read, dict(given), basis, begins, reading.seeks, beside, reading.another, reading.wants_it
    )
