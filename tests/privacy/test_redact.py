"""What points at a person goes, what does not stays, and the text stays readable."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.privacy.helplines import is_helpline
from assistant.privacy.redact import redact

HERE = Path(__file__).parent
CORPUS = HERE.parent.parent / "corpus"
REMOVED = yaml.safe_load((HERE / "removed.yaml").read_text(encoding="utf-8"))
KEPT = yaml.safe_load((HERE / "kept.yaml").read_text(encoding="utf-8"))
PIECES = [
    *[
        "mum",
        "Kelly",
        "told",
        "me",
        "that",
        "Jayden",
        "Smith",
        "(14)",
        ",",
        ".",
        "was",
        "called",
        "Will",
        "Mrs",
    ],
    *[
        "Okafor's",
        "the",
        "Brown",
        "family",
        "07700",
        "900123",
        "at",
        "14",
        "Elm",
        "Road",
        "LS6",
        "2AB",
        "and",
    ],
    *[
        "dad",
        "is",
        "Zaynabou",
        "said",
        "name",
        "[name]",
        "[name A]",
        "dob",
        "3/4/2012",
        "case",
        "ref",
        "12345",
    ],
    *["I'm", "May", "I", "am", "St", "James", "School", "jaydens", "J.", "de", "la", "HELP", "names"],
]
STORY = (
    "Kelly Brown rang about Jayden (14). Kelly's ex, Darren, lives at 14 Elm Road, Leeds, LS6 2AB. "
    "Her number is 07700 900123 and Jayden's NHS number is 943 476 5919. Darren's car is AB12 CDE."
)


@pytest.mark.parametrize("case", REMOVED, ids=[case["text"][:60] for case in REMOVED])
def test_personal_data_goes(case: dict[str, str]) -> None:
    assert redact(case["text"]).text == case["kept"]


@pytest.mark.parametrize("text", KEPT, ids=[text[:60] for text in KEPT])
def test_what_is_not_personal_stays(text: str) -> None:
    found = redact(text)
    assert found.text == text
    assert found.found == ()


@pytest.mark.parametrize("case", REMOVED, ids=[case["text"][:60] for case in REMOVED])
def test_a_second_time_changes_nothing(case: dict[str, str]) -> None:
    again = redact(case["kept"])
    assert again.text == case["kept"]
    assert again.found == ()


def test_the_story_stays_readable() -> None:
    assert redact(STORY).text == (
        "[name A] rang about [name B] (14). [name A]'s ex, [name C], lives at [address], Leeds, [postcode]. "
        "Her number is [phone] and [name B]'s NHS number is [NHS number]. [name C]'s car is [number plate]."
    )


def test_kinds_are_told_in_the_order_they_are_met() -> None:
    assert redact(STORY).found == (
        "a name",
        "an address",
        "a postcode",
        "a telephone number",
        "an NHS number",
        "a number plate",
    )


def test_letters_already_used_are_not_used_again() -> None:
    assert redact("[name A] told [name B] and Jayden").text == "[name A] told [name B] and [name C]"
    assert redact("[name] told Jayden").text == "[name] told [name B]"


def test_hidden_characters_do_not_hide_a_name() -> None:
    assert redact("Mrs Oka\u200bfor and 07700\u202e 900123").text == "Mrs [name] and [phone]"


@pytest.mark.parametrize(
    "number", ["0800 1111", "08001111", "0808 800 5000", "+44 808 800 5000", "116 123", "999"]
)
def test_helplines_are_known_in_every_form(number: str) -> None:
    assert is_helpline(number)
    assert redact(f"call {number} now").text == f"call {number} now"


def test_a_wrong_nhs_number_without_spaces_goes_too() -> None:
    assert redact("9434765918").text == "[number]"


def test_the_guidance_itself_loses_only_its_own_web_addresses() -> None:
    path = CORPUS / "information-sharing-duty-draft-guidance-2026-06.md"
    lost = [line for line in path.read_text(encoding="utf-8").splitlines() if redact(line).found]
    assert len(lost) == 2
    assert all("educationgovuk" in line for line in lost)


def test_a_name_before_somebody_elses_is_no_part_of_the_street_after_both() -> None:
    assert redact("Kelly Mrs Kelly Road").text == "[name] Mrs [name] Road"


def test_a_street_that_a_name_follows_reads_the_same_once_the_name_is_out() -> None:
    once = redact("12345 at James Road Brown said May").text
    assert redact(once).text == once


@settings(max_examples=120, deadline=None)
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=25,
    )
)
def test_twice_is_once(words: list[str]) -> None:
    once = redact(" ".join(words)).text
    assert redact(once).text == once


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_at_all_gets_an_answer(text: str) -> None:
    once = redact(text).text
    assert redact(once).text == once


@pytest.mark.parametrize(
    "piece",
    [
        "Kelly ",
        "0",
        "07 ",
        "a.",
        "a@",
        "1 a ",
        "oh ",
        "[name A] ",
        "A1",
        "Aa Bb ",
        "ref ",
        "lives at a ",
        "'s ",
        "called ",
        "( ",
        "AB 12 ",
    ],
)
def test_twenty_thousand_characters_of_anything_come_to_an_end(piece: str) -> None:
    text = (piece * 20_000)[:20_000]
    assert redact(redact(text).text).text == redact(text).text
