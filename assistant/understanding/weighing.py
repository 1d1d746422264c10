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

from assistant.decision.facts import GROUNDS, NO, UNKNOWN, VALUES, YES, Basis, Fact, Facts
from assistant.understanding.answer_words import MAY_BE_COMMISSIONED
from assistant.understanding.costs import (
    CORRECTS_FROM,
    DENIED_WITHIN,
    NEARLY_CERTAIN,
    OVERTURNS,
    RAISED,
    RAISED_IN_DANGER,
    RAISED_UNASKED,
    RAISED_WITHIN,
    SURE_WITHIN,
    TAKEN,
    TAKEN_IF,
    UNHEARD,
    UNHEARD_AT_ALL,
)
from assistant.understanding.danger import may_be_over_or_made_up
from assistant.understanding.learned import NONE, UNTOLD, Guess, LearnedReader
from assistant.understanding.polarity import denies, no_help, will_not
from assistant.understanding.taking import ground, is_doubtful, is_kept, taken

WITHIN = "within_a_case"
"""Under which the weights of all facts stand for a message that answers something."""

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
    return _with_evidence(_with_no_way_round(found, raised), text, from_model, reader)


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


def weighed_within(
    text: str,
    told: Facts,
    reader: LearnedReader,
    guesses: Mapping[str, Guess],
    asked: Collection[str],
    known: Facts,
    settled: Collection[str] = (),
    *,
    corrects: bool = False,
) -> Facts:
    """What a message within a case tells, of both readings: `told` by phrases, `guesses` with what was `asked`.

    Of what is `settled` phrases have the last word. What the model alone makes of it stands as if it had been clicked
    only where it was asked and is sure; it lets no ground go that is known, unless that was asked and it is nearly
    certain, or sure where the ground was left open. A message that `corrects` overturns what it says otherwise.
    """
    found = {name: fact for name, fact in told.items() if name not in guesses}
    from_model: dict[str, str] = {}
    for name, guess in guesses.items():
        if name not in VALUES:
            continue
        fact = told.get(name)
        answered = name in settled and fact is not None and fact.basis is Basis.CONFIRMED
        if fact is not None and (answered or fact.value not in guess.chances):
            found[name] = fact
            continue
        if fact is None and name in settled and (name in GROUNDS or known.value(name) in MAY_BE_COMMISSIONED):
            continue
        chances = pooled(fact, guess, trusted()[WITHIN])
        if name in GROUNDS:
            raised_from = RAISED_WITHIN if name in asked else RAISED_UNASKED
            value = ground(name, fact, chances, raised_from, DENIED_WITHIN)
        else:
            value = taken(name, fact, chances)
        if fact is not None and value != fact.value and is_kept(name, fact):
            value = fact.value
        if _is_not_said(name, value, text.lower(), by_phrase=fact is not None):
            continue
        if value is None or (
            fact is None
            and not _may_stand(name, value, chances[value], asked, known.value(name), corrects=corrects)
        ):
            continue
        if fact is not None and fact.value == value:
            again = name in GROUNDS and (known.value(name), value) == (NO, UNKNOWN)
            found[name] = Fact(value, Basis.STATED, fact.evidence) if again else fact
            continue
        from_model[name] = value
        basis = _basis_within(name, value, chances, asked, known.value(name))
        if corrects and known.value(name) not in (None, value):
            basis = Basis.STATED
        found[name] = Fact(value, basis)
    return _with_evidence(found, text, from_model, reader)


def _is_not_said(name: str, value: str | None, words: str, *, by_phrase: bool) -> bool:
    """Whether the words of an answer cannot say this.

    A ground is denied by a word that denies, and by no refusal to share; what is refused is no way round it, and what
    would not help no help.
    """
    if name in GROUNDS and value == NO:
        return not by_phrase and (will_not(words) or not denies(words))
    refused = {"mitigation_possible": will_not, "may_help_recipient": no_help}.get(name)
    return value == YES and refused is not None and refused(words)


def _basis_within(
    name: str, value: str, chances: Mapping[str, float], asked: Collection[str], known: str | None
) -> Basis:
    """How firmly what the model made of an answer stands; a ground that is raised after a no is asked about again."""
    if name in asked and chances[value] >= SURE_WITHIN:
        return Basis.CONFIRMED
    if name in GROUNDS and known == NO and value == UNKNOWN:
        return Basis.STATED
    return Basis.ASSUMED if is_doubtful(name, value, chances) else Basis.INFERRED


def _may_stand(
    name: str, value: str, chance: float, asked: Collection[str], known: str | None, *, corrects: bool
) -> bool:
    """Whether what the model alone makes of an answer may stand against what is known."""
    if known is None or known == value or (corrects and chance >= CORRECTS_FROM):
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
