"""Who objects: a parent, or only the child or a brother or sister, whose wishes are kept in mind (ISD 27)."""

import re

from assistant.understanding.words import Text

_PARENT = (
    r"(?:mum(?:my)?|mam|mom|dad(?:dy)?|father|mother|parents?|step\w+|carers?|guardians?|family|gran\w*|nan|aunty?|uncle"
    r"|they|relatives?)"
)
_YOUNG = (
    r"(?:girl|boy|child|kid|lad|lass|pupil|student|teen\w*|young person|youngster|daughter|son|brother|sister|sibling"
    r"|cousin|(?:he|she) is (?:only )?\d{1,2}|\d{1,2} ?(?:year old|years old|yr old|yo))"
)
_OBJECTS = (
    r"(?:object\w*|(?:do|does|did|will|would) not (?:want|like|agree|let|consent|wish|allow)|refus\w*|says? no|said no"
    r"|is against|begs?|begged|pleads?|pleaded)"
)
_CHILD_OBJECTS = re.compile(rf"\b{_YOUNG}\b,?(?: (?!{_PARENT}\b)(?:[a-z0-9']+|,)){{0,5}}? {_OBJECTS}\b")
_PARENT_OBJECTS = re.compile(
    rf"\b{_PARENT}(?: [a-z0-9']+){{0,4}}? (?:{_OBJECTS}|complain\w*|unhappy|furious|angry|livid|cross|upset|opposed"
    r"|forbade|forbid\w*|asked (?:us|me) not|told (?:us|me) not|wants? (?:us|me|it)"
    r"|threat\w* to (?:complain|sue|report))\b"
    rf"|\b(?:{_PARENT}(?: 's)?|parental) objections?\b"
)


def only_the_child_objects(text: Text) -> bool:
    """Whether a child, or a brother or sister, is said to object, and nobody who looks after them."""
    return bool(_CHILD_OBJECTS.search(text.norm)) and not _PARENT_OBJECTS.search(text.norm)
