"""Who holds the information, who would get it and who is merely mentioned, and so which way it would go."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.decision.facts import COVERED
from assistant.understanding.bodies import WEAK, Marked, Mention
from assistant.understanding.patterns import Hit, Matcher

PRIVATE = ("parent_carer", "other")
_OPENING = re.compile(
    (
        r"(?:(?:hi|hello|hiya|hey|morning|afternoon|evening|good|quick|question|one|query|help|urgent"
        r"|please|advice|needed|all|there|team|re|anonymous|[,.:?!-]) )*(?!(?:my|her|his|their|if|when|can"
        r"|should|do|the|our|is|are|what|has|a)\b)(?:(?:an? )?(?:(?!(?:mum|dad|boy|girl|child|kid|patient"
        r"|pupil|is|was|has|have|had|came|told|says|said|want|wants|rang|with|who|my|we|i|and|he|she|they"
        r"|family|been|about|police|email|emails|letter|call|voicemail|message|form|request|visit|from|two"
        r"|line|contract)\b)[a-z0-9]+ ){0,5}?)«(?P<w>\d+)» (?:here |(?=(?:[,.:!-] |$|i |we ))|(?:at|in|for"
        r"|from|with) (?:[a-z«»0-9]+ ){1,6}?(?=[,.:!-] |here |$))"
    )
)
_OWN_PLACE = re.compile(
    (
        r"(school|nursery|college|surgery|practice|trust|hospital|ward|clinic|charity|refuge|club|church"
        r"|mosque|service|force|council|academy|prison|setting|unit|team|department|organisation|group"
        r"|project|provision|home|agency|scheme|sixth form)$"
    )
)
_NOT_A_REQUEST = re.compile(
    (
        r"(?:me |us |that |for |if |[a-z]+ )?(?:(?:(?:me|us) )?not to|to (?:keep|be kept|stop|support|help"
        r"|leave|go|move|see (?:him|her|them|his|the kids|the children)|hurt|kill|die|get (?:better|help)"
        r"|come|work|live|stay|return|run|report|refer|change|pass|tell|make a)|her to|him to|them to"
        r"|it kept|nothing to do|me to keep|us to keep|i do not|we do not|no one|nobody|(?:more )?help"
        r"|support|a break|contact with|custody)"
    )
)
_ABOUT_INFORMATION = re.compile(
    (
        r"(?:.{0,40}\b)?(?:information|details|address|to know|file|files|record|records|report|reports"
        r"|notes|copy|what|where|who|which|whether|if|for|about|data|list|names?|contact|a story|comment"
        r"|an update|update|numbers?|see (?:the|her|his|their)|everything|everythings|to see|any|the)\b"
    )
)
_LOOSE_ASK = re.compile(
    (
        r"(?P<between>(?:(?!(?:i|we|she|he|they|you|should|can|do|and|but|told|says|said|my"
        r"|our)\b)[a-z0-9&',«»-]+ ){0,12}?)(?:and )?(?:has|have|is|are|s|now|just|also|keeps?"
        r"|then)? ?(?:asked|asking|asks|wants?|wanted|wanting|requests?|requested|requesting|demanding"
        r"|demands?|after|needs? (?:to know (?:if|what|which|whether|where|who|was|our|my)|our|my|pickup"
        r"|details|info\w*|address\w*|a copy|full|names?)|would like (?:our|my|to know what|details"
        r"|info\w*|a copy)|wondering if we|enquiring|chasing|wanna know|written to (?:me|us)) "
    )
)
_SUBJECT_PLACE = re.compile(
    (
        r"(?:^|[.?!;,:-] |\b(?:and|but|so|then|now|got|email from|letter from|call from|because|re|:|today"
        r"|yesterday|the|an?|another|our|local|his|her|their|from|traffic|council 's|london|some|new"
        r"|on line|that|this|lady|genuine|y\d+|year \d+) )$"
    )
)
_UNKNOWN_CALLER = re.compile(
    (
        r"\b(?:(?:number|id|identity|name) (?:was |is )?withheld|withheld number|no (?:id|name(?! on)"
        r"|collar number|caller id|phone number|number|logo|council logo|contact details|letterhead"
        r"|callback|badge)|(?:would|will|did|could|does|do) not (?:give|say|leave|tell me|tell us|provide"
        r"|confirm|let me (?:ring|call)|show) (?:[a-z]+ ){0,3}?(?:name|number|id|who|where|badge|identity"
        r"|details|him back|her back|them back|back)|claim\w* to be|claiming (?:he|she|they)|say(?:s"
        r"|ing) (?:he|she|they) (?:is|are|was|s) (?:an? |the |from |with |her |his |calling )"
        r"|from a (?:gmail|hotmail|yahoo|personal|private) |gmail|hotmail|(?:can not|could not"
        r"|not been able to|no way (?:to|of)|unable to|not) (?:verify|check|confirm)\w* (?:who|it|them|him"
        r"|her|their|his|identity|the caller)|(?:somebody|someone|a man|a woman|man|woman|bloke|caller"
        r"|person|lady) (?:called [a-z]+|on (?:the )?phone|rang|ringing|phoned|on the line|at the (?:gate"
        r"|door)|at reception|just rang)|anonymous (?:caller|call|email|person)|unknown (?:caller|number"
        r"|man|woman|person)|do not know who (?:he|she|they|it|the caller)|unverified|not verified)\b"
    )
)
_VERIFIED = re.compile(
    (
        r"\b(?:verified|checked (?:on|with|her|his|them|the)|rang (?:back|him back|her back|them back)"
        r"|called back|genuine|legit\w*|gov uk|know (?:him|her|them) well|i know (?:him|her)|on a number"
        r"|confirmed (?:with|by|she|he|it))\b"
    )
)
_MINE = re.compile(r"(?:^|[ ])(?:my|our) (?:[a-z]+ )?$")


@dataclass(frozen=True, slots=True)
class Roles:
    """What was made out: the direction, the holder and the getter (None where the words do not say), with places.

    Places are (start, end) in the regular text. `asked` holds where a request was found although its maker was not.
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


class _Roles:
    def __init__(self, marked: Marked, hits: dict[str, list[Hit]]) -> None:
        self.marked = marked
        self.hits = hits
        self.writer = self._writer()

    def roles(self) -> Roles:
        third = self._third_person()
        if third:
            return third
        asked_by = self._requester()
        asked_of = self._asked_of(asked_by)
        to = self._getter(asked_by)
        if asked_of and not (
            to and to[2] >= 3 and not self._same(to[0], asked_of[0]) and to[1][0] > asked_of[1][0]
        ):
            if not asked_by:
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

    def asked_of_somebody(self) -> bool:
        """Whether the writer asks another body, so that a caller is beside the point."""
        return self._asked_of(None) is not None

    def _mention(self, hit: Hit, letter: str) -> Mention:
        return self.marked.mentions[hit.groups[letter]]

    def _all(self, name: str) -> Iterable[Hit]:
        return self.hits.get(name, ())

    def _span(self, hit: Hit) -> tuple[int, int]:
        return self.marked.place(hit.start), self.marked.end(hit.end)

    def _first(self, name: str) -> tuple[int, int] | None:
        for hit in self._all(name):
            if not _NOT_A_REQUEST.match(self.marked.norm[hit.end : hit.end + 60]):
                return self._span(hit)
        return None

    def _same(self, one: Mention | None, other: Mention | None) -> bool:
        return bool(
            one
            and other
            and (one is other or one.words.rstrip("s") == other.words.rstrip("s") or one.kind == other.kind)
        )

    def _writer(self) -> Mention | None:
        found: list[tuple[int, int, Mention]] = []
        for hit in self._all("writer"):
            found.append((0, hit.start, self._mention(hit, "w")))
        if opening := _OPENING.match(self.marked.norm):
            mention = self.marked.mentions[int(opening["w"])]
            if mention.kind not in PRIVATE or not mention.words.startswith(
                ("mum", "dad", "mother", "father", "family")
            ):
                found.append((3 if mention.kind in PRIVATE else 0, opening.start(), mention))
        for hit in self._all("writer_as"):
            found.append((1, hit.start, self._mention(hit, "w")))
        for hit in self._all("writer_ours"):
            mention = self._mention(hit, "w")
            if _OWN_PLACE.search(mention.words) and mention.kind not in PRIVATE:
                found.append((2, hit.start, mention))
        if not found:
            return None
        known = [one for one in found if one[2].kind != WEAK and one[2].kind != "unknown"]
        return min(known or found, key=lambda one: (one[0], one[1]))[2]

    def _requester(self) -> tuple[Mention, tuple[int, int]] | None:
        best: tuple[int, Mention, tuple[int, int]] | None = None
        for hit in self._all("respond"):
            mention = self._mention(hit, "r")
            if mention is self.writer or (mention.kind == WEAK and self._is_mine(hit)):
                continue
            after = self.marked.norm[hit.end : hit.end + 80]
            verb = self.marked.norm[hit.start : hit.end].rstrip().rsplit(" ", 1)[-1]
            if _NOT_A_REQUEST.match(after):
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
                and not _ABOUT_INFORMATION.match(after)
            ):
                if not re.search(r"(request|enquiry) ", self.marked.norm[hit.start : hit.end]):
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
                or mention.kind == WEAK
                or mention.kind == "parent_carer"
                or not _SUBJECT_PLACE.search(norm[max(0, found.start() - 24) : found.start()])
            ):
                continue
            asking = _LOOSE_ASK.match(norm, found.end())
            if (
                not asking
                or "." in asking["between"]
                or ("«" in asking["between"] and mention.kind in PRIVATE)
            ):
                continue
            if _NOT_A_REQUEST.match(norm[asking.end() : asking.end() + 60]):
                continue
            return 1, mention, (self.marked.place(found.start()), self.marked.end(asking.end()))
        return None

    def unknown_caller(self) -> tuple[int, int] | None:
        """Words that say that nobody knows who is asking, where somebody asks."""
        found = _UNKNOWN_CALLER.search(self.marked.norm)
        if not found or _VERIFIED.search(self.marked.norm):
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
            ):
                if (
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
                        r"\b(?:without|before|instead of|rather than) (?:[a-z]+ ){0,2}(?:tell|inform|let|warn|speak|talk)"
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

    def _third_person(self) -> Roles | None:
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

    def _first_person(self) -> bool:
        return bool(re.search(r"(?:^| )(?:i|we|me|my|our|us) ", self.marked.norm))

    def _is_mine(self, hit: Hit) -> bool:
        found = re.search(r"(my|our) (?:[a-z]+ ){0,2}«\d+» $", self.marked.norm[hit.start : hit.end])
        return bool(found or _MINE.search(self.marked.norm[max(0, hit.start - 20) : hit.start]))
