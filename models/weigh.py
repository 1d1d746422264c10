"""Sets the thresholds at which the trained reader is heard, from the messages it was never trained on.

    python models/weigh.py        writes assistant/understanding/weighing.toml

For each fact and value two chances are looked for: the lowest at which the model, where the rules are silent, is
right often enough for what an error costs, and the lowest at which it is right often enough to overrule them. How
often is enough is `ENOUGH`; a count too small to tell gives a threshold that is never reached. Runs in the
project's own environment.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from train_examples import Example, examples, is_held_out

from assistant.decision.facts import GROUNDS
from assistant.language_model import LanguageModel
from assistant.understanding.learned import UNTOLD, LearnedReader
from assistant.understanding.reader import Reader

HERE = Path(__file__).parent
OUT = HERE.parent / "assistant" / "understanding" / "weighing.toml"
# Below even odds the model is not heard, however often it happened to be right.
GRID = [step / 100 for step in range(50, 100)]
NEVER = 1.01
NOT_WEIGHED = ("intent", "special_category_unused")
# What somebody says of a request outright is not unsaid by the whole.
NEVER_OVERRULES = (("direction", "share"),)
NEVER_DROPPED = (*GROUNDS, "urgent_danger", "arose", "mitigation_possible")

ENOUGH_BY_FACT = {
    "direction": 0.75,
    "sharer": 0.7,
    "recipient": 0.7,
    "subject_stage": 0.8,
    "information_about": 0.75,
    "relevant_to_welfare": 0.8,
    "may_help_recipient": 0.8,
    "request_context": 0.75,
    "arose": 0.8,
    "mitigation_possible": 0.75,
    "urgent_danger": 0.5,
    **dict.fromkeys(GROUNDS, 0.75),
}
ENOUGH_BY_VALUE = {
    **{(ground, "yes"): 0.7 for ground in GROUNDS},
    **{(ground, "unknown"): 0.99 for ground in GROUNDS},
}
ENOUGH = 0.65
# To raise a ground costs one question; to miss it can cost a child.
ENOUGH_TO_RAISE = 0.45


@dataclass(frozen=True)
class Heard:
    """For one message and fact: what is true, what the rules say, and the model's chances."""

    truth: str
    rules: str | None
    chances: dict[str, float]


def main() -> None:
    reader = LearnedReader(LanguageModel(HERE / "reader"))
    held = [example for example in examples() if is_held_out(example) and example.facts is not None]
    heard = hear(reader, held)
    lines = ["# Made by models/weigh.py from the messages held out; a chance above 1 is never reached.", ""]
    for name, found in heard.items():
        lines.append(f"[{name}]")
        lines += [line for value in values_of(found) if (line := limits(name, value, found))]
        if name in GROUNDS:
            lines.append(raised(found))
        lines.append("")
    OUT.write_text("\n".join(lines), encoding="utf-8")
    print(f"{len(held)} messages held out; thresholds are in {OUT.name}")


def hear(reader: LearnedReader, held: Sequence[Example]) -> dict[str, list[Heard]]:
    """What is true, what the rules say and what the model thinks, of every fact of every message."""
    rules = Reader()
    heard: dict[str, list[Heard]] = {}
    for example in held:
        told = rules.read(example.text).facts
        for name, guess in reader.guesses(example.text).items():
            if name not in NOT_WEIGHED and example.facts is not None:
                truth = example.facts.get(name, UNTOLD)
                heard.setdefault(name, []).append(Heard(truth, told.value(name), dict(guess.chances)))
    return heard


def values_of(found: Sequence[Heard]) -> list[str]:
    return list(found[0].chances)


def limits(name: str, value: str, found: Sequence[Heard]) -> str | None:
    """One line of the table, with the counts it was set by; None where neither threshold is ever reached."""
    enough = ENOUGH_BY_VALUE.get((name, value), ENOUGH_BY_FACT.get(name, ENOUGH))
    silent = [one for one in found if one.rules is None]
    against = [one for one in found if one.rules not in (None, value)]
    fills, shown = (NEVER, "") if value == UNTOLD else lowest(value, silent, enough)
    overrules = NEVER
    if not (value == UNTOLD and name in NEVER_DROPPED) and (name, value) not in NEVER_OVERRULES:
        overrules, _ = lowest(value, against, max(enough, 0.7))
    if min(fills, overrules) > 1:
        return None
    return f"{value} = [{fills:.2f}, {overrules:.2f}]{f'  # {shown}' if shown else ''}"


def raised(found: Sequence[Heard]) -> str:
    """The chance of `yes` and `unknown` together from which a ground is raised, to be asked about."""
    silent = [one for one in found if one.rules is None]
    for chance in GRID:
        taken = [
            one.truth in ("yes", "unknown")
            for one in silent
            if one.chances["yes"] + one.chances["unknown"] >= chance
        ]
        if len(taken) >= 3 and (sum(taken) + 1) / (len(taken) + 2) >= ENOUGH_TO_RAISE:
            return f"raised = [{chance:.2f}, {NEVER}]  # right {sum(taken)} of {len(taken)}"
    return f"raised = [0.90, {NEVER}]  # too few to tell"


def lowest(value: str, found: Sequence[Heard], enough: float) -> tuple[float, str]:
    """The lowest chance from which on the model is right often enough, and the count behind it."""
    for chance in GRID:
        taken = [one.truth == value for one in found if one.chances[value] >= chance]
        if len(taken) >= 3 and (sum(taken) + 1) / (len(taken) + 2) >= enough:
            return chance, f"right {sum(taken)} of {len(taken)}"
    return NEVER, ""


if __name__ == "__main__":
    main()
