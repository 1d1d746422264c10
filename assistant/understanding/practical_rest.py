"""What a message tells beside its practical questions, so that it is still read for that."""

import re

from assistant.understanding.polarity import polarity
from assistant.understanding.words import Text

FEWEST_TOLD = 2
"""Words that are not idle from which what stands beside a question tells something as well."""

_IDLE = frozenset(
    re.findall(
        r"\S+",
        "so and but then or also just please now ok okay right well um erm er oh ah hi hello hey thanks thank "
        "you cheers ta sorry again actually still though tho honestly exactly tonight today tomorrow at in on "
        "the am pm o'clock morning night first ? ! . , : ; - # quick question like really anyway sure cool "
        "fine a an it this that is there do i we about straight away too as well to me us for mate pls plz "
        "yet asap quickly hours weekend later before after with from her his their my our not ",
    )
)
"""Words that tell nothing when they stand beside a question."""
_HANGS_ON = re.compile(
    r"(?:and (?:see|wait|leave|let|hope|just|then|do|get|ask)|when|while|if|until|unless|till|til|for|at|on|in|about|or"
    r"|to|with|by|through|over|from|before|after|of|that|what|where|which|who|than|into|off|how)\b"
)
"""How words begin that go on with the question they follow."""
_SOMEBODY = re.compile(
    r"\b(?:i|we|he|she|they|mum\w*|dad\w*|mother|father|baby|child|boy|girl|lad|kids?|partner|stepdad)\b"
)
"""Of whom words tell something that come after a question: "can I email it to the reg" tells nothing more."""
_CLAUSE = re.compile(r" (?:,|-|:|because|as|and|but|so) ")


def rest_of(text: Text, taken: list[tuple[int, int]]) -> str:
    """What a message tells beside its questions, in the writer's own words; nothing where that is little."""
    pieces: list[str] = []
    for low, high in text.sentences():
        inside = [(start, end) for start, end in sorted(taken) if low <= start < high]
        if not inside:
            if not is_idle(text.norm[low:high]):
                pieces.append(text.evidence(low, high))
            continue
        edges = [low, *(edge for span in inside for edge in span), high]
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            told = start < end and _tells(text.norm[start:end])
            if told and (start == low or _SOMEBODY.search(text.norm[start:end])):
                pieces.append(text.evidence(start, end).strip(" ,;:-"))
    return "\n".join(pieces)


def _tells(words: str) -> bool:
    """Whether words beside a question tell something of their own."""
    if _HANGS_ON.match(words.strip()):
        clause = _CLAUSE.search(f" {words}", 1)
        return clause is not None and _tells(f" {words}"[clause.end() :])
    telling = [word for word in words.split() if word not in _IDLE]
    return len(telling) >= FEWEST_TOLD or (bool(telling) and polarity(" ".join(telling)) is not None)


def is_idle(words: str) -> bool:
    """Whether words tell nothing beside a question."""
    return all(word in _IDLE or word.isdigit() for word in words.split())
