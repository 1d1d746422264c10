"""A passage that a test says was found."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.answering.answer import Search
from assistant.guidance.passages import Passage


@dataclass(frozen=True)
class Here:
    passage: Passage
    score: float


Finding = Callable[..., Search]
