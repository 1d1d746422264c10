"""A message within a case: an answer to what is pending, or a correction of what was understood."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from assistant.decision.facts import BARRIERS, GROUNDS, NO, UNKNOWN, VALUES, YES, Basis, Fact, Facts
from assistant.decision.settle import WELFARE_FACTS
from assistant.understanding import answers, corrections, subject_words, turns
from assistant.understanding.answer_words import MAY_BE_COMMISSIONED
from assistant.understanding.costs import HEARD_BEHIND, TAKEN
from assistant.understanding.learned import Guess
from assistant.understanding.polarity import is_bare, polarity, will_not
from assistant.understanding.reading import Intent
from assistant.understanding.words import Text

NEW_CASE, START_AGAIN, GUIDANCE = "new_case", "start_again", "guidance"
GOING_ON: Mapping[str, Intent] = {
    "answer": Intent.ANSWER,
    "correction": Intent.CORRECTION,
    "aside": Intent.UNCLEAR,
}
"""What goes on with the case in hand, by the names that the model learnt."""

OPENING = ("direction", "sharer", "recipient", "subject_stage", "relevant_to_welfare")
"""Of these a message that opens another case tells two."""

SURE_OF: Mapping[str, float] = {NEW_CASE: 0.9, START_AGAIN: 0.9, GUIDANCE: 0.6, "aside": 0.7}
"""The chance from which a turn is taken to be that; what was said before is not wiped away lightly."""

SHORT = 45
"""Tokens up to which a message that answers something is taken to be only an answer."""

BRIEFLY = 9
"""Tokens up to which a correction says what it puts right, and nothing else."""

_NOBODY_KNOWN = re.compile(
    r"\b(?:not|cannot|can not) (?:know|sure|tell|say|certain)(?: if| whether| that)? (?:it|he|she|they"
    r"|that) (?:is|are|was|were)\b(?: (?:really|actually|even|who|a|the|from))*|"
    r"\b(?:do not|did not|does not|no idea|not sure|never|nobody)"
    r" (?:(?:know|knows|knew|find out|found out|say|said|says|got|get|ask|asked) )?"
    r"(?:who (?:she|he|they|it|that) (?:is|are|was|were)|who (?:rang|called|asked|emailed)|(?:her|his|their|a) name)\b"
)

_STAGES = (
    ("unborn", "child", subject_words.HAS_COME),
    ("adult", "child", subject_words.MINDS),
    ("child", "adult", subject_words.GROWN_UP),
)
"""Whose welfare it was taken to be, whose it is, and the words that put it right."""

BESIDE = ("urgent_danger", "informing_family_safe", *GROUNDS, *BARRIERS)
"""What an answer may tell beside what it answers: danger, a ground against sharing, a worry to be answered."""


@dataclass(frozen=True, slots=True)
class Within:
    """The case that a message comes in: what is asked, what is known, what the model makes of the message there."""

    pending: Sequence[str]
    known: Facts
    guesses: Mapping[str, Guess] | None

    @property
    def turn(self) -> str | None:
        """What the model takes the message to be doing in the case, by its name; None where it is not sure."""
        turn = self.guesses["turn"] if self.guesses else None
        return turn.value if turn and turn.chances[turn.value] >= SURE_OF.get(turn.value, TAKEN) else None


def read(
    text: Text, pending: Sequence[str], known: Facts, content: Facts, also: str
) -> tuple[Intent, Facts] | None:
    """What phrases make of the message: a correction of, or an answer in, the case in hand; None where neither."""
    if will_not(text.norm):
        # "No way am I giving out her address" denies no harm.
        content = Facts(
            {name: fact for name, fact in content.items() if name not in GROUNDS or fact.value != NO}
        )
    if is_nobody_known(text, known):
        unknown = Fact(UNKNOWN, Basis.CONFIRMED, text.evidence(0, len(text.norm)))
        asked = "recipient" in pending
        return Intent.ANSWER if asked else Intent.CORRECTION, content.with_(recipient=unknown)
    if put_right := another_stage(text, known):
        return Intent.CORRECTION, content.with_(**put_right)
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


def another_stage(text: Text, known: Facts) -> Facts:
    """What puts right whose welfare it is: a baby has come, an adult has a child in the home, children are grown."""
    for stage, put_right, pattern in _STAGES:
        said = pattern.search(text.norm) if known.value("subject_stage") == stage else None
        if said is None:
            continue
        evidence = text.evidence(said.start(), said.end())
        told = Facts({"subject_stage": Fact(put_right, Basis.CONFIRMED, evidence)})
        about = Fact("connected_individual", Basis.STATED, evidence)
        return told.with_(information_about=about) if stage == "adult" else told
    return Facts()


def is_nobody_known(text: Text, known: Facts) -> bool:
    """Whether, of somebody who asked, it is said after all that nobody knows who they are."""
    return known.value("direction") == "respond" and _NOBODY_KNOWN.search(text.norm) is not None


def takes_back(text: Text, turn: str | None, known: Facts, content: Facts) -> bool:
    """Whether a message sets out to put something right and says nothing of what; "sorry, bad line" does not."""
    only_worries = all(name in BARRIERS for name in content)
    sets_out = turns.corrects(text) and (turn != "aside" or turns.takes_back(text))
    return bool(known) and only_worries and sets_out


def opens_another(turn: str | None, told: Facts) -> bool:
    """Whether a message that the trained reader takes for another case tells enough of one to be it."""
    return turn == NEW_CASE and sum(name in told for name in OPENING) >= 2


def opened(pending: Sequence[str]) -> frozenset[str]:
    """The facts that stand under what was asked."""
    under = {"detriment": GROUNDS, "welfare": WELFARE_FACTS}
    return frozenset(name for asked in pending for name in under.get(asked, (asked,)))


def _worrying(name: str, known: Facts) -> tuple[str, ...]:
    """The values of a fact that are a worry to be heard beside an answer, such as a family that is not safe to tell."""
    if name == "informing_family_safe":
        return (NO,)
    return (YES,) if known.value(name) == NO else (YES, UNKNOWN)


def heard_in(guesses: Mapping[str, Guess], behind: Mapping[str, Guess] | None) -> Mapping[str, Guess]:
    """The guesses of a message by itself, without danger that is not heard in it `behind` what was asked."""
    danger = "urgent_danger"
    if behind is None or behind[danger].chances[YES] >= HEARD_BEHIND:
        return guesses
    return {**guesses, danger: behind[danger]}


def settled(text: Text, asked: Collection[str], known: Facts) -> frozenset[str]:
    """What phrases read for certain: a bare yes or no, "I meant the police", a date, who pays a charity."""
    if is_nobody_known(text, known):
        return frozenset(("recipient", *GROUNDS))
    if is_bare(text.norm):
        return frozenset(asked)
    if another_stage(text, known):
        return frozenset(("subject_stage",))
    if len(text.tokens) <= BRIEFLY and turns.corrects(text):
        return frozenset(VALUES)
    return frozenset(name for name in asked if name == "arose" or known.value(name) in MAY_BE_COMMISSIONED)


def _worth_adding(name: str, fact: Fact, known: Facts) -> bool:
    """Whether something said beside an answer adds to the case rather than overturns it by inference."""
    return name not in known or (
        fact.basis is Basis.STATED and name not in ("direction", "sharer", "recipient")
    )


def _firm(fact: Fact) -> Fact:
    return Fact(fact.value, Basis.CONFIRMED, fact.evidence)


def beside(told: Facts) -> Facts:
    """Of what phrases read, the dangers, grounds and worries."""
    return Facts({name: fact for name, fact in told.items() if name in BESIDE})


def with_worries(told: Facts, heard: Facts, known: Facts) -> Facts:
    """What an answer tells, with the dangers and worries that the whole message tells of and it did not settle.

    A mere suspicion does not open again what is known not to be so.
    """
    return told.with_(
        **{
            name: heard[name]
            for name in BESIDE
            if name in heard
            and heard[name].value in _worrying(name, known)
            and (name not in told or (name == "urgent_danger" and told[name].value != YES))
        }
    )
