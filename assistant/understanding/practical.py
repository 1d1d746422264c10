"""Short practical questions about a case in hand, told from what else a message says: "who do I ring?"."""

import re
import tomllib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.decision.facts import COVERED, OUTSIDE, Basis, Fact, Facts
from assistant.decision.practical import Topic
from assistant.understanding import bodies
from assistant.understanding.bodies import Marked, Mention
from assistant.understanding.patterns import Matcher
from assistant.understanding.practical_rest import is_idle, rest_of
from assistant.understanding.standing import is_writer
from assistant.understanding.topics import ANOTHER, Hears, further_body, meant
from assistant.understanding.typos import mended
from assistant.understanding.words import Text

_PARENT = "parent_carer"
_OF_THE_FAMILY = (Topic.FAMILY, Topic.MESSAGE_FAMILY, Topic.SAY_FAMILY, Topic.CHILD)
_OF_THE_ASKER = {
    Topic.FAMILY: Topic.STILL,
    Topic.MESSAGE_FAMILY: Topic.MEANS,
    Topic.SAY_FAMILY: Topic.SAY,
}
"""What a question about "him" or "her" is of where somebody asked, and they are meant."""
_DETERMINERS = frozenset(("the", "a", "an", "her", "his", "their", "my", "our"))
_OF_THE_LAW = re.compile(
    r"\b(?:consent|gdpr|article|lawful|dpia|data protection|caldicott|guidance|duty|section|paragraph|threshold|law|act"
    r"|legal\w*|statut\w*|isd)\b"
)
"""Words of a question that is the guidance's to answer."""
_KNOWS = re.compile(
    r" ?(?:all )?(?:already )?(?:knows?|knew|are aware|is aware|has it|have it|is on it|are on it)\b(?![^?]*\?)"
)
"""That a body knows already, which asks nothing."""
_WHOM = re.compile(r"(?:who|whom|which|where|999|101)\b")
"""How a question begins that asks for somebody to turn to: "do I ring the police" asks whether to share."""
_BEGINS = re.compile(r"(?:^|[,:;-]|\b(?:and|but|so|also|please|just|or)) *$")
"""What stands before a question that has no mark at its end."""
_THEY = re.compile(r"\bthey (?:have |are |just |still |all |now )*$")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a message asks of practice, and what is left of its words without that.

    `another` is a further recipient asked about, `wants_it` whether that one has asked for it. `rest` is the message,
    in the writer's own words, without the questions; empty where it tells no more.
    """

    topics: tuple[Topic, ...]
    another: Fact | None = None
    wants_it: bool = False
    rest: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    """One question: its topic and where it stands in the regular text."""

    topic: Topic
    start: int
    end: int


def asked(words: str, known: Facts, hears: Hears | None = None) -> Asked | None:
    """What a message asks of practice, in a case of which this is `known`; None where it asks nothing of the kind.

    A sentence in which no phrase tells it is heard by its meaning.
    """
    text = mended(words)
    marked = bodies.marked(text, bodies.find(text))
    found: list[_Found] = []
    taken: list[tuple[int, int]] = []
    further: tuple[Fact, bool] | None = None
    for low, high in text.sentences():
        questions = _questions(text, marked, known, low, high)
        other = None if questions else _another(text, marked, _recipient(known), low, high)
        if other and other[0].value == _recipient(known):
            questions = [_Found(Topic.STILL, low, high)]
        elif other:
            further = other[:2]
            taken.append(other[2])
        elif not questions and hears and (topic := meant(text, hears, low, high)):
            named = further_body(text, marked, _recipient(known), low, high) if topic == ANOTHER else None
            if named:
                further = named, False
                taken.append((low, high))
            else:
                questions = [_Found(Topic.OTHERS if topic == ANOTHER else Topic(topic), low, high)]
        found += questions
        taken += [(one.start, one.end) for one in questions]
    if not taken:
        return None
    topics = tuple(dict.fromkeys(one.topic for one in found))
    rest = rest_of(text, taken)
    return Asked(topics, further[0], further[1], rest) if further else Asked(topics, rest=rest)


def asked_beside(text: Text, facts: Facts) -> tuple[Topic, ...]:
    """What a whole case also asks of practice: how, when, whom to ring; not whether to share, which the case asks."""
    marked = bodies.marked(text, bodies.find(text))
    found = (
        one.topic
        for low, high in text.sentences()
        for one in _questions(text, marked, facts, low, high)
        if _asks_how(text, one, low, high)
    )
    return tuple(dict.fromkeys(found))


def _asks_how(text: Text, one: _Found, low: int, high: int) -> bool:
    """Whether a question of a case's own words asks something else than the case does, and is asked outright."""
    words = text.norm[one.start : one.end].strip()
    whether = one.topic in (Topic.STILL, Topic.OTHERS, Topic.PHONE, Topic.SAY_BACK)
    if whether or (one.topic is Topic.WHO and not _WHOM.match(words)):
        return False
    return (
        text.norm[low:high].rstrip().endswith("?") or _BEGINS.search(text.norm[low : one.start]) is not None
    )


def _recipient(known: Facts) -> str:
    """Whom the decision in hand is of."""
    return known.value("recipient") or "local_authority"


def _questions(text: Text, marked: Marked, known: Facts, low: int, high: int) -> list[_Found]:
    """The practical questions of one sentence, none overlapping, the longest first; else a body's refusal."""
    order = list(Topic)
    hits = sorted(
        _hits(text, marked, known, low, high), key=lambda one: (one.start - one.end, order.index(one.topic))
    )
    kept: list[_Found] = []
    for hit in hits:
        if all(hit.end <= other.start or hit.start >= other.end for other in kept):
            kept.append(hit)
    if all(one.topic in (Topic.SAY, Topic.SAY_BACK) for one in kept):
        kept = list(_refusal(text, marked, low, high)) or kept
    return sorted(kept, key=lambda one: one.start)


def _hits(text: Text, marked: Marked, known: Facts, low: int, high: int) -> Iterator[_Found]:
    if _OF_THE_LAW.search(text.norm[low:high]):
        return
    for hit in _matcher("topics").find(text.norm, [start for start in text.starts if low <= start < high]):
        topic, end = Topic(hit.name), min(hit.end, high)
        if topic is Topic.STILL and not is_idle(text.norm[end:high]):
            continue
        if topic in _OF_THE_FAMILY and _follows(text, marked, end, family=False):
            continue
        if topic is Topic.SAY and (listener := _follows(text, marked, end, family=True)):
            topic, end = _said_to(listener, known), listener.end
        if topic is Topic.SAY and _named_before(marked, low, hit.start, (_PARENT,)):
            topic = Topic.SAY_FAMILY
        called = _follows(text, marked, end, family=False) if topic is Topic.PHONE else None
        if called and called.kind != _recipient(known):
            continue
        if known.value("direction") == "respond" and text.norm[hit.start : end].rstrip().endswith(
            (" him", " her")
        ):
            topic = _OF_THE_ASKER.get(topic, topic)
        yield _Found(topic, hit.start, end)
    for hit in _matcher("told_to_wait").find(
        text.norm, [start for start in text.starts if low <= start < high]
    ):
        # A parent who says to wait objects; anybody else only keeps the practitioner from acting.
        if not _named_before(marked, low, hit.start, (_PARENT,)):
            yield _Found(Topic.WHEN, low, min(hit.end, high))


def _named_before(marked: Marked, low: int, start: int, kinds: Collection[str]) -> bool:
    return any(low <= one.start < start and one.kind in kinds for one in marked.mentions)


def _said_to(listener: Mention, known: Facts) -> Topic:
    """What is asked where the listener is named: another body than the one that gets it is asked of, or refuses."""
    if listener.kind == _PARENT:
        return Topic.SAY_FAMILY
    return Topic.SAY_SERVICES if listener.kind == _recipient(known) else Topic.SAY_BACK


def _refusal(text: Text, marked: Marked, low: int, high: int) -> Iterator[_Found]:
    """The sentence in which a body refuses to tell, which asks what to say to that."""
    for hit in _matcher("refuses").find(text.norm, [start for start in text.starts if low <= start < high]):
        if text.norm[low : hit.start].rstrip().endswith((" i", " we")):
            continue
        if _named_before(marked, low, hit.start, COVERED) or _THEY.search(text.norm[low : hit.start]):
            yield _Found(Topic.SAY_BACK, low, high)
            return


def _follows(text: Text, marked: Marked, end: int, *, family: bool) -> Mention | None:
    """The body, or with `family` also the parent, named next: "do I tell her school", "what do I tell the school"."""
    for one in marked.mentions:
        between = text.norm[end : one.start].split()
        near = end <= one.start and len(between) <= 2 and is_idle(" ".join(between))
        if (near or one.start < end < one.end) and (family or (one.kind != _PARENT and not between)):
            return one
    return None


def _another(
    text: Text, marked: Marked, gets_it: str, low: int, high: int
) -> tuple[Fact, bool, tuple[int, int]] | None:
    """The further recipient that a clause asks about, whether it has asked for it, and where the clause stands.

    Of two that are named it is the one that is not already the recipient.
    """
    starts = [start for start in marked.starts if low <= marked.place(start) < high]
    for table in ("wants_it", "further", "told_of"):
        for hit in _matcher(table).find(marked.norm, starts):
            named = [marked.mentions[hit.groups[group]] for group in ("r", "s") if group in hit.groups]
            mention = next((one for one in named if one.kind != gets_it), named[0])
            start, end = marked.place(hit.start), marked.end(hit.end)
            # "What about nursery, she goes there": what follows is read by itself.
            stop = text.norm.find(" , ", end - 1, high)
            stop = stop + 1 if stop >= 0 and table != "told_of" else high
            whole = is_idle(text.norm[end:stop]) and (table == "told_of" or is_idle(text.norm[low:start]))
            if not whole or mention.kind not in (*COVERED, *OUTSIDE) or mention.kind == _PARENT:
                continue
            if table == "further" and not _asks(text, mention, low, high):
                continue
            evidence = text.evidence(mention.start, mention.end)
            return Fact(mention.kind, Basis.STATED, evidence), table == "wants_it", (low, stop)
    return None


def _asks(text: Text, mention: Mention, low: int, high: int) -> bool:
    """Whether a body is asked about, and not only named as an answer names it."""
    if is_writer(mention, text) or _KNOWS.match(text.norm[mention.end : high]):
        return False
    before = set(text.norm[low : mention.start].split()) - _DETERMINERS
    also = re.search(r"\b(?:too|also|as well|aswell)\b", text.norm[mention.end : high])
    return bool(before or also or text.norm[low:high].rstrip().endswith("?"))


@cache
def _matcher(table: str) -> Matcher:
    """The phrases of one table, read when it is first needed."""
    raw = tomllib.loads((files(__package__) / "practical.toml").read_text(encoding="utf-8"))
    phrases = (
        raw["topics"] if table == "topics" else {table: raw["another"].get(table) or raw[table]["phrases"]}
    )
    return Matcher(phrases, raw["macros"])
