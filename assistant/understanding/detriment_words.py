"""The expressions that raise, state or deny that sharing could do a child more harm."""

import re

ORDER_OF_ANOTHER_KIND = re.compile(
    r"\b(?:care|supervision|non molestation|restraining|child arrangements?|contact|residence"
    r"|special guardianship|occupation|protection|prevention|community|referral|possession|standing"
    r"|pecking|short|tall|emergency protection|interim care|sexual harm prevention|drug rehabilitation"
    r"|hospital|treatment|detention|in) orders?\b|\bin order\b"
)
RESTRICTS = re.compile(r"\b(?:disclos|shar|confidential|not to tell|reporting restriction|restrict|release)")
UNREAD = re.compile(
    r"\b(?:nobody|no one|none of us|not one of us)(?: (?!who\b)[a-z']+){0,4}? (?:has |have |had |is )?(?:ever "
    r"|actually |yet )?"
    r"(?:read|seen|looked at|opened|checked|knows?)\b(?: [a-z']+){0,4}?"
    r" (?:it|them|order|terms|wording|document|direction|says?)\b"
    r"|\b(?:i|we|they)(?: [a-z]+)? (?:have|has|had|did|do) (?:not|never)(?: [a-z]+){0,2} (?:read|seen|know)"
    r"(?: [a-z']+){0,3}? (?:order|terms|wording|injunction|direction)\b"
    r"|\bdo not know what (?:it|(?:the|that|this) (?:court )?order|the judge) (?:actually )?"
    r"(?:says?|said|covers?|allows?|permits?|forbids?)\b"
)
"""An order whose terms nobody has read: what it forbids is not known, whatever is stamped on the file."""
UNSURE = re.compile(
    r"\b(?:not sure|do not know|unsure|might|may|could|maybe|possibly|perhaps|think|worried|fear"
    r"|afraid|concerned|scared|wonder|whether|what if|i guess|potentially|risk that|chance that"
    r"|nobody knows if|reckon|suspect)\b"
)
PLAIN_REFUGE = re.compile(r"^(?:refuge|hidden) $")
OURSELVES = re.compile(
    r"\b(?:we are a|i work (?:at|for|in) (?:a|the)|i am (?:a|the) [a-z ]{0,20}(?:at|in|for) (?:a|the)"
    r"|our|run a) (?:[a-z']+ ){0,3}$"
)
STRONG_THREAT = re.compile(
    r"\b(?:kill\w*|non mol\w*|abduct\w*|snatch\w*|shot|shooting|on the run|violen\w+|perpetrator"
    r"|ex partner|found (?:them|her)|burn (?:it|the|her|them)|domestic (?:abuse|violence)|dangerous"
    r"|stab\w*|threatened to (?:take|hurt|find))\b"
)
KEPT = re.compile(
    r"\b(?:non mol\w*|secret|hidden|hiding|must not|nobody (?:[a-z]+ ){0,3}must know"
    r"|no one (?:[a-z]+ ){0,3}must know|not (?:to )?(?:know|share|be shared|given)|do not share|flag"
    r"|found (?:them|her)|find (?:them|her|him)|refuge|fled|after them|after her|looking for"
    r"|changed (?:sur)?names?|moved (?:away|miles|off|to get)|dangerous|on the run|threat\w*|snatch\w*"
    r"|abduct\w*|reach|never the|only to|leave (?:the )?(?:[a-z]+ ){0,3}off|ex partner violence"
    r"|kill mum|demanding)\b"
)
KEPT_FROM = re.compile(
    r"\b(?:(?:not|never) (?:want|wants|like|let)|rather|nobody|no one|not be|not to be)\b (?:[a-z']+ ){0,4}?"
    r"(?:ex|dad|father|stepdad|brothers?|uncles?|family|in laws|cousins?|partner|husband|him|them)\b(?: 's [a-z]+)? "
    r"(?:to )?(?:know\w*|find\w*|found|knew|learn\w*|told|turn\w*)\b"
)
"""Whom a parent would keep a place from, which nobody has called dangerous."""
OVER = re.compile(
    r"\b(?:over|ended|finished|concluded|closed|wound up|stood down|years? ago|last year|expired"
    r"|lapsed|discharged|no longer|used to|complete[d]?|back in (?:19|20)\d\d)\b"
)
THREAT = re.compile(
    r"\b(?:domestic (?:abuse|violence)|violen\w+|non mol\w*|restraining|perpetrator\w*|abuser|abusive"
    r"|threat\w*|kill\w*|stab\w*|shot|shoot\w*|snatch\w*|abduct\w*|dangerous|smashed|burn|beat\w*"
    r"|hospitali[sz]ed|dead|gang|trafficker\w*|dealers?|exploit\w*|running him|running her|groom\w*"
    r"|offender|suspects?|honour|disown|on the run|prison|convict\w*|knife|after them|after her"
    r"|found them|hurt\w*|grassed)\b"
)
LEAK = re.compile(
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
OF_A_WORKPLACE = re.compile(
    r"\b(?:gps?|dentists?|doctors?|schools?|surger(?:y|ies)|practices?|hospitals?|clinics?|nurser(?:y|ies)|colleges?"
    r"|councils?|opticians?) '?$"
)
TOLD = re.compile(
    r"\b(?:tell|telling|inform|informing|ring|ringing|let|contact|warn|share (?:it |this )?with) $"
)
SOURCE = re.compile(
    r"\b(?:chis|covert (?:human )?(?:intelligence )?sources?|(?:police |registered )informants?|informants?"
    r"|source (?:reporting|intelligence|intel|protection))\b"
)
PLACE_ASKED = re.compile(
    r"\b(?:addresse?s?|whereabouts|location|where (?:[a-z0-9']+ ){1,5}?(?:is|are|live|lives|living"
    r"|went|moved|stay|stays|staying|goes|takes|gets|hiding|now)|pickup point|pick up point|(?:new"
    r"|which|name of the|their|her|his) (?:school|surname|name|flat|house|town|placement)"
    r"|contact (?:details|sheet)|new surname|surname|hiding place|postcode|phone number|her number)\b"
)
OF_THE_ABUSER = re.compile(
    r"\b(?:probation|offender manager|prison|solicitor|officer|key ?worker|case ?worker|support worker)(?: [a-z]+)? "
    r"(?:of|for|to) (?:the |her |their |mum 's |a )?(?:[a-z]+ ){0,2}"
    r"(?:ex|perpetrator|abuser|attacker|rapist|stalker|(?:man|dad|father|partner|husband|boyfriend) who "
    r"(?:beat|hit|hurt|abused|attacked|strangled|raped|stabbed|stalked|assaulted|threatened))\b"
    r"|\b(?:perpetrator|abuser|attacker|rapist|stalker|violent ex|ex partner|ex husband|ex)(?: 's|s)? "
    r"(?:probation|offender manager|solicitor|officer|key ?worker|case ?worker|support worker)\b"
)
"""Who works with the one that must not find a child."""
INFORMER = re.compile(
    r"\b(?:(?:that|who|if|fact) (?:he|she|they|it was (?:her|him)) (?:told|talked|grassed|spoke|said"
    r"|disclosed|reported)|gave (?:me|us) (?:the )?(?:names?|dealers)|(?:as|is|her as"
    r"|him as) (?:the )?source|(?:know|knows|guess|work out) (?:it was (?:her|him|them|the)"
    r"|who (?:told|said|talked))|grass(?:ed|ing)?|(?:boy|girl|child|she|he) (?:did tell|told on))\b"
)
HARM_TO_COME = re.compile(
    r"\b(?:(?:he|she|they|it|kids?|child|the (?:boy|girl|kids|child|children)) (?:is|are|would|will|wd"
    r"|ll|d) (?:be )?(?:[a-z]+ )?(?:dead|stabbed|killed|hurt|beaten|moved|gone|hospitali[sz]ed"
    r"|attacked|abducted|taken|lost|deal with|know)|in danger if|at risk if|put at risk"
    r"|deal with (?:the|him|her))\b"
)
OP = re.compile(
    r"\b(?:op|ops|operation|warrants?|raid\w*|arrests?|strike|our source|the source|informants?"
    r"|undercover|covert\w*|isn t overt|not overt|tasking|suspects? (?:does not|do not|doesn t) know"
    r"|wipe (?:his|her|their) (?:devices|phones?)|sanitised|intel)\b"
)
HARM_OP = re.compile(
    r"\b(?:(?:kids?|children|girls?|boys?|them|victims?) (?:are |is |will be |would be |be "
    r"|w )?(?:gone|lost|moved|no way out|at risk|left)|stops? the op(?:eration)?|leaves? \w+ (?:girls"
    r"|kids|children|boys)|(?:upset|spoil|harm|hurt|affect) the op(?:eration)?|tip\w*|wipe|if he hears"
    r"|isn t overt|not overt|any hint)\b"
)
OTHER_HARM = re.compile(
    r"\b(?:(?:he|she|they|child|teen)(?: says| said| told me| is clear"
    r"| swears)?(?: that)? (?:[a-z]+ )?(?:would|will|d|ll) (?:[a-z]+ )?(?:kill (?:himself|herself"
    r"|themselves)|die|act on|hang|overdose|never (?:set foot|come|go) (?:back|in|near)|run"
    r"|stop (?:eating|coming|taking)|refuse (?:treatment|to)|self harm)|disown\w*|not out (?:at|to)"
    r"|outed|plan to die|stopped eating|got beaten up|if the [a-z ]{0,20} gets out)\b"
)
TELLS = re.compile(
    r"\b(?:shar\w+|tell|told|giv\w+|send\w*|pass\w*|out|know\w*|school|share|uploaded?|in any form|if)\b"
)
WITHOUT_SHARING = re.compile(
    r"\b(?:if (?:we|i|nobody|no one) (?:do|does) not|not (?:sharing|telling)|unless (?:we|i)|by not)\b"
)
SAYS_NO_ITSELF = re.compile(
    r"(?:must|should|can|may|does|do|has|have|did|not|he|she|they|dad|mum|put|the|if|nobody|leave"
    r"|permission|marked|disclos)"
)
"""Phrases in which a no is part of what raises the ground: "must not know"."""

SUPPOSES = re.compile(r"(?:if|when|in case|once|should) ")
HIDES_A_THING = re.compile(
    r"\b(?:he|she|mum|dad|they|drink|bottles?|drugs?|food|bruise|knife) (?:is |was |has been |been |keeps |are )?$"
)
WOULD_DO = re.compile(r"(?:he|she|they|dad|mum|[a-z ]+) (?:will|would|might|could|may|threatened|going)")
IF_KNOWN = re.compile(r"\b(?:if|find|finds|found|hear|hears|learn|when|told|tell|share|knew|knows|know)\b")
BY_TELLING = re.compile(
    r"\b(?:shar\w+|tell\w*|told|disclos\w+|pass\w*|report\w*|upload\w*|send\w*|giv\w+|releas\w+|say\w*"
    r"|if (?:i|we|this|it))\b"
)
TO_BE_GOT = re.compile(
    r"\b(?:need\w*|get|gets|require\w*|without|obtain\w*|unless we have) (?:an? |the |some )?$"
)
