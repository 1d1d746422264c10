"""Answers in words to what is pending, corrections, and what only looks like one of them."""

import pytest

from assistant.decision.facts import GROUNDS, Basis, Fact, Facts
from assistant.understanding.polarity import polarity
from assistant.understanding.reader import Reader
from assistant.understanding.reading import Intent
from assistant.understanding.words import regular

KNOWN = Facts(
    {
        "direction": Fact("respond", Basis.STATED, "asked"),
        "recipient": Fact("education", Basis.STATED, "school"),
        "sharer": Fact("health", Basis.STATED, "GP"),
        "subject_stage": Fact("child", Basis.INFERRED, "boy"),
    }
)


@pytest.fixture(scope="module", params=["by rules", "as shipped"])
def reader(request: pytest.FixtureRequest) -> Reader:
    """Both readings: what phrases make of an answer, and what the assistant makes of it."""
    return Reader() if request.param == "by rules" else request.getfixturevalue("shipped")


def values(reading) -> dict[str, str]:
    return {name: fact.value for name, fact in reading.facts.items()}


@pytest.mark.parametrize(
    "words",
    [
        "no nothing like that",
        "none",
        "No.",
        "nope",
        "not that I know of",
        "none of those",
        "no, none of them apply",
        "nothing like that no",
    ],
)
def test_none_of_the_grounds(reader, words):
    reading = reader.read(words, pending=["detriment"], known=KNOWN)
    assert reading.intent is Intent.ANSWER
    assert values(reading) == dict.fromkeys(GROUNDS, "no")
    assert all(fact.basis is Basis.CONFIRMED for fact in reading.facts.values())


@pytest.mark.parametrize(
    ("words", "pending", "expected"),
    [
        ("yes", "mitigation_possible", {"mitigation_possible": "yes"}),
        ("yeah we could", "mitigation_possible", {"mitigation_possible": "yes"}),
        ("no", "mitigation_possible", {"mitigation_possible": "no"}),
        ("not sure", "mitigation_possible", {"mitigation_possible": "unknown"}),
        ("it's the GP", "recipient", {"recipient": "health"}),
        ("the police", "recipient", {"recipient": "police"}),
        ("not the school, the police", "recipient", {"recipient": "police"}),
        ("I'm a midwife", "sharer", {"sharer": "health"}),
        ("not since June", "arose", {"arose": "before_commencement"}),
        ("yes still going on", "arose", {"arose": "after_commencement"}),
        ("she's 17", "subject_stage", {"subject_stage": "child"}),
        ("he turned 18 last month", "subject_stage", {"subject_stage": "adult"}),
        ("they haven't said why", "request_context", {"request_context": "insufficient"}),
        ("yes", "request_context", {"request_context": "sufficient"}),
        (
            "yes both",
            "welfare",
            {"relevant_to_welfare": "yes", "may_help_recipient": "yes", "request_context": "sufficient"},
        ),
        ("there is a court order I haven't read", "detriment", {"court_order_restricts": "unknown"}),
        ("I don't know", "detriment", dict.fromkeys(GROUNDS, "unknown")),
        ("no", "relevant_to_welfare", {"relevant_to_welfare": "no"}),
    ],
)
def test_short_answers(reader, words, pending, expected):
    reading = reader.read(words, pending=[pending], known=KNOWN)
    assert reading.intent is Intent.ANSWER
    assert {name: value for name, value in values(reading).items() if name in expected} == expected


def test_two_answers_at_once(reader):
    reading = reader.read(
        "it's the police, and no nothing like that", pending=["recipient", "detriment"], known=KNOWN
    )
    assert values(reading) == {"recipient": "police", **dict.fromkeys(GROUNDS, "no")}


def test_numbered_answers(reader):
    reading = reader.read("1. yes 2. no", pending=["relevant_to_welfare", "mitigation_possible"], known=KNOWN)
    assert values(reading) == {"relevant_to_welfare": "yes", "mitigation_possible": "no"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("sorry, she's 19 and an adult", {"subject_stage": "adult"}),
        ("sorry, it's the GP who asked, not the school", {"recipient": "health"}),
        ("actually there is a live police operation", {"police_operation_at_risk": "unknown"}),
        ("I meant the police", {"recipient": "police"}),
    ],
)
def test_corrections(reader, words, expected):
    reading = reader.read(words, known=KNOWN)
    assert reading.intent is Intent.CORRECTION
    assert {name: reading.facts.value(name) for name in expected} == expected
    assert all(reading.facts[name].basis is Basis.CONFIRMED for name in expected)


def test_a_guidance_question_in_the_middle_of_a_case_answers_nothing(reader):
    reading = reader.read("what lawful basis would I use?", pending=["detriment"], known=KNOWN)
    assert reading.intent is Intent.GUIDANCE
    assert not reading.facts


def test_a_new_case_is_said_to_be_new(reader):
    reading = reader.read(
        "Different child: I'm a health visitor, the nursery has asked about a 3 year old with bruises.",
        pending=["detriment"],
        known=KNOWN,
    )
    assert (reading.intent, reading.new_case) == (Intent.CASE, True)
    assert reading.facts.value("recipient") == "education"


@pytest.mark.parametrize(
    "words",
    [
        "It is not safe to share her address",
        "Nobody must know where they are",
        "A no contact order is in place",
        "no, he would hurt her if he found out",
    ],
)
def test_a_refusal_to_share_is_not_none_of_the_grounds(reader, words):
    told = values(reader.read(words, pending=["detriment"], known=KNOWN))
    assert not [ground for ground in GROUNDS if told.get(ground) == "no"]


@pytest.mark.parametrize(
    "words", ["no one is at risk", "no, no danger to anyone", "none of those, she isn't afraid of him"]
)
def test_a_danger_denied_is_still_none_of_them(reader, words):
    told = values(reader.read(words, pending=["detriment"], known=KNOWN))
    assert told["immediate_risk_from_sharing"] == "no"
    assert {told.get(ground, "no") for ground in GROUNDS} == {"no"}


def test_never_mind_is_no_answer_and_not_really_sure_is_unknown(reader):
    assert not reader.read("never mind", pending=["mitigation_possible"], known=KNOWN).facts
    unsure = reader.read("not really sure what you mean", pending=["mitigation_possible"], known=KNOWN)
    assert values(unsure)["mitigation_possible"] == "unknown"


def test_a_wish_to_start_again_is_no_answer(reader):
    reading = reader.read("No, start again please", pending=["detriment"], known=KNOWN)
    assert reading.intent is Intent.START_AGAIN


CONFIRMED = KNOWN.with_(recipient=Fact("police", Basis.CONFIRMED, "the police"))


@pytest.mark.parametrize(
    "words", ["Actually, the GP has seen bruises too", "Actually her dad is a police officer"]
)
def test_a_body_spoken_of_in_a_correction_does_not_replace_a_confirmed_one(reader, words):
    assert reader.read(words, known=CONFIRMED).facts.value("recipient") in (None, "police")


def test_a_body_that_is_not_involved_is_no_answer(reader):
    words = "No. The police are not involved and school are fine."
    told = values(reader.read(words, pending=["detriment", "recipient"], known=KNOWN))
    assert told.get("recipient") not in ("police",)


@pytest.mark.parametrize("words", ["Another thing, nan has the keys", "Also another boy was there too"])
def test_more_about_the_case_does_not_begin_another(reader, words):
    assert not reader.read(words, known=KNOWN).new_case


@pytest.mark.parametrize(
    "words", ["New case. A girl of 9 ...", "Different child now: he is 4", "another one please"]
)
def test_another_case_begins_one(reader, words):
    assert reader.read(words, known=KNOWN).new_case


def test_who_is_eighteen_is_no_child(reader):
    words = "got that wrong, he is 18, birthday was last week"
    assert reader.read(words, known=KNOWN).facts.value("subject_stage") != "child"


def test_a_question_announced_in_the_middle_of_a_case_leaves_the_case_standing(reader):
    reading = reader.read("Another question, do I need consent?", pending=["detriment"], known=KNOWN)
    assert (reading.intent, reading.new_case) == (Intent.GUIDANCE, False)


@pytest.mark.parametrize("words", ["no one has told them yet", "right now he is at his nan's"])
def test_a_sentence_that_only_begins_like_an_answer_is_neither_yes_nor_no(words):
    assert polarity(regular(words).norm) is None


PAID = {"charity_community": "commissioned_provider", "private_healthcare": "commissioned_provider"}


@pytest.mark.parametrize("kind", PAID)
@pytest.mark.parametrize(
    ("words", "paid"),
    [
        ("yes", True),
        ("yes we are", True),
        ("the council pay for it", True),
        ("we're on a contract with the ICB", True),
        ("no", False),
        ("no, nobody commissions us", False),
        ("the council used to pay us but not any more", False),
        ("it's all donations", False),
    ],
)
def test_who_is_asked_whether_they_are_commissioned_is_taken_at_their_word(reader, kind, words, paid):
    known = KNOWN.with_(sharer=Fact(kind, Basis.STATED, "us"))
    told = values(reader.read(words, pending=["sharer"], known=known))
    assert told["sharer"] == (PAID[kind] if paid else kind)


def test_whom_somebody_means_to_ring_is_no_answer_on_who_pays(reader):
    known = KNOWN.with_(sharer=Fact("charity_community", Basis.STATED, "us"))
    told = values(reader.read("of course, I will ring the school", pending=["sharer"], known=known))
    assert "sharer" not in told


def test_forget_it_is_no_wish_to_start_again(reader):
    reading = reader.read("forget it", pending=["detriment"], known=KNOWN)
    assert reading.intent is not Intent.START_AGAIN
    assert reader.read("forget all that", pending=[], known=KNOWN).intent is Intent.START_AGAIN
