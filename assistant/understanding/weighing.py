"""Rules and the trained reader weighed against each other, fact by fact, by how often each proved right.

For every value of a fact the two are pooled into one chance (`pooled`), with the weights of `weighing.toml`, which
`models/weigh.py` sets from messages that neither was made from. What is then taken, doubted or left open is decided by
what an error costs (`costs.py`).
"""

import math
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.decision.facts import COVERED, GROUNDS, NO, OUTSIDE, UNKNOWN, VALUES, YES, Basis, Fact, Facts
from assistant.understanding.costs import (
    DENIED_WITHIN,
    DOUBTED,
    GOES_ON,
    LEANS,
    NEARLY_CERTAIN,
    OVERTURNS,
    RAISED,
    RAISED_IN_DANGER,
    RAISED_UNASKED,
    RAISED_WITHIN,
    REDIRECTS,
    SURE,
    SURE_IF,
    SURE_WITHIN,
    TAKEN,
    TAKEN_IF,
)
from assistant.understanding.learned import NONE, UNTOLD, Guess, LearnedReader

WITHIN = "within_a_case"
"""Under which the weights of all facts stand for a message that answers something."""

BODIES = ("sharer", "recipient")
ASKED_ONLY = ("charity_community", "private_healthcare", "devolved_service")
"""Organisations outside the duty; one of them that is asked is not taken to be the one that asks as well."""

NO_FACTS = ("intent", "writer", WITHIN)
"""What is weighed and is no fact of a case."""


@dataclass(frozen=True, slots=True)
class Trust:
    """How much of one fact's chance is the model's, the rules' where they state it or infer it, and their silence's."""

    model: float
    stated: float
    inferred: float
    silence: float


def pooled(told: Fact | None, guess: Guess, trust: Trust) -> dict[str, float]:
    """The chance of every value, `untold` among them, from both readings: a log-linear pool."""
    scores = {}
    for value, chance in guess.chances.items():
        score = trust.model * math.log(max(chance, 1e-6))
        if told is None:
            score += trust.silence if value in (UNTOLD, NONE) else 0.0
        elif told.value == value:
            score += trust.stated if told.basis is Basis.STATED else trust.inferred
        scores[value] = score
    most = max(scores.values())
    shares = {value: math.exp(score - most) for value, score in scores.items()}
    whole = sum(shares.values())
    return {value: share / whole for value, share in shares.items()}


def weighed(text: str, told: Facts, reader: LearnedReader, guesses: Mapping[str, Guess]) -> Facts:
    """The facts of both readings, each with the words that say so; what is not sure stays out or is `assumed`."""
    found: dict[str, Fact] = dict(told.items())
    from_model: dict[str, str] = {}
    raised_from = RAISED_IN_DANGER if _in_danger(told, guesses) else RAISED
    for name, trust in trusted().items():
        fact = told.get(name)
        if name in NO_FACTS:
            continue
        if fact is not None and fact.value not in guesses[name].chances:
            # "She is safe now" denies a danger that something else in the message may yet tell of.
            if name != "urgent_danger" or pooled(None, guesses[name], trust)[YES] < TAKEN:
                continue
            fact = None
        chances = pooled(fact, guesses[name], trust)
        if name in GROUNDS:
            value = _ground(name, fact, chances, raised_from, TAKEN_IF[name, NO])
        else:
            value = _taken(name, fact, chances)
        if value is None:
            if fact is not None and not _kept(name, fact):
                del found[name]
            continue
        doubtful = _is_doubtful(name, value, chances)
        if fact is not None and value in (fact.value, UNKNOWN):
            basis = Basis.ASSUMED if doubtful else fact.basis if fact.value == value else Basis.INFERRED
            found[name] = Fact(value, basis, fact.evidence)
        else:
            from_model[name] = value
            found[name] = Fact(value, Basis.ASSUMED if doubtful else Basis.INFERRED)
    return _with_evidence(found, text, from_model, reader)


def weighed_within(
    text: str,
    told: Facts,
    reader: LearnedReader,
    guesses: Mapping[str, Guess],
    asked: Collection[str],
    known: Facts,
) -> Facts:
    """What a message within a case tells, of both readings: `told` by phrases, `guesses` with what was `asked`.

    What the model alone makes of it stands as if it had been clicked only where it was asked and is sure; it lets no
    ground go that is known, unless that was asked and it is nearly certain, or sure where the ground was left open.
    """
    found = {name: fact for name, fact in told.items() if name not in guesses}
    from_model: dict[str, str] = {}
    for name, guess in guesses.items():
        if name not in VALUES:
            continue
        fact = told.get(name)
        if fact is not None and fact.value not in guess.chances:
            found[name] = fact
            continue
        chances = pooled(fact, guess, trusted()[WITHIN])
        if name in GROUNDS:
            raised_from = RAISED_WITHIN if name in asked else RAISED_UNASKED
            value = _ground(name, fact, chances, raised_from, DENIED_WITHIN)
        else:
            value = _taken(name, fact, chances)
        if fact is not None and value != fact.value and _kept(name, fact):
            value = fact.value
        if value is None or (
            fact is None and not _may_stand(name, value, chances[value], asked, known.value(name))
        ):
            continue
        if fact is not None and fact.value == value:
            again = name in GROUNDS and (known.value(name), value) == (NO, UNKNOWN)
            found[name] = Fact(value, Basis.STATED, fact.evidence) if again else fact
            continue
        from_model[name] = value
        found[name] = Fact(value, _basis_within(name, value, chances, asked, known.value(name)))
    return _with_evidence(found, text, from_model, reader)


def _basis_within(
    name: str, value: str, chances: Mapping[str, float], asked: Collection[str], known: str | None
) -> Basis:
    """How firmly what the model made of an answer stands; a ground that is raised after a no is asked about again."""
    if name in asked and chances[value] >= SURE_WITHIN:
        return Basis.CONFIRMED
    if name in GROUNDS and known == NO and value == UNKNOWN:
        return Basis.STATED
    return Basis.ASSUMED if _is_doubtful(name, value, chances) else Basis.INFERRED


def _may_stand(name: str, value: str, chance: float, asked: Collection[str], known: str | None) -> bool:
    """Whether what the model alone makes of an answer may stand against what is known."""
    if known is None or known == value:
        return True
    if name in GROUNDS and value == NO and known in (YES, UNKNOWN):
        return name in asked and chance >= (NEARLY_CERTAIN if known == YES else SURE_WITHIN)
    return chance >= OVERTURNS


def _with_evidence(
    found: dict[str, Fact], text: str, from_model: Mapping[str, str], reader: LearnedReader
) -> Facts:
    """The facts, those that the model found with the words that say them most plainly."""
    for name, words in reader.evidence(text, from_model).items():
        found[name] = Fact(found[name].value, found[name].basis, words)
    return Facts(found)


def _taken(name: str, fact: Fact | None, chances: Mapping[str, float]) -> str | None:
    """The value to take, or None: the likeliest where it is sure enough."""
    value, chance = _likeliest_body(chances) if name in BODIES else _likeliest(chances)
    if (name, value) == ("subject_stage", "adult") and chance < NEARLY_CERTAIN and _is_stated(fact, "child"):
        # An age under 18 was said: that it is an adult's matter all the same ends it, and is asked about.
        return "child"
    if name == "direction" and fact is not None and fact.basis is Basis.STATED and chance < REDIRECTS:
        return fact.value
    if name in DOUBTED and value in GOES_ON:
        # It is asked about where it is not sure, so that the likeliest value costs no more than a question.
        return value if chance >= chances[UNTOLD] * LEANS.get(name, 1.0) else None
    return value if chance >= TAKEN_IF.get((name, value), TAKEN) else None


def _is_doubtful(name: str, value: str, chances: Mapping[str, float]) -> bool:
    """Whether a fact read with these chances is asked about.

    Of a body that is likelier than not, what counts is whether the duty covers it: which one it is changes no outcome.
    """
    by_kind = name in BODIES and chances[value] >= TAKEN
    chance = _of_its_kind(value, chances) if by_kind else chances[value]
    return name in DOUBTED and chance < SURE_IF.get(name, SURE)


def _is_stated(fact: Fact | None, value: str) -> bool:
    return fact is not None and fact.basis is Basis.STATED and fact.value == value


def _in_danger(told: Facts, guesses: Mapping[str, Guess]) -> bool:
    """Whether either reading says that a child is in danger now."""
    chances = pooled(told.get("urgent_danger"), guesses["urgent_danger"], trusted()["urgent_danger"])
    return told.value("urgent_danger") == YES or chances[YES] >= TAKEN_IF["urgent_danger", YES]


def _ground(
    name: str, fact: Fact | None, chances: Mapping[str, float], raised_from: float, denied_from: float
) -> str | None:
    """The value of a ground, or None. It is raised early; one that a phrase raised is unsaid by near certainty only."""
    value, chance = _likeliest(chances)
    raised = fact is not None and fact.value in (YES, UNKNOWN)
    if value == NO and chance >= (NEARLY_CERTAIN if raised else denied_from):
        return NO
    if chances[YES] >= TAKEN_IF[name, YES]:
        return YES
    if fact is not None and raised:
        stated = fact.basis in (Basis.STATED, Basis.CONFIRMED) and fact.value == YES
        return None if chances[UNTOLD] >= NEARLY_CERTAIN else YES if stated else UNKNOWN
    return UNKNOWN if chances[YES] + chances[UNKNOWN] >= raised_from else None


def _likeliest(chances: Mapping[str, float]) -> tuple[str, float]:
    """The likeliest value that says something, and its chance."""
    return max(((v, chance) for v, chance in chances.items() if v != UNTOLD), key=lambda pair: pair[1])


def _likeliest_body(chances: Mapping[str, float]) -> tuple[str, float]:
    """The likeliest body of the likelier kind, covered by the duty or not, and the chance of that kind."""
    told = [value for value in chances if value != UNTOLD]
    value = max(told, key=lambda value: (_of_its_kind(value, chances), chances[value]))
    return value, _of_its_kind(value, chances)


def _of_its_kind(value: str, chances: Mapping[str, float]) -> float:
    """The chance that a body is covered by the duty as this one is, or is not."""
    kind = next((kind for kind in (COVERED, OUTSIDE) if value in kind), (value,))
    return sum(chances[body] for body in kind if body in chances)


def _kept(name: str, fact: Fact) -> bool:
    """Whether a fact of the rules stays though the chances are against it."""
    return name == "urgent_danger" or (name == "direction" and fact.basis is Basis.STATED)


def followed_through(told: Facts) -> Facts:
    """The facts with what they carry with them.

    That a child may not be found by somebody, or is in danger now, bears on the child's welfare by itself. A charity or
    service outside the duty that somebody asks is not also the one that asks, where no words say so outright.
    """
    asked, asks = told.value("sharer"), told.get("recipient")
    same = asks is not None and asks.value == asked and asks.basis is not Basis.STATED
    if told.value("direction") == "request" and asked in ASKED_ONLY and same:
        told = Facts({name: fact for name, fact in told.items() if name != "recipient"})
    for name in ("urgent_danger", "immediate_risk_from_sharing"):
        fact = told.get(name)
        if fact and fact.value in (YES, UNKNOWN) and told.value("relevant_to_welfare") is None:
            return told.with_(relevant_to_welfare=Fact(YES, Basis.INFERRED, fact.evidence))
    return told


@cache
def trusted() -> Mapping[str, Trust]:
    """By fact, how much each reading is trusted."""
    read = tomllib.loads(files(__package__).joinpath("weighing.toml").read_text(encoding="utf-8"))
    return {name: Trust(**weights) for name, weights in read.items()}
