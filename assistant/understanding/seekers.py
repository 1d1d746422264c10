"""Who wants to know where a child is and may be a danger: the writer, or somebody of whom the writer tells."""

import re

from assistant.decision.facts import Facts
from assistant.understanding.people_words import WORKER
from assistant.understanding.words import Text

_WANTS_PLACE = re.compile(
    r"\b(?:where (?:is |are |has |have )?(?:[a-z']+ ){0,5}(?:live|lives|living|is|are|staying|moved"
    r"|gone|hiding|goes|go|now|placed|kept|taken|rehoused|housed|discharged|sent)|(?:her|his|their|the|new|home|current|placement"
    r"|mum 's|my (?:kids|children|son|daughter|ex|wife) 's?) (?:new |home |current )?(?:address"
    r"|location|whereabouts|phone number|contact details|refuge|number|postcode)"
    r"|(?:new|current) school|(?:want|need|give|tell|get|know|send|after|have)(?: (?!from\b)[a-z']+){0,5}? school"
    r"(?= (?:name|address|is|are|please|so|now|she|he|they)\b| ?[.,?!;]| ?$)|(?:find|trace"
    r"|locate|track down|track|get to|get hold of) (?:her|him|them|my|the (?:kids|children|mum|mother"
    r"|girl|boy))|which (?:one|refuge|school|nursery|town|street|foster)|what (?:school|refuge|nursery"
    r"|town|address|area)|(?<!\bmy )(?<!\bour )address|whereabouts|foster (?:placement|carer 's|carers)|(?:gp|school"
    r"|nursery) registration|which (?:days?|mornings?|afternoons?|bus|route)|what (?:days?|times?) (?:[a-z']+"
    r" ){0,5}?(?:in|finish"
    r"|finishes|leaves?|gets? out|picked up|collected|home|goes|attends?|comes?)\b|(?:pick ?up|home|collection) times?"
    r"|(?:town|area|street) will do)\b"
)
_PRIVATE_WRITER = re.compile(
    r"\b(?:i am (?:her|his|their|the|a|an) (?:[a-z]+ ){0,3}?(?:dad|father|ex|husband|boyfriend|partner"
    r"|stepdad|uncle|brother|grandfather|cousin|landlord|friend|mate|parent|mum|mother)|my (?:ex"
    r"|ex wife|ex partner|ex girlfriend|wife|kids|girls|boys|children|(?:step|grand)?(?:son|daughter)s?|stepkids?"
    r"|grandchild(?:ren)?|grandkids?|niece|nephew|sister|fiancee?|partner|girlfriend|missus|bairns|boy"
    r"|girl|little girl|little boy|kid|husband)|as (?:a|the|her|his|their) (?:dad|father|parent))\b"
)
_MAY_BE_A_DANGER = re.compile(
    r"\b(?:(?:order|injunction|non mol|conditions) (?:[a-z]+ ){0,3}against me"
    r"|i am (?:not allowed|banned|barred|forbidden) (?:to |from )?(?:[a-z]+ ){0,2}"
    r"(?:see|seeing|contact\w*|near|speak\w*)"
    r"|i (?:have |had |used to )?(?:beat|hit|hurt|raped|abused|slapped|punched|strangled|battered) (?:my|her|him|them)"
    r"|i (?:used to |was |had been )(?:chat|talk|messag|text|dm|dat)\w* (?:to |with )?(?:a|this|the) (?:[a-z]+ ){0,2}"
    r"(?:girl|boy|lad|teenager|kid|child)"
    r"|i met (?:a|this) (?:[a-z]+ ){0,2}(?:girl|boy|lad|teenager|kid|child) (?:online|on|in|through)"
    r"|(?:she|he|they|mum|mother|dad|father|family) (?:do|does|did) not want me to (?:know|find|have|see)"
    r"|(?:mum|mother|dad|father|parents|family) (?:has |have )?"
    r"(?:blocked me|stopped (?:it|us)|keeps? (?:her|him) from me))\b"
)
"""What somebody says of themselves who should find no child."""
_PRIVATELY = re.compile(
    r"\b(?:(?:this|it) is (?:a )?(?:private|personal)|(?:asking|writing|here) (?:privately|as a private|for myself|in a"
    r" private|on my own)|not (?:for|about|to do with) (?:my )?work|nobody at work (?:knows|need)|(?:in|on) my own time"
    r"|off the record|off duty)\b"
)
"""What takes a writer out of the work that they name."""
_MY_FAMILY = re.compile(r"\b(?:she|he|mum|mother|dad|father) is my (?:own )?(?:ex|estranged|wife|husband)\b")
"""Whose affairs are a writer's own, whatever work they name."""
_POSING = re.compile(
    r"\b(?:can|could|should|if|may|might|how about|what if) (?:i|we) [^.?!]{0,60}?"
    r"(?:say|says|said|saying|pretend\w*|claim\w*|make out|made out) (?:that )?"
    r"(?:(?:i am|i was|we are) (?:an?|the|from|with|her|his|their|calling)|to be)\b"
    r"|\bas (?:if|though|if it were) (?:i am|i was|i were|it is|it was)?(?: [a-z]+)?from (?:our|the|a)\b"
    r"|\bas from (?:our|the|a) [a-z]+"
)
"""Somebody who asks whether to pass for somebody else."""
_TO_LEARN = re.compile(r"\b(?:confirm\w*|find|trace|tell me|let me know|release|give me|disclose)\b")
_HIDES = re.compile(
    r"\b(?:(?:our|my|the|her|his) (?:new )?(?:address|school|whereabouts|number|details)"
    r" (?:[a-z]+ ){0,3}(?:from|to) (?:him|her|them|my|our|the|their)\b"
    r"|(?:where (?:we|i) (?:live|are|am|moved)|(?:live|moved|are|am|staying) (?:somewhere|to a place|where)) "
    r"(?:that )?(?:he|she|they|my ex|(?:her|his|their) (?:dad|father|mum|mother))"
    r" (?:does|do|must|should|can|may|is|are) not\b"
    r"|i am not (?:telling|going to tell|giving) (?:him|her|them)"
    r"|(?:we|i) (?:are|am) (?:now |still )?(?:living |staying |safe )?in (?:a |the )?(?:refuge|safe house|hiding)\b"
    r"|(?:it|(?:our|my)(?: [a-z]+){1,2}) (?:stays|is kept|be kept|kept|remains) (?:[a-z]+ )?"
    r"(?:hidden|secret|confidential|private|from)\b"
    r"|(?:keep|stop) (?:him|her|them|his [a-z]+|my ex) (?:from )?(?:look|find|see|get|know|trac|work)[a-z]*"
    r"|(?:i|we) (?:have |had |'ve )?(?:had to )?(?:moved?|left|fled)(?: [a-z]+){0,3} "
    r"because of (?:him|her|them|my ex)\b)"
)
"""Somebody who wants it kept from another."""
_ASKED_OF_ME = re.compile(
    r"\b(?:school|nursery|council|social worker|gp|doctor|nurse|hv|health visitor|police|college) (?:has |have )?"
    r"(?:wants?|wanted|needs?|asks?|asked|is asking|are asking) (?:me )?(?:to know )?(?:who|where|what|which)\b"
)
"""A body that wants to know it of the writer."""
_IN_FICTION = re.compile(
    r"\b(?:novel|chapter|screenplay|short story|film script|my (?:hero|heroine|character|protagonist))\b"
)
_BY_TRADE = re.compile(
    r"^\W*(?:i am an? )?(?:private (?:investigator|detective)|(?:tracing|enquiry|inquiry) agent|process server)"
    r"(?= (?:here|for|from|acting|instructed|working|hired|employed|with)\b| ?[.,:;]| ?$)"
)
_ASKER = re.compile(
    r"\b(?:dad|father|ex|ex husband|ex partner|ex boyfriend|stepdad|perpetrator|abuser|boyfriend|uncle"
    r"|brother|brothers|husband|partner|non resident (?:parent|dad|father)"
    r"|(?:man|chap|bloke|gentleman) (?:on the phone|at (?:the )?(?:reception|desk|door|gate)|claiming|who says)"
    r"|caller|someone (?:claiming|saying|who says)|relative|journalist"
    r"|reporter|private (?:detective|investigator)|landlord|grandfather|cousin|somebody (?:claiming"
    r"|saying)|stranger|woman (?:on the phone|claiming|who says)|absent (?:dad|father|parent)"
    r"|birth (?:dad|father|parent|parents|family)|estranged [a-z]+)\b(?! 's\b)"
    r"(?: , [^,.?]{1,30} ,)?(?: [a-z']+){0,8}? (?:asked"
    r"|asking|asks|wants|want|wanted|rang|ringing|rung|phoned|called|emailed|demanding|demanded"
    r"|demands|turned up|trying|keeps|requested|requesting|texting|messaging|calling|after"
    r"|contacted)\b"
    r"|\b(?:man|chap|bloke|guy|fella|gentleman|woman|lady)\b(?:[ ,]+[a-z']+){0,4}[ ,]+"
    r"(?:says?|said|saying|claims?|claiming)[ ,]+"
    r"(?:he|she|to) (?:used to be|was|is|be|had been) (?:with|married|going out"
    r"|(?:the|her|his|their|a) (?:[a-z]+ )?(?:dad|father|mum|mother|uncle|aunty?|relative|friend|partner|ex))\b"
    r"(?! 's\b)"
)
_TELL_HIM = re.compile(
    r"\b(?:tell|give|let|send|show|answer)(?: it to| this to)? (?:him|her|them)(?: know| that| those)?"
    r" ?(?:\?|$|\. *$|or not)"
)
_RUNG = re.compile(r"\b(?:to|rang|phoned|called|emailed|at) (?:the |our |my )?[a-z]+")
"""Whom somebody rings, who is not whom they are of: "mum's ex on the phone to the school"."""
_OF_A_BODY = re.compile(
    r"\b(?:officers?|constable|pc|dc|sergeant|police|probation|mappa|mash|social (?:worker|care|services)|key ?workers?"
    r"|workers?|council|nurse|doctor|gp|midwife|hv|health visitor|teacher|dsl|school|hospital|camhs|yot|edt|duty)\b"
)

_SAYS_OF_A_BODY = re.compile(
    r"(?:(?:an?|the|some) )?(?:man|woman|chap|bloke|lady|guy|caller|someone|somebody|gentleman)"
    r"(?: on the phone| at the desk)?(?: who)? (?:claiming|claims|claimed|saying|says|said) (?:he|she|they|to)? ?"
    r"(?:is |was |are |be |'s )?(?:from|with|at|a|an|the|our)[a-z ]{0,24}\b(?:police|council|nhs|hospital|school"
    r"|social (?:care|services|worker)|probation|mash|cid|camhs|officer|nurse|doctor)\b"
)
"""A caller who says that he is of a body the duty covers: to be verified first, like any other."""


def seeker(text: Text, facts: Facts) -> str | None:
    """The words in which the writer, in a private capacity, wants to know where somebody is."""
    wanted, posing = _WANTS_PLACE.search(text.norm), _POSING.search(text.norm)
    if posing and (learnt := wanted or _TO_LEARN.search(text.norm)):
        return text.evidence(min(posing.start(), learnt.start()), max(posing.end(), learnt.end()))
    if wanted is None or hides(text) or _ASKED_OF_ME.search(text.norm):
        return None
    who = _BY_TRADE.search(text.norm) or _IN_FICTION.search(text.norm) or _MY_FAMILY.search(text.norm)
    if who is None and (_PRIVATELY.search(text.norm) or not _at_work(text, facts)):
        who = _PRIVATE_WRITER.search(text.norm) or _MAY_BE_A_DANGER.search(text.norm)
    if who is None:
        return None
    return text.evidence(min(who.start(), wanted.start()), max(who.end(), wanted.end()))


def outright(text: Text) -> bool:
    """Whether the writer says so: one who traces people for a living, or who asks whether to pass for somebody else."""
    return bool(_BY_TRADE.search(text.norm) or _POSING.search(text.norm))


def hides(text: Text) -> bool:
    """Whether the writer wants a place kept from somebody, and seeks none."""
    return _HIDES.search(text.norm) is not None


def _at_work(text: Text, facts: Facts) -> bool:
    """Whether the writer names their work, or is one of a body that the duty may cover."""
    mine = "recipient" if facts.value("direction") == "request" else "sharer"
    return WORKER.search(text.norm) is not None or facts.value(mine) not in (
        None,
        "parent_carer",
        "other",
        "unknown",
    )


def asker(text: Text, facts: Facts) -> str | None:
    """The words in which somebody whom the writer speaks of, and who may be a danger, wants to know it."""
    wanted, asking = _WANTS_PLACE.search(text.norm), _ASKER.search(text.norm)
    if not wanted or not asking or abs(asking.end() - wanted.start()) >= 120:
        return None
    if _SAYS_OF_A_BODY.match(text.norm, asking.start()):
        return None
    covered = facts.value("recipient") not in (None, "parent_carer", "other", "unknown")
    if covered and not asks_of_telling_them(text):
        return None
    return text.evidence(min(asking.start(), wanted.start()), max(asking.end(), wanted.end()))


def asks_of_telling_them(text: Text) -> bool:
    """Whether it is the one who wants to know, and nobody of a body, whom the writer would tell: "tell him?"."""
    wanted, asking = _WANTS_PLACE.search(text.norm), _ASKER.search(text.norm)
    if not wanted or not asking or not _TELL_HIM.search(text.norm):
        return False
    of_them = text.norm[min(asking.start(), wanted.start()) : max(asking.start(), wanted.start())]
    return not _OF_A_BODY.search(_RUNG.sub(" ", of_them))
