"""What is put into the index: each passage under its own words, and under the questions it is asked in."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import SetupError
from assistant.guidance.passages import Corpus, Passage

Key = tuple[str, str]

# Questions that no passage answers: they stand beside the others and are no part of the index.
UNANSWERED = "unanswered.yaml"


@dataclass(frozen=True, slots=True)
class Chunk:
    """One text with one vector, and the passage it leads to; `question` is empty for the passage itself."""

    id: str
    key: Key
    text: str
    question: str

    @property
    def content(self) -> str:
        """The hash of the words that are embedded."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions that practitioners ask, by the passage that answers them, and the hash of their files."""

    questions: Mapping[Key, Sequence[str]]
    fingerprint: str


NOTHING_ASKED = Asked({}, "")


def chunks_of(corpus: Corpus, asked: Asked) -> tuple[Chunk, ...]:
    """A chunk for each passage and for each question, in reading order; ids last as long as the words."""
    chunks: dict[str, Chunk] = {}
    for passage in corpus:
        source, anchor = passage.key
        chunks[f"{source}#{anchor}"] = Chunk(f"{source}#{anchor}", passage.key, words_of(passage), "")
        for question in asked.questions.get(passage.key, ()):
            mark = hashlib.sha256(question.encode()).hexdigest()[:12]
            chunk = Chunk(f"{source}#{anchor}?{mark}", passage.key, question, question)
            chunks[chunk.id] = chunk
    return tuple(chunks.values())


def words_of(passage: Passage) -> str:
    """The words a passage is embedded and searched under: its nearest heading, then its text."""
    return f"{passage.heading_path[-1]}. {passage.text}" if passage.heading_path else passage.text


def corpus_fingerprint(corpus: Corpus) -> str:
    """A hash that changes with any word, heading or anchor of any passage."""
    parts = (part for passage in corpus for part in (*passage.key, passage.text, *passage.heading_path, ""))
    return _hash(parts)


def read_asked(folder: Path, corpus: Corpus) -> Asked:
    """The questions in the `*.yaml` of `folder`, each file a mapping `anchor: [question, ...]`.

    A missing folder holds none; `unanswered.yaml`, which is by who can help, is not read. Raises `SetupError`
    for a file of another shape or an anchor no document has.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    # A whole that is printed only in parts is asked about under its first part.
    places: dict[str, Key] = {passage.root: passage.key for passage in reversed(corpus.passages)}
    places |= {passage.anchor: passage.key for passage in reversed(corpus.passages)}
    questions: dict[Key, list[str]] = {}
    for path in _files(folder):
        try:
            content = yaml.load(path.read_text(encoding="utf-8"), Loader=loader) or {}
            entries = [
                (str(anchor), [_sentence(item) for item in items]) for anchor, items in content.items()
            ]
        except (yaml.YAMLError, AttributeError, TypeError, ValueError) as error:
            raise SetupError(
                f"{path.name} is not a mapping of anchors to lists of questions ({error}); correct it."
            ) from error
        for anchor, sentences in entries:
            if anchor not in places:
                raise SetupError(
                    f"{path.name} has questions for {anchor!r}, which no document has; correct it."
                )
            questions.setdefault(places[anchor], []).extend(sentences)
    return Asked(questions, asked_fingerprint(folder))


def asked_fingerprint(folder: Path) -> str:
    """A hash of the question files as they stand, made without parsing them; empty where there are none."""
    files = _files(folder)
    return (
        _hash(part for path in files for part in (path.name, path.read_text(encoding="utf-8")))
        if files
        else ""
    )


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.yaml") if path.name != UNANSWERED)


def _sentence(item: object) -> str:
    if not isinstance(item, str) or not item.strip():
        raise ValueError(f"{item!r} is not a question")
    return " ".join(item.split())


def _hash(parts: Iterable[str]) -> str:
    whole = hashlib.sha256()
    for part in parts:
        encoded = part.encode()
        whole.update(len(encoded).to_bytes(8, "big") + encoded)
    return whole.hexdigest()
