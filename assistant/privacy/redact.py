"""Takes out of a text what points at a person, so that it can be kept, shown back and sent on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.privacy.clean import clean
from assistant.privacy.identifiers import birth_date_after_name, without_identifiers
from assistant.privacy.names import NameSpan, names_in
from assistant.privacy.printed import KINDS, PLACEHOLDER, kinds_in


@dataclass(frozen=True, slots=True)
class Redacted:
    """The text with placeholders in it, and the kinds of thing found, as words for the person, first met first."""

    text: str
    found: tuple[str, ...]


def redact(text: str) -> Redacted:
    """What may be kept of a text: names, numbers, addresses and birth dates replaced by bracketed words.

    The text is cleaned first. One person met is `[name]`; several are `[name A]`, `[name B]`, the same person
    always the same letter within the text. Placeholders already there stay, so that a second time changes
    nothing. Time grows with the length of the text only. It finds what is printed in a usual form; it cannot
    promise to find every name. Never raises.
    """
    cleaned = clean(text)
    before = list(kinds_in(cleaned))
    plain = without_identifiers(cleaned)
    plain = birth_date_after_name(_without_names(plain))
    found = dict.fromkeys(kinds_in(plain)) if not before else _newly(before, list(kinds_in(plain)))
    return Redacted(plain, tuple(KINDS[kind] for kind in found))


def _newly(before: Sequence[str], after: Sequence[str]) -> dict[str, None]:
    return dict.fromkeys(kind for kind in after if after.count(kind) > before.count(kind))


def _without_names(text: str) -> str:
    spans = list(names_in(text))
    if not spans:
        return text
    people = _people(spans)
    held = {found[0] for found in PLACEHOLDER.finditer(text) if found[1] == "name"}
    count = len(set(people))
    labels: dict[int, str] = {}
    letters = _letters(held)
    pieces: list[str] = []
    at = 0
    for span, person in zip(spans, people, strict=True):
        if person not in labels:
            labels[person] = "[name]" if count == 1 and not held else next(letters)
        pieces += [text[at : span.start], labels[person]]
        at = span.end
    return "".join([*pieces, text[at:]])


def _people(spans: Sequence[NameSpan]) -> list[int]:
    """A number for the person of each span: the same where one name is part of the other."""
    by_word: dict[str, int] = {}
    words_of: list[set[str]] = []
    person_of: dict[tuple[str, ...], int] = {}
    for words in sorted({span.words for span in spans}, key=lambda words: (-len(words), words)):
        person = next(
            (by_word[word] for word in words if word in by_word and set(words) <= words_of[by_word[word]]),
            None,
        )
        if person is None:
            person = len(words_of)
            words_of.append(set(words))
        person_of[words] = person
        for word in words:
            by_word.setdefault(word, person)
    return [person_of[span.words] for span in spans]


def _letters(held: set[str]) -> Iterator[str]:
    """[name A] to [name Z], then [name AA] and on, without those that stand in the text already."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    for first in ["", *alphabet]:
        for letter in alphabet:
            label = f"[name {first}{letter}]"
            if label not in held and not (label == "[name A]" and "[name]" in held):
                yield label
    while True:
        yield "[name ZZ]"
