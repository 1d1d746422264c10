"""A build that is killed or has no room leaves the old index serving; and Chroma can be a server."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from half_way import ROOT, small
from listening import ListeningEmbedder

from assistant.errors import SetupError
from assistant.retrieval.generation import name_in_use
from assistant.retrieval.index import build, open_index, open_snapshot
from assistant.retrieval.search import Searcher

SCRIPT = Path(__file__).with_name("half_way.py")


def half_way(folder: Path, how: str, what: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(SCRIPT), str(folder), how, what],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.mark.parametrize("before", ["snapshot.npz", "manifest.json", "current.new"])
def test_a_build_killed_half_way_leaves_the_old_index(
    tmp_path: Path, embedder: ListeningEmbedder, before: str
):
    old = small(changed=False)
    build(old, tmp_path, embedder)
    name = name_in_use(tmp_path)
    answer = [
        hit.passage.anchor
        for hit in Searcher.over(old, embedder, open_index(old, tmp_path, embedder)).search("a court order")
    ]
    with half_way(tmp_path, "stop", before) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "half way\n"
        os.kill(process.pid, signal.SIGKILL)
        assert process.wait(10) == -signal.SIGKILL
    assert name_in_use(tmp_path) == name
    for opens in (open_index, open_snapshot):
        found = Searcher.over(old, embedder, opens(old, tmp_path, embedder)).search("a court order")
        assert [hit.passage.anchor for hit in found] == answer
    new = small(changed=True)
    assert build(new, tmp_path, embedder).embedded == 1
    assert open_index(new, tmp_path, embedder).chunks[0].text.endswith("Quite other words than before.")
    assert not list(tmp_path.glob("unfinished-*"))


@pytest.mark.parametrize("room", ["1000", "20000", "250000"])
def test_a_full_disk_leaves_the_old_index_and_says_so(tmp_path: Path, embedder: ListeningEmbedder, room: str):
    old = small(changed=False)
    build(old, tmp_path, embedder)
    with half_way(tmp_path, "full", room) as process:
        said, _ = process.communicate(timeout=60)
    assert said.startswith(f"The index could not be written to {tmp_path}")
    assert "the old one is as it was" in said
    assert process.returncode == 0
    assert len(Searcher.over(old, embedder, open_index(old, tmp_path, embedder)).search("a court order")) == 8
    assert not list(tmp_path.glob("unfinished-*"))


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    chroma = Path(sys.executable).with_name("chroma")
    command = [
        str(chroma),
        "run",
        "--path",
        str(tmp_path / "server"),
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
    ]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with socket.socket() as door:
            if door.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait(10)


def test_the_index_can_live_on_a_chroma_server(tmp_path: Path, embedder: ListeningEmbedder, server: str):
    corpus, folder = small(changed=False), tmp_path / "index"
    build(corpus, folder, embedder, chroma_url=server)
    served = open_index(corpus, folder, embedder, chroma_url=server)
    vector = embedder.embed(["a court order"])[0]
    cold = open_snapshot(corpus, folder, embedder)
    assert [near.id for near in served.vectors.nearest(vector, 10)] == [
        near.id for near in cold.vectors.nearest(vector, 10)
    ]
    assert not list(folder.glob("*/chroma"))
    with pytest.raises(SetupError, match="run `make index`"):
        open_index(corpus, folder, embedder)
