"""What the words of an answer say about the name that was asked about, beyond a yes or no."""

import re
from collections.abc import Callable, Mapping

from assistant.decision.facts import COVERED, GROUNDS, NO, UNKNOWN, YES, Basis, Fact, Facts
from assistant.decision.settle import WELFARE_FACTS
from assistant.understanding import bodies
from assistant.understanding.bodies import PLACE, WEAK, Mention
from assistant.understanding.polarity import polarity
from assistant.understanding.words import Text

MAY_BE_COMMISSIONED = ("charity_community", "private_healthcare")
"""Of these it is asked whether they are paid by a body that the duty covers."""
_NOTHING_SINCE = re.compile(
    r"\b(?:not since|nothing since|(?:all )?(?:over|finished|ended|closed|stopped|resolved) (?:by|in"
    r"|before|since)|before (?:september|the duty|30)|back in|long over|it (?:is|was) (?:all )?(?:over"
    r"|closed|old|historic\w*))\b"
)
_GOING_ON = re.compile(
    r"\b(?:still|ongoing|since then too|this (?:week|month|morning|term)|last (?:week|night|month)"
    r"|yesterday|today|now|recent\w*|after|it is current|current|carrying on|continuing|going on)\b"
)
_SPARING = re.compile(
    r"\b(?:no|without|not (?:given|said|explained|told|enough)|too little|nothing|did not|have not"
    r"|has not|will not|just|only) "
)
_IN_PASSING = re.compile(
    r" ?(?:is|are|was|were|do|does|did|has|have|had|will|would) "
    r"(?:not|fine|ok|okay|aware|involved|already|been|said|told)\b"
)
"""What follows a body that is only spoken of: "the police are not involved" names no recipient."""
_PLAIN_YES = re.compile(r"(?:yes|yeah|yep|yup|definitely|absolutely) ")
DOUBT = re.compile(r"\b(?:not|might|may|could|maybe|think|possibly|perhaps|unsure|sure|know|unread)\b")
GROUND_WORDS = {
    "immediate_risk_from_sharing": re.compile(
        r"\b(?:immediate risk|hidden|address|refuge|location|whereabouts|find (?:her|him|them)|put (?:her"
        r"|him|them)|first (?:one|of those)|danger|perpetrator|kill|hurt)\b"
    ),
    "police_operation_at_risk": re.compile(
        r"\b(?:police (?:operation|thing|one|bit|job|stuff)|operation|undercover|surveillance|live job"
        r"|second (?:one|of those))\b"
    ),
    "court_order_restricts": re.compile(
        r"\b(?:court|order|judge|proceedings|injunction|family procedure|third (?:one|of those))\b"
    ),
    "other_greater_detriment": re.compile(
        r"\b(?:other harm|another harm|more harm|self harm|suicid\w*|run away|something else|outweigh\w*"
        r"|fourth (?:one|of those))\b"
    ),
}
_REST = re.compile(
    r"\b(?:(?:rest|others?|other ones?)(?: of them)?(?: are| is)? (?:no|not|none)"
    r"|nothing (?:else|apart|except|other|but)"
    r"|none (?:apart|except|other|but)|no to the (?:rest|others?))\b"
)
_RULED_OUT = re.compile(
    r"\b(?:not|rather than|instead of) (?:the |a |my |our )?$|\b(?:dads?|mums?|he|she|who|partner) (?:is |was )?an? $"
)
_INTRODUCED = re.compile(
    r"\b(?:it is|its|that is|it would be|would be|to|tell|telling|ask|ring|call|for|meant) "
    r"(?:(?:the|a|an|my|our|his|her|their|duty) ){0,2}$"
)
_PAID = re.compile(
    r"\b(?:commission\w*|contract\w*|(?:council|nhs|icb|pcc|probation)(?: [a-z]+){0,2} (?:pays?|funds?|paid|funded))\b"
)
_OWN_MONEY = re.compile(
    r"\b(?:donat\w*|fundrais\w*|legac(?:y|ies)|lottery|collections?|(?:fee|self) (?:paying|fund\w*)|subscriptions?"
    r"|(?:parents|patients|families|members) pay|our own (?:money|funds?|pocket))\b"
)
_NOT_PAID = re.compile(
    r"\b(?:no|not|nobody|never|nothing|none|without|used to|ended|ends|lost|lapsed|expired|stopped|ran out|finished"
    r"|any ?more|no longer|pulled|withdrawn)\b"
)
_IS_ITSELF = re.compile(
    r"\b(?:we are|i am|it is|they are|that is|he is|she is|part of|run by) (?:[a-z']+ ){0,3}$"
)
_AGE = re.compile(r"^(?:(?:he|she|they) (?:is|are) )?(\d{1,2}) (?:years? old )?(?=$|[,.;-]|and )")
_WANTS = r"\b(?:i|we) (?:am |are )?(?:want to |would like to |need to |just )?"
_DIRECTIONS = (
    ("request", re.compile(_WANTS + r"(?:ask|asking|request|requesting)\b")),
    (
        "respond",
        re.compile(
            r"\b(?:they|she|he|school|police|(?:a |the |her |his )?social worker|somebody|someone) (?:have |has )?"
            r"(?:rang|rung|asked|emailed|contacted|phoned|called|wants?|wanted|requested)\b|\basked (?:me|us)\b"
        ),
    ),
    ("share", re.compile(_WANTS + r"(?:tell|telling|share|sharing|pass)\b")),
)


def read(name: str, text: Text, content: Facts) -> dict[str, Fact]:
    """The facts under a pending name or shorthand that the words themselves tell, confirmed."""
    names = GROUNDS if name == "detriment" else WELFARE_FACTS if name == "welfare" else (name,)
    told = {
        one: Fact(content[one].value, Basis.CONFIRMED, content[one].evidence)
        for one in names
        if one in content
    }
    if name == "detriment" and told and _PLAIN_YES.match(text.norm) and not DOUBT.search(text.norm):
        told = {
            one: Fact(YES, fact.basis, fact.evidence) if fact.value == UNKNOWN else fact
            for one, fact in told.items()
        }
    if (
        name == "detriment"
        and told
        and all(fact.value == NO for fact in told.values())
        and polarity(text.norm) == NO
    ):
        return {}
    if name == "detriment" and (singled := _singled_out(text)):
        return singled
    if not told and name in _SAID:
        return _SAID[name](name, text)
    if (
        name == "request_context"
        and not told
        and len(text.tokens) < 30
        and _SPARING.search(text.norm)
        and re.search(r"\b(?:why|reason|context|explain\w*|said|told|enough|detail\w*)\b", text.norm)
    ):
        return {name: Fact("insufficient", Basis.CONFIRMED, text.evidence(0, len(text.norm)))}
    return told


def _singled_out(text: Text) -> dict[str, Fact]:
    """The ground that is named against the rest: "court order yes, rest no", "nothing but the police thing"."""
    for ground, pattern in GROUND_WORDS.items():
        named = re.compile(
            rf"(?:{pattern.pattern}) (?:[a-z]+ )?(?:yes|yeah|applies)\b"
            rf"|\b(?:apart from|except|other than|nothing but) (?:[a-z]+ ){{0,3}}?(?:{pattern.pattern})"
        ).search(text.norm)
        if named:
            evidence = text.evidence(named.start(), named.end())
            rest = (
                dict.fromkeys(GROUNDS, Fact(NO, Basis.CONFIRMED, evidence)) if _REST.search(text.norm) else {}
            )
            low, high = text.sentence(named.start())
            value = UNKNOWN if DOUBT.search(text.norm, low, high) else YES
            return {**rest, ground: Fact(value, Basis.CONFIRMED, evidence)}
    return {}


def _body(name: str, text: Text) -> dict[str, Fact]:
    """The body named in an answer: the one that is introduced as it, before one that is only spoken of."""
    found = [one for one in bodies.find(text) if _may_answer(one, text)]
    private = [one for one in found if one.kind == "parent_carer"]
    chosen = next((one for one in found if _INTRODUCED.search(_ahead(one, text))), None) or next(
        (one for one in found if one not in private), next(iter(private), None)
    )
    if chosen is None:
        return {}
    kind = chosen.kind
    if kind in MAY_BE_COMMISSIONED and _PAID.search(text.norm) and not _NOT_PAID.search(text.norm):
        kind = "commissioned_provider"
    return {name: Fact(kind, Basis.CONFIRMED, text.evidence(chosen.start, chosen.end))}


def commissioned(name: str, text: Text, kind: str) -> dict[str, Fact]:
    """Whether a charity or private body, of this `kind`, is paid for the service: what was asked of `name`.

    A body that somebody rings, or that once paid, is no answer; what an organisation is said to be itself is one.
    """
    if paid := _PAID.search(text.norm):
        low, high = text.sentence(paid.start())
        value = kind if _NOT_PAID.search(text.norm[low:high]) else "commissioned_provider"
        return {name: Fact(value, Basis.CONFIRMED, text.evidence(paid.start(), paid.end()))}
    if own := _OWN_MONEY.search(text.norm):
        return {name: Fact(kind, Basis.CONFIRMED, text.evidence(own.start(), own.end()))}
    itself = [
        one for one in bodies.find(text) if _may_answer(one, text) and _IS_ITSELF.search(_ahead(one, text))
    ]
    if not itself:
        return {}
    return {name: Fact(itself[0].kind, Basis.CONFIRMED, text.evidence(itself[0].start, itself[0].end))}


def _may_answer(mention: Mention, text: Text) -> bool:
    """Whether a body is not a mere place, ruled out, or spoken of in passing."""
    if mention.kind in (PLACE, WEAK) or _RULED_OUT.search(_ahead(mention, text)):
        return False
    if mention.kind not in COVERED and mention.words in ("someone", "somebody"):
        return False
    return not _IN_PASSING.match(text.norm[mention.end : text.sentence(mention.start)[1]])


def _ahead(mention: Mention, text: Text) -> str:
    return text.norm[max(0, mention.start - 24) : mention.start]


def _aged(name: str, text: Text) -> dict[str, Fact]:
    """A bare age as an answer: "14, camhs"."""
    age = _AGE.match(text.norm)
    if not age:
        return {}
    stage = "child" if int(age[1]) < 18 else "adult"
    return {name: Fact(stage, Basis.CONFIRMED, text.evidence(age.start(1), age.end(1)))}


def _who_asked(name: str, text: Text) -> dict[str, Fact]:
    """Whether they asked, the writer wants to ask, or the writer wants to tell."""
    for value, pattern in _DIRECTIONS:
        if found := pattern.search(text.norm):
            return {name: Fact(value, Basis.CONFIRMED, text.evidence(found.start(), found.end()))}
    return {}


def _when(name: str, text: Text) -> dict[str, Fact]:
    whole = text.evidence(0, len(text.norm))
    if _NOTHING_SINCE.search(text.norm):
        return {name: Fact("before_commencement", Basis.CONFIRMED, whole)}
    if _GOING_ON.search(text.norm):
        return {name: Fact("after_commencement", Basis.CONFIRMED, whole)}
    return {}


_SAID: Mapping[str, Callable[[str, Text], dict[str, Fact]]] = {
    "sharer": _body,
    "recipient": _body,
    "arose": _when,
    "subject_stage": _aged,
    "direction": _who_asked,
}
