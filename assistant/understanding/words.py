"""A message made regular: plain words one space apart, each tied to the place it has in the writer's own text."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

MOST = 20_000
"""Characters of a message that are read; what lies beyond is left unread."""

REACH = 500
"""Characters either way beyond which a sentence without a stop is not followed."""

SENTENCE_ENDS = frozenset(".?!;")

_TOKEN = re.compile(
    r"(?P<gest>\d{1,2}/(?:40|52|12)\b)|(?P<slash>w/(?:out|o)\b|y/o\b|b/c\b)|(?P<amp>[a-z]&[a-z]\b)"
    r"|(?P<num>\d+(?:(?:st|nd|rd|th)\b)?)|(?P<word>[^\W\d_]+\d*(?:'[^\W\d_]+)?|[^\W_]+)"
    r"|(?P<mark>[.?!;]|\n[\s\n-]*|,|:|[–—]| -+(?= )|[()])"
)
_HIDDEN = frozenset("\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0\ufeff")
_SINGLE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"'})

_WHOLE = {
    "can't": "can not", "cannot": "can not", "cant": "can not", "won't": "will not", "wont": "will not",
    "shan't": "shall not", "ain't": "is not", "dont": "do not", "doesnt": "does not", "didnt": "did not",
    "isnt": "is not", "arent": "are not", "wasnt": "was not", "werent": "were not", "havent": "have not",
    "hasnt": "has not", "hadnt": "had not", "shouldnt": "should not", "wouldnt": "would not",
    "couldnt": "could not", "mustnt": "must not", "im": "i am", "ive": "i have", "theyre": "they are",
    "theyve": "they have", "shes": "she is", "hes": "he is", "theres": "there is", "thats": "that is",
    "whos": "who is", "whats": "what is", "youre": "you are", "weve": "we have", "gonna": "going to",
    "wanna": "want to", "gotta": "got to", "ppl": "people", "u": "you", "info": "information",
    "coz": "because", "cos": "because", "cuz": "because", "bc": "because", "yr": "year", "yrs": "years",
    "mth": "month", "wk": "week", "wks": "weeks", "tmrw": "tomorrow", "2moro": "tomorrow",
    "tonite": "tonight", "y/o": "yo", "w/o": "without", "dnt": "do not", "wld": "would", "shld": "should",
    "cld": "could", "abt": "about", "bday": "birthday", "docs": "documents", "mths": "months", "sibs": "siblings", "pt": "patient", "pts": "patients",  # noqa: E501
    "hosp": "hospital", "appt": "appointment", "appts": "appointments", "w": "with", "n": "and", "mins": "minutes",
    "rellies": "relatives", "dept": "department", "tbh": "honestly", "sis": "sister", "bro": "brother", "let's": "let us",  # noqa: E501
}  # fmt: skip
_ENDINGS = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would"}
_IS_AFTER = frozenset(
    [
        "he",
        "she",
        "it",
        "that",
        "there",
        "here",
        "who",
        "what",
        "where",
        "when",
        "how",
        "nobody",
        "everyone",
        "everything",
        "someone",
        "something",
        "nothing",
        "this",
    ]
)
_IS_BEFORE = re.compile(
    r"(?:[a-z]{3,}ing|at|not|been|got|just|now|a|an|the|on|in|gone|back|asked|rung|told|here|there|out"
    r"|off|away|also|still|so|very|really|already|never|always|only|too|to|over|drunk|pregnant|dead"
    r"|scared|worried|unwell)$"
)
_YEAR_GROUP = re.compile(r"(?:year|yr|y)(\d{1,2})$")
_DIGIT_WORD = re.compile(r"(\d+)([^\W\d_]+)$")


@dataclass(frozen=True)
class Text:
    """The writer's text and its regular form.

    `norm` holds the regular tokens, each followed by one space; sentence marks, commas and dashes are tokens of their
    own (a line break is a full stop). `starts[i]` is where token i begins in `norm`; `spans[i]` is (start, end) of the
    same token in `raw`.
    """

    raw: str
    norm: str
    tokens: tuple[str, ...]
    starts: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    _ends: tuple[int, ...] = field(repr=False, default=())

    def token_at(self, position: int) -> int:
        """The index of the token that holds a position of `norm`."""
        return max(0, bisect_right(self.starts, position) - 1)

    def evidence(self, start: int, end: int) -> str:
        """The writer's own words for `norm[start:end]`, verbatim."""
        if not self.tokens:
            return ""
        first = self.token_at(start)
        last = max(first, bisect_left(self.starts, end) - 1)
        low = min(span[0] for span in self.spans[first : last + 1])
        high = max(span[1] for span in self.spans[first : last + 1])
        return self.raw[low:high].strip()

    def sentence(self, position: int) -> tuple[int, int]:
        """Where, in `norm`, the sentence round a position begins and ends, looking no further than REACH."""
        at = bisect_right(self._ends, position)
        start = self._ends[at - 1] if at else 0
        end = self._ends[at] if at < len(self._ends) else len(self.norm)
        if position - start > REACH:
            start = self.starts[self.token_at(position - REACH)]
        return start, min(end, max(position, start) + REACH)

    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Every sentence of `norm` as (start, end), in order."""
        edges = [0, *self._ends]
        if edges[-1] < len(self.norm):
            edges.append(len(self.norm))
        return tuple(pairwise(edges))


def regular(raw: str) -> Text:
    """The regular form of a message: case, look-alike characters, contractions and hidden characters levelled."""
    clean, places = _clean(raw[:MOST])
    tokens: list[str] = []
    spans: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(clean):
        span = (places[match.start()], places[match.end() - 1] + 1)
        for part in _parts(match):
            tokens.append(part)
            spans.append(span)
    for place in range(1, len(tokens) - 1):
        if tokens[place] == "'s" and _IS_BEFORE.match(tokens[place + 1]):
            tokens[place] = "is"
    return assemble(raw, tokens, spans)


def assemble(raw: str, tokens: list[str], spans: list[tuple[int, int]]) -> Text:
    """A Text of these tokens, with the places worked out."""
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for token in tokens:
        starts.append(at)
        at += len(token) + 1
        if token in SENTENCE_ENDS:
            ends.append(at)
    norm = "".join(token + " " for token in tokens)
    return Text(raw, norm, tuple(tokens), tuple(starts), tuple(spans), tuple(ends))


def _clean(raw: str) -> tuple[str, list[int]]:
    if raw.isascii():
        return raw.lower(), list(range(len(raw)))
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(raw):
        if character in _HIDDEN or (character > "\x7f" and unicodedata.category(character) in ("Cf", "Mn")):
            continue
        for piece in unicodedata.normalize("NFKC", character.translate(_SINGLE)).translate(_SINGLE).lower():
            characters.append(piece)
            places.append(place)
    return "".join(characters), places


def _parts(match: re.Match[str]) -> list[str]:
    word = match.group()
    kind = match.lastgroup
    if kind == "mark":
        return [_mark(word)]
    if kind == "slash":
        return ["because"] if word.startswith("b") else ["yo"] if word.startswith("y") else ["without"]
    if kind in ("gest", "amp", "num"):
        return [word]
    if word in _WHOLE:
        return _WHOLE[word].split()
    stem, quote, ending = word.partition("'")
    if quote:
        return _contraction(stem, ending)
    if year := _YEAR_GROUP.match(word):
        return ["year", year[1]]
    if digits := _DIGIT_WORD.match(word):
        return [digits[1], *_WHOLE.get(digits[2], digits[2]).split()]
    return [word]


def _contraction(stem: str, ending: str) -> list[str]:
    if ending == "t" and stem.endswith("n"):
        return [stem[:-1], "not"]
    if ending in _ENDINGS:
        return [stem, _ENDINGS[ending]]
    if ending == "s":
        return [stem, "is" if stem in _IS_AFTER else "'s"]
    return [stem + "'" + ending]


def _mark(mark: str) -> str:
    if mark.startswith("\n"):
        return "."
    if mark.strip().startswith(("-", "–", "—")):
        return "-"
    return "," if mark in "()" else mark
