"""What the trained reader hears, without what the words cannot mean."""

from collections.abc import Mapping, Sequence

from assistant.understanding.askers import without_unspoken_request
from assistant.understanding.courts import ORDER, without_order
from assistant.understanding.follow_up import opened
from assistant.understanding.learned import Guess
from assistant.understanding.nations import in_england
from assistant.understanding.words import Text


def sober(
    text: str, regular: Text, guesses: Mapping[str, Guess], pending: Sequence[str] | None = None
) -> Mapping[str, Guess]:
    """The guesses without a body of another nation, an order or a request that no words speak of.

    Of a message that was read behind what is `pending`, what was asked about need not be spoken of.
    """
    guesses = in_england(text, guesses)
    if pending is not None:
        return without_order(regular, guesses, asked=ORDER in opened(pending))
    return without_unspoken_request(regular, without_order(regular, guesses))
