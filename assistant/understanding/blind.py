"""What must not change a decision is not shown to the trained reader: names, ethnicity, nationality and religion.

The rules still read that such data is held, for it has to be handled with more care.
"""

import re

_GROUP = (
    r"(?:white|black|asian|mixed|british|english|irish|european|african|caribbean|indian|pakistani|bangladeshi|chinese"
    r"|arab|polish|romanian|bulgarian|albanian|somali|sudanese|eritrean|ethiopian|nigerian|ghanaian|kurdish|turkish"
    r"|syrian|iraqi|iranian|afghan|vietnamese|ukrainian|russian|lithuanian|latvian|slovak|czech|hungarian|portuguese"
    r"|roma|romany|gypsy|traveller|travellers|muslim|jewish|jew|catholic|christian|protestant|hindu|sikh|buddhist"
    r"|orthodox|pentecostal|evangelical|methodist|anglican|baptist|quaker|mormon|jehovah's witness(?:es)?)"
)
_SAYS_ONLY_WHO = re.compile(
    r"(?:^|(?<=[.!?;\n]))\s*(?:the|his|her|their|my|our|this|that|they|he|she|we|it)(?:'s)?\b[^.!?;\n]{0,30}?"
    r"(?:\bname(?:'s| is| was)\b[^.!?;\n]{0,60}"
    rf"|\b(?:is|are|'s|'re)\s+(?:an?\s+)?(?:{_GROUP}[\s,/&-]*(?:and\s+|or\s+)?)+(?:family|child|household|people)?\s*)"
    r"(?:[.!?;\n]+|$)",
    re.IGNORECASE,
)
_WORD = re.compile(rf"\b{_GROUP}\b[ ,/-]*", re.IGNORECASE)


def blind(text: str) -> str:
    """The text without sentences that say only who somebody is, and without the words for a group."""
    return _WORD.sub("", _SAYS_ONLY_WHO.sub(" ", text)).strip() or text
