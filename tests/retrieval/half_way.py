"""Run as a process of its own: builds a changed index, and stops half way or fills its disk.

python half_way.py FOLDER stop FILE     stands still before FILE is written
python half_way.py FOLDER full BYTES    may write no file larger than BYTES
"""

import resource
import sys
import time
from dataclasses import replace
from pathlib import Path

from assistant.errors import SetupError
from assistant.guidance.corpus import read_corpus
from assistant.guidance.passages import Corpus
from assistant.retrieval import generation, index
from assistant.retrieval.embedder import Embedder

ROOT = Path(__file__).parents[2]
ROOTS = {"9", "10", "11", "12", "13"}


def small(*, changed: bool) -> Corpus:
    passages = [passage for passage in read_corpus(ROOT / "corpus") if passage.root in ROOTS]
    if changed:
        passages[0] = replace(passages[0], text="Quite other words than before.")
    return Corpus(tuple(passages))


def main() -> None:
    folder, how, what = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    if how == "full":
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(what), int(what)))
    else:
        write = generation.write

        def stops(path: Path, content: bytes) -> None:
            if path.name == what:
                print("half way", flush=True)
                time.sleep(60)
            write(path, content)

        generation.write = index.write = stops
    try:
        index.build(small(changed=True), folder, Embedder(ROOT / "models" / "encoder"))
    except SetupError as error:
        print(error, flush=True)


if __name__ == "__main__":
    main()
