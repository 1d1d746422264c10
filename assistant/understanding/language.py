"""Which language a message is in, as far as its letters and commonest words tell."""

import re
import tomllib
from functools import cache
from importlib.resources import files

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_URDU = re.compile(r"[ٹڈڑںےہھگچپکیۓ]")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u05ff\u0700-\u1eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"[^\W\d_]+")
_POLISH = re.compile(r"[ąćęłńśźż]")


@cache
def _common() -> dict[str, frozenset[str]]:
    raw = tomllib.loads((files(__package__) / "languages.toml").read_text(encoding="utf-8"))
    return {language: frozenset(words.split()) for language, words in raw.items()}


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
