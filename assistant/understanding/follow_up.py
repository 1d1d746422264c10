"""A message within a case: an answer to what is pending, or a correction of what was understood."""

from collections.abc import Sequence

from assistant.decision.facts import BARRIERS, GROUNDS, NO, UNKNOWN, YES, Basis, Fact, Facts
from assistant.understanding import answers, corrections, turns
from assistant.understanding.polarity import polarity, will_not
from assistant.understanding.reading import Intent
from assistant.understanding.words import Text

SHORT = 45
"""Tokens up to which a message that answers something is taken to be only an answer."""

BESIDE = ("urgent_danger", *GROUNDS, *BARRIERS)
"""What an answer may tell beside what it answers: danger, a ground against sharing, a worry to be answered."""


def read(
    text: Text, pending: Sequence[str], known: Facts, content: Facts, also: str
) -> tuple[Intent, Facts] | None:
    """The message as a correction of, or an answer in, the case in hand; None where it is neither."""
    if will_not(text.norm):
        # "No way am I giving out her address" denies no harm.
        content = Facts(
            {name: fact for name, fact in content.items() if name not in GROUNDS or fact.value != NO}
        )
    if known and turns.corrects(text):
        changed = corrections.read(text, known, content)
        if pending:
            changed = answers.read(text, pending, known, content).with_(**changed)
        if changed:
            return Intent.CORRECTION, changed
    if len(text.tokens) > SHORT and polarity(text.norm) is None:
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


def with_worries(told: Facts, heard: Facts) -> Facts:
    """What an answer tells, with the dangers and worries that the whole message tells of and it did not settle."""
    return told.with_(
        **{
            name: heard[name]
            for name in BESIDE
            if name in heard and name not in told and heard[name].value in (YES, UNKNOWN)
        }
    )
