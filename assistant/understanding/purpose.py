"""What a whole message is for, of both readings: a case or a question, who writes in danger, what it presumes."""

from collections.abc import Mapping

from assistant.decision.facts import YES, Basis, Fact
from assistant.understanding.costs import NEARLY_CERTAIN, TAKEN_IF
from assistant.understanding.learned import NONE, Guess
from assistant.understanding.people import is_at_work, is_minor, is_parent
from assistant.understanding.reading import Emergency, EmergencyKind, Intent
from assistant.understanding.weighing import pooled, trusted

WRITERS: Mapping[EmergencyKind, str] = {
    EmergencyKind.CHILD_WRITING: "child_in_danger",
    EmergencyKind.ADULT_VICTIM: "adult_victim",
    EmergencyKind.SELF_HARM: "self_harm",
    EmergencyKind.MEMBER_OF_PUBLIC: "member_of_public",
    EmergencyKind.PARENT_AT_THE_END: "adult_victim",
}
"""The writers in danger by the names that the model learnt."""

IN_DANGER = 0.4
"""The chance that the writer is in danger from which they are answered as if they were."""

IN_DANGER_WITHIN = 0.15
"""The same of an answer, read behind what was asked."""

IN_DANGER_SEEKING = 0.9
"""The same for somebody who asks where somebody is, where that is not likelier still: it may be the danger."""

SEEKS = 0.1
"""The chance that the writer wants to find or reach a child, for himself or another, from which they are refused."""

UNHEARD_SEEKING = 0.02
"""The same below which phrases that sound like it are let go, but for one who says so outright."""

SEEKS_WITHIN = 0.9
"""The same of somebody whose case is in hand."""

SEEKS_RATHER = 0.5
"""The same from which what sounds like danger is weighed against it."""

PRESUMED = 0.85
"""The chance from which a message is taken to rest on a false belief."""

ASKS_BESIDE = 0.5
"""The chance from which a case is taken to ask something of the guidance as well."""

DOCUMENTS, ANSWERED = "documents", 0.02
"""What a question is answered by, and the chance below which it is not."""

TELLS_A_CASE = 0.75
"""The chance of a case below which such a question is none: no case of the development half is as unlike one."""

MAY_TELL_A_CASE = 0.25
"""The chance of a case from which a question of practice is of that case: "he came in with marks, who do I tell"."""

NEITHER = 0.6
"""The chance from which words are taken for neither a case nor a question, where the rules see no case."""

NEITHER_AFTER_ALL = 0.85
"""The same where the rules see one."""


def intent_of(told: Intent, guesses: Mapping[str, Guess]) -> Intent:
    """What the message is doing; a greeting, thanks or a wish to start again is the rules' word."""
    if told not in (Intent.CASE, Intent.GUIDANCE, Intent.UNCLEAR):
        return told
    if _is_of_something_else(guesses):
        return Intent.GUIDANCE
    by_rules = None if told is Intent.UNCLEAR else Fact(told.value, Basis.INFERRED)
    chances = pooled(by_rules, guesses["intent"], trusted()["intent"])
    if chances["other"] >= (NEITHER_AFTER_ALL if told is Intent.CASE else NEITHER):
        return Intent.UNCLEAR
    return Intent.CASE if chances["case"] >= chances["guidance"] else Intent.GUIDANCE


def _is_of_something_else(guesses: Mapping[str, Guess]) -> bool:
    """Whether a message asks what the documents do not answer, and hardly tells a case: a rate, a form."""
    answered = guesses.get("answered_by")
    return (
        answered is not None
        and answered.chances[DOCUMENTS] < ANSWERED
        and guesses["intent"].chances["case"] < TELLS_A_CASE
        and guesses["urgent_danger"].chances[YES] < TAKEN_IF["urgent_danger", YES]
    )


def may_tell_a_case(guesses: Mapping[str, Guess]) -> bool:
    """Whether a message that the phrases take for a case may well tell of a child's welfare."""
    bears = guesses["relevant_to_welfare"].chances[YES] >= ASKS_BESIDE
    return bears and guesses["intent"].chances["case"] >= MAY_TELL_A_CASE


def asks_beside(guesses: Mapping[str, Guess]) -> bool:
    """Whether a case also asks something of the guidance."""
    return guesses["also_asks"].chances[YES] >= ASKS_BESIDE


def presumed_of(guesses: Mapping[str, Guess]) -> tuple[str, ...]:
    """The names of the false beliefs that a message takes for granted."""
    chances = guesses["premise"].chances
    return tuple(name for name, chance in chances.items() if name != NONE and chance >= PRESUMED)


def seeking(guesses: Mapping[str, Guess]) -> float:
    """The chance that the writer wants to find or reach a child who may be hidden, for himself or another."""
    return guesses["seeks"].chances[YES]


def writer_of(
    told: Emergency | None, text: str, guesses: Mapping[str, Guess], least: float = IN_DANGER
) -> Emergency | None:
    """Who writes in danger or distress, or None. What a phrase found is let go by near certainty only,
    and a child's own age never."""
    by_rules = Fact(WRITERS[told.kind], Basis.INFERRED) if told else None
    chances = pooled(by_rules, guesses["writer"], trusted()["writer"])
    if told:
        return told if chances[NONE] < NEARLY_CERTAIN or is_minor(text) else None
    if 1 - chances[NONE] < least:
        return None
    kind = max(WRITERS, key=lambda kind: chances[WRITERS[kind]])
    if kind is EmergencyKind.CHILD_WRITING and is_parent(text):
        kind = EmergencyKind.MEMBER_OF_PUBLIC
    elif kind is EmergencyKind.MEMBER_OF_PUBLIC and is_at_work(text):
        return None
    return Emergency(kind, text.strip())
