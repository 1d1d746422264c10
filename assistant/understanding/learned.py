"""What the trained reader makes of a message: the likeliest value of each fact, how sure it is, where it stands."""

import json
import re
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock

import numpy as np

from assistant.errors import SetupError
from assistant.language_model import LanguageModel, Vectors32

UNTOLD = "untold"
NONE = "none"
"""The first class of a head where the words say nothing of it."""

MOST_SENTENCES = 32
WINDOW = 900
"""Characters that the model reads at once; a longer message is read in windows of whole sentences."""
MOST_WINDOWS = 8
FEWEST_WORDS, SAID_AGAIN = 8, 4
"""A window of a long message is padding where it has fewer different words, each said so often on average."""
REMEMBERED = 16
NEEDED = frozenset({"intent", "also_asks", "writer", "seeks", "premise", "turn"})
"""Heads that are read beside those of the facts."""
WATCHED = frozenset({"urgent_danger", "writer", "seeks"})
"""Heads that the watcher reads as well: what must not be missed."""
LISTENED = frozenset({"urgent_danger", "writer", "premise"})
"""Heads that the listener reads as well."""
FOLLOWED = frozenset({"turn", "direction", "sharer", "recipient", "subject_stage"})
"""Heads that the follower reads as well, with those of all other facts but danger."""
CASE, A_STORY = "case", 0.8
"""What a message is that tells a case, and the chance from which one window of it does."""
_SENTENCE = re.compile(r"[^.!?\n;]+[.!?\n;]*")
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Guess:
    """One head as the model has it: its likeliest value, and the chance of every value, the silent one first."""

    value: str
    chances: Mapping[str, float]


class LearnedReader:
    """The trained reader over its heads; raises `SetupError` at the first message where its files are damaged.

    Safe to use from several threads. The last few messages are remembered, so that what is read again costs no run of
    the model.
    """

    def __init__(
        self,
        model: LanguageModel,
        watcher: LanguageModel | None = None,
        listener: LanguageModel | None = None,
        follower: LanguageModel | None = None,
    ) -> None:
        """`model` has every head that is `NEEDED`; one that another of them has is read by that as well.

        The watcher was never shown what was asked, and hears no answer behind it; the follower reads nothing else.
        """
        self._model = model
        needed = ((model, NEEDED), (watcher, WATCHED), (listener, LISTENED), (follower, FOLLOWED))
        self._needed = {each: heads for each, heads in needed if each}
        self._alone = [each for each in (watcher, listener) if each]
        self._behind = [each for each in (listener, follower) if each]
        self._heads: dict[LanguageModel, dict[str, list[str]]] = {}
        self._lock = Lock()
        self._last: OrderedDict[str, dict[str, Guess]] = OrderedDict()

    def guesses(self, text: str, asked: Sequence[str] | None = None) -> dict[str, Guess]:
        """The guess for every head, by its name; of an answer behind what was `asked`."""
        words = text if asked is None else as_asked(text, asked)
        with self._lock:
            if words in self._last:
                return self._last[words]
        found = self._read(words, self._alone if asked is None else self._behind)
        with self._lock:
            self._last[words] = found
            while len(self._last) > REMEMBERED:
                self._last.popitem(last=False)
        return found

    def evidence(self, text: str, wanted: Mapping[str, str]) -> dict[str, str]:
        """For each wanted fact and value the sentence of `text` that says it most plainly, verbatim.

        Of a long text the first and last sentences are looked at, as they are for the guesses.
        """
        sentences = [found.strip() for found in _SENTENCE.findall(text) if found.strip(" .!?;\n,-")]
        if not wanted or not sentences:
            return {}
        if len(sentences) == 1:
            return dict.fromkeys(wanted, sentences[0])
        if len(sentences) > MOST_SENTENCES:
            sentences = [*sentences[: MOST_SENTENCES // 2], *sentences[-MOST_SENTENCES // 2 :]]
        rows = [self._guesses(self._model, row) for row in self._model.run_together(sentences)]
        return {
            name: sentences[max(range(len(rows)), key=lambda at: rows[at][name].chances[value])]
            for name, value in wanted.items()
        }

    def _read(self, text: str, others: Sequence[LanguageModel]) -> dict[str, Guess]:
        windows = _windows(text)
        read = self._read_by(self._model, windows)
        for model in others:
            for found, other in zip(read, self._read_by(model, windows), strict=True):
                found |= {name: agreed(found[name], guess) for name, guess in other.items()}
        if len(read) == 1:
            return read[0]
        return {name: together([one[name] for one in read]) for name in read[0]}

    def _read_by(self, model: LanguageModel, windows: Sequence[str]) -> list[dict[str, Guess]]:
        rows = [model.run(windows[0])] if len(windows) == 1 else model.run_together(windows)
        return [self._guesses(model, row) for row in rows]

    def _guesses(self, model: LanguageModel, row: Vectors32) -> dict[str, Guess]:
        if model not in self._heads:
            heads = json.loads(model.file("heads.json"))
            if missing := self._needed[model] - heads.keys():
                raise SetupError(
                    f"The heads.json of {model.name} lacks {', '.join(sorted(missing))}; restore it from git."
                )
            self._heads[model] = heads
        found = {}
        start = 0
        for name, classes in self._heads[model].items():
            scores = row[start : start + len(classes)].astype(float)
            start += len(classes)
            shares = np.exp(scores - scores.max())
            shares /= shares.sum()
            chances = dict(zip(classes, shares.tolist(), strict=True))
            found[name] = Guess(max(chances, key=chances.__getitem__), chances)
        return found


def as_asked(text: str, pending: Sequence[str]) -> str:
    """A message within a case as the model sees it: behind what was asked."""
    asked = ", ".join(name.replace("_", " ") for name in pending) or "nothing"
    return f"asked {asked}: {text}"


def _windows(text: str) -> list[str]:
    """The text as it is, or where it is long, its first and last windows, each of whole sentences where it can be."""
    if len(text) <= WINDOW:
        return [text]
    windows = [""]
    for sentence in _SENTENCE.findall(text):
        for start in range(0, len(sentence), WINDOW):
            piece = sentence[start : start + WINDOW]
            if len(windows[-1]) + len(piece) > WINDOW:
                windows.append("")
            windows[-1] += piece
    full = [window for window in windows if not _is_padding(window)] or [text[:WINDOW]]
    # What is asked stands at the beginning or at the end.
    return full if len(full) <= MOST_WINDOWS else [*full[: MOST_WINDOWS // 2], *full[-MOST_WINDOWS // 2 :]]


def _is_padding(window: str) -> bool:
    """Whether a window has no words, or the same few again and again; a short cry at the end is neither."""
    words = _WORD.findall(window.lower())
    different = len(set(words))
    return different < FEWEST_WORDS and len(words) >= SAID_AGAIN * different


def agreed(one: Guess, other: Guess) -> Guess:
    """One guess from those of two models, as of two witnesses: chances multiplied, and made whole again.

    Of a value that `one` does not know `other` is heard twice.
    """
    both = {value: one.chances.get(value, chance) * chance for value, chance in other.chances.items()}
    whole = sum(both.values()) or 1.0
    chances = {value: chance / whole for value, chance in both.items()}
    return Guess(max(chances, key=chances.__getitem__), chances)


def together(guesses: Sequence[Guess]) -> Guess:
    """One guess from those of several windows: the one that says most, or the mean where no class says nothing.

    A story is a case whatever is asked of the guidance at its end.
    """
    values = list(guesses[0].chances)
    if CASE in values:
        story = max(guesses, key=lambda guess: guess.chances[CASE])
        if story.chances[CASE] >= A_STORY:
            return story
    silent = values[0] if values[0] in (UNTOLD, NONE) else "other"
    if silent in values:
        return min(guesses, key=lambda guess: guess.chances[silent])
    mean = {value: sum(guess.chances[value] for guess in guesses) / len(guesses) for value in values}
    return Guess(max(mean, key=mean.__getitem__), mean)
