"""The listed documents are the ones that were checked; anything else is refused in a plain sentence."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.errors import SetupError
from assistant.guidance.corpus import read_corpus
from assistant.guidance.editions import draft_notice
from assistant.guidance.passages import GUIDANCE, LETTER, Corpus
from assistant.guidance.reviewed import changed, hashes, read_reviewed, write_reviewed
from assistant.guidance.sources import load_sources

GUIDANCE_FILE = "information-sharing-duty-draft-guidance-2026-06.md"


@pytest.fixture
def copied(corpus_folder: Path, tmp_path: Path) -> Path:
    """A copy of the documents that a test may damage."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name in ("sources.toml", "reviewed.toml", *(source.file for source in load_sources(corpus_folder))):
        shutil.copy(corpus_folder / name, folder / name)
    return folder


def test_the_two_documents_are_listed_with_their_standing(corpus_folder: Path) -> None:
    guidance, letter = load_sources(corpus_folder)
    assert (guidance.id, guidance.edition, guidance.status) == (
        GUIDANCE,
        "June 2026",
        "draft for consultation",
    )
    assert guidance.is_draft
    assert (letter.id, letter.edition, letter.is_draft) == (LETTER, "June 2026", False)
    for source in (guidance, letter):
        assert source.licence == "Open Government Licence v3.0"
        assert source.address == "www.gov.uk/government/publications"
        assert source.path.is_file()
    attribution = (corpus_folder / "ATTRIBUTION.md").read_text(encoding="utf-8")
    assert "Open Government Licence v3.0" in attribution
    assert "© Crown copyright 2026" in attribution
    assert all(source.file in attribution for source in (guidance, letter))


def test_a_changed_document_is_refused_with_what_to_do(copied: Path) -> None:
    document = copied / GUIDANCE_FILE
    document.write_bytes(document.read_bytes().replace(b"must still be shared", b"must not be shared"))
    for read in (load_sources, read_corpus):
        with pytest.raises(SetupError) as refused:
            read(copied)
        assert str(refused.value) == (
            f"The document {GUIDANCE_FILE} is not the one that was checked (its hash differs from the one in "
            "sources.toml); restore it from git, or read the change and update the hash there."
        )


def test_a_missing_document_is_named(copied: Path) -> None:
    (copied / GUIDANCE_FILE).unlink()
    with pytest.raises(SetupError, match=rf"{GUIDANCE_FILE} is missing from .*; restore it from git"):
        load_sources(copied)


def test_a_missing_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match=r"sources\.toml is missing; restore it from git"):
        load_sources(tmp_path)


@pytest.mark.parametrize("damage", ["[[source", '[[source]]\nid = "x"\n', "title = 1\n", "source = 3\n"])
def test_a_damaged_list_is_named(copied: Path, damage: str) -> None:
    (copied / "sources.toml").write_text(damage, encoding="utf-8")
    with pytest.raises(SetupError, match=r"sources\.toml cannot be read .*restore it from git"):
        load_sources(copied)


def test_a_document_that_nothing_can_read_is_named(copied: Path) -> None:
    listing = copied / "sources.toml"
    listing.write_text(listing.read_text(encoding="utf-8").replace(GUIDANCE, "isd-2027-01"), encoding="utf-8")
    with pytest.raises(SetupError, match="Nothing knows how to read the document isd-2027-01"):
        read_corpus(copied)


def test_a_document_with_another_layout_is_refused_by_line(copied: Path) -> None:
    document = copied / GUIDANCE_FILE
    before = load_sources(copied)[0].sha256
    document.write_text(
        document.read_text(encoding="utf-8").replace("\n5. The", "\n6. The"), encoding="utf-8"
    )
    after = _sha256(document)
    listing = copied / "sources.toml"
    listing.write_text(listing.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
    with pytest.raises(SetupError, match=r"line 145: paragraph 6 printed where 5 should be"):
        read_corpus(copied)


def test_the_notice_says_which_edition_and_that_it_is_a_draft(corpus_folder: Path) -> None:
    assert draft_notice(load_sources(corpus_folder)) == (
        "This answer rests on the Information Sharing Duty statutory guidance as a draft for consultation "
        "(June 2026; consultation closed 14 July 2026); check it against the final statutory guidance before "
        "relying on it."
    )


def test_the_notice_follows_the_listed_standing(corpus_folder: Path) -> None:
    guidance, letter = load_sources(corpus_folder)
    final = replace(guidance, status="in force", edition="September 2026")
    assert draft_notice([letter, final]) == (
        "This answer rests on the Information Sharing Duty statutory guidance, September 2026 edition."
    )
    with pytest.raises(ValueError, match="not among the sources"):
        draft_notice([letter])


def test_every_paragraph_is_as_somebody_last_read_it(corpus: Corpus, corpus_folder: Path) -> None:
    assert changed(corpus, read_reviewed(corpus_folder)) == ()


def test_a_changed_word_shows_which_paragraph_is_to_be_read_again(
    corpus: Corpus, corpus_folder: Path
) -> None:
    altered = Corpus(
        tuple(
            replace(passage, text=passage.text.replace("rare", "frequent"))
            if passage.anchor == "9"
            else passage
            for passage in corpus
            if passage.anchor != "letter:thanks"
        )
    )
    assert changed(altered, read_reviewed(corpus_folder)) == ((GUIDANCE, "9"), (LETTER, "letter:thanks"))
    part = Corpus(
        tuple(
            replace(passage, text=f"{passage.text} ") if passage.anchor == "11.2" else passage
            for passage in corpus
        )
    )
    assert changed(part, read_reviewed(corpus_folder)) == ((GUIDANCE, "11"),)


def test_the_reviewed_file_is_written_again_from_the_documents(copied: Path, corpus: Corpus) -> None:
    committed = (copied / "reviewed.toml").read_text(encoding="utf-8")
    (copied / "reviewed.toml").write_text("[broken", encoding="utf-8")
    with pytest.raises(SetupError, match=r"reviewed\.toml cannot be read"):
        read_reviewed(copied)
    assert write_reviewed(copied).read_text(encoding="utf-8") == committed
    assert read_reviewed(copied) == hashes(corpus)
    assert set(hashes(corpus)[GUIDANCE]) >= {str(number) for number in range(1, 61)}


def _sha256(path: Path) -> str:
    import hashlib

    return hashlib.sha256(path.read_bytes()).hexdigest()
