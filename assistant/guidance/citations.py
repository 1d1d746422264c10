"""Quotes that are proved: finds the words of a place in its passage and numbers the citations of a reply."""

import re
from dataclasses import dataclass
from urllib.parse import quote as url_quote

from assistant.errors import CanIShareError
from assistant.guidance.lines import MARKS
from assistant.guidance.passages import GUIDANCE, Corpus, Passage, Place

_END = re.compile(rf"[.?!:;][’”'\")]*[{MARKS}]*(?=\s|$)")


class NotVerbatim(CanIShareError):
    """A quote does not stand in the passage it cites; a defect of whoever wrote the quote."""

    def __init__(self, place: Place) -> None:
        super().__init__(
            f"The words {place.says!r} do not stand in {place.source} at {place.anchor}; "
            "quote the passage as printed."
        )
        self.place = place


@dataclass(frozen=True, slots=True)
class Cited:
    """A numbered citation: where the words stand and the words themselves, verbatim. `mark` counts from 1."""

    mark: int
    source: str
    anchor: str
    reference: str
    quote: str
    url: str


def normal(text: str) -> str:
    """The text with every run of white space as one space; nothing else is changed."""
    return " ".join(text.split())


def find(place: Place, corpus: Corpus) -> Passage | None:
    """The passage in which the words of `place` stand as one verbatim span; None where they do not.

    A whole that is printed only in parts (`box:consent-and-trust`) finds the first of its parts that says it.
    """
    words = normal(place.says)
    if not words or not corpus.has_place(place.anchor, place.source):
        return None
    if (place.source, place.anchor) in corpus:
        candidates: tuple[Passage, ...] = (corpus.get(place.anchor, place.source),)
    else:
        candidates = corpus.whole(place.anchor, place.source)
    return next((passage for passage in candidates if _has_span(passage.text, words)), None)


def stands_in(place: Place, corpus: Corpus) -> bool:
    """Whether the words of `place` stand verbatim, word for word, in the passage it names."""
    return find(place, corpus) is not None


def sentence_of(passage: Passage, words: str) -> str:
    """The whole printed sentence around `words`, or all the sentences they run through.

    Raises `NotVerbatim` where the words do not stand in the passage.
    """
    wanted = normal(words)
    start = _span_start(passage.text, wanted)
    if start is None:
        raise NotVerbatim(Place(passage.anchor, words, passage.source))
    end = start + len(wanted)
    sentences = [span for span in sentence_spans(passage.text) if span[0] < end and span[1] > start]
    return passage.text[sentences[0][0] : sentences[-1][1]]


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a passage as (start, end) offsets that cover all of it but the spaces between them.

    A footnote mark stays with the sentence it follows. A colon or semicolon ends a sentence only at the end
    of the text, so that "The tests: relevance" stays whole; a full stop before a small letter ("e.g. the
    police") ends none.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _END.finditer(text):
        if text[found.start()] in ":;" and found.end() < len(text):
            continue
        following = text[found.end() :].lstrip()
        if following and not (following[0].isupper() or following[0].isdigit() or following[0] in "‘“'\"("):
            continue
        spans.append((start, found.end()))
        start = found.end() + len(text[found.end() :]) - len(following)
    if start < len(text):
        spans.append((start, len(text)))
    return tuple(spans)


def url_of(anchor: str, source: str = GUIDANCE) -> str:
    """The address of a place in the assistant's own copy of the document."""
    return f"/guidance/{source}#{url_quote(anchor, safe=':().')}"


class Citations:
    """The numbers of one reply's citations: each place and quote gets one number, used again later."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._cited: dict[tuple[str, str, str], Cited] = {}

    def mark(self, place: Place) -> int:
        """The number of the citation of `place`; raises `NotVerbatim` where its words do not stand there."""
        passage = find(place, self._corpus)
        if passage is None:
            raise NotVerbatim(place)
        return self._number(passage, normal(place.says))

    def mark_sentence(self, place: Place) -> int:
        """As `mark`, quoting the whole printed sentence around the words of `place`."""
        passage = find(place, self._corpus)
        if passage is None:
            raise NotVerbatim(place)
        return self._number(passage, sentence_of(passage, place.says))

    def mark_passage(self, passage: Passage) -> int:
        """The number of the citation that quotes a whole passage."""
        return self._number(passage, passage.text)

    @property
    def cited(self) -> tuple[Cited, ...]:
        """Every citation so far, by number."""
        return tuple(self._cited.values())

    def _number(self, passage: Passage, words: str) -> int:
        key = (passage.source, passage.anchor, words)
        if key not in self._cited:
            self._cited[key] = Cited(
                mark=len(self._cited) + 1,
                source=passage.source,
                anchor=passage.anchor,
                reference=passage.reference,
                quote=words,
                url=url_of(passage.anchor, passage.source),
            )
        return self._cited[key].mark


def _has_span(text: str, words: str) -> bool:
    return _span_start(text, words) is not None


def _span_start(text: str, words: str) -> int | None:
    """Where `words` stand in `text` as whole words, or None."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        cuts_before = start > 0 and text[start - 1].isalnum() and words[0].isalnum()
        cuts_after = (
            end < len(text) and text[end].isalnum() and words[-1].isalnum() and text[end] not in MARKS
        )
        if not (cuts_before or cuts_after):
            return start
        start = text.find(words, start + 1)
    return None
