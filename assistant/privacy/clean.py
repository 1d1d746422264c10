"""Takes out of a text every character that cannot be seen or that changes how its neighbours are read."""

import re
import unicodedata

_NEWLINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_TERMINAL = re.compile(
    "\x1b(?:\\[[0-9;?]*[ -/]*[@-~]"  # colours, places
    "|\\][^\x07\x1b\n]{0,200}(?:\x07|\x1b\\\\))"  # titles, links
)
"""Commands to a terminal, of which the rest would stand among the words."""
_UNSEEN = re.compile(
    "["
    "\x00-\x09\x0b-\x1f\x7f-\x9f"  # control characters, the newline apart
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # soft hyphen, fillers, marks
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # zero width, direction of writing
    "\ufe00-\ufe0f\U000e0000-\U000e0fff"  # variation selectors and tags
    "\ud800-\udfff\ufff0-\ufffb\ufffe\uffff"  # lone surrogates, specials, non-characters
    "]"
)
_LOOKALIKES = re.compile("[\u2460-\u24ff\ufb00-\ufb06\uff01-\uff9f\U0001d400-\U0001d7ff]")
_PILED_MARKS = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{3})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)


def clean(text: str) -> str:
    """The text as a person reads it: one kind of newline, plain spaces, nothing hidden.

    Letters of other shapes that stand for ordinary ones (full width, mathematical, circled, joined) become
    the ordinary ones; accents and other alphabets stay. Never raises; cleaning twice changes nothing more.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _NEWLINES.sub("\n", text)
    text = _SPACES.sub(" ", text)
    text = _UNSEEN.sub("", _TERMINAL.sub("", text))
    if text.isascii():
        return text
    text = _LOOKALIKES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return unicodedata.normalize("NFC", _PILED_MARKS.sub(r"\1", text))
