"""Makes the vectors of every text in the repository that the index holds, to be kept beside the encoder.

    PYTHONPATH=. .venv/bin/python models/remember.py        after a change of corpus/ or of the encoder

Runs in the project's own environment. The index is right without it, only slower to build from nothing.
"""

from assistant.answering.answerable import read_unanswered
from assistant.guidance.corpus import read_corpus
from assistant.retrieval.chunks import chunks_of, read_asked
from assistant.retrieval.remembered import write
from assistant.settings import PROJECT, Settings


def texts() -> list[str]:
    """Every passage, every question that a passage is asked in, and every question that none answers."""
    folder = PROJECT / "corpus"
    corpus = read_corpus(folder)
    chunks = chunks_of(corpus, read_asked(folder / "asked", corpus))
    unanswered = read_unanswered(folder / "asked" / "unanswered.yaml").questions
    return [*(chunk.text for chunk in chunks), *unanswered]


if __name__ == "__main__":
    write(Settings(data=PROJECT / "var").model, texts())
