"""The decision note: the record that ISD 27 asks for, made from a decision for a practitioner to finish."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from assistant.decision import labels
from assistant.decision.decision import Decision
from assistant.decision.note_parts import NoteFact, NoteLine, NoteSection, sections
from assistant.guidance.citations import NotVerbatim, find, sentence_of
from assistant.guidance.passages import Corpus, Place

__all__ = ["DRAFT", "Note", "NoteFact", "NoteLine", "NoteSection", "Relied", "markdown", "note_of"]

DRAFT = (
    "Draft. The judgement is yours: check every line, change what is wrong, fill the gaps and confirm it. "
    "Until then it is not a record of your decision."
)


@dataclass(frozen=True, slots=True)
class Relied:
    """A passage relied on: its address, printed reference and edition, and the sentence of it, verbatim."""

    source: str
    anchor: str
    reference: str
    edition: str
    quote: str


@dataclass(frozen=True, slots=True)
class Note:
    """The whole note; `made_on` is a date in words, `relied` what it cites in reading order."""

    note_id: str
    title: str
    made_on: str
    status: str
    outcome: str
    headline: str
    sections: tuple[NoteSection, ...]
    relied: tuple[Relied, ...]

    def reference(self, place: Place) -> str:
        """The printed reference of a place, such as "ISD 11, second bullet"."""
        address = (place.source, place.anchor)
        return next(
            (one.reference for one in self.relied if (one.source, one.anchor) == address), place.anchor
        )

    def references(self, places: Iterable[Place]) -> str:
        """The printed references of several places, each once, parted by semicolons."""
        return "; ".join(dict.fromkeys(self.reference(place) for place in places))


def note_of(
    decision: Decision,
    *,
    note_id: str,
    asked: str,
    made_on: str,
    corpus: Corpus,
    editions: Mapping[str, str],
) -> Note:
    """The note of one decision.

    `asked` is the practitioner's text with personal data already removed; `made_on` a date in words;
    `editions` maps a source to its edition and status in words. Raises `NotVerbatim` where the decision
    cites words that do not stand in the corpus.
    """
    drawn = tuple(_placed(section, corpus) for section in sections(decision, asked.strip(), made_on))
    cited = dict.fromkeys(place for section in drawn for place in _places(section))
    relied = [
        Relied(
            source=place.source,
            anchor=place.anchor,
            reference=corpus.get(place.anchor, place.source).reference,
            edition=editions.get(place.source, place.source),
            quote=sentence_of(corpus.get(place.anchor, place.source), place.says),
        )
        for place in sorted(cited, key=lambda place: corpus.get(place.anchor, place.source).order)
    ]
    return Note(
        note_id=note_id,
        title="Decision note: sharing information about a child",
        made_on=made_on,
        status=DRAFT,
        outcome=labels.outcome_label(decision.outcome),
        headline=decision.headline,
        sections=drawn,
        relied=tuple(dict.fromkeys(relied)),
    )


def _placed(section: NoteSection, corpus: Corpus) -> NoteSection:
    """The part with every place at the very passage that holds its words, not at a whole printed in parts."""
    lines = tuple(replace(line, places=_exact(line.places, corpus)) for line in section.lines)
    return replace(section, lines=lines, places=_exact(section.places, corpus))


def _exact(places: Iterable[Place], corpus: Corpus) -> tuple[Place, ...]:
    found: list[Place] = []
    for place in places:
        passage = find(place, corpus)
        if passage is None:
            raise NotVerbatim(place)
        found.append(replace(place, anchor=passage.anchor))
    return tuple(found)


def _places(section: NoteSection) -> Iterator[Place]:
    yield from section.places
    for line in section.lines:
        yield from line.places


def markdown(note: Note) -> str:
    """The whole note as Markdown, ready to paste into a case record; its text cannot become markup."""
    lines = [
        f"# {note.title}",
        "",
        f"**{note.status}**",
        "",
        f"Note {note.note_id}, made on {note.made_on}.",
        "",
    ]
    for section in note.sections:
        lines += [f"## {section.title}", "", *_drawn(note, section)]
    lines += ["## Paragraphs relied on", ""]
    lines += [f"- **{one.reference}** ({one.edition}): {_plain(one.quote)}" for one in note.relied]
    return "\n".join(lines) + "\n"


def _drawn(note: Note, section: NoteSection) -> Iterator[str]:
    """One part in Markdown: its place, its sentences, its facts, then its gaps."""
    if section.places:
        yield from (f"See {note.references(section.places)}.", "")
    for line in section.lines:
        cited = f" ({note.references(line.places)})" if line.places else ""
        yield f"- {_plain(line.text)}{cited}"
    if section.lines:
        yield ""
    if section.facts:
        yield from ("| Fact | Value | Where it came from |", "| --- | --- | --- |")
        for fact in section.facts:
            words = f": “{_plain(fact.evidence)}”" if fact.evidence else ""
            yield f"| {fact.label} | {fact.value} | {fact.basis}{words} |"
        yield ""
    if section.blanks:
        yield from (f"- {blank}: ____________________" for blank in section.blanks)
        yield ""
    if not (section.lines or section.facts or section.blanks):
        yield from ("Nothing to record here.", "")


def _plain(text: str) -> str:
    """Text on one line whose characters cannot be taken for Markdown or HTML."""
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", " ".join(text.split()))
