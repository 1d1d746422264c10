"""Draws a decision note as a Word document and as a PDF."""

import re
from collections.abc import Iterable
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

from assistant.decision.note import Note, NoteFact, NoteSection, Relied

NO_PANGO = "PDF needs the Pango library, which this computer does not have; download the Word file instead."
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_AUTHOR = "Can I Share?"
_STYLE = Path(__file__).parent / "static" / "print.css"
_FACT_HEADS = ("Fact", "Value", "Where it came from")
_BLANK_HEADS = ("To complete", "Your entry")


class PdfUnavailable(Exception):
    """The libraries that draw PDF files are not on this computer."""


def docx(note: Note) -> bytes:
    """The note as a Word file with real headings and tables, in British English, its gaps ready to fill."""
    from docx import Document
    from docx.shared import Pt

    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.language = note.title, _AUTHOR, "en-GB"
    properties.subject, properties.comments = f"Note {note.note_id}, {note.made_on}", note.status
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(11)
    document.add_heading(note.title, level=0)
    document.add_paragraph().add_run(note.status).bold = True
    document.add_paragraph(f"Note {note.note_id}, made on {note.made_on}.")
    for section in note.sections:
        _word_section(document, note, section)
    document.add_heading("Paragraphs relied on", level=1)
    _word_table(document, ("Reference", "Edition", "Words"), (_relied_row(one) for one in note.relied))
    document.sections[0].footer.paragraphs[0].text = f"{note.title}. Draft until confirmed by a practitioner."
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _word_section(document: Any, note: Note, section: NoteSection) -> None:
    document.add_heading(_printable(section.title), level=1)
    if section.places:
        document.add_paragraph(f"See {note.references(section.places)}.")
    for line in section.lines:
        cited = f" ({note.references(line.places)})" if line.places else ""
        document.add_paragraph(_printable(line.text) + cited, style="List Bullet")
    if section.facts:
        _word_table(document, _FACT_HEADS, (_fact_row(fact) for fact in section.facts))
    if section.blanks:
        _word_table(document, _BLANK_HEADS, ((blank, "") for blank in section.blanks))
    if _is_empty(section):
        document.add_paragraph("Nothing to record here.")


def _word_table(document: Any, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    """A table whose first row is a heading that repeats on every page."""
    from docx.oxml import OxmlElement

    table = document.add_table(rows=1, cols=len(heads), style="Table Grid")
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(head).bold = True
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for row in rows:
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = _printable(text)
    document.add_paragraph()


def pdf(note: Note) -> bytes:
    """The note as a tagged PDF with page numbers; raises `PdfUnavailable` where Pango is missing."""
    try:
        from weasyprint import HTML
    except (ImportError, OSError) as fault:
        raise PdfUnavailable(NO_PANGO) from fault
    written: bytes = HTML(string=html(note), url_fetcher=_fetch_nothing).write_pdf(pdf_variant="pdf/ua-1")
    return written


def _fetch_nothing(url: str, *_args: object, **_kwargs: object) -> dict[str, object]:
    """A note refers to nothing outside itself, so nothing is ever fetched."""
    raise ValueError(f"a note may not fetch {url}")


def html(note: Note) -> str:
    """The note as one self-contained page, for print."""
    parts = [
        f'<html lang="en-GB"><head><meta charset="utf-8"><title>{escape(note.title)}</title>',
        f'<meta name="author" content="{_AUTHOR}">',
        f"<style>{_STYLE.read_text(encoding='utf-8')}</style></head><body>",
        f'<h1>{escape(note.title)}</h1><p class="status">{escape(note.status)}</p>',
        f"<p>Note {escape(note.note_id)}, made on {escape(note.made_on)}.</p>",
        *(_html_section(note, section) for section in note.sections),
        "<h2>Paragraphs relied on</h2>",
        _html_table(("Reference", "Edition", "Words"), (_relied_row(one) for one in note.relied)),
        "</body></html>",
    ]
    return "".join(parts)


def _html_section(note: Note, section: NoteSection) -> str:
    parts = [f"<h2>{_paper(section.title)}</h2>"]
    if section.places:
        parts.append(f'<p class="place">See {escape(note.references(section.places))}.</p>')
    if section.lines:
        drawn = (
            f"<li>{_paper(line.text)}"
            + (f' <span class="place">({escape(note.references(line.places))})</span>' if line.places else "")
            + "</li>"
            for line in section.lines
        )
        parts.append(f"<ul>{''.join(drawn)}</ul>")
    if section.facts:
        rows = (_fact_row(fact) for fact in section.facts)
        parts.append(_html_table(_FACT_HEADS, rows))
    if section.blanks:
        parts.append(_html_table(_BLANK_HEADS, ((blank, "") for blank in section.blanks), "blanks"))
    if _is_empty(section):
        parts.append("<p>Nothing to record here.</p>")
    return "".join(parts)


def _html_table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]], kind: str = "table") -> str:
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    body = "".join(
        f'<tr><th scope="row">{_paper(first)}</th>{"".join(f"<td>{_paper(cell)}</td>" for cell in rest)}</tr>'
        for first, *rest in rows
    )
    return f'<table class="{kind}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _fact_row(fact: NoteFact) -> tuple[str, str, str]:
    words = f": “{_printable(fact.evidence)}”" if fact.evidence else ""
    return (fact.label, fact.value, fact.basis + words)


def _relied_row(one: Relied) -> tuple[str, str, str]:
    return (one.reference, one.edition, one.quote)


def _is_empty(section: NoteSection) -> bool:
    return not (section.lines or section.facts or section.blanks)


def _printable(text: str) -> str:
    """The text without the characters that no XML document may hold."""
    return _UNPRINTABLE.sub(" ", text)


def _paper(text: str) -> str:
    return escape(_printable(text))
