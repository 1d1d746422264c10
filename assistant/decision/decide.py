"""The door of the room: facts in, the whole decision out."""

from dataclasses import replace

from assistant.decision.barriers import answered_barriers
from assistant.decision.basis import basis
from assistant.decision.content import to_share
from assistant.decision.decision import Decision, Outcome, Trace
from assistant.decision.facts import Facts
from assistant.decision.handling import how
from assistant.decision.headline import headline
from assistant.decision.outcome import outcome_of
from assistant.decision.questions import questions_for
from assistant.decision.reasons import three_tests
from assistant.decision.record import to_record
from assistant.decision.rules import traced
from assistant.decision.sensitivity import is_provisional, would_change
from assistant.decision.settle import settle
from assistant.decision.withheld import to_withhold


def decide(facts: Facts) -> Decision:
    """Decide what is known of one question of sharing; the same facts always give the same decision."""
    settled = settle(facts)
    with traced() as steps:
        outcome = outcome_of(settled)
    return Decision(
        outcome=outcome,
        urgent=settled.is_yes("urgent_danger"),
        provisional=is_provisional(settled),
        headline=headline(settled, outcome),
        basis=basis(settled, outcome),
        facts=settled,
        tests=three_tests(settled, outcome),
        barriers=answered_barriers(settled, outcome),
        share=to_share(settled, outcome),
        withhold=to_withhold(settled, outcome),
        how=how(settled, outcome),
        record=to_record(settled, outcome),
        would_change=would_change(settled),
        questions=questions_for(settled),
        trace=_with_conclusion(steps, outcome),
    )


def _with_conclusion(steps: list[Trace], outcome: Outcome) -> Trace:
    return replace(steps[0], found=str(outcome))
