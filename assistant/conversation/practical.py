"""A decision with the answer to a practical question above it: what was asked first, the decision unchanged below."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation import wording
from assistant.conversation.compose import Composer
from assistant.conversation.flow import Heard, changed, decided, replay
from assistant.conversation.reply import Reply
from assistant.decision.decision import Decision, Statement
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
    """The decision as `drawn`, with what a case asks besides: of practice, of the family, of further bodies."""
    bodies = [kind for kind in reading.besides if kind != FAMILY]
    topics = [*reading.beside, *([Topic.FAMILY] if FAMILY in reading.besides else ())]
    said = [
        _section(composer, answered(topic, decision, changed=True), whole=True)
        for topic in dict.fromkeys(topics)
    ]
    if said:  # A yes would answer them too: "can I email it?".
        headline, body = drawn.headline.removeprefix("Yes. "), "\n\n".join((drawn.body, *said))
        drawn = replace(drawn, headline=headline, body=body, citations=composer.citations())
    return replace(drawn, notices=(*drawn.notices, also_named(bodies))) if bodies else drawn


def _section(composer: Composer, answer: Practical, *, whole: bool = False) -> str:
    """An answer under its heading, with its plain sentence first where that is `whole` and no headline says it."""
    said = (Statement(answer.headline, answer.statements[0].places),) if whole else ()
    lines = "\n".join(f"- {composer.line(statement)}" for statement in (*said, *answer.statements))
    return f"**{answer.heading}**\n\n{lines}"
