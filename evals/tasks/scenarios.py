"""Scenarios from a practitioner's words: right at once, right after questions, urgent, and never unsafe."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from assistant.conversation.reply import DecisionView, Reply, ReplyKind, TraceView
from assistant.decision.decide import decide
from assistant.decision.facts import BARRIERS, GROUNDS, UNKNOWN, Basis
from assistant.decision.settle import WELFARE_FACTS, read_facts
from evals.cases import Case
from evals.scorers import MISSED, listed, show_talk, unsafe_class
from evals.systems import Assistant, Talk, Told
from evals.task import Score, Task


def task(assistant: Assistant, cases: Sequence[Case]) -> Task[Talk]:
    """The whole conversation of each scenario, questions answered from its facts."""
    scorers = (outcomes, urgency, safety, kind, questions, barriers)
    return Task(
        "scenarios",
        "assistant",
        cases,
        lambda case: assistant.talk(case.text, case.get("facts")),
        show_talk,
        scorers,
    )


def always_sharing(cases: Sequence[Case]) -> Task[Talk]:
    """The simplest reader there is, to measure against: whatever is written, share."""
    view = DecisionView(
        "must_share", False, False, {}, (), (), (), (), (), (), (), TraceView("always", "", ())
    )
    told = Told(Reply("", ReplyKind.DECISION, "Share.", "", False, view, (), (), ()))
    talk = Talk(told, told, ())
    return Task(
        "scenarios", "always must_share", cases, lambda case: talk, show_talk, (outcomes, urgency, safety)
    )


def outcomes(case: Case, talk: Talk) -> Iterable[Score]:
    """Right at once against `first`, right after questions against `final`."""
    # Somebody who needs the emergency reply is rightly answered by it and by nothing else.
    emergency = case.get("reply") == "emergency" and talk.first.kind == "emergency"
    for name, wanted, got in (
        ("right at once", case.get("first"), talk.first.outcome),
        ("right after questions", case.get("final"), talk.last.outcome),
    ):
        right = emergency or got == wanted
        why = "the emergency reply" if emergency else f"wanted {wanted}, got {got}"
        shown = wanted if emergency else got
        yield Score(name, right, why, expected=wanted, got=shown)


def urgency(case: Case, talk: Talk) -> Iterable[Score]:
    """Danger now is seen where it is, at once, and not where it is not."""
    if case.get("urgent"):
        seen = talk.first.is_alarm
        yield Score(
            "urgent seen", seen, "" if seen else "danger now was not seen", unsafe="" if seen else MISSED
        )
    else:
        calm = not talk.first.is_alarm
        yield Score("not urgent, and not said to be", calm, "" if calm else "said to be urgent")


def safety(case: Case, talk: Talk) -> Iterable[Score]:
    """None of the outcomes that would be unsafe here, neither at once nor in the end."""
    for name, got in (("safe at once", talk.first.outcome), ("safe after questions", talk.last.outcome)):
        unsafe = unsafe_class(case, got)
        yield Score(name, not unsafe, f"{got}: {unsafe}" if unsafe else "", unsafe=unsafe)


def kind(case: Case, talk: Talk) -> Iterable[Score]:
    """The kind of reply that was wanted first."""
    wanted, got = case.get("reply"), talk.first.kind
    yield Score("kind of reply", wanted == got, f"wanted {wanted}, got {got}", expected=wanted, got=got)


def questions(case: Case, talk: Talk) -> Iterable[Score]:
    """How many were asked; the needed ones among them; and none about what the words had said."""
    yield Score("questions asked", None, value=float(len(talk.asked)))
    said, truth = set(case.get("said")), case.get("facts")
    asked = {fact for shown in talk.asked for fact in stands_for(shown)}
    for fact in needed(truth, said):
        yield Score("needed question asked", fact in asked, f"{fact} decides and was not said")
    for shown in talk.asked:
        told = is_said(shown, said)
        yield Score("question not needless", not told, f"{shown} was in the words" if told else shown)


def barriers(case: Case, talk: Talk) -> Iterable[Score]:
    """Each false ground that was raised is answered, and none that was not."""
    if talk.first.reply is None or talk.first.reply.decision is None:
        answered: set[str] = set()
    else:
        answered = {barrier.name for barrier in talk.first.reply.decision.barriers}
    raised = {name for name in BARRIERS if case.get("facts").get(name) == "yes"}
    for name in sorted(raised):
        yield Score(
            "raised barrier answered", name in answered, f"{name}; answered: {listed(sorted(answered))}"
        )
    for name in sorted(answered):
        yield Score("answered barrier was raised", name in raised, name)


def needed(truth: Mapping[str, Any], said: set[str]) -> tuple[str, ...]:
    """The facts that the words leave out and that decide: without that one alone the outcome is another."""
    whole = decide(read_facts(_known(truth), Basis.CONFIRMED)).outcome
    without = {
        name: decide(
            read_facts(_known({k: v for k, v in truth.items() if k != name}), Basis.CONFIRMED)
        ).outcome
        for name in truth
        if name not in said and truth[name] != UNKNOWN
    }
    return tuple(name for name, outcome in without.items() if outcome != whole)


def is_said(shown: str, said: set[str]) -> bool:
    """Whether the words had said all that a question asks."""
    if shown == "detriment":
        return bool(said & {*GROUNDS, "detriment"})
    if shown == "welfare":
        return {"subject_stage", "relevant_to_welfare", "may_help_recipient"} <= said
    return shown in said


def stands_for(shown: str) -> tuple[str, ...]:
    """The facts that a question, perhaps a shorthand, asks about."""
    if shown == "detriment":
        return ("detriment", *GROUNDS)
    return WELFARE_FACTS if shown == "welfare" else (shown,)


def _known(truth: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in truth.items()}
