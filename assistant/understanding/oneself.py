"""Whether a practitioner, in the middle of a case, writes of their own danger and not of what somebody told them."""

import re

from assistant.decision.facts import Facts
from assistant.understanding.people import names_their_work
from assistant.understanding.words import Text

_PRIVATE = ("parent_carer", "other")
"""Who these holders are said to be may be the one who is hurt."""

_SPEAKER = (
    r"(?:he|she|they|it|who|mums?|dads?|mummy|daddy|mother|father|nan|gran|grandad|(?:the|this|that|a|his|her|my) "
    r"(?:[a-z]+ ){0,2}(?:boy|girl|lad|lass|child|kid|baby|pupil|student|client|patient|mum|dad|mother|father|partner"
    r"|brother|sister|tenant|woman|man|teenager))"
)
_REPORTED = re.compile(
    rf"\b{_SPEAKER} (?:is |was |has |have |had |just |also |only |then |keeps? |kept |still |even )*"
    r"(?:says?|said|saying|told|tells|telling|begg?\w*|plead\w*|ask\w*|wrote|writes|texted|texts|whisper\w*|scream\w*"
    r"|shout\w*|cry\w*|cried|cries|goes|went|reckons?|thinks?|claims?|swears?|disclos\w*|promis\w*|threat\w*)\b[^.!?]*"
)
"""What somebody else said, to the end of the sentence."""
_TO_ME = re.compile(
    r"\b(?:with|told|tells?|telling|asked|asks|asking|shown|showed|shows|rang|rung|rings|texted|texts|emailed|sent|gave"
    r"|gives|give|let|lets|trusts?|knows|said to|says to|speak\w* to|spoke to|talk\w* to|came to|comes to|beside"
    r"|near|opposite|between you and) (?:me|us)\b"
)
"""A practitioner to whom something is told, or with whom a child is."""
_OF_ONESELF = re.compile(
    r"\b(?:me|us|myself|ourselves|mine)\b"
    r"|\bi am (?!(?:an?|the|her|his|their|our|its|at|on|in the|in my|with|outside|not sure|only|just|still|here|worried"
    r"|concerned|bothered|calling|ringing|asking|trying|writing|off|back|told|aware|happy|sure|new) )"
    r"|\bi (?:was|have|can not|could not|do not|did not|will not|want|just|feel|need|wish|hate|took|cut|hope)\b"
    r"|\bmy (?:[a-z]+ ){0,2}?(?:husband|wife|partner|ex|boyfriend|girlfriend|dad|mum|mother|father|stepdad"
    r"|stepmum|brother"
    r"|uncle|family|car|house|flat|door|room|window|bed|phone|keys|throat|neck|face|arms?|wrists?|head|life)\b"
    r"|(?:^|[.,;:-] )(?:just |have |only )?(?:been (?:cutting|drinking|crying|thinking of)|cutting (?:again|myself)"
    r"|feel(?:ing)? (?:[a-z]+ ){0,2}(?:like (?:dying|ending)|suicidal|unsafe|numb|hopeless)"
    r"|want(?:ing)? (?:to die|it to (?:stop|end))"
    r"|can not (?:cope|go on|take|do this)|(?:took|taken|swallowed|necked) )"
)
"""Words of the one who suffers or fears, `I` left out as on a phone, and not those of one who only writes or waits."""


_A_MISTAKE = re.compile(
    r"\bwhat if (?:i|we) (?:am|are|was|were|get|got|have got|have) (?:it |this |that )?(?:all )?wrong\b"
)


def is_no_cry(text: Text) -> bool:
    """Whether the writer names their work, or fears to be wrong about a family, which endangers nobody (ISD 11)."""
    return names_their_work(text) or _A_MISTAKE.search(text.norm) is not None


def is_at_work_on(known: Facts) -> bool:
    """Whether a case is in hand that no parent and no private person tells."""
    return bool(known) and known.value("sharer") not in _PRIVATE


def tells_of_oneself(text: Text) -> bool:
    """Whether the words, without what others said and to whom, speak of the writer as one who suffers or fears."""
    own = _TO_ME.sub(" ", _REPORTED.sub(" ", text.norm))
    return _OF_ONESELF.search(own) is not None
