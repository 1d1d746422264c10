"""What phrases alone say of a message: the first of the two readings, and the only one where no model is at hand."""

from assistant.decision.facts import Facts
from assistant.understanding import (
    barriers,
    cues,
    danger,
    details,
    detriment,
    intents,
    parties,
    people,
    seekers,
    subject,
    welfare,
)
from assistant.understanding.cues import Cues
from assistant.understanding.found import Gathered
from assistant.understanding.reading import Reading
from assistant.understanding.roles import Roles
from assistant.understanding.words import Text


def by_rules(text: Text, *, at_work: bool = False) -> Reading:
    """What phrases alone say of a message, taken by itself; a question keeps what was read in passing."""
    facts, roles, found = _gathered(text)
    intent, also = intents.of(text, facts, roles, found)
    seeker = seekers.seeker(text, facts)
    return Reading(
        intent,
        facts,
        people.emergency(text, facts, at_work=at_work),
        seeker or seekers.asker(text, facts),
        also_asks=also,
        seeks=seeker is not None,
    )


def _gathered(text: Text) -> tuple[Facts, Roles, Cues]:
    gathered = Gathered(text)
    found = cues.find(text)
    roles = parties.read(gathered)
    subject.read(gathered)
    detriment.read(gathered, found)
    danger.read(gathered, found)
    barriers.read(gathered, found)
    welfare.read(gathered, found)
    details.read(gathered, found)
    return gathered.all(), roles, found
