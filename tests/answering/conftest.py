"""A search that finds what a test tells it to."""

from collections.abc import Sequence

import pytest
from found_here import Finding, Here

from assistant.answering.answer import Found, Search
from assistant.guidance.passages import GUIDANCE, LETTER, Corpus


@pytest.fixture
def finding(corpus: Corpus) -> Finding:
    """`finding("40", "41")` searches to just these passages, best first, from a score of 0.8 down."""

    def make(*anchors: str, score: float = 0.8) -> Search:
        def search(text: str, k: int) -> Sequence[Found]:
            found = []
            for at, anchor in enumerate(anchors):
                source = LETTER if anchor.startswith("letter:") else GUIDANCE
                found.append(Here(corpus.get(anchor, source), score - 0.05 * at))
            return found[:k]

        return search

    return make
