"""The HTTP interface: replies, refusals in one sentence, and the headers that stand around both."""

import json
from base64 import b64encode

import httpx
import pytest
from sample_door import Loopback, SampleDoor
from starlette.testclient import TestClient

from assistant import errors
from assistant.decision import labels
from assistant.decision.facts import VALUES
from integrations.web import documents
from integrations.web.app import create_app
from integrations.web.faults import OUT_OF_ORDER
from integrations.web.guard import FAULT, NO_TOKEN
from integrations.web.incoming import MOST_BYTES

JSON = {"Content-Type": "application/json"}
TEXT = "I'm a health visitor, mum told me in confidence she's drinking again. Can I share?"
TOO_MUCH = (
    "That is too much to read at once. "
    "Shorten it to 20,000 characters: what you hold, who is asking, and what worries you."
)
NOT_JSON = 'That is not JSON that I can read. Send one object, such as {"text": "Can I share ...?"}.'
NOT_OBJECT = 'Send one JSON object, such as {"text": "Can I share ...?"}.'
NO_CONVERSATION = "I do not have a conversation called 'nope'; leave conversation_id out to begin a new one."

REFUSED = [
    pytest.param("/api/ask", json.dumps({"text": "x" * 1_048_576}), 413, TOO_MUCH, id="1 MB of text"),
    pytest.param(
        "/api/ask",
        json.dumps({"text": "x" * 400_001}),
        413,
        "Your text has 400,001 characters. "
        "Shorten it to 20,000 characters: what you hold, who is asking, and what worries you.",
        id="text too long",
    ),
    pytest.param("/api/ask", '{"text": ', 400, NOT_JSON, id="broken JSON"),
    pytest.param("/api/ask", "", 400, NOT_JSON, id="empty body"),
    pytest.param("/api/ask", b"\xff\xfe\x00{", 400, NOT_JSON, id="not UTF-8"),
    pytest.param("/api/ask", "[" * 100_000, 400, NOT_JSON, id="deep nesting"),
    pytest.param("/api/ask", '{"text": ' + "9" * 9000 + "}", 400, NOT_JSON, id="endless number"),
    pytest.param("/api/ask", "[]", 422, NOT_OBJECT, id="a list"),
    pytest.param("/api/ask", "null", 422, NOT_OBJECT, id="null"),
    pytest.param(
        "/api/ask", '{"text": 5}', 422, "text must be words in quotation marks.", id="text a number"
    ),
    pytest.param(
        "/api/ask",
        '{"text": " "}',
        422,
        "Write what you hold, who is asking, and what worries you.",
        id="empty text",
    ),
    pytest.param(
        "/api/ask",
        '{"text": "a", "facts": [1]}',
        422,
        'facts must be an object of names and values, such as {"recipient": "police"}.',
        id="facts a list",
    ),
    pytest.param(
        "/api/ask",
        '{"text": "a", "facts": {"recipient": true}}',
        422,
        "The value of 'recipient' in facts must be a word in quotation marks, such as \"yes\".",
        id="fact value not text",
    ),
    pytest.param(
        "/api/ask",
        '{"text": "a", "facts": {"colour": "red"}}',
        422,
        f"There is no fact called 'colour'. The facts are: {', '.join(VALUES)}, detriment.",
        id="unknown fact",
    ),
    pytest.param(
        "/api/ask",
        '{"text": "a", "facts": {"urgent_danger": "maybe"}}',
        422,
        "urgent_danger cannot be 'maybe'. It is one of: yes, no, unknown.",
        id="unknown value",
    ),
    pytest.param(
        "/api/ask",
        '{"text": "a", "conversation_id": "nope"}',
        404,
        NO_CONVERSATION,
        id="unknown conversation",
    ),
    pytest.param(
        "/api/ask",
        '{"text": "a", "conversation_id": 7}',
        422,
        "conversation_id must be the one from an earlier reply, or be left out.",
        id="conversation a number",
    ),
    pytest.param(
        "/api/answer",
        '{"facts": {"recipient": "police"}}',
        422,
        "Say which conversation this answers: give the conversation_id of the last reply.",
        id="answer to nothing",
    ),
    pytest.param(
        "/api/answer",
        '{"conversation_id": "nope"}',
        422,
        'Give at least one answer in facts, such as {"recipient": "police"}.',
        id="no answer",
    ),
    pytest.param(
        "/api/answer",
        '{"conversation_id": "nope", "facts": {"recipient": "police"}}',
        404,
        NO_CONVERSATION,
        id="answer in an unknown conversation",
    ),
]


def ask(client: TestClient, text: str = TEXT, **more: object) -> httpx.Response:
    return client.post("/api/ask", json={"text": text, **more})


def test_a_question_gets_a_whole_reply(client: TestClient) -> None:
    answer = ask(client)
    assert answer.status_code == 200
    reply = answer.json()
    assert reply["kind"] == "decision"
    assert reply["decision"]["outcome"] == "must_share"
    assert reply["decision"]["facts"]["sharer"] == {
        "value": "health",
        "basis": "stated",
        "evidence": "I'm a health visitor",
    }
    assert reply["decision"]["trace"]["steps"][0]["rule"] == "information_is_relevant"
    assert reply["citations"][2]["reference"] == "ISD 13, first bullet"


def test_an_answer_changes_the_decision_of_its_conversation(client: TestClient) -> None:
    first = ask(client).json()
    body = {
        "conversation_id": first["conversation_id"],
        "facts": {"detriment": "immediate_risk_from_sharing"},
    }
    second = client.post("/api/answer", json=body).json()
    assert second["conversation_id"] == first["conversation_id"]
    assert second["decision"]["outcome"] == "share_with_safeguards"


def test_a_conversation_can_be_read_again(client: TestClient) -> None:
    first = ask(client).json()
    turns = client.get(f"/api/conversations/{first['conversation_id']}").json()["turns"]
    assert [turn["text"] for turn in turns] == [TEXT]
    assert turns[0]["reply"] == first
    lost = client.get("/api/conversations/nope")
    assert (lost.status_code, lost.json()) == (404, {"error": NO_CONVERSATION})


@pytest.mark.parametrize(("path", "body", "status", "sentence"), REFUSED)
def test_bad_input_is_refused_in_one_sentence(
    client: TestClient,
    caplog: pytest.LogCaptureFixture,
    path: str,
    body: str | bytes,
    status: int,
    sentence: str,
) -> None:
    answer = client.post(path, content=body, headers=JSON)
    assert (answer.status_code, answer.json()) == (status, {"error": sentence})
    assert "no answer" not in caplog.text


def test_a_body_over_the_limit_sent_in_pieces_is_refused(client: TestClient) -> None:
    pieces = (b"x" * 1024 for _ in range(MOST_BYTES // 1024 + 1))
    answer = client.post("/api/ask", content=pieces, headers=JSON)
    assert (answer.status_code, answer.json()) == (413, {"error": TOO_MUCH})


@pytest.mark.parametrize("content_type", ["", "text/plain", "multipart/form-data; boundary=x"])
def test_what_is_not_sent_as_json_is_refused(client: TestClient, content_type: str) -> None:
    answer = client.post("/api/ask", content="{}", headers={"Content-Type": content_type})
    sentence = 'Send JSON, with the header "Content-Type: application/json".'
    assert (answer.status_code, answer.json()) == (415, {"error": sentence})


def test_null_characters_and_lone_surrogates_are_answered(client: TestClient) -> None:
    answer = client.post(
        "/api/ask", content='{"text": "school\\u0000 \\ud800 asked \\ud83d\\ude00"}', headers=JSON
    )
    assert answer.status_code == 200
    kept = client.get(f"/api/conversations/{answer.json()['conversation_id']}").json()["turns"][0]["text"]
    assert kept == "school  \ufffd asked \U0001f600"


def test_wrong_methods_and_addresses_are_named(client: TestClient) -> None:
    wrong = client.get("/api/ask")
    assert (wrong.status_code, wrong.json()) == (405, {"error": "/api/ask takes POST, not GET."})
    nowhere = client.get("/api/nothing")
    sentence = "There is nothing at this address. The interface is described at /docs."
    assert (nowhere.status_code, nowhere.json()) == (404, {"error": sentence})


def test_health_tells_when_it_can_answer(client: TestClient, door: SampleDoor) -> None:
    assert client.get("/health").json() == {"status": "ready"}
    door.is_ready = False
    waiting = client.get("/health")
    assert waiting.status_code == 503
    assert waiting.json()["error"].startswith("Not ready yet")


def test_a_full_disk_is_told_and_nothing_else_is(client: TestClient, door: SampleDoor) -> None:
    door.fault = errors.NotKept("The disk is full, so this answer could not be kept; free some space.")
    answer = ask(client)
    assert (answer.status_code, answer.json()) == (503, {"error": str(door.fault)})


def test_what_is_missing_is_logged_for_who_runs_it_and_not_shown(
    client: TestClient, door: SampleDoor, caplog: pytest.LogCaptureFixture
) -> None:
    door.fault = errors.SetupError("The index in /somewhere is damaged; run `make index`.")
    answer = ask(client)
    assert (answer.status_code, answer.json()) == (503, {"error": OUT_OF_ORDER})
    assert "/somewhere" in caplog.text


def test_a_defect_is_logged_and_its_text_stays_hidden(
    client: TestClient, door: SampleDoor, caplog: pytest.LogCaptureFixture
) -> None:
    door.fault = RuntimeError("secret inner words")
    answer = ask(client)
    assert (answer.status_code, answer.json()) == (500, {"error": FAULT})
    assert "no answer to POST /api/ask" in caplog.text
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_every_answer_carries_the_safety_headers(client: TestClient) -> None:
    for answer in (client.get("/"), ask(client), client.get("/api/nothing"), client.get("/static/base.css")):
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'self';")
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert ask(client).headers["Cache-Control"] == "no-store"


def test_pages_of_other_sites_cannot_ask(client: TestClient) -> None:
    body = {"text": TEXT}
    sentence = "This request came from a page of another site, so it was not answered."
    for headers in ({"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}):
        answer = client.post("/api/ask", json=body, headers=headers)
        assert (answer.status_code, answer.json()) == (403, {"error": sentence})
    assert client.post("/api/ask", json=body, headers={"Origin": "http://127.0.0.1"}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[::1"])
def test_a_foreign_name_for_this_machine_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/", headers={"Host": host})
    assert answer.status_code == 403
    assert answer.json()["error"].startswith("This assistant answers only on this computer")


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:9", "[::1]:8000"])
def test_every_loopback_name_is_welcome(client: TestClient, host: str) -> None:
    assert client.get("/health", headers={"Host": host}).status_code == 200


def test_where_a_token_is_set_nothing_is_answered_without_it(door: SampleDoor) -> None:
    app = create_app(door, Loopback(host="0.0.0.0", access_token="pa:ss word"))
    basic = b64encode(b"anyone:pa:ss word").decode()
    with TestClient(app, base_url="http://share.example") as client:
        for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic ?"}):
            refused = client.get("/", headers=headers)
            assert (refused.status_code, refused.json()) == (401, {"error": NO_TOKEN})
            assert refused.headers["WWW-Authenticate"].startswith("Basic")
        assert client.get("/", headers={"Authorization": f"Basic {basic}"}).status_code == 200
        shown = {"Authorization": "Bearer pa:ss word"}
        assert client.post("/api/ask", json={"text": TEXT}, headers=shown).status_code == 200
        assert client.get("/health").status_code == 200


def test_a_note_that_does_not_exist_is_not_found(client: TestClient) -> None:
    for ending in ("", ".md", ".docx", ".pdf"):
        answer = client.get(f"/api/notes/nope{ending}")
        sentence = "There is no note called 'nope'; take the note_id of a reply."
        assert (answer.status_code, answer.json()) == (404, {"error": sentence})


def test_pdf_without_its_library_points_to_word(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_note: object) -> bytes:
        raise documents.PdfUnavailable(documents.NO_PANGO)

    monkeypatch.setattr(documents, "pdf", missing)
    answer = client.get("/api/notes/n-1.pdf")
    assert (answer.status_code, answer.json()) == (406, {"error": documents.NO_PANGO})


def test_the_interface_describes_itself_offline(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    assert {"/api/ask", "/api/answer", "/api/notes/{note_id}.pdf", "/health"} <= set(described["paths"])
    shape = described["components"]["schemas"]["Reply"]["properties"]
    assert {"headline", "decision", "questions", "citations", "note_id"} <= set(shape)
    page = client.get("/docs").text
    assert "//cdn" not in page
    assert 'src="/static/js/docs.js"' in page


def test_every_value_has_its_plain_words(client: TestClient) -> None:
    words = client.get("/api/labels").json()
    assert set(words["facts"]) == {*VALUES, "detriment"}
    for name, values in VALUES.items():
        assert set(values) == set(words["values"][name])
    assert words["outcomes"] == dict(labels.OUTCOMES)
