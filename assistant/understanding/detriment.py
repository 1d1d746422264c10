"""The grounds on which sharing could do a child more harm: raised, said plainly, or denied; and whether it can be met.

A wrong `yes` is the worst error here: only a plain statement makes one; everything else that raises a ground leaves it
`unknown`, to be asked.
"""

import re

from assistant.decision.facts import GROUNDS, NO, UNKNOWN, YES, Basis, Fact, Facts
from assistant.understanding import detriment_words
from assistant.understanding.cues import Cues
from assistant.understanding.found import Gathered
from assistant.understanding.patterns import Hit
from assistant.understanding.scope import before, denied, supposed
from assistant.understanding.words import Text


def read(gathered: Gathered, cues: Cues) -> None:
    """Gather the four grounds, and `mitigation_possible` where one is raised."""
    for ground in GROUNDS:
        _ground(gathered, cues, ground)
    if any(gathered.value(ground) in (YES, UNKNOWN) for ground in GROUNDS):
        _mitigation(gathered, cues)


def _ground(gathered: Gathered, cues: Cues, ground: str) -> None:
    raised = [hit for hit in cues.get(f"ground_raise.{ground}", ()) if _raises(gathered, ground, hit)]
    plain = [hit for hit in cues.get(f"ground_yes.{ground}", ()) if _plainly(gathered, hit)]
    refused = [
        hit
        for hit in cues.get(f"ground_no.{ground}", ())
        # "No contact" is what an order says, and denies none.
        if not _open(gathered, hit) and not gathered.text.norm.startswith("no contact", hit.start)
    ]
    unread = ground == "court_order_restricts" and detriment_words.UNREAD.search(gathered.text.norm)
    if plain and unread:
        gathered.put(ground, UNKNOWN, unread.start(), unread.end())
    elif plain and not refused:
        gathered.put(ground, YES, plain[0].start, plain[0].end)
    elif refused:
        gathered.put(ground, NO, refused[0].start, refused[0].end)
    elif raised:
        best = max(raised, key=lambda hit: hit.end - hit.start)
        gathered.put(ground, UNKNOWN, best.start, best.end)
    elif together := _together(gathered, ground):
        gathered.put(ground, UNKNOWN, *together)


def to_the_abusers_officer(text: Text, facts: Facts) -> Facts:
    """The facts, a risk raised where a place would be told to somebody who works with the one it is kept from."""
    ground = "immediate_risk_from_sharing"
    theirs = detriment_words.OF_THE_ABUSER.search(text.norm)
    place = detriment_words.PLACE_ASKED.search(text.norm)
    if not (theirs and place) or facts.value(ground) is not None or facts.value("recipient") is None:
        return facts
    evidence = text.evidence(theirs.start(), theirs.end())
    return facts.with_(**{ground: Fact(UNKNOWN, Basis.STATED, evidence)})


def _together(gathered: Gathered, ground: str) -> tuple[int, int] | None:
    """Words that raise a ground only in each other's company: a threat with a way for it to reach the child."""
    norm = gathered.text.norm
    if ground == "immediate_risk_from_sharing":
        threat, leak = detriment_words.THREAT.search(norm), _leak(norm)
        asked, informer, harm = (
            _asked_for_a_place(norm),
            detriment_words.INFORMER.search(norm),
            detriment_words.HARM_TO_COME.search(norm),
        )
        if leak and (threat or asked):
            return leak.start(), leak.end()
        if informer and (harm or threat):
            return informer.start(), informer.end()
        if asked and gathered.value("direction") == "respond" and detriment_words.STRONG_THREAT.search(norm):
            return asked.start(), asked.end()
        if asked and (kept := detriment_words.KEPT_FROM.search(norm)):
            return kept.start(), kept.end()
        if (
            asked
            and threat
            and not detriment_words.OURSELVES.search(norm[: asked.start()])
            and detriment_words.KEPT.search(norm)
        ):
            return asked.start(), asked.end()
    elif ground == "police_operation_at_risk":
        operation, harm = detriment_words.OP.search(norm), detriment_words.HARM_OP.search(norm)
        if (
            operation
            and harm
            and not detriment_words.OVER.search(norm[max(0, operation.start() - 40) : operation.end() + 40])
        ):
            return operation.start(), operation.end()
    elif ground == "other_greater_detriment":
        harm = detriment_words.OTHER_HARM.search(norm)
        return (harm.start(), harm.end()) if harm and detriment_words.TELLS.search(norm) else None
    return None


def _leak(norm: str) -> re.Match[str] | None:
    """The first way for it to get out; that a surgery has a receptionist is none."""
    found = detriment_words.LEAK.finditer(norm)
    return next(
        (each for each in found if not detriment_words.OF_A_WORKPLACE.search(norm[: each.start()])), None
    )


def _asked_for_a_place(norm: str) -> re.Match[str] | None:
    """The first place that is asked for or would be told; who is to be told is none."""
    found = detriment_words.PLACE_ASKED.finditer(norm)
    return next((each for each in found if not detriment_words.TOLD.search(norm[: each.start()])), None)


def names_a_source(text: Text) -> bool:
    """Whether what is known came from a covert source, so that it goes in a sanitised form."""
    return bool(detriment_words.SOURCE.search(text.norm))


def _raises(gathered: Gathered, ground: str, hit: Hit) -> bool:
    """Whether a phrase raises a ground where it stands: not denied, of its own kind, of today."""
    text = gathered.text
    low, high = text.sentence(hit.start)
    words, sentence = text.norm[hit.start : hit.end], text.norm[low:high]
    if denied(text, hit.start, hit.end) and not detriment_words.SAYS_NO_ITSELF.match(words):
        return False
    ahead = text.norm[low : hit.start]
    if ground == "immediate_risk_from_sharing":
        return _raises_risk(words, sentence, ahead)
    if ground == "court_order_restricts":
        around = text.norm[max(low, hit.start - 24) : min(high, hit.end + 12)]
        return _raises_order(words, sentence, ahead, around)
    return ground != "police_operation_at_risk" or not detriment_words.OVER.search(sentence)


def _raises_risk(words: str, sentence: str, ahead: str) -> bool:
    """Whether a threat or a hiding place is one that sharing could open the way to."""
    if detriment_words.SUPPOSES.match(words):
        return bool(detriment_words.THREAT.search(sentence))
    if detriment_words.PLAIN_REFUGE.match(words) and detriment_words.OURSELVES.search(ahead):
        return False
    if words.startswith(("hiding ", "hidden ")) and detriment_words.HIDES_A_THING.search(ahead):
        return "from" in words
    if detriment_words.WOULD_DO.match(words):
        return bool(detriment_words.IF_KNOWN.search(sentence))
    if re.match(r"(?:put|place)", words) or " put" in words or " place" in words:
        by_sharing = not detriment_words.WITHOUT_SHARING.search(sentence)
        return by_sharing and bool(detriment_words.BY_TELLING.search(sentence))
    return True


def _raises_order(words: str, sentence: str, ahead: str, around: str) -> bool:
    """Whether an order is one of a court that may restrict sharing and still stands."""
    if detriment_words.TO_BE_GOT.search(ahead) and "leave" not in words and "permission" not in words:
        return False
    if detriment_words.ORDER_OF_ANOTHER_KIND.search(around) and not detriment_words.RESTRICTS.search(
        sentence
    ):
        return False
    return not detriment_words.OVER.search(sentence)


def _plainly(gathered: Gathered, hit: Hit) -> bool:
    """Whether the statement is the writer's own and certain: not denied, doubted, asked, or of not sharing."""
    text = gathered.text
    low, high = text.sentence(hit.start)
    if denied(text, hit.start, hit.end) or detriment_words.WITHOUT_SHARING.search(text.norm[low:high]):
        return False
    if detriment_words.UNSURE.search(text.norm[low : hit.start]) or detriment_words.UNSURE.search(
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
            r"\b(?:if|whether|not sure|do not know|unsure|assuming|think there (?:is|are)|not certain"
            r"|presumably|once)\b",
            ahead,
        )
    ) or supposed(text, hit.start)


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
