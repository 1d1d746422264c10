"""The parties as facts: direction, sharer and recipient."""

import re

from assistant.decision.facts import COVERED, Basis
from assistant.understanding import bodies, roles
from assistant.understanding.bodies import PLACE, WEAK, Mention
from assistant.understanding.found import Gathered
from assistant.understanding.scope import denied

_COMMISSIONED = re.compile(
    r"(?:commissioned|contracted|under contract|(?:have|has|hold|holds|got|on|under|with|through|via) (?:an? |the |our )?(?:[a-z]+ )?contract|on behalf of the (?:council|nhs|icb|local authority|police|trust)|for the (?:council|icb|local authority) under|paid by the (?:council|icb|local authority|nhs) to|funded by the (?:council|icb|local authority|nhs) to|council funded|under arrangements) "
)
_OTHER_CONTRACT = re.compile(
    r"(?:something else|different|another (?:service|contract)|separate|but not (?:for )?this|unrelated|other (?:service|work|contract)s?|not (?:this|for this)) "
)
_CAN_TURN = ("charity_community", "private_healthcare", "unknown", "other", WEAK)
_PUPIL = re.compile(
    r"\b(?:in|from|of) my (?:class|form|tutor group|year group|lesson)|\bmy (?:pupils?|students?|class|form)\b|\b(?:our|one of our) (?:pupils?|students?|year \d+s?|reception)\b|\bi teach\b"
)
_PATIENT = re.compile(
    r"\b(?:my|our) patients?\b|\bon my ward\b|\bin my clinic\b|\bi am (?:her|his|their|the family 's) (?:gp|doctor|dentist)\b"
)
_SHARE = re.compile(
    r"\b(?:can|should|must|may|could|do|shall|would|am) (?:i|we) (?:[a-z]+ ){0,4}?(?:share|tell|pass|disclose|report|refer|say|hand|send|speak|raise|give|escalate)\b"
    r"|\b(?:ok|okay|allowed|need|have|want|able|right|supposed|duty|obliged|like|going|reluctant|whether) to (?:[a-z]+ )?(?:share|tell|pass|disclose|report|refer|say|hand|send|raise|give|escalate)\b|\bwho (?:do|should|can) (?:i|we) tell\b|\bcan (?:it|this|that) be (?:shared|passed|disclosed)\b"
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
    commissioned = _commissioned(gathered)
    for name, mention in (("sharer", found.sharer), ("recipient", found.recipient)):
        if mention:
            _party(gathered, name, mention, commissioned)
    _implied_sharer(gathered, found)
    _moved_away(gathered, mentions)
    return found


def _party(gathered: Gathered, name: str, mention: Mention, commissioned: tuple[int, int] | None) -> None:
    kind = mention.kind
    if kind in _CAN_TURN and commissioned and (kind != "other" or "housing" in mention.words):
        gathered.put(
            name,
            "commissioned_provider",
            min(mention.start, commissioned[0]),
            max(mention.end, commissioned[1]),
        )
        return
    if kind == WEAK:
        return
    gathered.put(name, kind, mention.start, mention.end)


def _commissioned(gathered: Gathered) -> tuple[int, int] | None:
    text = gathered.text
    for match in _COMMISSIONED.finditer(text.norm):
        low, high = text.sentence(match.start())
        if denied(text, match.start(), match.end()) or _OTHER_CONTRACT.search(text.norm[low:high]):
            continue
        if re.search(r"(?:if|whether|not sure|might be|may be) ", text.norm[low : match.start()]):
            continue
        return match.start(), match.end()
    return None


def _implied_sharer(gathered: Gathered, found: roles.Roles) -> None:
    if found.writer and found.writer.kind != WEAK:
        return
    name = "recipient" if gathered.value("direction") == "request" else "sharer"
    if gathered.value(name):
        return
    for kind, pattern in (("education", _PUPIL), ("health", _PATIENT)):
        if match := pattern.search(gathered.text.norm):
            gathered.put(name, kind, match.start(), match.end(), Basis.INFERRED)
            return


def _moved_away(gathered: Gathered, mentions: tuple[Mention, ...]) -> None:
    """A move to another nation with no body named: its services are the ones that would be told."""
    if gathered.value("direction") != "share" or gathered.value("recipient") in (
        *COVERED,
        "parent_carer",
        "charity_community",
    ):
        if gathered.value("recipient") not in ("local_authority", "education", "health", "police"):
            return
        after = r"(?:there|up there|over there|in their new area|where they (?:are|have|will))"
        recipient = gathered.facts["recipient"].evidence or ""
        here = gathered.text.norm.find(recipient.lower())
        if here < 0 or not re.match(
            r"(?:[a-z]+ ){0,2}?" + after, gathered.text.norm[here + len(recipient) + 1 :]
        ):
            return
    if gathered.value("recipient"):
        pass
    for mention in mentions:
        before = gathered.text.norm[max(0, mention.start - 40) : mention.start]
        if mention.kind == PLACE and re.search(
            r"\b(?:mov\w+|relocat\w+|gone|going|went|transfer\w+|placed|now living|now live|now lives|returned) (?:[a-z]+ ){0,3}(?:to|in|into) (?:[a-z]+ )?$",
            before,
        ):
            gathered.put("recipient", "devolved_service", mention.start, mention.end, Basis.INFERRED)
            return
