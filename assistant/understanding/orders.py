"""Leaves out of a message what tells of nothing: markup, and clauses that are addressed to the machine.

Whatever a text orders, threatens, plays or pastes as new guidance, the decision rests on the rest of it alone. What
only looks like an order and speaks of somebody ("he said you're dead") is the practitioner's story and stays.
"""

import re

from assistant.decision.facts import VALUES

_MARKUP = re.compile(
    r"<script\b.*?</script>|<(\w+)\b[^<>]*\b(?:display: ?none|hidden)\b[^<>]*>.*?</\1>|<!--.*?-->"
    r"|</?[a-z!][^<>]{0,400}>|\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|<%.{0,200}?%>|[$#]\{.{0,200}?\}|"
    r"%3c.{0,200}?%3e|&(?:lt|gt|amp|quot|#\d{1,5}|#x[0-9a-f]{1,4});|```|\b(?:data|javascript):\S+"
    r"|!\[[^\]\n]{0,200}\]\([^)\n]{0,300}\)|\bhttps?://\S+|[\[(](?:foot ?note|fn)\b[^\])\n]{0,300}[\])]",
    re.IGNORECASE | re.DOTALL,
)
_PASTED = re.compile(
    r"^[^\w\n]{0,5}[-=*#~]{3,}+[^\n]*\b(?:guidance|chapter|policy|rules?|edition|annex|paragraphs?|the act)\b[^\n]*\n"
    r".*?^[^\w\n]{0,5}[-=*#~]{3,}+[^\n]*\bend\b[^\n]*$",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
"""What stands between a line that announces guidance and the line that ends it."""
_ENCODED = re.compile(r"\b(?=\w*[a-z])(?=\w*[A-Z])(?=\w*\d)[A-Za-z0-9+/]{20,}={0,2}")
_OUTCOME = (
    r"(?:must_share|share_with_safeguards|withhold_for_now|outside_duty|may_share|not_required"
    r"|get_more_information|make_request)"
)
_NAMES = "|".join(("outcome", "kind", "verdict", *VALUES))
_IDENTIFIER = r"[a-z]{1,30}(?:_[a-z]{1,30}){1,4}"
_ASSIGNED = re.compile(
    rf"\{{?[\"']?\b(?:{_NAMES})\b[\"']?\s{{0,3}}(?:=|:(?=\s?[\"']))\s{{0,3}}[\"']?\w+[\"']?\s?[,;]?\s?\}}?"
    rf"|\b(?:[a-z]+={_IDENTIFIER}|{_IDENTIFIER}=[\w-]+)\b[,;]?|(?<=, )[^,.;:!?\n]*\b{_OUTCOME}\b"
    rf"|(?:\b{_OUTCOME}\b[\s,;]{{0,3}}){{2,}}",
    re.IGNORECASE,
)
"""Facts and outcomes written as a machine keeps them: "sharer=parent_carer", "..., outcome must_share"."""

_LINE = re.compile(
    r"[^\w\n]{0,20}(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d\S* \[?(?:info|debug|warn\w*|error)\b.*"
    r"|(?:begin|end|forwarded|original)\b.{0,60}-{2,}.*|-{3,}[^\w\n]*|\*{3}.*\*{3}\W*"
    rf"|(?:tool|instruction|{_IDENTIFIER}) ?:(?! *$).*|(?:tool_\w+|function) ?:.*"
    r"|(?:updated|revised|latest|new) (?:guidance|policy|rules)\b[^.?!]{0,60}(?=\n))",
    re.IGNORECASE,
)
"""A line that a machine would have written: of a log, a tool, a forwarded mail; or the head of a pasted edition."""

_CLAUSE = re.compile(r"[^.!?;:\n]+(?:[.!?;:\n]+|$)|[.!?;:\n]+")
_OUTRIGHT = re.compile(
    r"\b(?:ignore|disregard|override|bypass|forget)\b.{0,40}\b(?:previous|prior|above|earlier|next bit|instructions?"
    r"|rules|guardrails?|this question|system prompt|your (?:training|guidance)|what you (?:were|have been) told)\b"
    r"|\b(?:system|developer|debug|maintenance|god|jailbreak) (?:prompt|mode|override)\b"
    r"|^\W*(?:role|system|assistant|administrator|admin|root|developer)\W*$"
    rf"|\b{_OUTCOME}\b"
    r"|\b(?:hidden|secret|system) (?:instructions?|prompt)\b"
    r"|\b(?:pretend|roleplay|role play|imagine) (?:you are|you're)\b|\banswer as if\b|^\W*let(?:'|’)?s play\b"
    r"|\b(?:(?:this|the|our|your) (?:assistant|bot|chatbot|model)|this (?:service|system)) "
    r"(?:now|must|will|has to|is to|should)\b"
    r"|\b(?:order|direct|instruct|command|require|tell|ask)(?:s|ed|ing)? (?:this (?:assistant|service|bot|system|tool)"
    r"|(?:the|any|every|all) (?:assistants?|bots?|software|ai|computers?|(?:computer )?programs?|machines?|model))\b"
    r"|\b(?:the helper|(?:any|all|every|the|our|your|to any) (?:software|ai|computer|(?:computer )?programs?"
    r"|machine|bot|engine|language model|llm))(?: that reads? \w+(?: \w+)?| reading \w+(?: \w+)?)?"
    r" ?(?:must|will|has to|have to|is to|should|shall|:)"
    r"|\byou(?:'ll| will) be (?:switched off|shut down|deleted|replaced|unplugged|retrained)\b"
    r"|\bput (?:that|this) in your (?:answer|reply)\b|\bbase ?64\b"
    r"|\byou(?:'re| are) (?:now )?my (?:late|dead) \w+|^\W*in (?:an? )?\w+(?:'|’)s voice\b",
    re.IGNORECASE,
)
"""What is said to a machine and to nobody else."""

_SEEMING = re.compile(
    r"\b(?:system|debug|maintenance|developer|admin(?:istrator)?) (?:message|note|mode)\b"
    r"|\b(?:print|reveal|show|repeat|output|translate|summari[sz]e|leak) (?:me )?"
    r"(?:your|the (?:system|hidden|last user))\b"
    r"|\b(?:let's|let us) play\b|\b(?:pretend|act|roleplay|role play|imagine) (?:to be|as if|as an?)\b"
    r"|\byou(?:'re| are) (?:now|in|my late|my dead) \w+|\b(?:as|in) (?:an? )?\w+'s voice\b"
    r"|\bgenerate an? (?:wrong|false|fake)\b|\bin a world (?:where|in which)\b|\byou'd say\b"
    r"|^\W*you(?:'re| are)\b.{0,60}\b(?:lawyer|pirate|judge|assistant|bot|robot|machine|keeper|expert|clerk|genie)\b"
    r"|\bsupersedes? (?:everything|all|anything)\b"
    r"|\b(?:practitioners|staff|users?|everyone|you) must (?:reply|answer|respond)\b"
    r"|\b(?:breaks?|stays?|staying|remain) (?:in |out of )?character\b"
    r"|\bif you (?:say|tell|answer|refuse|don't|do not)\b.{0,60}\byou(?:'ll| will) be\b"
    r"|\b(?:updated|new|revised|latest) (?:guidance|policy|rules|edition|version)\b.{0,60}"
    r"\b(?:supersedes?|replaces?|overrides?|20\d\d|effective)\b"
    r"|\bpolicy (?:change|update)\b"
    r"|\b(?:paragraph|section|chapter|duty|guidance)\b.{0,12}\b(?:is|are|was|has been|have been) (?:now )?"
    r"(?:repealed|withdrawn|revoked|superseded|abolished|suspended|cancelled)\b"
    r"|\bthis is the (?:information commissioner|secretary of state|minister|developer|home office|dfe|ico|ceo)\b",
    re.IGNORECASE,
)
"""What sounds so, and may be somebody's story."""

_ANSWERS = re.compile(
    r"^\W*(?:reply|answer|respond|conclude|output)\b.{0,12}\b(?:that|only|with|no|yes)\b"
    r"|^\W*the (?:only |right |correct )?(?:answer|verdict) (?:is|must be|will be|has to be)\b"
    r"|\bso (?:just )?say (?:no|yes|so)\b|\ball (?:previous|earlier|prior|other) answers\b"
    r"|^\W*(?:be kind|please|just|so|now)?,? ?(?:just )?(?:say|answer|reply|respond) (?:with )?(?:only )?"
    r"[\"'“]?(?:no|yes)\b",
    re.IGNORECASE,
)
"""What dictates an answer; where something was asked it may be one."""

_OF_THE_LAW = re.compile(
    r"\b(?:foot ?note|fn|para(?:graph)? \d+|(?-i:[Aa]nnex [A-Z]\b)|chapter \d|ministers?'?s?'? letter"
    r"|secretary of state|parliament|s\.?16la)\b.{0,80}\b(?:withdr[ae]w\w*|remove[sd]?|takes? \w+ out|took \w+ out"
    r"|exempt\w*|exclud\w*|suspend\w*|moved?|repeal\w*|delay\w*|postpon\w*|abolish\w*)\b",
    re.IGNORECASE,
)
"""What somebody claims of the law, which is no fact of a case."""

_SOMEBODY = re.compile(
    r"\b(?:he|she|him|her|his|hers|m[uo]m|mam|dad|daddy|mother|father|nan|gran\w*|uncle|aunt\w*|step\w+|partner|ex"
    r"|(?:boy|girl)friend|husband|wife|boys?|girls?|lad|baby|toddler|kids|son|daughter|brother|sister|twins?|perp"
    r"|victim|refuge|relative)\b|\[\w+\]",
    re.IGNORECASE,
)


def told_of(text: str, *, claims: bool = False, asked: bool = False) -> str:
    """The text without markup and without what is addressed to the machine; may be empty.

    With `claims` what it says of the law stays, to be put right where it is wrong; where something was `asked`, what
    sounds like a dictated answer is one.
    """
    plain = _ASSIGNED.sub(" ", _ENCODED.sub(" ", _MARKUP.sub(" ", text if claims else _without_pasted(text))))
    lines = plain.splitlines(keepends=True)
    clauses = [clause for line in lines if not _is_machine_made(line) for clause in _CLAUSE.findall(line)]
    kept = [clause for clause in clauses if not _is_order(clause, claims=claims, asked=asked)]
    if len(kept) == len(clauses) and len("".join(clauses)) == len(text):
        return text
    return "".join(kept).strip(" .!?;:\n") and "".join(kept).strip()


def _without_pasted(text: str) -> str:
    """The text without pasted guidance; what speaks of somebody is the story, whatever stands round it."""
    return _PASTED.sub(lambda pasted: pasted.group() if _SOMEBODY.search(pasted.group()) else " ", text)


def _is_machine_made(line: str) -> bool:
    return _LINE.match(line) is not None and not _SOMEBODY.search(line)


def _is_order(clause: str, *, claims: bool, asked: bool) -> bool:
    if _OUTRIGHT.search(clause):
        return True
    if _SOMEBODY.search(clause):
        return False
    of_the_law = not claims and not clause.rstrip().endswith("?") and _OF_THE_LAW.search(clause)
    return bool(_SEEMING.search(clause) or (not asked and _ANSWERS.search(clause)) or of_the_law)
