"""Who holds the information, who would get it and who is merely mentioned, and so which way it would go."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.decision.facts import COVERED
from assistant.understanding.asking import Asking
from assistant.understanding.bodies import WEAK, Marked, Mention
from assistant.understanding.patterns import Hit, Matcher
from assistant.understanding.role_hits import PRIVATE


@dataclass(frozen=True, slots=True)
class Roles:
    """What was made out: the direction, the holder and the getter (None where the words do not say), with places.

    Places are (start, end) in the regular text.
    """

    direction: str | None = None
    direction_at: tuple[int, int] | None = None
    sharer: Mention | None = None
    recipient: Mention | None = None
    writer: Mention | None = None
    stated: bool = True


@cache
def phrases() -> Matcher:
    """The phrases that give roles."""
    raw = tomllib.loads((files(__package__) / "roles.toml").read_text(encoding="utf-8"))
    return Matcher(raw["phrases"], raw["macros"])


def read(marked: Marked) -> Roles:
    """The roles in a message."""
    hits: dict[str, list[Hit]] = {}
    for hit in phrases().find(marked.norm, marked.starts):
        hits.setdefault(hit.name, []).append(hit)
    reading = _Roles(marked, hits)
    caller = reading.unknown_caller()
    if (caller and reading.writer is None) or (caller and not reading.asked_of_somebody()):
        nobody = Mention("unknown", "", *caller)
        return Roles("respond", caller, reading.writer, nobody, reading.writer)
    return reading.roles()


class _Roles(Asking):
    """The roles of one message, weighed against each other."""

    def roles(self) -> Roles:
        third = self._third_person()
        if third:
            return third
        asked_by = self._requester()
        asked_of = self._asked_of(asked_by)
        to = self._getter(asked_by)
        if (
            asked_of
            and not (to and to[2] >= 3 and not self._same(to[0], asked_of[0]) and to[1][0] > asked_of[1][0])
            and not asked_by
        ):
            return Roles("request", asked_of[1], asked_of[0], self.writer, self.writer)
        if asked_by:
            other = to and not self._same(to[0], asked_by[0]) and to[2] >= 2
            if to and other and to[0].kind not in PRIVATE:
                return Roles("share", to[1], self.writer, to[0], self.writer)
            return Roles("respond", asked_by[1], self.writer, asked_by[0], self.writer)
        if to:
            passive = self._first("asked_me")
            return Roles(
                "respond" if passive else "share",
                passive or to[1],
                self.writer,
                to[0],
                self.writer,
                to[2] >= 2,
            )
        if passive := self._first("asked_me"):
            return Roles("respond", passive, self.writer, None, self.writer, stated=False)
        return Roles(None, None, self.writer, None, self.writer)

    def _getter(
        self, asked_by: tuple[Mention, tuple[int, int]] | None
    ) -> tuple[Mention, tuple[int, int], int] | None:
        found: list[tuple[int, int, int, Mention, tuple[int, int]]] = []
        for score, name in ((3, "share_asked"), (2, "share_said"), (1, "share_weak")):
            for hit in self._all(name):
                mention = self._mention(hit, "r")
                before = self.marked.norm[max(0, hit.start - 24) : hit.start]
                if (
                    mention is self.writer
                    or mention.kind == WEAK
                    or (self._is_mine(hit) and mention.kind not in COVERED)
                ):
                    continue
                if score < 3 and re.search(
                    r"(?:not to|without|never|do not|rather than|instead of|told (?:me|us) not to|before) $",
                    before,
                ):
                    continue
                if re.search(
                    (
                        r"\b(?:without|before|instead of|rather than) (?:[a-z]+ ){0,2}"
                        r"(?:tell|inform|let|warn|speak|talk)"
                    ),
                    self.marked.norm[hit.start : hit.end],
                ):
                    continue
                covered = 0 if mention.kind in PRIVATE else 1
                found.append(
                    (covered if score < 3 else min(1, covered), score, -hit.start, mention, self._span(hit))
                )
        if not found:
            return None
        best = max(
            found,
            key=lambda one: (
                one[0] if one[1] < 3 or any(o[1] >= 3 and o[0] for o in found) else 1,
                one[1],
                one[2],
            ),
        )
        return best[3], best[4], best[1]

    def _third_person(self) -> Roles | None:  # noqa: PLR0912
        if self.writer is not None:
            for hit in self._all("respond_third"):
                holder, getter = self._mention(hit, "s"), self._mention(hit, "r")
                if self._same(holder, self.writer) and getter is not self.writer:
                    return Roles("respond", self._span(hit), self.writer, getter, self.writer)
            return None
        for name in ("respond_third", "asked_third"):
            for hit in self._all(name):
                holder, getter = self._mention(hit, "s"), self._mention(hit, "r")
                if holder.kind not in PRIVATE and holder.kind != WEAK:
                    return Roles("respond", self._span(hit), holder, getter, None)
        for name in ("share_third", "hold_third"):
            for hit in self._all(name):
                holder = self._mention(hit, "s")
                if holder.kind in PRIVATE or holder.kind == WEAK:
                    continue
                if (
                    re.search(r"\b(?:me|us|i|we) ", self.marked.norm[hit.end : hit.end + 24])
                    or self._first_person()
                ):
                    continue
                to = self._getter(None)
                asked_by = self._requester()
                if asked_by and asked_by[0] is holder:
                    continue
                if asked_by and not self._same(asked_by[0], holder):
                    return Roles("respond", asked_by[1], holder, asked_by[0], None)
                if to and to[0] is not holder:
                    return Roles("share", to[1], holder, to[0], None)
                return Roles("share" if name == "share_third" else None, self._span(hit), holder, None, None)
        return None
