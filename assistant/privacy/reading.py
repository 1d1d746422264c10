"""A text being read for names: what each word is, and how far a name goes once it has begun."""

import re
from dataclasses import dataclass, field

from assistant.privacy.lists import Lists
from assistant.privacy.tokens import Token

AGENT = re.compile(
    r"(?:er|or|ist|ian|ant|ent|ing|ion|ity|ment|ness|ship|ism|ly|ed|ive|ous|ful|less|logy|ics|ary|ory|ance|ence|able|ible|al)s?$"
)
_MOST_WORDS = 4


@dataclass(slots=True)
class Reading:
    """One text being read: its tokens, and which of them belong to somebody's name."""

    text: str
    tokens: list[Token]
    known: Lists
    taken: dict[int, int] = field(default_factory=dict)
    plural: set[int] = field(default_factory=set)

    def at(self, index: int) -> Token | None:
        """The token at a place, None outside the text."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def gap(self, index: int) -> str:
        """What is printed between a token and the next."""
        following = self.at(index + 1)
        return self.text[self.tokens[index].full_end : following.start] if following else "\n"

    def word(self, index: int) -> str:
        """The lower-case word at a place, empty outside the text."""
        token = self.at(index)
        return token.word if token else ""

    def take(self, first: int, last: int) -> None:
        """Mark these tokens as one name, those already taken left as they are."""
        for index in range(first, last + 1):
            self.taken.setdefault(index, first)

    # what one token is

    def is_ordinary(self, word: str) -> bool:
        """Whether a word, or what it is built from, is nobody's name."""
        nobody = self.known.nobody
        if word in nobody:
            return True
        if "-" in word or "'" in word:
            first, _, rest = word.partition("'")
            if (rest in self.known.contracted and first in nobody) or (
                len(first) == 1 and rest in self.known.contracted
            ):
                return True
            return any(part in nobody for part in word.split("-"))
        for ending in ("s", "es", "ed", "ing", "ly", "er", "d", "al"):
            if word.endswith(ending) and len(word) > len(ending) + 3 and word[: -len(ending)] in nobody:
                return word not in self.known.family and word not in self.known.also_words
        return False

    def is_listed(self, token: Token) -> bool:
        """Whether it is a listed given name; short words in capitals are taken for abbreviations."""
        if token.word in self.known.plain:
            return not token.shouted or len(token.word) > 4
        return "-" in token.word and all(part in self.known.plain for part in token.word.split("-"))

    def is_double(self, word: str) -> bool:
        """Whether it is two words joined that are nothing else we know of, as many family names are."""
        return "-" in word and not self.is_ordinary(word)

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
        if token.word in self.known.months and self.word(index + 1).isdigit():
            return False
        twofold = token.word in known.also_words or token.word in known.also_places
        if token.capital:
            return (twofold and not self.before_body(index)) or self.may_be_name(index)
        if not lower or token.shouted or token.word in known.never_lower_name:
            return False
        return twofold or not (self.is_ordinary(token.word) or AGENT.search(token.word))

    def stands_as_name(self, index: int) -> bool:
        """Whether a name that is a word as well stands as a name: who bears it acts, or is told or asked about."""
        token, known = self.tokens[index], self.known
        if token.shouted:
            return False
        verbs = known.speech if token.opens or token.word in known.places | known.months else known.verbs
        if token.word in known.mostly_names:
            verbs = verbs | known.verbs | {"has", "had", "was"}
            told = self.word(index - 1) in known.before | {"about", "with", "and"}
            if told and not token.opens and self.gap(index - 1) == " ":
                return True
        dated = token.word in known.months and self.word(index - 1) in known.month_cues
        acts = self.word(index + 1) in verbs and self.gap(index) == " "
        return acts and not dated and not token.owner

    def before_body(self, index: int, lower: bool = False) -> bool:
        """Whether the capitals from here on end in a kind of body ("Anna Freud Centre") or an eponym's noun."""
        ahead = index
        while self.gap(ahead) in (" ", " & ") and (following := self.at(ahead + 1)):
            if following.held or ahead + 1 in self.taken:
                return False
            if following.capital and following.word in self.known.kinds_of_body:
                return True
            if following.word in self.known.eponyms or (lower and following.word in self.known.lower_bodies):
                return True
            if not following.capital or ahead - index > _MOST_WORDS:
                return False
            ahead += 1
        return False

    def after_saint(self, index: int) -> bool:
        """Whether "St" or "Saint" stands before it."""
        return self.word(index - 1) in ("st", "saint") or (
            self.word(index - 1) == "." and self.word(index - 2) == "st"
        )

    def after_capital(self, index: int) -> bool:
        """Whether the word before is a capital that belongs to a term, as in "The Ministry", "National Board"."""
        before = self.at(index - 1)
        if index == 0 or before is None or not before.capital or not self.is_ordinary(before.word):
            return False
        return (
            before.word in ("the", "a", "an", "our")
            if before.opens
            else before.word not in ("i", "mum", "dad")
        )

    # names out of first words

    def extend(self, first: int, strong: bool = False) -> None:
        """Take a name from its first word as far as it goes."""
        last = first
        start = self.tokens[first]
        known = self.known
        while not self.tokens[last].owner and last - first < _MOST_WORDS:
            initial = last > first and len(self.tokens[last].word) == 1
            if initial and self.word(last + 1) == "." and self.gap(last) == "" and self.may_be_name(last + 2):
                last += 2
                continue
            if self.gap(last) != " ":
                break
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
                beyond = last + 1
                while self.word(beyond) in self.known.particles and self.gap(beyond) == " ":
                    beyond += 1
                if beyond > last + 1 and self.may_be_name(beyond):
                    last = beyond
                    continue
            elif (following.word in known.family and not self.is_ordinary(following.word)) or (
                strong and (self.is_listed(following) or self.is_double(following.word))
            ):
                last += 1
                continue
            break
        while first > 0 and start.capital and self.gap(first - 1) == " " and not self.tokens[first - 1].owner:
            before = self.tokens[first - 1]
            if before.held or first - 1 in self.taken or not self.may_be_name(first - 1) or is_weak(before):
                break
            first -= 1
        self.take(first, last)

    def follow_list(self) -> None:
        """ "Kelly, Zaynabou and Tyrell": what a list of names goes on with is a name."""
        for index in range(1, len(self.tokens)):
            if index in self.taken or not self.may_be_name(index) or is_weak(self.tokens[index]):
                continue
            back = index - 1
            while back > index - 4 and self.word(back) in (",", "and", "&", "or", "with"):
                back -= 1
            if back < index - 1 and back in self.taken and not self.before_body(index, lower=True):
                self.extend(index)


def is_weak(token: Token) -> bool:
    """A capital that a sentence's beginning may have made, on a word shaped like a noun of the language."""
    return token.opens and AGENT.search(token.word) is not None
