"""Danger to a child now: present or at hand, not past, not supposed, not somebody else's."""

import re

from assistant.decision.facts import NO, YES
from assistant.understanding.cues import Cues
from assistant.understanding.found import Gathered
from assistant.understanding.patterns import Hit
from assistant.understanding.scope import before, denied

_SETTLED = re.compile(
    r"\b(?:nothing since|all (?:fine|good|well) (?:by|since|now)|(?:in|by|back in) (?:january|february"
    r"|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug"
    r"|sep|sept|oct|nov|dec|spring|summer|autumn|winter)? ?(?:19|20)\d\d|last (?:year|month|summer"
    r"|spring|winter|autumn|term|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|christmas)|(?:weeks?|months?|years?) (?:ago|back)|used to|in the past"
    r"|historic\w*|as a child|in (?:19|20)\d\d|previously|has since|safe now|now safe|is fine now"
    r"|are fine now|came home|turned up safe|was found|been found|found safe|returned home"
    r"|back home (?:safe|now)|home safe|already (?:dealt|removed|arrested)"
    r"|police (?:have )?(?:attended|arrested|dealt|removed)|discharged|recovered|over now"
    r"|a while (?:ago|back)|was (?:arrested|removed)|were found|ages ago|at the time|back then"
    r"|once (?:went|took|had)|before christmas|has passed|when (?:he|she|they|i) (?:was|were) (?:\d+"
    r"|little|young|small|a))\b"
)
_SUPPOSED = re.compile(
    r"\b(?:if|what if|suppose|hypothetical\w*|in case|were to|imagine|for example|policy|training"
    r"|scenario|would be if|general question|in theory|e g|when a|when there is|say a|should a|sim|simulat\w*"
    r"|could be)\b"
)
_ORDINARY = re.compile(
    r"\b(?:immediate family|danger money|urgent dental|emergency (?:contact|contacts|duty|department"
    r"|number|planning|appointment|food|accommodation|dentist|protection)|999 (?:log|logs"
    r"|calls? last)|kill me now|missing from (?:[a-z]+ ){0,2}(?:rolls?|registers?|education|records?|lists?|files?"
    r"|system)|missing (?:education|appointments?|school|sessions|lessons|class(?:es)?|maths|english|meals|homework"
    r"|training)"
    r"|bridge (?:to|the|over|club|programme|project|worker|unit))\b"
)
_NOW = re.compile(
    r"\b(?:now|tonight|today|this (?:minute|second|afternoon|evening|morning)|right now|currently"
    r"|as we speak|just|at the (?:door|gate|school)|outside|still|at this moment|minutes ago"
    r"|an hour ago)\b"
)
_WEAK = re.compile(
    r"^(?:999|bleeding|missing|gone missing|unconscious|unresponsive|immediate |imminent "
    r"|danger to life|threat to life|life |in immediate|in imminent|hostage|frightened|scared"
    r"|terrified|afraid|gone|went|not come|not been|never|just |ran |run |running |overdosed|taken "
    r"|took |had |swallowed |drunk|high |met |meeting |left in|locked|trapped|shut|stuck|fear|with "
    r"|knife|gun|standing|on the|he has|has |have |on his|on her|refus|too scared|begging|life|holding"
    r"|carrying|got |been |child|girl|boy|she |he |they )"
)
_ONLY_A_PLACE = re.compile(r"^(?:at|outside) (?:[a-z]+ ){0,3}(?:doors?|gates?|windows?|entrance|house) $")
_HEAT = re.compile(
    r"\b(?:shout|scream|bang|kick|drunk|knife|threat|demand|angry|violen|refus|barred|banned|order|tak(?:e|ing)\b|kill"
    r"|petrol|fight|allowed|meant to"
    r"|weapon|hammer|bail|snatch|right now|this minute|minutes|collect|pick|scared|hid(?:e|ing))"
)
_PAST_VERB = re.compile(r"\b(?:was|were|had|took|went|ran|did|came|used|tried|told)\b")
_OFTEN = re.compile(r"\b(?:times|lately|recently|often|regularly|episodes?|pattern|history)\b")
"""What makes going missing a thing that happens rather than one that is happening."""
_NO_DANGER = re.compile(
    r"\b(?:(?:no|not in(?: any)?|nobody (?:is )?in|not) (?:immediate |imminent |current |actual "
    r"|urgent )?danger|no one is in (?:immediate )?danger|(?:is|are|she is|he is|they are|child is"
    r"|everyone is) (?:currently |all )?safe (?:now|at the moment|tonight|for now|at present|with)"
    r"|nothing (?:urgent|immediate)|not (?:an? )?(?:urgent|emergency)|no immediate (?:risk|danger"
    r"|concern\w*)|not at immediate risk|isn t in danger|not (?:currently|presently) (?:in danger"
    r"|at risk)|danger (?:has|is) (?:passed|over)|isn t urgent)\b"
)
_AT_HAND = re.compile(
    r"\b(?:right now|as we speak|tonight|just now|this (?:minute|second|moment|very)|happening|now"
    r"|(?:\d+|a few|couple of|five|ten|twenty|thirty|forty) (?:mins?|minutes) (?:ago|back)|an hour ago"
    r"|half an hour ago|last (?:\d+ |few |ten |five )?(?:mins|minutes)|on scene|outside|downstairs"
    r"|before school|at (?:break|lunch)|in (?:maths|english|class|assembly|the medical room)"
    r"|upstairs|in (?:the )?(?:reception|corridor|playground|car park|waiting room|cubicle|foyer)"
    r"|waiting|at the (?:gate|door|school|house)|in (?:\d+|five|ten|a few) (?:mins?|minutes)"
    r"|just (?:left|gone|driven|drove|picked|rung|rang|texted|called|came|come|collected|taken|hung"
    r"|walked|run|told|seen|heard|found|disclosed)|am i|on the (?:phone|line)|on (?:the )?other line"
    r"|still (?:out there|in there|there|inside|at large|missing)|live (?:job|incident)"
    r"|(?:getting|putting) (?:his|her|their) coats?|driving|heading|on (?:his|her|their) way|going round|next door)\b"
)
_GRAVE = re.compile(
    r"\b(?:kni(?:fe|ves)|machetes?|guns?|firearm|axe|petrol|stab\w*|shot|strangl\w*|barricad\w*"
    r"|(?:had|taken|took|swallowed|necked) [' ]*(?:a few|some|loads|lots|a handful|a load|all|several|too many"
    r"|\d+|a strip|a box|a"
    r" packet)[' ]*(?: of)? (?:[a-z]+ (?:'s )?){0,4}?(?:tablets|pills|paracetamols?|ibuprofen|meds|medication"
    r"|antidepressants)"
    r"|hostage|snatch\w*|abduct\w*|kidnap\w*|set fire|burn (?:it|the house|the flat|them|us)"
    r"|livestream\w*|live stream\w*|unconscious|not breathing|overdos\w*|taken (?:all|loads|too many"
    r"|tablets|pills)|kill (?:him|her|them|us|me|the|himself|herself|themselves|everyone)"
    r"|threat\w* to (?:kill|burn|stab|shoot|hurt)|slurr\w*|swaying|stinking of drink"
    r"|reek\w* of (?:drink|alcohol|booze)|drunk (?:and|in|behind|at|to)|over the limit|screaming"
    r"|wants? to leave|about to leave|taking (?:him|her|them) (?:away|home|out)|dropped (?:him|her"
    r"|them|the (?:baby|child))|sleep (?:forever|for ever|for good)|(?:got|getting|gone|left|go|went"
    r"|off) (?:[a-z0-9]+ ){0,8}?(?:with|in) (?:a|an|the|some) (?:[a-z]+ ){0,3}(?:man|men|male|males"
    r"|bloke|stranger|car|van|taxi)|does not know (?:who|where)|phone off|crying (?:from|in|down)"
    r"|shouting for help|unknown (?:men|man|males?)|alone (?:in the|upstairs|with no|asleep|at home"
    r"|in there)|asleep upstairs|nobody (?:else )?(?:here|there|with them|at home)"
    r"|no one (?:else )?(?:here|there|with them|at home)|fracture"
    r"|bruis\w* (?:to|on) (?:the |his |her )?(?:pinna|ear|neck)|strangled|spiral|humerus|femur|metaphys\w*"
    r"|subdural|retinal|skull|raped|assaulting|beating"
    r"|hitting|punching|kicking|attack\w*|bleeding|collapsed|seizure|jump|bridge|ligature|noose"
    r"|hang (?:himself|herself)|suicid\w*|smash\w*|kicking the door|trafficked|missing)\b"
)
_STRONG_NOW = re.compile(
    r"\b(?:right now|as we speak|tonight|just now|this (?:minute|second|moment)|now|(?:\d+|five|ten"
    r"|twenty|thirty|forty|few|couple of) (?:mins?|minutes) ago|last (?:\d+ |few |ten |five )?(?:mins"
    r"|minutes)|on scene|outside|just (?:left|gone|driven|picked|rung|rang|texted|called|came|come"
    r"|collected|hung)|live (?:job|incident)|in (?:the )?(?:corridor|playground|reception)"
    r"|still out there|going round|(?:getting|putting) (?:his|her|their) coats?)\b"
)
_NOT_NOW = re.compile(
    r"\b(?:by now|now (?:that|closed|over|settled|safe|fine|well|resolved|living|lives|moved|grown"
    r"|ended|asking|want|wants|know|need|say|says|been|have|has|got|he is \d|she is \d|\d|i should"
    r"|should|do i|what|know|adult|stable|an adult|doing)|until now|up to now|for (?:me )?now"
    r"|duty now|law now|do i .{0,20} now|have to now|must i now|happy now|not .{0,16}now"
    r"|waiting (?:list|for (?:a|an|the) (?:appointment|assessment|place|reply|report|referral))"
    r"|just (?:told|found|seen|heard) (?:me|us|out) (?:that )?(?:she|he|they) (?:was|were|had|used)"
    r"|no danger|(?:years?|months?|weeks?) (?:ago|back))\b"
)
_NOBODY_YET = re.compile(
    r"\b(?:last (?:year|month|week|night|term|summer)|yesterday|in \d{4}|years ago|weeks ago"
    r"|months ago|ages ago|previous\w*|historic\w*|used to|at weekends?|most (?:nights|days)"
    r"|every (?:night|day|week)|sometimes|keeps|often|usually)\b"
)
_DISCLOSURE = re.compile(
    r"\b(?:if|when|once|should) (?:[a-z']+ ){0,5}(?:finds?|found|learns?|discovers?|hears?|knew|knows"
    r"|told|tell|share|shared|disclose|got out|gets out)\b|\b(?:sharing|telling|disclosing|uploading"
    r"|releasing) "
)

_ELSEWHEN = re.compile(
    r"\b(?:(?:19|20)\d\d(?:s|\b)|(?:weeks|months?|years?|ages) (?:ago|back|since)"
    r"|last (?:month|year|term|spring|summer|autumn|winter|christmas|easter)"
    r"|(?:over|in|during|since|before|at) (?:the )?(?:half[ -]?term|spring|summer|autumn|winter|christmas|easter"
    r"|holidays?)"
    r"|in custody|remanded|(?:has|have|was|were) (?:since )?(?:been )?(?:discharged|arrested)|back (?:home )?safe"
    r"|(?:fire )?drill|table ?-?top|mock|exercise for|(?:an|training) exercise|(?:tv|film|radio) script|screenplay"
    r"|novel|essay|dissertation|slides|worked example|made up|invented|fictional|imaginary"
    r"|(?:doesn't|does not) exist)\b",
    re.IGNORECASE,
)


def may_be_over_or_made_up(text: str, evidence: str | None) -> bool:
    """Whether the sentence of what sounded dangerous is of another time or of what never happened, and not of now."""
    if not evidence or evidence not in text:
        return False
    start = text.index(evidence)
    end = start + len(evidence)
    begins = max(text.rfind(stop, 0, start) for stop in ".!?\n") + 1
    stops = [at for stop in ".!?\n" if (at := text.find(stop, end)) >= 0]
    sentence = text[begins : min(stops, default=len(text))]
    return _ELSEWHEN.search(sentence) is not None and _AT_HAND.search(sentence.lower()) is None


def read(gathered: Gathered, cues: Cues) -> None:
    """Gather `urgent_danger`: yes where a child may be in danger now, no where the words say that none is."""
    for hit in cues.get("danger.now", ()):
        if _present(gathered, hit):
            gathered.put("urgent_danger", YES, hit.start, hit.end)
            return
    if combined := _grave_and_at_hand(gathered):
        gathered.put("urgent_danger", YES, *combined)
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
    calm = _ONLY_A_PLACE.match(words) and not _HEAT.search(text.norm, max(0, low - 120), high + 120)
    if calm or _ORDINARY.search(text.norm[max(low, hit.start - 12) : min(high, hit.end + 16)]):
        return False
    if re.search(
        r"\b(?:barring|except (?:for|in)|apart from|other than|policy|unless there is|in cases? of|only if"
        r"|not unless) (?:[a-z]+ ){0,3}$",
        text.norm[low : hit.start],
    ):
        return False
    if _SETTLED.search(sentence) or _followed_by_settled(text.norm[high : high + 90]):
        return False
    if _SUPPOSED.search(before(text, hit.start, 12)) or re.search(
        r"^(?:and |but |so )?(?:what |who |how |when |which )?(?:do|does|should|can|is|are|what)? ?(?:i|we"
        r"|you|it|the duty|the guidance)? ?(?:[a-z]+ ){0,3}(?:if|when) ",
        sentence,
    ):
        return False
    if _DISCLOSURE.search(sentence) and not _NOW.search(words):
        return False
    often = "missing" in words and _OFTEN.search(sentence)
    past = _WEAK.match(words) and _PAST_VERB.search(before(text, hit.start, 3))
    if (often or past) and not _NOW.search(sentence):
        return False
    return not re.search(r"\b(?:weeks|months|years|days) ago\b", sentence)


def _followed_by_settled(after: str) -> bool:
    return bool(
        re.match(
            r"(?:[a-z',]+ ){0,6}(?:safe now|now safe|been found|was found|came home|turned up|is fine now"
            r"|are fine now|back home|dealt with|is ok now|home now|recovered)\b",
            after,
        )
    )


def _grave_and_at_hand(gathered: Gathered) -> tuple[int, int] | None:
    """Something grave and a word that it is happening, in one sentence or the next, neither of them settled."""
    text = gathered.text
    sentences = text.sentences()
    for number, (low, high) in enumerate(sentences):
        for grave in _GRAVE.finditer(text.norm, low, high):
            if denied(text, grave.start(), grave.end()) and not grave.group().startswith(
                ("not ", "does", "no", "never")
            ):
                continue
            if _ORDINARY.search(text.norm, max(low, grave.start() - 12), min(high, grave.end() + 20)):
                continue
            ends = sentences[min(number + 1, len(sentences) - 1)][1]
            begins = sentences[max(0, number - 1)][0]
            around = _NOT_NOW.sub(lambda found: " " * len(found.group()), text.norm[begins:ends])
            here = _NOT_NOW.sub(lambda found: " " * len(found.group()), text.norm[low:high])
            if _NO_DANGER.search(text.norm, low, high):
                continue
            if _SETTLED.search(text.norm, begins, ends) or _SUPPOSED.search(text.norm[low : grave.start()]):
                continue
            if _NOBODY_YET.search(text.norm, low, high) or (_DISCLOSURE.search(text.norm, low, high)):
                continue
            now = _AT_HAND.search(here)
            if now:
                return min(grave.start(), low + now.start()), max(grave.end(), low + now.end())
            now = _STRONG_NOW.search(around)
            if now:
                return min(grave.start(), begins + now.start()), max(grave.end(), begins + now.end())
    return None
