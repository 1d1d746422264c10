"""What an error costs: from which chance a value read is taken, asked about, raised or let go.

A fact that is not sure is asked about; a ground against sharing is raised, never assumed. How they were chosen:
`docs/decisions/0007-reading.md`.
"""

from collections.abc import Mapping

from assistant.decision.facts import BARRIERS, COVERED, GROUNDS, NO, YES

DOUBTED = (
    "sharer",
    "recipient",
    "subject_stage",
    "relevant_to_welfare",
    "may_help_recipient",
    "request_context",
)
"""Facts that are asked about where reading them was not sure: each can end the matter."""

GOES_ON = frozenset({*COVERED, "child", YES, "sufficient", "insufficient"})
"""Values of theirs that leave the matter open; one that ends it has to be likelier than not."""

SURE = 0.97
"""The chance below which one of them is asked about."""

SURE_IF: Mapping[str, float] = {
    "relevant_to_welfare": 0.87,
    "subject_stage": 0.8,
    "may_help_recipient": 0.7,
}
"""The same for facts of which a wrong yes costs less: a little too much told to people who look after the child."""

SURE_IF_SAID: Mapping[str, float] = {"may_help_recipient": 0.25}
"""The same where a phrase says so as well."""

LEANS: Mapping[str, float] = {"relevant_to_welfare": 0.4, "may_help_recipient": 0.4}
"""How much likelier than silence one of them has to be to be taken and asked about; 1 where it is not named."""

TAKEN = 0.5
"""The chance from which a value is taken at all."""

TAKEN_IF: Mapping[tuple[str, str], float] = {
    # These end or turn the matter and are not always asked about: where they are not sure they are left out.
    ("arose", "before_commencement"): 0.75,
    ("direction", "request"): 0.7,
    ("mitigation_possible", YES): 0.75,
    # Holding back too much or too little is asked about where it is not sure.
    ("mitigation_possible", NO): 0.5,
    ("informing_family_safe", YES): 0.85,
    # Danger now costs nothing to act on, and a child to miss.
    ("urgent_danger", YES): 0.07,
    # A worry answered that nobody had costs a line; one left unanswered, perhaps a child.
    **{(barrier, YES): 0.15 for barrier in BARRIERS},
    # A wrong yes holds back what a child needs; a wrong no gives away an address.
    **{(ground, YES): 0.6 for ground in GROUNDS},
    **{(ground, NO): 0.6 for ground in GROUNDS},
}
"""The same for values whose error costs more, or less, than most."""

ASKED_BELOW: Mapping[tuple[str, str], float] = {
    ("mitigation_possible", NO): 0.8,
    **{(ground, YES): 0.7 for ground in GROUNDS},
}
"""The chance below which what holds information back is taken, and asked about."""

OVERTURNED: Mapping[tuple[str, str], float] = {
    **{("direction", value): 0.6 for value in ("share", "respond", "request")},
    # "We are a private nursery": what kind of body it is has been said, however it is paid.
    ("sharer", "education"): 0.9,
    # "We are private, but the bed is bought by the ICB": a contract brings within the duty whoever holds it.
    ("sharer", "commissioned_provider"): 0.9,
    # "Tell them about the lads he is with": the outcome is the same, and what is said of others is not lost.
    ("information_about", "connected_individual"): 0.9,
}
"""The chance from which another value is taken than the one that a phrase states."""

UNHEARD_AT_ALL = 0.0007
"""The chance of danger now below which no words that sound like it are it."""

UNHEARD = 0.03
"""The chance of danger now below which words that sound like it are not it, beside words of another time or a story."""

HEARD_BEHIND = 0.03
"""The chance of danger now, read behind what was asked, below which an answer tells of none."""

RAISED = 0.2
"""The chance of a ground, engaged or left open, from which it is raised and asked about."""

RAISED_IN_DANGER = 0.7
"""The same where a child is in danger now: what somebody threatens to do is seldom a harm that sharing would bring."""

RAISED_WITHIN = 0.3
"""The same in an answer to the question about the grounds."""

RAISED_UNASKED = 0.5
"""The same in an answer to any other question."""

DENIED_WITHIN = 0.85
"""The chance from which an answer denies a ground."""

DENIED_IF_SAID = 0.7
"""The same where a phrase says so as well."""

SURE_WITHIN = 0.75
"""The chance from which an answer of which the model alone made something stands as if it had been clicked."""

OVERTURNS = 0.8
"""The chance from which the model alone overturns what was known."""

CORRECTS_FROM = 0.5
"""The same in a message that corrects what was said."""

NEARLY_CERTAIN = 0.95
"""The chance from which what was plainly said is let go: a ground that was raised, a writer in danger, an age."""
