"""Trains the listener: MiniLM with three heads, one more witness of danger, and one of false beliefs.

    python models/train_listener.py       train, report on the messages held out, export to models/listener

It hears whether a child is in danger now, whether the writer is, and which false belief a message takes for granted; of
those it knows more than the reader. It alone is also shown answers to what was asked, so that a flat refusal is no cry
for help, and a cry behind a question is one. Needs `models/requirements.txt`, and half an hour on two cores.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import torch
from export import plain_weights
from heads import HEADS, IGNORED, NONE, PREMISES, together
from torch import nn
from train_examples import AT_WORK, Example, examples, followed, is_held_out
from train_reader import FactReader, asked_for, export, report, train
from train_watcher import WATCHED, learnt_from, written_for_it

BELIEFS = together("watched-premises*.yaml")
"""What the reader was not trained on: more of its false beliefs, and some that it does not know."""
HEARD = (*WATCHED, "premise")
"""Its heads: those of the watcher first."""
OWN = {name: HEADS[name] for name in HEARD}
OWN["premise"] = (*OWN["premise"], *(name for name in BELIEFS if name not in PREMISES))
TIMES = {"seekers": 5, "dangers": 4, "writers": 2, "premises": 2, "followed": 1}
"""Whose messages, written for one of these heads, are seen how often in one pass over the rest."""
OTHERS = 6000
"""How many messages and questions with none of them are learnt from."""
AN_ANSWER = 220
"""Characters up to which a cry may be the answer to a question."""


def main(arguments: Sequence[str] | None = None) -> None:
    options = asked_for(arguments, __doc__, "listener")
    heard = list(listened_to())
    model, tokenizer = train(list(learnt_from(heard, TIMES, OTHERS)), options.epochs, OWN)
    for name, figures in report(model, tokenizer, [one for one in heard if is_held_out(one)]).items():
        print(f"{name:30} {figures}")
    told = WithoutFirst(model)
    export(told, plain_weights() / "tokenizer.json", options.out, name="can-i-share-listener")


class WithoutFirst(nn.Module):
    """A reader whose first head is not told: who seeks is learnt beside the rest, and the watcher hears it better."""

    def __init__(self, reader: FactReader) -> None:
        super().__init__()
        (_, left_out), *rest = reader.heads.items()
        self.reader, self.transformer, self.heads = reader, reader.transformer, dict(rest)
        self.first = len(left_out)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        scores: torch.Tensor = self.reader(ids, mask)
        return scores[:, self.first :]


def listened_to() -> Iterator[Example]:
    """Every message that teaches one of the four heads, and that alone."""
    alone = [*written_for_it(), *(example for example in examples() if example.pending is None)]
    heard = list(heard_in(alone))
    yield from heard
    yield from believed()
    yield from within(heard)


def heard_in(read: Iterable[Example]) -> Iterator[Example]:
    """What each example teaches the four heads; those that it teaches nothing are left out."""
    at = [list(HEADS).index(name) for name in HEARD]
    for one in read:
        classes = tuple(one.classes[each] for each in at)
        if any(each != IGNORED for each in classes):
            yield replace(one, classes=classes)


def believed() -> Iterator[Example]:
    """Messages that take something false for granted, and their neighbours that do not."""
    for name, told in BELIEFS.items():
        for belief, texts in ((name, told["believes"]), (NONE, told["asks"])):
            classes = {**AT_WORK, "premise": belief}
            indices = [OWN[head].index(classes[head]) if head in classes else IGNORED for head in HEARD]
            for text in texts:
                yield Example(text, tuple(indices), "premises")


def within(heard: Sequence[Example]) -> Iterator[Example]:
    """Answers to what was asked, read behind it and by themselves, and cries of `heard` behind what was asked."""
    answers = list(followed())
    danger, writer = HEARD.index("urgent_danger"), HEARD.index("writer")
    for one in heard_in(answers):
        classes = list(one.classes)
        yield one
        classes[danger] = IGNORED
        yield replace(one, classes=tuple(classes), pending=None)
    for one in heard:
        if one.author == "writers" and one.classes[writer] and len(one.text) <= AN_ANSWER:
            at = int(hashlib.sha256(one.text.encode()).hexdigest(), 16) % len(answers)
            yield replace(one, author="followed", pending=answers[at].pending)


if __name__ == "__main__":
    main()
