"""Trains the seeker: MiniLM with one head, which hears whether the writer wants to find or reach a child.

    python models/train_seeker.py        train, report on the messages held out, export to models/seeker

It has a model of its own because the reader's many heads left this one too little: under a practitioner's title, or for
a brother's sake, half of those who seek went unheard. Needs `models/requirements.txt`, and ten minutes on two cores.
"""

import argparse
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from export import plain_weights
from heads import HEADS, IGNORED, together
from train_examples import Example, examples, is_held_out, taught
from train_reader import HERE, export, report, train

HEAD = {"seeks": HEADS["seeks"]}
AT = list(HEADS).index("seeks")
ALIKE = frozenset({"writers", "dangers"})
"""Authors of messages in which somebody is afraid or in danger, and nobody seeks: all of theirs are learnt from."""
OTHERS = 5000
"""How many of all other messages and questions are: nearly none of them seeks anybody."""
TIMES = 3
"""How often the messages written for this are seen in one pass over the rest."""


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--out", type=Path, default=HERE / "seeker")
    options = parser.parse_args(arguments)
    data = [*sought(), *(example for example in examples() if example.pending is None)]
    heard = [replace(one, classes=(one.classes[AT],)) for one in data if one.classes[AT] != IGNORED]
    held = [one for one in heard if is_held_out(one)]
    model, tokenizer = train(list(_learnt_from(heard)), options.epochs, HEAD)
    print(report(model, tokenizer, held))
    export(model, plain_weights() / "tokenizer.json", options.out, name="can-i-share-seeker")


def sought() -> Iterator[Example]:
    """More of those who seek, most under a borrowed title or for another's sake, and their neighbours who do not."""
    for seeks, texts in together("sought*.yaml").items():
        for text in texts:
            yield taught(text, "seekers", seeks=seeks)


def _learnt_from(heard: Sequence[Example]) -> Iterator[Example]:
    ours = [one for one in heard if not is_held_out(one)]
    others = [one for one in ours if one.author not in ALIKE and one.author != "seekers"]
    for one in ours:
        yield from [one] * (TIMES if one.author == "seekers" else int(one.author in ALIKE))
    yield from sorted(others, key=lambda one: hashlib.sha256(one.text.encode()).hexdigest())[:OTHERS]


if __name__ == "__main__":
    main()
