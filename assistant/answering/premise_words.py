"""Puts the words of one kind under one name, so that the premise table is written once for all of them."""

import re

_CONTRACTED = (
    (r"\b(?:can't|cant|can not)\b", "cannot"),
    (r"\bwon'?t\b", "will not"),
    (r"\b(do|does|did|is|are|was|were|has|have|should|must|would|could|need)n'?t\b", r"\1 not"),
    (r"\b(\w+)'ve\b", r"\1 have"),
    (r"\b(\w+)'re\b", r"\1 are"),
    (r"\bi'm\b", "i am"),
    (r"\b(it|that|there|he|she)'s\b", r"\1 is"),
)
# In this order: a later class may use an earlier one.
_CLASSES = (
    (
        "cannot_",
        r"cannot(?: ever)?|(?:can|may|must|should|could|will) (?:not|never)|never (?:be )?(?:allowed|permitted) to"
        r"|not (?:be )?(?:allowed|permitted|able|entitled|free|authorised)(?: to)?|unable to"
        r"|(?:forbidden|barred|prohibited|banned|stopped|prevented) (?:to|from)"
        r"|(?:illegal|unlawful|against the law|an offence) (?:for \w+ )?to|have no (?:right|power|authority) to",
    ),
    (
        "must_",
        r"must|(?:have|has|having|had|need|needs|needing|got) to|(?:required|obliged|bound|supposed|made|forced"
        r"|compelled) (?:by \w+ )?to|(?:makes?|forces?|requires?|obliges?|wants?|expects?) (?:us|me|you|them"
        r"|everyone|staff)(?: to)?|(?:obligation|requirement|duty) to",
    ),
    (
        "needed_",
        r"required|needed|necessary|mandatory|compulsory|essential|obligatory|a must|a (?:legal )?requirement"
        r"|a prerequisite|a pre-?condition|vital",
    ),
    ("need_", r"needs?|needing|requires?|requiring|demands?|insists? on|depends? on|hinges? on|calls? for"),
    (
        "consent_",
        r"consents?|consented|consenting|permissions?(?: slips?)?|go-?ahead|say-?so|signatures?"
        r"|(?:parental|parents'|parent's|mum's|dad's|family's|written|verbal|their) (?:agreement|approval)",
    ),
    (
        "family_",
        r"parents?|parental|parent's|parents'|mums?|mum's|mothers?|dads?|dad's|fathers?|famil(?:y|ies)|family's"
        r"|carers?|guardians?|grandparents?|patients?|patient's|service users?|relatives",
    ),
    ("child_", r"child(?:ren)?|child's|kids?|pupils?|teenagers?|young (?:person|people)|teens?"),
    (
        "share_",
        r"shar(?:e|es|ed|ing)|sen[dt](?:s|ing)?|disclos(?:e|es|ed|ing|ure)|pass(?:es|ed|ing)? \w+ on"
        r"|pass(?:es|ed|ing)?(?: (?:it|this|that|anything))? (?:on|over|to)|hand(?:ed|ing)? over|releas(?:e|ed|ing)"
        r"|say anything|speak(?: to)?|exchange",
    ),
    ("tell_", r"tell(?:s|ing)?|told|inform(?:ed|ing)?|notif(?:y|ied|ying)|let .{1,20} know|warn(?:ed|ing)?"),
    (
        "datalaw_",
        r"(?:the |uk )*(?:gdpr|data protection(?: (?:law|laws|act|rules|legislation|2018))*|dpa(?: 2018)?)",
    ),
    (
        "duty_",
        r"(?:(?:the|this|new|statutory|draft|legal|information[- ]sharing|data[- ]sharing|sharing) )*"
        r"(?:duty|isd|(?:section |s\.? ?)?16la|law|laws|act|legislation|guidance|rules?|statute)",
    ),
    ("only_", r"only|just|solely|exclusively|merely|nothing but|limited to|confined to|restricted to|purely"),
)
_RULES = tuple((re.compile(pattern), name) for pattern, name in _CONTRACTED) + tuple(
    (re.compile(rf"\b(?:{words})(?![\w])"), name) for name, words in _CLASSES
)


def classed(text: str) -> str:
    """The text (lower case, straight quotes) with each class of words put as its name, such as `must_`."""
    for pattern, name in _RULES:
        text = pattern.sub(name, text)
    return text
