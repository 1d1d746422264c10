"""What the words make plain of a case that both readings may have wrong: who holds it, who gets it, of whom it is."""

from assistant.decision.facts import Facts
from assistant.understanding import details, detriment, holders, nations, people, recipients, subject, welfare
from assistant.understanding.words import Text


def at(text: str, regular: Text, facts: Facts, told: Facts) -> Facts:
    """The facts of both readings of a whole message, each looked at again; `told` is what phrases read of it."""
    facts = detriment.to_the_abusers_officer(regular, facts)
    facts = holders.looked_at(regular, people.of_their_work(text, facts, told))
    facts = nations.moved_abroad(text, recipients.looked_at(regular, facts, told))
    facts = subject.looked_at(regular, facts)
    return details.goes_on(regular, welfare.looked_at(regular, facts))
