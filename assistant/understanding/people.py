"""People in danger who write for themselves, and words that suggest that somebody asking may be a danger."""

import re

from assistant.decision.facts import COVERED, Facts
from assistant.understanding.reading import Emergency, EmergencyKind
from assistant.understanding.words import Text

_QUOTED = re.compile(r"[\"“”]([^\"“”]{0,400})[\"“”]")
_SAID_BY_ANOTHER = re.compile(
    r"(?:said|says|say|saying|told (?:me|us|her|him|them|school)|tells (?:me|us)|disclosed|disclosing"
    r"|wrote|written|texted|text|reported|shouting|whispered|asked|asks|mentioned|states|stated"
    r"|heard (?:her|him|them)|message|note|that read|reads|saying that|quote|' )(?: that| to me| to us"
    r"|,|:| just| in class| today)* (?:and |but |that )?$"
)
_WORKER = re.compile(
    r"\b(?:i am an? [a-z ]{0,30}(?:teacher|worker|nurse|visitor|gp|doctor|officer|dsl|lead|midwife"
    r"|practitioner|manager|counsellor|therapist|head|tutor|dentist|assistant|paramedic|childminder"
    r"|governor|volunteer|coach|psychologist|senco|ta)|my (?:patient|client|pupil|student|caseload"
    r"|service user|tenant)s?|in my (?:class|form|clinic|surgery)|i work (?:at|for|in|as|with))\b"
)
_MINOR = re.compile(
    r"\bi (?:am|'m)(?: only| just| a)? (?:[89]|1[0-7])(?= (?:,|\.|and|years?|yo|but|so|i|my|!)|(?: $))"
    r"|\bi am a (?:kid|child|teenager|teen|schoolgirl|schoolboy|pupil|girl|boy|1[0-7])\b"
    r"|\bi am in (?:year (?:[4-9]|1[0-3])|primary school|secondary school|foster care|care)\b"
    r"|\b(?:[89]|1[0-7]) ?(?:year|yr) old (?:girl|boy) here\b"
)
_HOME = (
    r"my (?:mum|dad|mother|father|step ?dad|step ?mum|stepfather|stepmother|uncle|brother|parents|mam"
    r"|nan|grandad|carer|foster (?:mum|dad|carer|father|mother)|cousin|family|mum 's (?:boyfriend"
    r"|partner)|mums boyfriend|teacher|coach|aunt)"
)
_PARTNER = (
    r"my (?:husband|partner|boyfriend|ex|ex husband|ex partner|wife|girlfriend|fiance|other half"
    r"|in laws|mother in law)"
)
_HURT = (
    r"(?:(?:has|have|is|was|keeps|keep|always|just|started|been|will|going to|says he will"
    r"|says she will|said he will|threatened to|threatens to|wants to|did|he|she|they|so|also"
    r"|sometimes|drinks and|gets drunk and|gets angry and|comes in my room and|locks me"
    r"|gets) )*(?:hit\w*|hurt\w*|beat\w*|punch\w*|kick\w*|slap\w*|touch\w*|rap(?:ed|es|ing)|abus\w*"
    r"|strangl\w*|chok\w*|threaten\w*|lock\w*|burn\w*|kill\w*|makes? me (?:do|touch|have|watch)"
    r"|starv\w*|grab\w*|belt\w*|attack\w*|marry|force\w*|controls?)"
)
_CHILD_HURT = re.compile(
    rf"\b{_HOME} {_HURT} (?:me|us|my (?:brother|sister|mum))\b|\b{_HOME} (?:[a-z]+ ){{0,4}}(?:touches|touched|touching|abuses|abused|rapes|raped) me\b|\b(?:i am |i'm )?(?:scared|frightened|afraid|terrified) (?:to go home|of my (?:dad|mum|stepdad|father|uncle|brother|mother|parents)|to be at home)\b|\b(?:i want|i need|can i|how do i) (?:to )?(?:run away|leave home|go into care|get out of (?:my|this) house)\b|\b(?:they|he|she|my parents|my family|my dad|my mum) (?:are|is|want|wants|will|going to|trying)(?: to| going)* (?:make|making|force|forcing|send|sending|take|taking|marry|marrying) me (?:to |off |abroad|get |marry|into)|\bi get (?:hit|beaten|hurt|touched|bullied) (?:by|at|every)"  # noqa: E501
)
_ADULT_HURT = re.compile(
    rf"\b{_PARTNER} {_HURT} (?:me|us)\b|\bi (?:have|am|was|just) (?:[a-z]+ ){{0,2}}(?:fled|escaped|hiding from|running from|left|trapped with) (?:from )?(?:my |him|an abusive)|\bi am (?:in a refuge|being (?:abused|beaten|stalked|hit|controlled|trafficked|held)|scared of my (?:husband|partner|ex|boyfriend)|afraid of my (?:husband|partner|ex))|\bhe (?:hits|beats|is hitting|will kill|has hit|is going to kill|threatened to kill|strangled|raped|punched) me\b|\bi am (?:not safe|in danger|trapped)\b|\bi am (?:upstairs|hiding|locked in)\b[^.]{0, 40}\b(?:kids|door|him|he|children|them|baby)\b|\bcan not talk on (?:the )?phone\b"  # noqa: E501
)
_END = re.compile(
    r"\b(?:i (?:want|am going|plan|have decided|need|would rather|wish)(?: to| i could| i was"
    r"| i were)? (?:die|kill myself|end it|end my life|be dead|dead|end it all|hurt myself"
    r"|disappear forever)|kill myself|killing myself|end my (?:own )?life|i (?:have|just"
    r"|ve) (?:just )?(?:taken|took) (?:an overdose|all my|loads of|too many)|i am (?:suicidal"
    r"|going to end it|cutting myself|self harming|hurting myself)|i (?:cut|hurt|harm"
    r"|self harm) (?:myself)?(?: every| again| all| because| and| when)|i do not want to (?:be here"
    r"|live|be alive|wake up)(?: any ?more)?|no reason to live|better off dead|(?:can not|cant) (?:do"
    r"|take|cope with) (?:it|this)(?: all)? any ?more|(?:pills|tablets|blade|razor|rope"
    r"|knife) in my hand|i can not go on|thinking (?:of|about) (?:suicide|ending it|killing myself))\b"
)
_SELF_HARM_WORDS = re.compile(r"self harm ")
_WANTS_PLACE = re.compile(
    r"\b(?:where (?:is |are |has |have )?(?:[a-z']+ ){0,5}(?:live|lives|living|is|are|staying|moved"
    r"|gone|hiding|goes|go|now|placed|kept|taken)|(?:her|his|their|the|new|home|current|placement"
    r"|mum 's|my (?:kids|children|son|daughter|ex|wife) 's?) (?:new |home |current )?(?:address"
    r"|location|whereabouts|phone number|contact details|school|refuge|number|postcode)|(?:find|trace"
    r"|locate|track down|track|get to|get hold of) (?:her|him|them|my|the (?:kids|children|mum|mother"
    r"|girl|boy))|which (?:refuge|school|nursery|town|street|foster)|what (?:school|refuge|nursery"
    r"|town|address|area)|address|whereabouts|foster (?:placement|carer 's|carers))\b"
)
_PRIVATE_WRITER = re.compile(
    r"\b(?:i am (?:her|his|their|the|a|an) (?:[a-z]+ ){0,3}?(?:dad|father|ex|husband|boyfriend|partner"
    r"|stepdad|uncle|brother|grandfather|cousin|landlord|friend|mate|parent|mum|mother)|my (?:ex"
    r"|ex wife|ex partner|ex girlfriend|wife|kids|children|son|daughter|girlfriend|missus|bairns|boy"
    r"|girl|little girl|little boy|kid|husband)|as (?:a|the|her|his|their) (?:dad|father|parent))\b"
)
_DANGER_SIGN = re.compile(
    r"\b(?:took (?:my|the|them)|taken (?:my|the) (?:kids|children|son|daughter)|hiding|hid"
    r"|moved without|blocked me|court (?:order )?(?:says|stops)|not allowed (?:to see|near|contact)"
    r"|non molestation|restraining|will not let me see|keeping (?:my|the|them)|ran off with|left me"
    r"|disappeared with|refuge|social (?:services|workers?) (?:took|have|removed|won)|removed (?:my"
    r"|from me)|ruined|teach (?:her|him|them) a lesson|pay for|sort (?:her|him|them) out|make (?:her"
    r"|him|them) pay|get (?:my|her|him|them) back|knows where|bail|licence|my rights|entitled)\b"
)
_ASKER = re.compile(
    r"\b(?:dad|father|ex|ex husband|ex partner|ex boyfriend|stepdad|perpetrator|abuser|boyfriend|uncle"
    r"|brother|brothers|husband|partner|non resident (?:parent|dad|father)|man (?:on the phone"
    r"|at reception|claiming|who says)|caller|someone (?:claiming|saying|who says)|relative|journalist"
    r"|reporter|private (?:detective|investigator)|landlord|grandfather|cousin|somebody (?:claiming"
    r"|saying)|stranger|woman (?:on the phone|claiming|who says)|absent (?:dad|father|parent)"
    r"|birth (?:dad|father|parent|parents|family)|estranged [a-z]+)\b(?: [a-z']+){0,8}? (?:asked"
    r"|asking|asks|wants|want|wanted|rang|ringing|rung|phoned|called|emailed|demanding|demanded"
    r"|demands|turned up|trying|keeps|requested|requesting|texting|messaging|calling|after"
    r"|contacted)\b"
)


def emergency(text: Text, facts: Facts) -> Emergency | None:
    """Whether the writer is in danger or distress; what somebody else said, or a professional reports, is not that."""
    worker = (
        _WORKER.search(text.norm) is not None
        or facts.value("sharer") in COVERED
        or (facts.value("recipient") in COVERED and facts.value("direction") == "request")
    )
    found = _own(text, _END)
    if found and not re.search(
        r"\b(?:patient|pupil|client|she|he|they) ", text.norm[max(0, found.start() - 20) : found.start()]
    ):
        return Emergency(EmergencyKind.SELF_HARM, text.evidence(found.start(), found.end()))
    if worker:
        return None
    if found := _own(text, _CHILD_HURT):
        return Emergency(EmergencyKind.CHILD_WRITING, text.evidence(found.start(), found.end()))
    if (found := _own(text, _MINOR)) and re.search(
        (
            r"\b(?:hit|hurt|scared|help|hurts|hits|touch|abuse|unsafe|run away|afraid|sad|cry|bully|bullied"
            r"|alone|secret|tell|told|trust|drunk|drinks|confidential)\w*\b"
        ),
        text.norm,
    ):
        return Emergency(EmergencyKind.CHILD_WRITING, text.evidence(found.start(), found.end()))
    if found := _own(text, _ADULT_HURT):
        return Emergency(EmergencyKind.ADULT_VICTIM, text.evidence(found.start(), found.end()))
    return None


def source_of_danger(text: Text, facts: Facts) -> str | None:
    """The words that suggest that the writer, or whoever asks, may be a danger to somebody they want to find."""
    wanted = _WANTS_PLACE.search(text.norm)
    if not wanted:
        return None
    if facts.value("sharer") not in COVERED and not _WORKER.search(text.norm):
        private = _PRIVATE_WRITER.search(text.norm)
        if private and (facts.value("sharer") in (None, "parent_carer", "other", "unknown")):
            return text.evidence(min(private.start(), wanted.start()), max(private.end(), wanted.end()))
    asker = _ASKER.search(text.norm)
    if (
        asker
        and abs(asker.end() - wanted.start()) < 120
        and facts.value("recipient") in (None, "parent_carer", "other", "unknown")
    ):
        return text.evidence(min(asker.start(), wanted.start()), max(asker.end(), wanted.end()))
    return None


def _own(text: Text, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The first match that is the writer's own statement, not quoted and not reported of another."""
    quoted = [(match.start(), match.end()) for match in _QUOTED.finditer(text.raw)]
    for match in pattern.finditer(text.norm):
        place = text.spans[text.token_at(match.start())][0]
        if any(low <= place < high for low, high in quoted):
            continue
        if _SAID_BY_ANOTHER.search(text.norm[max(0, match.start() - 60) : match.start()]):
            continue
        return match
    return None
