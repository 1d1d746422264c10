"""The phrases about roles found in one message, and the body that the writer belongs to."""

import re
from collections.abc import Iterable, Mapping, Sequence

from assistant.understanding import role_words
from assistant.understanding.bodies import WEAK, Marked, Mention
from assistant.understanding.patterns import Hit

PRIVATE = ("parent_carer", "other")


class Hits:
    """The phrases found, by name, over the marked text; `writer` is the writer's own body, or None."""

    def __init__(self, marked: Marked, hits: Mapping[str, Sequence[Hit]]) -> None:
        self.marked = marked
        self.hits = hits
        self.writer = self._writer()

    def _mention(self, hit: Hit, letter: str) -> Mention:
        return self.marked.mentions[hit.groups[letter]]

    def _all(self, name: str) -> Iterable[Hit]:
        return self.hits.get(name, ())

    def _span(self, hit: Hit) -> tuple[int, int]:
        return self.marked.place(hit.start), self.marked.end(hit.end)

    def _first(self, name: str) -> tuple[int, int] | None:
        for hit in self._all(name):
            if not role_words.NOT_A_REQUEST.match(self.marked.norm[hit.end : hit.end + 60]):
                return self._span(hit)
        return None

    def _same(self, one: Mention | None, other: Mention | None) -> bool:
        return bool(
            one
            and other
            and (one is other or one.words.rstrip("s") == other.words.rstrip("s") or one.kind == other.kind)
        )

    def _is_mine(self, hit: Hit) -> bool:
        found = re.search(r"(my|our) (?:[a-z]+ ){0,2}«\d+» $", self.marked.norm[hit.start : hit.end])
        return bool(found or role_words.MINE.search(self.marked.norm[max(0, hit.start - 20) : hit.start]))

    def _first_person(self) -> bool:
        return bool(re.search(r"(?:^| )(?:i|we|me|my|our|us) ", self.marked.norm))

    def _writer(self) -> Mention | None:
        found: list[tuple[int, int, Mention]] = []
        for hit in self._all("writer"):
            found.append((0, hit.start, self._mention(hit, "w")))
        if opening := role_words.OPENING.match(self.marked.norm):
            mention = self.marked.mentions[int(opening["w"])]
            if mention.kind not in PRIVATE or not mention.words.startswith(
                ("mum", "dad", "mother", "father", "family")
            ):
                found.append((3 if mention.kind in PRIVATE else 0, opening.start(), mention))
        for hit in self._all("writer_as"):
            found.append((1, hit.start, self._mention(hit, "w")))
        for hit in self._all("writer_ours"):
            mention = self._mention(hit, "w")
            if role_words.OWN_PLACE.search(mention.words) and mention.kind not in PRIVATE:
                found.append((2, hit.start, mention))
        if not found:
            return None
        known = [one for one in found if one[2].kind != WEAK and one[2].kind != "unknown"]
        return min(known or found, key=lambda one: (one[0], one[1]))[2]
