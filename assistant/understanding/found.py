"""A fact in the making: what a phrase says, before the message as a whole is weighed."""

from dataclasses import dataclass, field

from assistant.decision.facts import Basis, Fact, Facts
from assistant.understanding.words import Text


@dataclass
class Gathered:
    """The facts of one message as they are gathered; the first word on a fact stands unless it is put again."""

    text: Text
    facts: dict[str, Fact] = field(default_factory=dict)

    def put(self, name: str, value: str, start: int, end: int, basis: Basis = Basis.STATED) -> None:
        """Set a fact, with the writer's own words for `norm[start:end]` as its evidence."""
        self.facts[name] = Fact(value, basis, self.text.evidence(start, end) or None)

    def add(self, name: str, value: str, start: int, end: int, basis: Basis = Basis.STATED) -> None:
        """Set a fact unless it is already set."""
        if name not in self.facts:
            self.put(name, value, start, end, basis)

    def value(self, name: str) -> str | None:
        """The value so far, or None."""
        fact = self.facts.get(name)
        return fact.value if fact else None

    def all(self) -> Facts:
        """The facts gathered."""
        return Facts(dict(self.facts))
