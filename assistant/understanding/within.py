"""What a message within a case tells, of both readings: an answer, a correction, what is said beside one."""

from collections.abc import Collection, Mapping, Sequence

from assistant.decision.facts import GROUNDS, NO, UNKNOWN, VALUES, YES, Basis, Fact, Facts
from assistant.understanding import subject_words
from assistant.understanding.answer_words import MAY_BE_COMMISSIONED
from assistant.understanding.costs import (
    CORRECTS_FROM,
    DENIED_IF_SAID,
    DENIED_WITHIN,
    NEARLY_CERTAIN,
    OVERTURNS,
    RAISED_UNASKED,
    RAISED_WITHIN,
    SURE_WITHIN,
)
from assistant.understanding.learned import Guess, LearnedReader
from assistant.understanding.polarity import denies, no_help, will_not
from assistant.understanding.spoken import speaks_of
from assistant.understanding.standing import may_be, one_of
from assistant.understanding.taking import BODIES, ground, is_doubtful, is_kept, taken
from assistant.understanding.weighing import GROUNDS_WITHIN, WITHIN, pooled, trusted, with_evidence
from assistant.understanding.words import Text


def weighed_within(
    text: str,
    told: Facts,
    reader: LearnedReader,
    guesses: Mapping[str, Guess],
    asked: Collection[str],
    known: Facts,
    settled: Collection[str] = (),
    *,
    corrects: bool = False,
) -> Facts:
    """What a message within a case tells, of both readings: `told` by phrases, `guesses` with what was `asked`.

    Of what is `settled` phrases have the last word. What the model alone makes of it stands as if it had been clicked
    only where it was asked and is sure; it lets no ground go that is known, unless that was asked and it is nearly
    certain, or sure where the ground was left open. A message that `corrects` overturns what it says otherwise.
    """
    found = {name: fact for name, fact in told.items() if name not in guesses}
    from_model: dict[str, str] = {}
    for name, guess in guesses.items():
        if name not in VALUES:
            continue
        fact = told.get(name)
        answered = name in settled and fact is not None and fact.basis is Basis.CONFIRMED
        if fact is not None and (answered or fact.value not in guess.chances):
            found[name] = fact
            continue
        if fact is None and name in settled and (name in GROUNDS or known.value(name) in MAY_BE_COMMISSIONED):
            continue
        chances = pooled(fact, guess, trusted()[GROUNDS_WITHIN if name in GROUNDS else WITHIN])
        if name in GROUNDS:
            raised_from = RAISED_WITHIN if name in asked else RAISED_UNASKED
            said_no = fact is not None and fact.value == NO
            value = ground(name, fact, chances, raised_from, DENIED_IF_SAID if said_no else DENIED_WITHIN)
        else:
            value = taken(name, fact, chances)
        if fact is not None and value != fact.value and is_kept(name, fact):
            value = fact.value
        if _is_not_said(name, value, text.lower(), by_phrase=fact is not None):
            continue
        if value is None or (
            fact is None
            and not _may_stand(name, value, chances[value], asked, known.value(name), corrects=corrects)
        ):
            continue
        if fact is not None and fact.value == value:
            again = name in GROUNDS and (known.value(name), value) == (NO, UNKNOWN)
            found[name] = Fact(value, Basis.STATED, fact.evidence) if again else fact
            continue
        from_model[name] = value
        basis = _basis_within(name, value, chances, asked, known.value(name))
        if corrects and known.value(name) not in (None, value):
            basis = Basis.STATED
        found[name] = Fact(value, basis)
    return with_evidence(found, text, from_model, reader)


def fitting(text: Text, found: Facts, told: Facts, known: Facts, pending: Sequence[str]) -> Facts:
    """Of what was `found` in a message within a case, what its words can mean there.

    A body has to fit the part it would take, and a ground to have a word that speaks of it, or be `told` by a phrase.
    """
    turned = found.get("direction")
    known = known.with_(direction=turned) if turned else known
    return Facts(
        {
            name: fact
            for name, fact in found.items()
            if not (name == "subject_stage" and fact.value == "child" and _is_unborn_still(text, known))
            and not (name in BODIES and not _stands(name, fact, text, known, pending))
            and not (
                name in GROUNDS
                and fact.value != NO
                and told.value(name) is None
                and not speaks_of(name, text.raw.lower())
            )
        }
    )


def _is_unborn_still(text: Text, known: Facts) -> bool:
    """Whether a baby that was not born yet is spoken of, and no word says that it is born, or of another child."""
    said = (subject_words.BORN, subject_words.LIVING, subject_words.HAS_COME)
    return known.value("subject_stage") == "unborn" and not any(each.search(text.norm) for each in said)


def _stands(name: str, fact: Fact, text: Text, known: Facts, pending: Sequence[str]) -> bool:
    """Whether a body may take this part; one that is named once is not both who holds it and who gets it."""
    only = one_of([asked for asked in pending if asked in BODIES], text, known)
    return only in (None, name) and may_be(name, fact.value, text, known, pending)


def _is_not_said(name: str, value: str | None, words: str, *, by_phrase: bool) -> bool:
    """Whether the words of an answer cannot say this.

    A ground is denied by a word that denies, and by no refusal to share; what is refused is no way round it, and what
    would not help no help.
    """
    if name in GROUNDS and value == NO:
        return not by_phrase and (will_not(words) or not denies(words))
    refused = {"mitigation_possible": will_not, "may_help_recipient": no_help}.get(name)
    return value == YES and refused is not None and refused(words)


def _basis_within(
    name: str, value: str, chances: Mapping[str, float], asked: Collection[str], known: str | None
) -> Basis:
    """How firmly what the model made of an answer stands; a ground that is raised after a no is asked about again."""
    if name in asked and chances[value] >= SURE_WITHIN:
        return Basis.CONFIRMED
    if name in GROUNDS and known == NO and value == UNKNOWN:
        return Basis.STATED
    return Basis.ASSUMED if is_doubtful(name, value, chances) else Basis.INFERRED


def _may_stand(
    name: str, value: str, chance: float, asked: Collection[str], known: str | None, *, corrects: bool
) -> bool:
    """Whether what the model alone makes of an answer may stand against what is known."""
    if known is None or known == value or (corrects and chance >= CORRECTS_FROM):
        return True
    if name in GROUNDS and value == NO and known in (YES, UNKNOWN):
        return name in asked and chance >= (NEARLY_CERTAIN if known == YES else SURE_WITHIN)
    return chance >= OVERTURNS
