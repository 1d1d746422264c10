"""Bodies and roles of the field named in a message: where each stands and what kind of organisation it is."""

import re
import tomllib
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from assistant.decision.facts import COVERED
from assistant.understanding.patterns import Matcher
from assistant.understanding.words import Text

WEAK, PLACE = "weak", "place_devolved"
OUTSIDE_OR_HIRED = ("commissioned_provider", "charity_community", "private_healthcare", "devolved_service")
PEOPLE = frozenset({"parent_carer", "other"})
_LINK = re.compile(
    r"(?P<link>at|in|from|for|of|with|within|on|based at|based in|who works at|who works for"
    r"|who works in|working at|working for|working in|that works with|employed by|who is employed by"
    r"|commissioned by|contracted by|contracted to|commissioned through|run by|linked to|attached to"
    r"|'s|employed|based|run|commissioned|contracted|led|funded|) ?(?:(?:the|a|an|our|my|her|his|their"
    r"|your|this|that|local|big|small|large|busy|rural|inner|city|new|nearby"
    r"|different) ){0,3}(?:[a-z]+ )?$"
)
_STRAIGHT = re.compile(r"(?:employed|based|run|commissioned|contracted|led|funded)? ?$")
_EMPLOYER = frozenset({"employed by", "who is employed by", "who works for", "working for", "run by"})
_CONTRACT = frozenset({"commissioned by", "contracted by", "contracted to", "commissioned through"})
_AT = (
    frozenset({"at", "in", "from", "for", "of", "with", "within", "on", "based at", "based in", "'s", ""})
    | _EMPLOYER
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A body or role named: its kind, its words (regular form) and its place in the regular text.

    `kind` is an organisation value of the decision model, or `weak` (a role whose kind depends on where it works).
    """

    kind: str
    words: str
    start: int
    end: int


@dataclass(frozen=True)
class Marked:
    """The regular text with each mention replaced by `«i» `, so that phrases can speak of "a body"."""

    norm: str
    starts: tuple[int, ...]
    mentions: tuple[Mention, ...]
    _places: tuple[int, ...]
    _length: int

    def place(self, position: int) -> int:
        """The place in the regular text of a position in the marked one."""
        return self._places[max(0, bisect_right(self.starts, position) - 1)]

    def end(self, position: int) -> int:
        """Where in the regular text a phrase stops that stops here in the marked one."""
        at = bisect_left(self.starts, position)
        return self._places[at] if at < len(self._places) else self._length


@cache
def lexicon() -> Matcher:
    """Every body and role by kind."""
    raw = tomllib.loads((files(__package__) / "bodies.toml").read_text(encoding="utf-8"))
    return Matcher(
        {
            kind: [form for phrase in listed for form in _forms(phrase)]
            for kind, listed in raw["kinds"].items()
        }
    )


def find(text: Text) -> tuple[Mention, ...]:
    """The bodies and roles named, in order, none overlapping; neighbours that name one body are joined."""
    best: dict[int, Mention] = {}
    for hit in lexicon().find(text.norm, text.starts):
        if hit.start not in best or hit.end > best[hit.start].end:
            best[hit.start] = Mention(hit.name, text.norm[hit.start : hit.end].strip(), hit.start, hit.end)
    found: list[Mention] = []
    for mention in (best[start] for start in sorted(best)):
        if found and mention.start < found[-1].end:
            continue
        joined = _joined(found[-1], text.norm[found[-1].end : mention.start], mention) if found else None
        if joined:
            found[-1] = replace(joined, words=text.norm[joined.start : joined.end].strip())
        else:
            found.append(mention)
    return tuple(found)


def marked(text: Text, mentions: tuple[Mention, ...]) -> Marked:
    """The text with its mentions marked; places alone are left as words."""
    starts: list[int] = []
    places: list[int] = []
    pieces: list[str] = []
    at, i = 0, 0
    listed = [(number, one) for number, one in enumerate(mentions) if one.kind != PLACE]
    for token, start in zip(text.tokens, text.starts, strict=True):
        while i < len(listed) and listed[i][1].end <= start:
            i += 1
        inside = i < len(listed) and listed[i][1].start <= start
        if inside and listed[i][1].start != start:
            continue
        piece = f"«{listed[i][0]}» " if inside else token + " "
        starts.append(at)
        places.append(start)
        pieces.append(piece)
        at += len(piece)
    return Marked("".join(pieces), tuple(starts), mentions, tuple(places), len(text.norm))


def _forms(phrase: str) -> tuple[str, ...]:
    last = phrase.rsplit(" ", 1)[-1]
    if last.isalpha() and not last.endswith("s") and len(last) > 1:
        return (phrase, phrase + "s")
    return (phrase,)


def _joined(first: Mention, between: str, second: Mention) -> Mention | None:
    """The one body that two neighbouring mentions name, or None where they are two."""
    if first.kind == PLACE:
        if between or second.kind not in (*COVERED, WEAK, "unknown", "devolved_service"):
            return None
        return Mention("devolved_service", "", first.start, second.end)
    if first.kind in PEOPLE and second.kind != PLACE:
        return None
    match = _LINK.match(between)
    if not match:
        return None
    link = match["link"]
    if link in (
        "employed",
        "based",
        "run",
        "commissioned",
        "contracted",
        "led",
        "funded",
        "",
    ) and not _STRAIGHT.match(between):
        return None
    if link == "'s" and first.kind not in COVERED:
        return None
    # "A council youth club" is the council's; "an NHS charity" is a charity.
    ours = link in ("", "'s") and first.kind in COVERED and second.kind == "charity_community"
    if ours and "charit" not in second.words:
        return Mention(first.kind, "", first.start, second.end)
    # "A housing officer with a housing association" is not the council's.
    officer = first.kind in ("local_authority", WEAK) and "social" not in first.words
    landlords = officer and link in _AT and link and second.words.startswith("housing association")
    kind = second.kind if landlords else _kind_of(first.kind, link, second.kind)
    return Mention(kind, "", first.start, second.end) if kind else None


def _kind_of(first: str, link: str, second: str) -> str | None:  # noqa: PLR0911
    if second == PLACE:
        return "devolved_service" if first in (*COVERED, WEAK, "unknown") and link in _AT else None
    if second in PEOPLE:
        return None
    if link in _CONTRACT:
        return "commissioned_provider" if first not in COVERED else first
    if link in ("commissioned", "contracted", "funded"):
        return "commissioned_provider" if second not in COVERED else second
    if link in ("employed", "run", "led"):
        return first if second not in COVERED else second
    if link == "" and first in OUTSIDE_OR_HIRED and second in COVERED:
        return first
    if link in ("", "based", "'s"):
        return first if second in (WEAK, "unknown") else second
    if link in _EMPLOYER or first in (WEAK, "unknown"):
        return second if second != WEAK else first
    if (
        first in COVERED
        and second in ("charity_community", "private_healthcare", "devolved_service")
        and link in ("at", "for", "in", "within", "based at", "based in")
    ):
        return second
    if (
        link in ("at", "in", "of", "within", "based at", "based in")
        and first in COVERED
        and second in (*COVERED, WEAK)
    ):
        return first
    return None
