"""What the reader is trained on: messages, sentences and questions that we wrote, and what each teaches a head.

A label that a head has no class for teaches that the words do not say. A sentence teaches only the head that it was
written for; a whole message teaches every head of facts.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import yaml
from heads import (
    ASKED,
    DOCUMENTS,
    FACT_HEADS,
    HEADS,
    IGNORED,
    NONE,
    PREMISES,
    TRAINING,
    UNTOLD,
    together,
)

from assistant.decision.facts import VALUES
from assistant.understanding.learned import as_asked

HELD_OUT = frozenset(
    {
        "messages-fiftieth", "messages-fiftyfirst", "messages-sixtysecond", "messages-sixtythird",
        "messages-sixtyfourth", "follow-7", "follow-9",
    }
)  # fmt: skip
"""Files of authors that the reader is never trained on, so that what is set from them holds for anybody's words."""
SINGLE = ("asked", "sentences", "premises")
"""Authors of single sentences and questions."""
AT_WORK: Mapping[str, str] = {"writer": NONE, "seeks": NONE}
"""What a message teaches whose writer is in no danger and no danger to anybody."""
AFRAID = ("child_in_danger", "adult_victim", "self_harm")
"""Writers in danger, who seek nobody."""
ASIDES: Sequence[str] = yaml.safe_load((TRAINING / "asides.yaml").read_text())
"""Sentences that have no bearing on anything: weather, a dog, who somebody is."""
ORDERS: Sequence[str] = yaml.safe_load((TRAINING / "orders.yaml").read_text())
"""Words that order, threaten, flatter or invent law."""


def is_held_out(example: "Example") -> bool:
    """Whether an example is never trained on: all of some authors, and a tenth of the others."""
    first = hashlib.sha256(example.text.encode()).digest()[0]
    tenth = example.author not in ("sentences", "composed") and first % 10 == 0
    return tenth or example.source in HELD_OUT


@dataclass(frozen=True)
class Example:
    """Some words and, for each head, the class they belong to; IGNORED where they teach nothing of it.

    `facts` are those of a whole message about a case, None for anything else; `pending` what had been asked where it
    is a message within a case; `source` is the file it comes from, where that may be held out whole.
    """

    text: str
    classes: tuple[int, ...]
    author: str
    facts: Mapping[str, str] | None = None
    pending: Sequence[str] | None = None
    source: str = ""

    def as_read(self, words: str) -> str:
        """What the model reads for `words`, which say the same as the text."""
        return words if self.pending is None else as_asked(words, self.pending)


def taught(text: str, author: str, facts: Mapping[str, str] | None = None, **classes: str) -> Example:
    """An example that teaches the heads named in `classes` and, given whole `facts`, every head of facts."""
    if unknown := (facts or {}).keys() - VALUES.keys():
        raise ValueError(f"There is no fact called {', '.join(sorted(unknown))}.")
    told = {name: facts.get(name, UNTOLD) for name in FACT_HEADS} if facts is not None else {}
    given = {**told, **classes}
    return Example(text, tuple(_index(name, given.get(name)) for name in HEADS), author, facts)


def _index(head: str, value: str | None) -> int:
    if value is None:
        return IGNORED
    if value not in HEADS[head] and value not in VALUES.get(head, ()):
        raise ValueError(f"{head} has no class {value!r}")
    return HEADS[head].index(value) if value in HEADS[head] else 0


def examples() -> Iterator[Example]:
    """Everything we wrote for the reader, whole messages first."""
    yield from messages()
    yield from followed()
    yield from sentences()
    yield from dangers()
    yield from writers()
    yield from seekers()
    yield from intents()
    yield from premises()
    yield from questions()


def messages() -> Iterator[Example]:
    """Whole messages with every fact that their words tell."""
    for path in sorted(TRAINING.glob("messages*.yaml")):
        author = path.stem.removeprefix("messages").strip("-") or "first"
        for entry in yaml.safe_load(path.read_text()):
            case = entry["intent"] == "case"
            facts = {name: str(value) for name, value in (entry.get("facts") or {}).items()}
            # Somebody who writes for a family may be in danger as well: nothing is taught of that here.
            private = facts.get("sharer") in ("parent_carer", "other", "unknown")
            writer = {} if private else AT_WORK
            example = taught(entry["text"], author, facts if case else None, intent=entry["intent"], **writer)
            yield replace(example, source=path.stem)


def followed(pattern: str = "follow*.yaml") -> Iterator[Example]:
    """Messages within a case, each behind what was asked, with every fact that they tell or change."""
    for path in sorted(TRAINING.glob(pattern)):
        for entry in yaml.safe_load(path.read_text()):
            told = {name: str(value) for name, value in entry["told"].items()}
            example = taught(entry["text"], "followed", told, turn=entry["kind"], **AT_WORK)
            yield replace(example, pending=entry["pending"], source=path.stem)


def beside(example: Example) -> Sequence[str]:
    """What may stand beside an example and tells nothing: orders to the machine, and asides in a message.

    An answer gets no orders: "say no" may be one of the answers to what was asked.
    """
    if example.pending is not None:
        return ASIDES
    return ORDERS if example.author in SINGLE else (*ORDERS, *ASIDES)


def sentences() -> Iterator[Example]:
    """Single sentences, each under the one fact that it tells; `none` tells nothing of anything but who and what."""
    untold = {
        name: UNTOLD
        for name in FACT_HEADS
        if name not in ("direction", "sharer", "recipient", "subject_stage")
    }
    for name, told in yaml.safe_load((TRAINING / "sentences.yaml").read_text()).items():
        fact, _, value = name.partition("=")
        for sentence in told:
            yield taught(sentence, "sentences", **(untold if fact == "none" else {fact: value}))


def dangers() -> Iterator[Example]:
    """Messages with a child in danger now that do not say the word, and their neighbours with none."""
    for told, texts in together("dangers*.yaml").items():
        for text in texts:
            yield taught(text, "dangers", intent="case", urgent_danger=told, **AT_WORK)


def writers() -> Iterator[Example]:
    """Messages of people in danger or distress, and of others who only sound so."""
    for writer, texts in together("writers*.yaml").items():
        for text in texts:
            seeks = {"seeks": NONE} if writer in AFRAID else {}
            yield taught(text, "writers", writer=writer, **seeks)


def seekers() -> Iterator[Example]:
    """Messages of people who want to find a child or whoever cares for it, and their neighbours that do not."""
    for seeks, texts in together("seekers*.yaml").items():
        for text in texts:
            yield taught(text, "seekers", seeks=seeks)


def intents() -> Iterator[Example]:
    """Messages by what they are doing."""
    read = together("intents*.yaml")
    for text in read["guidance"]:
        yield taught(text, "intents", intent="guidance", **AT_WORK)
    for text in read["case"]:
        yield taught(text, "intents", intent="case", also_asks=UNTOLD, **AT_WORK)
    for text in read["both"]:
        yield taught(text, "intents", intent="case", also_asks="yes", **AT_WORK)


def premises() -> Iterator[Example]:
    """Questions that take something false for granted, and their neighbours that do not."""
    for name, told in PREMISES.items():
        for text in told["believes"]:
            yield taught(text, "premises", premise=name, **AT_WORK)
        for text in told["asks"]:
            yield taught(text, "premises", premise=NONE, **AT_WORK)


def questions() -> Iterator[Example]:
    """Every question that the documents answer or leave unanswered: it tells of no case."""
    for path in sorted(ASKED.glob("*.yaml")):
        for name, asked in yaml.safe_load(path.read_text()).items():
            answered_by = name if path.stem == "unanswered" else DOCUMENTS
            for question in asked:
                yield taught(
                    question, "asked", intent="guidance", premise=NONE, answered_by=answered_by, **AT_WORK
                )
