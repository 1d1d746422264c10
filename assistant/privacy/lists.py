"""The word lists the name finder works with, read once from the data beside it."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_SMALLER = (
    "particles",
    "month_cues",
    "months",
    "family_cues",
    "lower_bodies",
    "eponyms",
    "called_cues",
    "before_things",
    "mostly_names",
    "contracted",
)
_FOLDER = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Lists:
    """Sets of lower-case words; `nobody` holds every word that no capital turns into a name by itself."""

    plain: frozenset[str]
    also_words: frozenset[str]
    also_places: frozenset[str]
    family: frozenset[str]
    ordinary: frozenset[str]
    nobody: frozenset[str]
    titles: frozenset[str]
    capital_titles: frozenset[str]
    kin: frozenset[str]
    people: frozenset[str]
    verbs: frozenset[str]
    speech: frozenset[str]
    before: frozenset[str]
    places: frozenset[str]
    kinds_of_body: frozenset[str]
    not_after_called: frozenset[str]
    never_lower_name: frozenset[str]
    particles: frozenset[str]
    month_cues: frozenset[str]
    months: frozenset[str]
    family_cues: frozenset[str]
    lower_bodies: frozenset[str]
    eponyms: frozenset[str]
    called_cues: frozenset[str]
    before_things: frozenset[str]
    mostly_names: frozenset[str]
    contracted: frozenset[str]


@cache
def lists() -> Lists:
    """All lists; the files are part of the package, so a missing one is a fault and raises."""
    names = tomllib.loads((_FOLDER / "names.toml").read_text(encoding="utf-8"))
    cues = {
        name: frozenset(words.split())
        for name, words in tomllib.loads((_FOLDER / "cues.toml").read_text(encoding="utf-8")).items()
    }
    lines = (_FOLDER / "ordinary_words.txt").read_text(encoding="utf-8").splitlines()
    ordinary = frozenset(word for line in lines if not line.startswith("#") for word in line.split())
    plain = frozenset(word for group in names["plain"].values() for word in group.split())
    places = cues["places"] | cues["nations"]
    nobody = (
        ordinary | places | cues["organisations"] | cues["drugs_and_medicines"] | cues["kin"] | cues["roles"]
        | cues["kinds_of_body"] | cues["verbs"] | cues["never_lower_name"] | cues["not_after_called"] | cues["titles"]
        | cues["capital_titles"]
    )  # fmt: skip
    return Lists(
        plain=plain,
        also_words=frozenset(names["also_words"]["words"].split()),
        also_places=frozenset(names["also_places"]["places"].split()),
        family=frozenset(names["family"]["names"].split()),
        ordinary=ordinary,
        nobody=nobody - plain,
        titles=cues["titles"],
        capital_titles=cues["capital_titles"],
        kin=cues["kin"],
        people=cues["kin"] | cues["roles"],
        verbs=cues["verbs"],
        speech=cues["speech"],
        before=cues["before"],
        places=places,
        kinds_of_body=cues["kinds_of_body"],
        not_after_called=cues["not_after_called"],
        never_lower_name=cues["never_lower_name"],
        **{name: cues[name] for name in _SMALLER},
    )
