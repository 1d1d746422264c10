"""What a conversation amounts to: its turns replayed into facts; pure, with no clock, network or third party."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.conversation import wording
from assistant.decision.decide import decide
from assistant.decision.decision import Decision
from assistant.decision.facts import BARRIERS, GROUNDS, NO, YES, Basis, Fact, Facts
from assistant.decision.practical_answers import for_another
from assistant.decision.settle import read_facts
from assistant.understanding.reading import Intent, Reading
from assistant.understanding.whether import asks_otherwise


@dataclass(frozen=True, slots=True)
class Heard:
    """One turn as it is kept: the words with personal data removed, and the facts that came with them.

    `read` was read from the words, `given` was sent by name. `begins_case` says that what went before is of
    another case, `seeker` that the writer may be the one somebody must not be found by, `beside` that it told
    nothing of the case: thanks, a question on the guidance, a cry for help. `another` is a further recipient that
    this turn alone asked about, and `wants_it` whether that one has asked.
    """

    text: str
    read: Facts = field(default_factory=Facts)
    given: Mapping[str, str] = field(default_factory=dict)
    given_basis: Basis = Basis.CONFIRMED
    begins_case: bool = False
    seeker: bool = False
    beside: bool = False
    another: Fact | None = None
    wants_it: bool = False


ALARMS = ("urgent_danger", *GROUNDS)
_FIRMNESS = (Basis.ASSUMED, Basis.INFERRED, Basis.STATED, Basis.CONFIRMED)


def replay(turns: Iterable[Heard]) -> Facts:
    """The facts of the case in hand: every turn since it began, a later one correcting an earlier."""
    facts = Facts()
    for turn in turns:
        if turn.begins_case:
            facts = Facts()
        facts = merged(facts, turn.read)
        facts = merged(facts, read_facts(turn.given, turn.given_basis, facts))
    return facts


def asked_of(turns: Sequence[Heard]) -> Facts:
    """The facts that the last turn is answered by: those of the case, put for a further recipient it asked about."""
    facts, last = replay(turns), turns[-1]
    return for_another(facts, last.another, asked=last.wants_it) if last.another else facts


def decided(facts: Facts, turns: Iterable[Heard]) -> Decision:
    """The decision, its headline without a yes that would answer another question: "can I wait?"."""
    decision = decide(facts)
    if not asks_otherwise(case_words(turns)):
        return decision
    return replace(decision, headline=decision.headline.removeprefix("Yes. "))


def is_seeker(turns: Iterable[Heard]) -> bool:
    """Whether the writer of the case in hand may be the one somebody must not be found by."""
    seeks = False
    for turn in turns:
        seeks = turn.seeker or (seeks and not turn.begins_case)
    return seeks


def merged(known: Facts, new: Facts) -> Facts:
    """What is known with what is new: the new replaces the old unless it is only read from passing words.

    A danger or a ground against sharing that is read as there outweighs any earlier no.
    """
    kept = {
        name: fact
        for name, fact in new.items()
        if fact.basis not in (Basis.INFERRED, Basis.ASSUMED)
        or name not in known
        or (name in ALARMS and known[name].value == NO and fact.value == YES)
        or _FIRMNESS.index(known[name].basis) <= _FIRMNESS.index(Basis.INFERRED)
    }
    return known.with_(**kept)


def changed(turns: Sequence[Heard]) -> bool:
    """Whether the last turn changed a fact that was known, or told a new one; a worry changes nothing."""
    before, after = replay(turns[:-1]), replay(turns)
    return any(before.value(name) != fact.value for name, fact in after.items() if name not in BARRIERS)


def case_words(turns: Iterable[Heard]) -> str:
    """What was written about the case in hand, one paragraph a turn."""
    words: list[str] = []
    for turn in turns:
        if turn.begins_case:
            words = []
        if turn.text and not turn.beside:
            words.append(turn.text)
    return "\n\n".join(words)


def small_talk(reading: Reading, turns: Sequence[Heard]) -> tuple[str, str] | None:
    """Headline and body where there is nothing yet to decide; None where there is."""
    heard = turns[-1]
    if reading.intent is Intent.START_AGAIN and not heard.read:
        return wording.STARTED_AGAIN, ""
    if reading.intent in wording.SMALL_TALK:
        return wording.SMALL_TALK[reading.intent], ""
    if reading.intent is Intent.UNCLEAR and not replay(turns):
        return wording.TELL_ME_MORE, wording.WHAT_TO_TELL
    return None


def of_the_turn(turns: Sequence[Heard], reading: Reading) -> bool:
    """Whether a no is of this turn alone, so that no note of the case can be made of it."""
    asked = reading.source_of_danger is not None and replay(turns).value("recipient") != "other"
    return is_seeker(turns) or asked
