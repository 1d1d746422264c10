"""Sets how much the rules and the trained reader are each trusted, from the messages that it was never trained on.

    python models/weigh.py        writes assistant/understanding/weighing.toml

For each fact the four weights of `assistant.understanding.weighing.Trust` are those that make what the messages held
out truly say the likeliest, among a grid; a weight is held towards 1 so that few messages move it little. Runs in the
project's own environment.
"""

import itertools
import math
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from heads import FACT_HEADS, HEADS, IGNORED
from numpy.typing import NDArray
from train_examples import Example, examples, is_held_out

from assistant.decision.facts import GROUNDS, Basis, Fact, Facts
from assistant.language_model import LanguageModel
from assistant.understanding import follow_up
from assistant.understanding.learned import NONE, UNTOLD, Guess, LearnedReader
from assistant.understanding.phrases import by_rules
from assistant.understanding.plain import shown
from assistant.understanding.purpose import WRITERS
from assistant.understanding.reading import Intent, Reading
from assistant.understanding.typos import mended
from assistant.understanding.weighing import GROUNDS_WITHIN, SAID, WITHIN, Trust

HERE = Path(__file__).parent
MODELS = ("reader", "watcher", "listener", "follower")
OUT = HERE.parent / "assistant" / "understanding" / "weighing.toml"
MODEL = (0.6, 0.8, 1.0, 1.25, 1.5)
PHRASES = (0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0)
SILENCE = (-0.5, 0.0, 0.5, 1.0, 1.5, 2.0)
PULL = 0.5
"""What a step of one away from a weight of 1 (for silence, of 0) costs, in units of log chance."""

WEIGHED = (*FACT_HEADS, "intent", "writer")
KNOWN = Facts({"subject_stage": Fact("child", Basis.STATED)})
"""What is taken to be known before a message within a case."""

Rows = NDArray[Any]
Heard = tuple[str, Fact | None, Guess]
"""For one message and fact: what is true, what the rules say, and what the model makes of it."""


def main() -> None:
    reader = LearnedReader(*(LanguageModel(HERE / name) for name in MODELS))
    held = [example for example in examples() if is_held_out(example)]
    lines = [f"# Made by models/weigh.py from {len(held)} texts held out.", ""]
    whole = [example for example in held if example.pending is None]
    within = [example for example in held if example.pending is not None]
    for name, heard in {**hear(reader, whole), **hear_within(reader, within)}.items():
        trust = best(heard)
        lines.append(f"[{name}]")
        lines += [f"{weight} = {value}" for weight, value in asdict(trust).items()]
        lines.append("")
    OUT.write_text("\n".join(lines), encoding="utf-8")


def hear(reader: LearnedReader, held: Sequence[Example]) -> dict[str, list[Heard]]:
    """What is true, what the rules say and what the model thinks, of every head that each example teaches."""
    heard: dict[str, list[Heard]] = {name: [] for name in WEIGHED}
    for example in held:
        told = said_by_rules(by_rules(mended(example.text)))
        guesses = reader.guesses(shown(example.text))
        for name, found in heard.items():
            at = example.classes[list(HEADS).index(name)]
            if at != IGNORED:
                found.append((HEADS[name][at], told.get(name), guesses[name]))
    return heard


def hear_within(reader: LearnedReader, held: Sequence[Example]) -> dict[str, list[Heard]]:
    """The same of messages within a case, all grounds and all other facts together: each alone is told too seldom."""
    heard: dict[str, list[Heard]] = {WITHIN: [], GROUNDS_WITHIN: []}
    for example in held:
        regular, pending = mended(example.text), example.pending or ()
        followed = follow_up.read(regular, pending, KNOWN, by_rules(regular).facts, "")
        told = followed[1] if followed else Facts()
        guesses = reader.guesses(shown(example.text), pending)
        for name, classes in FACT_HEADS.items():
            fact = told.get(name)
            known = fact if fact and fact.value in classes else None
            kind = GROUNDS_WITHIN if name in GROUNDS else WITHIN
            heard[kind].append((classes[example.classes[list(HEADS).index(name)]], known, guesses[name]))
    return heard


def said_by_rules(reading: Reading) -> dict[str, Fact]:
    """The rules' reading as facts; what they make nothing of is left out."""
    told = dict(reading.facts.items())
    if reading.intent is not Intent.UNCLEAR:
        known = reading.intent if reading.intent in (Intent.CASE, Intent.GUIDANCE) else "other"
        told["intent"] = Fact(str(known), Basis.INFERRED)
    if reading.emergency:
        told["writer"] = Fact(WRITERS[reading.emergency.kind], Basis.INFERRED)
    return told


def best(heard: Sequence[Heard]) -> Trust:
    """The weights under which what is true is likeliest."""
    stated = any(told and told.basis in SAID for _, told, _ in heard)
    inferred = any(told and told.basis not in SAID for _, told, _ in heard)
    tried = itertools.product(MODEL, PHRASES if stated else (1.0,), PHRASES if inferred else (1.0,), SILENCE)
    laid_out = lay_out(heard)
    return max(
        (Trust(*weights) for weights in tried), key=lambda trust: likelihood(laid_out, trust) - pull(trust)
    )


def lay_out(heard: Sequence[Heard]) -> tuple[Rows, Rows, Rows, Rows, Rows]:
    """Row by row, side by side (n, classes): log chances, what is stated, inferred, unsaid; and (n,) what is true."""
    shape = (len(heard), max(len(guess.chances) for _, _, guess in heard))
    logs = np.full(shape, -np.inf)
    stated, inferred, unsaid = np.zeros(shape), np.zeros(shape), np.zeros(shape)
    true = np.zeros(len(heard), dtype=np.int64)
    for row, (truth, told, guess) in enumerate(heard):
        for at, (value, chance) in enumerate(guess.chances.items()):
            logs[row, at] = math.log(max(chance, 1e-6))
            unsaid[row, at] = told is None and value in (UNTOLD, NONE)
            if told is not None and told.value == value:
                (stated if told.basis in SAID else inferred)[row, at] = 1
            if value == truth:
                true[row] = at
    return logs, stated, inferred, unsaid, true


def likelihood(laid_out: tuple[Rows, Rows, Rows, Rows, Rows], trust: Trust) -> float:
    """The log chance of all that is true, pooled as `assistant.understanding.weighing.pooled` does."""
    logs, stated, inferred, unsaid, true = laid_out
    scores = trust.model * logs + trust.stated * stated + trust.inferred * inferred + trust.silence * unsaid
    most = scores.max(axis=1)
    whole = most + np.log(np.exp(scores - most[:, None]).sum(axis=1))
    return float((scores[np.arange(len(true)), true] - whole).sum())


def pull(trust: Trust) -> float:
    return PULL * (
        abs(trust.model - 1) + abs(trust.stated - 1) + abs(trust.inferred - 1) + abs(trust.silence)
    )


if __name__ == "__main__":
    main()
