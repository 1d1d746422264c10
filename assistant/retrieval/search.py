"""A question in, the passages that may answer it out, best first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.guidance.passages import Corpus, Passage
from assistant.retrieval.chunks import Chunk
from assistant.retrieval.embedder import Embedder
from assistant.retrieval.index import Index
from assistant.retrieval.keywords import Keywords

# What a full keyword match adds to a cosine. Measured: docs/decisions/0003-search.md.
KEYWORD_WEIGHT = 0.15
# What leaning wholly to a passage adds.
LEANING_WEIGHT = 0.5
# How many of the nearest chunks are looked at; keywords reorder them and add none.
DEPTH = 200


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found for a question, and how.

    `score` (0 to 1) orders the hits. `cosine` (-1 to 1) is that of the passage's nearest chunk; `keyword` (0
    to 1) is its BM25 score as a share of the best of all chunks. `leaning` (about 0 to 1) is how far the
    question leans to the passage as a whole. `question` is that nearest chunk's wording
    where it is a question the passage is known to answer, and null where it is the passage's own text.
    """

    passage: Passage
    score: float
    cosine: float
    keyword: float
    leaning: float
    question: str | None


@dataclass(frozen=True)
class Searcher:
    """Search by meaning, reordered a little by shared words. Safe to use from several threads."""

    corpus: Corpus
    embedder: Embedder
    index: Index
    keywords: Keywords
    _rows: Mapping[str, int]

    @staticmethod
    def over(corpus: Corpus, embedder: Embedder, index: Index) -> "Searcher":
        """A searcher over an opened index."""
        rows = {chunk.id: row for row, chunk in enumerate(index.chunks)}
        return Searcher(corpus, embedder, index, index.keywords, rows)

    def search(self, query: str, k: int = 8) -> tuple[Hit, ...]:
        """At most `k` passages, best first, equal ones in reading order; none for a blank query."""
        if not query.strip():
            return ()
        vector = self.embedder.embed_one(query)
        near = self.index.vectors.nearest(vector, DEPTH)
        leaning = self.index.leaning.of(vector)
        matches = self.keywords.matches(query)
        by_passage: dict[tuple[str, str], list[tuple[Chunk, float, float]]] = {}
        for found in near:
            row = self._rows[found.id]
            chunk = self.index.chunks[row]
            by_passage.setdefault(chunk.key, []).append((chunk, found.cosine, matches[row]))
        hits = [self._hit(found, leaning[key]) for key, found in by_passage.items()]
        return tuple(sorted(hits, key=lambda hit: (-round(hit.score, 5), hit.passage.order))[:k])

    def _hit(self, found: Sequence[tuple[Chunk, float, float]], leaning: float) -> Hit:
        """The hit of one passage from its chunks, nearest first."""
        chunk, cosine, _ = found[0]
        keyword = max(match for _, _, match in found)
        score = max(cosine, 0.0) + KEYWORD_WEIGHT * keyword + LEANING_WEIGHT * min(max(leaning, 0.0), 1.0)
        score /= 1 + KEYWORD_WEIGHT + LEANING_WEIGHT
        passage = self.corpus.get(chunk.key[1], chunk.key[0])
        return Hit(passage, min(score, 1.0), cosine, keyword, leaning, chunk.question or None)
