"""Answers in words to the questions now shown: yes, none of those, it's the GP, sorry she's 17, two at once."""

import re
from collections.abc import Sequence

from assistant.decision.facts import COVERED, GROUNDS, NO, TRI, UNKNOWN, VALUES, YES, Basis, Fact, Facts
from assistant.decision.settle import WELFARE_FACTS, read_facts
from assistant.understanding import bodies
from assistant.understanding.bodies import PLACE, WEAK
from assistant.understanding.words import Text

_YES = re.compile(
    r"(?:yes|yeah|yep|yup|ye|yh|aye|correct|right|definitely|absolutely|certainly|sure|of course"
    r"|indeed|exactly|true|both|ok|okay|i think so|i would say so|i do|we do|it is|it does|it would"
    r"|it could|it can|they have|they did|they do|they are|she is|he is|she does|he does|we can|i can"
    r"|we could|i could|there is|there are|it will|probably|that is right|affirmative|very much so"
    r"|i believe so|ydw|oes)\b(?! not\b| no\b)"
)
_NO = re.compile(
    r"(?:no(?! contact\b)|nope|nah|none|neither|never(?! mind)|not that i|not as far|not really|not at all|nothing"
    r"|negative|no one|nobody|it is not|it does not|it would not|it could not|it can not|it will not"
    r"|they have not|they did not|they do not|they are not|we can not|we could not|i can not"
    r"|there is not|there is no|there are no|she is not|he is not|she does not|he does not"
    r"|not to my knowledge|not that we|absolutely not|definitely not|certainly not|of course not"
    r"|i do not think so|do not think so|not aware|not any|not anything|does not apply|n a)\b"
)
_UNSURE = re.compile(
    r"(?:(?:i |we |honestly |really |still )*(?:am |are )?"
    r"(?:not (?:really |entirely |quite |totally |at all )?(?:sure|certain|clear)|unsure"
    r"|do not know|not know|dunno|no idea|no clue|can not (?:say|tell|be sure|remember)"
    r"|could not (?:say|tell)|unclear|unknown|would not know|have not (?:asked|checked)|need to check"
    r"|will (?:have to )?check|would have to (?:ask|check)|hard to (?:say|tell)|maybe|possibly"
    r"|might be|perhaps|who knows|haven not a clue|depends|it depends|pass)\b|(?:idk|nobody knows))"
)
_LEAD = re.compile(
    r"(?:(?:um|er|erm|well|so|oh|ah|hmm|ok|okay|sorry|and|but|actually|to be honest|tbh|honestly"
    r"|for the (?:first|second|third|other|last)(?: one)?|(?:the )?(?:first|second|third|last"
    r"|other)(?: one| question)?|(?:q|question )?\d|[abc]|,|:|-|\)|to the (?:first|second|third"
    r"|last)(?: one)?|then|also|as for the (?:first|second|other|last)(?: one)?|is|,) )*"
)
_ALL = re.compile(
    r"\b(?:to (?:both|all|everything|all of (?:them|those|that|it)|each|the lot|any)|for (?:both|all)"
    r"|none of (?:those|these|them|that|the above|it)|all of (?:the above|them|those)|both times"
    r"|neither)\b"
)
_SPLIT = re.compile(r" (?:[.;,?!]|and|but|then|also) ")
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
_REFUSED = {YES: "sufficient", NO: "insufficient", UNKNOWN: UNKNOWN}
_NOT_HELP = re.compile(
    r"\b(?:not help|no (?:use|help)|could not use|not (?:be )?(?:any )?(?:use|useful|help"
    r"|relevant to them)|nothing they could)\b"
)
_IN_PASSING = re.compile(
    r" ?(?:is|are|was|were|do|does|did|has|have|had|will|would) "
    r"(?:not|fine|ok|okay|aware|involved|already|been|said|told)\b"
)
"""What follows a body that is only spoken of: "the police are not involved" names no recipient."""
_PLAIN_YES = re.compile(r"(?:yes|yeah|yep|yup|definitely|absolutely) ")
_DOUBT = re.compile(r"\b(?:not|might|may|could|maybe|think|possibly|perhaps|unsure|sure|know|unread)\b")
_REFUSES = re.compile(
    r"\b(?:not|never|nobody|no one) (?:[a-z]+ ){0,2}?(?:safe|share|sharing|tell|telling|give|giving|pass|passing"
    r"|know where|find out)\b|\bno contact\b"
)
"""Words with which a no is no "none of these" but a refusal: "it is not safe to share her address"."""
_DANGER = re.compile(
    r"\b(?:kill\w*|hurt\w*|violen\w*|threat\w*|afraid|scared|refuge|hidden|hiding|danger\w*|risk\w*|court|order|harm\w*)\b"
)
_DENIED = re.compile(r"\b(?:no|not|nobody|none|never|nothing|without|any|nor)(?: [a-z]+){0,4} $")
_GROUND_WORDS = {
    "immediate_risk_from_sharing": re.compile(
        r"\b(?:immediate risk|hidden|address|refuge|location|whereabouts|find (?:her|him|them)|put (?:her"
        r"|him|them)|first (?:one|of those)|danger|perpetrator|kill|hurt)\b"
    ),
    "police_operation_at_risk": re.compile(
        r"\b(?:police operation|operation|undercover|surveillance|live job|second (?:one|of those))\b"
    ),
    "court_order_restricts": re.compile(
        r"\b(?:court|order|judge|proceedings|injunction|family procedure|third (?:one|of those))\b"
    ),
    "other_greater_detriment": re.compile(
        r"\b(?:other harm|another harm|more harm|self harm|suicid\w*|run away|something else|outweigh\w*"
        r"|fourth (?:one|of those))\b"
    ),
}


def polarity(words: str) -> str | None:
    """Yes, no or unknown where the words begin with that; None where they begin otherwise."""
    lead = _LEAD.match(words)
    rest = words[lead.end() if lead else 0 :]
    for value, pattern in ((UNKNOWN, _UNSURE), (NO, _NO), (YES, _YES)):
        if pattern.match(rest):
            return value
    return None


def read(text: Text, pending: Sequence[str], known: Facts, content: Facts) -> Facts:
    """The facts that a message gives in answer to what is pending; `content` is what it says taken by itself."""
    answered: dict[str, Fact] = {}
    open_names = [name for name in pending if name in VALUES or name in ("detriment", "welfare")]
    for name in open_names:
        if told := _by_content(name, text, known, content):
            answered.update(told)
    segments = _segments(text)
    waiting = [name for name in open_names if not _settled(name, answered)]
    everything = _ALL.search(text.norm)
    for start, end in segments:
        value = polarity(text.norm[start:end])
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
            if name == "detriment" and value == NO and _may_refuse(text.norm[start:end], content):
                value = UNKNOWN
            answered.update(_plain(name, value, known, evidence, text.norm[start:end]))
            waiting.remove(name)
    return Facts(answered)


def _may_refuse(words: str, content: Facts) -> bool:
    """Whether a no speaks of a danger or of sharing without denying a ground: "not safe to share her address"."""
    if any(content.value(ground) == NO for ground in GROUNDS):
        return False
    named = (not _DENIED.search(words[: found.start()]) for found in _DANGER.finditer(words))
    return _REFUSES.search(words) is not None or any(named)


def _segments(text: Text) -> list[tuple[int, int]]:
    """The parts of an answer that begin with yes, no or not sure; the first part always."""
    edges = [0]
    for match in _SPLIT.finditer(text.norm):
        if polarity(text.norm[match.end() : match.end() + 60]) is not None:
            edges.append(match.end())
    ends = [*edges[1:], len(text.norm)]
    return [(start, end) for start, end in zip(edges, ends, strict=True) if end > start]


def _explains(text: Text, start: int, end: int, answered: dict[str, Fact]) -> bool:
    """Whether this yes or no only introduces what was just read from the words that follow it."""
    evidence = [fact.evidence or "" for fact in answered.values()]
    piece = text.evidence(start, end)
    return start == 0 and any(one and one in piece for one in evidence)


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
        grounds = [ground for ground, pattern in _GROUND_WORDS.items() if pattern.search(words)]
        if value == YES:
            given = dict.fromkeys(grounds[:1], UNKNOWN if _DOUBT.search(words) else YES)
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


def _by_content(name: str, text: Text, known: Facts, content: Facts) -> dict[str, Fact]:
    """What the words themselves say about a pending name."""
    names = GROUNDS if name == "detriment" else WELFARE_FACTS if name == "welfare" else (name,)
    told = {
        one: Fact(content[one].value, Basis.CONFIRMED, content[one].evidence)
        for one in names
        if one in content
    }
    if name == "detriment" and told and _PLAIN_YES.match(text.norm) and not _DOUBT.search(text.norm):
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
    if name in ("sharer", "recipient") and not told:
        return _body(name, text)
    if name == "arose" and not told:
        return _when(text)
    if (
        name == "request_context"
        and not told
        and len(text.tokens) < 30
        and _SPARING.search(text.norm)
        and re.search(r"\b(?:why|reason|context|explain\w*|said|told|enough|detail\w*)\b", text.norm)
    ):
        return {name: Fact("insufficient", Basis.CONFIRMED, text.evidence(0, len(text.norm)))}
    return told


def _body(name: str, text: Text) -> dict[str, Fact]:
    """The body named in an answer, passing over one that is only ruled out."""
    for mention in bodies.find(text):
        ahead = text.norm[max(0, mention.start - 16) : mention.start]
        if mention.kind in (PLACE, WEAK) or re.search(
            r"\b(?:not|rather than|instead of) (?:the |a |my |our )?$", ahead
        ):
            continue
        if mention.kind not in COVERED and mention.words in ("someone", "somebody"):
            continue
        if _IN_PASSING.match(text.norm[mention.end : text.sentence(mention.start)[1]]):
            continue
        return {name: Fact(mention.kind, Basis.CONFIRMED, text.evidence(mention.start, mention.end))}
    return {}


def _when(text: Text) -> dict[str, Fact]:
    whole = text.evidence(0, len(text.norm))
    if _NOTHING_SINCE.search(text.norm):
        return {"arose": Fact("before_commencement", Basis.CONFIRMED, whole)}
    if _GOING_ON.search(text.norm):
        return {"arose": Fact("after_commencement", Basis.CONFIRMED, whole)}
    return {}
