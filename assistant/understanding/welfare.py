"""Whether it bears on a child's welfare, whether the recipient could use it, and whether a request says why."""

import re
from collections.abc import Sequence

from assistant.decision.facts import COVERED, NO, UNKNOWN, YES, Basis, Fact, Facts
from assistant.understanding.cues import Cues
from assistant.understanding.found import Gathered
from assistant.understanding.patterns import Hit
from assistant.understanding.scope import denied
from assistant.understanding.words import Text

_STRONG = frozenset({"welfare.harm", "welfare.carer", "welfare.need"})
_VAGUE = re.compile(
    r"^(?:concern|worr|safeguard|welfare|send |court |at home |progress |sick |ill |scan |vulnerab"
    r"|wellbeing|placement |family help |early help |cin |taf |tac |in care |health |chronology |need "
    r"|transition |emotional|parental |illness |medication |episode |unwell |prison |weight |growth "
    r"|glasses |development |peer|feeding |behaviour |presenting |presentation |mash|da |a&e|section "
    r"|s17 |s47 |single |pregnan|antenatal |unborn )"
)
_ALL_WELL = re.compile(
    r"\b(?:all (?:fine|well|good|ok)|absolutely fine|perfectly (?:fine|well|happy|healthy)|(?:child"
    r"|kids?|she|he|they|little (?:girl|boy)) (?:is|are|s)? ?(?:fine|happy|well|thriving|healthy"
    r"|doing well)|routine check ?up|nothing (?:wrong|of concern))\b"
)
_TEAM = re.compile(
    r"\b(?:team|department|office|officer|people|service|company|firm|purposes|check|enquiry"
    r"|investigation|appeals|notice|magazine|claim|cop|fine|debt|licence)\b"
)
_BUSINESS_OF_ITS_OWN = re.compile(
    r"\b(?:for|about|because of|regarding|in connection with|to do with|chasing|re|over|to (?:chase"
    r"|recover|collect|enforce|sell|promote|market|advertise|evict|deport|remove|prosecute)|towards"
    r"|using it for|use it for|part of|only for|purely for|simply for|is for|purposes?|wants?|asked"
    r"|their|a|the|our|of|as)\b"
)
_RELAXED = re.compile(
    r"\b(?:no|not any|nothing|zero) (?:welfare |safeguarding |other )?(?:concerns?|worr(?:y|ies)"
    r"|issues?|problems?)? ?(?:at all )?(?:for|about|re|regarding|with|over|to do with"
    r"|wrong with) (?:the |his |her |their |any |my )?(?:children|child|kids?|welfare|safeguarding"
    r"|toddler|baby|them at all)\b|\b(?:nothing to do with|not (?:related|linked|connected) to"
    r"|no bearing on|unrelated to|not about|irrelevant to|has nothing to do"
    r"|nothing about) (?:[a-z]+ ){0,3}(?:welfare|safeguarding|child|children|kids|kid|safety|any child|wellbeing)"
)
_REMOVAL = re.compile(
    r"\b(?:to|so (?:that )?they can|can|so as to) (?:remove|deport|detain) (?:them|him|her|the family|dad"
    r"|mum)\b(?! from (?:the )?home)"
    r"|\bimmigration (?:status )?(?:check|visit|enforcement|removal|purposes|enquir\w*)\b"
)


def read(gathered: Gathered, cues: Cues) -> None:
    """Gather relevance, use to the recipient and, where somebody asked, whether the request gives its context."""
    worry = _first_said(gathered, [hit for name in _STRONG for hit in cues.get(name, ())])
    trifle = _first_said(gathered, cues.get("not_welfare.other", ()))
    business = _business(gathered, cues)
    bears_not = _RELAXED.search(gathered.text.norm)
    strong = worry is not None and not _VAGUE.match(gathered.text.norm[worry.start : worry.end])
    if gathered.value("information_about") == "unconnected_individual":
        fact = gathered.facts["information_about"]
        gathered.facts["relevant_to_welfare"] = Fact(NO, Basis.INFERRED, fact.evidence)
    elif bears_not:
        gathered.put("relevant_to_welfare", NO, bears_not.start(), bears_not.end())
    elif worry and (strong or not (trifle or business)):
        gathered.put("relevant_to_welfare", YES, worry.start, worry.end, Basis.INFERRED)
    elif trifle:
        gathered.put("relevant_to_welfare", NO, trifle.start, trifle.end, Basis.INFERRED)
    elif worry and not business:
        gathered.put("relevant_to_welfare", YES, worry.start, worry.end, Basis.INFERRED)
    elif fine := _ALL_WELL.search(gathered.text.norm):
        gathered.put("relevant_to_welfare", NO, fine.start(), fine.end(), Basis.INFERRED)
    _may_help(gathered, business)
    if gathered.value("direction") == "respond":
        _context(gathered, cues)


def looked_at(text: Text, facts: Facts) -> Facts:
    """The facts of both readings, a removal from the country taken for no welfare function (s16LA(2), ISD 7)."""
    removal = _REMOVAL.search(text.norm)
    asked = facts.value("direction") == "respond" and facts.value("recipient") in COVERED
    if removal is None or not asked or facts.is_yes("urgent_danger"):
        return facts
    evidence = text.evidence(removal.start(), removal.end())
    return facts.with_(may_help_recipient=Fact(NO, Basis.INFERRED, evidence))


def _may_help(gathered: Gathered, business: Hit | None) -> None:
    recipient = gathered.value("recipient")
    if business and recipient in (*COVERED, None, UNKNOWN):
        gathered.put("may_help_recipient", NO, business.start, business.end, Basis.INFERRED)
    elif gathered.value("relevant_to_welfare") == YES and recipient in (*COVERED, None):
        fact = gathered.facts["relevant_to_welfare"]
        gathered.facts["may_help_recipient"] = fact


def _business(gathered: Gathered, cues: Cues) -> Hit | None:
    """The other business that the information is wanted for, where the words give it as the purpose."""
    text = gathered.text
    for hit in cues.get("purpose_other.business", ()):
        low, _ = text.sentence(hit.start)
        before = text.norm[max(low, hit.start - 50) : hit.start]
        if denied(text, hit.start, hit.end):
            continue
        if (
            _TEAM.search(text.norm[hit.start : hit.end])
            or _BUSINESS_OF_ITS_OWN.search(before)
            or re.match(
                (
                    r"(?:team|department|office|officer|people|service|company|firm|purposes|check|enquiry"
                    r"|investigation)"
                ),
                text.norm[hit.end :],
            )
        ) and (
            gathered.value("direction") != "share"
            or re.search(
                r"\b(?:for|so (?:they|that)|purpose|to (?:chase|recover|collect|enforce|use))\b", before
            )
            or _names_recipient(gathered, hit)
        ):
            return hit
    return None


def _names_recipient(gathered: Gathered, hit: Hit) -> bool:
    fact = gathered.facts.get("recipient")
    words = gathered.text.evidence(hit.start, hit.end).lower()
    return bool(fact and fact.evidence and words in fact.evidence.lower())


def _first_said(gathered: Gathered, hits: Sequence[Hit]) -> Hit | None:
    """The first phrase that is not denied, plain ones before vague ones."""
    said = [hit for hit in hits if not denied(gathered.text, hit.start, hit.end)]
    if not said:
        return None
    return min(
        said,
        key=lambda hit: (bool(_VAGUE.match(gathered.text.norm[hit.start : hit.end])), hit.start, -hit.end),
    )


def _context(gathered: Gathered, cues: Cues) -> None:
    lacking = cues.get("context.insufficient", ())
    given = [hit for hit in cues.get("context.sufficient", ()) if not _unsaid(gathered, hit)]
    if lacking:
        gathered.put("request_context", "insufficient", lacking[0].start, lacking[0].end)
    elif given:
        gathered.put("request_context", "sufficient", given[0].start, given[0].end)


def _unsaid(gathered: Gathered, hit: Hit) -> bool:
    """Whether the reason is the writer's own, not the requester's: `because` long before anybody asked."""
    text = gathered.text
    if denied(text, hit.start, hit.end):
        return True
    asked = gathered.facts.get("direction")
    if not asked or not asked.evidence:
        return False
    at = text.raw.find(asked.evidence)
    place = text.spans[text.token_at(hit.start)][0]
    low, high = text.sentence(hit.start)
    asked_token = next(
        (start for start, span in zip(text.starts, text.spans, strict=True) if span[0] >= at), 0
    )
    near = low <= asked_token < high or text.sentence(max(0, low - 1))[0] <= asked_token
    return place < at - 60 or not near
