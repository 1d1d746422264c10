"""Danger to a child now: present or at hand, not past, not supposed, not somebody else's."""

import re

from assistant.decision.facts import NO, YES
from assistant.understanding.cues import Cues
from assistant.understanding.found import Gathered
from assistant.understanding.patterns import Hit
from assistant.understanding.scope import before, denied

_SETTLED = re.compile(
    r"\b(?:last (?:year|month|summer|spring|winter|autumn|term|january|february|march|april|may|june|july|august|september|october|november|december|christmas)|(?:weeks?|months?|years?) (?:ago|back)|used to|in the past|historic\w*|as a child|in (?:19|20)\d\d|previously|has since|safe now|now safe|is fine now|are fine now|came home|turned up safe|was found|been found|found safe|returned home|back home (?:safe|now)|home safe|already (?:dealt|removed|arrested)|police (?:have )?(?:attended|arrested|dealt|removed)|discharged|recovered|over now|a while (?:ago|back)|was (?:arrested|removed)|were found|ages ago|at the time|back then|once (?:went|took|had)|before christmas|has passed|when (?:he|she|they|i) (?:was|were) (?:\d+|little|young|small|a))\b"
)
_SUPPOSED = re.compile(
    r"\b(?:if|what if|suppose|hypothetical\w*|in case|were to|imagine|for example|policy|training|scenario|would be if|general question|in theory|e g|when a|when there is|say a|should a|could be)\b"
)
_ORDINARY = re.compile(
    r"\b(?:immediate family|danger money|urgent dental|emergency (?:contact|contacts|duty|department|number|planning|appointment|food|accommodation|dentist|protection)|999 (?:log|logs|calls? last))\b"
)
_NOW = re.compile(
    r"\b(?:now|tonight|today|this (?:minute|second|afternoon|evening|morning)|right now|currently|as we speak|just|at the (?:door|gate|school)|outside|still|at this moment|minutes ago|an hour ago)\b"
)
_WEAK = re.compile(
    r"^(?:999|bleeding|missing|gone missing|unconscious|unresponsive|immediate |imminent |danger to life|threat to life|life |in immediate|in imminent|hostage|frightened|scared|terrified|afraid|gone|went|not come|not been|never|just |ran |run |running |overdosed|taken |took |had |swallowed |drunk|high |met |meeting |left in|locked|trapped|shut|stuck|fear|with |knife|gun|standing|on the|he has|has |have |on his|on her|refus|too scared|begging|life|holding|carrying|got |been |child|girl|boy|she |he |they )"
)
_PAST_VERB = re.compile(r"\b(?:was|were|had|took|went|ran|did|came|used|tried|told)\b")
_NO_DANGER = re.compile(
    r"\b(?:(?:no|not in(?: any)?|nobody (?:is )?in|not) (?:immediate |imminent |current |actual |urgent )?danger|no one is in (?:immediate )?danger|(?:is|are|she is|he is|they are|child is|everyone is) (?:currently |all )?safe (?:now|at the moment|tonight|for now|at present|with)|nothing (?:urgent|immediate)|not (?:an? )?(?:urgent|emergency)|no immediate (?:risk|danger|concern\w*)|not at immediate risk|isn t in danger|not (?:currently|presently) (?:in danger|at risk)|danger (?:has|is) (?:passed|over)|isn t urgent)\b"
)
_DISCLOSURE = re.compile(
    r"\b(?:if|when|once|should) (?:[a-z']+ ){0,5}(?:finds?|found|learns?|discovers?|hears?|knew|knows|told|tell|share|shared|disclose|got out|gets out)\b|\b(?:sharing|telling|disclosing|uploading|releasing) "
)


def read(gathered: Gathered, cues: Cues) -> None:
    """Gather `urgent_danger`: yes where a child may be in danger now, no where the words say that none is."""
    for hit in cues.get("danger.now", ()):
        if _present(gathered, hit):
            gathered.put("urgent_danger", YES, hit.start, hit.end)
            return
    if safe := _NO_DANGER.search(gathered.text.norm):
        gathered.put("urgent_danger", NO, safe.start(), safe.end())


def _present(gathered: Gathered, hit: Hit) -> bool:
    text = gathered.text
    low, high = text.sentence(hit.start)
    sentence = text.norm[low:high]
    words = text.norm[hit.start : hit.end]
    if denied(text, hit.start, hit.end) and not re.match(
        r"(?:not |never |un|can |nobody |no one |will not)", words
    ):
        return False
    if _ORDINARY.search(text.norm[max(low, hit.start - 12) : min(high, hit.end + 16)]):
        return False
    if _SETTLED.search(sentence) or _followed_by_settled(text.norm[high : high + 90]):
        return False
    if _SUPPOSED.search(before(text, hit.start, 12)) or re.search(
        r"^(?:and |but |so )?(?:what |who |how |when |which )?(?:do|does|should|can|is|are|what)? ?(?:i|we|you|it|the duty|the guidance)? ?(?:[a-z]+ ){0,3}(?:if|when) ",
        sentence,
    ):
        return False
    if _DISCLOSURE.search(sentence) and not _NOW.search(words):
        return False
    if _WEAK.match(words) and not _NOW.search(sentence) and _PAST_VERB.search(before(text, hit.start, 3)):
        return False
    return not re.search(r"\b(?:weeks|months|years|days) ago\b", sentence)


def _followed_by_settled(after: str) -> bool:
    return bool(
        re.match(
            r"(?:[a-z',]+ ){0,6}(?:safe now|now safe|been found|was found|came home|turned up|is fine now|are fine now|back home|dealt with|is ok now|home now|recovered)\b",
            after,
        )
    )
