"""The walls stand: which room may import which, and who may know which library."""

import ast
from pathlib import Path

import pytest

from assistant import language_model, settings
from assistant.retrieval import keywords
from assistant.settings import PROJECT
from assistant.understanding import words

MAY_IMPORT = {
    "assistant.errors": set(),
    "assistant.settings": {"assistant.errors"},
    "assistant.language_model": {"assistant.errors"},
    "assistant.guidance": {"assistant.errors"},
    "assistant.decision": {"assistant.errors", "assistant.guidance"},
    "assistant.privacy": set(),
    "assistant.understanding": {"assistant.decision", "assistant.errors", "assistant.language_model"},
    "assistant.retrieval": {"assistant.errors", "assistant.guidance", "assistant.language_model"},
    "assistant.answering": {"assistant.errors", "assistant.guidance"},
    "assistant.conversation": {
        "assistant.answering",
        "assistant.decision",
        "assistant.errors",
        "assistant.guidance",
        "assistant.understanding",
    },
}
THIRD_PARTY = {
    "llama_index": ("assistant/retrieval", "assistant/answering"),
    "chromadb": ("assistant/retrieval",),
    "onnxruntime": ("assistant/language_model.py",),
    "fastapi": ("integrations",),
    "starlette": ("integrations",),
    "uvicorn": ("integrations",),
    "weasyprint": ("integrations",),
    "docx": ("integrations",),
}
PURE = ("assistant/decision", "assistant/conversation/flow.py", "assistant/privacy")
STANDARD = {
    "__future__", "bisect", "collections", "contextlib", "contextvars", "dataclasses", "datetime", "enum", "functools",
    "heapq", "itertools", "math", "operator", "pathlib", "re", "string", "tomllib", "types", "typing", "unicodedata",
}  # fmt: skip
CLOCKS = {"time", "random", "secrets", "socket", "urllib", "http", "sqlite3", "os"}

FILES = [
    path for room in ("assistant", "integrations", "evals") for path in sorted((PROJECT / room).rglob("*.py"))
]


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def place(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


@pytest.mark.parametrize("room", sorted(MAY_IMPORT))
def test_imports_run_one_way(room: str) -> None:
    folder = PROJECT / room.replace(".", "/")
    files = (
        [folder.with_suffix(".py")] if folder.with_suffix(".py").exists() else sorted(folder.rglob("*.py"))
    )
    allowed = (room, *MAY_IMPORT[room])
    assert files
    for path in files:
        ours = {
            name for name in imports(path) if name.split(".")[0] in ("assistant", "integrations", "evals")
        }
        assert {name for name in ours if name != "assistant" and not name.startswith(allowed)} == set(), (
            place(path)
        )


@pytest.mark.parametrize("library", sorted(THIRD_PARTY))
def test_only_its_room_knows_a_library(library: str) -> None:
    users = {place(path) for path in FILES if any(name.split(".")[0] == library for name in imports(path))}
    assert {user for user in users if not user.startswith(THIRD_PARTY[library])} == set()


@pytest.mark.parametrize("room", PURE)
def test_pure_rooms_use_no_network_clock_or_third_party(room: str) -> None:
    chosen = [path for path in FILES if place(path).startswith(room)]
    assert chosen
    for path in chosen:
        outside = {name.split(".")[0] for name in imports(path)} - {"assistant"}
        assert outside <= STANDARD - CLOCKS, place(path)


@pytest.mark.parametrize("path", FILES, ids=place)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text()))


def test_only_settings_reads_the_environment() -> None:
    readers = {
        place(path) for path in FILES if "os.environ" in path.read_text() or "getenv" in path.read_text()
    }
    assert readers <= {"assistant/settings.py"}


def test_no_product_name_is_collected_as_a_test() -> None:
    assert [place(path) for path in FILES if path.name.startswith("test_")] == []


def test_every_reader_of_a_message_reads_as_much_of_it_as_is_accepted() -> None:
    most = {language_model.MOST_CHARACTERS, keywords.MOST_CHARACTERS, words.MOST}
    assert most == {settings.MOST_CHARACTERS}
