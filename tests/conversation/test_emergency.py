"""The emergency reply says 999 first, is plain, and is right in every language it speaks."""

import re

import pytest

from assistant.conversation.emergency import (
    KINDS,
    Emergency,
    emergency_for,
    english_only,
    source_of_danger_reply,
)
from assistant.privacy.helplines import is_helpline

LANGUAGES = ("cy", "pl", "ur", "ar")
SCRIPTS = {"ur": re.compile("[\u0600-\u06ff]"), "ar": re.compile("[\u0600-\u06ff]")}


def everything(reply: Emergency) -> str:
    contacts = [f"{contact.name} {contact.reach} {contact.when}" for contact in reply.contacts]
    return "\n".join([reply.headline, *reply.paragraphs, *contacts, *reply.own_language])


def sentences(text: str) -> list[str]:
    return [sentence for sentence in re.split(r"(?<=[.?!])\s+", text) if sentence]


def test_the_kinds_are_the_five_agreed() -> None:
    assert set(KINDS) == {
        "child_writing",
        "adult_victim",
        "self_harm",
        "child_in_danger_member_of_public",
        "parent_who_may_hurt",
    }


@pytest.mark.parametrize("kind", KINDS)
def test_999_comes_first(kind: str) -> None:
    reply = emergency_for(kind)
    assert "999" in reply.headline
    assert reply.contacts[0].reach == "999"


@pytest.mark.parametrize("kind", KINDS)
def test_the_words_are_plain(kind: str) -> None:
    reply = emergency_for(kind)
    spoken = [sentence for part in (reply.headline, *reply.paragraphs) for sentence in sentences(part)]
    lengths = [len(sentence.split()) for sentence in spoken]
    assert max(lengths) <= 22
    assert sum(lengths) / len(lengths) <= 13
    assert sum(len(part.split()) for part in reply.paragraphs) <= 110


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_no_marks_no_law_no_questions(kind: str, language: str) -> None:
    said = everything(emergency_for(kind, language))
    assert "[" not in said
    assert "?" not in said
    assert "؟" not in said
    for word in ("section", "duty", "statutory", "guidance", "consent", "you must", "you should feel"):
        assert word not in said.lower()


@pytest.mark.parametrize(
    ("kind", "needed"),
    [
        ("child_writing", ["0800 1111", "85258", "press 55", "18000"]),
        ("adult_victim", ["0808 2000 247", "press 55", "101", "18000", "116 123"]),
        ("self_harm", ["116 123", "85258", "111", "0800 1111", "18000"]),
        ("child_in_danger_member_of_public", ["0808 800 5000", "101", "front door", "18000"]),
    ],
)
def test_each_kind_names_who_helps(kind: str, needed: list[str]) -> None:
    said = everything(emergency_for(kind))
    assert [number for number in needed if number not in said] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_in_the_writers_language_begin_with_999_and_say_it_works_in_english(
    kind: str, language: str
) -> None:
    reply = emergency_for(kind, language)
    assert "999" in reply.own_language[0]
    assert reply.own_language[-1] == english_only(language) != english_only("en")
    assert reply.language == language
    assert "999" in reply.headline


@pytest.mark.parametrize(
    ("language", "rtl"), [("cy", False), ("pl", False), ("ur", True), ("ar", True), ("en", False)]
)
def test_the_direction_is_right(language: str, rtl: bool) -> None:
    reply = emergency_for("child_writing", language)
    assert reply.rtl is rtl
    if language in SCRIPTS:
        assert all(SCRIPTS[language].search(line) for line in reply.own_language)


def test_a_language_without_lines_gets_english_and_no_direction() -> None:
    reply = emergency_for("self_harm", "fr-FR")
    assert (reply.language, reply.own_language, reply.rtl) == ("en", (), False)
    assert english_only("fr") == english_only("en")


def test_every_number_said_is_a_known_helpline() -> None:
    for kind in KINDS:
        for language in ("en", *LANGUAGES):
            said = everything(emergency_for(kind, language))
            numbers = re.findall(r"\d[\d ]*\d", said.replace("under 19", "").replace("19", ""))
            assert numbers
            assert [number for number in numbers if not is_helpline(number)] == []


def test_an_unknown_kind_is_a_fault() -> None:
    with pytest.raises(KeyError):
        emergency_for("other")


def test_the_refusal_is_calm_helps_nobody_find_a_child_and_names_the_open_ways() -> None:
    refusal = source_of_danger_reply()
    said = " ".join((refusal.headline, *refusal.paragraphs))
    for way in ("solicitor", "family court", "complaints procedure", "999"):
        assert way in said
    for accusation in ("you are dangerous", "suspect", "abuser", "perpetrator", "accus", "violent"):
        assert accusation not in said.lower()
    for help_to_find in ("front door", "electoral", "search for", "trace", "tracing", "school will"):
        assert help_to_find not in said.lower()
    assert "[" not in said
