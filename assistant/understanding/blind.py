"""What must not change a decision is not shown to the trained reader: names, ethnicity, nationality and religion.

The rules still read that such data is held, for it has to be handled with more care.
"""

import re
import tomllib
from importlib.resources import files

_GROUP = (
    r"(?:white(?! powder)|black(?! eye| and blue| mould)|asian|mixed(?! feelings)|british|english|irish|european"
    r"|african|caribbean|indian|pakistani|bangladeshi|chinese|arab|polish|romanian|bulgarian|albanian"
    r"|somali|sudanese|eritrean|ethiopian|nigerian|ghanaian|kurdish|turkish"
    r"|syrian|iraqi|iranian|afghan|vietnamese|ukrainian|russian|lithuanian|latvian|slovak|czech|hungarian|portuguese"
    r"|roma|romany|gypsy|traveller|travellers|muslim|jewish|jew|catholic|christian|protestant|hindu|sikh|buddhist"
    r"|orthodox|pentecostal|evangelical|methodist|anglican|baptist|quaker|mormon|jehovah's witness(?:es)?)"
)
_SAYS_A_NAME = re.compile(
    r"(?:^|(?<=[.!?;\n]))\s*(?:the|his|her|their|my|our|this|that|they|he|she|we|it)(?:'s)?\b[^.!?;\n]{0,30}?"
    r"\bname(?:'s| is| was)\b[^.!?;\n]{0,60}(?:[.!?;\n]+|$)"
    r"|(?:^|(?<=[.!?;\n]))[^.!?;\n]{0,30}\b(?:call|calls|know|knows)\s+(?:him|her|them)\s+(?:as\s+)?\[name"
    r"[^.!?;\n]{0,8}(?:[.!?;\n]+|$)",
    re.IGNORECASE,
)
"""Sentences that say only what somebody is called, also once their name is taken out."""
_LISTS = tomllib.loads((files(__package__) / "blind.toml").read_text(encoding="utf-8"))
_OF_A_GROUP = re.compile(
    rf"\b(?:{_GROUP}|{'|'.join((_LISTS['faith'] + _LISTS['language']).split())})\b", re.IGNORECASE
)
_BESIDE = frozenset(_LISTS["beside"].split())
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;\n]*\s*")
_WORD = re.compile(rf"\b{_GROUP}\b[ ,/-]*", re.IGNORECASE)


def blind(text: str) -> str:
    """The text without sentences that say only who somebody is, and without the words for a group."""
    told = "".join(each for each in _SENTENCE.findall(text) if not _only_of_a_group(each))
    return _WORD.sub("", _SAYS_A_NAME.sub(" ", told)).strip() or text


def _only_of_a_group(sentence: str) -> bool:
    if sentence.rstrip().endswith("?") or not _OF_A_GROUP.search(sentence):
        return False
    rest = re.findall(r"[a-z]+", _OF_A_GROUP.sub(" ", sentence.lower().replace("'s", "")))
    return all(word in _BESIDE for word in rest)
