"""The sample door, the application over it, and a real server on a free port."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from sample_door import Loopback, SampleDoor
from starlette.testclient import TestClient

from assistant.guidance.passages import Corpus
from integrations.web.app import create_app


@pytest.fixture
def door(corpus: Corpus) -> SampleDoor:
    return SampleDoor(corpus=corpus)


@pytest.fixture
def client(door: SampleDoor) -> Iterator[TestClient]:
    with TestClient(create_app(door, Loopback()), base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture(scope="session")
def server(corpus: Corpus) -> Iterator[str]:
    """The address of a real server over a sample door."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = create_app(SampleDoor(corpus=corpus), Loopback())
    running = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning"))
    thread = threading.Thread(target=running.run, daemon=True)
    thread.start()
    while not running.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    running.should_exit = True
    thread.join(timeout=5)
