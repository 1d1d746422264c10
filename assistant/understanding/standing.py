"""In what part a body stands that a message within a case names: the writer's own, a person's job, one that refuses."""

import re
from collections.abc import Iterable

from assistant.decision.facts import Facts
from assistant.understanding import bodies
from assistant.understanding.bodies import Mention
from assistant.understanding.words import Text

_MOST_AHEAD, _MOST_BEHIND = 40, 60
_WRITER = re.compile(
    r"\b(?:i am|we are|i was|i work (?:as|for|in|at|with)|we work (?:as|for|in|at)|my (?:role|job) is|me as)"
    r"(?: (?:only|just|still|also|now|actually|part of))? (?:(?:a|an|the|her|his|their|our|its|this|that"
    r"|one of the|[a-z]+ 's)"
    r" )?(?:[a-z]+ ){0,2}$"
)
_A_PERSON_S_JOB = re.compile(
    r"\b(?:he|she|dad|daddy|mum|mummy|father|mother|stepdad|stepmum|partner|boyfriend|girlfriend|husband|wife"
    r"|ex|uncle|aunt"
    r"|aunty|auntie|brother|sister|cousin|grandad|gran|nan|(?:his|her|their) [a-z]+)"
    r" (?:is|was|works (?:as|for|in|at|with)|used to be|has a job (?:as|in|at|with))"
    r"(?: (?:also|actually|only|just|still|himself|herself))?(?: (?:a|an|the|in the|with the"
    r"|one of the))?(?: [a-z]+){0,2} $"
)
PARENT = (
    r"(?:mums?|mam|mummy|daddy|dads?|mothers?|fathers?|parents?|stepdads?|stepmums?|carers?|family|nan|gran|grandma|grandad"
    r"|grandparents?|aunt\w*|uncle)"
)
_FOR_FAMILY = re.compile(
    rf"\b{PARENT} (?:who |that )?(?:has |have |is |are |just |now |also |keeps? )*(?:want\w*|ask\w*|request\w*"
    rf"|demand\w*|rang|rung"
    r"|ringing|emailed|phoned|put in)\b"
    rf"|^(?:it is |just |only |i |we |want to |would like to |to |tell |telling |give it to |share (?:it )?with )*"
    rf"(?:the |her |his |their )?{PARENT}\b"
)
"""That somebody of the family asks, or is named in answer as the one to be told; not that they are only spoken of."""
_WILL_NOT = re.compile(
    r"(?: [a-z]+)? ?(?:(?:says?|said|is saying|are saying|reckons?|told me)(?: that)?(?: (?:he|she|they|it|we|i))? )?"
    r"(?:will not|would not|can not|could not|wo|wont|refus\w*|declin\w*|not (?:allowed|willing|able|prepared))\b"
)


def may_be(name: str, kind: str, text: Text, known: Facts) -> bool:
    """Whether the words let a body of this kind be the sharer or recipient (`name`) of the case in hand.

    They may where no body of that kind is named in words that say otherwise; a family that is only spoken of asks for
    nothing.
    """
    if (name, kind) == ("recipient", "parent_carer") and name not in known:
        return _FOR_FAMILY.search(text.norm) is not None
    named = [one for one in bodies.find(text) if one.kind == kind]
    return not named or any(_fits(name, one, text, known) for one in named)


def one_of(names: Iterable[str], text: Text, known: Facts) -> str | None:
    """Which of several names asked about a single body can be: the writer's own, or else the one not known."""
    asked = list(names)
    found = bodies.find(text)
    if len(asked) < 2 or len({one.kind for one in found}) != 1:
        return None
    if _is_writer(found[0], text):
        return _writer_s(known)
    return next((name for name in asked if name not in known), asked[0])


def _fits(name: str, one: Mention, text: Text, known: Facts) -> bool:
    if _is_writer(one, text):
        return name == _writer_s(known)
    behind = text.norm[one.end : one.end + _MOST_BEHIND]
    if known.value("direction") != "respond" and _A_PERSON_S_JOB.search(_ahead(one, text)):
        return False
    return known.value("direction") == "request" or not _WILL_NOT.match(behind)


def _is_writer(one: Mention, text: Text) -> bool:
    return _WRITER.search(_ahead(one, text)) is not None


def _writer_s(known: Facts) -> str:
    """Who asks for something receives it; who shares or is asked holds it."""
    return "recipient" if known.value("direction") == "request" else "sharer"


def _ahead(one: Mention, text: Text) -> str:
    return text.norm[max(0, one.start - _MOST_AHEAD) : one.start]
