"""The faults: each says what is wrong, where, and what to do next, and who may see it.

A `UserError`'s sentence is written for the person at the keyboard. A `SetupError`'s is for whoever runs the
assistant. Anything else is a defect: its text goes to the log and never to a user.
"""


class CanIShareError(Exception):
    """The family; `str(error)` is one plain sentence that says what to do next."""


class UserError(CanIShareError):
    """The input cannot be used as it is."""


class SetupError(CanIShareError):
    """Something the assistant needs is missing or damaged."""


class UnknownAnchor(CanIShareError):
    """A citation points at a place that its document does not have."""

    def __init__(self, source: str, anchor: str) -> None:
        super().__init__(f"{source} has no passage {anchor!r}; check the anchor against `can-i-share search`.")
        self.source = source
        self.anchor = anchor
