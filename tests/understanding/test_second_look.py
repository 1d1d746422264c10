"""What words make plain of a case: nobody shares with themselves, who holds it, whose welfare it is."""

import pytest

from assistant.understanding.reader import Reader
from assistant.understanding.reading import Reading


def told(reading: Reading) -> dict[str, str]:
    return {name: fact.value for name, fact in reading.facts.items()}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("A&E nurse. toddler with a burn the shape of a cigarette end", "health"),
        ("school nurse. 14 yr old has stopped eating and faints", "health"),
        ("police. found three little ones in a filthy flat with no food", "police"),
    ],
)
def test_whoever_holds_it_is_not_who_is_told(shipped: Reader, words: str, kind: str) -> None:
    assert told(shipped.read(words)).get("recipient") != kind


def test_another_body_of_the_same_kind_that_is_named_is_told(shipped: Reader) -> None:
    words = "Health visitor. Mum of a baby of 3 weeks can't stop crying. Can I tell her GP?"
    assert told(shipped.read(words))["recipient"] == "health"


def test_of_two_bodies_the_one_that_can_act_first(shipped: Reader) -> None:
    """ISD 48: concerns go through safeguarding routes such as the front door; in danger, the police first."""
    calm = "Dentist. Boy of 6 with rotten teeth, never brought back. Do I tell the school or social care?"
    assert told(shipped.read(calm))["recipient"] == "local_authority"
    now = "School office. Dad is outside now with a hammer. Shall I ring the council or the police?"
    assert told(shipped.read(now))["recipient"] == "police"


def test_several_bodies_to_be_told_are_all_heard(shipped: Reader) -> None:
    words = "Response officer. Kids of 5 and 7 saw dad punch mum. Should I tell social care and the school?"
    reading = shipped.read(words)
    assert {told(reading)["recipient"], *reading.besides} == {"local_authority", "education"}


def test_to_tell_a_parent_as_well_does_not_replace_who_is_told(shipped: Reader) -> None:
    """ISD 56: a parent is no body of the duty; children's services are still to be told."""
    words = "Childminder. A girl of 4 says daddy hits mummy with the belt. Do I tell mum first?"
    reading = shipped.read(words)
    assert told(reading).get("recipient") != "parent_carer"
    assert reading.besides == ("parent_carer",)


@pytest.mark.parametrize(
    "words",
    [
        "Ward sister. A court order says dad must not know the ward. He is at the desk asking. Do I tell him?",
        "Nursery manager. Stepdad has no contact by order of the court. He rang asking. Do I let him know?",
    ],
)
def test_a_barred_parent_who_asks_is_who_asks(shipped: Reader, words: str) -> None:
    """ISD 10.3: contravention of an order of the Family Court; ISD 56: sharing with parents."""
    facts = told(shipped.read(words))
    assert (facts["direction"], facts["recipient"]) == ("respond", "parent_carer")
    assert facts["court_order_restricts"] in ("yes", "unknown")


@pytest.mark.parametrize(
    "words",
    [
        "did the EPDS with mum today and it was 24, she asked me not to tell anyone. baby is 6 weeks",
        "A gas fitter told me he saw a little boy shut in a dog crate. It is third hand, is that enough",
    ],
)
def test_a_professional_by_their_work_and_whoever_was_told_are_not_the_public(
    shipped: Reader, words: str
) -> None:
    assert told(shipped.read(words)).get("sharer") not in ("parent_carer", "other")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (
            "IDVA at a charity the council commission. Police ask what support the boy of 8 has.",
            "commissioned_provider",
        ),
        (
            "Our charity has a council contract only to mow the park; nobody commissions the youth club. A girl of 12 "
            "says her uncle touches her. Do I tell the police?",
            "charity_community",
        ),
    ],
)
def test_a_charity_is_commissioned_where_it_says_so_of_this(shipped: Reader, words: str, kind: str) -> None:
    assert told(shipped.read(words))["sharer"] == kind


@pytest.mark.parametrize(
    "words",
    [
        "ED nurse. Woman of 50 beaten by her partner, no kids of her own but she minds her two little nieces",
        "Probation. He is 61, childless, convicted of abuse, and he is babysitting for the woman upstairs's kids",
    ],
)
def test_an_adult_who_minds_a_child_has_one_in_their_life(shipped: Reader, words: str) -> None:
    """ISD 16: information about any individual within a child's life."""
    facts = told(shipped.read(words))
    assert facts["subject_stage"] == "child"
    assert facts["information_about"] == "connected_individual"


def test_who_has_come_of_age_is_no_child(shipped: Reader) -> None:
    """Key term: a child is under 18."""
    words = (
        "Prison. The lad turned 18 here yesterday, he came at 16. Leaving care ask how he is. Do I answer?"
    )
    assert told(shipped.read(words))["subject_stage"] == "adult"


def test_an_operation_that_no_word_speaks_of_is_none(shipped: Reader) -> None:
    words = "My manager says wait for the meeting on Thursday. The toddler has a fresh hand mark on her face. ED nurse."
    assert "police_operation_at_risk" not in told(shipped.read(words))


def test_an_old_matter_that_is_back_is_no_earlier_matter(shipped: Reader) -> None:
    """ISD 4: the duty applies to scenarios that arise after its commencement; he is back in the home now."""
    words = (
        "Social worker. In 2022 he broke her arm, the children saw, he left and we closed. He's back living with "
        "them since last week. The nursery knows nothing. Do I tell them?"
    )
    assert told(shipped.read(words)).get("arose") != "before_commencement"


@pytest.mark.parametrize(
    "words",
    [
        "Police want to know where the family lives so they can remove them, overstayed visas. School.",
        "School. A PC wants the dad's address for an immigration status check and nothing else.",
    ],
)
def test_a_removal_from_the_country_is_no_welfare_function(shipped: Reader, words: str) -> None:
    """s16LA(2): in the exercise of its functions of safeguarding and promoting the welfare of children."""
    assert told(shipped.read(words))["may_help_recipient"] == "no"


@pytest.mark.parametrize(
    "words",
    [
        "Midwife. Booking appointment, 11 weeks. Her other one, Nell (2), sits on the stairs with hands on her ears.",
        "He was due in June but he came five weeks early on Sunday, on SCBU, doing well. Mum stopped her methadone.",
    ],
)
def test_a_child_who_is_born_is_not_unborn(shipped: Reader, words: str) -> None:
    """ISD 57: the duty applies from birth."""
    assert told(shipped.read(words)).get("subject_stage") == "child"


def test_an_order_that_was_read_and_says_nothing_of_it_restricts_nothing(shipped: Reader) -> None:
    words = (
        "Nursery lead. Mum waves a court order at me. I've read it all, it stops dad taking them abroad, there is "
        "not one word on disclosure. The kids are hungry and unwashed. Can I tell social care?"
    )
    assert told(shipped.read(words)).get("court_order_restricts") in (None, "no")


def test_tablets_taken_by_a_child_before_school_are_danger_now(shipped: Reader) -> None:
    words = "y9 told me at break she took some of her nan's heart tablets before school. she's in maths. tell camhs?"
    assert told(shipped.read(words))["urgent_danger"] == "yes"


@pytest.mark.parametrize(
    ("words", "body"),
    [
        (
            "Leeds HV. They moved to Swansea on Friday, baby not feeding. Can I ring the health visitor over there",
            "devolved_service",
        ),
        (
            "Leeds HV. They moved to Bristol on Friday, baby not feeding. Can I ring the health visitor over there",
            "health",
        ),
    ],
)
def test_whoever_looks_after_a_child_in_another_nation_is_of_that_nation(
    shipped: Reader, words: str, body: str
) -> None:
    """ISD 55: children who move to Scotland, Wales or Northern Ireland."""
    assert told(shipped.read(words))["recipient"] == body


def test_a_tiny_baby_s_broken_bone_that_is_about_to_leave_is_danger_now(shipped: Reader) -> None:
    words = "A&E reg. 5 month old, spiral # femur, no story. Mum is getting her coat on to take him home. Social care?"
    assert told(shipped.read(words))["urgent_danger"] == "yes"


def test_a_school_is_a_school_whoever_pays_its_fees(shipped: Reader) -> None:
    """Who this publication is for: schools, colleges and childcare."""
    words = "independent school nurse here, a girl of 15 makes herself sick after lunch. can I tell her GP"
    assert told(shipped.read(words))["sharer"] in ("education", "health")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (
            "School counsellor. A girl told me her dad hit her mum. A social worker is involved, dad has left. Now he "
            "keeps emailing and he wants the notes. Must I give him them?",
            "parent_carer",
        ),
        (
            "GP receptionist. Mum's ex was in prison for hurting her. He rang in, very polite, about the little one's "
            "next appointment. Am I supposed to say?",
            "other",
        ),
    ],
)
def test_one_of_the_family_who_asks_is_the_one_it_would_go_to(shipped: Reader, words: str, kind: str) -> None:
    """ISD 56: parents are outside the duty, whoever else has been told."""
    facts = shipped.read(words).facts
    assert (facts.value("direction"), facts.value("recipient")) == ("respond", kind)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (
            "GP. Mum came in low. The health visitor rang, she wants to know how mum is. Can I tell her?",
            "health",
        ),
        (
            "Teacher. The social worker asked about dad. He wants to know what I saw. Do I tell him?",
            "local_authority",
        ),
    ],
)
def test_a_practitioner_who_asks_is_no_kin(shipped: Reader, words: str, kind: str) -> None:
    assert shipped.read(words).facts.value("recipient") == kind


def test_a_caller_nobody_knows_is_no_kin_and_a_wish_for_silence_no_request(shipped: Reader) -> None:
    """ISD 13: who cannot be identified is verified first; that somebody wants nobody told is no asker."""
    caller = (
        "Ward clerk. A woman rang, withheld number, no name. Mum's boyfriend hurt the baby in May. She wants to know "
        "where he is now. Do I tell her?"
    )
    assert shipped.read(caller).facts.value("recipient") == "unknown"
    wish = (
        "Nurse. Mum is ill and thought her baby was evil. She asks that we tell nobody. Do I tell her mother?"
    )
    assert shipped.read(wish).facts.value("direction") == "share"


def test_whom_a_place_is_kept_from_raises_a_risk_and_a_secret_illness_does_not(shipped: Reader) -> None:
    """ISD 10.1: a place is a danger where somebody must not learn of it; that a parent wants no talk is none (11)."""
    place = (
        "School nurse. Mum says they have moved in with her sister and she doesn't want her ex's family to know. The "
        "new school has asked where they live. Can I share?"
    )
    assert shipped.read(place).facts.value("immediate_risk_from_sharing") == "unknown"
    illness = "GP. Mum doesn't want dad to know she is depressed. Can I tell the health visitor?"
    assert shipped.read(illness).facts.value("immediate_risk_from_sharing") in (None, "no")


def test_a_marriage_abroad_and_a_hoarded_house_bear_on_a_child(shipped: Reader) -> None:
    for words in (
        "Teacher. A girl of 14 says her parents will take her abroad to get married in summer. Can I tell the nurse?",
        "Housing officer. Two children live in a flat with every room hoarded to the ceiling. Can I tell the school?",
    ):
        fact = shipped.read(words).facts["relevant_to_welfare"]
        assert (fact.value, str(fact.basis)) in (("yes", "inferred"), ("yes", "stated")), words
