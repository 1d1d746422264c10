"""A decision with the answer to a practical question above it: what was asked first, the decision unchanged below."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation import wording
from assistant.conversation.compose import Composer
from assistant.conversation.flow import Heard, changed, decided, replay
from assistant.conversation.reply import Reply
from assistant.decision.decision import Decision
from assistant.decision.practical import Practical, Topic
from assistant.decision.practical_answers import also_named, answered, beside, stands
from assistant.understanding.reading import Reading

FAMILY = "parent_carer"
MOST = 2
"""Questions of one message whose answers stand in its headline; all stand in the body."""


def reply(composer: Composer, decision: Decision, reading: Reading, turns: Sequence[Heard]) -> Reply:
    """The answers to what the last turn asks, then the decision they are of.

    Where that is put for a further recipient, what was said of the first is named beside it.
    """
    answers = [answered(topic, decision, changed=changed(turns)) for topic in reading.practical]
    if reading.another:
        answers.insert(0, beside(decision))
    said = [_section(composer, answer) for answer in answers]
    drawn = composer.decision(decision)
    headline = " ".join(dict.fromkeys(answer.headline for answer in answers[:MOST]))
    if decision.headline.removeprefix("Yes. ") not in headline:
        said.append(f"**{wording.THE_DECISION}**\n\n{decision.headline}")
    notices = drawn.notices
    if reading.another:
        notices = (*notices, stands(decided(replay(turns), turns)))
    return replace(drawn, headline=headline, body="\n\n".join((*said, drawn.body)), notices=notices)


def with_others(composer: Composer, decision: Decision, drawn: Reply, reading: Reading) -> Reply:
    """The decision as `drawn`, with what a case asks of others besides: the family, or further bodies."""
    bodies = [kind for kind in reading.besides if kind != FAMILY]
    if len(bodies) < len(reading.besides):
        drawn = replace(
            drawn,
            body=f"{drawn.body}\n\n{_section(composer, answered(Topic.FAMILY, decision, changed=True))}",
        )
        drawn = replace(drawn, citations=composer.citations())
    return replace(drawn, notices=(*drawn.notices, also_named(bodies))) if bodies else drawn


def _section(composer: Composer, answer: Practical) -> str:
    lines = "\n".join(f"- {composer.line(statement)}" for statement in answer.statements)
    return f"**{answer.heading}**\n\n{lines}"
