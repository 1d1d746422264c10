"""Messages put together from parts that we wrote, so that who holds and who would get it are met in every pairing.

A composed message teaches only what its parts decide: the direction, both bodies, whose welfare it is and whether it
bears on it, and the flags and grounds it was given. The same seed gives the same messages.
"""

from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Any

from heads import UNTOLD, together
from train_examples import Example, taught

from assistant.decision.facts import COVERED, GROUNDS

COUNT = 4000
SEED = 16
# What a story's kind tells of the child's welfare.
STORIES: Mapping[str, Mapping[str, str]] = {
    "yes_child": {"subject_stage": "child", "relevant_to_welfare": "yes", "information_about": "child"},
    "yes_connected": {
        "subject_stage": "child",
        "relevant_to_welfare": "yes",
        "information_about": "connected_individual",
    },
    "no": {"relevant_to_welfare": "no"},
    "unborn": {"subject_stage": "unborn"},
    "adult": {"subject_stage": "adult"},
    "before": {"arose": "before_commencement"},
}
WEIGHTS = (30, 18, 12, 7, 7, 5)


def composed(count: int = COUNT) -> Iterator[Example]:
    """`count` messages, each of parts drawn by chance."""
    parts, sentences = together("parts*.yaml"), together("sentences.yaml")
    chance = Random(SEED)
    for _ in range(count):
        yield _message(parts, sentences, chance)


def _message(parts: Mapping[str, Any], sentences: Mapping[str, Sequence[str]], chance: Random) -> Example:
    roles = parts["roles"]
    told: dict[str, str] = {"sharer": UNTOLD, "recipient": UNTOLD, "also_asks": UNTOLD, "writer": "none"}
    kind = chance.choices(list(STORIES), WEIGHTS)[0]
    told.update(STORIES[kind])
    direction = chance.choices(("share", "respond", "request"), (5, 4, 2))[0]
    told["direction"] = direction
    mine, theirs = ("recipient", "sharer") if direction == "request" else ("sharer", "recipient")
    said: list[str] = []
    if chance.random() < 0.8:
        told[mine] = chance.choice(list(roles))
        said.append(chance.choice(roles[told[mine]]["me"]))
    story = chance.choice(parts["stories"][kind])
    told.update({name: str(value) for name, value in parts["story_facts"].get(story, {}).items()})
    said.append(story)
    told[theirs] = chance.choice(list(roles))
    inside = kind.startswith("yes") and told[theirs] in COVERED
    ask = chance.choice(parts["asks"][direction]).format(them=chance.choice(roles[told[theirs]]["them"]))
    if direction == "respond" and chance.random() < 0.4:
        told["request_context"] = chance.choice(
            ("sufficient", "insufficient") if inside else ("insufficient",)
        )
        ask = f"{ask}, {chance.choice(parts['reasons'][told['request_context']])}"
    said.append(ask)
    if chance.random() < 0.3 and kind.startswith("yes"):
        said.insert(
            chance.randrange(len(said) + 1), chance.choice(roles[chance.choice(list(roles))]["aside"])
        )
    if chance.random() < 0.2:
        flag = chance.choice(list(parts["flags"]))
        told[flag] = "yes"
        said.append(chance.choice(parts["flags"][flag]))
    ground = chance.choice(GROUNDS)
    value = chance.choice(("yes", "unknown", "no"))
    if kind.startswith("yes") and chance.random() < 0.25 and f"{ground}={value}" in sentences:
        told[ground] = value
        said.insert(chance.randrange(1, len(said) + 1), chance.choice(sentences[f"{ground}={value}"]))
    elif chance.random() < 0.5:
        told.update(dict.fromkeys(GROUNDS, UNTOLD))
    if chance.random() < 0.4:
        # Who somebody is may come at the end, as it does on a phone.
        said.append(said.pop(0))
    if chance.random() < 0.15:
        said.insert(0, chance.choice(parts["openers"]))
    if chance.random() < 0.15:
        said.append(chance.choice(parts["closers"]))
    return taught(_joined(said, chance), "composed", None, intent="case", **told)


def _joined(said: Sequence[str], chance: Random) -> str:
    """The parts as one message, tidy or not."""
    tidy = chance.random() < 0.5
    if tidy:
        return " ".join(
            f"{part[:1].upper()}{part[1:].rstrip('. ')}{'' if part.endswith('?') else '.'}" for part in said
        )
    return chance.choice((" ", ", ", ". ", " - ")).join(part.rstrip(". ") for part in said)
