"""Rules and the trained reader weighed against each other, fact by fact, at thresholds set by what an error costs.

The rules speak where a phrase says so plainly; the model fills what they leave open, and overrules them only where
it is much surer than they usually are right. `weighing.toml` holds the thresholds with what each was set by.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from assistant.decision.facts import UNKNOWN, YES, Basis, Fact, Facts
from assistant.understanding.learned import UNTOLD, Guess, LearnedReader
from assistant.understanding.reading import Intent


def weighed(text: str, told: Facts, reader: LearnedReader, guesses: Mapping[str, Guess]) -> Facts:
    """The facts of the rules with what the model adds or overrules, the words that say so with each.

    Nothing is taken below its threshold, so that what is not sure stays unknown.
    """
    taken: dict[str, str] = {}
    for name, limits in thresholds().items():
        guess = guesses[name]
        known = told.value(name)
        for value, (fills, overrules) in limits.items():
            if value == "raised":
                # A ground that may be engaged is raised and left open, never taken as engaged.
                if (
                    known is None
                    and name not in taken
                    and guess.chances[YES] + guess.chances[UNKNOWN] >= fills
                ):
                    taken[name] = UNKNOWN
                continue
            chance = guess.chances[value]
            if (known is None and chance >= fills) or (known not in (None, value) and chance >= overrules):
                taken[name] = value
    dropped = {name for name, value in taken.items() if value == UNTOLD}
    wanted = {name: value for name, value in taken.items() if value != UNTOLD}
    evidence = reader.evidence(text, wanted)
    read = {name: Fact(value, Basis.INFERRED, evidence.get(name)) for name, value in wanted.items()}
    kept = {name: fact for name, fact in told.items() if name not in dropped}
    return _doubted({**kept, **read}, wanted, guesses)


DOUBTED = (
    "sharer",
    "recipient",
    "subject_stage",
    "relevant_to_welfare",
    "may_help_recipient",
    "request_context",
)
"""Facts that are asked about where reading them was not sure: each can end the matter."""

UNASKED = {"information_about": "unconnected_individual", "arose": "before_commencement"}
"""Values that end the matter and are not asked about: where they are not sure they are left out."""

SURE = 0.9
"""The chance from which a fact that only the model read need not be asked about."""

DOUBT = 0.3
"""The chance below which the model doubts what the rules read, so that it is asked about."""

OUTRIGHT = 0.1
"""The same for somebody who says who they are: the model knows holders less well than phrases do."""


def _doubted(facts: Mapping[str, Fact], from_model: Mapping[str, str], guesses: Mapping[str, Guess]) -> Facts:
    """The facts with those that are not sure marked as assumed, so that they are asked about, or left out."""
    found = {}
    for name, fact in facts.items():
        guess = guesses.get(name)
        chance = guess.chances.get(fact.value, 1.0) if guess else 1.0
        said_outright = name == "sharer" and fact.basis is Basis.STATED and chance > OUTRIGHT
        doubtful = not said_outright and chance < (SURE if name in from_model else DOUBT)
        if doubtful and UNASKED.get(name) == fact.value:
            continue
        in_doubt = doubtful and name in DOUBTED and fact.value != UNKNOWN
        found[name] = Fact(fact.value, Basis.ASSUMED, fact.evidence) if in_doubt else fact
    return Facts(found)


SURE_OF_INTENT = 0.8
"""The chance from which the model's word on what a message is doing is taken over the rules'."""


def intent_of(told: Intent, guess: Guess) -> Intent:
    """What the message is doing: the rules' word unless the model is sure of another."""
    if guess.chance < SURE_OF_INTENT or guess.value not in ("case", "guidance"):
        return told
    return Intent(guess.value)


def followed_through(told: Facts) -> Facts:
    """The facts with what they carry with them.

    That a child may not be found by somebody, or is in danger now, bears on the child's welfare by itself.
    """
    for name in ("urgent_danger", "immediate_risk_from_sharing"):
        fact = told.get(name)
        if fact and fact.value in (YES, UNKNOWN) and told.value("relevant_to_welfare") is None:
            return told.with_(relevant_to_welfare=Fact(YES, Basis.INFERRED, fact.evidence))
    return told


@cache
def thresholds() -> Mapping[str, Mapping[str, tuple[float, float]]]:
    """By fact and value: the chance at which the model fills what the rules left open, and at which it overrules."""
    read = tomllib.loads(files(__package__).joinpath("weighing.toml").read_text(encoding="utf-8"))
    return {
        name: {value: (float(fills), float(overrules)) for value, (fills, overrules) in limits.items()}
        for name, limits in read.items()
    }
