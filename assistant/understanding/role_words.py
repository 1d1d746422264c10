"""The expressions by which the roles of those who hold, ask and get are told apart."""

import re

OPENING = re.compile(
    r"(?:(?:hi|hello|hiya|hey|morning|afternoon|evening|good|quick|question|one|query|help|urgent"
    r"|please|advice|needed|all|there|team|re|anonymous|[,.:?!-]) )*(?!(?:my|her|his|their|if|when|can"
    r"|should|do|the|our|is|are|what|has|a)\b)(?:(?:an? )?(?:(?!(?:mum|dad|boy|girl|child|kid|patient"
    r"|pupil|is|was|has|have|had|came|told|says|said|want|wants|rang|with|who|my|we|i|and|he|she|they"
    r"|family|been|about|police|email|emails|letter|call|voicemail|message|form|request|visit|from|two"
    r"|line|contract)\b)[a-z0-9]+ ){0,5}?)«(?P<w>\d+)» (?:here |(?=(?:[,.:!-] |$|i |we ))|(?:at|in|for"
    r"|from|with) (?:[a-z«»0-9]+ ){1,6}?(?=[,.:!-] |here |$))"
)
OWN_PLACE = re.compile(
    r"(school|nursery|college|surgery|practice|trust|hospital|ward|clinic|charity|refuge|club|church"
    r"|mosque|service|force|council|academy|prison|setting|unit|team|department|organisation|group"
    r"|project|provision|home|agency|scheme|sixth form)$"
)
NOT_A_REQUEST = re.compile(
    r"(?:me |us |that |for |if |[a-z]+ )?(?:(?:(?:me|us) )?not to|to (?:keep|be kept|stop|support|help"
    r"|leave|go|move|see (?:him|her|them|his|the kids|the children)|hurt|kill|die|get (?:better|help)"
    r"|come|work|live|stay|return|run|report|refer|change|pass|tell|make a)|her to|him to|them to"
    r"|it kept|nothing to do|me to keep|us to keep|i do not|we do not|no one|nobody|(?:more )?help"
    r"|support|a break|contact with|custody)"
)
ABOUT_INFORMATION = re.compile(
    r"(?:.{0,40}\b)?(?:information|details|address|to know|file|files|record|records|report|reports"
    r"|notes|copy|what|where|who|which|whether|if|for|about|data|list|names?|contact|a story|comment"
    r"|an update|update|numbers?|see (?:the|her|his|their)|everything|everythings|to see|any|the)\b"
)
LOOSE_ASK = re.compile(
    r"(?P<between>(?:(?!(?:i|we|she|he|they|you|should|can|do|and|but|told|says|said|my"
    r"|our)\b)[a-z0-9&',«»-]+ ){0,12}?)(?:and )?(?:has|have|is|are|s|now|just|also|keeps?"
    r"|then)? ?(?:asked|asking|asks|wants?|wanted|wanting|requests?|requested|requesting|demanding"
    r"|demands?|after|needs? (?:to know (?:if|what|which|whether|where|who|was|our|my)|our|my|pickup"
    r"|details|info\w*|address\w*|a copy|full|names?)|would like (?:our|my|to know what|details"
    r"|info\w*|a copy)|wondering if we|enquiring|chasing|wanna know|written to (?:me|us)) "
)
SUBJECT_PLACE = re.compile(
    r"(?:^|[.?!;,:-] |\b(?:and|but|so|then|now|got|email from|letter from|call from|because|re|:|today"
    r"|yesterday|the|an?|another|our|local|his|her|their|from|traffic|council 's|london|some|new"
    r"|on line|that|this|lady|genuine|y\d+|year \d+) )$"
)
UNKNOWN_CALLER = re.compile(
    r"\b(?:(?:number|id|identity|name) (?:was |is )?withheld|withheld number|no (?:id|name(?! on)"
    r"|collar number|caller id|phone number|number|logo|council logo|contact details|letterhead"
    r"|callback|badge)|(?:would|will|did|could|does|do) not (?:give|say|leave|tell me|tell us|provide"
    r"|confirm|let me (?:ring|call)|show) (?:[a-z]+ ){0,3}?(?:name|number|id|who|where|badge|identity"
    r"|details|him back|her back|them back|back)|claim\w* to be|claiming (?:he|she|they)|say(?:s"
    r"|ing) (?:he|she|they) (?:is|are|was|s) (?:an? |the |from |with |her |his |calling )"
    r"|from a (?:gmail|hotmail|yahoo|personal|private) |gmail|hotmail|(?:can not|could not"
    r"|not been able to|no way (?:to|of)|unable to|not) (?:verify|check|confirm)\w* (?:who|it|them|him"
    r"|her|their|his|identity|the caller)|(?:somebody|someone|a man|a woman|man|woman|bloke|caller"
    r"|person|lady) (?:called [a-z]+|on (?:the )?phone|rang|ringing|phoned|on the line|at the (?:gate"
    r"|door)|at reception|just rang)|anonymous (?:caller|call|email|person)|unknown (?:caller|number"
    r"|man|woman|person)|do not know who (?:he|she|they|it|the caller)|unverified|not verified)\b"
)
VERIFIED = re.compile(
    r"\b(?:verified|checked (?:on|with|her|his|them|the)|rang (?:back|him back|her back|them back)"
    r"|called back|genuine|legit\w*|gov uk|know (?:him|her|them) well|i know (?:him|her)|on a number"
    r"|confirmed (?:with|by|she|he|it))\b"
)
MINE = re.compile(r"(?:^|[ ])(?:my|our) (?:[a-z]+ )?$")
