"""Somebody of the family who asks for something, and is meant by "him" or "her" in the question whether to tell."""

import re
from itertools import pairwise

from assistant.decision.facts import UNKNOWN, Basis, Fact, Facts
from assistant.understanding import bodies
from assistant.understanding.role_words import UNKNOWN_CALLER
from assistant.understanding.standing import PARENT
from assistant.understanding.words import Text

_OTHER_KIN = r"(?:ex|boyfriend|girlfriend|partner|husband|wife|uncle|brother|cousin)"
_KIN = re.compile(rf"\b(?:{PARENT}|{_OTHER_KIN})\b")
_PARENT = re.compile(rf"\b{PARENT}\b")
_ASKS = re.compile(
    r"\b(?:he|she) (?:(?:is|has|was|keeps|now|also|just|been|then|only) )*"
    r"(?:asking|asked|asks|wants?|wanting|demand\w*|rang|rung|ringing|phoned|emailed|emailing|texted|messaged"
    r"|turned up)\b(?! (?:that|(?:me|us|you|for it|it) (?:not|to)|not|nobody|no one|this|it to|to keep|to stay))"
)
"""That somebody asks for something; not that it be kept, or that nobody be told."""
_TELL_HIM = re.compile(
    r"\b(?:tell|let|give|show|answer|send|hand|reply to|say to|confirm(?: it)? to)(?: [a-z]+){0,2}? (?:him|her)\b"
    r"|\b(?:do|should|must|can|may|am) i (?:(?:supposed|meant|allowed|obliged|able|have) to )?(?:say|answer) ?[?]"
)
_OF_ANOTHER = re.compile(r"\b(?:about|on|against|with) (?:him|her)\b|\b(?:report|refer)\b")
"""That the question is of telling others of them."""
_WHERE = re.compile(r"\b(?:in|from|out of|at) $")
"""Before a body that is where somebody was, and not who asks: "in prison"."""
_RANG = re.compile(
    r" ?(?:(?:has|have|just|also|now|is|are) )*(?:rang|rung|ringing|asked|asking|asks|wants?|emailed)\b"
)
"""Behind a body that asks itself."""


def who_asks(text: Text, facts: Facts) -> Facts:
    """The facts, one of the family who asks taken for the recipient, where nobody is said outright to be (ISD 56)."""
    to = facts.get("recipient")
    said = to is not None and (to.value == UNKNOWN or to.basis in (Basis.STATED, Basis.CONFIRMED))
    if said or facts.value("direction") == "request" or UNKNOWN_CALLER.search(text.norm):
        return facts
    places = text.sentences()
    low, high = places[-1] if places else (0, 0)
    question = text.norm[low:high]
    if not question.rstrip().endswith("?") or not _TELL_HIM.search(question) or _OF_ANOTHER.search(question):
        return facts
    named = bodies.find(text)
    if any(low <= one.start < high or _RANG.match(text.norm[one.end :]) for one in named):
        return facts
    for (before, _), (start, end) in pairwise(((0, 0), *places)):
        asks = _ASKS.search(text.norm, start, end)
        if asks is None:
            continue
        kin = list(_KIN.finditer(text.norm, before, asks.start()))
        if not kin or any(
            kin[-1].start() < one.start < asks.start() and not _WHERE.search(text.norm[: one.start])
            for one in named
        ):
            continue
        kind = "parent_carer" if _PARENT.fullmatch(kin[-1].group()) else "other"
        evidence = text.evidence(asks.start(), asks.end())
        fact = Fact(kind, Basis.INFERRED, evidence)
        return facts.with_(direction=Fact("respond", Basis.INFERRED, evidence), recipient=fact)
    return facts
