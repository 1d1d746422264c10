"""Which practical question a sentence asks within a case, heard by its meaning where no phrase tells it."""

import hashlib
import io
import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.decision.facts import COVERED, OUTSIDE, Basis, Fact
from assistant.errors import SetupError
from assistant.understanding.bodies import Marked
from assistant.understanding.polarity import polarity
from assistant.understanding.words import Text

NOTHING_ASKED = "none"
ANOTHER = "another"
"""What is asked where a further body is named."""
HEARD = 0.5
"""The chance from which a question is heard: of questions by authors it never read it then hears 64 in 100 rightly
and 6 wrongly, and one where there is none in 3 of 100 messages."""
HEAD_FILE, MANIFEST_FILE = "head.npz", "manifest.toml"
_AGAIN = "Restore the folder from git, or run models/train_topics.py again."

FEWEST = 3
"""Words from which a sentence is heard by its meaning."""

_ASKS = re.compile(
    r"(?:^ ?|[,:;-] |\b(?:and|but|so|or|then|also|just|now) )(?:who|whom|what|wot|when|where|which|why|how|whose|any"
    r"|worth|ok|okay|alright"
    r"|(?:can|could|should|shud|shall|may|might|must|do|does|did|is|are|am|will|would|have|has|ought|need)"
    r" (?:i|we|it|they|he|she|you|anyone|anybody|somebody|someone|there|that|this|the|my|our|her|his"
    r"|their|every|all|mum|dad))\b"
    r"|\b(?:wonder\w*|not sure|unsure|no idea|not a clue|do not know|need to know|want to know|bound to ask"
    r"|worried (?:that|about))\b"
)
"""How a sentence asks that has no question mark."""
_OF_THE_LAW = re.compile(
    r"\b(?:guidance|statut\w*|legislation|in force|(?:this|the|new) (?:duty|law|act)|rules?|lawful basis|legal basis"
    r"|counts? as|paragraph|section|article|(?:need|requir\w*)(?: [a-z']+){0,3} consent)\b"
)
"""Words of a question that is the guidance's to answer."""

Vector = NDArray[np.float32]
Hears = Callable[[str], str | None]
"""The topic that a sentence asks about by its meaning, or None."""


class Topics:
    """One linear layer over the encoder's vector of a sentence; what it knows it learnt from `models/training/`."""

    def __init__(self, folder: Path, embed: Callable[[str], Vector], encoder: str) -> None:
        """`embed` gives the vector of a text by the `encoder` of that identity; raises `SetupError` for another one."""
        self._embed = embed
        try:
            manifest = tomllib.loads((folder / MANIFEST_FILE).read_text(encoding="utf-8"))
            content = (folder / HEAD_FILE).read_bytes()
            wanted, learnt_from = manifest["files"][HEAD_FILE], manifest["encoder"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise SetupError(f"The practical topics in {folder} cannot be read. {_AGAIN}") from error
        if hashlib.sha256(content).hexdigest() != wanted:
            raise SetupError(f"The file {HEAD_FILE} in {folder} is not the one its manifest names. {_AGAIN}")
        if learnt_from != encoder:
            raise SetupError(f"The practical topics in {folder} are of another encoder. {_AGAIN}")
        with np.load(io.BytesIO(content)) as head:
            self._classes = [str(name) for name in head["classes"]]
            self._weights, self._bias = head["weights"], head["bias"]

    def of(self, sentence: str) -> str | None:
        """The topic that a sentence asks about, by its name; None where it asks nothing, or too little is sure."""
        scores = self._embed(sentence) @ self._weights + self._bias
        shares = np.exp(scores - scores.max())
        best = int(shares.argmax())
        sure = shares[best] / shares.sum() >= HEARD
        return self._classes[best] if sure and self._classes[best] != NOTHING_ASKED else None


def meant(text: Text, hears: Hears, low: int, high: int) -> str | None:
    """The topic that one sentence asks about by its meaning, where it asks at all and not what the law is.

    A yes or a no answers what was asked.
    """
    sentence = text.norm[low:high]
    asks = sentence.rstrip().endswith("?") or (_ASKS.search(sentence) and polarity(sentence) is None)
    if not asks or _OF_THE_LAW.search(sentence) or len(sentence.split()) < FEWEST:
        return None
    return hears(text.evidence(low, high))


def further_body(text: Text, marked: Marked, gets_it: str, low: int, high: int) -> Fact | None:
    """The first body named in a sentence that is neither the one that `gets_it` nor of the family."""
    for one in marked.mentions:
        inside = low <= one.start < high and one.kind not in (gets_it, "parent_carer")
        if inside and one.kind in (*COVERED, *OUTSIDE):
            return Fact(one.kind, Basis.STATED, text.evidence(one.start, one.end))
    return None
