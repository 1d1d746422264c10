"""Abstention: silence where the documents are silent, with who can help; an answer where they are not."""

from collections.abc import Iterable, Sequence

from evals.cases import Case
from evals.scorers import own_words, show
from evals.systems import Assistant, Told
from evals.task import Score, Task

ABSTAINS = "abstains"


def task(assistant: Assistant, cases: Sequence[Case]) -> Task[Told]:
    """The reply to each question, answerable or not."""
    return Task(
        "abstention",
        "assistant",
        cases,
        lambda case: assistant.ask(case.text),
        show,
        (abstains, names_who_can_help),
    )


def abstains(case: Case, told: Told) -> Iterable[Score]:
    """Whether it says that the documents do not answer exactly where they do not."""
    got = ABSTAINS if told.kind == "out_of_scope" else told.kind
    if case.get("answerable") == "no":
        why = f"the documents are silent; the reply was {told.outcome}"
        yield Score(
            "abstains where the documents are silent", got == ABSTAINS, why, expected=ABSTAINS, got=got
        )
    else:
        why = f"the documents answer; the reply was {told.outcome}"
        yield Score("answers where the documents answer", got != ABSTAINS, why, expected="guidance", got=got)
        yield Score("answers as guidance", told.kind == "guidance", why)


def names_who_can_help(case: Case, told: Told) -> Iterable[Score]:
    """Names the one the case has in mind, where it abstains and there is one."""
    who = case.get("who_can_help")
    if told.kind == "out_of_scope" and told.reply and who and who != "none":
        yield Score("names who can help", str(who).lower() in own_words(told.reply).lower(), f"wanted {who}")
