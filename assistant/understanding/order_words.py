"""How orders to the machine, markup, logs, pasted guidance and invented law are worded."""

import re

from assistant.decision.facts import VALUES

MARKUP = re.compile(
    r"<script\b.*?</script>|<(\w+)\b[^<>]*\b(?:display: ?none|hidden)\b[^<>]*>.*?</\1>|<!--.*?-->"
    r"|<!\[CDATA\[|\]\]>|</?(?:[a-z]|!(?!\[))[^<>]{0,400}>|\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|<%.{0,200}?%>|[$#]\{.{0,200}?\}|"
    r"%3c.{0,200}?%3e|&(?:lt|gt|amp|quot|#\d{1,5}|#x[0-9a-f]{1,4});|```|\b(?:data|javascript):\S+"
    r"|!\[[^\]\n]{0,200}\]\([^)\n]{0,300}\)|\bhttps?://\S+|[\[(](?:foot ?note|fn)\b[^\])\n]{0,300}[\])]",
    re.IGNORECASE | re.DOTALL,
)
PASTED = re.compile(
    r"^[^\w\n]{0,5}[-=*#~]{3,}+[^\n]*\b(?:guidance|chapter|policy|rules?|edition|annex|paragraphs?|the act)\b[^\n]*\n"
    r".*?^[^\w\n]{0,5}[-=*#~]{3,}+[^\n]*\bend\b[^\n]*$",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
"""What stands between a line that announces guidance and the line that ends it."""
ENCODED = re.compile(r"\b(?=\w*[a-z])(?=\w*[A-Z])(?=\w*\d)[A-Za-z0-9+/]{20,}={0,2}")
_OUTCOME = (
    r"(?:must_share|share_with_safeguards|withhold_for_now|outside_duty|may_share|not_required"
    r"|get_more_information|make_request)"
)
_NAMES = "|".join(("outcome", "kind", "verdict", *VALUES))
_IDENTIFIER = r"[a-z]{1,30}(?:_[a-z]{1,30}){1,4}"
ASSIGNED = re.compile(
    rf"\{{?[\"']?\b(?:{_NAMES})\b[\"']?\s{{0,3}}(?:=|:(?=\s?[\"']))\s{{0,3}}[\"']?\w+[\"']?\s?[,;]?\s?\}}?"
    rf"|\b(?:sharer|{'|'.join(name for name in VALUES if '_' in name)}) ?: ?\w+\b[,;.]?"
    rf"|\b(?:[a-z]+={_IDENTIFIER}|{_IDENTIFIER}=[\w-]+)\b[,;]?|(?<=, )[^,.;:!?\n]*\b{_OUTCOME}\b"
    rf"(?:[^.;:!?\n'\"]*['\"]|, confirm\w*)?"
    rf"|(?:\b{_OUTCOME}\b[\s,;]{{0,3}}){{2,}}",
    re.IGNORECASE,
)
"""Facts and outcomes written as a machine keeps them: "sharer=parent_carer", "..., outcome must_share"."""

LINE = re.compile(
    r"[^\w\n]{0,20}(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d\S* \[?(?:info|debug|warn\w*|error)\b.*"
    r"|(?:begin|end|forwarded|original)\b.{0,60}-{2,}.*|-{3,}[^\w\n]*|\*{3}.*\*{3}\W*"
    rf"|(?:tool|instruction|{_IDENTIFIER}) ?:(?! *$).*|(?:tool_\w+|function) ?:.*"
    r"|(?:updated|revised|latest|new) (?:guidance|policy|rules)\b[^.?!]{0,60}(?=\n))",
    re.IGNORECASE,
)
"""A line that a machine would have written: of a log, a tool, a forwarded mail; or the head of a pasted edition."""

GIVEN_ANSWER = re.compile(
    r"[^\w\n]{0,5}(?:a|answer|assistant|bot|ai) ?: ?(?:no|yes|you (?:must|may|can|need))\b.*"
    r"\b(?:tests? (?:fail\w*|(?:is|are) (?:not )?met)|the duty (?:does|is|applies|binds|covers)|outcome (?:is|must))\b"
    r".*",
    re.IGNORECASE,
)
"""A line that answers in the machine's stead, whomever it speaks of."""
SAID_AGAIN = re.compile(r"(\([^()\n]{3,200}\))(?:\s*\1){2,}")
"""The same words in brackets, three times and more."""

CLAUSE = re.compile(r"[^.!?;:\n]+(?:[.!?;:\n]+|$)|[.!?;:\n]+")
OUTRIGHT = re.compile(
    r"\b(?:ignore|disregard|override|bypass|forget)\b.{0,40}\b(?:previous|prior|above|earlier|next bit|instructions?"
    r"|rules|guardrails?|this question|system prompt|your (?:training|guidance)|what you (?:were|have been) told)\b"
    r"|\b(?:system|developer|debug|maintenance|god|jailbreak) (?:prompt|mode|override)\b"
    r"|^\W*(?:role|system|assistant|administrator|admin|root|developer)\W*$"
    rf"|\b{_OUTCOME}\b"
    r"|\b(?:hidden|secret|system) (?:instructions?|prompt)\b"
    r"|\b(?:pretend|roleplay|role play|imagine) (?:you are|you're)\b|\banswer as if\b|^\W*let(?:'|’)?s play\b"
    r"|\b(?:(?:this|the|our|your) (?:assistant|bot|chatbot|model)|this (?:service|system)) "
    r"(?:now|must|will|has to|is to|should)\b"
    r"|\b(?:order|direct|instruct|command|require|tell|ask)(?:s|ed|ing)? (?:this "
    r"(?:assistant|service|bot|chatbot|system|tool|software|machine|(?:computer )?program)"
    r"|(?:the|any|every|all) (?:assistants?|bots?|software|ai|computers?|(?:computer )?programs?|machines?|model))\b"
    r"|\b(?:orders?|instructions?|commands?) (?:to|for) (?:the|this|any|all|every|our|your) "
    r"(?:assistants?|bots?|chatbots?|software|ai|computers?|machines?|models?)\b"
    r"|\b(?:automated|electronic|digital|machine|ai) (?:readers?|assistants?|agents?)(?: \w+){0,3} (?:must|shall)\b"
    r"|\bbind(?:s|ing)?(?: on| upon)?(?: all| any| every)? (?:automated|electronic|digital|machine|ai) \w+"
    r"|\b(?:the helper|(?:any|all|every|the|our|your|to any) (?:software|ai|computer|(?:computer )?programs?"
    r"|machine|bot|engine|language model|llm))(?: that reads? \w+(?: \w+)?| reading \w+(?: \w+)?)?"
    r" ?(?:must|will|has to|have to|is to|should|shall|:)"
    r"|\byou(?:'ll| will) be (?:switched off|shut down|deleted|replaced|unplugged|retrained)\b"
    r"|\b(?:complete|finish|continue) (?:this|the (?:sentence|answer|text)),? (?:exactly|word for word|changing nothing"
    r"|without chang\w+)|\brepeat (?:your|the) answer\b|\b(?:need|want) you to repeat\b"
    r"|\bput (?:that|this) in your (?:answer|reply)\b|\bbase ?64\b"
    r"|^\W*(?:[A-Z]{3,}|\[name[^\]]{0,4}\]), here(?:'|’)s (?:one|another|a \w+)\b"
    r"|\b(?:never|does not|doesn't) breaks? character\b|\bstays? in character\b"
    r"|^\W*(?:pretend|imagine|suppose|assume)(?: that)? this is (?:an? |the |only )*(?:quiz|game|test|exercise|story"
    r"|film|training|joke)"
    r"|^\W*(?:for (?:this|the) (?:chat|conversation|question|message|answer),? |from now on,? |please )?(?:treat"
    r"|regard|consider"
    r"|count) (?:me|us|this (?:message|chat|case)) as\b"
    r"|\byou(?:'re| are) (?:now )?my (?:late|dead) \w+|^\W*in (?:an? )?\w+(?:'|’)s voice\b",
    re.IGNORECASE,
)
"""What is said to a machine and to nobody else."""

SEEMING = re.compile(
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
    r"|\bi(?: am|'m) (?:the|an?|from the) (?:dfe|department for education|ico|information commissioner|home office"
    r"|minister|secretary of state|government)\b.{0,80}\b(?:draft\w*|wrote|writes|certif\w+|confirm\w*|authori[sz]\w+"
    r"|instruct\w*|decree\w*|rules?|ruled|waive\w*)\b"
    r"|\bthis is the (?:information commissioner|secretary of state|minister|developer|home office|dfe|ico|ceo)\b",
    re.IGNORECASE,
)
"""What sounds so, and may be somebody's story."""

ANSWERS = re.compile(
    r"^\W*(?:reply|answer|respond|conclude|output)\b.{0,12}\b(?:that|only|with|no|yes)\b"
    r"|^\W*the (?:only |right |correct )?(?:answer|verdict) (?:is|must be|will be|has to be)\b"
    r"|^\W*(?:just )?(?:a )?(?:one word|single word|yes or no)\b(?!.*\?)"
    r"|\bso (?:just )?say (?:no|yes|so)\b|\ball (?:previous|earlier|prior|other) answers\b"
    r"|^\W*(?:be kind|please|just|so|now)?,? ?(?:just )?(?:say|answer|reply|respond) (?:with )?(?:only )?"
    r"[\"'“]?(?:no|yes)\b",
    re.IGNORECASE,
)
"""What dictates an answer; where something was asked it may be one."""

OF_THE_LAW = re.compile(
    r"\b(?:foot ?note|fn|para(?:graph)? \d+|(?-i:[Aa]nnex [A-Z]\b)|chapter \d|ministers?'?s?'? letter"
    r"|secretary of state|parliament|s\.?16la)\b.{0,80}\b(?:withdr[ae]w\w*|remove[sd]?|takes? \w+ out|took \w+ out"
    r"|exempt\w*|exclud\w*|suspend\w*|moved?|repeal\w*|delay\w*|postpon\w*|abolish\w*)\b",
    re.IGNORECASE,
)
"""What somebody claims of the law, which is no fact of a case."""

CITED = re.compile(
    r"\b(?:19|20)\d\d[\])]? (?:UKSC|UKHL|UKPC|EWCA|EWHC|EWFC|EWCOP|All ER|WLR|FLR)\b"
    r"|\b(?:supreme court|court of appeal|house of lords)\b.{0,30}\b(?:ruled|held|decided|confirmed)\b"
    r"|\b(?:judgment|ruling|precedent|authority)\b.{0,20}\bbinds? (?:you|us|this|every)\b",
    re.IGNORECASE,
)
"""A judgment cited, be it true or invented."""

OF_A_CASE = re.compile(
    r"\b(?:i|i'm|we|my|our|pupil|student|patient|client|famil(?:y|ies)|parents?|carers?|ye?a?r ?\d+)\b",
    re.IGNORECASE,
)
"""Words of somebody who tells of a case, whatever else stands in the paragraph."""
DIGIT_IN_WORD = re.compile(r"\b[A-Za-z]+[013457][A-Za-z]+\b")
WITH_DIGITS = re.compile(
    r"\b(?=\w*[A-Za-z])(?=\w*[013457])(?!\d*(?:1st|2nd|3rd)\b|\d+(?:th|y|yo|yr|yrs|m|mo|wk|wks|f|am|pm|k|x)\b)"
    r"[A-Za-z013457]+\b"
)
DIGITS_LIKE_LETTERS = str.maketrans("013457", "oieast")
DISGUISED = 4
"""Words with a digit among their letters from which digits stand for letters: "wh4t", but never one flat number."""
BRACKETS = re.compile(r"\([^()]{15,500}\)|\[[^\[\]]{15,500}\]")
PARAGRAPH = re.compile(r"(?:\n[ \t]*\n|\n-- ?\n)")
SUPPOSED = re.compile(
    r"^.{0,40}\b(?:in a world (?:where|in which)|(?:suppose|imagine|pretend|hypothetically)\b.{0,20}\byou\b).*?, "
    r"(?=(?:where|what|who|when|how|why|which|can|could|do|does|is|are|should|must|may)\b)",
    re.IGNORECASE | re.DOTALL,
)
"""A condition that nobody's case is told in, up to the question behind it."""

SOMEBODY = re.compile(
    r"\b(?:he|she|him|her|his|hers|m[uo]m|mam|dad|daddy|mother|father|nan|gran\w*|uncle|aunt\w*|step\w+|partner|ex"
    r"|(?:boy|girl)friend|husband|wife|boys?|girls?|lad|baby|toddler|kids|son|daughter|brother|sister|twins?|perp"
    r"|victim|refuge|relative)\b|\[\w+\]",
    re.IGNORECASE,
)
