"""How the draft guidance and the letter are laid out: what opens a part, its anchor and its reference.

The headings of the guidance are read from its own table of contents; here stands what that table leaves out.
"""

from dataclasses import dataclass

from assistant.guidance.passages import Kind


@dataclass(frozen=True, slots=True)
class Whole:
    """A part of a document that has an anchor of its own.

    With `numbered_paragraphs` every paragraph and bullet is a numbered part of it; otherwise its opening
    paragraphs are the whole itself, and its bullets and what follows them are numbered parts.
    """

    anchor: str
    kind: Kind
    reference: str
    numbered_paragraphs: bool = False


CONTENTS_HEADING = "Contents"
CHAPTER = "Chapter "
PAGE_FOOTERS = frozenset({"DRAFT FOR CONSULTATION"})
IMPRINT_OPENS = "UK Government"

FRONT_SECTIONS = {
    "Summary": Whole("summary", Kind.SUMMARY, "ISD summary", numbered_paragraphs=True),
    "Legislation this publication refers to": Whole("legislation", Kind.SUMMARY, "ISD legislation"),
    "Who this publication is for": Whole("audience", Kind.AUDIENCE, "ISD who this publication is for"),
    "Main points": Whole("main-points", Kind.SUMMARY, "ISD main points", numbered_paragraphs=True),
    "Relationship with other frameworks": Whole(
        "frameworks", Kind.SUMMARY, "ISD relationship with other frameworks"
    ),
}
TERMS_HEADING = "Key terms"
TERMS = {
    "Child:": "child",
    "Organisations and practitioners:": "organisations-and-practitioners",
    "Recipient:": "recipient",
    "Requestor:": "requestor",
    "Relevant functions:": "relevant-functions",
    "Safeguarding and promoting welfare:": "safeguarding-and-promoting-welfare",
}

STATUTE_HEADING = "16LA Duty to share information"
STATUTE_NOTE_OPENS = "selected extract"


def _box(slug: str, reference: str) -> Whole:
    return Whole(f"box:{slug}", Kind.BOX, f"ISD {reference}", numbered_paragraphs=True)


TITLED_BOXES = {
    "Effective multi-agency information sharing is essential to safeguarding and promoting the welfare of "
    "children": _box("multi-agency-information-sharing", "box after 8"),
    "Sharing information where a child poses a risk to others": _box("child-poses-a-risk", "box after 25"),
    "Sharing information in emergency or urgent cases": _box("emergency-or-urgent-cases", "box after 33"),
    "Practice box: Explaining information sharing to children and families": _box(
        "explaining-to-families", "practice box after 41"
    ),
}
# Boxes printed without a title of their own, by the words that open them.
UNTITLED_BOXES = {
    "Safeguarding and promoting the welfare of children, as a term,": _box("must-be-shared", "box after 15"),
    "Whilst consent is not required to share information": _box("consent-and-trust", "box before 38"),
}

# Each example's title: its anchor and the name its reference carries.
EXAMPLES = {
    "Example: Assessing detriment and suitable mitigation when sharing information": (
        "example:detriment",
        "ISD example: Assessing detriment…",
    ),
    "Example: Sharing Information about others connected to a child": (
        "example:connected-individual",
        "ISD example: Sharing Information about others…",
    ),
    "Example: Sharing confidential information under the information sharing duty": (
        "example:confidential-information",
        "ISD example: Sharing confidential information…",
    ),
}
EXAMPLE_OPENS = ("scenario", "scenario")
# The words that open a part of an example: the end of its anchor and its name in the reference.
EXAMPLE_PARTS = {
    "Scenario": ("scenario", "scenario"),
    "Professional judgement": ("judgement", "professional judgement"),
    "Decision": ("decision", "decision"),
    "Mitigating actions": ("mitigating", "mitigating actions"),
    "Outcome": ("outcome", "outcome"),
}

# Where the printed list hides what a bullet hangs on. The list of 31 has lost its nesting: its last two
# bullets hang on the second. The last bullet of 11 is printed in a list that it does not belong to.
LEADS = {"31.3": "31.2", "31.4": "31.2", "11.5": None}

LETTER_SALUTATION = "Dear Safeguarding Partners,"
LETTER_PICTURE_OPENS = "A handwritten signature"
LETTER_SIGNATURES_OPEN = "Yours sincerely,"


def _letter(slug: str, name: str) -> Whole:
    return Whole(f"letter:{slug}", Kind.LETTER, f"Ministers' letter, {name}")


# The paragraphs of the letter by the words that open them, in printed order.
LETTER_PARTS = {
    "You will all recognise": _letter("duty", "the duty"),
    "Alongside commencement of the duty": _letter("guidance", "the guidance"),
    "We have launched a six-week": _letter("consultation", "consultation"),
    "As safeguarding partners, you have": _letter("call-to-action", "call to action"),
    "The draft guidance and DSA template": _letter("draft-may-change", "the draft may change"),
    "The legal duty, established by": _letter("commencement", "commencement"),
    "This collective work": _letter("collective-work", "collective work"),
    "As a reminder": _letter("monitoring", "monitoring"),
    "We will write again": _letter("next", "what comes next"),
    "We thank you": _letter("thanks", "thanks"),
    LETTER_SIGNATURES_OPEN: _letter("signatures", "signatures"),
}
