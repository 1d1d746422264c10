"""The web channel over the real assistant, from a question to the note, and over a restart."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader
from starlette.testclient import TestClient

from assistant.bootstrap import assistant_for
from assistant.guidance.passages import Corpus
from assistant.settings import Settings
from integrations.web.app import create_app

QUESTION = (
    "I'm a health visitor, mum told me in confidence she's drinking again, school have asked, "
    "she says I mustn't tell anyone. Can I share?"
)
JSON = {"Content-Type": "application/json"}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


def opened(data: Path) -> TestClient:
    settings = Settings(data=data)
    app = create_app(assistant_for(settings, for_server=False), settings)
    return TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=True)


@pytest.fixture(scope="module")
def client(data: Path) -> Iterator[TestClient]:
    with opened(data) as client:
        yield client


def test_a_text_that_is_too_long_is_refused_with_what_to_do(client: TestClient) -> None:
    answer = client.post("/api/ask", json={"text": " ".join(map(str, range(6000)))})
    assert answer.status_code == 413
    assert "I read at most 20,000; send the part that matters" in answer.json()["error"]


def test_the_health_visitor_is_told_to_share_and_why(client: TestClient, corpus: Corpus) -> None:
    reply = client.post("/api/ask", json={"text": QUESTION}).json()
    assert reply["kind"] == "decision"
    assert reply["decision"]["outcome"] == "must_share"
    assert {"given_in_confidence", "consent_absent"} & {one["name"] for one in reply["decision"]["barriers"]}
    assert reply["citations"]
    for citation in reply["citations"]:
        assert citation["quote"] in corpus.get(citation["anchor"], citation["source"]).text
        page = client.get(f"/guidance/{citation['source']}").text
        assert f'id="{citation["anchor"]}"' in page


def test_one_click_answers_are_taken_until_nothing_is_open(client: TestClient) -> None:
    reply = client.post("/api/ask", json={"text": QUESTION}).json()
    asked = 0
    while reply["questions"]:
        question = reply["questions"][0]
        answers = {question["fact"]: question["options"][0]["value"]}
        body = {"conversation_id": reply["conversation_id"], "facts": answers}
        reply = client.post("/api/answer", json=body).json()
        asked += 1
        assert asked <= 5
    assert reply["decision"]["provisional"] is False


def test_the_note_of_a_reply_opens_in_every_form(client: TestClient) -> None:
    reply = client.post("/api/ask", json={"text": QUESTION}).json()
    address = f"/api/notes/{reply['note_id']}"
    assert client.get(address).json()["headline"] == reply["headline"]
    assert "told me in confidence" in client.get(f"{address}.md").text
    word = Document(BytesIO(client.get(f"{address}.docx").content))
    assert word.paragraphs[0].text == "Decision note: sharing information about a child"
    assert len(PdfReader(BytesIO(client.get(f"{address}.pdf").content)).pages) >= 2


def test_a_conversation_outlives_a_restart(client: TestClient, data: Path) -> None:
    reply = client.post("/api/ask", json={"text": QUESTION}).json()
    with opened(data) as again:
        turns = again.get(f"/api/conversations/{reply['conversation_id']}").json()["turns"]
        assert turns[-1]["reply"] == reply
        body = {"conversation_id": reply["conversation_id"], "facts": {"recipient": "police"}}
        changed = again.post("/api/answer", json=body).json()
    assert changed["decision"]["facts"]["recipient"]["value"] == "police"
    assert changed["decision"]["facts"]["recipient"]["basis"] == "confirmed"


@pytest.mark.parametrize(
    ("path", "body", "status", "begins"),
    [
        ("/api/ask", '{"text": ""}', 422, "There is nothing to answer"),
        ("/api/ask", '{"text": "\\u0000\\ud800"}', None, ""),
        ("/api/ask", '{"text": "a", "facts": {"colour": "red"}}', 422, "There is no fact called 'colour'."),
        ("/api/ask", '{"text": "a", "facts": {"arose": "never"}}', 422, "arose cannot be 'never'."),
        ("/api/ask", '{"text": "a", "facts": {"detriment": "maybe"}}', 422, ""),
        (
            "/api/ask",
            '{"text": "a", "conversation_id": "nope"}',
            404,
            "I do not have a conversation called 'nope';",
        ),
        (
            "/api/answer",
            '{"conversation_id": "nope", "facts": {"recipient": "police"}}',
            404,
            "I do not have",
        ),
    ],
)
def test_bad_input_is_refused_by_the_real_assistant(
    client: TestClient, path: str, body: str, status: int | None, begins: str
) -> None:
    answer = client.post(path, content=body, headers=JSON)
    assert answer.status_code == status or (status is None and answer.status_code < 500)
    if answer.status_code != 200:
        assert answer.json()["error"].startswith(begins)


@pytest.mark.parametrize("note", ["nope", "-1", "nope-0", "nope-99999999999", "--", "nope-²", "%00-1"])
def test_a_note_that_is_not_kept_is_not_found(client: TestClient, note: str) -> None:
    assert client.get(f"/api/notes/{note}").status_code == 404
