"""Whether a passage says must, should or may, read from its own words."""

import re

from assistant.guidance.passages import Force

# What a document says it explains ("what organisations must do"), and what it grants in passing ("even where
# information must still be shared"), asks for nothing itself.
_REPORTED = re.compile(
    r"\b(?:what|when|whether|how|why|even where)\b(?: [\w'’]+){0,6} (?:must|should|may)\b|"
    r"\bwhether a specific [^.]*? must be met\b",
    re.IGNORECASE,
)
_MUST = re.compile(r"\bmust\b", re.IGNORECASE)
_SHOULD = re.compile(r"\bshould\b", re.IGNORECASE)
# "may" gives leave only to somebody who acts, or to sharing itself; elsewhere a thing can happen.
_MAY = re.compile(
    r"\bmay (?:also )?(?:wish|choose|request|seek|ask|consider|include relevant|be shared|be appropriate|"
    r"be needed|find this|not be able)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?])[⁰¹²³⁴-⁹]*\s+")


def force_of(text: str) -> Force:
    """The strongest of must, should and may that the words themselves use to ask or allow; else none."""
    words = _REPORTED.sub(" ", text)
    for force, pattern in ((Force.MUST, _MUST), (Force.SHOULD, _SHOULD), (Force.MAY, _MAY)):
        if pattern.search(words):
            return force
    return Force.NONE


def force_of_lead(text: str) -> Force:
    """The force that a paragraph hands down to its bullets: that of the sentence that introduces them.

    A sentence that only points back ("They include:") speaks with the force of the one before it.
    """
    sentences = _SENTENCE_END.split(text)
    introduces = 2 if len(sentences) > 1 and sentences[-1].startswith(("They ", "This ", "These ")) else 1
    return force_of(" ".join(sentences[-introduces:]))
