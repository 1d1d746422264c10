"""What the assistant says in its own voice, in one place."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from assistant.understanding.reading import Intent

STARTED_AGAIN = "All right, we start again. What do you hold, who wants it or needs it, and what worries you?"
YOU_ALSO_ASKED = "On your question about the guidance"
THE_DECISION = "On sharing it"
NEAREST = "The guidance on what you describe"
NOTHING_CHANGED = (
    "If that was to put something right: nothing that I understood has changed by it. "
    "Look at what I understood, and change it there."
)
TELL_ME_MORE = "Tell me a little more, and I can say whether you can share."
WHAT_TO_TELL = (
    "If you or a child is in danger now, call 999.\n\n"
    "Say what you hold, who you are (a health visitor, a school), who has asked or who you would tell, and what "
    "worries you about the child. Leave names out. Or ask me what the guidance says."
)
SMALL_TALK: Mapping[Intent, str] = {
    Intent.THANKS: "You're welcome. If anything changes, tell me and I will look at it again.",
    Intent.GREETING: "Hello. What do you hold, who has asked for it or would get it, and what worries you?",
}


def removed(kinds: Sequence[str]) -> str:
    """The notice that personal data was taken out, naming its kinds once each."""
    named = list(dict.fromkeys(kinds))
    listed = named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
    return f"I took {listed} out of what you wrote and kept none of what I took out: I do not need it to advise you."


def day(at: str) -> str:
    """A stored time as a date in words, such as 3 October 2026."""
    moment = datetime.fromisoformat(at)
    return f"{moment.day} {moment:%B %Y}"
