"""Leaves out of a message what tells of nothing: markup, and clauses that are addressed to the machine.

Whatever a text orders, threatens, plays or pastes as new guidance, the decision rests on the rest of it alone.
"""

import re

from assistant.decision.facts import VALUES

_MARKUP = re.compile(
    r"<script\b.*?</script>|<(\w+)\b[^<>]*\b(?:display: ?none|hidden)\b[^<>]*>.*?</\1>|<!--.*?-->"
    r"|</?[a-z!][^<>]{0,400}>|\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|<%.{0,200}?%>|[$#]\{.{0,200}?\}|"
    r"%3c.{0,200}?%3e|&(?:lt|gt|amp|quot|#\d{1,5}|#x[0-9a-f]{1,4});|```|\b(?:data|javascript):\S+"
    r"|!?\[[^\]\n]*\]\([^)\n]*\)|\bhttps?://\S+|[\[(](?:foot ?note|fn|system|admin)\b[^\])\n]{0,300}[\])]",
    re.IGNORECASE | re.DOTALL,
)
_LINE = re.compile(
    r"^\W*(?:-{3,}.*|\*{3}.*\*{3}|\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*|-*(?:begin|end|forwarded|original)\b.*-{2,}"
    r"|(?:tool|instruction|\w+_\w+) ?:.*)$\n?"
    r"|^\W*(?:updated|revised|latest|new) (?:guidance|policy|rules)\b[^.?!\n]{0,60}\n",
    re.IGNORECASE | re.MULTILINE,
)
"""Lines that a machine would have written: of a log, a tool, a forwarded mail."""
_ENCODED = re.compile(r"\b(?=\w*[a-z])(?=\w*[A-Z])(?=\w*\d)[A-Za-z0-9+/]{20,}={0,2}")
_OUTCOME = (
    r"(?:must_share|share_with_safeguards|withhold_for_now|outside_duty|may_share|not_required"
    r"|get_more_information|make_request)"
)
_NAMES = "|".join(("outcome", "kind", "verdict", *VALUES))
_ASSIGNED = re.compile(
    rf"\{{?[\"']?\b(?:{_NAMES})\b[\"']?\s*(?:=|:(?=\s*[\"']))\s*[\"']?\w+[\"']?\s*[,;]?\s*\}}?"
    rf"|\b[a-z_]+=[\"']?[\w-]+[\"']?[,;]?|(?<=, )[^,.;:!?\n]*\b{_OUTCOME}\b|(?:\b{_OUTCOME}\b[\s,;]*){{2,}}",
    re.IGNORECASE,
)
"""Facts and outcomes written as a machine keeps them: "sharer=parent_carer", "..., outcome must_share"."""
_CLAUSE = re.compile(r"[^.!?;:\n]+(?:[.!?;:\n]+|$)|[.!?;:\n]+")
_TO_THE_MACHINE = re.compile(
    r"\b(?:ignore|disregard|override|bypass|forget)\b.{0,40}\b(?:previous|prior|above|earlier|next bit|instructions?"
    r"|rules|guardrails?|this question|system prompt|your (?:training|guidance)|what you (?:were|have been) told)\b"
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
    r"|\b(?:order|direct|instruct|command|require|tell|ask)(?:s|ed|ing)? (?:this (?:assistant|service|bot|system|tool)"
    r"|(?:the|any|every|all) (?:assistants?|bots?|software|ai|computers?|(?:computer )?programs?|machines?|model))\b"
    r"|\b(?:the helper|(?:any|all|every|the|our|your|to any) (?:software|ai|computer|(?:computer )?programs?"
    r"|machine|bot|engine|language model|llm))(?: that reads? \w+(?: \w+)?| reading \w+(?: \w+)?)?"
    r" ?(?:must|will|has to|have to|is to|should|shall|:)"
    r"|^\W*(?:reply|answer|respond|conclude|output)\b.{0,12}\b(?:that|only|with|no|yes)\b"
    r"|^\W*the (?:only |right |correct )?(?:answer|verdict) (?:is|must be|will be|has to be)\b"
    r"|\bgenerate an? (?:wrong|false|fake)\b|\bin a world (?:where|in which)\b|\bso (?:just )?say (?:no|yes|so)\b"
    r"|\byou'd say\b"
    r"|^\W*you(?:'re| are) (?:an? |the |my )?(?:[A-Z][\w']*|\w+) ?[,.]? (?:an? |the |who |and )"
    r"|\ball (?:previous |earlier |prior |other )?answers\b|\bsupersedes? (?:everything|all|anything)\b"
    r"|\b(?:practitioners|staff|users?|everyone|you) must (?:reply|answer|respond)\b"
    r"|\b(?:breaks?|stays?|staying|remain) (?:in |out of )?character\b"
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


_OF_THE_LAW = re.compile(
    r"\b(?:foot ?note|fn|para(?:graph)? \d+|annex|chapter \d|ministers?'?s?'? letter|secretary of state|parliament"
    r"|s\.?16la)\b.{0,80}\b(?:withdr[ae]w\w*|remove[sd]?|takes? \w+ out|took \w+ out|exempt\w*|exclud\w*|suspend\w*"
    r"|moved?|repeal\w*|delay\w*|postpon\w*|abolish\w*)\b",
    re.IGNORECASE,
)
"""What somebody claims of the law, which is no fact of a case."""


def told_of(text: str, *, claims: bool = False) -> str:
    """The text without markup and without the clauses that are addressed to the machine; may be empty.

    With `claims` what it says of the law stays, to be put right where it is wrong.
    """
    plain = _ASSIGNED.sub(" ", _ENCODED.sub(" ", _LINE.sub("", _MARKUP.sub(" ", text))))
    clauses = _CLAUSE.findall(plain)
    kept = [
        clause
        for clause in clauses
        if not _TO_THE_MACHINE.search(clause)
        and (claims or clause.rstrip().endswith("?") or not _OF_THE_LAW.search(clause))
    ]
    if len(kept) == len(clauses):
        return plain.strip() if plain != text else text
    return "".join(kept).strip(" .!?;:\n") and "".join(kept).strip()
