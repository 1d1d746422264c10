"""Takes out of a long text what it says again, so that padding does not hide what it says."""

import re

RUN = 12
"""Words in a row that make a repetition when they stood in the text before."""

_PIECE = re.compile(r"\S+\s*")
_LETTERS = re.compile(r"\W+")


def said_once(text: str) -> str:
    """The text without the words that begin a run that stood in it before; its first telling stays as written."""
    pieces: list[str] = _PIECE.findall(text)
    words = [_LETTERS.sub("", piece).lower() for piece in pieces]
    seen: set[tuple[str, ...]] = set()
    kept = []
    for at, piece in enumerate(pieces):
        run = tuple(words[at : at + RUN])
        if len(run) == RUN and run in seen:
            continue
        seen.add(run)
        kept.append(piece)
    return "".join(kept).strip()
