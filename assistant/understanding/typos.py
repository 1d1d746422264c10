"""Slips of the keyboard in the longer words of the field, put right by one edit; other words are left alone."""

import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from assistant.understanding import bodies, cues, roles
from assistant.understanding.words import Text, assemble, regular

SHORTEST = 6
LONGEST = 24
LONG_ENOUGH_TO_CHANGE = 8
"""Letters from which a word with one letter changed is still that word."""
_ENDINGS = ("s", "es", "ed", "ing", "ly", "er", "d", "al", "y", "ion")


def mended(raw: str) -> Text:
    """The regular form of a message with its slips put right; places in the writer's text are unchanged."""
    text = regular(raw)
    tokens = [_mend(token) for token in text.tokens]
    if tokens == list(text.tokens):
        return text
    return assemble(raw, tokens, list(text.spans))


@lru_cache(maxsize=20_000)
def _mend(token: str) -> str:
    if not SHORTEST <= len(token) <= LONGEST or not token.isalpha():
        return token
    words, shortened, stems = _vocabulary()
    if (
        token in words
        or token in _ordinary()
        or any(token.startswith(stem) for stem in stems.get(token[:3], ()))
    ):
        return token
    if any(token.endswith(ending) and token[: -len(ending)] in words for ending in _ENDINGS):
        return token
    near = {
        word
        for form in (token, *_deletions(token))
        for word in shortened.get(form, ())
        if _one_edit(token, word)
    }
    return min(near) if len(near) == 1 else token


@cache
def _ordinary() -> frozenset[str]:
    """Words of everyday English that a slip could be mistaken for."""
    read = tomllib.loads((files(__package__) / "typos.toml").read_text(encoding="utf-8"))
    return frozenset(str(read["ordinary"]).split())


@cache
def _vocabulary() -> tuple[frozenset[str], dict[str, list[str]], dict[str, list[str]]]:
    """The words of the field, the words each shortened form may stand for, and the stems by their first letters."""
    found = bodies.lexicon().words | cues.phrases().words | roles.phrases().words
    words = frozenset(word for word in found if word.isalpha())
    shortened: dict[str, list[str]] = {}
    for word in words:
        if len(word) >= SHORTEST:
            for form in (word, *_deletions(word)):
                shortened.setdefault(form, []).append(word)
    stems: dict[str, list[str]] = {}
    for word in words:
        if len(word) >= 4:
            stems.setdefault(word[:3], []).append(word)
    return words, shortened, stems


def _deletions(word: str) -> Iterator[str]:
    return (word[:place] + word[place + 1 :] for place in range(1, len(word)))


def _one_edit(token: str, word: str) -> bool:
    """Whether a token is a word with one letter dropped, put in, swapped with the next or, if long, changed."""
    if token[0] != word[0]:
        return False
    if len(token) == len(word):
        differing = [place for place in range(len(word)) if token[place] != word[place]]
        if len(differing) == 2 and differing[1] == differing[0] + 1:
            first, second = differing
            return token[first] == word[second] and token[second] == word[first]
        return len(differing) == 1 and len(word) >= LONG_ENOUGH_TO_CHANGE
    return abs(len(token) - len(word)) == 1
