"""To whom it would go, where the words name several, nobody but the writer's own body, or a family besides."""

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.decision.facts import COVERED, NO, UNKNOWN, YES, Basis, Fact, Facts
from assistant.understanding import bodies, kin
from assistant.understanding.standing import PARENT
from assistant.understanding.words import Text

FAMILY = "parent_carer"
FIRST = (
    "local_authority", "police", "health", "education", "probation_prison", "youth_justice", "commissioned_provider",
)  # fmt: skip
FIRST_IN_DANGER = ("police", *(body for body in FIRST if body != "police"))
"""Of several bodies named with `or`, the one that the answer is for: who assesses, or who can be there at once."""

_TOLD = re.compile(
    r"\b(?:tell|telling|inform|share(?: (?:it|this|that))? with|pass(?: (?:it|this))?(?: on)? to|ring|phone"
    r"|call|contact|involve"
    r"|let|notify|refer(?: (?:it|this|him|her|them))? to|report(?: (?:it|this))? to|go to|both) (?:the |his "
    r"|her |their |our )*$"
)
_LISTED = re.compile(
    r"(?P<how>or|and|,|as well as|and also|and then)(?: (?:to|tell|ring|the|his|her|their|our|also))* ?$"
)
_ASKS_OF_THE_FAMILY = re.compile(
    r"\b(?:(?:do|should|shall|must|can|could) (?:i|we)|whether to|if i should) (?:also |then |even |have to |need to )?"
    rf"(?:tell|ring|inform|phone|warn|speak to|talk to|let) (?:the |his |her |their |my )?{PARENT}\b(?: know)?"
)
_BESIDES = re.compile(r"^ ?(?:first|before\w*|too|as well|either|beforehand|or not)\b")
_AND_DO_I = re.compile(r"\b(?:and|or|also)(?: also)? $")
_BARRED = re.compile(
    rf"\b(?:court|ordered?|injunction|non mol\w*|barred|prohibited steps|no contact)\b[^.]{{0,60}}\b(?:{PARENT}"
    rf"|ex|husband|partner"
    rf"|boyfriend|he|him|she)\b|\b(?:{PARENT}|ex|husband|partner|boyfriend)\b[^.]{{0,70}}\b(?:court|barred"
    rf"|injunction|no contact"
    r"|non mol\w*|prohibited steps)\b"
)
_HE_ASKS = re.compile(
    rf"\b(?:{PARENT}|ex|husband|partner|boyfriend|he|she) (?:[a-z]+ ){{0,3}}?(?:is (?:here|at|on|outside|in"
    rf"|asking)|rang|rung|ringing"
    r"|asking|asked|asks|wants|turned up|came|phoned|emailed)\b"
)
_TELL_HIM = re.compile(
    r"\b(?:tell|let|give|show|answer) (?:him|her|them)\b|\b(?:he|she) (?:rang|asked|is) asking\b|\brang asking\b"
)


def looked_at(text: Text, facts: Facts, told: Facts) -> Facts:
    """The facts of both readings, the recipient as the words have it; `told` is what phrases read of them."""
    facts = _not_with_themselves(_one_of_several(text, facts), told)
    facts = kin.who_asks(text, _barred_parent(text, facts))
    return _without(facts, "recipient") if asks_of_family(text, facts) else facts


def named_besides(text: Text, facts: Facts) -> tuple[str, ...]:
    """The kinds of other bodies under the duty that are named as to be told as well, in their order."""
    chosen = facts.value("recipient")
    if facts.value("direction") != "share" or chosen not in COVERED:
        return ()
    listed = [kind for _, *kinds in _lists(text) for kind in kinds]
    return tuple(dict.fromkeys(kind for kind in listed if kind not in (chosen, facts.value("sharer"))))


def asks_of_family(text: Text, facts: Facts) -> tuple[str, ...]:
    """The family, where a practitioner asks whether to tell a parent besides those who are to be told; else nobody."""
    if facts.value("recipient") != FAMILY or facts.value("sharer") in (FAMILY, "other"):
        return ()
    asks = any(
        _BESIDES.match(text.norm[asked.end() :]) or _AND_DO_I.search(text.norm[: asked.start()])
        for asked in _ASKS_OF_THE_FAMILY.finditer(text.norm)
    )
    return (FAMILY,) if asks else ()


def _not_with_themselves(facts: Facts, told: Facts) -> Facts:
    """The facts, whoever holds something not taken for the one to be told of it, unless a phrase says so."""
    to = facts.get("recipient")
    themselves = (
        to is not None
        and to.basis in (Basis.ASSUMED, Basis.INFERRED)
        and facts.value("direction") in ("share", None)
        and to.value == facts.value("sharer") != told.value("recipient")
    )
    return _without(facts, "recipient") if themselves else facts


def _one_of_several(text: Text, facts: Facts) -> Facts:
    """The facts, of two bodies between which the writer asks the one that can act first."""
    to = facts.get("recipient")
    if to is None or facts.value("direction") != "share":
        return facts
    order = FIRST_IN_DANGER if facts.value("urgent_danger") == YES else FIRST
    for how, *kinds in _lists(text):
        if how == "or" and to.value in kinds:
            chosen = min(kinds, key=order.index)
            return facts.with_(recipient=Fact(chosen, to.basis, to.evidence if chosen == to.value else None))
    return facts


def _lists(text: Text) -> Iterator[tuple[str, str, str]]:
    """Two bodies that the writer would tell, each under the duty and of another kind, and the word between them."""
    named = [one for one in bodies.find(text) if one.kind in COVERED]
    telling = False
    for one, other in pairwise(named):
        telling = telling or _TOLD.search(text.norm[: one.start]) is not None
        between = _LISTED.fullmatch(text.norm[one.end : other.start].strip() + " ")
        telling = telling and between is not None
        if telling and between and one.kind != other.kind:
            yield between["how"], one.kind, other.kind


def _barred_parent(text: Text, facts: Facts) -> Facts:
    """The facts, a parent against whom there is an order, and who asks, taken for the one who asks (ISD 10.3, 56)."""
    to = facts.get("recipient")
    named = to is not None and to.basis in (Basis.STATED, Basis.CONFIRMED)
    if named or not (_BARRED.search(text.norm) and _TELL_HIM.search(text.norm)):
        return facts
    asks = _HE_ASKS.search(text.norm)
    if asks is None:
        return facts
    evidence = text.evidence(asks.start(), asks.end())
    order = facts.get("court_order_restricts")
    more = (
        {}
        if order and order.value != NO
        else {"court_order_restricts": Fact(UNKNOWN, Basis.INFERRED, evidence)}
    )
    return facts.with_(
        direction=Fact("respond", Basis.STATED, evidence),
        recipient=Fact("parent_carer", Basis.STATED, evidence),
        **more,
    )


def _without(facts: Facts, name: str) -> Facts:
    return Facts({other: fact for other, fact in facts.items() if other != name})
