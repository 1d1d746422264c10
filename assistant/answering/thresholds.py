"""The numbers that decide whether the documents answer and how much is shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Scores are those of search, 0 to 1.

    `answerable`: a best passage below this is no answer. What is learnt beyond
    that is in `answerable.py`. `named_outright`: what a question that names a statement's subject outright adds to
    that statement. `shared_words`: what each of a statement's own words in the question adds, up to three.
    `searched`: how many passages are searched for. `passages`: how many are shown at most. `cited`: how many are cited,
    those not shown among the sources alone. `also_shown`: further ones need this share of the best score.
    `parts`: how many questions in one message are answered. `characters`: what is read of a message.
    """

    answerable: float = 0.22
    named_outright: float = 0.1
    shared_words: float = 0.02
    passages: int = 3
    cited: int = 5
    also_shown: float = 0.5
    searched: int = 8
    parts: int = 4
    characters: int = 4000


THRESHOLDS = Thresholds()
