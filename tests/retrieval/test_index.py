"""The index on a real embedded Chroma: what is embedded again, what a damaged one says, and equal twins."""

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from listening import ListeningEmbedder

from assistant.errors import SetupError
from assistant.guidance.passages import GUIDANCE, Corpus
from assistant.retrieval.chunks import Asked
from assistant.retrieval.generation import in_use, only_builder
from assistant.retrieval.index import build, open_index, open_snapshot
from assistant.retrieval.search import Searcher

QUESTIONS = (
    "Mum says no, does that stop me?",
    "there is a court order on the file",
    "what are the tests before I send anything",
    "the police are about to raid the house",
    "dad will complain",
    "zzz",
)


def reworded(corpus: Corpus, anchor: str, text: str) -> Corpus:
    return Corpus(tuple(replace(p, text=text) if p.anchor == anchor else p for p in corpus))


def test_chroma_and_the_snapshot_give_the_same_ranking(
    tmp_path: Path, few: Corpus, embedder: ListeningEmbedder
):
    asked = Asked(
        {(GUIDANCE, "11.1"): ["mum says no", "they refuse"], (GUIDANCE, "10.3"): ["a judge said no"]}, "x"
    )
    build(few, tmp_path, embedder, asked)
    served = open_index(few, tmp_path, embedder, "x")
    cold = open_snapshot(few, tmp_path, embedder, "x")
    assert served.chunks == cold.chunks
    for question in QUESTIONS:
        vector = embedder.embed([question])[0]
        left, right = served.vectors.nearest(vector, 15), cold.vectors.nearest(vector, 15)
        assert [near.id for near in left] == [near.id for near in right]
        assert [near.cosine for near in left] == pytest.approx([near.cosine for near in right], abs=1e-5)
        assert len(left) == 15
        hits = [Searcher.over(few, embedder, index).search(question) for index in (served, cold)]
        assert [hit.passage.key for hit in hits[0]] == [hit.passage.key for hit in hits[1]]


def test_only_changed_words_are_embedded_again(tmp_path: Path, few: Corpus, embedder: ListeningEmbedder):
    first = build(few, tmp_path, embedder)
    assert first.embedded == first.chunks == len(few.passages)
    embedder.heard.clear()
    changed = reworded(few, "12", "Practitioners may ring the duty desk.")
    second = build(changed, tmp_path, embedder)
    assert (second.embedded, second.chunks) == (1, first.chunks)
    assert embedder.heard == ["Limitation: detriment to the child. Practitioners may ring the duty desk."]
    found = Searcher.over(changed, embedder, open_index(changed, tmp_path, embedder)).search(
        "ring the duty desk"
    )
    assert found[0].passage.anchor == "12"
    third = build(few, tmp_path, embedder, Asked({(GUIDANCE, "9"): ["when to keep quiet"]}, "q"))
    assert (third.embedded, third.chunks) == (2, first.chunks + 1)


def test_an_index_that_is_up_to_date_is_left_alone(tmp_path: Path, few: Corpus, embedder: ListeningEmbedder):
    first = build(few, tmp_path, embedder)
    stamp = (tmp_path / "current").stat().st_mtime_ns
    again = build(few, tmp_path, embedder)
    assert (again.generation, again.embedded) == (first.generation, 0)
    assert (tmp_path / "current").stat().st_mtime_ns == stamp


def test_two_builds_of_the_same_are_the_same(tmp_path: Path, few: Corpus, embedder: ListeningEmbedder):
    one, two = (build(few, tmp_path / name, embedder) for name in "ab")
    assert one == two
    snapshots = [(tmp_path / name / one.generation / "snapshot.npz").read_bytes() for name in "ab"]
    assert snapshots[0] == snapshots[1]


def test_a_missing_index_says_what_to_run(tmp_path: Path, few: Corpus, embedder: ListeningEmbedder):
    for opens in (open_index, open_snapshot):
        with pytest.raises(SetupError, match=r"There is no index in .*; run `make index`\."):
            opens(few, tmp_path / "none", embedder)


def test_an_index_of_other_words_or_another_encoder_is_refused(
    tmp_path: Path, few: Corpus, embedder: ListeningEmbedder, monkeypatch: pytest.MonkeyPatch
):
    build(few, tmp_path, embedder)
    sentence = r"was made from other documents or by another encoder; run `make index`\."
    with pytest.raises(SetupError, match=sentence):
        open_snapshot(reworded(few, "12", "Something else."), tmp_path, embedder)
    with pytest.raises(SetupError, match=sentence):
        open_snapshot(few, tmp_path, embedder, "other questions")
    monkeypatch.setattr(ListeningEmbedder, "identity", "another")
    with pytest.raises(SetupError, match=sentence):
        open_index(few, tmp_path, embedder)
    assert build(few, tmp_path, embedder).embedded == len(few.passages)


def scribble(name: str) -> Callable[[Path], object]:
    return lambda place: (place / name).write_bytes(b"not what it was")


@pytest.mark.parametrize(
    "damage",
    [
        scribble("manifest.json"),
        scribble("snapshot.npz"),
        scribble("chroma/chroma.sqlite3"),
        lambda place: (place / "snapshot.npz").unlink(),
        lambda place: shutil.rmtree(place / "chroma"),
        lambda place: (place.parent / "current").write_text("generation-0"),
        lambda place: (place.parent / "current").write_bytes(b"\xff\xfe"),
    ],
    ids=["manifest", "snapshot", "chroma", "no snapshot", "no chroma", "no generation", "no name"],
)
def test_a_damaged_index_says_what_to_run_and_is_mended_by_it(
    tmp_path: Path, few: Corpus, embedder: ListeningEmbedder, damage: Callable[[Path], object]
):
    build(few, tmp_path, embedder)
    damage(in_use(tmp_path).place)
    with pytest.raises(SetupError, match="run `make index`"):
        open_index(few, tmp_path, embedder)
    build(few, tmp_path, embedder)
    assert len(open_index(few, tmp_path, embedder).vectors.nearest(embedder.embed(["a"])[0], 5)) == 5


def test_one_build_at_a_time(tmp_path: Path, few: Corpus, embedder: ListeningEmbedder):
    with (
        only_builder(tmp_path),
        pytest.raises(SetupError, match=r"Another build .* is running; wait until it ends"),
    ):
        build(few, tmp_path, embedder)
    assert build(few, tmp_path, embedder).chunks == len(few.passages)


def test_old_generations_do_not_pile_up(tmp_path: Path, few: Corpus, embedder: ListeningEmbedder):
    for text in ("One.", "Two.", "Three.", "Four."):
        build(reworded(few, "12", text), tmp_path, embedder)
    assert len(list(tmp_path.glob("generation-*"))) == 2
    assert not list(tmp_path.glob("unfinished-*"))


def test_an_opened_index_serves_on_while_a_new_one_is_built(
    tmp_path: Path, few: Corpus, embedder: ListeningEmbedder
):
    build(few, tmp_path, embedder)
    searcher = Searcher.over(few, embedder, open_index(few, tmp_path, embedder))
    before = searcher.search("court order")
    build(reworded(few, "12", "Something else."), tmp_path, embedder)
    assert searcher.search("court order") == before
    assert len(before) == 8


def test_a_wrong_server_address_is_named(tmp_path: Path, few: Corpus, embedder: ListeningEmbedder):
    build(few, tmp_path, embedder)
    with pytest.raises(SetupError, match="'ftp://x' is not an http"):
        open_index(few, tmp_path, embedder, chroma_url="ftp://x")
    with pytest.raises(SetupError, match=r"No Chroma server answers at http://127\.0\.0\.1:9; start it"):
        open_index(few, tmp_path, embedder, chroma_url="http://127.0.0.1:9")


def test_threads_find_what_one_finds(tmp_path: Path, few: Corpus, embedder: ListeningEmbedder):
    build(few, tmp_path, embedder)
    searcher = Searcher.over(few, embedder, open_index(few, tmp_path, embedder))
    alone = [searcher.search(question) for question in QUESTIONS]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(searcher.search, QUESTIONS * 5))
    assert together == alone * 5
