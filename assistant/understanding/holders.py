"""Who holds it, as the words have it: a professional by their work, a commissioned charity, not whoever told them."""

import re

from assistant.decision.facts import Basis, Fact, Facts
from assistant.understanding import bodies
from assistant.understanding.words import Text

_OUTSIDE = ("parent_carer", "other", "charity_community", "private_healthcare")
_MAY_BE_PAID = ("charity_community", "private_healthcare")
_PRIVATE = ("parent_carer", "other")
_COMMISSIONED = re.compile(
    r"\b(?:council|local authority|la|nhs|icb|ics|trust|pcc|police|probation|county|borough|city)(?: [a-z]+){0,3}?"
    r" (?:commissions?|commissioned|commissioning|contracts|block contracts?)\b"
    r"|\b(?:commissioned|contracted|block contracted) (?:in )?(?:by|to|from|through|for) (?:the |our |a "
    r"|an )*(?:[a-z]+ ){0,2}?"
    r"(?:council|local authority|la|nhs|icb|ics|trust|pcc|police|probation|county|borough|city)\b"
)
_NOT = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|without|used to|ended|ran out|lapsed|expired|only|grass|if)\b"
)
_FEES = re.compile(
    r"\b(?:private|independent|prep|boarding|fee paying) (?:day )?(?:schools?|nurser(?:y|ies)|colleges?)\b"
)
_BY_NOBODY = re.compile(
    r"\b(?:nobody|no one|none of (?:the|our)|not|never) (?:(?!sure\b|know\b"
    r"|certain\b)[a-z]+ ){0,3}?(?:commissions?|commissioned|contracted|under contract)\b"
)
_US = re.compile(r"\b(?:we|us|our|my (?:service|team|charity|organisation))\b")
_AT_WORK = re.compile(
    r"\b(?:epds|ages and stages|asq|systmone|emis|cpoms|myconcern|my concern|body ?worn|pnc|niche|athena"
    r"|liquidlogic|mosaic|rio"
    r"|caseload|case ?notes|ward round|handover|triage|strategy meeting|supervision|my manager|my clinic"
    r"|my surgery|my list"
    r"|home visit|on a visit|(?:new birth|antenatal|6 week|six week|one year|two year|development\w*) (?:visit"
    r"|check|review|contact)"
    r"|(?:visited|reviewed|assessed|examined|triaged|booked|clerked|conveyed|supervise|support) (?:mum|her|him"
    r"|them|the (?:family|child))"
    r"|our (?:hall|school|nursery|setting|surgery|ward|unit|service|clinic|pupils?|patients?|clients?|service users?)"
    r"|my (?:pupils?|patients?|clients?|service users?|class|caseload)|one of my (?:mums|dads|families|lads"
    r"|girls|boys|kids))\b"
)
_OWN = re.compile(
    r"\b(?:i am|we are) (?:only |just )?(?:his|her|their|the|a|an) (?:[a-z]+ ){0,2}(?:mum|mother|dad|father|nan"
    r"|gran\w*|aunt\w*"
    r"|uncle|neighbour|friend|parent|carer|landlord|nanny|babysitter)\b|\bmy (?:own )?(?:son|daughter|child"
    r"|kids?|children|niece"
    r"|nephew|grand\w+|neighbours?|tenants?|ex|husband|wife)\b|\b(?:next door|i live|we live|i rent|my street"
    r"|my road)\b"
)
_TOLD_ME = re.compile(
    r"\b(?:contractor|workman|plumber|builder|electrician|neighbour|landlord|gran|nan|grandad|aunt\w*|uncle"
    r"|friend|shopkeeper|security guard|guard|postman|driver|taxi driver|cleaner|window cleaner|passer ?by"
    r"|member of (?:the )?public|caller)s?\b"
    r"(?: [a-z]+){0,6}? (?:told|said|says|tells|rang|mentioned|reckons|disclosed|reported|came to|stopped)\b"
)


def looked_at(text: Text, facts: Facts) -> Facts:
    """The facts, the one who holds it as the words have it where both readings only guessed that nobody binds them."""
    facts = _schools(text, facts)
    holder = facts.get("sharer")
    if holder is not None and holder.value == "commissioned_provider" and (own := _by_nobody(text)):
        return facts.with_(sharer=own)
    if holder is None or holder.value not in _OUTSIDE or _OWN.search(text.norm):
        return facts
    paid = _COMMISSIONED.search(text.norm)
    if holder.value not in _PRIVATE:
        asks_itself = facts.value("direction") == "request"
        if paid is None or asks_itself or not _is_their_own(text, paid):
            return facts
        evidence = text.evidence(paid.start(), paid.end())
        return facts.with_(sharer=Fact("commissioned_provider", Basis.STATED, evidence))
    at_work = _AT_WORK.search(text.norm) or _TOLD_ME.search(text.norm)
    if holder.basis is Basis.ASSUMED and at_work:
        return Facts({name: fact for name, fact in facts.items() if name != "sharer"})
    return facts


def _schools(text: Text, facts: Facts) -> Facts:
    """The facts, a school or nursery taken for one whoever pays its fees."""
    fees = _FEES.search(text.norm)
    private = [name for name in ("sharer", "recipient") if facts.value(name) == "private_healthcare"]
    if fees is None or not private:
        return facts
    school = Fact("education", Basis.STATED, text.evidence(fees.start(), fees.end()))
    return facts.with_(**dict.fromkeys(private, school))


def _by_nobody(text: Text) -> Fact | None:
    """The charity or private body that says that nobody commissions what is spoken of; None where none says so."""
    denied = _BY_NOBODY.search(text.norm)
    kind = next((one.kind for one in bodies.find(text) if one.kind in _MAY_BE_PAID), None)
    if denied is None or kind is None:
        return None
    return Fact(kind, Basis.STATED, text.evidence(denied.start(), denied.end()))


def _is_their_own(text: Text, found: re.Match[str]) -> bool:
    """Whether the sentence says it, and of the writer's own body."""
    low, high = text.sentence(found.start())
    if _NOT.search(text.norm, low, high):
        return False
    named = any(low <= one.start < high and one.kind in _OUTSIDE for one in bodies.find(text))
    return named or _US.search(text.norm, low, high) is not None
