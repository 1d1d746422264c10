"""Whether an answer has a word of what the trained reader hears in it: a ground that nothing names is not raised.

"Nobody else knows" is a reason to share, and no doubt of harm; what a parent may lose is none to the child (ISD 11).
"""

import re

from assistant.decision.facts import GROUNDS

_UNSURE = re.compile(
    r"n['’]?t\b|\b(?:not|cannot|cant|couldnt|dont|havent|wouldnt|isnt|no idea|clue|foggiest|guess\w*|dunno|dk"
    r"|idk|unsure"
    r"|unclear|unknown|maybe|might|may|could|possibl\w*|perhaps|depends?|who knows|would i know|search me|pass|ask\w*"
    r"|wiser|check\w*|chk|wonder\w*|suppose|think|too early|either way|lying|tbc|wait\w*|if|unless|worr\w*)\b|\?"
)
_BY_NUMBER = re.compile(
    r"^(?:oh |um |well )*(?:yes|yeah|yep|aye)\b|\b(?:first|second|third|fourth|last|ones?|two|three|four|any"
    r"|all|none|those|them|these|others?|rest|each|either|both|bit|lot|top|bottom|middle|list|every\w*|[1-4])\b"
)
"""What answers by yes, or says which of the grounds it means by its place among them."""

_OF = {
    "immediate_risk_from_sharing": (
        r"he|him|his|she|her|they|them|their|dad|mum|uncle|pimp|family|hurt\w*|harm\w*|kill\w*|violen\w*|threat\w*"
        r"|danger\w*|risk\w*|safe\w*|unsafe|find\w*|found|trac\w*|track\w*|hid\w*|refuge|address\w*|where\w*"
        r"|locat\w*|liv\w*"
        r"|mov\w*|fle[de]\w*|protection|scared|afraid|ex|perp\w*|secret\w*|school|house|home|name|number|postcode"
    ),
    "police_operation_at_risk": (
        r"polic\w*|cops?|coppers?|operations?|ops?|live|surveill\w*|undercover|covert|warrants?|raids?"
        r"|arrest\w*|nick\w*"
        r"|investigat\w*|detectives?|d[is]|dci|dcs?|cid|ctu|sio|oic|chis|intel\w*|tip\w*|sting|nca|obs"
        r"|officers?|bust|tactical"
        r"|compromis\w*|source|informant|wire\w*|bug\w*|tap\w*|track\w*|enquir\w*|inquir\w*|squad|force"
        r"|sergeant|sgt|inspector"
        r"|superintendent|commander|suspects?|rescu\w*|sanitis\w*|battering|dawn|plain clothes|unmarked"
        r"|watch\w*|phones?|blow"
    ),
    "court_order_restricts": (
        r"courts?|judges?|orders?|injunctions?|proceedings|hearings?|magistrates?|non mol\w*|cts?|judic\w*|judge?ments?"
        r"|ordered|rul(?:ed|ings?|es?)|sealed|bench|recorder|tribunals?|undertakings?|leave|ward(?:ship)?"
        r"|cafcass|guardian"
        r"|solicitors?|lawyers?|barristers?|legal\w*|direct(?:ed|ions?)|restrict\w*|prohibit\w*|recital"
        r"|contempt|disclos\w*|fpr"
        r"|honour|hhj|bundles?|gag\w*|custody|finding|reporting|stamp\w*|schedule|embargo\w*|permission|allowed|wig"
        r"|family division|file|marked|paper\w*|document|report|page|para\w*"
    ),
    "other_greater_detriment": (
        r"harm\w*|worse\w*|hurt\w*|suicid\w*|self|overdos\w*|runs?|running|ran|trust\w*|stop\w*|leav\w*|left|engag\w*"
        r"|disown\w*|forc\w*|marr\w*|sen[dt]\w*|abroad|kill\w*|threat\w*|break\w*|withdr\w*|speak|cut\w*|disappear\w*"
        r"|clam\w*|shut\w*|lose\w*|lost|bull\w*|outed|shame\w*|plac\w*|therapy|treatment|relaps\w*|carers?"
        r"|die[ds]?|end\w*"
        r"|starv\w*|eat\w*|destroy\w*|refus\w*|back|away|off|talk\w*|again|school|life|sad\w*|unfortunate\w*|blame\w*"
    ),
}
_WORDS_OF = {name: re.compile(rf"\b(?:{words})\b") for name, words in _OF.items()}
_ONLY_A_LOSS = re.compile(
    r"\b(?:los(?:e|es|ing|t)|cost\w*|end\w*|ruin\w*) (?:him |her |me |them )?(?:his|her|their|my|the)? ?(?:[a-z]+ )?"
    r"(?:jobs?|licence|career|marriage|reputation|business|tenancy|visa|benefits?|registration)\b"
    r"|\b(?:sack(?:ed)?|complain\w*)\b"
)
_HARM = re.compile(
    r"\b(?:hurt\w*|harm\w*|kill\w*|hit\w*|beat\w*|batter\w*|violen\w*|threat\w*|danger\w*|find\w*|trac\w*|hid\w*|refuge"
    r"|suicid\w*|self|overdos\w*|run|runs|running|marr\w*|abroad|police|court|judge|attack\w*|snatch\w*|take it out)\b"
)


def names(ground: str, words: str) -> bool:
    """Whether any word, in lower case, is of this ground."""
    return _WORDS_OF[ground].search(words) is not None


def speaks_of(ground: str, words: str) -> bool:
    """Whether an answer, as typed in lower case, has any word from which this ground can have been heard."""
    if ground not in GROUNDS:
        return True
    if _ONLY_A_LOSS.search(words) and not _HARM.search(words):
        return False
    return any(pattern.search(words) for pattern in (_WORDS_OF[ground], _UNSURE, _BY_NUMBER))
