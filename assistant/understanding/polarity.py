"""Whether an answer in words says yes, no or not sure, and whether its no is a refusal to share."""

import re

from assistant.decision.facts import NO, UNKNOWN, YES
from assistant.understanding.words import Text

_YES = re.compile(
    r"(?:yes|yeah|(?:of )?course|too right|sadly|afraid so|obviously|100 percent|yep|yup|ye|yh|aye"
    r"|correct|right(?! now\b)|definitely|absolutely|certainly|sure|of course|indeed|exactly|true|both|ok|okay"
    r"|i think so|i would say so|i do|we do|it is|it does|it would|it could|it can|they have|they did"
    r"|they do|they are|she is|he is|she does|he does|we can|i can|we could|i could|there is|there are"
    r"|it will|probably|that is right|affirmative|very much so|i believe so|ydw|oes)\b(?! not\b| no\b)"
)
_NO = re.compile(
    r"(?:no(?! contact\b| one\b)|nope|nah|none|neither|never(?! mind)|not that i|not as far|not really"
    r"|not (?:right )?now|not at the moment|not yet|not currently|not today|not at all|nothing"
    r"|negative|(?:no one|nobody)(?= (?:$|[.,;!?]|is |would |will |at ))|it is not|it does not"
    r"|it would not|it could not|it can not|it will not|they have not|they did not|they do not"
    r"|they are not|we can not|we could not|i can not|there is not|there is no|there are no|she is not"
    r"|he is not|she does not|he does not|not to my knowledge|not that we|absolutely not"
    r"|definitely not|certainly not|of course not|i do not think so|do not think so|not aware|not any"
    r"|not anything|does not apply|n a)\b"
)
_UNSURE = re.compile(
    r"(?:(?:i |we |honestly |really |still )*(?:am |are )?(?:not (?:really |entirely |quite |totally "
    r"|at all )?(?:sure|certain|clear)|unsure|do not know|not know|dunno|no idea|no clue"
    r"|can not (?:say|tell|be sure|remember)|could not (?:say|tell)|unclear|unknown|would not know"
    r"|have not (?:asked|checked)|need to check|would need to check|will (?:have to )?check"
    r"|would have to (?:ask|check)|hard to (?:say|tell)|maybe|possibly|might be|perhaps|who knows"
    r"|have not (?:got )?(?:a|the) (?:clue|foggiest)|ask me another|could be|may or may not|your guess"
    r"|god knows|goodness knows|search me|beats me|depends|it depends|pass)\b|(?:idk|nobody knows))"
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
_REFUSES = re.compile(
    r"\b(?:not|never|nobody|no one) (?:[a-z]+ ){0,2}?(?:safe|share|sharing|tell|telling|give|giving"
    r"|pass|passing|send|sending|hand|handing|put|putting|doing|know where|find out)\b|\bno contact\b"
    r"|\bno (?:way|chance) (?:am i|i am|are we|we are|is|that)\b"
)
"""Words with which a no is no "none of these" but a refusal: "it is not safe to share her address"."""
_NO_THANKS = re.compile(r"(?:no|nope|nah) (?:, )?(?:thanks|thank you|ta|cheers) ?(?:[.!] ?)?")
_DENIES = re.compile(
    r"n['’]?t\b|\b(?:no|non|nah|nope|not|nowt|nil|none|nothing|nobody|never|neither|nor|without|clear|fine|safe|ok|okay|zero"
    r"|negative|false|over|dead|gone|closed|ended|lifted)\b"
)
_DENIES_NOT = re.compile(
    r"n['’]?t (?:say |be )?(?:there(?:['’]?s| is| are) )?(?:nothing|nobody|no one|no (?!idea))"
    r"|\bin or out\b|\brul\w+ (?:[a-z]+ ){0,4}out\b"
    r"|\b(?:where|address)\b.{0,30}\b(?:hid(?:ing|den)|hides)\b|\bhid(?:ing|den) (?:from|address|place)"
)
"""What denies nothing: "there isn't nothing", "can't rule it out", "it's all about where they're hiding"."""
_NO_HELP = re.compile(
    r"(?:n['’]?t|\b(?:not|never|no)) (?:really |actually )?(?:be )?(?:of |any )*(?:help|use)\b"
)
_DANGER = re.compile(
    r"\b(?:kill\w*|hurt\w*|violen\w*|threat\w*|afraid|scared|refuge|hidden|hiding|danger\w*|risk\w*"
    r"|court|order|harm\w*)\b"
)
_DENIED = re.compile(r"\b(?:no|not|nobody|none|never|nothing|without|any|nor)(?: [a-z]+){0,4} $")
_WOULD_ACT = re.compile(
    r"\b(?:dad|father|he|ex|partner|boyfriend|husband|family|they|uncle|brother|stepdad) (?:would|will"
    r"|might|could|is going to)\b"
)


MOST_BESIDE = 5
"""Words beside those of a plain answer that a no may carry and still be taken for one."""
_PLAIN_WORDS = frozenset(
    re.findall(
        r"\S+",
        "no none nope nah not nothing nobody never neither like that those these them of any at all i we know "
        "aware as far can see tell one really just is there so thanks apply applies the above it here think do "
        "does am are to for and , . ; - ! sorry honestly sure definitely absolutely anything would be in on "
        "either my our else good fine",
    )
)
_YES_WORDS = frozenset(("yes", "yeah", "yep", "yup", "aye", "course", "definitely"))
_NO_WORDS = frozenset(("no", "nope", "nah", "none", "not", "never", "neither"))
_BARE_WORDS = _PLAIN_WORDS | _YES_WORDS | {
    "it", "is", "was", "they", "he", "she", "have", "has", "did", "could", "should", "will", "course", "please",
    "both", "idea", "clue", "unsure", "certain", "yet", "commissioned", "say", "tell", "probably", "maybe", "possibly",
}  # fmt: skip


def polarity(words: str) -> str | None:
    """Yes, no or unknown where the words begin with that; None where they begin otherwise."""
    lead = _LEAD.match(words)
    rest = words[lead.end() if lead else 0 :]
    for value, pattern in ((UNKNOWN, _UNSURE), (NO, _NO), (YES, _YES)):
        if pattern.match(rest):
            return value
    return None


def is_bare(words: str) -> bool:
    """Whether the words are a yes, no or not sure with nothing beside it, or several by their numbers."""
    numbered = re.search(r"\d", words) is not None
    said = re.sub(r"\d+", " ", words).split()
    agrees, denies_it = (any(word in those for word in said) for those in (_YES_WORDS, _NO_WORDS))
    if not all(word in _BARE_WORDS for word in said):
        return False
    return (agrees or denies_it) if numbered else (polarity(words) is not None and not (agrees and denies_it))


def for_all(text: Text) -> bool:
    """Whether the answer is for every question asked: "no to both"."""
    return _ALL.search(text.norm) is not None


def will_not(words: str) -> bool:
    """Whether the words say outright that it is not to be shared."""
    return _REFUSES.search(words) is not None


def denies(words: str) -> bool:
    """Whether the words, as typed in lower case, can deny anything at all."""
    return _DENIES.search(words) is not None and _DENIES_NOT.search(words) is None


def no_help(words: str) -> bool:
    """Whether the words, as typed in lower case, say that something is of no help."""
    return _NO_HELP.search(words) is not None


def says_more(words: str) -> bool:
    """Whether a no comes with so much else that it may be no answer to the question; it is asked again."""
    return sum(1 for word in words.split() if word not in _PLAIN_WORDS) > MOST_BESIDE


def refuses(words: str) -> bool:
    """Whether a no refuses to share, or speaks of what somebody would do, rather than answers "none of these"."""
    if _NO_THANKS.fullmatch(words):
        return True
    named = (not _DENIED.search(words[: found.start()]) for found in _DANGER.finditer(words))
    return will_not(words) or _WOULD_ACT.search(words) is not None or any(named)


def segments(text: Text) -> list[tuple[int, int]]:
    """The parts of an answer that begin with yes, no or not sure; the first part always."""
    edges = [0]
    for match in _SPLIT.finditer(text.norm):
        if polarity(text.norm[match.end() : match.end() + 60]) is not None:
            edges.append(match.end())
    ends = [*edges[1:], len(text.norm)]
    return [(start, end) for start, end in zip(edges, ends, strict=True) if end > start]
