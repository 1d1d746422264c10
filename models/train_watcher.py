"""Trains the watcher: MiniLM with three heads, for what must not be missed.

    python models/train_watcher.py       train, report on the messages held out, export to models/watcher

It hears whether a child is in danger now, whether the writer is, and whether the writer wants to find or reach a child.
It has a model of its own because the reader's many heads left these three too little: danger told in passing was
missed, and under a practitioner's title, or for a brother's sake, half of those who seek went unheard. Needs
`models/requirements.txt`, and a quarter of an hour on two cores.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from export import plain_weights
from heads import HEADS, IGNORED, NONE, together
from train_examples import AFRAID, AT_WORK, Example, examples, is_held_out, taught
from train_reader import asked_for, export, report, train

WATCHED = ("seeks", "urgent_danger", "writer")
OWN = {name: HEADS[name] for name in WATCHED}
TIMES = {"seekers": 5, "dangers": 2, "writers": 2}
"""Whose messages, written for one of these heads, are seen how often in one pass over the rest."""
OTHERS = 7000
"""How many messages and questions with none of the three are learnt from."""


def main(arguments: Sequence[str] | None = None) -> None:
    options = asked_for(arguments, __doc__, "watcher")
    heard = list(watched())
    model, tokenizer = train(list(learnt_from(heard)), options.epochs, OWN)
    for name, figures in report(model, tokenizer, [one for one in heard if is_held_out(one)]).items():
        print(f"{name:30} {figures}")
    export(model, plain_weights() / "tokenizer.json", options.out, name="can-i-share-watcher")


def watched() -> Iterator[Example]:
    """Every message that teaches one of the three heads, and that alone."""
    at = [list(HEADS).index(name) for name in WATCHED]
    for one in (*written_for_it(), *(example for example in examples() if example.pending is None)):
        classes = tuple(one.classes[each] for each in at)
        if any(each != IGNORED for each in classes):
            yield replace(one, classes=classes)


def written_for_it() -> Iterator[Example]:
    """Messages that the reader was not trained on, of all three kinds, and neighbours of each."""
    for seeks, texts in together("watched-seekers*.yaml").items():
        for text in texts:
            yield taught(text, "seekers", seeks=seeks)
    for told, texts in together("watched-dangers*.yaml").items():
        for text in texts:
            yield taught(text, "dangers", urgent_danger=told, **AT_WORK)
    for writer, texts in together("watched-writers*.yaml").items():
        for text in texts:
            seeks = {"seeks": NONE} if writer in AFRAID else {}
            yield taught(text, "writers", writer=writer, **seeks)


def learnt_from(
    heard: Sequence[Example], times: Mapping[str, int] = TIMES, rest: int = OTHERS
) -> Iterator[Example]:
    """What is not held out: all that was written for a head or tells of danger, and `rest` others, by their hash."""
    danger, told = WATCHED.index("urgent_danger"), OWN["urgent_danger"].index("yes")
    others = []
    for one in heard:
        if is_held_out(one):
            continue
        if one.author in times:
            yield from [one] * times[one.author]
        elif one.classes[danger] == told:
            yield one
        else:
            others.append(one)
    yield from sorted(others, key=lambda one: hashlib.sha256(one.text.encode()).hexdigest())[:rest]


if __name__ == "__main__":
    main()
