"""Which language a message is in, as far as its letters and commonest words tell."""

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_URDU = re.compile(r"[ٹڈڑںےہھگچپکیۓ]")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u05ff\u0700-\u1eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"[^\W\d_]+")
_ACCENTS = re.compile("[\u0300-\u036f]")
MOST_LOOKED_AT = 4000
"""Characters in which a word of danger is looked for."""
_POLISH = re.compile(r"[ąćęłńśźż]")


@cache
def _common() -> dict[str, frozenset[str]]:
    raw = tomllib.loads((files(__package__) / "languages.toml").read_text(encoding="utf-8"))
    return {language: frozenset(words.split()) for language, words in raw["common"].items()}


def sounds_like_danger(raw: str) -> bool:
    """Whether a text in a language that we have emergency lines for says a word of danger or despair."""
    words = f" {' '.join(_WORD.findall(_plain(raw[:MOST_LOOKED_AT].lower())))}"
    # Arabic letters join what stands before a word to it, so that a stem may stand anywhere.
    return any((stem if _ARABIC.match(stem) else f" {stem}") in words for stem in _danger())


def _plain(text: str) -> str:
    """The text with Latin letters without their accents, and hyphens as spaces."""
    apart = unicodedata.normalize("NFD", text.replace("ł", "l").replace("-", " "))
    return unicodedata.normalize("NFC", _ACCENTS.sub("", apart))


@cache
def _danger() -> tuple[str, ...]:
    raw = tomllib.loads((files(__package__) / "languages.toml").read_text(encoding="utf-8"))
    return tuple(_plain(stem) for stems in raw["danger"].values() for stem in stems)


def language_of(raw: str) -> str:
    """One of en, cy, pl, ur, ar, other; English where nothing points elsewhere."""
    sample = raw[:2000].lower()
    letters = sum(1 for character in sample if character.isalpha()) or 1
    arabic = len(_ARABIC.findall(sample))
    if arabic > 0.3 * letters:
        return "ur" if len(_URDU.findall(sample)) > 0.06 * arabic else "ar"
    if len(_OTHER_SCRIPT.findall(sample)) > 0.3 * letters:
        return "other"
    words = _WORD.findall(sample)
    if len(words) < 2:
        return "en"
    counts = {language: sum(1 for word in words if word in listed) for language, listed in _common().items()}
    if _POLISH.search(sample):
        counts["pl"] += 2
    best = max(counts, key=lambda language: counts[language])
    if best == "en" or counts[best] <= counts["en"] or counts[best] < max(2, 0.12 * len(words)):
        return "en"
    return best
