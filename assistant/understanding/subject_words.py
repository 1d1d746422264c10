"""The expressions for ages, stages of life and whom the information is about."""

import re

AGE = re.compile(
    r"\b(?P<a>\d{1,2}) (?:and a half )?(?:year|years|yo|y o|month|months|week|weeks|day|days) (?:old"
    r"|olds)\b|\b(?P<b>\d{1,2}) (?:yo|yos|y o)\b|(?<!in )(?<!for )(?<!after )(?<!last )(?<!over "
    r")\b(?P<i>\d|1[0-7]) (?:year|yr) (?=[a-z])(?!ago|back|later|sentence|history|plan|of|and|now"
    r"|since)|\b(?P<h>\d{1,2}) year (?:boy|girl|lad)\b|\baged (?P<c>\d{1,2})\b(?! to)"
    r"|\bage (?:of )?(?P<d>\d{1,2})\b|\b(?:she|he|they|who|daughter|son|girl|boy|lad|pupil|student"
    r"|brother|sister|child|mum|dad|lass|leaver|patient|client) (?:is|are|was)(?: (?:only|just|now"
    r"|still|actually|nearly|almost|about))? (?P<e>\d{1,2})\b(?! (?:weeks|months|minutes|hours|days"
    r"|miles|of|per|times|stone|kg|lb|st\b|%|foot|feet|ft|inches|cm|years (?:sober|clean|into|in|older|younger)))"
    r"|\b(?P<f>\d{1,2}) (?:m|f)\b(?= )|\b(?:boy|girl|lad|lass"
    r"|son|daughter|child|brother|sister|pupil|leaver|kid|mum|dad) , (?P<g>\d{1,2})\b(?= [,.-]| who"
    r"| with| and| in| at| has| is|$)|^(?P<k>\d|1[0-7]) ,(?= [a-z])"
    r"|\b(?:baby|babe|infant|newborn|child|boy|girl) (?:(?:is|now|aged|at) )?(?P<j>\d{1,2})/(?:52|12)\b"
)
"""Ages as they are said, and as a clinic writes them: "babe 9/52" is nine weeks old, "9/12" nine months."""
CHILD = re.compile(
    r"\b(?:child(?! protection)|children(?! 's (?:services|social|centre|home|team|reporter|front)"
    r"| services| social)|kids?|toddlers?|bab(?:y|ies)|infants?|newborns?|minors?|under (?:18|16|13|5"
    r"|five)s?|teenagers?|teens?|teenage|adolescents?|schoolboy|schoolgirl|little (?:one|ones|boy"
    r"|girl)|primary school|nursery|reception|preschooler|juniors?|bairn|tot|grandson|granddaughter"
    r"|twins|siblings?|youngsters?|young (?:person|people)|boys?|girls?|lads?|lass|yps?|sibs|mindees?"
    r"|learners?|weans?|cyp|lac|foster child|year (?:[1-9]|1[0-3])s?|yr \d+|ks[1-4]|key stage"
    r"|(?:un)?accompanied minor|school age|17th birthday|16th birthday|cin|lac|looked after child)\b"
)
SOFT = re.compile(r"\b(?:pupils?|students?|son|daughter|stepson|stepdaughter|nephew|niece|young carer)\b")
ADULT = re.compile(
    r"\b(?:(?:has |have |had |just |already |now |recently |only )*turned (?:18|19|2\d|eighteen)\b"
    r"|(?:she|he|they|who|client|patient|leaver|now) (?:is|are) (?:now |already |over |an )*(?:18|19"
    r"|[2-9]\d|eighteen|adults?)\b(?! (?:next|in|on|tomorrow|weeks|months|soon))|over (?:18|eighteen)"
    r"|18th birthday (?:was|last|has|in the|a|yesterday|party last)|had (?:her|his|their) 18th|(?:18"
    r"|19|[2-9]\d) (?:year|years|yo|y o) ?(?:old|olds)?\b|adult (?:with|client|patient|who|needs"
    r"|themselves|herself|himself|in (?:her|his|their) own)|became an adult|(?:adult|grown up"
    r"|grown) (?:son|daughter|child|children)|(?:are|is) (?:all |both |now )*grown up|elderly|pensioner"
    r"|vulnerable adult|not a child|aged (?:18|19|[2-9]\d))\b"
)
SOON = re.compile(
    r"\b(?:(?:turns|turning|turn|will be|nearly|almost|until|before|approaching|about to turn"
    r"|not yet|not quite|just under|(?<!body )(?<!one )under|coming up to|shy of) (?:18|eighteen)\b"
    r"(?! (?:months|weeks|days|last|yesterday))|(?<!turned )(?:18|eighteen) (?:next|tomorrow|soon|on (?:mon|tues|wednes"
    r"|thurs|fri|satur|sun)day|in (?:[a-z0-9]+ )?(?:days?|weeks?|fortnight|months?"
    r"|january|february|march|april|may|june|july|august|september|october|november"
    r"|december))|18th birthday (?:is|next|in|on|tomorrow)|(?:still|only|just) (?:17|seventeen|16|15))\b"
)
COME_OF_AGE = re.compile(
    r"(?<!not )(?<!when he )(?<!when she )(?<!until he )(?<!until she )(?<!before he )(?<!before she )"
    r"\bturned (?:18|eighteen)\b(?! (?:next|soon))"
)
"""Who has come of age is no child, however old they were when it began."""
HAS_COME = re.compile(
    r"^(?!.*\b(?:when|once|until|till|if|before|due|will be|going to be|not (?:yet )?(?:been )?born)\b)"
    r".*\b(?:(?:is|was|has been|were) (?:now )?born|born (?:on|last|today|yesterday|this)"
    r"|had (?:it|him|her|the baby|a (?:boy|girl))|gave birth|(?:baby|he|she|they) (?:has |have |just |now )*arrived"
    r"|was delivered|baby (?:boy|girl))\b"
)
"""That a baby who was expected is born, and not that it will be."""
GROWN_UP = re.compile(
    r"^(?:(?:sorry|actually|no|oh|wait|,|but) )*(?:they|the (?:kids|children|boys|girls|sons|daughters)|both"
    r"|all of them)"
    r" (?:are|is) (?:all |both |now |actually )*(?:grown up|grown|adults?|over (?:18|eighteen)|in their (?:20"
    r"|30|twent|thirt)\w*)"
)
"""That the children spoken of are no children any more."""
MINDS = re.compile(
    r"\b(?:looks? after|looking after|minds?|minding|babysit\w*|cares? for|caring for|takes|lives? with|living with"
    r"|(?:has|have|got) (?:(?:his|her|their) [a-z]+ 's|two|three|four|five|\d|young|little|small|a couple of))"
    r" (?:(?!no\b|not\b|any\b|adult\b|grown\b)[a-z0-9']+ ){0,6}?(?:grand(?:sons?|daughters?|child\w*|kids?)"
    r"|nieces?|nephews?|kids|children|toddlers?|little (?:one|ones|boy|girl))\b(?! 's (?:services|social))"
    r"|\b(?:grand(?:sons?|daughters?|child\w*|kids?)|kids|nieces?|nephews?|(?:his|her|their) (?:sons?|daughters?))"
    r" (?:who |that )?(?:(?!not\b|never\b)[a-z']+ ){0,3}?(?:stays?|staying|lives?|living|visits?|sleeps?)\b"
    r"|\b(?:raising|raises|bringing up|brings up|looking after|looks after|minds) (?:them|the (?:kids|children"
    r"|twins|boys|girls))\b"
)
"""Children whom somebody who has none of their own has in the home, or looks after."""
NOT_THE_UNBORN = re.compile(
    r"\b(?:not|rather than|more than|never mind|forget)(?: (?:about|for|with))? (?:the |her |its )?"
    r"(?:bump|pregnancy|unborn\w*|foetus|baby to be|baby inside|one on the way)\b"
)
"""Whose welfare it is not: "it's her two at home I'm bothered about, not the bump"."""
UNBORN = re.compile(
    r"\b(?:pregnan\w*|unborn|\d{1,2}/40|weeks gone|\d{1,2} (?:weeks|months) gone|\d{2} weeks(?= [,.])"
    r"|first baby|trimester|antenatal|expecting (?:a|her|their|twins)|baby (?:is )?due"
    r"(?! (?:to (?!be born)|back|home|out|for))|due (?:date"
    r"|in (?:a |\w+ )?(?:weeks?|months?|january|february|march|april|may|june|july|august|september"
    r"|october|november|december)|any day)|pre birth|prebirth|not yet born|not born yet"
    r"|before (?:the )?(?:baby|birth|it) (?:is born|comes|arrives)?|bump|booking (?:appointment|visit)"
    r"|foetus|fetus|in utero|birth plan)\b"
)
BORN = re.compile(
    r"\b(?:newborn|(?<!to be )born (?:last|in|on|yesterday|this|a|two|three|\d)|gave birth|has had (?:the"
    r"|her) baby|postnatal|was born|months? old|week old|weeks old|day old|days old"
    r"|delivered (?:her|him|them|the baby|this baby)|baby (?:girl|boy)(?= ?[,.;])|scbu|nicu|special care baby"
    r"|neonatal unit"
    r"|(?:he|she|baby|they) (?:came|arrived) (?:[a-z0-9]+ ){0,3}?(?:early|today|yesterday|on [a-z]+day|last night))\b"
    r"|[.,;] born ?[,.;]"
)
PREGNANT_CHILD = re.compile(
    r"\bpregnan\w* (?:1[0-7]|teen|school|girl|pupil|student|year)|\b(?:1[0-7]) (?:year old|yo"
    r"|year)?[^.]{0,40}\bpregnan|\b(?:girl|pupil|student|daughter|teenager|year (?:9|10|11|12"
    r"|13))\b[^.]{0,40} (?:is |might be |may be |who is |fallen |got )?pregnan"
)
NONE_OF = re.compile(
    r"\b(?:no|any|neither|without|nor|never had)(?: (?:other|older|more|born|of|them|has|have|any))* $"
)
"""What stands right before children of whom there are none."""
LIVING = re.compile(
    r"\b(?:\d|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen) (?:year|yr)s? olds?\b|"
    r"\b(?:her|the) (?:two|three|four|other|older) (?:at home|\()|[a-z\]] , (?:[1-9]|1[0-7]) ,|"
    r"\b(?:toddlers?|(?<!no )other (?:child|children|kids?)|older (?:child|children|kids?|sibling)|siblings?"
    r"|(?:her|his|their|the|two|three|four|with) (?:\w+ )?(?:kids|children(?! 's (?:services|social"
    r"|centre|team))|sons?|daughters?|boys?|girls?)|year \d+|pupils?|nursery age|preschool)\b"
)
NO_CHILD = re.compile(
    r"\bno (?:family|relatives|kin|nieces|grandkids|grandchildren)(?: or [a-z]+)* (?:that )?(?:anyone"
    r"|we|i|anybody) (?:knows?|know) (?:of|about)?|\bnever (?:near|around|goes near|been near|sees|met"
    r"|meets) (?:any )?(?:kids|children)\b|\bno (?:kids|children)[^.]{0,30}(?:about|around|in (?:his"
    r"|her|their) life|anywhere|near)\b|\bno nieces|\b(?:no|not (?:have )?any|without|never had"
    r"|does not have|do not have|has not got|not got|no known) (?:(?:known|young|dependent"
    r"|contact with|links? (?:to|with)|connections? (?:to|with)|kids or|family or|any"
    r"|caring responsibilities for|living) )*(?:children|kids|child|grandchildren|childs|young people"
    r"|kid)\b|\b(?:childless|child free|no kids|lives alone|no dependants)\b|\bnot (?:in contact"
    r"|connected|linked|known to)[^.]{0,20} (?:children|child|kids)\b|\bdoes not (?:know|see|live with"
    r"|look after|come into contact with|work with) any (?:children|kids|child)\b"
)
OWN_NEED = re.compile(
    r"\b(?:care leaver|robbed|being (?:robbed|abused|neglected|exploited|hit|hurt|controlled)"
    r"|self neglect\w*|adult (?:services|safeguarding|social care)|dementia|confused|vulnerable adult"
    r"|frail|elderly|carer (?:steals|stole|hits|is taking)|financial abuse|cuckoo\w*|ehcp"
    r"|learning disab\w*|in (?:her|his|their) own right|not eating)\b"
)
FOR_ADULTS = re.compile(
    r"\badults? (?:'s )?(?:social (?:care|work\w*)|services|safeguarding|protection|care|side|team"
    r"|(?:mental health|mh|alcohol|drugs?|substance|learning disability)(?: [a-z]+)? (?:team|service|worker))\b"
    r"|\bcare act\b|\bsafeguarding adults\b"
)
FOR_CHILDREN = re.compile(
    r"\bchild(?:ren)?s? (?:'s )?(?:social|services|safeguarding|front|centre|team|protection)\b|\bmash\b|\bfront door\b"
    r"|\b(?:schools?|nursery|college|camhs|health visitor)\b"
)
"""Who helps adults in their own right, and who helps children."""
ABOUT_OTHERS = re.compile(
    r"\b(?:tell|share|pass|say|disclose|give|send|let)\b[^.?!]{0,60}? about "
    r"(?:the|his|her|their|these|those|both|some) (?:[a-z]+ ){0,2}?"
    r"(?:lads|men|friends|mates|peers|group|gang|boyfriend|stepdad|uncle|lodger|partner|dad|father|mum"
    r"|mother|parents)\b"
)
"""Whom the telling itself is about: "do I tell his school about the lads he is with"."""
CONNECTED_WORRY = re.compile(
    r"\b(?:mum|dad|mother|father|mam|stepdad|stepmum|stepfather|parents?|boyfriend|partner|uncle|aunt"
    r"|gran|nan|grandad|grandmother|grandfather|carer|coach|lodger|husband|wife|cousin|neighbour"
    r"|caregiver|patient|client|tenant|offender|man|woman)s? (?:'s |is |are |has |have |had |was |who "
    r"|that |been |keeps |keep |also |may |might |now |just |she is |he is |new |recent |known |on "
    r"|with |told me in confidence she |told me she |told me he |told us she |told us he |admitted "
    r"|disclosed |says she |says he |in )*(?:drink\w*|drunk|us(?:ing|es|ed) |relaps\w*|depress\w*"
    r"|suicid\w*|violen\w*|abus\w*|convict\w*|offend\w*|licence|released|prison|arrest\w*|mental"
    r"|unwell|psycho\w*|bipolar|addict\w*|drug\w*|alcohol\w*|low mood|struggl\w*|miss\w*|self harm\w*"
    r"|sectioned|schizo\w*|hears|stopped taking|not coping|criminal|history|recalled|bail|cannabis"
    r"|heroin|overdos\w*|threat\w*|hit\w*|cuckoo\w*|debt\w*|diagnos\w*|medication|sex offend\w*"
    r"|a (?:registered |known )?(?:sex )?offender|deal\w*|aggress\w*)"
)
CHILD_WORRY = re.compile(
    r"\b(?:child|children|kids?|baby|toddler|boy|girl|pupil|son|daughter|she|he|lad|student|infant"
    r"|teenager|year \d+|year old|yo|young person|old|sibling)s? (?:'s |is |are |has |have |had |was "
    r"|who |that |been |keeps |keep |in my class |in year \d+ |of \d+ |also |may |might |now |just "
    r"|comes? |came |turns? up |arrives? |told me |says |with |a )*(?:bruis\w*|injur\w*|hungry|dirty"
    r"|smell\w*|tired|withdrawn|missing|absent|self harm\w*|cutting|behaviour\w*|underweight|weight"
    r"|hit\w*|attend\w*|autis\w*|adhd|asthma|disclos\w*|scared|groomed|exploit\w*|running|pregnan\w*"
    r"|neglect\w*|burn\w*|marks|losing|not (?:eating|been|in|attending|turning)|unkempt|flinch\w*"
    r"|tearful|sexual\w*|knife|gang\w*|drug\w*|speech|teeth|late|health|delay\w*)"
)
