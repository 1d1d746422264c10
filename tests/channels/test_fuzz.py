"""Whatever is sent, the interface answers or refuses in one sentence; it never breaks."""

import json
from urllib.parse import quote

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from assistant.decision.facts import VALUES

JSON = {"Content-Type": "application/json"}
NAMES = st.sampled_from([*VALUES, "detriment", "text", "facts", "conversation_id"])
LEAVES = (
    st.none() | st.booleans() | st.floats() | st.integers() | st.text() | st.sampled_from(["yes", "police"])
)
ANYTHING = st.recursive(
    LEAVES, lambda inside: st.lists(inside) | st.dictionaries(NAMES | st.text(), inside), max_leaves=20
)
BODIES = (
    st.fixed_dictionaries(
        {}, optional={"text": ANYTHING | st.text(), "conversation_id": ANYTHING, "facts": ANYTHING}
    ).map(lambda body: json.dumps(body).encode())
    | ANYTHING.map(lambda body: json.dumps(body).encode())
    | st.binary(max_size=200)
)
SHARED_CLIENT = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@settings(max_examples=150, deadline=None, suppress_health_check=SHARED_CLIENT)
@given(path=st.sampled_from(["/api/ask", "/api/answer"]), body=BODIES)
def test_no_body_breaks_it(client: TestClient, path: str, body: bytes) -> None:
    answer = client.post(path, content=body, headers=JSON)
    assert answer.status_code == 200 or 400 <= answer.status_code < 500
    if answer.status_code != 200:
        sentence = answer.json()["error"]
        assert list(answer.json()) == ["error"]
        assert sentence.rstrip(".})?!\"'").strip()


@settings(max_examples=80, deadline=None, suppress_health_check=SHARED_CLIENT)
@given(
    prefix=st.sampled_from(["/api/notes/", "/api/conversations/", "/guidance/", "/static/", "/"]),
    name=st.text(min_size=1, max_size=100),
    ending=st.sampled_from(["", ".md", ".docx", ".pdf"]),
)
def test_no_address_breaks_it(client: TestClient, prefix: str, name: str, ending: str) -> None:
    answer = client.get(f"{prefix}{quote(name.encode('utf-8', 'surrogatepass'))}{ending}")
    assert answer.status_code < 500
