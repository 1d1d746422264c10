"""The parts of a decision note in order: what the assistant can say, and what only the practitioner can."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.decision import labels
from assistant.decision.decision import Decision, Statement, Test
from assistant.guidance.passages import Place

_ADVICE = Place("33", "seek advice from a manager, data protection officer or information governance lead")


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One sentence of the note, and the places in the guidance it rests on."""

    text: str
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteFact:
    """One fact relied on in plain words: its name, its value, how it came to be known, the user's words."""

    label: str
    value: str
    basis: str
    evidence: str | None


@dataclass(frozen=True, slots=True)
class NoteSection:
    """One part of the note: what the assistant can say, then the blanks only the practitioner can fill.

    `places` say where the guidance asks for the part.
    """

    title: str
    lines: tuple[NoteLine, ...] = ()
    blanks: tuple[str, ...] = ()
    facts: tuple[NoteFact, ...] = ()
    places: tuple[Place, ...] = ()


def sections(decision: Decision, asked: str, made_on: str) -> Iterator[NoteSection]:
    """The parts in the order in which a reader of the file will want them."""
    yield NoteSection(
        "The decision",
        _decision_lines(decision, made_on),
        (
            "Decided by (name and role)",
            "On behalf of (organisation)",
            "Date and time of the decision",
            "Decision taken, and why if it differs from the advice above",
        ),
        places=(Place("27.2", "Record the decision for sharing, or not sharing"),),
    )
    yield NoteSection(
        "What was asked, and by whom",
        tuple(NoteLine(line) for line in asked.splitlines() if line.strip()),
        ("Asked or requested by (name, role, organisation)", "Date received", "Child or case reference"),
    )
    yield NoteSection("Facts relied on, and where each came from", facts=_facts(decision))
    for test in decision.tests:
        yield _test_section(test)
    if decision.barriers:
        yield NoteSection(
            "Worries raised that do not decide the matter",
            tuple(_line(barrier.statement) for barrier in decision.barriers),
        )
    yield NoteSection(
        "What to share",
        _lines(decision.share),
        ("What was shared", "With whom (name and role)", "Date and time"),
    )
    yield NoteSection(
        "What to hold back",
        _lines(decision.withhold),
        ("What was held back, and why", "Under what conditions it may be shared later"),
    )
    yield NoteSection(
        "Lawful basis, route and security",
        _lines(decision.how),
        (
            "Lawful basis relied on (UK GDPR Article 6, or Part 3 of the Data Protection Act 2018)",
            "Condition for special category or criminal offence data, if any",
            "Route used, and how it was kept secure",
        ),
        places=(Place("27.6", "Use agreed local pathways to share information"),),
    )
    yield from _people_sections()
    yield NoteSection("What else the record must hold", _lines(decision.record))
    if decision.questions or decision.would_change:
        yield NoteSection("Still open, and what would change the advice", _open_lines(decision))
    yield NoteSection("Confirmed", (), ("Confirmed by (name and role)", "Date"))


def _people_sections() -> Iterator[NoteSection]:
    """The parts that no assistant can fill: the family, the weighing, the advice, the review."""
    yield NoteSection(
        "The child and the family",
        (),
        (
            "The child's wishes and feelings, if known",
            "Who in the family was told, when, and what they were told",
            "If they were not told, why not",
        ),
        places=(
            Place("27.4", "unless doing so would increase risk or is impracticable"),
            Place("27.5", "Keep the child's wishes/feelings, if known, under active consideration"),
        ),
    )
    yield NoteSection(
        "Benefits and risks",
        (),
        (
            "Benefits of sharing",
            "Risks of sharing, and how they were reduced",
            "Benefits of not sharing",
            "Risks of not sharing",
        ),
        places=(Place("9", "carefully considered, with the welfare of the child central to the judgement"),),
    )
    yield NoteSection(
        "Advice taken",
        (),
        (
            "From whom (manager, safeguarding lead, data protection officer, Caldicott Guardian)",
            "What they said",
        ),
        places=(
            Place("33", "seek advice from a manager, data protection officer or information governance lead"),
        ),
    )
    yield NoteSection(
        "Review",
        (),
        ("Review date", "What will be looked at again, and by whom", "Feedback received"),
        places=(Place("example:detriment.mitigating.4", "The decision is reviewed regularly"),),
    )


def _decision_lines(decision: Decision, made_on: str) -> tuple[NoteLine, ...]:
    """The advice in a few lines, its provisional and urgent states said in words."""
    advice = NoteLine(f"Advice: {labels.outcome_label(decision.outcome)}. {decision.headline}")
    said = [f"Advice given on {made_on}."]
    if decision.urgent:
        said.append("Urgent: a child may be in immediate danger. Act first, and record afterwards.")
    if decision.provisional:
        said.append("Provisional: facts that are still open or assumed could change this advice.")
    return (advice, _line(decision.basis), *(NoteLine(text) for text in said))


def _facts(decision: Decision) -> tuple[NoteFact, ...]:
    """Every fact in plain words; what was said or confirmed comes before what was assumed."""
    known = sorted(decision.facts.items(), key=lambda item: item[1].basis == "assumed")
    return tuple(
        NoteFact(
            labels.fact_label(name),
            labels.value_label(name, fact.value),
            labels.RECORD_BASES[fact.basis],
            fact.evidence,
        )
        for name, fact in known
    )


def _test_section(test: Test) -> NoteSection:
    title = f"Test: {labels.TESTS[test.name]} {labels.FINDINGS[test.finding]}"
    return NoteSection(title, _lines(test.reasons))


def _open_lines(decision: Decision) -> tuple[NoteLine, ...]:
    asked = [
        NoteLine(f"Not yet answered: {question.text}", question.places) for question in decision.questions
    ]
    changes = [
        NoteLine(
            f"If “{labels.fact_label(change.fact)}” were “{labels.value_label(change.fact, change.value)}”, "
            f"the advice would be: {labels.outcome_label(change.outcome)}."
        )
        for change in decision.would_change
    ]
    return (*asked, *changes)


def _line(statement: Statement) -> NoteLine:
    return NoteLine(statement.text, statement.places)


def _lines(statements: Iterable[Statement]) -> tuple[NoteLine, ...]:
    return tuple(_line(statement) for statement in statements)
