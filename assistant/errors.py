"""The faults: each says what is wrong, where, and what to do next, and who may see it.

A `UserError`'s sentence is written for the person at the keyboard. A `SetupError`'s is for whoever runs the
assistant. Anything else is a defect: its text goes to the log and never to a user.
"""


class CanIShareError(Exception):
    """The family; `str(error)` is one plain sentence that says what to do next."""


class UserError(CanIShareError):
    """The input cannot be used as it is."""


class UnknownConversation(UserError):
    """Nothing is kept under the conversation that was named."""

    def __init__(self, conversation_id: str) -> None:
        super().__init__(
            f"I do not have a conversation called {conversation_id[:60]!r}; "
            "leave conversation_id out to begin a new one."
        )
        self.conversation_id = conversation_id


class SetupError(CanIShareError):
    """Something the assistant needs is missing or damaged."""


class NotKept(SetupError):
    """A turn could not be saved; nothing of it was. Written for the person at the keyboard as well."""


class UnknownAnchor(CanIShareError):
    """A citation points at a place that its document does not have."""

    def __init__(self, source: str, anchor: str) -> None:
        super().__init__(
            f"{source} has no passage {anchor!r}; check the anchor against `can-i-share search`."
        )
        self.source = source
        self.anchor = anchor


class UnknownNote(UserError):
    """A decision note was named that is not kept here."""

    def __init__(self, note_id: str) -> None:
        super().__init__(
            f"I do not have a note called {note_id[:60]!r}; take the id from the reply it belongs to."
        )


class TooLong(UserError):
    """The text is longer than one question can be."""

    def __init__(self, length: int, most: int) -> None:
        super().__init__(
            f"That is {length:,} characters and I read at most {most:,}; send the part that matters for the decision."
        )
