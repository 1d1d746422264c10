"""Which wording somebody has read: a short hash of each paragraph, kept in corpus/reviewed.toml.

`python -m assistant.guidance.reviewed` writes the file again, once the changed paragraphs have been read.
"""

import hashlib
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

from assistant.errors import SetupError
from assistant.guidance.corpus import read_corpus
from assistant.guidance.passages import Corpus

REVIEWED_FILE = "reviewed.toml"
_HASH_LENGTH = 12
_HEAD = """\
# The wording somebody last read, as a short sha256 of each paragraph with its parts. A test fails when a
# paragraph no longer matches: read it, check the rules and texts that rest on it, then run
# `python -m assistant.guidance.reviewed`.
"""


def hashes(corpus: Corpus) -> dict[str, dict[str, str]]:
    """For each document the short hash of every whole: its anchors and words with those of its parts."""
    words: dict[str, dict[str, list[str]]] = {}
    for passage in corpus:
        parts = words.setdefault(passage.source, {}).setdefault(passage.root, [])
        parts.append(f"{passage.anchor} {passage.text}")
    return {source: {root: _short(parts) for root, parts in roots.items()} for source, roots in words.items()}


def read_reviewed(folder: Path) -> dict[str, dict[str, str]]:
    """The hashes in `folder`/reviewed.toml; raises `SetupError` when it is missing or cannot be read."""
    try:
        return tomllib.loads((folder / REVIEWED_FILE).read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as fault:
        raise SetupError(
            f"{folder / REVIEWED_FILE} cannot be read ({fault}); restore it from git."
        ) from fault


def changed(corpus: Corpus, reviewed: Mapping[str, Mapping[str, str]]) -> tuple[tuple[str, str], ...]:
    """Every (source, anchor of a whole) that is new, gone or worded otherwise than when it was last read."""
    now = {(source, root): short for source, roots in hashes(corpus).items() for root, short in roots.items()}
    then = {(source, root): short for source, roots in reviewed.items() for root, short in roots.items()}
    return tuple(sorted(key for key in now.keys() | then.keys() if now.get(key) != then.get(key)))


def write_reviewed(folder: Path) -> Path:
    """Writes the hashes of the documents in `folder` to its reviewed.toml and returns the file."""
    lines = [_HEAD]
    for source, roots in hashes(read_corpus(folder)).items():
        lines.append(f"\n[{source}]\n")
        lines.extend(f'"{root}" = "{short}"\n' for root, short in roots.items())
    target = folder / REVIEWED_FILE
    target.write_text("".join(lines), encoding="utf-8")
    return target


def _short(parts: list[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:_HASH_LENGTH]


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "corpus"
    sys.stdout.write(f"wrote {write_reviewed(folder)}\n")
