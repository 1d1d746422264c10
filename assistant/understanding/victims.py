"""Whether a child is told of only as one whom somebody else threatens or hurts.

The trained reader hears a child who may pose a risk wherever there is a gang and a threat; whoever is threatened poses
none, and a label of that kind sticks (ISD 11).
"""

import re

from assistant.understanding.words import Text

_GROWN = (
    r"(?:gangs?|m[ae]n|adults?|strangers?|dealers?|traffickers?|groomers?|teachers?|coach|mum|mam|mom|dad|mother|father"
    r"|parents?|step(?:dad|mum|father|mother)|uncle|aunty?|gran(?:dad|dfather|dmother|ny)?|nan|carer|partner|boyfriend"
    r"|husband|wife|ex|somebody|someone)"
)
_HARM = (
    r"(?:threat\w*|attack\w*|assault\w*|hit\w*|hurt\w*|beat\w*|bull(?:y|ied|ying)|stab\w*|rap(?:e|ed|es|ing)|abus\w*"
    r"|touch\w*|kick\w*|punch\w*|slap\w*|harm\w*|groom\w*|exploit\w*|strangl\w*|jumped|robbed|chas\w*)"
)
_HELD = (
    r"(?:(?:a|an|the|his|her|their|some|two|three|several|older|local|drugs?|same|another|rival|mum 's|'s) )*"
)
_BY_THE_GROWN = re.compile(rf"\b{_HARM}(?: and {_HARM})?(?: [a-z]+){{0,3}}? by {_HELD}(?:[a-z]+ )?{_GROWN}\b")
_GROWN_DO = re.compile(
    rf"\b{_GROWN}(?: (?:has|have|had|who|is|are|was|were|keeps?|then|just))* {_HARM}(?: to {_HARM})?"
)
_HARMS_SELF = re.compile(rf"\bself harm\w*|\b(?:cut\w*|{_HARM}) (?:himself|herself|themselves)\b")
_MAY_BE_A_CHILD = re.compile(
    rf"\b{_HARM}|\b(?:knife|knives|blade|machete|weapon|gun|fights?|fighting|violen\w*|sexual\w*|offend\w*|arrest\w*"
    r"|caution\w*|carr(?:y|ies|ying)|risk\w*|danger\w*|bit(?:e|es|ing|ten)?|fires?|expl\w+|gang members?|in a gang"
    r"|(?:another|other|older|younger) (?:pupil|child|kid|boy|girl|student|lad)s?|classmates?|peers?|siblings?)\b"
)


def is_only_threatened(text: Text) -> bool:
    """Whether somebody grown, or a gang, does all the harm that is told of."""
    rest, done = text.norm, 0
    for pattern in (_HARMS_SELF, _BY_THE_GROWN, _GROWN_DO):
        rest, found = pattern.subn(" ", rest)
        done += found
    return done > 0 and not _MAY_BE_A_CHILD.search(rest)
