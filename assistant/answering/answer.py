"""What an answer to a guidance question is made of, before it is drawn for a channel."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from assistant.guidance.passages import Passage, Place


class AnswerKind(StrEnum):
    """Whether the documents answer."""

    GUIDANCE = "guidance"
    OUT_OF_SCOPE = "out_of_scope"


class Role(StrEnum):
    """What a paragraph of an answer is: our own supported sentence, printed words, or who can help."""

    STATEMENT = "statement"
    QUOTE = "quote"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some words and the places they rest on. A quote's `text` is its places' `says`, joined by a space.

    `main` is the place of a quote that was found for the question; its lead-in or its bullets stand around it. A quote
    with a `main` and no places is cited among the sources and not shown.
    """

    text: str
    places: tuple[Place, ...] = ()
    role: Role = Role.STATEMENT
    main: Place | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One guidance question answered, or the plain statement that the documents do not answer it.

    `corrections` come before everything else: what the question took for granted and the documents deny.
    `paragraphs` are best first; the first place of the first one is the passage that answers best.
    `who_can_help` is empty where the documents answer. `steps` names what was done, in order.
    """

    kind: AnswerKind
    headline: str
    paragraphs: tuple[Paragraph, ...]
    who_can_help: tuple[Paragraph, ...] = ()
    corrections: tuple[Paragraph, ...] = ()
    steps: tuple[str, ...] = ()


class Found(Protocol):
    """A passage that search found; `score` is 0 to 1, higher is better."""

    @property
    def passage(self) -> Passage:
        """The passage."""

    @property
    def score(self) -> float:
        """How well it answers, 0 to 1."""


Search = Callable[[str, int], Sequence[Found]]
Presumed = Callable[[str], Collection[str]]
"""The names of the corrections whose false belief a question takes for granted, as far as a model can tell."""

WhoInstead = Callable[[str], tuple[str, ...] | None]
"""Who can help with a question that the documents do not answer, perhaps nobody; None where they answer it."""
