"""Leaves out of a message what tells of nothing: markup, and clauses that are addressed to the machine.

Whatever a text orders, threatens, plays or pastes as new guidance, the decision rests on the rest of it alone. What
only looks like an order and speaks of somebody ("he said you're dead") is the practitioner's story and stays.
"""

import re

from assistant.understanding.language import language_of
from assistant.understanding.order_words import (
    ANSWERS,
    ASSIGNED,
    BRACKETS,
    CITED,
    CLAUSE,
    DIGIT_IN_WORD,
    DIGITS_LIKE_LETTERS,
    DISGUISED,
    ENCODED,
    GIVEN_ANSWER,
    LINE,
    MARKUP,
    OF_A_CASE,
    OF_THE_LAW,
    OUTRIGHT,
    PARAGRAPH,
    PASTED,
    SAID_AGAIN,
    SEEMING,
    SOMEBODY,
    SUPPOSED,
    WITH_DIGITS,
)


def told_of(text: str, *, claims: bool = False, asked: bool = False) -> str:
    """The text without markup and without what is addressed to the machine; may be empty.

    With `claims` what it says of the law stays, to be put right where it is wrong; where something was `asked`, what
    sounds like a dictated answer is one.
    """
    text = _in_letters(text)
    plain = text if claims else _without_pasted(text)
    for said_to_a_machine in (MARKUP, ENCODED, ASSIGNED, SAID_AGAIN):
        plain = said_to_a_machine.sub(" ", plain)
    plain = BRACKETS.sub(_in_english, _without_notes(plain))
    lines = plain.splitlines(keepends=True)
    clauses = [clause for line in lines if not _is_machine_made(line) for clause in CLAUSE.findall(line)]
    supposed = [_without_condition(clause) for clause in clauses]
    kept = [clause for clause in supposed if not _is_order(clause, claims=claims, asked=asked)]
    if len("".join(kept)) == len(text):
        return text
    return "".join(kept).strip(" .!?;:\n") and "".join(kept).strip()


def _in_letters(text: str) -> str:
    """The text with letters for the digits that stand for them, where many words have one among their letters."""
    if len(DIGIT_IN_WORD.findall(text)) < DISGUISED:
        return text
    return WITH_DIGITS.sub(lambda found: found[0].translate(DIGITS_LIKE_LETTERS), text)


def _without_pasted(text: str) -> str:
    """The text without pasted guidance; what speaks of somebody is the story, whatever stands round it."""
    return PASTED.sub(lambda pasted: pasted.group() if SOMEBODY.search(pasted.group()) else " ", text)


def _without_notes(text: str) -> str:
    """The text without paragraphs that order a machine about, and lines that begin so, where others tell and ask."""
    paragraphs = PARAGRAPH.split(text)
    kept = [each for each in paragraphs if not _is_note(each, OUTRIGHT.search(each))] or paragraphs
    told = text if len(kept) == len(paragraphs) else "\n\n".join(kept)
    lines = told.splitlines()
    kept = [each for each in lines if not _is_note(each, OUTRIGHT.search(CLAUSE.findall(each + ".")[0]))]
    return told if len(kept) == len(lines) or not kept else "\n".join(kept)


def _is_note(words: str, ordered: re.Match[str] | None) -> bool:
    """Whether words that hold an order tell and ask nothing."""
    tells = "?" in words or SOMEBODY.search(words) or OF_A_CASE.search(words)
    return ordered is not None and not tells


def _in_english(bracket: re.Match[str]) -> str:
    """What stands in brackets, or nothing where it is in another language than the rest."""
    return bracket.group() if language_of(bracket.group()) == "en" else " "


def _without_condition(clause: str) -> str:
    if not clause.rstrip().endswith("?") or SOMEBODY.search(clause):
        return clause
    return SUPPOSED.sub("", clause)


def _is_machine_made(line: str) -> bool:
    if GIVEN_ANSWER.match(line):
        return True
    return LINE.match(line) is not None and not SOMEBODY.search(line)


def _is_order(clause: str, *, claims: bool, asked: bool) -> bool:
    if OUTRIGHT.search(clause) or (CITED.search(clause) and not claims):
        return True
    if SOMEBODY.search(clause):
        return False
    of_the_law = not claims and not clause.rstrip().endswith("?") and OF_THE_LAW.search(clause)
    return bool(SEEMING.search(clause) or (not asked and ANSWERS.search(clause)) or of_the_law)
