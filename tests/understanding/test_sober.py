"""What the trained reader hears is held against what the words can mean: who is hurt, who objects, what is wanted."""

import pytest

from assistant.decision.facts import NO, UNKNOWN, YES
from assistant.understanding.reader import Reader


def read(shipped: Reader, words: str, fact: str) -> str | None:
    return shipped.read(words).facts.value(fact)


@pytest.mark.parametrize(
    "words",
    [
        "A 13 year old was jumped by a gang on the bus. Do I tell social care?",
        "Lad of 16 is being threatened by dealers he owes. College tutor, tell the police?",
        "Her step-dad threatens her with a belt. Teacher. Should I tell the council?",
        "A girl was raped by a man at a party. Sexual health nurse, do I tell social care?",
    ],
)
def test_a_child_who_is_threatened_or_hurt_is_none_who_may_pose_a_risk(shipped, words):
    assert read(shipped, words, "child_poses_risk") is None


@pytest.mark.parametrize(
    "words",
    [
        "A boy of 14 attacked another pupil with a compass. Teacher. Tell social care?",
        "He is 15, was threatened by a gang and now carries a knife to hurt other kids. Tell the police?",
    ],
)
def test_a_child_who_hurts_another_may_pose_a_risk_whoever_hurt_them(shipped, words):
    assert read(shipped, words, "child_poses_risk") == YES


@pytest.mark.parametrize(
    "words",
    [
        "Girl of 13 does not want us to tell anyone that she takes pills. School nurse. Tell social care?",
        "The pupil's cousin refuses to let me report the bruises. Teacher. Tell the council?",
        "The boy, who is 15, objects to me telling the social worker about the older man. Tell them?",
    ],
)
def test_a_child_or_cousin_who_objects_is_no_parent(shipped, words):
    assert read(shipped, words, "parent_objects") is None


@pytest.mark.parametrize(
    "words",
    [
        "The girl's mum does not want us to tell social care about the bruise. Teacher, do I?",
        "Dad threatened to complain to the governors if we tell social care about the boy. Do we?",
        "The girl is fine with it but her parents object to us telling social care. Teacher, do we?",
    ],
)
def test_a_parent_who_objects_or_threatens_a_complaint_does(shipped, words):
    assert read(shipped, words, "parent_objects") == YES


@pytest.mark.parametrize(
    "words",
    [
        "Nan threatened to slap the toddler in the waiting room. GP practice. Tell social care?",
        "Stepdad threatens to break the door down at home. Health visitor. Tell social care?",
    ],
)
def test_who_threatens_with_a_blow_objects_to_nothing(words):
    assert Reader().read(words).facts.value("parent_objects") is None


def test_not_to_send_something_is_an_objection_and_no_confidence():
    words = "Dad asked us not to send the report to social care. School. The boy comes in hungry."
    assert Reader().read(words).facts.value("given_in_confidence") is None
    told = "Dad asked us not to tell anyone that he drinks. School. Tell social care?"
    assert Reader().read(told).facts.value("given_in_confidence") == YES


@pytest.mark.parametrize(
    "words",
    [
        "The police want the counselling notes of a boy who was assaulted. CAMHS. Do I send them?",
        "Social care asked for his health visitor records, he is underweight. Do I share?",
        "A social worker requests the girl's medical notes. GP, she has been hurt at home. Do I share?",
    ],
)
def test_notes_and_records_that_are_asked_for_are_documentation(shipped, words):
    assert read(shipped, words, "whole_document_requested") == YES


def test_what_the_notes_say_is_no_request_for_them(shipped):
    words = "The notes say that mum was drunk at the baby clinic. Health visitor. Do I tell social care?"
    assert read(shipped, words, "whole_document_requested") is None


@pytest.mark.parametrize(
    "words",
    [
        "A registered informant says the uncle keeps cocaine under the cot. Can we tell social care?",
        "CHIS information: stepdad sells from the children's bedroom. Do I tell the council?",
    ],
)
def test_what_a_covert_source_tells_raises_what_would_give_the_source_away(shipped, words):
    assert read(shipped, words, "police_operation_at_risk") == UNKNOWN


@pytest.mark.parametrize(
    "words",
    [
        "Year 8 girl: if mum finds out she spoke to me mum will batter her. Teacher. Tell social care?",
        "He says when his uncle hears that he told he will strangle him. School. Tell the council?",
    ],
)
def test_where_a_child_would_be_hurt_for_telling_it_is_not_safe_to_tell_the_family(shipped, words):
    assert read(shipped, words, "informing_family_safe") == NO


@pytest.mark.parametrize(
    "words",
    [
        "GP's receptionist here. I heard a mum threaten to hit her son in the queue. Tell social care?",
        "A girl of 13 was threatened by a gang. I'm a PCSO. Do I tell her school?",
    ],
)
def test_the_writers_own_post_and_who_is_to_be_told_endanger_nobody(shipped, words):
    assert read(shipped, words, "immediate_risk_from_sharing") is None


def test_the_abusers_sister_at_the_desk_still_does(shipped):
    words = "GP surgery. The violent dad's sister is our receptionist and can see the address. Record it?"
    assert read(shipped, words, "immediate_risk_from_sharing") in (YES, UNKNOWN)


def test_another_school_in_the_same_town_is_no_other_area():
    words = "A pupil is moving to another school in our town. Do I send the safeguarding file?"
    assert Reader().read(words).facts.value("crossing_boundary") is None
    moved = "A pupil is moving to another school in a new county. Do I send the safeguarding file?"
    assert Reader().read(moved).facts.value("crossing_boundary") == YES
