"""Answers in words to the questions now shown: yes, none of those, it's the GP, sorry she's 17, two at once."""

import re
from collections.abc import Sequence

from assistant.decision.facts import GROUNDS, NO, TRI, UNKNOWN, VALUES, YES, Basis, Fact, Facts
from assistant.decision.settle import read_facts
from assistant.understanding import answer_words, polarity, standing
from assistant.understanding.answer_words import DOUBT, GROUND_WORDS
from assistant.understanding.taking import BODIES
from assistant.understanding.words import Text

_AND = re.compile(r"(?:no|none|nope|nah|yes|yeah|yep) [,.;]? ?(?:and|also|plus) ")
"""A yes or no that something else follows: "no, and it's the GP"."""
_REFUSED = {YES: "sufficient", NO: "insufficient", UNKNOWN: UNKNOWN}
_NOT_HELP = re.compile(
    r"\b(?:not help|no (?:use|help)|could not use|not (?:be )?(?:any )?(?:use|useful|help"
    r"|relevant to them)|nothing they could)\b"
)

_WILL = re.compile(r"\b(?:i|we) (?:will|would|can|could|shall|am going to|are going to)\b")
"""What somebody means to do is no word on who pays."""


def read(text: Text, pending: Sequence[str], known: Facts, content: Facts) -> Facts:
    """The facts that a message gives in answer to what is pending; `content` is what it says taken by itself."""
    answered: dict[str, Fact] = {}
    open_names = [name for name in pending if name in VALUES or name in ("detriment", "welfare")]
    only = standing.one_of([name for name in open_names if name in BODIES], text, known)
    for name in open_names:
        if only and name in BODIES and name != only:
            continue
        kind = known.value(name)
        if name in ("sharer", "recipient") and kind in answer_words.MAY_BE_COMMISSIONED:
            answered.update(answer_words.commissioned(name, text, kind))
        else:
            told = answer_words.read(name, text, content)
            answered.update(
                {one: fact for one, fact in told.items() if _may_stand(one, fact, text, known, pending)}
            )
    segments = polarity.segments(text)
    waiting = [name for name in open_names if not _settled(name, answered)]
    everything = polarity.for_all(text)
    for start, end in segments:
        value = polarity.polarity(text.norm[start:end])
        if value is None or not waiting:
            continue
        if (
            answered
            and not everything
            and len(waiting) == len(open_names) - 1
            and _explains(text, start, end, answered)
        ):
            continue
        for name in list(waiting) if everything else waiting[:1]:
            evidence = text.evidence(start, end)
            waiting.remove(name)
            if (
                value == NO
                and name in ("detriment", "welfare")
                and _is_refusal(text.norm[start:end], content)
            ):
                continue
            answered.update(_plain(name, value, known, evidence, text.norm[start:end]))
    return Facts(answered)


def _may_stand(name: str, fact: Fact, text: Text, known: Facts, pending: Sequence[str]) -> bool:
    return name not in BODIES or standing.may_be(name, fact.value, text, known, pending)


def _is_refusal(words: str, content: Facts) -> bool:
    """Whether a no is no answer but a refusal to share; one that denies a ground by name is an answer."""
    if any(content.value(ground) == NO for ground in GROUNDS):
        return False
    return polarity.refuses(words) or polarity.says_more(words)


def _explains(text: Text, start: int, end: int, answered: dict[str, Fact]) -> bool:
    """Whether this yes or no only introduces what was just read from the words that follow it."""
    evidence = [fact.evidence or "" for fact in answered.values()]
    piece = text.evidence(start, end)
    return start == 0 and not _AND.match(text.norm) and any(one and one in piece for one in evidence)


def _settled(name: str, answered: dict[str, Fact]) -> bool:
    if name == "detriment":
        return any(ground in answered for ground in GROUNDS)
    if name == "welfare":
        return (
            "relevant_to_welfare" in answered
            or "may_help_recipient" in answered
            or "request_context" in answered
        )
    return name in answered


def _plain(name: str, value: str, known: Facts, evidence: str, words: str) -> dict[str, Fact]:
    """A bare yes, no or not sure as the answer to one pending name."""
    given: dict[str, str] = {}
    if name == "detriment":
        grounds = [ground for ground, pattern in GROUND_WORDS.items() if pattern.search(words)]
        if value == YES:
            given = dict.fromkeys(grounds[:1], UNKNOWN if DOUBT.search(words) else YES)
        else:
            given = {"detriment": "none" if value == NO else UNKNOWN}
    elif name == "welfare":
        given = {
            "welfare": value
            if value in (YES, UNKNOWN)
            else "cannot_help"
            if _NOT_HELP.search(words)
            else "not_relevant"
        }
    elif name == "request_context":
        given = {name: _REFUSED[value]}
    elif name in ("sharer", "recipient"):
        if value == UNKNOWN:
            given = {name: UNKNOWN}
        elif value == YES and _WILL.search(words):
            given = {}
        elif known.value(name) in ("charity_community", "private_healthcare", "commissioned_provider"):
            given = {name: "commissioned_provider" if value == YES else str(known.value(name))}
    elif name == "subject_stage":
        given = {name: {YES: "child", NO: "adult", UNKNOWN: UNKNOWN}[value]}
    elif name in VALUES and VALUES[name] == TRI:
        given = {name: value}
    return {
        key: Fact(fact.value, Basis.CONFIRMED, evidence)
        for key, fact in read_facts(given, Basis.CONFIRMED, known).items()
    }
