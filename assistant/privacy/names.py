"""Finds the names of people by the words around them and by lists of common names; knows no person."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assistant.privacy.finders import after_cues, beside_people, listed, repeated, titles, unlisted
from assistant.privacy.lists import lists
from assistant.privacy.reading import Reading
from assistant.privacy.tokens import tokens_of


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Where a name stands and the lower-case words it is made of."""

    start: int
    end: int
    words: tuple[str, ...]


_FINDERS: tuple[Callable[[Reading], None], ...] = (titles, after_cues, beside_people, listed, unlisted)


def names_in(text: str) -> Iterator[NameSpan]:
    """Every name of a person, in order, longest where names touch; a possessive ending is left outside."""
    reading = Reading(text, tokens_of(text), lists())
    for finder in _FINDERS:
        finder(reading)
    reading.follow_list()
    repeated(reading)
    ordered = sorted(reading.taken)
    first = 0
    while first < len(ordered):
        last = first
        while (
            last + 1 < len(ordered)
            and ordered[last + 1] == ordered[last] + 1
            and reading.gap(ordered[last]) in (" ", "")
            and not reading.tokens[ordered[last]].owner
        ):
            last += 1
        group = [reading.tokens[index] for index in ordered[first : last + 1]]
        short = int(ordered[last] in reading.plural)
        words = [token.word for token in group]
        words[-1] = words[-1][: len(words[-1]) - short]
        yield NameSpan(group[0].start, group[-1].end - short, tuple(words))
        first = last + 1
