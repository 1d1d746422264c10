"""The grounds on which sharing could do a child more harm: raised, said plainly, or denied; and whether it can be met.

A wrong `yes` is the worst error here: only a plain statement makes one; everything else that raises a ground leaves it
`unknown`, to be asked.
"""

import re

from assistant.decision.facts import GROUNDS, NO, UNKNOWN, YES
from assistant.understanding.cues import Cues
from assistant.understanding.found import Gathered
from assistant.understanding.patterns import Hit
from assistant.understanding.scope import before, denied, supposed

_ORDER_OF_ANOTHER_KIND = re.compile(
    r"\b(?:care|supervision|non molestation|restraining|child arrangements?|contact|residence"
    r"|special guardianship|occupation|protection|prevention|community|referral|possession|standing"
    r"|pecking|short|tall|emergency protection|interim care|sexual harm prevention|drug rehabilitation"
    r"|hospital|treatment|detention|in) orders?\b|\bin order\b"
)
_RESTRICTS = re.compile(r"\b(?:disclos|shar|confidential|not to tell|reporting restriction|restrict|release)")
_UNSURE = re.compile(
    r"\b(?:not sure|do not know|unsure|might|may|could|maybe|possibly|perhaps|think|worried|fear"
    r"|afraid|concerned|scared|wonder|whether|what if|i guess|potentially|risk that|chance that"
    r"|nobody knows if|reckon|suspect)\b"
)
_PLAIN_REFUGE = re.compile(r"^(?:refuge|hidden) $")
_OURSELVES = re.compile(
    r"\b(?:we are a|i work (?:at|for|in) (?:a|the)|i am (?:a|the) [a-z ]{0,20}(?:at|in|for) (?:a|the)"
    r"|our|run a) (?:[a-z']+ ){0,3}$"
)
_STRONG_THREAT = re.compile(
    r"\b(?:kill\w*|non mol\w*|abduct\w*|snatch\w*|shot|shooting|on the run|violen\w+|perpetrator"
    r"|ex partner|found (?:them|her)|burn (?:it|the|her|them)|domestic (?:abuse|violence)|dangerous"
    r"|stab\w*|threatened to (?:take|hurt|find))\b"
)
_KEPT = re.compile(
    r"\b(?:non mol\w*|secret|hidden|hiding|must not|nobody (?:[a-z]+ ){0,3}must know"
    r"|no one (?:[a-z]+ ){0,3}must know|not (?:to )?(?:know|share|be shared|given)|do not share|flag"
    r"|found (?:them|her)|find (?:them|her|him)|refuge|fled|after them|after her|looking for"
    r"|changed (?:sur)?names?|moved (?:away|miles|off|to get)|dangerous|on the run|threat\w*|snatch\w*"
    r"|abduct\w*|reach|never the|only to|leave (?:the )?(?:[a-z]+ ){0,3}off|ex partner violence"
    r"|kill mum|demanding)\b"
)
_OVER = re.compile(
    r"\b(?:over|ended|finished|concluded|closed|wound up|stood down|years? ago|last year|expired"
    r"|lapsed|discharged|no longer|used to|complete[d]?|back in (?:19|20)\d\d)\b"
)
_THREAT = re.compile(
    r"\b(?:domestic (?:abuse|violence)|violen\w+|non mol\w*|restraining|perpetrator\w*|abuser|abusive"
    r"|threat\w*|kill\w*|stab\w*|shot|shoot\w*|snatch\w*|abduct\w*|dangerous|smashed|burn|beat\w*"
    r"|hospitali[sz]ed|dead|gang|trafficker\w*|dealers?|exploit\w*|running him|running her|groom\w*"
    r"|offender|suspects?|honour|disown|on the run|prison|convict\w*|knife|after them|after her"
    r"|found them|hurt\w*|grassed)\b"
)
_LEAK = re.compile(
    r"\b(?:leak\w*|(?:shared|same|see|sees|read|reads|reading|check|checks|open"
    r"|opens) (?:[a-z]+ ){0,2}(?:inbox|emails?|notes|post|mailbox|letters|over)|all (?:the )?(?:team"
    r"|staff) see|(?:is|s|was|are|with) (?:an? |the |his |her |dad 's |one of the "
    r"|on )?(?:[a-z']+ )?(?:receptionist|bursar|admin|secretary|pcso|dinner lady|governor|cleaner"
    r"|driver|staff member|clerk|councillor|team member)|(?:sister|brother|cousin|aunt|uncle|mum"
    r"|mother|wife|partner|mate|mates|friend|friends|girlfriend|dad|father|ex|rellies|relatives|family"
    r"|aunty|nephew|niece|son|daughter) (?:also |who )?(?:works?|attends?|sits|teaches|cleans"
    r"|volunteers|(?:is|are|'s|s) (?:a|an|the|on|in|one of) (?:[a-z]+ ){0,3}(?:here|there|in|at|who"
    r"|admin|head|governor|driver|receptionist|officer|nurse|teacher|worker|team|staff|pcso|secretary"
    r"|clerk))|(?:invite|circulation|distribution|mailing|email) list|minutes (?:get|are|go)"
    r"|everyone (?:sees|can see|invited|on)|(?:all|circulat\w+ to) (?:\d+|the) (?:attendees|agencies"
    r"|partners)|wide (?:group|access|circulation)|posted out|open radio|unsecured|pretend\w+ to be"
    r"|(?:school|town|playground|estate|family|staff ?room|staff) (?:would|will|might) (?:know|hear"
    r"|find out)|got round|gets out|getting out|get out|gets back|word (?:gets|got)|knows? (?:someone"
    r"|people) (?:in|at))\b"
)
_PLACE_ASKED = re.compile(
    r"\b(?:addresse?s?|whereabouts|location|where (?:[a-z0-9']+ ){1,5}?(?:is|are|live|lives|living"
    r"|went|moved|stay|stays|staying|goes|takes|gets|hiding|now)|pickup point|pick up point|(?:new"
    r"|which|name of the|their|her|his) (?:school|surname|name|flat|house|town|placement)"
    r"|contact (?:details|sheet)|new surname|surname|hiding place|postcode|phone number|her number)\b"
)
_INFORMER = re.compile(
    r"\b(?:(?:that|who|if|fact) (?:he|she|they|it was (?:her|him)) (?:told|talked|grassed|spoke|said"
    r"|disclosed|reported)|gave (?:me|us) (?:the )?(?:names?|dealers)|(?:as|is|her as"
    r"|him as) (?:the )?source|(?:know|knows|guess|work out) (?:it was (?:her|him|them|the)"
    r"|who (?:told|said|talked))|grass(?:ed|ing)?|(?:boy|girl|child|she|he) (?:did tell|told on))\b"
)
_HARM_TO_COME = re.compile(
    r"\b(?:(?:he|she|they|it|kids?|child|the (?:boy|girl|kids|child|children)) (?:is|are|would|will|wd"
    r"|ll|d) (?:be )?(?:[a-z]+ )?(?:dead|stabbed|killed|hurt|beaten|moved|gone|hospitali[sz]ed"
    r"|attacked|abducted|taken|lost|deal with|know)|in danger if|at risk if|put at risk"
    r"|deal with (?:the|him|her))\b"
)
_OP = re.compile(
    r"\b(?:op|ops|operation|warrants?|raid\w*|arrests?|strike|our source|the source|informants?"
    r"|undercover|covert\w*|isn t overt|not overt|tasking|suspects? (?:does not|do not|doesn t) know"
    r"|wipe (?:his|her|their) (?:devices|phones?)|sanitised|intel)\b"
)
_HARM_OP = re.compile(
    r"\b(?:(?:kids?|children|girls?|boys?|them|victims?) (?:are |is |will be |would be |be "
    r"|w )?(?:gone|lost|moved|no way out|at risk|left)|stops? the op(?:eration)?|leaves? \w+ (?:girls"
    r"|kids|children|boys)|(?:upset|spoil|harm|hurt|affect) the op(?:eration)?|tip\w*|wipe|if he hears"
    r"|isn t overt|not overt|any hint)\b"
)
_OTHER_HARM = re.compile(
    r"\b(?:(?:he|she|they|child|teen)(?: says| said| told me| is clear"
    r"| swears)?(?: that)? (?:[a-z]+ )?(?:would|will|d|ll) (?:[a-z]+ )?(?:kill (?:himself|herself"
    r"|themselves)|die|act on|hang|overdose|never (?:set foot|come|go) (?:back|in|near)|run"
    r"|stop (?:eating|coming|taking)|refuse (?:treatment|to)|self harm)|disown\w*|not out (?:at|to)"
    r"|outed|plan to die|stopped eating|got beaten up|if the [a-z ]{0,20} gets out)\b"
)
_TELLS = re.compile(
    r"\b(?:shar\w+|tell|told|giv\w+|send\w*|pass\w*|out|know\w*|school|share|uploaded?|in any form|if)\b"
)
_WITHOUT_SHARING = re.compile(
    r"\b(?:if (?:we|i|nobody|no one) (?:do|does) not|not (?:sharing|telling)|unless (?:we|i)|by not)\b"
)


def read(gathered: Gathered, cues: Cues) -> None:
    """Gather the four grounds, and `mitigation_possible` where one is raised."""
    for ground in GROUNDS:
        _ground(gathered, cues, ground)
    if any(gathered.value(ground) in (YES, UNKNOWN) for ground in GROUNDS):
        _mitigation(gathered, cues)


def _ground(gathered: Gathered, cues: Cues, ground: str) -> None:
    raised = [hit for hit in cues.get(f"ground_raise.{ground}", ()) if _raises(gathered, ground, hit)]
    plain = [hit for hit in cues.get(f"ground_yes.{ground}", ()) if _plainly(gathered, hit)]
    refused = [hit for hit in cues.get(f"ground_no.{ground}", ()) if not _open(gathered, hit)]
    if plain and not refused:
        gathered.put(ground, YES, plain[0].start, plain[0].end)
    elif refused:
        gathered.put(ground, NO, refused[0].start, refused[0].end)
    elif raised:
        best = max(raised, key=lambda hit: hit.end - hit.start)
        gathered.put(ground, UNKNOWN, best.start, best.end)
    elif together := _together(gathered, ground):
        gathered.put(ground, UNKNOWN, *together)


def _together(gathered: Gathered, ground: str) -> tuple[int, int] | None:
    """Words that raise a ground only in each other's company: a threat with a way for it to reach the child."""
    norm = gathered.text.norm
    if ground == "immediate_risk_from_sharing":
        threat, leak = _THREAT.search(norm), _LEAK.search(norm)
        asked, informer, harm = _PLACE_ASKED.search(norm), _INFORMER.search(norm), _HARM_TO_COME.search(norm)
        if leak and (threat or asked):
            return leak.start(), leak.end()
        if informer and (harm or threat):
            return informer.start(), informer.end()
        if asked and gathered.value("direction") == "respond" and _STRONG_THREAT.search(norm):
            return asked.start(), asked.end()
        if asked and threat and not _OURSELVES.search(norm[: asked.start()]) and _KEPT.search(norm):
            return asked.start(), asked.end()
    elif ground == "police_operation_at_risk":
        operation, harm = _OP.search(norm), _HARM_OP.search(norm)
        if (
            operation
            and harm
            and not _OVER.search(norm[max(0, operation.start() - 40) : operation.end() + 40])
        ):
            return operation.start(), operation.end()
    elif ground == "other_greater_detriment":
        if (harm := _OTHER_HARM.search(norm)) and _TELLS.search(norm):
            return harm.start(), harm.end()
    return None


def _raises(gathered: Gathered, ground: str, hit: Hit) -> bool:
    text = gathered.text
    words = text.norm[hit.start : hit.end]
    low, high = text.sentence(hit.start)
    if denied(text, hit.start, hit.end) and not re.match(
        r"(?:must|should|can|may|does|do|has|have|did|not|he|she|they|dad|mum|put|the|if|nobody|leave"
        r"|permission|marked|disclos)",
        words,
    ):
        return False
    if re.match(r"(?:if|when|in case|once|should) ", words) and ground == "immediate_risk_from_sharing":
        return bool(_THREAT.search(text.norm[low:high]))
    if ground == "court_order_restricts":
        if (
            re.search(
                r"\b(?:need\w*|get|gets|require\w*|without|obtain\w*|unless we have) (?:an? |the |some )?$",
                text.norm[low : hit.start],
            )
            and "leave" not in words
            and "permission" not in words
        ):
            return False
        around = text.norm[max(low, hit.start - 24) : min(high, hit.end + 12)]
        if _ORDER_OF_ANOTHER_KIND.search(around) and not _RESTRICTS.search(text.norm[low:high]):
            return False
        return not _OVER.search(text.norm[low:high])
    if ground == "police_operation_at_risk":
        return not _OVER.search(text.norm[low:high])
    if ground == "immediate_risk_from_sharing":
        if _PLAIN_REFUGE.match(words) and _OURSELVES.search(text.norm[low : hit.start]):
            return False
        if words.startswith(("hiding ", "hidden ")) and re.search(
            r"\b(?:he|she|mum|dad|they|drink|bottles?|drugs?|food|bruise|knife) (?:is |was |has been |been "
            r"|keeps |are )?$",
            text.norm[low : hit.start],
        ):
            return "from" in words
        if re.match(
            r"(?:he|she|they|dad|mum|[a-z ]+) (?:will|would|might|could|may|threatened|going)", words
        ):
            return bool(
                re.search(
                    r"\b(?:if|find|finds|found|hear|hears|learn|when|told|tell|share|knew|knows|know)\b",
                    text.norm[low:high],
                )
            )
        if re.match(r"(?:put|place)", words) or " put" in words or " place" in words:
            return not _WITHOUT_SHARING.search(text.norm[low:high]) and bool(
                re.search(
                    (
                        r"\b(?:shar\w+|tell\w*|told|disclos\w+|pass\w*|report\w*|upload\w*|send\w*|giv\w+|releas\w+|say\w*"
                        r"|if (?:i|we|this|it))\b"
                    ),
                    text.norm[low:high],
                )
            )
    return True


def _plainly(gathered: Gathered, hit: Hit) -> bool:
    """Whether the statement is the writer's own and certain: not denied, doubted, asked, or of not sharing."""
    text = gathered.text
    low, high = text.sentence(hit.start)
    if denied(text, hit.start, hit.end) or _WITHOUT_SHARING.search(text.norm[low:high]):
        return False
    if _UNSURE.search(text.norm[low : hit.start]) or _UNSURE.search(
        text.norm[hit.start : hit.end].split(" if ")[0]
    ):
        return False
    if re.search(r"\b(?:do|does|would|will|is|could|can|what) (?:not )?$", before(text, hit.start)):
        return False
    return not (
        text.norm[max(low, high - 2) : high].startswith("?")
        and re.match(r"(?:would|will|could|does|is|can|might|do) ", text.norm[low:high])
    )


def _open(gathered: Gathered, hit: Hit) -> bool:
    """Whether a denial is itself in doubt: `not sure there is no order`, `if there is no order`."""
    text = gathered.text
    low, _ = text.sentence(hit.start)
    ahead = text.norm[low : hit.start]
    return bool(
        re.search(
            r"\b(?:if|whether|not sure|do not know|unsure|assuming|think there (?:is|are)|not certain"
            r"|presumably|once)\b",
            ahead,
        )
    ) or (supposed(text, hit.start, hit.end))


def _mitigation(gathered: Gathered, cues: Cues) -> None:
    for value, name in ((NO, "mitigation.no"), (YES, "mitigation.yes")):
        for hit in cues.get(name, ()):
            if value == YES and (
                denied(gathered.text, hit.start, hit.end)
                and not gathered.text.norm.startswith("without", hit.start)
            ):
                continue
            if value == YES and re.match(r"we (?:will|would|can|could) not", gathered.text.norm[hit.start :]):
                continue
            gathered.put("mitigation_possible", value, hit.start, hit.end)
            return
