"""Trains the follower: MiniLM for messages within a case, with a head for what each is doing and one for every fact.

    python models/train_follower.py       train, report on the messages held out, export to models/follower

It reads a message behind what was asked, beside the reader, of whose examples one in sixteen is such a message: three
corrections in four went unheard. Danger is left to the listener. Needs `models/requirements.txt`, and a quarter of an
hour on two cores.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from export import plain_weights
from heads import FACT_HEADS, HEADS
from train_examples import Example, followed, is_held_out, messages, sentences
from train_reader import asked_for, export, report, train

OWN = {"turn": HEADS["turn"], **{name: HEADS[name] for name in FACT_HEADS if name != "urgent_danger"}}
AT = [list(HEADS).index(name) for name in OWN]
CASES = 3000
"""How many whole messages are learnt from as the opening of another case."""
SHORT = 350
"""Characters up to which a message may open another case."""


def main(arguments: Sequence[str] | None = None) -> None:
    options = asked_for(arguments, __doc__, "follower", epochs=9)
    told = [own(one) for one in (*followed(), *followed("corrected*.yaml"))]
    held = [one for one in told if is_held_out(one)]
    learnt_from = [one for one in told if not is_held_out(one)]
    model, tokenizer = train([*learnt_from, *opened(learnt_from), *answers()], options.epochs, OWN)
    for name, figures in report(model, tokenizer, held).items():
        print(f"{name:30} {figures}")
    export(model, plain_weights() / "tokenizer.json", options.out, name="can-i-share-follower")


def own(one: Example, **classes: str) -> Example:
    """The example as it teaches the follower's heads, some of them by name."""
    taught = dict(zip(OWN, (one.classes[at] for at in AT), strict=True))
    taught |= {name: OWN[name].index(value) for name, value in classes.items()}
    return replace(one, classes=tuple(taught.values()))


def opened(told: Sequence[Example]) -> Iterator[Example]:
    """Whole messages, each behind what was asked in the case before: they open another."""
    whole = [one for one in messages() if one.facts and len(one.text) < SHORT and not is_held_out(one)]
    whole.sort(key=lambda one: hashlib.sha256(one.text.encode()).hexdigest())
    for place, one in enumerate(whole[:CASES]):
        yield replace(own(one, turn="new_case"), pending=told[place % len(told)].pending)


def answers() -> Iterator[Example]:
    """Single sentences, each as the answer to what it tells."""
    for one in sentences():
        answer = own(one, turn="answer")
        told = [name for name, value in zip(OWN, answer.classes, strict=True) if value > 0 and name != "turn"]
        if len(told) == 1:
            yield replace(answer, pending=told)


if __name__ == "__main__":
    main()
