"""What search finds on the whole corpus, and that it was chosen by its figures."""

from pathlib import Path

import pytest
from listening import ListeningEmbedder

from assistant.guidance.passages import GUIDANCE, Corpus
from assistant.retrieval import search
from assistant.retrieval.chunks import NOTHING_ASKED, Asked, chunks_of, read_asked
from assistant.retrieval.embedder import Embedder
from assistant.retrieval.index import build, open_snapshot
from assistant.retrieval.keywords import Keywords
from assistant.retrieval.remembered import RememberingEmbedder
from assistant.retrieval.search import KEYWORD_WEIGHT, LEANING_WEIGHT, Searcher
from evals.cases import load
from evals.retrieval.compare import compare, read_questions
from evals.scorers import is_right

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory, whole: Corpus) -> Searcher:
    folder, embedder = tmp_path_factory.mktemp("index"), Embedder(ROOT / "models" / "encoder")
    asked = Asked({(GUIDANCE, "57"): ["bump is 30 weeks, can we tell midwifery"]}, "one")
    build(whole, folder, embedder, asked)
    return Searcher.over(whole, embedder, open_snapshot(whole, folder, embedder, "one"))


def test_a_plain_question_finds_its_paragraph(searcher: Searcher):
    hits = searcher.search("Do I need the consent of the parents before sharing?")
    assert {"40", "41", "11.1", "35"} & {hit.passage.anchor for hit in hits}
    assert len(hits) == 8
    assert len({hit.passage.key for hit in hits}) == 8


def test_hits_are_ordered_by_a_score_from_0_to_1(searcher: Searcher):
    hits = searcher.search("court order", k=30)
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert len(hits) == 30


def test_a_hit_says_which_question_led_to_it(searcher: Searcher):
    first = searcher.search("bump is 30 weeks, can we tell midwifery?")[0]
    assert (first.passage.anchor, first.question) == ("57", "bump is 30 weeks, can we tell midwifery")
    assert first.cosine > 0.9
    assert searcher.search("interfering with a police operation")[0].question is None


def test_shared_words_are_matched_by_their_stems(whole: Corpus):
    chunks = chunks_of(whole, NOTHING_ASKED)
    matches = Keywords.over(chunks).matches("stigmatised")
    assert [chunk.key[1] for chunk, match in zip(chunks, matches, strict=True) if match] == ["11.5"]
    assert max(matches) == 1


@pytest.mark.parametrize("query", ["", "   ", "\n"])
def test_a_blank_query_finds_nothing(searcher: Searcher, query: str):
    assert searcher.search(query) == ()


@pytest.mark.parametrize(
    "query", ["?", "\ud800", "the of and", "zqx", "a" * 1_000_000, "who " * 250_000, "🙂"]
)
def test_any_other_query_has_an_order(searcher: Searcher, query: str):
    assert len(searcher.search(query)) == 8


def test_the_same_query_finds_the_same(searcher: Searcher):
    assert searcher.search("who can I ask?") == searcher.search("who can I ask?")


def test_the_chosen_way_is_no_worse_than_the_ways_left(whole: Corpus, embedder: ListeningEmbedder):
    table = compare(whole, embedder, NOTHING_ASKED)
    chosen = table[f"meaning + {KEYWORD_WEIGHT} keywords"]
    for other in ("keywords (BM25)", "rank fusion"):
        assert chosen.first >= table[other].first, other
        assert chosen.among_five >= table[other].among_five, other
        assert chosen.reciprocal > table[other].reciprocal, other
    assert len(read_questions(whole)) == 88


def test_keywords_and_leaning_each_help_on_the_index_that_is_served(
    whole: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    asked, embedder = (
        read_asked(ROOT / "corpus" / "asked", whole),
        RememberingEmbedder(ROOT / "models" / "encoder"),
    )
    build(whole, tmp_path, embedder, asked)
    served = Searcher.over(whole, embedder, open_snapshot(whole, tmp_path, embedder, asked.fingerprint))
    cases = load("guidance", "dev")

    def first(keywords: float, leaning: float) -> int:
        monkeypatch.setattr(search, "KEYWORD_WEIGHT", keywords)
        monkeypatch.setattr(search, "LEANING_WEIGHT", leaning)
        hits = [served.search(case.text, 1)[0].passage.anchor for case in cases]
        return sum(is_right(hit, case.get("anchors")) for hit, case in zip(hits, cases, strict=True))

    chosen = first(KEYWORD_WEIGHT, LEANING_WEIGHT)
    assert chosen > first(0.0, LEANING_WEIGHT)
    assert chosen >= first(KEYWORD_WEIGHT, 0.0)
