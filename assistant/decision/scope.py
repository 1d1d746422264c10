"""Whether the duty reaches this matter at all: who holds it, who would get it, and whom it is about."""

from assistant.decision.facts import OUTSIDE, UNKNOWN, Basis, Facts
from assistant.decision.rules import rule
from assistant.decision.settle import is_covered


@rule("audience", "This guidance applies to organisations in England, within s16LA(4)")
def sharer_is_covered(facts: Facts) -> bool:
    """The body that holds the information is bound; an unnamed one is taken to be."""
    return is_covered(facts.value("sharer")) or facts.value("sharer") == UNKNOWN


@rule(
    "53",
    "The information sharing duty only covers sharing between organisations and practitioners to whom it applies",
)
@rule(
    "term:recipient", "another organisation or practitioner within s16LA(4) with whom information is shared"
)
def recipient_is_outside(facts: Facts) -> bool:
    """The body that would get the information is known not to be within s16LA(4)."""
    return facts.value("recipient") in OUTSIDE


@rule("term:requestor", "an organisation or practitioner within s16LA(4) who requests information")
def requester_is_unidentified(facts: Facts) -> bool:
    """Somebody asked, and nobody knows who: nothing is disclosed until that is settled."""
    return facts.value("direction") == "respond" and facts.value("recipient") == UNKNOWN


@rule("59", "Organisations should ensure they prepare for this transition")
@rule("58", "the information sharing duty would no longer apply")
@rule("term:child", "Anyone who has not yet reached their 18th birthday")
def subject_is_an_adult(facts: Facts) -> bool:
    """The one whose welfare is in issue has turned 18."""
    return facts.value("subject_stage") == "adult"


@rule("57", "the Information Sharing Duty only applies from birth up to the age of 18")
def subject_is_unborn(facts: Facts) -> bool:
    """The one whose welfare is in issue is not yet born."""
    return facts.value("subject_stage") == "unborn"


def plainly_in_danger(facts: Facts) -> bool:
    """A child is in danger now by what was said; a mere chance of it is acted on first and changes no outcome."""
    return facts.is_yes("urgent_danger") and facts["urgent_danger"].basis is not Basis.ASSUMED


@rule("17", "the information sharing duty does not require them to determine possible connections")
@rule("15", "suspect an unknown common factor may be of relevance")
def nobody_is_connected_to_a_child(facts: Facts) -> bool:
    """The information is about somebody with no known connection to a child.

    Whoever puts a child in danger now, or may be what several have in common, is connected to them.
    """
    near = plainly_in_danger(facts) or facts.is_yes("pattern_multiple_children")
    near = near and not (subject_is_an_adult(facts) or subject_is_unborn(facts))
    return facts.value("information_about") == "unconnected_individual" and not near


@rule("4", "applies to scenarios that arise after its commencement in September 2026")
@rule(
    "letter:commencement",
    "will be commenced on 30 September 2026",
    source="letter-2026-06",
)
def matter_ended_before_commencement(facts: Facts) -> bool:
    """The matter arose and ended before 30 September 2026; a child in danger now is never such a matter."""
    return facts.value("arose") == "before_commencement" and not plainly_in_danger(facts)


def holder_is_outside(facts: Facts) -> bool:
    """The body that holds the information is known not to be within s16LA(4)."""
    return facts.value("sharer") in OUTSIDE


def asks_for_themselves(facts: Facts) -> bool:
    """Whoever consults us is a parent or another member of the public, with no organisation to advise them."""
    asker = "recipient" if facts.value("direction") == "request" else "sharer"
    return facts.value(asker) in ("parent_carer", "other")
