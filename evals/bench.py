"""Speed and memory on this machine: measured from outside, on the real server and the real command line."""

import http.client
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from assistant.settings import PROJECT

CASES = (
    "I'm a health visitor, mum told me in confidence she's drinking again, school have asked. Can I share?",
    "GP here. Family Help asked what we know of dad's missed mental health appointments.",
    "School DSL. A year 9 has new trainers, two phones and keeps going missing. Do I tell the police?",
    "Probation officer, my man has moved in with a woman who has two small children.",
    "Housing officer, the kids are sleeping on the floor and the gas is off. The parents object to me telling anyone.",
    "Nursery, social worker wants our notes. Mum and baby are in a refuge and dad must not find them.",
)
QUESTIONS = (
    "What lawful basis do I use?",
    "When does the duty start?",
    "Do I need consent to tell school?",
    "Does the duty cover charities?",
    "What do I write down when I decide not to share?",
    "Is a GP bound by this?",
)
ASKED_EACH = 40


def main() -> int:
    """Measure, print a table and leave it in evals/report/bench.json."""
    with tempfile.TemporaryDirectory() as folder:
        program = ["env", f"CAN_I_SHARE_DATA={folder}", sys.executable, "-m", "assistant.cli"]
        found: dict[str, float | str] = {"machine": _machine()}
        found["index from nothing, s"] = _seconds([*program, "index"])
        found["ask, a decision, cold, s (median of 7)"] = _median([*program, "ask", CASES[0]])
        found["ask, a guidance question, cold, s (median of 7)"] = _median([*program, "ask", QUESTIONS[0]])
        with _server(program) as (port, process):
            decisions = _times(port, CASES)
            guidance = _times(port, QUESTIONS)
            found |= _spread("decision reply", decisions) | _spread("guidance reply", guidance)
            found["server memory, resident, MB"] = _resident(process.pid)
    found["this environment with what the tests need, MB"] = _size(Path(sys.prefix))
    for name, value in found.items():
        print(f"{name:52} {value if isinstance(value, str) else format(value, '.3g')}")
    report = PROJECT / "evals" / "report"
    report.mkdir(exist_ok=True)
    (report / "bench.json").write_text(json.dumps(found, indent=2))
    return 0


def _machine() -> str:
    cpu = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    name = cpu.group(1) if cpu else platform.processor()
    return f"{os.cpu_count()} cores, {name}, Python {platform.python_version()}"


def _seconds(command: Sequence[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def _median(command: Sequence[str]) -> float:
    return statistics.median(_seconds(command) for _ in range(7))


@contextmanager
def _server(
    program: Sequence[str],
) -> Iterator[tuple[int, subprocess.Popen[str]]]:
    command = [*program, "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        said = process.stdout.readline()
        try:
            yield int(said.split("127.0.0.1:")[1].split("/")[0]), process
        finally:
            process.terminate()


def _times(port: int, texts: Sequence[str]) -> list[float]:
    """Milliseconds from sending a question to having read the whole reply; a first round warms up."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    times = []
    for turn in range(ASKED_EACH + 2):
        for text in texts:
            body = json.dumps({"text": text})
            begun = time.perf_counter()
            connection.request("POST", "/api/ask", body, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise SystemExit(f"the server answered {answer.status} to {text!r}")
            if turn >= 2:
                times.append((time.perf_counter() - begun) * 1000)
    return times


def _spread(name: str, times: list[float]) -> dict[str, float]:
    cut = statistics.quantiles(times, n=100)
    return {f"{name}, p50, ms": cut[49], f"{name}, p95, ms": cut[94]}


def _resident(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(found.group(1)) / 1024 if found else float("nan")


def _size(folder: Path) -> float:
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir()) / 1e6


if __name__ == "__main__":
    sys.exit(main())
