"""Whether a message asks something to which "yes" would be a wrong or a doubtful answer, though sharing is due."""

import re

from assistant.understanding.typos import mended

_OTHERWISE = re.compile(
    r"\b(?:is|was|are|were|am) (?:that|this|it|she|he|they|i|(?:my|our|the|their) [a-z]+) (?:even |really |all )?"
    r"(?:right|correct|true|wrong|mistaken|so)\b|\b(?:true|right|correct|agreed|surely)(?: ,)? \?"
    r"|\b(?:wait|hold (?:off|back|on|it)|sit on|leave it|keep (?:it )?quiet|say (?:nothing|no)|refuse|decline|ignore)\b"
    r"|\b(?:before|until|unless|first|instead|not|too (?:old|late|early|soon))\b(?!(?: my place)? \?)"
    r"|\bor (?!not\b|(?:her|his|their|the) [a-z]+ \?)|\b(?:first|off limits|too (?:old|late|early|soon)) \?"
    r"|^ ?(?:and |so |but )?(?:what|which|how|who|whom|when|where|why|whose)\b"
)

BY_THESE_MEANS = re.compile(
    r"\b(?:can|could|should|may|shall|ok(?:ay)? to|allowed to|alright to) (?:i |we )?(?:just |quickly )?"
    r"(?:whatsapp|text|fax|dm|airdrop|message|(?:send|email|e mail|share|forward) (?:[a-z]+ ){1,6}?"
    r"(?:by|on|over|via|from|through) (?:whatsapp|gmail|hotmail|facebook|messenger|text|my (?:own|personal) [a-z]+))\b"
)
"""Whether a thing may go by means that may not be safe."""


def asks_otherwise(text: str) -> bool:
    """Whether the last question of `text` is not simply whether to share: "is she right?", "can I wait?"."""
    norm = mended(text).norm
    asked = [found for found in re.findall(r"[^.?!]*\?", norm) if found.strip(" ?")]
    if BY_THESE_MEANS.search(norm):
        return True
    return bool(asked) and _OTHERWISE.search(asked[-1]) is not None
