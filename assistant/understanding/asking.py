"""Who asks whom: the body that wants what we hold, the caller nobody knows, the body we would ask."""

import re

from assistant.understanding import role_words
from assistant.understanding.bodies import WEAK, Mention
from assistant.understanding.role_hits import PRIVATE, Hits

_INSIDE = ("manager", "supervisor", "director", "chief", "receptionist", "admin", "business manager")


class Asking(Hits):
    """What the phrases say about asking."""

    def _requester(self) -> tuple[Mention, tuple[int, int]] | None:
        best: tuple[int, Mention, tuple[int, int]] | None = None
        for hit in self._all("respond"):
            mention = self._mention(hit, "r")
            if mention is self.writer or (
                mention.kind == WEAK and (self._is_mine(hit) or mention.words.startswith(_INSIDE))
            ):
                continue
            after = self.marked.norm[hit.end : hit.end + 80]
            verb = self.marked.norm[hit.start : hit.end].rstrip().rsplit(" ", 1)[-1]
            if role_words.NOT_A_REQUEST.match(after):
                continue
            if verb in ("need", "needs", "needing") and not re.match(
                (
                    r"(?:an? |the |my |our |some |any |more )?(?:information|details|copy|report|records|chronology)"
                ),
                after,
            ):
                continue
            if (
                mention.kind in PRIVATE
                and " by " not in self.marked.norm[hit.start : hit.end + 1]
                and not role_words.ABOUT_INFORMATION.match(after)
            ) and not re.search(r"(request|enquiry) ", self.marked.norm[hit.start : hit.end]):
                continue
            weight = 0 if mention.kind in PRIVATE else 1
            if best is None or weight > best[0]:
                best = (weight, mention, self._span(hit))
        if best is None or best[0] == 0:
            best = self._loosely_asking() or best
        return (best[1], best[2]) if best else None

    def _loosely_asking(self) -> tuple[int, Mention, tuple[int, int]] | None:
        """A body at the head of a sentence whose verb of asking comes later: an officer investigating X wants Y."""
        norm = self.marked.norm
        for found in re.finditer(r"«(\d+)» ", norm):
            mention = self.marked.mentions[int(found[1])]
            if (
                mention is self.writer
                or mention.kind in (WEAK, "parent_carer")
                or not role_words.SUBJECT_PLACE.search(norm[max(0, found.start() - 24) : found.start()])
            ):
                continue
            asking = role_words.LOOSE_ASK.match(norm, found.end())
            if (
                not asking
                or "." in asking["between"]
                or ("«" in asking["between"] and mention.kind in PRIVATE)
            ):
                continue
            if role_words.NOT_A_REQUEST.match(norm[asking.end() : asking.end() + 60]):
                continue
            return 1, mention, (self.marked.place(found.start()), self.marked.end(asking.end()))
        return None

    def unknown_caller(self) -> tuple[int, int] | None:
        """Words that say that nobody knows who is asking, where somebody asks."""
        found = role_words.UNKNOWN_CALLER.search(self.marked.norm)
        if not found or role_words.VERIFIED.search(self.marked.norm):
            return None
        if not re.search(
            (
                r"\b(?:ask\w*|want\w*|need\w*|request\w*|demand\w*|where|what time|which|when|who picks"
                r"|who collect\w*)\b"
            ),
            self.marked.norm,
        ):
            return None
        return self.marked.place(found.start()), self.marked.end(found.end())

    def asked_of_somebody(self) -> bool:
        """Whether the writer asks another body, so that a caller is beside the point."""
        return self._asked_of(None) is not None

    def _asked_of(
        self, asked_by: tuple[Mention, tuple[int, int]] | None
    ) -> tuple[Mention, tuple[int, int]] | None:
        for hit in self._all("request"):
            mention = self._mention(hit, "s")
            before = self.marked.norm[max(0, hit.start - 30) : hit.start]
            if (
                mention.kind in PRIVATE
                or mention.kind == WEAK
                or mention is self.writer
                or self._is_mine(hit)
            ):
                continue
            if re.search(
                (
                    r"(?:request|call|email|letter|message|referral|visit|response|advice|permission|consent"
                    r"|leave) (?:[a-z]+ )?from"
                ),
                self.marked.norm[hit.start : hit.end],
            ) and (
                not re.search(
                    r"(?:get|obtain|request|can|need|want) .*from", self.marked.norm[hit.start : hit.end]
                )
                or "request from" in self.marked.norm[hit.start : hit.end]
            ):
                continue
            if re.search(
                r"«\d+» (?:(?:has|have|to|will|must|should|can|not|did|and|also|then|would) )*$", before
            ) and self.marked.norm.startswith("ask", hit.start):
                continue
            if asked_by and asked_by[0] is mention:
                continue
            return mention, self._span(hit)
        return self._asked_by_pronoun()

    def _asked_by_pronoun(self) -> tuple[Mention, tuple[int, int]] | None:
        """The body named last before `I want to ask them`."""
        for hit in self._all("request_them"):
            earlier = [
                self.marked.mentions[int(found[1])]
                for found in re.finditer(r"«(\d+)» ", self.marked.norm[: hit.start])
            ]
            bodies = [one for one in earlier if one.kind not in (*PRIVATE, WEAK) and one is not self.writer]
            if bodies:
                return bodies[-1], self._span(hit)
        return None
