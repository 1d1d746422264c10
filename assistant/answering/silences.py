"""Decides whether the documents answer at all, and who can help where they do not."""

import re
from collections.abc import Iterable

from assistant.answering.answer import Found, Paragraph, Role, WhoInstead
from assistant.answering.premise_words import classed
from assistant.answering.premises import plain
from assistant.answering.tables import Silence, Specialist, any_match
from assistant.answering.thresholds import Thresholds
from assistant.guidance.passages import Place

_ADVICE = Place(
    "33",
    "For specific advice, seek advice from a manager, data protection officer or information governance lead "
    "– health and social care practitioners may seek advice from a Caldicott Guardian.",
)
_UNSURE = Place("11.3", "practitioners should seek prompt advice from their manager, Caldicott Guardian")
_LOCAL = Place("27.6", "Use agreed local pathways to share information")
_ICO = Place(
    "33",
    "practitioners should refer to the Information Commissioner's Office (ICO) Data sharing code",
)

_HELP = {
    "safeguarding lead": Paragraph(
        "Your organisation's safeguarding lead or your manager can help.", (_UNSURE,), Role.HELP
    ),
    "data protection officer": Paragraph(
        "Your data protection officer or information governance lead can help.", (_ADVICE,), Role.HELP
    ),
    "Caldicott Guardian": Paragraph(
        "In health and social care, your Caldicott Guardian can help.", (_ADVICE,), Role.HELP
    ),
    "legal adviser": Paragraph("Your organisation's legal adviser can help.", (), Role.HELP),
    "local safeguarding partnership": Paragraph(
        "Your local safeguarding partnership can help: its arrangements set out the local pathways.",
        (_LOCAL,),
        Role.HELP,
    ),
    "ICO": Paragraph("The Information Commissioner's Office publishes guidance on this.", (_ICO,), Role.HELP),
    "clinician": Paragraph(
        "A clinician who knows the patient, or who advises your service, can help.", (), Role.HELP
    ),
    "local authority": Paragraph("The local authority's team for it can help.", (), Role.HELP),
    "manager": Paragraph("Your manager can help.", (_UNSURE,), Role.HELP),
    "police": Paragraph("The police can help: 101, or 999 in an emergency.", (), Role.HELP),
    "children's social care": Paragraph("Your local children's social care can help.", (_LOCAL,), Role.HELP),
    "adult social care": Paragraph("The council's adult social care can help.", (), Role.HELP),
    "employer": Paragraph("Your employer, through your manager or HR, can help.", (), Role.HELP),
    "professional regulator": Paragraph(
        "Your professional regulator, or your union, can help.", (), Role.HELP
    ),
    "indemnity provider": Paragraph("Your indemnity provider or insurer can help.", (), Role.HELP),
    "local authority designated officer": Paragraph(
        "The local authority designated officer (LADO) can help with what is alleged of people who work with children.",
        (),
        Role.HELP,
    ),
    "Disclosure and Barring Service": Paragraph(
        "The Disclosure and Barring Service can help.", (), Role.HELP
    ),
    "named doctor for safeguarding": Paragraph(
        "Your named doctor for safeguarding, or the paediatrician on call, can help.", (), Role.HELP
    ),
    "information security lead": Paragraph("Your information security lead can help.", (), Role.HELP),
    "Department for Education": Paragraph(
        "The Department for Education, whose draft this is, can help.", (), Role.HELP
    ),
}
_ON_THE_FIVE = re.compile(
    r"\bconsent_\b.{0,60}\b(?:share_|tell_|refer\w*|report\w*)|\b(?:share_|tell_|refer\w*|report\w*)\b.{0,60}\bconsent_\b"
    r"|\bfamily_\b.{0,20}\b(?:veto\w*|object\w*|refus\w*|stop\w*|block\w*|complain\w*)\b.{0,40}\b(?:share_|tell_)\b"
)
"""Whether to share without consent, or against a parent's will, is what paragraph 11 answers however it is asked."""
ANYBODY = ("safeguarding lead", "data protection officer", "legal adviser")


def silent_topic(question: str, silences: tuple[Silence, ...]) -> Silence | None:
    """The subject of the question where it is one that the documents leave unsaid, else None."""
    text = plain(question)
    return next(
        (each for each in silences if any_match(each.cues, text) and not any_match(each.unless, text)), None
    )


def specialists_in(question: str, specialists: Iterable[Specialist]) -> tuple[str, ...]:
    """Who is there for the kind of question that this is; mostly nobody in particular."""
    text = plain(question)
    return tuple(each.who for each in specialists if any_match(each.cues, text))


def unanswered_by(
    question: str, best: Found | None, who_instead: WhoInstead | None, limits: Thresholds
) -> tuple[str, ...] | None:
    """Who can help with a question that no passage answers; None where a passage answers it."""
    if best is None or best.score < limits.answerable:
        return ANYBODY
    if _ON_THE_FIVE.search(classed(question.lower())):
        return None
    return who_instead(question) if who_instead else None


def helpers(who: Iterable[str]) -> tuple[Paragraph, ...]:
    """One sentence for each who can help, in the order given; a name that is not known raises `KeyError`."""
    return tuple(_HELP[name] for name in dict.fromkeys(who))
