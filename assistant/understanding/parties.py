"""The parties as facts: direction, sharer and recipient."""

import re

from assistant.decision.facts import Basis
from assistant.understanding import bodies, roles
from assistant.understanding.bodies import PLACE, WEAK, Mention
from assistant.understanding.found import Gathered
from assistant.understanding.scope import denied

_COMMISSIONED = re.compile(
    r"(?:commissioned|contracted|(?:(?:our|under|on|a|the) )?contracts? (?:is |are )?(?:with|from"
    r"|for) (?:the |a |our |an )?(?:[a-z]+ ){0,2}(?:council|borough|la|local authority|icb|nhs|county"
    r"|police|trust|authority)|(?:council|la|nhs|icb|borough|authority"
    r"|county) (?:'s )?(?:[a-z]+ ){0,4}?contract|contracts? with (?:the )?(?:council|borough)"
    r"|under contract|(?:have|has|hold|holds|got|on|under|with|through|via) (?:an? |the "
    r"|our )?(?:(?!no |any )[a-z]+ )?contract|on behalf of the (?:council|nhs|icb|local authority|police|trust)"
    r"|for the (?:council|icb|local authority) under|paid by the (?:council|icb|local authority"
    r"|nhs) to|funded by the (?:council|icb|local authority|nhs) to|council funded"
    r"|(?:council|nhs|icb|borough|county|trust|police|local authority|public health) (?:'s )?(?:[a-z]+ ){0,4}?"
    r"commissions? (?:it |this |that )?(?:from |through )?us"
    r"|under arrangements|(?:beds?|places?|placement|sessions?|care) (?:here )?(?:is|are|was|were)? ?(?:all )?"
    r"(?:bought|purchased|paid for|funded|block (?:booked|bought)) by (?:the |our |their )?"
    r"(?:nhs|icb|council|borough|local authority|county|trust)"
    r"|(?:nhs|icb|council|borough|local authority|county|trust) (?:buys?|purchases?|block books?|has bought"
    r"|has block booked) (?:the |our |these |her |his )?(?:beds?|places?|sessions?|hours)) "
)
_OTHER_CONTRACT = re.compile(
    r"(?:something else|different|another (?:service|contract)|separate|but not (?:for )?this"
    r"|unrelated|other (?:service|work|contract)s?|not (?:this|for this)|(?:that is )?all it covers"
    r"|(?:did|does|do) not come (?:from|under|through) (?:that|it)|nothing to do with (?:that|it)) "
)
_CAN_TURN = ("charity_community", "private_healthcare", "unknown", "other", WEAK)
_PUPIL = re.compile(
    r"\b(?:in|from|of) my (?:class|form|tutor group|year group|lesson|(?:btec|gcse|a level) [a-z]+)"
    r"|\bmy (?:pupils?|students?|class|form)\b"
    r"|\b(?:our|one of our) (?:pupils?|students?|year \d+s?|reception)\b|\bi teach\b"
)
_PATIENT = re.compile(
    r"\b(?:my|our) patients?\b|\bon my ward\b|\bin my clinic\b|\bi am (?:her|his|their"
    r"|the family 's) (?:gp|doctor|dentist)\b"
)
_OURS = re.compile(r"\b(?:our|we|us|i)\b")
_BED = re.compile(r"\b(?:beds?|places?|placement|sessions?|care)\b")
_IMPLIED = (
    (
        "charity_community",
        re.compile(
            r"\b(?:we (?:only )?fundraise|just donations|run on donations|(?:just|all|only) volunteers"
            r"|nobody commissions us|no contracts?|not commissioned|we are (?:a )?voluntary"
            r"|we promise people)\b"
        ),
    ),
    (
        "private_healthcare",
        re.compile(
            r"\b(?:parents pay me|self pay(?:ing)?|my private (?:clients|patients|practice)"
            r"|paid by the parents)\b"
        ),
    ),
    ("education", _PUPIL),
    ("health", _PATIENT),
    (
        "parent_carer",
        re.compile(
            r"\bmy (?:own )?(?:daughter|son|grandson|granddaughter|grandkids|grandchildren|stepdaughter"
            r"|stepson|niece|nephew|kids|children|ex|ex wife|ex husband|ex partner|sister"
            r"|brother)\b(?! 's (?:school|teacher) )"
        ),
    ),
    (
        "other",
        re.compile(
            r"\b(?:next door(?: 's)?|my (?:neighbours?|mate|friend|tenants?|employee)|one of our (?:staff"
            r"|employees|drivers|customers|guests))\b"
        ),
    ),
    (
        "education",
        re.compile(
            r"\b(?:pupil|learner|mindee|on our roll|sixth former|a levels|our gym|year \d+ (?:boy|girl|lad"
            r"|child|pupil))\b"
        ),
    ),
    (
        "health",
        re.compile(
            r"\b(?:patient|inpatient|on the ward|on my unit|our surgery|in clinic|dna 'd|discharge summary"
            r"|booked a lady|\d\d/40)\b"
        ),
    ),
    (
        "probation_prison",
        re.compile(r"\bmy (?:[a-z]+ )?(?:offenders?|licensees?|probationers?)\b|\ba prisoner\b"),
    ),
)
_TO_PLACE = re.compile(
    r"\b(?:hand\w*|pass\w*|shar\w+|send\w*|refer\w*|transfer\w*|tell\w*|ring\w*|phone|phoning|contact"
    r"|notify|report\w*|giv\w+|alert)(?: (?!i |we |dad |mum |they )[a-z]+){0,4}? (?:(?:to|with"
    r"|across to|over to) )?(?:the )?$"
)
_MOVED = re.compile(
    r"\b(?:mov\w+|relocat\w+|gone|going|went|transfer\w+|placed|now living|now live|now lives|returned"
    r"|flit\w*|off|fled|living|upped sticks|job|house|flat|settled) (?:[a-z]+ ){0,4}(?:to|in|into"
    r"|for) (?:[a-z]+ )?$"
)
_SHARE = re.compile(
    r"\b(?:can|should|must|may|could|do|shall|would|am) (?:i|we) (?:[a-z]+ ){0,4}?(?:share|tell|pass"
    r"|disclose|report|refer|say|hand|send|speak|raise|give|escalate)\b|\b(?:ok|okay|allowed|need|have"
    r"|want|able|right|supposed|duty|obliged|like|going|reluctant|whether) to (?:[a-z]+ )?(?:share"
    r"|tell|pass|disclose|report|refer|say|hand|send|raise|give|escalate)\b|\bwho (?:do|should"
    r"|can) (?:i|we) tell\b|\bcan (?:it|this|that) be (?:shared|passed|disclosed)\b"
)


def read(gathered: Gathered) -> roles.Roles:
    """Gather direction, sharer and recipient; returns the roles for those who weigh what they mean."""
    text = gathered.text
    mentions = bodies.find(text)
    found = roles.read(bodies.marked(text, mentions))
    if found.direction and found.direction_at:
        gathered.put(
            "direction",
            found.direction,
            *found.direction_at,
            Basis.STATED if found.stated else Basis.INFERRED,
        )
    elif asked := _SHARE.search(text.norm):
        gathered.put("direction", "share", asked.start(), asked.end(), Basis.INFERRED)
    commissioned = _commissioned(gathered, mentions)
    ours = commissioned is not None and found.writer is not None and found.writer.kind in _CAN_TURN
    for name, mention in (("sharer", found.sharer), ("recipient", found.recipient)):
        if mention:
            theirs = ours and mention is not found.writer and not _they_are(text.norm, commissioned)
            _party(gathered, name, mention, None if theirs else commissioned)
    _implied_sharer(gathered, found, commissioned)
    _moved_away(gathered, mentions)
    return found


def _they_are(norm: str, commissioned: tuple[int, int] | None) -> bool:
    """Whether the contract is said to be theirs, not ours."""
    return commissioned is not None and bool(
        re.search(r"\b(?:they|who|which|it|their) (?:[a-z]+ ){0,3}$", norm[: commissioned[0]])
    )


def _party(gathered: Gathered, name: str, mention: Mention, commissioned: tuple[int, int] | None) -> None:
    kind = mention.kind
    if kind in _CAN_TURN and commissioned and (kind != "other" or "housing" in mention.words):
        gathered.put(
            name,
            "commissioned_provider",
            min(mention.start, commissioned[0]),
            max(mention.end, commissioned[1]),
            _basis(gathered, commissioned),
        )
        return
    if kind == WEAK:
        return
    gathered.put(name, kind, mention.start, mention.end)


def _commissioned(gathered: Gathered, mentions: tuple[Mention, ...]) -> tuple[int, int] | None:
    text = gathered.text
    for match in _COMMISSIONED.finditer(text.norm):
        low, high = text.sentence(match.start())
        if any(
            one.kind == "commissioned_provider" and one.start <= match.start() < one.end for one in mentions
        ):
            continue
        _, beyond = text.sentence(high)
        if denied(text, match.start(), match.end()) or _OTHER_CONTRACT.search(text.norm[low:beyond]):
            continue
        if re.search(r"(?:if|whether|not sure|might be|may be) ", text.norm[low : match.start()]):
            continue
        return match.start(), match.end()
    return None


def _basis(gathered: Gathered, commissioned: tuple[int, int]) -> Basis:
    """Stated where the contract is said to be the writer's, or for a bed or a place; a pitch's may be anybody's."""
    low, _ = gathered.text.sentence(commissioned[0])
    words = gathered.text.norm[low : commissioned[1]]
    return Basis.STATED if _OURS.search(words) or _BED.search(words) else Basis.INFERRED


def _implied_sharer(gathered: Gathered, found: roles.Roles, commissioned: tuple[int, int] | None) -> None:
    if found.writer and found.writer.kind != WEAK:
        return
    name = "recipient" if gathered.value("direction") == "request" else "sharer"
    if gathered.value(name):
        return
    if _OURS.search(gathered.text.norm) and commissioned:
        gathered.put(name, "commissioned_provider", *commissioned, _basis(gathered, commissioned))
        return
    for kind, pattern in _IMPLIED:
        if match := pattern.search(gathered.text.norm):
            gathered.put(name, kind, match.start(), match.end(), Basis.INFERRED)
            return


def _moved_away(gathered: Gathered, mentions: tuple[Mention, ...]) -> None:
    """A move to another nation with no body named: its services are the ones that would be told."""
    if gathered.value("direction") not in (None, "share") or gathered.value("sharer") == "devolved_service":
        return
    here = gathered.value("recipient") in ("local_authority", "education", "health", "police")
    if gathered.value("recipient") not in (None, "local_authority", "education", "health", "police"):
        return
    for mention in mentions:
        before = gathered.text.norm[max(0, mention.start - 50) : mention.start]
        if mention.kind != PLACE:
            continue
        if _TO_PLACE.search(before):
            gathered.put("recipient", "devolved_service", mention.start, mention.end)
            return
        if _MOVED.search(before) and (not here or _there(gathered)):
            gathered.put("recipient", "devolved_service", mention.start, mention.end, Basis.INFERRED)
            return


def _there(gathered: Gathered) -> bool:
    """Whether the recipient named is said to be in the place moved to: the school there, their new GP."""
    evidence = (gathered.facts["recipient"].evidence or "").lower()
    at = gathered.text.norm.find(evidence)
    after = gathered.text.norm[at + len(evidence) + 1 :] if at >= 0 else ""
    return bool(
        re.match(r"(?:[a-z]+ ){0,2}?(?:there|up there|over there|in their new area|at that end)\b", after)
        or re.search(r"\b(?:new|their new)\b", evidence)
    )
