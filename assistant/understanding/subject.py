"""Whose welfare it is about: how old they are, and whom the information itself is about."""

import re

from assistant.decision.facts import NO, Basis, Fact, Facts
from assistant.understanding import subject_words
from assistant.understanding.found import Gathered
from assistant.understanding.scope import denied
from assistant.understanding.words import Text

_SAME_PERSON = 12
"""Characters between an age and a birthday up to which both are one person's: "15 yo turned 18"."""


def read(gathered: Gathered) -> None:
    """Gather the stage of the one whose welfare it is, and whom the information is about."""
    _stage(gathered)
    _about(gathered)


def looked_at(text: Text, facts: Facts) -> Facts:
    """The facts of both readings with what the words say of whose welfare is in issue."""
    facts = _come_of_age(text, _in_their_own_right(text, facts))
    return _with_a_living_child(text, _with_a_child_minded(text, facts))


def _in_their_own_right(text: Text, facts: Facts) -> Facts:
    """The facts, where an adult with no child in their life is spoken of to those who help adults.

    It is the adult's own need that is in issue then (ISD 58), and not somebody unconnected to a child (ISD 17).
    """
    alone = (
        facts.value("information_about") == "unconnected_individual"
        and facts.value("subject_stage") != "child"
    )
    told = subject_words.FOR_ADULTS.search(text.norm)
    if not (alone and told) or subject_words.FOR_CHILDREN.search(text.norm):
        return facts
    kept = {name: fact for name, fact in facts.items() if name != "information_about"}
    adult = Fact("adult", Basis.INFERRED, text.evidence(told.start(), told.end()))
    return Facts({**kept, "subject_stage": facts.get("subject_stage") or adult})


def _come_of_age(text: Text, facts: Facts) -> Facts:
    """The facts, where the one spoken of has turned 18 and no other child's age is told: no child any more (ISD 58)."""
    of_age = subject_words.COME_OF_AGE.search(text.norm)
    if of_age is None or denied(text, of_age.start(), of_age.end()):
        return facts
    children, _ = _ages(text.norm)
    if any(end < of_age.start() - _SAME_PERSON or end > of_age.end() for _, end in children):
        return facts
    return facts.with_(subject_stage=Fact("adult", Basis.STATED, text.evidence(of_age.start(), of_age.end())))


def _with_a_child_minded(text: Text, facts: Facts) -> Facts:
    """The facts, where somebody with no child of their own looks after one, or one stays in the home (ISD 16, 16.1).

    Whose welfare is in issue is that child's then, until that is asked.
    """
    stage = facts.get("subject_stage")
    adult = stage is not None and stage.value == "adult" and stage.basis is not Basis.CONFIRMED
    minded = subject_words.MINDS.search(text.norm)
    alone = adult or subject_words.NO_CHILD.search(text.norm) is not None
    if not (alone and minded) or subject_words.COME_OF_AGE.search(text.norm):
        return facts
    evidence = text.evidence(minded.start(), minded.end())
    kept = {
        name: fact
        for name, fact in facts.items()
        if (name, fact.value) not in (("relevant_to_welfare", NO), ("may_help_recipient", NO))
    }
    child = Fact("child", Basis.ASSUMED, evidence)
    return Facts(kept).with_(
        subject_stage=child if adult or stage is None else stage,
        information_about=Fact("connected_individual", Basis.INFERRED, evidence),
    )


def _with_a_living_child(text: Text, facts: Facts) -> Facts:
    """The facts, where a child who is born is spoken of as well: not the unborn alone, until that is asked."""
    stage = facts.get("subject_stage")
    if stage is None or stage.value != "unborn" or stage.basis is Basis.STATED:
        return facts
    spoken_of = (*subject_words.LIVING.finditer(text.norm), *subject_words.BORN.finditer(text.norm))
    living = next((child for child in spoken_of if not _said_not_to_be(text, child.start())), None)
    if living is None:
        return facts
    evidence = text.evidence(living.start(), living.end())
    return facts.with_(subject_stage=Fact("child", Basis.ASSUMED, evidence))


def _said_not_to_be(text: Text, start: int) -> bool:
    """Whether the words before a child say that there is none: "neither has any other kids"."""
    return subject_words.NONE_OF.search(text.norm[:start]) is not None


def _stage(gathered: Gathered) -> None:
    norm = gathered.text.norm
    children, adults = _ages(norm)
    soon = subject_words.SOON.search(norm)
    adult = subject_words.ADULT.search(norm)
    unborn = _unborn(gathered)
    strong = subject_words.CHILD.search(norm)
    pregnant_child = subject_words.PREGNANT_CHILD.search(norm)
    apart = subject_words.NOT_THE_UNBORN.search(norm)
    if apart and (children or strong or subject_words.LIVING.search(norm)):
        gathered.put("subject_stage", "child", apart.start(), apart.end())
    elif pregnant_child and not re.search(
        r"\bmum\b|\bmother\b", norm[pregnant_child.start() : pregnant_child.end()]
    ):
        gathered.put("subject_stage", "child", pregnant_child.start(), pregnant_child.end())
    elif children:
        gathered.put("subject_stage", "child", *children[0])
    elif soon:
        gathered.put("subject_stage", "child", soon.start(), soon.end())
    elif unborn and not subject_words.LIVING.search(norm) and not subject_words.BORN.search(norm):
        gathered.put("subject_stage", "unborn", *unborn)
    elif adult and not (strong and not _adult_is_subject(norm, strong)):
        gathered.put("subject_stage", "adult", adult.start(), adult.end())
    elif strong and not subject_words.NO_CHILD.search(norm):
        gathered.put("subject_stage", "child", strong.start(), strong.end(), Basis.INFERRED)
    elif unborn and (living := subject_words.LIVING.search(norm)):
        gathered.put("subject_stage", "child", living.start(), living.end(), Basis.INFERRED)
    elif adults and subject_words.NO_CHILD.search(norm):
        gathered.put("subject_stage", "adult", *adults[0])
    elif (soft := subject_words.SOFT.search(norm)) and not subject_words.NO_CHILD.search(norm):
        gathered.put("subject_stage", "child", soft.start(), soft.end(), Basis.INFERRED)


def _adult_is_subject(norm: str, strong: re.Match[str]) -> bool:
    """Whether a word for a child speaks of somebody who is grown up now, as in `care leaver` or `adult child`."""
    if re.search(
        r"\b(?:toddlers?|bab(?:y|ies)|kids|children|siblings?|twins|little|infants?|newborn)\b", norm
    ):
        plain = re.search(
            (
                r"\b(?:her|his|their|the|young|two|three|\d) (?:\w+ )?(?:toddlers?|baby|babies|kids|children"
                r"|siblings?|twins|little|infant|newborn)\b(?! ?'s (?:services|social))(?! services)"
            ),
            norm,
        )
        return plain is None or bool(subject_words.NO_CHILD.search(norm))
    return True


def _ages(norm: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The places of ages under 18 and of ages from 18, in order."""
    children: list[tuple[int, int]] = []
    adults: list[tuple[int, int]] = []
    for match in subject_words.AGE.finditer(norm):
        age = int(next(value for value in match.groups() if value is not None))
        young_unit = re.search(r"\d (?:months?|weeks?|days?) olds?|/", match.group())
        near = norm[max(0, match.start() - 30) : match.start()]
        if (
            re.search(r"\b(?:when|since|was|were) (?:[a-z]+ ){0,3}(?:was |were |aged )?$", near)
            and " was " in near + " "
        ):
            continue
        (children if age < 18 or young_unit else adults).append((match.start(), match.end()))
    return children, adults


def _unborn(gathered: Gathered) -> tuple[int, int] | None:
    for match in subject_words.UNBORN.finditer(gathered.text.norm):
        if not denied(gathered.text, match.start(), match.end()) and not re.search(
            r"when (?:she|i|mum) was $", gathered.text.norm[: match.start()]
        ):
            return match.start(), match.end()
    return None


def _about(gathered: Gathered) -> None:
    norm = gathered.text.norm
    none = subject_words.NO_CHILD.search(norm)
    if none and re.search(
        r"\b(?:do not know|not know|unsure|not sure|no idea) (?:if|whether) [^.]*$", norm[: none.start()]
    ):
        none = None
    stage = gathered.facts.get("subject_stage")
    if none and stage and stage.value == "child" and stage.basis is Basis.STATED:
        none = None
    if gathered.value("subject_stage") == "unborn" or (
        none and subject_words.OWN_NEED.search(norm) and gathered.value("subject_stage") == "adult"
    ):
        return
    if none:
        gathered.put("information_about", "unconnected_individual", none.start(), none.end())
        gathered.add("subject_stage", "adult", none.start(), none.end(), Basis.INFERRED)
        return
    connected, child = subject_words.CONNECTED_WORRY.search(norm), subject_words.CHILD_WORRY.search(norm)
    if gathered.value("subject_stage") == "adult":
        return
    if others := subject_words.ABOUT_OTHERS.search(norm):
        gathered.put("information_about", "connected_individual", others.start(), others.end())
    elif connected and (not child or connected.start() < child.start()):
        gathered.put(
            "information_about", "connected_individual", connected.start(), connected.end(), Basis.INFERRED
        )
    elif child:
        gathered.put("information_about", "child", child.start(), child.end(), Basis.INFERRED)
