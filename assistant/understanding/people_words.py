"""Words by which people in danger or distress write of themselves, put together from classes of words."""

import re

_MY_KIN = (
    r"my (?:own |real |big |older |little |step ?|foster |birth )*(?:mums?|dads?|daddy|mummy|mam|mother|father"
    r"|stepmum|stepdad|stepmother|stepfather|parents|uncle|aunty?|auntie|brothers?|sisters?|cousin|nan|gran"
    r"|grandad|grandpa|carers?|family|teacher|coach|imam|priest)(?: 's)?(?: (?:boyfr\w*|girlfriend|partner"
    r"|husband|new man|mates?|friends?|ex))?"
)
_MY_OWN = (
    r"my (?:own |teenage |eldest |youngest |adult |\d+ (?:year|yr|yo) ?(?:old)? ?)*(?:husband|boyfr\w*|wife|girlfr\w*"
    r"|fiancee?|hubby|ex(?: (?:husband|partner|boyfr\w*|wife))?|other half|in laws|mother in law|father in law"
    r"|son|daughter|stepson|lad|boy|teenager|partner(?! (?:agenc|organi|school|trust|college|force|service|bod"
    r"|team|charit)))"
)
_BARE_KIN = (
    r"(?<!their )(?<!his )(?<!her )(?<!the )(?:dad|daddy|mum|mummy|mam|stepdad|stepmum|uncle|grandad|nan)"
)
_BETWEEN = r"(?:(?!not\b|never\b|says\b)[a-z']+ ){0,6}?"
_PAIN = (
    r"(?:hit(?:s|ting)?|punch\w*|hurt(?:s|ing)?|kick\w*|slap\w*|smack\w*|beat(?:s|en|ing)?|touch\w*"
    r"|rap(?:e|es|ed|ing)"
    r"|abus\w*|strangl\w*|chok\w*|throttl\w*|stab\w*|batter\w*|thump\w*|burn\w*|belt\w*|whip\w*|starv\w*"
    r"|bit(?:es|ing)|attack\w*|grab\w*|drag\w*|grop\w*|fondl\w*|molest\w*|assault\w*|suffocat\w*|smother\w*)"
)
_FORCE = (
    r"(?:threaten\w*|lock\w*|forc(?:e|es|ed|ing)|throw\w*|threw|push\w*|shov\w*|pin(?:s|ned|ning)|kill\w* (?!me if)"
    r"|screams? at|chas\w*|control\w*|follow\w*|stalk\w*|trap\w*)"
)
_US = (
    r"(?:me|us)(?! (?:with (?:a|an|another) (?:[a-z]+ ){0,3}(?:request|form|bill|list|complaint)|that"
    r"|why|how|what|for|about|to (?:say|ask|know|see|get)) )"
)
_SOMEBODY = r"(?:he|she|they|someone|somebody|a man|some (?:[a-z]+ )?(?:men|lads|boys|man|guys?)|this (?:man|guy|boy))"
_TO_MAKE = (
    r"(?:mak(?:e|es|ing)|made) (?:me|us) (?:and (?:my )?[a-z]+ )?(?:(?:get|go|and) )?(?:touch|do (?:things|stuff|it"
    r"|sex|bad)|send|watch|kiss|undress"
    r"|strip|sleep|lie|carry|sell|deal|deliver|hold|stash|have sex|take (?:my|his|our|off|drugs)|lick|suck|marry)"
)
_FRIGHT = r"(?:scared|frightened|terrified|afraid|petrified)"
_LITTLE_ONE = (
    r"(?:him|her|them|(?:my|the|our) (?:[a-z]+ )?(?:baby|son|daughter|child|children|kids|girl|boy|toddler|newborn"
    r"|little one|twins|bairn|bub))"
)
_MEANS = (
    r"(?:tablets|pills|paracetamol|medicines?|medicine cabinet|medication|meds|rope|blades?|razors?|insulin|ibuprofen"
    r"|codeine|antidepressants|antifreeze|bleach|sleeping (?:tablets|pills)|overdose)"
)


def _any(*choices: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(choices) + r")")


CHILD_HURT = _any(
    rf"{_MY_KIN} {_BETWEEN}(?:{_PAIN}|{_FORCE}) (?:[a-z]+ ){{0,2}}?(?:{_US}|my (?:brother|sister|mum|little))",
    rf"{_MY_KIN} {_BETWEEN}{_TO_MAKE}",
    rf"{_MY_KIN} {_BETWEEN}(?:in|into|on) my (?:bed|bedroom|room|shower|bath)\b",
    r"i (?:am |keep |always )?(?:get|getting|got|being) (?:hit|beaten|hurt|touched|belted|battered"
    r"|punched|raped) (?:by|at|every|when)",
    rf"i am (?:[a-z]+ ){{0,3}}{_FRIGHT} (?:to go (?:home|back)|of my (?:step ?)?(?:dad|mum|father|uncle"
    rf"|brother|mother|parents|carers?)|to be (?:at )?home|at home|of going home)",
    r"(?:they|he|she|my [a-z]+) (?:are|is|want|wants|will|keep|keeps|have|has)(?: to| going| trying"
    r"| been| planning| gonna)* (?:mak|forc|send|tak|fly|marry)\w* me (?:to |off |out |back |abroad |get |marry"
    r"|into)(?=.{0,80}(?:marr|wedding|abroad|husband|cousin|country|cut ))",
    r"(?:in|on|under|down|up|inside) my (?:pants|knickers|trousers|underwear|bra|skirt|private|privates)\b",
    r"touch\w* me (?:down there|there|in bed|at night|up|where)",
)
CHILD_PERHAPS = _any(
    rf"{_BARE_KIN} (?:[a-z]+ ){{0,3}}(?:broke|broken|cut|twist\w*) my|{_MY_KIN} [^.?]{{0,60}}(?:knife|gun|machete"
    rf"|axe)\b",
    r"i am (?:home )?(?:alone|on my own|by myself)\b(?=.{0,60}(?:scared|someone|get in|bang|days|smoke|fire|blood))",
    r"i (?:have not|did not) (?:eaten|eat|had (?:any )?food)|(?:men|lads|boys|man|they) (?:[a-z]+ )?says? i (?:owe"
    r"|have to)",
    r"(?:going to|want to|will) cut me\b",
    rf"{_BARE_KIN} {_BETWEEN}(?:{_PAIN}|{_TO_MAKE}) (?:{_US}|my )",
    rf"{_BARE_KIN} (?:is|was|just|has|keeps)(?: just| been)? (?:strangl|hitt|beat|punch|kick|stabb|chok"
    rf"|attack|hurt|batter|batt)\w* "
    r"(?:my )?(?:mum|dad|mam|her|him|brother|sister|the baby|nan)\b",
    r"(?:my )?(?:mums?|dads?|mam|nan|gran|grandad|mummy|daddy) (?:is |'s |has )?(?:not |will not "
    r"|stopped )(?:be )?(?:wak|mov|breath|respond)\w*",
    r"(?:can not|will not|can) (?:get |wake )(?:my )?(?:mums?|dads?|mam|nan|gran|grandad) (?:to )?(?:up|wake)",
    r"(?:my )?(?:mums?|dads?|mam|they|he|she|parents) (?:[a-z]+ ){0,4}left (?:me"
    r"|us) (?:[a-z]+ ){0,3}(?:alone|own|by myself|days|little|babys?|brother|sister|kids)",
    r"i (?:have )?(?:just )?(?:ran|run|runned|legged it) (?:away|off)(?! (?:with|the|to fetch))",
    r"i am (?:with|in|at) (?:[a-z0-9]+ ){0,5}(?:man|men|lads|boys|strangers?) (?:[a-z]+ ){0,2}i do not know",
    r"(?:i want|i need|can i|how do i|i am going)(?: to)? (?:run away|leave home|go into care"
    r"|get out of (?:my|this) house|get away from (?:him|her|them|my))",
    r"(?:my |of )(?:nudes|naked|nude)(?: pics?| pictures?| photos?)?|(?:pics?|pictures|photos"
    r"|videos?) of me\b(?=.{0,60}(?:naked|post|send|leak|share|unless|undress))",
    r"our (?:little )?secret\b",
    r"i (?:get|go|have been|have gone) (?:[a-z]+ ){0,2}(?:hungry|starving|no food|nothing to eat)",
)
ADULT_HURT = _any(
    rf"{_MY_OWN} {_BETWEEN}(?:{_PAIN}|{_FORCE}) (?:[a-z]+ ){{0,2}}?{_US}",
    rf"{_MY_OWN} .{{0,30}}(?:he|she) (?:has |had |is |was )?(?:[a-z]+ )?(?:{_PAIN}|had|has"
    rf"|got) me (?:up |black|down|by|against|with a|till|til|so)",
    rf"i am (?:[a-z]+ ){{0,3}}{_FRIGHT} of {_MY_OWN}",
    rf"{_MY_OWN} {_BETWEEN}(?:kill|stab|shoot|murder|strangle|drown)(?:s|ed|ing)? (?:me|us)\b",
    r"i (?:have|am|was|just) (?:[a-z]+ ){0,2}(?:fled|escaped|hiding from|running from"
    r"|trapped with) (?:from )?(?:my |him|an abusive)",
    r"mine (?:did|does) (?:it|that|the same)(?: to me)?(?= (?:last night|too|to me|as well|at home|every|yesterday))"
    r"|mine (?:hits?|beats?|punche[sd]|kicks?|strangle[sd]) (?:me|us)|same boat (?:myself )?(?:at home|with mine)",
    r"i am (?:in a refuge|being (?:abused|beaten|stalked|hit|controlled|trafficked|held))",
)
ADULT_PERHAPS = _any(
    rf"(?:he|she|they|{_MY_KIN}|{_MY_OWN}) (?:said|says|threatens?) (?:[a-z]+ ){{0,5}}(?:kill|shoot|burn|stab|drown) "
    r"(?:us|me|the (?:house|flat|car)(?=.{0,30}\b(?:us|me)\b))",
    r"(?:tracking|checks|tracks|reads) my (?:phone|messages|texts)",
    r"(?:giv|tell|told|send|pass|show)\w* (?:out )?(?:our|my) (?:new )?address to (?:him|my ex|my husband|my partner)",
    r"(?:tell|give|show)s? (?:him|my ex(?: [a-z]+)?|my husband) (?:where (?:we|i) (?:live|are|moved)"
    r"|our (?:new )?address|where my (?:daughter|son|kids|children|little (?:girl|boy)) )",
    rf"{_SOMEBODY} (?:(?:has|have|is|was|just|keeps?|also|always|even|only|did|will|would|going to"
    rf"|tried to) )*{_PAIN} {_US}",
    r"(?:he|she|they)(?: has| is| had| have| are)? (?:[a-z]+ ){0,2}(?:hold of me|me by the"
    r"|me (?:up )?against|me pinned)",
    rf"{_SOMEBODY} (?:[a-z]+ )?(?:said|says|say|threaten\w*|keeps saying|is going|are going"
    rf"|going)(?: that)? (?:[a-z']+ ){{0,8}}?"
    r"(?:stab|hurt|kill|shoot|beat|burn|batter|get|post) (?:me|us|them|my )",
    r"(?:he|she|they|him) (?:will|is going to|wants to|tried to) (?:kill|stab|murder|strangle|hurt|beat) (?:me|us)\b",
    r"(?:if|when) (?:he|she|they) (?:finds?|sees?|catch\w*|hears?|gets?|knows?"
    r"|comes?) [^.?]{0,60}?(?:i am|i will be|we are) (?:dead|finished|done for|in for it)",
    r"(?:he|she|they) (?:will|does|do) not let me (?:leave|out|go|have (?:my|a|any)|see (?:my|any)|talk)",
    r"(?:taken|took|got|has|hid|hidden|keeps) my (?:passport|phone|keys|bank cards?|id)\b",
    r"i (?:have|am) (?:[a-z]+ ){0,2}(?:locked|shut|barricaded) (?:me|myself|us|ourselves|in|with)",
    r"i am (?:hiding|hid|trapped|not safe|in danger|so unsafe)|i do not feel safe|can not keep (?:us|my \w+) safe",
    rf"{_MY_OWN} (?:has |have )?(?:just |now )?(?:found|tracked down|traced) (?:me|us|our|where|the new|my new)\b",
    r"(?:he|she) is (?:sat|sitting|parked|stood|standing|waiting|hanging about) (?:right )?outside\b"
    r"(?=.{0,160}\b(?:me|i|my|us|help)\b)",
    r"(?:he|she) is (?:right )?(?:(?:downstairs|upstairs) (?!on the)|outside|coming|banging|at the door"
    r"|trying to get in|breaking|kicking|smashing)(?=.{0,90}\b(?:me|i|my|us|help)\b)",
    rf"{_MY_OWN} (?:is|has turned up|turned up|keeps) (?:right )?(?:outside|banging|at the door|at my"
    rf"|trying to get in|breaking|kicking|smashing)",
    r"help(?: me)? (?:please )?(?:he|she|they|him) (?:is|are|has|have)\b",
    r"i am (?:upstairs|locked in|in the (?:toilets?|bathroom|loo|cupboard|shed|garage|attic"
    r"|wardrobe))\b[^.]{0,60}\b(?:kids|door|him|he|children|them|baby|boyfr\w*|husband)\b",
    rf"i am (?:[a-z]+ ){{0,3}}{_FRIGHT} (?:of (?:him|her|them|what (?:he|she|they) (?:will|might|is))"
    rf"|for my life|(?:he|she) will)",
    r"i (?:have )?(?:got )?nowhere (?:safe |else )?to (?:go|turn|run)|can not talk on (?:the )?phone\b",
    r"(?:our|my) (?:lass|daughter|sister|neighbours?|niece|granddaughter|mate|friend|grandson|brother"
    r"|son|mum)\b[^?]{0,80}\b(?:stabb?\w*"
    r"|strangl\w*|broke(?:n)? (?:her|his)|beat(?:ing|en)|batter\w*|hitting|punch\w*|attack\w*|knife)\b",
)

CHILD_TOLD_ME = _any(
    r"my (?:own |little |youngest |eldest |oldest |middle |\d+ (?:year|yr|yo) (?:old )?|\d+ yo )*"
    r"(?:daughter|son|niece|nephew|granddaughter|grandson|grandchild|stepson|stepdaughter|(?<=little )(?:girl|boy))"
    r" (?:has |have |just |has just )?(?:told|tells|says?|said|saying|disclosed)\b[^.?!]{0,70}?"
    rf"\b(?:{_PAIN}|interfer\w*|hurt\w*|made (?:him|her|them)) (?:him|her|them)\b",
)
"""What a child told its own family that somebody did to it."""
PARENT_AFRAID = _any(
    rf"i (?:have |had |just |only |really |nearly |almost |then |been |keep |kept )*(?:shook|shaken|smothered|slapped"
    rf"|threw|hit|punched|dropped|hurt|suffocated|hitting|slapping|shaking|hurting|smacking|punching) "
    rf"{_LITTLE_ONE} (?!hands?\b|'s\b|off\b|the\b|a\b|about\b)",
    rf"{_FRIGHT} (?:that )?(?:i am |i will |i might |i could |i may |of )(?:going to )?(?:hurt|harm"
    rf"|hurting|harming|do(?:ing)? something to|drop"
    rf"|shak|smother|snap|los|kill|drown)\w* (?:(?:it with|at|to) )?{_LITTLE_ONE}",
    rf"(?:i want to|i could|about to|i nearly|this close to|urge to|thoughts? (?:of|about)"
    rf"|i am going to) (?:hurt|harm|shak|smother|throw|drop|drown|suffocat|hit)\w* {_LITTLE_ONE}",
    r"i (?:keep|can not stop) (?:[a-z]+ ){0,2}(?:pictur|imagin|think|see"
    r"|dream)\w* (?:[a-z]+ ){0,3}(?:hold|throw|drown|dropp|smother|shak|hurt|harm"
    r"|suffocat|put)\w*[^.]{0,40}(?:baby|him|her\b|them|son|daughter|child)",
)
END = _any(
    r"(?:hop|wish|pray)\w* (?:that )?i (?:do not|did not|never|will not) (?:have to )?wake up",
    r"i (?:have |bought |found |tied |made |got )+(?:a |the )?(?:rope|noose|ligature)\b",
    r"i (?:just |really |do |only )*(?:want|am going|plan|have decided|need|would rather|wish"
    r"|am planning|am thinking)(?: to| i could| i was"
    r"| i were| of| about)? (?:die|dying|kill myself|end it(?! (?:all )?with)|end my life|be dead|dead"
    r"|hurt myself|disappear forever|not (?:be|wake)|sleep and (?:not|never))",
    r"(?:kill|killing|hang|hanging|drown|drowning) myself|(?:end|take|ending|taking) my (?:own )?life\b",
    rf"i (?:have |had |just |already |ve |only )*(?:taken|took|swallowed|necked|downed|drunk"
    rf"|eaten) (?:[a-z0-9']+ ){{0,5}}{_MEANS}",
    r"i (?:have|just|ve) (?:just )?(?:taken|took) (?:an overdose|all my|loads of|too many)",
    rf"i (?:[a-z]+ ){{0,6}}(?:count|lin|sav|stash|hoard|stockpil|collect|hid|stor)\w* (?:up |out "
    rf"|away )?(?:[a-z']+ ){{0,5}}{_MEANS}(?= (?:\.|,|i |and|in|on|ready|for)|.{{0,3}}$)",
    rf"{_MEANS} (?:[a-z]+ ){{0,2}}(?:in my hand|lined up|in front of me|beside me|next to me|ready for me)",
    r"(?:pills|tablets|blade|razor|rope|knife) in my hand",
    r"i am (?:suicidal|going to end it(?! with| by)|cutting myself|self harming|hurting myself)",
    r"i (?:have |just |keep |keep on |am |been )*(?:cut|cutting|slit|slash\w*|self harm|scratch\w*"
    r"|burn\w*) (?:myself|my (?:arms?|wrists?|legs?|thighs?|skin))",
    r"i (?:cut|hurt|harm|self harm) (?:myself)?(?: every| again| all| because| and| when)",
    r"(?:do not|did not|not) (?:really )?(?:want|wanna|see the point)(?: to| in| of)? (?:be here|live"
    r"|living|be alive|wake up|exist|existing|be around)(?: (?:any ?more|much|now|tomorrow)|(?= (?:\.|,|and|!)| ?$))",
    r"(?:do not think|not sure|do not know (?:if|that|how)) i can (?:carry on|go on|keep going)"
    r"(?= (?:[.,!]|any|much|$)|.{0,3}$)",
    r"no reason to live|better off dead|life is not worth living|not worth living\b",
    r"(?:better|happier|fine|ok|okay|easier) (?:off )?(?:without me\b|if i (?:was|were|am|died"
    r"|disappeared|had)(?: not| never)? ?(?:here|around|alive|gone"
    r"|dead|been born)?|when i am (?:gone|dead)|with me gone)",
    r"(?:no ?(?:one|body)|nobody|no one|they|everyone) (?:would|will|d) (?:even |really "
    r"|all )*(?:not )?(?:miss|notice|care|cope)(?: me| if)? (?:if |when )?"
    r"i (?:was|were|am|died|disappeared|went|left)",
    r"(?:never been born|was never born)|want (?:it|everything) (?:all )?to (?:end|be over)(?= (?:\.|,)| ?$)",
    r"thinking (?:of|about) (?:suicide|ending it|killing myself)|i can not go on(?= (?:\.|,|!|like|any|and|i)| ?$)",
    r"(?:can not|cant) (?:do|take|cope with) (?:it|this)(?: all)? any ?more(?= (?:\.|,|!|and i|i |-)| ?$)",
    r"(?:can not|not sure i can|do not trust myself to) (?:keep )?(?:myself|me) safe|i do not trust myself",
    r"(?:think|thought|thinking|dream)\w* (?:about|of) (?:[a-z]+ ){0,2}(?:steer|driv|crash|swerv|stepp"
    r"|walk|jump)\w* (?:[a-z]+ ){0,3}(?:lorr|wall|tree|traffic|train|bridge|river|off|front|under)",
    r"i (?:[a-z]+ ){0,2}(?:picked|chosen|set|chose) (?:a|the|my) (?:day|date)(?= (?:\.|,|and|!|when|i)| ?$)",
)
END_PERHAPS = _any(
    r"i have had enough [.,][^?]{0,60}(?:kids|goodbye|leaving|their (?:dad|mum)|sorry)",
    r"i (?:am|have) (?:[a-z]+ ){0,3}(?:parked|sat|sitting|standing|stood|at|on"
    r"|by) (?:[a-z]+ ){0,3}(?:bridge|cliffs?|tracks|viaduct|multi ?storey|ledge|roof)\b",
    r"(?:goodbye|suicide) (?:notes?|letters?)|written (?:the|my|them) (?:letters|notes?|goodbyes)[^.]{0,20}going to",
    r"i am going to do it (?:on|tonight|tomorrow|this|soon|when|after)",
    r"^cutting again|(?<=[.,] )cutting again|my (?:arm|wrist|leg)s? [^.]{0,30}bleeding|(?:it"
    r"|and) will not stop bleeding",
    r"i feel (?:[a-z]+ ){0,2}(?:numb|hopeless|worthless) and|sorry for everything",
)
WORKER = re.compile(
    r"\b(?:i am (?:an?|the) [a-z ]{0,30}(?:teacher|worker|nurse|visitor|gp|doctor|officer|dsl|lead|midwife"
    r"|practitioner|manager|counsellor|therapist|head|tutor|dentist|assistant|paramedic|childminder"
    r"|governor|volunteer|coach|psychologist|senco|ta)|my (?:patient|client|pupil|student|caseload"
    r"|service user|tenant)s?|in my (?:class|form|clinic|surgery)|i work (?:at|for|in|as|with))\b"
)
"""What somebody says of their own work."""
