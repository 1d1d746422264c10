"""The door to practical answers: a question about a decision in hand, answered from its facts; it decides nothing."""

from collections.abc import Callable, Mapping, Sequence

from assistant.decision import practical_after as after
from assistant.decision import practical_saying as saying
from assistant.decision import practical_sending as sending
from assistant.decision import practical_telling as telling
from assistant.decision.because import because
from assistant.decision.content import SHARING
from assistant.decision.decision import Decision, Outcome
from assistant.decision.facts import Fact, Facts
from assistant.decision.labels import BODIES
from assistant.decision.practical import Practical, Topic, called, held_back, is_shared

_NO_RECORD_OWED = because(
    "The guidance asks no record of you; it may still help to note what you saw or heard, when, and whom you told.",
    ("audience.4", "may find this guidance helpful for best practice"),
)
_EACH_FOR_ITSELF = because(
    "Each body is considered for itself: whether it could help the child with this, and what it needs. Another body's "
    "having it is no reason to leave one out, or to send more.",
    ("13.2", "Could sharing information reasonably help the recipient"),
    ("32.1", "limiting sharing to what is necessary, and with whom"),
    ("example:connected-individual.decision.1", "with the school and Children's Social Care"),
)
_WHOM_IT_HELPS = because(
    "Where the tests are met for a body that the duty covers, what is relevant to it must be shared with it.",
    (
        "7",
        "organisations must share information with another organisation, or the requestor, if it is considered that sharing may help",
    ),
    ("13.2", "Is the recipient covered by the information sharing duty?"),
)
_OF_ONE_RECIPIENT = ("recipient", "may_help_recipient", "request_context", "whole_document_requested")
"""Facts that are of one recipient, and say nothing of another."""


def answered(topic: Topic, decision: Decision, *, changed: bool = False) -> Practical:
    """The answer to a question on this topic, from the facts of the decision; `changed` where they are new."""
    if topic is Topic.STILL:
        return _still(decision, changed=changed)
    return _ANSWERS[topic](decision, Facts(decision.facts))


def for_another(facts: Facts, other: Fact, *, asked: bool) -> Facts:
    """The facts of the case put for another recipient, who `asked` for it or not; of a request, for another holder."""
    if facts.value("direction") == "request":
        return facts.with_(sharer=other)
    kept = {name: fact for name, fact in facts.items() if name not in _OF_ONE_RECIPIENT}
    direction = Fact("respond" if asked else "share", other.basis, other.evidence)
    return Facts({**kept, "recipient": other, "direction": direction})


def beside(second: Decision) -> Practical:
    """What is said where another recipient is asked about: what holds for it, and that the first still stands."""
    return Practical(f"For {called(Facts(second.facts))}", second.headline, (_EACH_FOR_ITSELF,))


def stands(first: Decision) -> str:
    """That what was said of the first recipient stands."""
    return f"What I said of {called(Facts(first.facts))} stands: {first.headline}"


def also_named(kinds: Sequence[str]) -> str:
    """That a decision is of one body, and that the duty covers the others too."""
    others = " and ".join(BODIES[kind] for kind in kinds)
    return (
        f"You also named {others}, which the duty covers too. This decision is for the first alone: the same three tests "
        "decide what could help each, so ask about the next."
    )


def _others(decision: Decision, facts: Facts) -> Practical:
    said = (
        "Each body that it could help look after the child: ask me about each, such as the school or the GP."
    )
    return Practical("Who else", said, (_WHOM_IT_HELPS, _EACH_FOR_ITSELF, *held_back(decision)))


def _record(decision: Decision, facts: Facts) -> Practical:
    if not decision.record:
        return Practical("What to write down", _NO_RECORD_OWED.text, (_NO_RECORD_OWED,))
    said = "You should record what you decided and why, as listed here."
    if decision.outcome in SHARING:
        said = "You should record what you decided and why, what you shared with whom, and whether the family was told."
    if decision.urgent:
        said = f"Act first and write afterwards. {said}"
    return Practical("What to write down", said, decision.record)


def _still(decision: Decision, *, changed: bool) -> Practical:
    """The headline again; that nothing has changed only where nothing has."""
    lead, statements = "As before", decision.how[:1]
    if is_shared(decision):
        lead, statements = "Yes, still", (sending.PROMPTLY,)
    elif decision.outcome in (Outcome.WITHHOLD_FOR_NOW, Outcome.NOT_REQUIRED):
        lead = "No, still"
    said = (
        decision.headline
        if changed
        else f"{lead}: nothing has changed. {decision.headline.removeprefix('Yes. ')}"
    )
    return Practical("Whether to share", said, statements)


_ANSWERS: Mapping[Topic, Callable[[Decision, Facts], Practical]] = {
    Topic.WHO: sending.who,
    Topic.OTHERS: _others,
    Topic.WHEN: sending.when,
    Topic.MEANS: sending.means,
    Topic.PHONE: sending.phone,
    Topic.PLACE: sending.place,
    Topic.FAMILY: telling.family,
    Topic.MESSAGE_FAMILY: telling.message_family,
    Topic.CHILD: telling.child,
    Topic.PROMISE: telling.promise,
    Topic.SAY: saying.say,
    Topic.SAY_BACK: saying.say_back,
    Topic.SAY_SERVICES: saying.say_services,
    Topic.SAY_FAMILY: saying.say_family,
    Topic.RECORD: _record,
    Topic.AMOUNT: after.amount,
    Topic.SOURCE: after.source,
    Topic.TROUBLE: after.trouble,
    Topic.DELEGATE: after.delegate,
    Topic.NOTHING: after.nothing_done,
    Topic.FEEDBACK: after.feedback,
    Topic.KEPT: after.kept,
    Topic.NEXT: after.what_next,
}
