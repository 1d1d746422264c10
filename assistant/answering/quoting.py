"""Chooses the printed words to show of a passage: the sentence that answers, with the lead-in of a bullet."""

import re

from assistant.guidance.citations import normal, sentence_spans
from assistant.guidance.passages import Corpus, Passage, Place

_WORD = re.compile(r"[a-z]{4,}")
_COMMON = frozenset(
    {"this", "that", "with", "from", "have", "will", "would", "should", "could", "what", "when", "where"}
    | {"which", "does", "about", "there", "their", "they", "them", "been", "were", "your", "share", "sharing"}
    | {"shared", "information", "child", "children", "practitioners", "organisations"}
)
# Printed after a list whose lead-in they do not complete.
_STANDS_ALONE = frozenset(
    {
        "11.5",
        "audience.4",
        "example:connected-individual.judgement.6",
        "example:connected-individual.decision.4",
        "example:confidential-information.judgement.5",
    }
)
# Words up to which a lead-in adds nothing to its bullet: "They include:".
_SAYS_NOTHING = 3
# As many words as are read at a glance; a shorter passage is shown whole.
_WHOLE_UP_TO = 60


def quoted(passage: Passage, question: str, corpus: Corpus, says: str = "") -> tuple[Place, ...]:
    """The places whose words, in order, answer from `passage`; each `says` is a verbatim span.

    `says` are words that are known to answer; the sentences they run through are shown. A bullet comes after
    its lead-in, outside the examples; a lead-in that is found by itself comes with the bullets it introduces.
    """
    own = Place(passage.anchor, _answering(passage, question, says), passage.source)
    lead = _lead_in(passage, corpus)
    if lead:
        # "They determine that:" in an example tells nothing that its place does not.
        return (own,) if passage.anchor.startswith("example:") else (lead, own)
    # The lead-in's own sentence may not be the one that answers; then its bullets are beside the point.
    return (own, *_bullets(passage, corpus)) if own.says.endswith(":") else (own,)


def _answering(passage: Passage, question: str, says: str) -> str:
    spans = sentence_spans(passage.text)
    if says:
        start = passage.text.find(normal(says))
        if start >= 0:
            around = [span for span in spans if span[0] < start + len(normal(says)) and span[1] > start]
            return passage.text[around[0][0] : around[-1][1]]
    if len(passage.text.split()) <= _WHOLE_UP_TO or len(spans) == 1:
        return passage.text
    wanted = _words(question)
    shared = [len(wanted & _words(passage.text[start:end])) for start, end in spans]
    best = shared.index(max(shared))
    start, end = spans[best]
    return passage.text[start:end]


def _lead_in(passage: Passage, corpus: Corpus) -> Place | None:
    """The sentence ending in a colon that `passage` completes, or None."""
    if passage.anchor in _STANDS_ALONE or passage.text.endswith(":"):
        return None
    before = [each for each in corpus.whole(passage.anchor, passage.source) if each.order < passage.order]
    if passage.anchor.startswith("example:"):
        parent = passage.anchor.rpartition(".")[0]
        before = [each for each in before if each.anchor == parent]
    for earlier in reversed(before):
        if not earlier.text.endswith((":", "–")) or _ended_before(passage, earlier, before):
            continue
        start, end = sentence_spans(earlier.text)[-1]
        says = earlier.text[start:end]
        return Place(earlier.anchor, says, earlier.source) if len(says.split()) > _SAYS_NOTHING else None
    return None


def _ended_before(passage: Passage, lead: Passage, before: list[Passage]) -> bool:
    """Whether the list that `lead` opens ended before `passage`, as in the boxes, whose parts are flat."""
    if not passage.anchor.startswith("box:"):
        return False
    between = [each for each in before if each.order > lead.order]
    return passage.text[:1].isupper() and any(each.text[:1].islower() for each in between)


def _bullets(passage: Passage, corpus: Corpus) -> tuple[Place, ...]:
    """The bullets that a lead-in opens, each whole; none for any other passage."""
    if not passage.text.endswith(":"):
        return ()
    return tuple(
        Place(each.anchor, each.text, each.source)
        for each in corpus.whole(passage.anchor, passage.source)
        if each.order > passage.order
        and (lead := _lead_in(each, corpus)) is not None
        and lead.anchor == passage.anchor
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(word[:6] for word in _WORD.findall(text.lower()) if word not in _COMMON)
