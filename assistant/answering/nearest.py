"""The one passage of the guidance that stands nearest to what a case tells."""

from assistant.answering.answer import Paragraph, Role, Search
from assistant.answering.quoting import quoted
from assistant.guidance.passages import Corpus

NEAR = 0.45
"""The likeness, 0 to 1, from which a passage is near: of 33 cases that asked something it fitted all of those above."""
ELSEWHERE = "Chapter 5: Information sharing in other circumstances"
"""The chapter for those whom the duty does not bind: what it says binds nobody by the duty."""
MOST_COMPARED = 2_000
"""Characters of a case that are compared."""


def nearest(words: str, search: Search, corpus: Corpus, *, within: bool = True) -> Paragraph | None:
    """The passage nearest to `words` in its own words, or None; only of Chapter 5 where the duty does not bind."""
    for hit in search(words[:MOST_COMPARED], 1):
        if hit.score >= NEAR and (within or ELSEWHERE in hit.passage.heading_path):
            places = quoted(hit.passage, words, corpus)
            main = next(place for place in places if place.anchor == hit.passage.anchor)
            return Paragraph("", places, Role.QUOTE, main)
    return None
