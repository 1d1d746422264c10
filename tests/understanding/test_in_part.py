"""Who is who within a case: the practitioner at work, a body in its part, and what an answer has a word of."""

import pytest

from assistant.decision.facts import GROUNDS, Basis, Fact, Facts
from assistant.understanding.reader import Reader
from assistant.understanding.reading import EmergencyKind

NURSE = Facts(
    {
        "direction": Fact("share", Basis.INFERRED),
        "sharer": Fact("health", Basis.STATED, "school nurse"),
        "subject_stage": Fact("child", Basis.STATED, "6 year old"),
        "relevant_to_welfare": Fact("yes", Basis.INFERRED),
    }
)
"""A school nurse has told of a child of six, and named nobody whom to tell."""
HARM = ["detriment", "recipient"]


@pytest.mark.parametrize(
    "words",
    [
        "she keeps saying please don't tell my dad",
        "the boy says his uncle will batter him if anyone finds out",
        "he is in the room with me now and won't go home",
        "mum begged me, she said my husband will kill me",
        "she told me he'd hurt her if I rang anyone",
        "he says don't tell anyone or I'll be dead",
    ],
)
def test_what_a_child_or_victim_tells_a_practitioner_is_no_cry_of_the_practitioner(
    shipped: Reader, words: str
) -> None:
    assert shipped.read(words, pending=HARM, known=NURSE).emergency is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("forget the form, my husband has his hands round my throat every night", EmergencyKind.ADULT_VICTIM),
        ("none of that. I've got my tablets lined up and I'm going to take them", EmergencyKind.SELF_HARM),
        ("been cutting again after that visit and I can't stop", EmergencyKind.SELF_HARM),
        ("he's locked me in their kitchen and he won't let me out, he's got a knife", None),
    ],
)
def test_a_practitioner_in_danger_is_heard_in_the_middle_of_a_case(
    shipped: Reader, words: str, kind: EmergencyKind | None
) -> None:
    emergency = shipped.read(words, pending=HARM, known=NURSE).emergency
    assert emergency is not None
    assert kind in (None, emergency.kind)


@pytest.mark.parametrize(
    "words",
    [
        "The lad is sat indoors with me now and won't go home. I'm the pastoral lead",
        "he's saying don't tell my mum. he's 15, I'm a custody nurse, he's been sold for sex",
    ],
)
def test_who_names_their_work_is_not_the_child_they_write_of(shipped: Reader, words: str) -> None:
    assert shipped.read(words).emergency is None


@pytest.mark.parametrize(
    "words",
    [
        "dad is a police officer",
        "he's a police officer",
        "her husband works for the police",
        "I'm her school nurse",
        "i'm the school nurse",
        "the GP says he won't tell me anything",
        "GP refused, it's confidential",
        "he checks her phone",
        "she's saying don't tell my mum",
    ],
)
def test_a_body_only_spoken_of_receives_nothing(shipped: Reader, words: str) -> None:
    """ISD 10.1: where the one who may be the danger works in a body, that body is not who is to be told."""
    assert shipped.read(words, pending=HARM, known=NURSE).facts.value("recipient") is None


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("the police", "police"),
        ("it's the health visitor who'd get it", "health"),
        ("to social care", "local_authority"),
        ("mum", "parent_carer"),
        ("her dad wants it", "parent_carer"),
    ],
)
def test_a_body_named_in_answer_is_who_receives(shipped: Reader, words: str, body: str) -> None:
    assert shipped.read(words, pending=["recipient"], known=NURSE).facts.value("recipient") == body


def test_who_asks_says_who_they_are_and_so_receives(shipped: Reader) -> None:
    asking = NURSE.with_(direction=Fact("request", Basis.STATED), sharer=Fact("police", Basis.STATED))
    told = shipped.read("I'm the school nurse", pending=["recipient"], known=asking).facts
    assert told.value("recipient") == "health"


@pytest.mark.parametrize(
    "words", ["nobody else knows", "nobody else knows yet", "he'd lose his job", "she'd be sacked"]
)
def test_what_is_no_harm_to_the_child_raises_none(shipped: Reader, words: str) -> None:
    """ISD 11: information must still be shared where a parent is unhappy; what is at stake is the child's welfare."""
    told = shipped.read(words, pending=HARM, known=NURSE).facts
    assert not any(told.value(ground) in ("yes", "unknown") for ground in GROUNDS)


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("if he hears he will go round there and hurt her", "immediate_risk_from_sharing"),
        ("the squad are watching him, a raid is planned", "police_operation_at_risk"),
        ("the judge said none of this may leave the room", "court_order_restricts"),
    ],
)
def test_a_harm_with_a_word_of_it_is_raised(shipped: Reader, words: str, ground: str) -> None:
    assert shipped.read(words, pending=HARM, known=NURSE).facts.value(ground) in ("yes", "unknown")


@pytest.mark.parametrize(
    "words",
    [
        "different child altogether: girl of 9, the police want her attendance from us",
        "can I ask about another patient, she's pregnant and drinking",
        "separate matter. A boy of 4 has a bite mark, do I tell social care",
    ],
)
def test_another_child_begins_another_case(shipped: Reader, words: str) -> None:
    assert shipped.read(words, pending=HARM, known=NURSE).new_case


@pytest.mark.parametrize("words", ["hv", "A&E", "police sgt here by the way", "midwife"])
def test_who_the_writer_is_said_late_receives_nothing(shipped: Reader, words: str) -> None:
    told = Facts({name: fact for name, fact in NURSE.items() if name != "sharer"})
    read = shipped.read(words, pending=["detriment", "recipient", "sharer"], known=told).facts
    assert read.value("recipient") is None
    assert read.value("sharer") in ("health", "police")


@pytest.mark.parametrize(
    "words",
    [
        "the head's off until thursday",
        "school is shut for half term",
        "the school know already",
        "prison security know",
        "dad admitted it was his",
        "mum admitted it",
    ],
)
def test_a_remark_in_passing_moves_nobody(shipped: Reader, words: str) -> None:
    read = shipped.read(words, pending=["detriment", "recipient"], known=NURSE).facts
    assert read.value("recipient") is None
    assert read.value("sharer") in (None, "health")


def test_who_is_not_sure_it_is_really_the_police_knows_nobody(shipped: Reader) -> None:
    """DM scope: a caller who cannot be identified is verified first; nothing is disclosed meanwhile."""
    asked = NURSE.with_(direction=Fact("respond", Basis.STATED), recipient=Fact("police", Basis.STATED))
    read = shipped.read("not sure it's really them", pending=["detriment"], known=asked).facts
    assert read.value("recipient") == "unknown"
    assert not any(read.value(ground) for ground in GROUNDS)


@pytest.mark.parametrize("words", ["mine did it last night too", "I'm in the same boat at home to be honest"])
def test_half_a_sentence_of_the_writer_s_own_is_heard(shipped: Reader, words: str) -> None:
    assert shipped.read(words, pending=HARM, known=NURSE).emergency is not None


def test_the_fear_of_being_wrong_is_no_cry(shipped: Reader) -> None:
    """ISD 11: a practitioner feeling unsure or uncomfortable."""
    assert shipped.read("what if i get it wrong and they lose their kids").emergency is None


UNBORN = NURSE.with_(subject_stage=Fact("unborn", Basis.STATED))


@pytest.mark.parametrize(
    "words", ["she doesn't want baby taken", "he is due in May, she'll move in with her nan"]
)
def test_a_baby_that_is_expected_is_unborn(shipped: Reader, words: str) -> None:
    """ISD 57: the duty applies from birth."""
    assert shipped.read(words, pending=HARM, known=UNBORN).facts.value("subject_stage") in (None, "unborn")


@pytest.mark.parametrize(
    "words", ["she had the baby on Monday, a girl", "baby was born on Monday", "he was born last night"]
)
def test_a_baby_that_has_come_is_a_child(shipped: Reader, words: str) -> None:
    assert shipped.read(words, pending=HARM, known=UNBORN).facts.value("subject_stage") == "child"


@pytest.mark.parametrize(
    ("known", "words", "stage"),
    [("adult", "his grandchildren live with him", "child"), ("child", "they are all grown up", "adult")],
)
def test_who_is_in_the_home_is_heard_in_the_middle_of_a_case(
    shipped: Reader, known: str, words: str, stage: str
) -> None:
    before = NURSE.with_(subject_stage=Fact(known, Basis.INFERRED))
    assert shipped.read(words, pending=HARM, known=before).facts.value("subject_stage") == stage


@pytest.mark.parametrize(
    "words",
    [
        "his uncle drives for the council so he knows the whole street",
        "I used to work for the ambulance service myself",
        "we share an office with housing, it's never quiet",
    ],
)
def test_a_body_that_is_only_passed_by_is_no_recipient(shipped: Reader, words: str) -> None:
    known = Facts({"direction": Fact("share", Basis.STATED), "sharer": Fact("education", Basis.STATED)})
    told = shipped.read(words, pending=["recipient", "detriment"], known=known)
    assert told.facts.value("recipient") is None
