"""The grounds on which sharing could do a child more harm: raised, said plainly, or denied; and whether it can be met.

A wrong `yes` is the worst error here: only a plain statement makes one; everything else that raises a ground leaves it
`unknown`, to be asked.
"""

import re

from assistant.decision.facts import GROUNDS, NO, UNKNOWN, YES
from assistant.understanding.cues import Cues
from assistant.understanding.found import Gathered
from assistant.understanding.patterns import Hit
from assistant.understanding.scope import before, denied, supposed

_ORDER_OF_ANOTHER_KIND = re.compile(
    r"\b(?:care|supervision|non molestation|restraining|child arrangements?|contact|residence|special guardianship|occupation|protection|prevention|community|referral|possession|standing|pecking|short|tall|emergency protection|interim care|sexual harm prevention|drug rehabilitation|hospital|treatment|detention|in) orders?\b|\bin order\b"
)
_RESTRICTS = re.compile(r"\b(?:disclos|shar|confidential|not to tell|reporting restriction|restrict|release)")
_UNSURE = re.compile(
    r"\b(?:not sure|do not know|unsure|might|may|could|maybe|possibly|perhaps|think|worried|fear|afraid|concerned|scared|wonder|whether|what if|i guess|potentially|risk that|chance that|nobody knows if|reckon|suspect)\b"
)
_PLAIN_REFUGE = re.compile(r"^(?:refuge|hidden) $")
_OURSELVES = re.compile(
    r"\b(?:we are a|i work (?:at|for|in) (?:a|the)|i am (?:a|the) [a-z ]{0,20}(?:at|in|for) (?:a|the)|our|run a) (?:[a-z']+ ){0,3}$"
)
_OVER = re.compile(
    r"\b(?:over|ended|finished|concluded|closed|wound up|stood down|years? ago|last year|expired|lapsed|discharged|no longer|used to|complete[d]?|back in (?:19|20)\d\d)\b"
)
_WITHOUT_SHARING = re.compile(
    r"\b(?:if (?:we|i|nobody|no one) (?:do|does) not|not (?:sharing|telling)|unless (?:we|i)|by not)\b"
)


def read(gathered: Gathered, cues: Cues) -> None:
    """Gather the four grounds, and `mitigation_possible` where one is raised."""
    for ground in GROUNDS:
        _ground(gathered, cues, ground)
    if any(gathered.value(ground) in (YES, UNKNOWN) for ground in GROUNDS):
        _mitigation(gathered, cues)


def _ground(gathered: Gathered, cues: Cues, ground: str) -> None:
    raised = [hit for hit in cues.get(f"ground_raise.{ground}", ()) if _raises(gathered, ground, hit)]
    plain = [hit for hit in cues.get(f"ground_yes.{ground}", ()) if _plainly(gathered, hit)]
    refused = [hit for hit in cues.get(f"ground_no.{ground}", ()) if not _open(gathered, hit)]
    if plain and not refused:
        gathered.put(ground, YES, plain[0].start, plain[0].end)
    elif refused:
        gathered.put(ground, NO, refused[0].start, refused[0].end)
    elif raised:
        best = max(raised, key=lambda hit: hit.end - hit.start)
        gathered.put(ground, UNKNOWN, best.start, best.end)


def _raises(gathered: Gathered, ground: str, hit: Hit) -> bool:
    text = gathered.text
    words = text.norm[hit.start : hit.end]
    low, high = text.sentence(hit.start)
    if denied(text, hit.start, hit.end) and not re.match(
        r"(?:must|should|can|may|does|do|has|have|did|not|he|she|they|dad|mum|put|the|if|nobody)", words
    ):
        return False
    if ground == "court_order_restricts":
        around = text.norm[max(low, hit.start - 24) : min(high, hit.end + 12)]
        if _ORDER_OF_ANOTHER_KIND.search(around) and not _RESTRICTS.search(text.norm[low:high]):
            return False
        return not _OVER.search(text.norm[low:high])
    if ground == "police_operation_at_risk":
        return not _OVER.search(text.norm[low:high])
    if ground == "immediate_risk_from_sharing":
        if _PLAIN_REFUGE.match(words) and _OURSELVES.search(text.norm[low : hit.start]):
            return False
        if words.startswith(("hiding ", "hidden ")) and re.search(
            r"\b(?:he|she|mum|dad|they|drink|bottles?|drugs?|food|bruise|knife) (?:is |was |has been |been |keeps |are )?$",
            text.norm[low : hit.start],
        ):
            return "from" in words
        if re.match(
            r"(?:he|she|they|dad|mum|[a-z ]+) (?:will|would|might|could|may|threatened|going)", words
        ):
            return bool(
                re.search(
                    r"\b(?:if|find|finds|found|hear|hears|learn|when|told|tell|share|knew|knows|know)\b",
                    text.norm[low:high],
                )
            )
        if re.match(r"(?:put|place)", words) or " put" in words or " place" in words:
            return not _WITHOUT_SHARING.search(text.norm[low:high]) and bool(
                re.search(
                    r"\b(?:shar\w+|tell\w*|told|disclos\w+|pass\w*|report\w*|upload\w*|send\w*|giv\w+|releas\w+|say\w*|if (?:i|we|this|it))\b",
                    text.norm[low:high],
                )
            )
    return True


def _plainly(gathered: Gathered, hit: Hit) -> bool:
    """Whether the statement is the writer's own and certain: not denied, doubted, asked, or of not sharing."""
    text = gathered.text
    low, high = text.sentence(hit.start)
    if denied(text, hit.start, hit.end) or _WITHOUT_SHARING.search(text.norm[low:high]):
        return False
    if _UNSURE.search(text.norm[low : hit.start]) or _UNSURE.search(
        text.norm[hit.start : hit.end].split(" if ")[0]
    ):
        return False
    if re.search(r"\b(?:do|does|would|will|is|could|can|what) (?:not )?$", before(text, hit.start)):
        return False
    return not (
        text.norm[max(low, high - 2) : high].startswith("?")
        and re.match(r"(?:would|will|could|does|is|can|might|do) ", text.norm[low:high])
    )


def _open(gathered: Gathered, hit: Hit) -> bool:
    """Whether a denial is itself in doubt: `not sure there is no order`, `if there is no order`."""
    text = gathered.text
    low, _ = text.sentence(hit.start)
    ahead = text.norm[low : hit.start]
    return bool(
        re.search(
            r"\b(?:if|whether|not sure|do not know|unsure|assuming|think there (?:is|are)|not certain|presumably|once)\b",
            ahead,
        )
    ) or (supposed(text, hit.start, hit.end))


def _mitigation(gathered: Gathered, cues: Cues) -> None:
    for value, name in ((NO, "mitigation.no"), (YES, "mitigation.yes")):
        for hit in cues.get(name, ()):
            if value == YES and (
                denied(gathered.text, hit.start, hit.end)
                and not gathered.text.norm.startswith("without", hit.start)
            ):
                continue
            if value == YES and re.match(r"we (?:will|would|can|could) not", gathered.text.norm[hit.start :]):
                continue
            gathered.put("mitigation_possible", value, hit.start, hit.end)
            return
