"""A text as words, each with what the name finder asks about it: its capital, its neighbours, its sentence."""

import re
from dataclasses import dataclass

from assistant.privacy.printed import PLACEHOLDER

_WORD = re.compile(rf"(?P<held>{PLACEHOLDER.pattern})|[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d+|[(),]|[.!?;:\n\"“”]")
_POSSESSIVE = re.compile(r"(?i)['’]s$")
_ABBREVIATION = re.compile(r"(?!Mc)[A-Z][a-z]?[A-Z]{1,5}s?$")
_SHOUTED_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark; `word` is lower case without a possessive, `end` is where that part ends."""

    start: int
    end: int
    full_end: int
    word: str
    capital: bool
    shouted: bool
    owner: bool
    opens: bool
    held: bool


def tokens_of(text: str) -> list[Token]:
    """Every token in order. A text written all in capitals is read as one written in small letters."""
    bare = PLACEHOLDER.sub("", text)
    letters = sum(character.isalpha() for character in bare)
    shouting = letters > 20 and sum(character.isupper() for character in bare) > _SHOUTED_SHARE * letters
    found: list[Token] = []
    opens = True
    for match in _WORD.finditer(text):
        printed = match[0]
        if match["held"]:
            found.append(
                Token(match.start(), match.end(), match.end(), printed, False, False, False, opens, True)
            )
            opens = False
            continue
        if not printed[0].isalpha():
            mark = printed[0] in '.!?;:\n"“”'
            found.append(
                Token(match.start(), match.end(), match.end(), printed, False, False, False, opens, False)
            )
            opens = mark or (opens and printed in "()")
            continue
        owner = _POSSESSIVE.search(printed) is not None
        base = printed[:-2] if owner else printed
        shouted = len(base) > 1 and (base.isupper() or _ABBREVIATION.match(base) is not None)
        found.append(
            Token(
                match.start(),
                match.start() + len(base),
                match.end(),
                base.lower().replace("’", "'"),
                base[0].isupper() and not shouting,
                shouted and not shouting,
                owner,
                opens,
                False,
            )
        )
        opens = False
    return found
