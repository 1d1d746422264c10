"""What a message is in the conversation: only polite, a correction, or the start of another matter."""

import re

from assistant.understanding.reading import Intent
from assistant.understanding.words import Text

_AGAIN = re.compile(
    r"^(?:(?:ok|okay|right|please|can we|can i|let us|i want to|i would like to|thanks|,|no"
    r"|just) )*(?:start (?:again|over|afresh|from scratch|a new (?:case|one|question))|restart|reset"
    r"|begin again|new (?:case|question|one|conversation|chat|enquiry)|another (?:case|one|question)"
    r"|(?:clear|forget|scrap|wipe|delete) (?:everything|(?:all|the lot)(?: (?:of )?(?:that|this|it))?"
    r"|(?:that|this|it)(?= (?:and start again|all)))|different (?:case|child|question))(?: (?:please|now|then|i said"
    r"|and start again|all that|thanks|altogether|from the beginning))* ?[.!]? $"
)
_SHRUG = re.compile(r"(?:(?:oh|ok|just|,) )*(?:forget|scrap|leave|drop|clear) (?:it|that|this) (?:[.!] )*")
_WRONG = re.compile(
    r"\b(?:(?:got|get|read|put|wrote|typed|said|heard|had) (?:it|that|this|them)? ?(?:all )?(?:wrong|backwards)"
    r"|i was wrong|that (?:is|was) wrong|my mistake|misspoke|correction|typo|scratch that|mixed (?:it |them )?up)\b"
)
_NEW = re.compile(
    r"^(?:(?:ok|okay|right|thanks|thank you|great|now|so|and|,|\.|-|hi|also) )*(?:(?:a |one |i have a "
    r"|i have |got |i have got |next |can i ask about )*(?:"
    r"(?:new|different|another|separate|second|unrelated|completely different|other) (?:case|question|query)"
    r"|(?:new|different|separate|unrelated|completely different) "
    r"(?:one|child|family|situation|matter|thing|kid|girl|boy|pupil|patient)"
    # "Another boy was there too" goes on with the case; "another boy: ..." does not.
    r"|(?:another|second|other) (?:one|child|family|situation|matter|kid|girl|boy|pupil|patient)"
    r"(?= (?:now|please|this time|entirely|altogether|[:,.?!-] ))"
    r")|next (?:case|one|on my (?:list|caseload|books))|changing subject)\b"
    r"|\b(?:different|separate|new|another) (?:case|child|family|kid|girl|boy|lad|pupil|patient|client|matter)"
    r" (?:altogether|entirely|completely|now)\b"
    r"|\b(?:ask|question|query) about (?:another|a different|a second) (?:case|child|family|kid|pupil|patient"
    r"|client|one)\b"
    r"|\bnothing to do with the (?:first|last|other|previous) (?:one|case|child|family|lot)?\b|\bseparate matter\b"
)
_THANKS = re.compile(
    r"^(?:(?:ok|okay|great|brilliant|perfect|lovely|that is|really|very|so|many|much|all|cheers|ta"
    r"|thanks|thank|you|thx|ty|helpful|good|nice|cool|got it|for|the|your|help|a|lot|bunch|million"
    r"|appreciated|appreciate|it|that|this|wonderful|amazing|super|useful|clear|makes sense|bye"
    r"|goodbye|advice|i|will do|now|,|\.|!|diolch|x) )+$"
)
_THANK_WORD = re.compile(
    r"\b(?:thanks|thank|cheers|ta|thx|ty|appreciate|appreciated|brilliant|bye|goodbye|great|perfect"
    r"|lovely|helpful)\b"
)
_GREETING = re.compile(
    r"^(?:(?:hi|hello|hiya|hey|good|morning|afternoon|evening|there|all|team|anyone|you|are you"
    r"|is anyone|yo|howdy|greetings|can you help|can you help me|,|\.|!|\?) )+$"
)
_CORRECTION = re.compile(
    r"^(?:(?:oh|ah|no|oops|wait|hang on|hold on|ok|,|-|actually) )*(?:sorry|correction|actually"
    r"|i meant|i mean|(?:i )?should have (?:said|mentioned)|scrap (?:what|that)|forget what i said"
    r"|wrong end of the stick|got (?:that|it) wrong|no wait|my mistake|i got (?:that"
    r"|it) wrong|i was wrong|apologies|typo|scratch that|to correct|just checked|i have just checked"
    r"|let me correct|that is wrong|that is not right|not quite|you have got|you got|wrong|no ,? (?:it"
    r"|she|he|they|we|i|the|that) (?:is|are|was)|oops|turns out|i misspoke|update)\b|\b(?:i meant"
    r"|i should have said|i misspoke|scratch that|correction)\b"
)


def polite(text: Text) -> Intent | None:
    """A message that is only a greeting, thanks or a wish to start again; None where it is more."""
    norm = text.norm
    if not norm.strip(" .!?,-"):
        return Intent.UNCLEAR
    if len(text.tokens) <= 14 and _AGAIN.match(norm):
        return Intent.START_AGAIN
    if len(text.tokens) <= 20 and _GREETING.match(norm):
        return Intent.GREETING
    if len(text.tokens) <= 20 and _THANKS.match(norm) and _THANK_WORD.search(norm):
        return Intent.THANKS
    return None


def shrugs(text: Text) -> bool:
    """Whether it is only "forget it": no wish to start again, and no answer."""
    return _SHRUG.fullmatch(text.norm) is not None


def takes_back(text: Text) -> bool:
    """Whether it says that something was wrong, and not only that somebody is sorry."""
    return _WRONG.search(text.norm) is not None


def corrects(text: Text) -> bool:
    """Whether the message sets out to put right what was said before."""
    return bool(_CORRECTION.search(text.norm)) and len(text.tokens) <= 40


def opens_another(text: Text) -> bool:
    """Whether the message says that it is about another matter."""
    return _NEW.search(text.norm) is not None
