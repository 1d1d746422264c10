"""What the trained reader hears, without what the words cannot mean and with what they plainly say."""

from collections.abc import Mapping, Sequence

from assistant.decision.facts import NO, UNKNOWN, YES
from assistant.understanding.askers import without_unspoken_request
from assistant.understanding.courts import ORDER, leaves_free, without_order
from assistant.understanding.details import asks_for_documents
from assistant.understanding.detriment import names_a_source
from assistant.understanding.follow_up import opened
from assistant.understanding.learned import UNTOLD, Guess
from assistant.understanding.nations import in_england
from assistant.understanding.objections import only_the_child_objects
from assistant.understanding.spoken import names
from assistant.understanding.victims import is_only_threatened
from assistant.understanding.words import Text

OPERATION = "police_operation_at_risk"


def sober(
    text: str, regular: Text, guesses: Mapping[str, Guess], pending: Sequence[str] | None = None
) -> Mapping[str, Guess]:
    """The guesses without a body of another nation, an order or a request that no words speak of.

    Of a message that was read behind what is `pending`, what was asked about need not be spoken of.
    """
    guesses = _plainly(regular, in_england(text, guesses), asked=pending is not None)
    if pending is not None:
        return without_order(regular, guesses, asked=ORDER in opened(pending))
    return without_unspoken_request(regular, without_order(regular, guesses))


def _plainly(text: Text, guesses: Mapping[str, Guess], *, asked: bool) -> Mapping[str, Guess]:
    """The guesses with what the words leave no doubt about; an answer to what was `asked` need not name it again."""
    if is_only_threatened(text):
        guesses = _surely(guesses, "child_poses_risk", UNTOLD)
    if only_the_child_objects(text):
        guesses = _surely(guesses, "parent_objects", UNTOLD)
    if asks_for_documents(text):
        guesses = _surely(guesses, "whole_document_requested", YES)
    if names_a_source(text) and guesses[OPERATION].value == UNTOLD:
        guesses = _surely(guesses, OPERATION, UNKNOWN)
    if leaves_free(text):
        guesses = _surely(guesses, ORDER, NO)
    if not asked and not names(OPERATION, text.norm):
        guesses = _surely(guesses, OPERATION, UNTOLD)
    return guesses


def _surely(guesses: Mapping[str, Guess], name: str, value: str) -> Mapping[str, Guess]:
    return {
        **guesses,
        name: Guess(value, {other: float(other == value) for other in guesses[name].chances}),
    }
