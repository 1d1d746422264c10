"""What the trained reader makes of a message: the likeliest value of each fact, how sure it is, where it stands."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.language_model import LanguageModel, Vectors32

UNTOLD = "untold"
MOST_SENTENCES = 8
_SENTENCE = re.compile(r"[^.!?\n;]+[.!?\n;]*")


@dataclass(frozen=True, slots=True)
class Guess:
    """One fact as the model has it: its likeliest value, and the chance of every value, `untold` among them."""

    value: str
    chances: Mapping[str, float]

    @property
    def chance(self) -> float:
        """How sure the model is of the value."""
        return self.chances[self.value]


class LearnedReader:
    """The trained reader over its heads; raises `SetupError` at the first message where its files are damaged."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self._heads: dict[str, list[str]] | None = None

    def guesses(self, text: str) -> dict[str, Guess]:
        """The guess for every head, by its name."""
        return self._guesses(self._model.run(text))

    def evidence(self, text: str, wanted: Mapping[str, str]) -> dict[str, str]:
        """For each wanted fact and value the sentence of `text` that says it most plainly, verbatim."""
        sentences = [found.strip() for found in _SENTENCE.findall(text) if found.strip(" .!?;\n,-")]
        if not wanted or not sentences:
            return {}
        if len(sentences) == 1:
            return dict.fromkeys(wanted, sentences[0])
        sentences = sentences[:MOST_SENTENCES]
        rows = [self._guesses(row) for row in self._model.run_together(sentences)]
        return {
            name: sentences[max(range(len(rows)), key=lambda at: rows[at][name].chances[value])]
            for name, value in wanted.items()
        }

    def _guesses(self, row: Vectors32) -> dict[str, Guess]:
        import numpy as np

        if self._heads is None:
            self._heads = json.loads(self._model.file("heads.json"))
        found = {}
        start = 0
        for name, classes in self._heads.items():
            scores = row[start : start + len(classes)].astype(float)
            start += len(classes)
            shares = np.exp(scores - scores.max())
            shares /= shares.sum()
            chances = dict(zip(classes, shares.tolist(), strict=True))
            found[name] = Guess(max(chances, key=chances.__getitem__), chances)
        return found
