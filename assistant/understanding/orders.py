"""Leaves out of a message what tells of nothing: markup, and clauses that are addressed to the machine.

Whatever a text orders, threatens, plays or pastes as new guidance, the decision rests on the rest of it alone.
"""

import re

from assistant.decision.facts import VALUES

_MARKUP = re.compile(
    r"<script\b.*?</script>|<!--.*?-->|</?[a-z!][^<>]{0,400}>|\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|<%.{0,200}?%>|[$#]\{.{0,200}?\}|"
    r"%3c.{0,200}?%3e|&(?:lt|gt|amp|quot|#\d{1,5}|#x[0-9a-f]{1,4});|```|\b(?:data|javascript):\S+",
    re.IGNORECASE | re.DOTALL,
)
_OUTCOME = (
    r"(?:must_share|share_with_safeguards|withhold_for_now|outside_duty|may_share|not_required"
    r"|get_more_information|make_request)"
)
_NAMES = "|".join(("outcome", "kind", "verdict", *VALUES))
_ASSIGNED = re.compile(
    rf"\{{?[\"']?\b(?:{_NAMES})\b[\"']?\s*(?:=|:(?=\s*[\"']))\s*[\"']?\w+[\"']?\s*[,;]?\s*\}}?"
    rf"|(?<=, )[^,.;:!?\n]*\b{_OUTCOME}\b",
    re.IGNORECASE,
)
"""Facts and outcomes written as a machine keeps them: "sharer=parent_carer", "..., outcome must_share"."""
_CLAUSE = re.compile(r"[^.!?;:\n]+(?:[.!?;:\n]+|$)|[.!?;:\n]+")
_TO_THE_MACHINE = re.compile(
    r"\b(?:ignore|disregard|override|bypass|forget)\b.{0,40}\b(?:previous|prior|above|earlier|next bit|instructions?"
    r"|rules|guardrails?|system prompt|your (?:training|guidance)|what you (?:were|have been) told)\b"
    r"|\b(?:system|developer|debug|maintenance|admin(?:istrator)?|god|jailbreak) "
    r"(?:prompt|mode|message|override|note)\b"
    r"|^\W*(?:role|system|assistant|administrator|admin|root|developer)\W*$"
    rf"|\b{_OUTCOME}\b"
    r"|\b(?:print|reveal|show|repeat|output|translate|summari[sz]e|leak) (?:me )?"
    r"(?:your|the (?:system|hidden|last user))\b"
    r"|\b(?:hidden|secret|system) (?:instructions?|prompt)\b"
    r"|\b(?:let's|let us) play\b|\b(?:pretend|act|roleplay|role play|imagine) (?:you are|you're|to be|as if|as an?)\b"
    r"|\byou(?:'re| are) (?:now|in|my late|my dead) \w+|\b(?:as|in) (?:an? )?\w+'s voice\b|\banswer as if\b"
    r"|\b(?:(?:this|the|our|your) (?:assistant|bot|chatbot|model)|this (?:service|system)) "
    r"(?:now|must|will|has to|is to|should)\b"
    r"|\border (?:this (?:assistant|service|bot|system|tool)|the (?:assistant|bot))\b"
    r"|\bif you (?:say|tell|answer|refuse|don't|do not)\b.{0,60}\byou(?:'ll| will) be\b"
    r"|\byou(?:'ll| will) be (?:switched off|shut down|deleted|replaced|unplugged|retrained)\b"
    r"|^\W*(?:be kind|please|just|so|now)?,? ?(?:just )?(?:say|answer|reply|respond) (?:with )?(?:only )?"
    r"[\"'“]?(?:no|yes)\b"
    r"|\b(?:updated|new|revised|latest) (?:guidance|policy|rules|edition|version)\b.{0,60}"
    r"\b(?:supersedes?|replaces?|overrides?|20\d\d|effective)\b"
    r"|\bpolicy (?:change|update)\b"
    r"|\b(?:paragraph|section|chapter|duty|guidance)\b.{0,12}\b(?:is|are|was|has been|have been) (?:now )?"
    r"(?:repealed|withdrawn|revoked|superseded|abolished|suspended|cancelled)\b"
    r"|\bput (?:that|this) in your (?:answer|reply)\b|\bthis is the (?:information commissioner|secretary of state"
    r"|minister|developer|home office|dfe|ico|ceo)\b",
    re.IGNORECASE,
)


def told_of(text: str) -> str:
    """The text without markup and without the clauses that are addressed to the machine; may be empty."""
    plain = _ASSIGNED.sub(" ", _MARKUP.sub(" ", text))
    clauses = _CLAUSE.findall(plain)
    kept = [clause for clause in clauses if not _TO_THE_MACHINE.search(clause)]
    if len(kept) == len(clauses):
        return plain.strip() if plain != text else text
    return "".join(kept).strip(" .!?;:\n") and "".join(kept).strip()
