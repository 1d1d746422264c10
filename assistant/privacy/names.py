"""Finds the names of people by the words around them and by lists of common names; knows no person."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from assistant.privacy.lists import Lists, lists
from assistant.privacy.tokens import Token, tokens_of

_AGE = re.compile(
    r"(?:['’]s)?(?:,? \(?(?:aged |age |is |who is )?\d{1,2}(?=\)|[,.?;]| ?y(?:ea)?rs?\b| ?yo\b| ?y/o|-year| and\b| in\b|$)(?! ?(?:am|pm)\b)| ?\(\d{1,2}\b)"
)
_CUE_GAP = re.compile(r"[ :=\"“'‘(\-–]{1,3}$")
_PARTICLES = frozenset("de da do dos di del della la le van von der den bin binti binte ibn al el abu ul ur ud ap ab".split())
_MONTH_CUES = frozenset("in since by until till last this next early late mid from of during on before after to".split())
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_FAMILY_CUES = frozenset("family household children siblings twins boys girls brothers sisters kids parents".split())
_LOWER_BODIES = frozenset(
    "school academy primary secondary nursery hospital surgery college centre clinic council road street ward practice pharmacy "
    "church mosque trust police estate station hostel competent competence competency guidelines guideline law rule".split()
)
_EPONYMS = frozenset("competent competence competency guidelines guideline law rule test principles charter".split())
_AGENT = re.compile(r"(?:er|or|ist|ian|ant|ent|ing|ion|ity|ment|ness|ship|ism|ly|ed|ive|ous|ful|less|logy|ics|ary|ory|ance|ence|able|ible|al)s?$")
_SHE_IS = frozenset("is was are were be also boy girl he she who whos hes shes they're man woman lad someone somebody person people".split())
_SUBJECTS = frozenset("he she who".split())
_CONTRACTED = frozenset("m d ll re ve t s".split())
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Where a name stands and the lower-case words it is made of."""

    start: int
    end: int
    words: tuple[str, ...]


@dataclass(slots=True)
class _Reading:
    """One text being read: its tokens, and which of them belong to somebody's name."""

    text: str
    tokens: list[Token]
    known: Lists
    taken: dict[int, int] = field(default_factory=dict)

    def at(self, index: int) -> Token | None:
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def gap(self, index: int) -> str:
        """What is printed between a token and the next."""
        following = self.at(index + 1)
        return self.text[self.tokens[index].full_end : following.start] if following else "\n"

    def word(self, index: int) -> str:
        token = self.at(index)
        return token.word if token else ""

    def take(self, first: int, last: int) -> None:
        for index in range(first, last + 1):
            self.taken.setdefault(index, first)

    # what one token is

    def is_ordinary(self, word: str) -> bool:
        nobody = self.known.nobody
        if word in nobody:
            return True
        if "-" in word or "'" in word:
            first, _, rest = word.partition("'")
            if rest in _CONTRACTED and first in nobody or (len(first) == 1 and rest in _CONTRACTED):
                return True
            return any(part in nobody for part in word.split("-"))
        for ending in ("s", "es", "ed", "ing", "ly", "er", "d", "al"):
            if word.endswith(ending) and len(word) > len(ending) + 3 and word[: -len(ending)] in nobody:
                return word not in self.known.family and word not in self.known.also_words
        return False

    def is_listed(self, token: Token) -> bool:
        if token.word in self.known.plain:
            return not token.shouted or len(token.word) > 4
        return "-" in token.word and all(part in self.known.plain for part in token.word.split("-"))

    def may_be_name(self, index: int) -> bool:
        """A capital on a word that is nothing else we know of."""
        token = self.at(index)
        if token is None or token.held or not token.capital or len(token.word) < 2:
            return False
        if self.is_listed(token):
            return True
        if token.shouted and len(token.word) <= 5:
            return False
        return not self.is_ordinary(token.word)

    def may_be_cued(self, index: int, lower: bool) -> bool:
        """What a strong cue may turn into a name: also a word of the language or a place."""
        token = self.at(index)
        if token is None or token.held or not token.word[0].isalpha() or len(token.word) < 2:
            return False
        known = self.known
        if self.is_listed(token):
            return True
        if token.word in _MONTHS and self.word(index + 1).isdigit():
            return False
        twofold = token.word in known.also_words or token.word in known.also_places
        if token.capital:
            return (twofold and not self.before_body(index)) or self.may_be_name(index)
        if not lower or token.shouted or token.word in known.never_lower_name:
            return False
        return twofold or not (self.is_ordinary(token.word) or _AGENT.search(token.word))

    def before_body(self, index: int, lower: bool = False) -> bool:
        """Whether the capitals from here on end in a kind of body ("Anna Freud Centre") or an eponym's noun."""
        ahead = index
        while self.gap(ahead) in (" ", " & ") and (following := self.at(ahead + 1)) and not following.held:
            if following.capital and following.word in self.known.kinds_of_body:
                return True
            if following.word in _EPONYMS or (lower and following.word in _LOWER_BODIES):
                return True
            if not following.capital or ahead - index > _MOST_WORDS:
                return False
            ahead += 1
        return False

    def after_saint(self, index: int) -> bool:
        return self.word(index - 1) in ("st", "saint") or (self.word(index - 1) == "." and self.word(index - 2) == "st")

    # names out of first words

    def extend(self, first: int, strong: bool = False) -> None:
        """Take a name from its first word as far as it goes."""
        last = first
        start = self.tokens[first]
        known = self.known
        while not self.tokens[last].owner and last - first < _MOST_WORDS and self.gap(last) == " ":
            following = self.at(last + 1)
            if following is None or following.held:
                break
            if start.capital:
                if following.capital and (
                    self.may_be_name(last + 1)
                    or (following.word in known.family and following.word not in known.places)
                    or (len(following.word) == 1 and following.word not in "ai")
                ):
                    last += 1
                    continue
                beyond = self.at(last + 2)
                if following.word in _PARTICLES and beyond and beyond.capital and self.may_be_name(last + 2):
                    last += 2
                    continue
            elif following.word in known.family and not self.is_ordinary(following.word):
                last += 1
                continue
            elif strong and self.is_listed(following):
                last += 1
                continue
            break
        while first > 0 and start.capital and self.gap(first - 1) == " " and not self.tokens[first - 1].owner:
            before = self.tokens[first - 1]
            if before.held or first - 1 in self.taken or not self.may_be_name(first - 1) or _is_weak(before):
                break
            first -= 1
        self.take(first, last)

    def follow_list(self) -> None:
        """"Kelly, Zaynabou and Tyrell": what a list of names goes on with is a name."""
        for index in range(1, len(self.tokens)):
            if index in self.taken or not self.may_be_name(index) or _is_weak(self.tokens[index]):
                continue
            back = index - 1
            while back > index - 4 and self.word(back) in (",", "and", "&", "or", "with"):
                back -= 1
            if back < index - 1 and back in self.taken and not self.before_body(index, lower=True):
                self.extend(index)


def _is_weak(token: Token) -> bool:
    """A capital that a sentence's beginning may have made, on a word shaped like a noun of the language."""
    return token.opens and _AGENT.search(token.word) is not None


def _titles(reading: _Reading) -> None:
    known = reading.known
    for index, token in enumerate(reading.tokens):
        plain = token.word in known.titles
        if not plain and not (token.capital and token.word in known.capital_titles):
            continue
        target = index + 1
        if reading.word(target) == "." and reading.gap(index) == "":
            target += 1
        following = reading.at(target)
        if following is None or following.held or "\n" in reading.gap(target - 1):
            continue
        if token.shouted and token.word in ("pc", "dc", "ps", "pcso", "sgt", "ds", "di") and following.word.isdigit():
            if 2 <= len(following.word) <= 6 and not reading.text[following.end : following.end + 1].isalpha():
                reading.take(target, target)
                if reading.may_be_cued(target + 1, lower=False) and reading.gap(target) == " ":
                    reading.extend(target + 1)
            continue
        if following.capital and following.word in known.family | known.also_words and len(following.word) > 1:
            reading.extend(target, strong=True)
        elif reading.may_be_cued(target, lower=plain) and not (following.opens and reading.word(target - 1) != "."):
            reading.extend(target, strong=True)
        elif plain and following.capital and len(following.word) == 1 and following.word.isalpha():
            reading.take(target, target)


def _after_cues(reading: _Reading) -> None:
    for index, token in enumerate(reading.tokens):
        word, following = token.word, reading.word(index + 1)
        target, lower = 0, True
        if word in ("called", "named"):
            before = reading.word(index - 1)
            target = index + 1
            owned = index > 0 and reading.tokens[index - 1].owner
            lower = owned or (before in _SHE_IS - _SUBJECTS) or before in reading.known.people
            if reading.word(target) in reading.known.not_after_called:
                continue
        elif word in ("name", "names", "surname", "forename", "nickname"):
            target = index + 1
            if token.owner or following in ("is", "are", "was", "were", ":"):
                target = index + (1 if token.owner else 2)
            elif not re.match(r"\s*[:=\-]", reading.gap(index)):
                continue
            if reading.word(target) == ":":
                target += 1
        elif (word == "known" and following == "as") or (word in ("goes", "go") and following == "by"):
            target, lower = index + 2, False
        elif word in ("aka", "alias", "nee", "née"):
            target, lower = index + 1, False
        elif word in ("i'm", "im") or (word == "i" and following == "am") or (word == "this" and following == "is") or word == "it's":
            target = index + (1 if word in ("i'm", "im", "it's") else 2)
            if not (reading.at(target) and reading.tokens[target].capital and reading.may_be_name(target)):
                continue
            if reading.tokens[target].word not in reading.known.family and reading.before_body(target, lower=True):
                continue
        if target and reading.word(target) in ("\"", "“"):
            target += 1
        if not target or not reading.at(target) or not _CUE_GAP.match(reading.gap(target - 1) or " "):
            continue
        if reading.may_be_cued(target, lower):
            reading.extend(target, strong=True)


def _beside_people(reading: _Reading) -> None:
    """"mum Kelly", "mum, Kelly,", "Kelly (mum)", "Kelly's mum", "Kelly (14)", "the Okafor family"."""
    known = reading.known
    for index, token in enumerate(reading.tokens):
        if token.held or not token.word[0].isalpha():
            continue
        before, gap = reading.word(index - 1), reading.gap(index - 1) if index else "\n"
        cued = reading.may_be_cued(index, lower=False) and not reading.after_saint(index)
        if token.capital and cued:
            role = before if gap == " " else ""
            if before in (",", "(") and gap in (" ", "") and not token.opens:
                role = reading.word(index - 2)
                if role not in known.people or reading.gap(index - 2) not in ("", " ") or reading.tokens[index - 2].owner:
                    role = ""
            kin = role in known.people and not (index and reading.tokens[index - 1].owner)
            owns = token.owner and reading.word(index + 1) in known.people
            aged = _AGE.match(reading.text, token.end) is not None
            beside = reading.word(index + 1) in ("(", ",") and reading.word(index + 2) in known.kin and not token.opens
            bracketed = reading.word(index + 1) == "(" and reading.word(index + 2) in known.people
            if (kin or owns or aged or beside or bracketed) and not reading.before_body(index):
                reading.extend(index, strong=True)
        elif not token.capital and token.word.endswith("s") and token.word[:-1] in known.plain:
            if reading.word(index + 1) in known.people and not reading.is_ordinary(token.word):
                reading.take(index, index)
        if before == "the" and gap == " ":
            grouped = reading.word(index + 1) in _FAMILY_CUES and reading.gap(index) == " "
            plural = token.word.endswith("s") and token.word[:-1] in known.family and not reading.is_ordinary(token.word[:-1])
            named = reading.may_be_name(index) or (token.word in known.family and not reading.is_ordinary(token.word))
            if (grouped and (named or (token.capital and token.word in known.family - known.places))) or (token.capital and plural):
                reading.take(index, index)


def _listed(reading: _Reading) -> None:
    known = reading.known
    for index, token in enumerate(reading.tokens):
        if index in reading.taken or token.held:
            continue
        if reading.is_listed(token):
            alone = len(token.word) > 2 or token.capital
            if alone and not reading.before_body(index) and not reading.after_saint(index):
                reading.extend(index)
        elif token.capital and not token.opens and not reading.before_body(index, lower=True):
            word = token.word
            if (word in known.family or word in known.also_words) and reading.may_be_name(index):
                if not reading.after_saint(index):
                    reading.extend(index)
        elif token.capital and token.opens and token.word in known.family | known.also_words:
            following = reading.at(index + 1)
            surname = following is not None and following.capital and following.word in known.family
            if surname and reading.gap(index) == " " and not reading.before_body(index):
                reading.extend(index)


def _unlisted(reading: _Reading) -> None:
    """Capitals we know nothing of, two together or one beside a word that only people stand beside."""
    known = reading.known
    for index, token in enumerate(reading.tokens):
        if index in reading.taken or token.held or not token.capital or reading.after_saint(index):
            continue
        following = reading.word(index + 1)
        plainly = reading.gap(index) == " "
        if reading.may_be_name(index):
            if _is_weak(token) or reading.before_body(index, lower=True):
                continue
            pair = plainly and not token.owner and reading.may_be_name(index + 1)
            before = reading.word(index - 1)
            alone = not token.opens and not (index and reading.tokens[index - 1].capital and reading.is_ordinary(before) and before not in ("i", "mum", "dad"))
            follows = plainly and following in (known.speech if token.opens else known.verbs)
            owns = alone and token.owner and plainly
            asked = alone and before in known.before and index > 0 and reading.gap(index - 1) == " "
            if pair or (follows and (alone or token.opens) and not token.owner) or owns or asked:
                reading.extend(index)
        elif token.word in known.also_words or token.word in known.also_places:
            dated = token.word in _MONTHS and reading.word(index - 1) in _MONTH_CUES
            verbs = known.speech if token.opens or token.word in known.places | _MONTHS else known.verbs
            if following in verbs and plainly and not dated and not token.owner and not token.shouted:
                reading.extend(index)


def _repeated(reading: _Reading) -> None:
    """What was a name once is that name wherever it stands."""
    known = reading.known
    said = {reading.tokens[index].word for index in reading.taken}
    said = {word for word in said if len(word) > 2 and word not in _PARTICLES and word.isalpha() or "-" in word}
    for index, token in enumerate(reading.tokens):
        if index in reading.taken or token.word not in said or token.held:
            continue
        if token.word in known.nobody or token.word in known.also_words or token.word in known.also_places:
            mine = token.capital and not token.opens and token.word not in known.places | _MONTHS
        else:
            mine = token.capital or len(token.word) > 3
        if mine and not reading.before_body(index) and not reading.after_saint(index):
            reading.take(index, index)


_FINDERS: tuple[Callable[[_Reading], None], ...] = (_titles, _after_cues, _beside_people, _listed, _unlisted)


def names_in(text: str) -> Iterator[NameSpan]:
    """Every name of a person, in order, longest where names touch; a possessive ending is left outside."""
    reading = _Reading(text, tokens_of(text), lists())
    for finder in _FINDERS:
        finder(reading)
    reading.follow_list()
    _repeated(reading)
    ordered = sorted(reading.taken)
    first = 0
    while first < len(ordered):
        last = first
        while (
            last + 1 < len(ordered)
            and ordered[last + 1] == ordered[last] + 1
            and reading.gap(ordered[last]) in (" ", "")
            and not reading.tokens[ordered[last]].owner
        ):
            last += 1
        group = [reading.tokens[index] for index in ordered[first : last + 1]]
        yield NameSpan(group[0].start, group[-1].end, tuple(token.word for token in group))
        first = last + 1
