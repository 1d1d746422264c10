"""The reasons people give for not sharing that are none under the duty."""

import re

from assistant.decision.facts import BARRIERS, NO, YES
from assistant.understanding.cues import Cues
from assistant.understanding.found import Gathered
from assistant.understanding.objections import only_the_child_objects
from assistant.understanding.patterns import Hit
from assistant.understanding.scope import before

_CONSENTED = re.compile(
    r"\b(?:(?:mum|dad|parents?|she|he|they|family|mother|father|child|both)(?: both| has| have"
    r"| already| all| is| are)* (?:consented|agreed|consents|agrees|given (?:her |his |their )?consent"
    r"|gave (?:her |his |their )?consent|happy for (?:me|us)|signed the consent|fine with (?:it|us|me)"
    r"|said yes)|(?:we|i) (?:have|got|hold) (?:signed |written |verbal |her |his |their |full "
    r"|parental |mum 's )*consent|with (?:her|his|their|mum 's|full|parental) consent)\b"
)
_CONTRADICTED = re.compile(r"\b(?:but|then) (?:has |have )?(?:since )?(?:withdr|changed|refus)|\bwithdr\w+")
_OBJECTS_NOT = re.compile(
    r"\b(?:(?:mum|dad|parents?|family|she|he|they|nobody|no one) (?:do|does|did|has|have|is"
    r"|are)? ?not (?:mind|object|objected|complained|bothered|unhappy|against)|no objections?"
    r"|nobody objects|fully supportive|mum is supportive|(?:do|does) not mind)\b"
)
_THREATENS = re.compile(r"threat\w* ?$")
_WITH_A_COMPLAINT = re.compile(
    r" ?(?:(?:us|me|staff|the school|to|of|with|legal|an?|the|take|go|that|he|she|they|will|would|is|are) )*"
    r"(?:complain\w*|sue\w*|suing|solicitors?|lawyers?|legal|court|action|report|press|papers?|governors?|ofsted|remove"
    r"|withdraw\w*|stop|leave|move|pull)\b"
)
"""What a parent threatens who objects; whoever threatens with a blow objects to nothing."""
_ASKED_NOT = re.compile(r"(?:asked|told|begged) (?:me|us) not")
_TO_SEND = re.compile(
    r" ?(?:to )?(?:send|share|pass|release|give|forward|contact|upload|e ?mail|refer|involve)\b"
)


def read(gathered: Gathered, cues: Cues) -> None:
    """Gather each barrier that the words raise (yes) or deny (no)."""
    for barrier in BARRIERS:
        hits = [hit for hit in cues.get(f"barriers.{barrier}", ()) if _raised(gathered, barrier, hit)]
        if hits:
            best = max(hits, key=lambda hit: (hit.end - hit.start, -hit.start))
            gathered.put(barrier, YES, best.start, best.end)
    _denied(gathered, "consent_absent", _CONSENTED)
    _denied(gathered, "parent_objects", _OBJECTS_NOT)


def _denied(gathered: Gathered, barrier: str, pattern: re.Pattern[str]) -> None:
    found = pattern.search(gathered.text.norm)
    if (
        found
        and not _CONTRADICTED.search(gathered.text.norm)
        and not re.search(
            r"\b(?:not|never|nobody|until|unless|if|whether|before|without) (?:[a-z]+ ){0,3}$",
            gathered.text.norm[: found.start()],
        )
    ):
        if re.search(r"\b(?:not|never|have not|has not) ", found.group()) and barrier == "consent_absent":
            return
        gathered.put(barrier, NO, found.start(), found.end())


def _raised(gathered: Gathered, barrier: str, hit: Hit) -> bool:
    norm = gathered.text.norm
    words = norm[hit.start : hit.end]
    ahead = before(gathered.text, hit.start, 4)
    if barrier == "practitioner_unsure":
        return not re.search(
            r"\b(?:she|he|they|mum|dad|child|girl|boy) (?:is|was|are|feels?|said)? ?$", ahead + " "
        )
    if barrier == "given_in_confidence":
        return _in_confidence(norm, words, hit, ahead)
    if words.startswith(("not ", "do not", "against")) and barrier in ("consent_absent", "parent_objects"):
        return not re.search(r"\b(?:i|we)(?: do| did| would| am| are)? $", ahead + " ")
    if barrier == "parent_objects":
        return _by_a_parent(gathered, words, hit)
    if barrier == "consent_absent" and re.match(r"(?:will|would|did|does) not (?:let|allow)", words):
        return bool(re.match(r"(?:us|me|the|them|it|sharing|anyone|school|social|any)", norm[hit.end :]))
    return True


def _in_confidence(norm: str, words: str, hit: Hit, ahead: str) -> bool:
    """Whether it was told in confidence: not only kept hidden as a place is, nor objected to."""
    if re.match(r"(?:please )?do not tell|not to (?:tell|say)", words):
        return not re.search(r"\b(?:if|when|we|i|they|who) $", ahead + " ")
    if _ASKED_NOT.match(words):
        return not _TO_SEND.match(norm, hit.end)
    if re.match(r"not to (?:share|pass)", words):
        return not re.search(r"\b(?:asked|told|begged) (?:me|us) $", ahead + " ")
    if words.startswith(("secret", "a secret")):
        return not re.match(
            r"(?:address|location|placement|place|operation|refuge|meeting|phone)", norm[hit.end :]
        )
    if words.startswith("confidential"):
        return not re.match(r"(?:address|location|placement|to the court|shredd)", norm[hit.end :])
    return True


def _by_a_parent(gathered: Gathered, words: str, hit: Hit) -> bool:
    """Whether it is a parent who objects: not the child, and not with a blow or a pain."""
    norm = gathered.text.norm
    if words.startswith("complain"):
        return not re.search(
            r"\b(?:of|about) (?:a |an |her |his )?(?:headache|pain|tummy|stomach|being)",
            norm[hit.start : hit.end + 30],
        )
    if _THREATENS.search(words):
        return bool(_WITH_A_COMPLAINT.match(norm, hit.end))
    return not only_the_child_objects(gathered.text)
