"""Whether words tell that somebody asks.

The trained reader hears an unknown caller in "she would not say what for"; nobody asked, and there is nobody to verify.
"""

import re
from collections.abc import Mapping

from assistant.understanding.learned import UNTOLD, Guess
from assistant.understanding.reading import Reading
from assistant.understanding.words import Text

ASKED, TOLD_BY_THE_WRITER = "respond", "share"
_ASKS = re.compile(
    r"\b(?:ask\w*|want\w*|request\w*|rang|ring\w*|rung|phon\w*|call\w*|voicemail|e ?mail\w*|mail\w*|messag\w*"
    r"|inbox|need\w*|after|chas\w*|[ei]nquir\w*|quer(?:y|ies|ied|ying)|looking for|requir\w*|demand\w*"
    r"|contact\w*|letter|wrote|writ\w*|forms?|sent|send|give|provide|supply|would like|keen|seek\w*|sought|sar"
    r"|on the (?:phone|line)|got in touch|turned up|approach\w*|claim\w*|said (?:he|she|they|to be)"
    r"|says (?:he|she|they) (?:is|are)|saying|reckon\w*|on about|who is|who are|anonymous\w*|callers?|texts?"
    r"|texted|dm|strangers?|somebody|someone|man|woman|bloke|lady|chap|tell (?:him|her|them|us|me)"
    r"|tells us|let (?:him|her|them|us) (?:know|have)|hand over|release|repl(?:y|ied)|respond\w*|answer\w*"
    r"|please|received|interested|supposedly|never heard of|complain\w*|statement|now you have to)\b"
)


def without_unspoken_request(text: Text, guesses: Mapping[str, Guess]) -> Mapping[str, Guess]:
    """The guesses, without the chance that somebody asked where `text` names nobody who did, and no word of asking."""
    direction, recipient = guesses["direction"], guesses["recipient"]
    if direction.value != ASKED or recipient.value not in (UNTOLD, "unknown"):
        return guesses
    if _ASKS.search(text.norm) or any(mark in text.raw for mark in '"“”‘'):
        return guesses
    chances = dict(direction.chances)
    chances[TOLD_BY_THE_WRITER] += chances[ASKED]
    chances[ASKED] = 0.0
    return {**guesses, "direction": Guess(TOLD_BY_THE_WRITER, chances)}


def asked_of_the_writer(told: Reading, guesses: Mapping[str, Guess]) -> bool:
    """Whether somebody who may be a danger asks it of the writer, who asks it of nobody."""
    return told.source_of_danger is not None and guesses["direction"].value != "request"
