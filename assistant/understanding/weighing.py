"""Rules and the trained reader weighed against each other, fact by fact, by how often each proved right.

For every value of a fact the two are pooled into one chance (`pooled`), with the weights of `weighing.toml`, which
`models/weigh.py` sets from messages that neither was made from. What is then taken, doubted or left open is decided by
what an error costs (`costs.py`).
"""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.decision.facts import GROUNDS, NO, UNKNOWN, YES, Basis, Fact, Facts
from assistant.understanding.costs import (
    RAISED,
    RAISED_IN_DANGER,
    TAKEN,
    TAKEN_IF,
    UNHEARD,
    UNHEARD_AT_ALL,
)
from assistant.understanding.danger import may_be_over_or_made_up
from assistant.understanding.learned import NONE, UNTOLD, Guess, LearnedReader
from assistant.understanding.taking import ground, is_doubtful, is_kept, taken

WITHIN, GROUNDS_WITHIN = "within_a_case", "grounds_within_a_case"
"""Under which the weights stand for a message that answers something: of all facts, and of the grounds."""

ASKED_ONLY = ("charity_community", "private_healthcare", "devolved_service")
"""Organisations outside the duty; one of them that is asked is not taken to be the one that asks as well."""

SAID = (Basis.STATED, Basis.CONFIRMED)
"""How firmly phrases say what is said outright; anything else they infer."""

NO_FACTS = ("intent", "writer", WITHIN, GROUNDS_WITHIN)
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
            score += trust.stated if told.basis in SAID else trust.inferred
        scores[value] = score
    most = max(scores.values())
    shares = {value: math.exp(score - most) for value, score in scores.items()}
    whole = sum(shares.values())
    return {value: share / whole for value, share in shares.items()}


def weighed(text: str, told: Facts, reader: LearnedReader, guesses: Mapping[str, Guess]) -> Facts:
    """The facts of both readings, each with the words that say so; what is not sure stays out or is `assumed`."""
    told = _without_unheard_danger(text, told, guesses)
    found: dict[str, Fact] = dict(told.items())
    from_model: dict[str, str] = {}
    raised_from = RAISED_IN_DANGER if _in_danger(told, guesses) else RAISED
    raised: dict[str, float] = {}
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
            value = ground(name, fact, chances, raised_from, TAKEN_IF[name, NO])
            raised |= {name: chances[YES]} if value == UNKNOWN else {}
        else:
            value = taken(name, fact, chances)
        if value is None:
            if fact is not None and not is_kept(name, fact):
                del found[name]
            continue
        said = fact is not None and fact.value == value
        doubtful = is_doubtful(name, value, chances, said=said)
        if fact is not None and value in (fact.value, UNKNOWN):
            basis = Basis.ASSUMED if doubtful else fact.basis if fact.value == value else Basis.INFERRED
            found[name] = Fact(value, basis, fact.evidence)
        else:
            from_model[name] = value
            found[name] = Fact(value, Basis.ASSUMED if doubtful else Basis.INFERRED)
    return with_evidence(_with_no_way_round(found, raised), text, from_model, reader)


def _with_no_way_round(found: Mapping[str, Fact], raised: Mapping[str, float]) -> dict[str, Fact]:
    """The facts, the likeliest of the grounds `raised` engaged where surely no way round it is left: why else look?"""
    no_way = found.get("mitigation_possible")
    sure = no_way is not None and no_way.value == NO and no_way.basis is not Basis.ASSUMED
    if not raised or not sure or any(found[name].value == YES for name in GROUNDS if name in found):
        return dict(found)
    likeliest = max(raised, key=lambda name: raised[name])
    return {**found, likeliest: Fact(YES, Basis.ASSUMED, found[likeliest].evidence)}


def _without_unheard_danger(text: str, told: Facts, guesses: Mapping[str, Guess]) -> Facts:
    """What phrases told, but for danger that the models hear next to none of, or hardly any of one told as past."""
    name = "urgent_danger"
    danger = told.get(name)
    if danger is None or danger.value != YES:
        return told
    least = UNHEARD if may_be_over_or_made_up(text, danger.evidence) else UNHEARD_AT_ALL
    if pooled(None, guesses[name], trusted()[name])[YES] >= least:
        return told
    return Facts({other: fact for other, fact in told.items() if other != name})


def with_evidence(
    found: dict[str, Fact], text: str, from_model: Mapping[str, str], reader: LearnedReader
) -> Facts:
    """The facts, those that the model found with the words that say them most plainly."""
    for name, words in reader.evidence(text, from_model).items():
        found[name] = Fact(found[name].value, found[name].basis, words)
    return Facts(found)


def _in_danger(told: Facts, guesses: Mapping[str, Guess]) -> bool:
    """Whether either reading says that a child is in danger now."""
    chances = pooled(told.get("urgent_danger"), guesses["urgent_danger"], trusted()["urgent_danger"])
    return told.value("urgent_danger") == YES or chances[YES] >= TAKEN_IF["urgent_danger", YES]


def followed_through(told: Facts) -> Facts:
    """The facts with what they carry with them.

    That a child may not be found by somebody, or is in danger now, bears on the child's welfare by itself. Where no
    words say so outright, a charity or service outside the duty that somebody asks is not also the one that asks, and
    parents whom it is not safe to tell are not those who are to be told.
    """
    asked, asks = told.value("sharer"), told.get("recipient")
    same = asks is not None and asks.value == asked and asks.basis is not Basis.STATED
    if told.value("direction") == "request" and asked in ASKED_ONLY and same:
        told = Facts({name: fact for name, fact in told.items() if name != "recipient"})
    unsafe = told.value("informing_family_safe") == NO
    if unsafe and asks is not None and asks.value == "parent_carer" and asks.basis is not Basis.STATED:
        told = Facts({name: fact for name, fact in told.items() if name != "recipient"})
    for name in ("urgent_danger", "immediate_risk_from_sharing"):
        fact = told.get(name)
        if fact and fact.value in (YES, UNKNOWN) and told.value("relevant_to_welfare") is None:
            basis = Basis.ASSUMED if fact.basis is Basis.ASSUMED else Basis.INFERRED
            return told.with_(relevant_to_welfare=Fact(YES, basis, fact.evidence))
    return told


@cache
def trusted() -> Mapping[str, Trust]:
    """By fact, how much each reading is trusted."""
    read = tomllib.loads(files(__package__).joinpath("weighing.toml").read_text(encoding="utf-8"))
    return {name: Trust(**weights) for name, weights in read.items()}
