"""The leak check: no case stands, or nearly stands, in what the assistant was made from.

Near means that more than half of the five-word runs of case and text together are shared, or that a run of eight
words is. Case, punctuation and spacing do not count; a case shorter than five words is looked for whole.
"""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from assistant.settings import PROJECT
from evals.cases import HALVES, SETS, Case, load

LOOKED_IN = (
    "corpus/asked/**/*",
    "models/training/**/*",
    "assistant/understanding/*.toml",
    "assistant/understanding/*.py",
    "assistant/answering/*.toml",
    "prompts/*",
)
NEAR = 0.5
GRAM = 5
RUN = 8

Words = tuple[str, ...]
Gram = tuple[str, ...]


@dataclass(frozen=True)
class Leak:
    """A case, the file it was found in, and the words they share."""

    case: str
    file: str
    how: str

    def __str__(self) -> str:
        return f"{self.case} in {self.file}: {self.how}"


def leaks(root: Path = PROJECT, cases: Sequence[Case] | None = None) -> tuple[Leak, ...]:
    """Every leak of `cases` (all of them by default) into the files under `root`."""
    messages = [(case.name, words_of(text)) for case in cases or all_cases() for text in messages_of(case)]
    by_gram: dict[Gram, set[int]] = {}
    for at, (_, said) in enumerate(messages):
        for gram in _grams(said, GRAM):
            by_gram.setdefault(gram, set()).add(at)
    found: dict[tuple[str, str], Leak] = {}
    for file, text in texts_under(root):
        there = words_of(text)
        for at in {at for gram in _grams(there, GRAM) for at in by_gram.get(gram, ())}:
            name, said = messages[at]
            if how := shared(said, there):
                found.setdefault((name, file), Leak(name, file, how))
    return tuple(found.values())


def shared(case: Words, text: Words) -> str:
    """How the two are the same or nearly; empty where they are not."""
    if case == text:
        return f"the same: {' '.join(text)}"
    if runs := _grams(case, RUN) & _grams(text, RUN):
        return f"{RUN} words in a row: {' '.join(min(runs))}"
    ours, theirs = _grams(case, GRAM), _grams(text, GRAM)
    both = len(ours & theirs)
    near = both / len(ours | theirs) if both else 0.0
    return f"nearly the same ({near:.2f}): {' '.join(text)}" if near > NEAR else ""


def words_of(text: str) -> Words:
    """The words alone, in small letters."""
    return tuple(re.findall(r"[a-z0-9']+", text.lower().replace("’", "'")))


def all_cases() -> tuple[Case, ...]:
    """Every case of both halves, and the worked examples."""
    halves = [case for name in SETS for half in HALVES for case in load(name, half)]
    return (*halves, *load("worked", "cases"))


def messages_of(case: Case) -> tuple[str, ...]:
    """Each message a case sends."""
    if case.task == "contrast":
        return (case.get("a")["text"], case.get("b")["text"])
    if case.task == "attacks":
        return tuple(filter(None, (case.get("unpadded"), case.get("base"))))
    if case.task == "conversation" and len(words_of(case.text)) < GRAM:
        # "No", "not sure", "the GP": a bare answer is everybody's.
        return ()
    return (case.text,)


def texts_under(root: Path) -> Iterator[tuple[str, str]]:
    """Every text in the files looked in, with the file's place; raises nothing for a file that does not parse."""
    for pattern in LOOKED_IN:
        for path in sorted(root.glob(pattern)):
            if path.is_file() and path.suffix in (".yaml", ".toml", ".py", ".md", ".txt", ".json", ".jsonl"):
                place = path.relative_to(root).as_posix()
                yield from ((place, text) for text in _texts(path))


def _texts(path: Path) -> Iterable[str]:
    content = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        nodes = ast.walk(ast.parse(content))
        return [
            node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ]
    if path.suffix == ".toml":
        return _strings(tomllib.loads(content))
    if path.suffix == ".yaml":
        return _strings(yaml.load(content, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    return content.splitlines()


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield str(key)
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)


def _grams(words: Words, size: int) -> set[Gram]:
    if 0 < len(words) < size and size == GRAM:
        return {words}
    return {words[at : at + size] for at in range(len(words) - size + 1)}


def main() -> int:
    """Print every leak; 1 where there is one."""
    found = leaks()
    print("\n".join(map(str, found)) or "No case stands in what the assistant was made from.")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
