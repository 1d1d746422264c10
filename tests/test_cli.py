"""The command line, run as people run it."""

import json
import os
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from assistant.settings import Settings

REFUGE = (
    "School DSL. Mum and her little girl fled dad to a refuge and he must not find them. "
    "The GP surgery wants their new address."
)


def run(settings: Settings, *arguments: str, said: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "assistant.cli", *arguments],
        env={**os.environ, "CAN_I_SHARE_DATA": str(settings.data)},
        input=said,
        capture_output=True,
        text=True,
        check=False,
    )


def test_ask_prints_the_headline_first_and_the_quotes_last(settings: Settings) -> None:
    done = run(settings, "ask", REFUGE)
    assert done.returncode == 0
    assert "keep back anything that would put the child in danger" in " ".join(done.stdout.split("\n")[:3])
    assert "ISD 10, first bullet" in done.stdout
    assert "draft for consultation" in done.stdout


def test_ask_takes_facts_and_prints_json(settings: Settings) -> None:
    done = run(settings, "ask", REFUGE, "--json", "--fact", "detriment=none", "--fact", "recipient=police")
    decision = json.loads(done.stdout)["decision"]
    assert decision["outcome"] == "must_share"
    assert decision["facts"]["recipient"] == {"value": "police", "basis": "stated", "evidence": None}


def test_ask_reads_from_the_input(settings: Settings) -> None:
    assert "999" in run(settings, "ask", "-", said="my dad hits me and I am scared to go home").stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("ask", ""), "There is nothing to answer: write what you hold"),
        (("ask", "x", "--fact", "recipient"), "--fact takes NAME=VALUE, such as --fact recipient=police"),
        (("ask", "x", "--fact", "shoe=9"), "There is no fact called 'shoe'."),
        (("ask", "x" * 30_000), "That is 30,000 characters and I read at most 20,000"),
        (("search", " "), "Write a few words to search for."),
    ],
)
def test_bad_input_gets_one_sentence(settings: Settings, arguments: tuple[str, ...], sentence: str) -> None:
    done = run(settings, *arguments)
    assert done.returncode == 2
    assert done.stderr.startswith(sentence)
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_search_shows_what_is_found(settings: Settings) -> None:
    found = json.loads(run(settings, "search", "do I need consent?", "--json", "-k", "5").stdout)
    assert len(found) == 5
    assert found[0]["reference"].startswith("ISD")
    assert found == sorted(found, key=lambda hit: -hit["score"])


def test_a_missing_index_is_said_with_what_to_run(tmp_path: Path) -> None:
    done = run(Settings(data=tmp_path), "search", "consent")
    assert done.returncode == 1
    assert "make index" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_decision_needs_no_index(tmp_path: Path) -> None:
    done = run(Settings(data=tmp_path), "ask", REFUGE)
    assert done.returncode == 0


def test_chat_is_a_conversation(settings: Settings) -> None:
    done = run(settings, "chat", said=f"{REFUGE}\n\n1\nthanks\nquit\n")
    assert done.returncode == 0
    assert done.stdout.count("draft for consultation") == 2
    assert "You're welcome." in done.stdout


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7"])
def test_it_will_not_listen_elsewhere_without_authentication(settings: Settings, host: str) -> None:
    done = run(settings, "serve", "--host", host, "--port", "0")
    assert done.returncode == 1
    assert done.stderr.startswith(
        f"I will not listen on {host}: anybody who can reach it could read the conversations"
    )


def test_a_port_in_use_is_said(settings: Settings) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run(settings, "serve", "--port", str(taken.getsockname()[1]))
    assert done.returncode == 1
    assert "choose another with --port" in done.stderr


def test_serve_says_where_and_answers(settings: Settings) -> None:
    environment = {**os.environ, "CAN_I_SHARE_DATA": str(settings.data)}
    command = [sys.executable, "-m", "assistant.cli", "serve", "--port", "0"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        try:
            address = server.stdout.readline().split()[5]
            with urllib.request.urlopen(f"{address}health") as answer:
                assert answer.status == 200
        finally:
            server.terminate()


def test_in_danger_what_to_do_stands_before_any_question(settings: Settings) -> None:
    done = run(
        settings, "ask", "Nursery. Dad is at the door with a knife right now and the child is in here."
    )
    assert done.stdout.startswith("Act now: call 999")
    assert done.stdout.index("Act first: ring 999") < done.stdout.index(
        "Would sharing do the child more harm"
    )
