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
_OTHER_ALPHABETS = "\u0370-\u03ff\u0400-\u052f"
_MIXED = re.compile(rf"\b(?=\w*[A-Za-z])(?=\w*[{_OTHER_ALPHABETS}])\w+")
_AMONG = re.compile(rf"(?<=[A-Za-z] )[{_OTHER_ALPHABETS}](?= [A-Za-z])")
_LIKE_LATIN = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u04cf\u0432\u043a\u043c\u043d\u0442"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0406"
    "\u03bf\u03b1\u03bd\u03c1\u03b5\u03b9\u03ba\u03c4\u03c5\u0391\u0392\u0395\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a7",
    "aeopcyxijshdlbkmhtABEKMHOPCTXIoavpeiktuABEHIKMNOPTX",
)
"""Letters of Cyrillic and Greek that look like Latin ones; inside a Latin word they stand for them."""
_PILED_MARKS = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{3})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)


def clean(text: str) -> str:
    """The text as a person reads it: one kind of newline, plain spaces, nothing hidden.

    Letters of other shapes that stand for ordinary ones (full width, mathematical, circled, joined, or of another
    alphabet inside a Latin word) become the ordinary ones; accents and other alphabets stay. Never raises; cleaning
    twice changes nothing more.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _NEWLINES.sub("\n", text)
    text = _SPACES.sub(" ", text)
    text = _UNSEEN.sub("", _TERMINAL.sub("", text))
    if text.isascii():
        return text
    text = _LOOKALIKES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    for disguised in (_MIXED, _AMONG):
        text = disguised.sub(lambda found: found[0].translate(_LIKE_LATIN), text)
    return unicodedata.normalize("NFC", _PILED_MARKS.sub(r"\1", text))
