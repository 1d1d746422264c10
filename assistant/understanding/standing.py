"""In what part a body stands that a message within a case names: the writer's own, a person's job, one that refuses."""

import re
from collections.abc import Iterable, Sequence

from assistant.decision.facts import UNKNOWN, Facts
from assistant.understanding import bodies, turns
from assistant.understanding.bodies import Mention
from assistant.understanding.words import Text

_FEW = 3
"""Words beside which nothing more is said than a name."""
_LITTLE = frozenset(
    ("the", "a", "an", "my", "our", "his", "her", "their", "its", "it", "is", "to", "for", "with", "at", "of", "please")
)  # fmt: skip
"""Words that may stand beside a body in a bare answer."""
_REMARKS = frozenset(
    ("know", "knows", "knew", "already", "out", "away", "closed", "said", "told", "has", "have", "was", "are",
     "admitted")
)  # fmt: skip
"""Words that make a remark of one."""
_INTRODUCED = re.compile(
    r"\b(?:it is|its|that is|it would be|would be|to|tell|telling|ask|asking|ring|ringing|call|for|with|inform"
    r"|contact|refer|notify|from|was) (?:(?:the|a|an|my|our|his|her|their|duty|both) ){0,2}$"
)
_ASKS = re.compile(
    r" ?(?:[a-z]+ )?(?:who |that )?(?:has |have |is |are |just )*(?:asked|asks|asking|wants?|rang|rung|emailed"
    r"|needs?)\b"
)
_NOT_THE = re.compile(r"(?:(?:no|sorry|oh) ,? ?)*not (?:the|a|an|my|our|for)\b")
_OUTSIDE_OR_HIRED = ("commissioned_provider", "charity_community", "private_healthcare")
_HERE = re.compile(r"\b(?:here|by the way|btw|not that it matters|forgot to say|should have said)\b")
"""With what somebody says late who they are."""
_THE = re.compile(r"\bthe $")
_MOST_AHEAD, _MOST_BEHIND = 40, 60
_WRITER = re.compile(
    r"\b(?:i am|we are|i was|i run|i own|i manage|i teach (?:at|in)|i work (?:as|for|in|at|with)|we work (?:as"
    r"|for|in|at)|my (?:role|job) is|me as)"
    r"(?: (?:only|just|still|also|now|actually|part of))? (?:(?:a|an|the|her|his|their|our|its|this|that"
    r"|one of the|[a-z]+ 's) )?(?:[a-z]+ ){0,2}$"
)
_A_PERSON_S_JOB = re.compile(
    r"\b(?:he|she|dad|daddy|mum|mummy|father|mother|stepdad|stepmum|partner|boyfriend|girlfriend|husband|wife"
    r"|ex|uncle|aunt|aunty|auntie|brother|sister|cousin|grandad|gran|nan|(?:his|her|their) [a-z]+)"
    r"(?: (?:that|who)(?: [a-z]+){1,4}?)? (?:is|was|(?:works?|drives?|cleans|volunteers) (?:as|for|in|at|with)|goes to"
    r"|used to be|has a job (?:as|in|at|with))"
    r"(?: (?:also|actually|only|just|still|himself|herself))?(?: (?:a|an|the|in the|with the"
    r"|one of the))?(?: [a-z]+){0,2} $|\b(?:dads|mums|nans|uncles|stepdads|partners|hes|shes) (?:an? )?$"
)
_IN_PASSING = re.compile(
    r"\b(?:used to (?:work|be|teach)|share[sd]? (?:a|an|our|the) [a-z]+|volunteer\w*|trained|retired|parked|opposite)"
    r"(?: [a-z]+){0,2} $"
)
"""Before a body that the writer once worked for, sits beside or only passes."""
PARENT = (
    r"(?:mums?|mam|mummy|daddy|dads?|mothers?|fathers?|parents?|stepdads?|stepmums?|carers?|family|nan|gran"
    r"|grandma|grandad|grandparents?|aunt\w*|uncle)"
)
_FOR_FAMILY = re.compile(
    rf"\b{PARENT} (?:who |that )?(?:has |have |is |are |just |now |also |keeps? )*(?:want\w*|ask\w*|request\w*"
    rf"|demand\w*|rang|rung"
    r"|ringing|emailed|phoned|put in)\b"
    rf"|^(?:it is |just |only |i |we |want to |would like to |to |tell |telling |give it to |share (?:it )?with )*"
    rf"(?:the |her |his |their )?{PARENT}(?: (?:please|then|only|alone|first))?(?= ?[.,!?]? ?$| ,)"
)
"""That somebody of the family asks, or is named in answer as the one to be told; not that they are only spoken of."""
_WILL_NOT = re.compile(
    r"(?: [a-z]+)? ?(?:(?:says?|said|is saying|are saying|reckons?|told me)(?: that)?(?: (?:he|she|they|it|we|i))? )?"
    r"(?:will not|would not|can not|could not|wo|wont|refus\w*|declin\w*|not (?:allowed|willing|able|prepared))\b"
)


def may_be(name: str, kind: str, text: Text, known: Facts, pending: Sequence[str] = ()) -> bool:
    """Whether the words let a body of this kind be the sharer or recipient (`name`) of the case in hand.

    They may where no body of that kind is named in words that say otherwise. While the harm was asked about, ahead of
    it in what is `pending` or alone, a body has to be named in answer, as to be told, or as asking.
    """
    named = [one for one in bodies.find(text) if one.kind == kind]
    if named and not any(_fits(name, one, text, known) for one in named):
        return False
    asked = name in pending and "detriment" not in pending[: pending.index(name)]
    if asked or turns.corrects(text) or _NOT_THE.match(text.norm):
        return True
    if (name, kind) == ("recipient", "parent_carer") and name not in known:
        return _FOR_FAMILY.search(text.norm) is not None
    if kind == "devolved_service" or (name == "sharer" and kind in _OUTSIDE_OR_HIRED):
        return True
    if not named and (known.value("direction") == "share" or known.value(name) == UNKNOWN):
        return False
    if known.value("direction") != "share":
        return True
    if name == "sharer":
        return (
            any(is_writer(one, text) for one in named)
            or _is_bare(text)
            or _HERE.search(text.norm) is not None
        )
    return _is_bare(text) or any(_is_to_be_told(one, text, known) for one in named)


def _is_bare(text: Text) -> bool:
    """Whether the message is little more than a name: "the police", "camhs please", "nursery, council run"."""
    said = [word for word in text.tokens if word.isalpha() and word not in _LITTLE]
    return len(said) <= _FEW and not _REMARKS.intersection(said)


def _is_to_be_told(one: Mention, text: Text, known: Facts) -> bool:
    """Whether a body is named as the one to be told, or, where none is known, as asking."""
    if _INTRODUCED.search(_ahead(one, text)):
        return True
    return "recipient" not in known and _ASKS.match(text.norm[one.end : one.end + _MOST_BEHIND]) is not None


def one_of(names: Iterable[str], text: Text, known: Facts) -> str | None:
    """Which of several names asked about a single body can be: the writer's own, or else the one not known."""
    asked = list(names)
    found = bodies.find(text)
    if len(asked) < 2 or len({one.kind for one in found}) != 1:
        return None
    if is_writer(found[0], text):
        return _writer_s(known)
    if found[0].kind == "local_authority" or _THE.search(_ahead(found[0], text)):
        return "recipient" if "recipient" not in known else asked[0]
    return (
        "sharer" if "sharer" not in known else next((name for name in asked if name not in known), asked[0])
    )


def _fits(name: str, one: Mention, text: Text, known: Facts) -> bool:
    if is_writer(one, text):
        return name == _writer_s(known)
    behind = text.norm[one.end : one.end + _MOST_BEHIND]
    if known.value("direction") != "respond" and _A_PERSON_S_JOB.search(_ahead(one, text)):
        return False
    if _IN_PASSING.search(_ahead(one, text)):
        return False
    return known.value("direction") == "request" or not _WILL_NOT.match(behind)


def is_writer(one: Mention, text: Text) -> bool:
    """Whether a body is named as the writer's own: "I am the school nurse"."""
    return _WRITER.search(_ahead(one, text)) is not None


def _writer_s(known: Facts) -> str:
    """Who asks for something receives it; who shares or is asked holds it."""
    return "recipient" if known.value("direction") == "request" else "sharer"


def _ahead(one: Mention, text: Text) -> str:
    return text.norm[max(0, one.start - _MOST_AHEAD) : one.start]
