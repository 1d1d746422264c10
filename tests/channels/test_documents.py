"""The decision note as Markdown, Word and PDF, opened with the tools that read them."""

from dataclasses import replace
from io import BytesIO

from docx import Document
from pypdf import PdfReader
from sample_door import SampleDoor
from starlette.testclient import TestClient

from assistant.decision.note import DRAFT, Note
from integrations.web import documents

TITLE = "Decision note: sharing information about a child"


def note_of(door: SampleDoor) -> Note:
    return door.note("n-1")


def test_markdown_is_downloaded_under_a_name(client: TestClient) -> None:
    answer = client.get("/api/notes/n-1.md")
    assert answer.headers["Content-Type"] == "text/markdown; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="decision-note.md"'
    assert answer.text.startswith(f"# {TITLE}\n")


def test_the_note_as_data_holds_its_sections(client: TestClient) -> None:
    note = client.get("/api/notes/n-1").json()
    assert note["status"] == DRAFT
    assert note["sections"][0]["title"] == "The decision"


def test_word_has_real_headings_tables_and_properties(client: TestClient, door: SampleDoor) -> None:
    answer = client.get("/api/notes/n-1.docx")
    assert answer.status_code == 200
    word = Document(BytesIO(answer.content))
    headings = [one.text for one in word.paragraphs if one.style.name.startswith("Heading")]
    assert headings == [*(section.title for section in note_of(door).sections), "Paragraphs relied on"]
    heads = {tuple(cell.text for cell in table.rows[0].cells) for table in word.tables}
    assert ("Fact", "Value", "Where it came from") in heads
    assert ("To complete", "Your entry") in heads
    assert word.core_properties.title == TITLE
    assert word.core_properties.author == "Can I Share?"
    rows = [tuple(cell.text for cell in row.cells) for table in word.tables for row in table.rows]
    assert (
        "Who holds it",
        "Health service",
        "said by the practitioner: “I'm a health visitor”",
    ) in rows


def test_pdf_is_tagged_titled_and_says_the_same(client: TestClient) -> None:
    answer = client.get("/api/notes/n-1.pdf")
    assert answer.status_code == 200
    pdf = PdfReader(BytesIO(answer.content))
    assert pdf.metadata is not None
    assert pdf.metadata.title == TITLE
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    assert "Confidence does not stop the duty. (ISD 35)" in text
    assert f"Page 1 of {len(pdf.pages)}" in text
    assert "The judgement is yours" in text


def test_words_that_look_like_markup_stay_words(door: SampleDoor) -> None:
    note = note_of(door)
    hostile = replace(note, sections=(replace(note.sections[0], title="<script>&\u0007"), *note.sections[1:]))
    hostile = replace(
        hostile,
        sections=(
            *hostile.sections,
            replace(
                note.sections[1], lines=(replace(note.sections[0].lines[0], text="<img src=x>\u0000 \ud800"),)
            ),
        ),
    )
    assert "&lt;script&gt;" in documents.html(hostile)
    assert "<img" not in documents.html(hostile)
    assert "<img src=x>" in "\n".join(
        one.text for one in Document(BytesIO(documents.docx(hostile))).paragraphs
    )
    assert documents.pdf(hostile).startswith(b"%PDF")
