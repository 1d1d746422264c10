"""Every paragraph accounted for: encoded in the rules and the advice, or narrative, and why it is narrative."""

from collections.abc import Mapping
from types import MappingProxyType

NARRATIVE: Mapping[str, str] = MappingProxyType(
    {
        "summary": "says what the guidance is; 26 and 27 say what to do",
        "legislation": "names the Act",
        "main-points": "restates 5, 7 and 9",
        "frameworks": "lists documents to read beside it",
        "term:organisations-and-practitioners": "defines a word by the audience, which is encoded",
        "1": "says why sharing matters",
        "5": "restated by 7 and 13, which are encoded",
        "19": "what schools hold",
        "20": "what police hold",
        "21": "what health services hold",
        "22": "what prison and probation hold",
        "23": "what local authorities hold",
        "24": "what youth justice holds",
        "25": "draws 19 to 24 together",
        "39": "what government will publish",
        "42": "rights to be kept in mind; 43 says that the criteria already weigh them",
        "43": "says that the criteria make interference necessary and proportionate",
        "44": "asks organisations to agree locally",
        "45": "section 16E arrangements between partners",
        "46": "data sharing agreements between partners",
        "47": "what a data sharing agreement sets out",
        "49": "routine sharing agreed between partners",
        "50": "routine sharing agreed between partners",
        "51": "routine sharing agreed between partners",
        "52": "routine sharing agreed between partners",
        "s16LA": "the heading of the section",
        "box:multi-agency-information-sharing": "says why sharing matters",
        "box:must-be-shared": "restates 2 and 26.1, which are encoded",
        "letter:duty": "announces the duty",
        "letter:guidance": "announces the guidance",
        "letter:consultation": "announces the consultation",
        "letter:call-to-action": "asks partners to prepare",
        "letter:draft-may-change": "says that the draft may change; every reply says so",
        "letter:collective-work": "asks partners to prepare",
        "letter:monitoring": "announces monitoring",
        "letter:next": "announces another letter",
        "letter:thanks": "thanks",
        "letter:signatures": "signatures",
    }
)
"""The wholes that no rule and no advice rests on, each with the reason; footnotes belong to what cites them."""
