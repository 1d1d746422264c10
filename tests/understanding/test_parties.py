"""Who holds it, who would get it, and which way it goes, for every pair of professions and many ways of saying it."""

import pytest

from assistant.decision.facts import Basis
from assistant.understanding import bodies
from assistant.understanding.reader import Reader
from assistant.understanding.words import regular

WRITERS = {
    "I'm a health visitor": "health",
    "GP here": "health",
    "I am a midwife": "health",
    "I'm the DSL at a primary school": "education",
    "I'm a teacher": "education",
    "I'm a police officer": "police",
    "I'm a social worker": "local_authority",
    "I'm a housing officer": "local_authority",
    "I work for probation": "probation_prison",
    "I work in the youth offending team": "youth_justice",
    "I work for a charity": "charity_community",
    "We are a charity commissioned by the council": "commissioned_provider",
    "I'm a nurse at a private hospital": "private_healthcare",
    "I'm a social worker in Glasgow": "devolved_service",
    "I'm a health visitor based in Dumfries": "devolved_service",
    "I'm a housing officer with a housing association": "other",
    "Neighbourhood officer with a housing association, we've no contract": "other",
    "The school nurse here": "health",
}
GETTERS = {
    "children's services": "local_authority",
    "the school": "education",
    "the police": "police",
    "her GP": "health",
    "CAMHS": "health",
    "probation": "probation_prison",
    "the YOT": "youth_justice",
    "the landlord": "other",
    "her dad": "parent_carer",
    "a food bank": "charity_community",
    "the school in Cardiff": "devolved_service",
}
SHARES = (
    "Can I tell {getter} that she is being hit at home?",
    "Should I share this with {getter}? She is being hit at home.",
    "She is being hit at home. Am I allowed to pass it on to {getter}?",
    "She is being hit at home and I want to let {getter} know.",
    "Do I have to report to {getter} that she comes in with bruises?",
)
RESPONDS = (
    "{getter} have asked me for information about a child with bruises. Can I share it?",
    "{getter} has emailed asking what we know about a boy with bruises.",
    "I've been asked by {getter} for information about a girl with bruises.",
    "{getter} rang wanting to know about a girl with bruises. Do I have to answer?",
    "We have had a request from {getter} about a girl with bruises.",
)
REQUESTS = (
    "Can I ask {getter} for what they know about a boy with bruises?",
    "I need to get information from {getter} about a boy with bruises.",
    "Will {getter} tell me what they know about a boy with bruises?",
    "{getter} won't share with us. There is a boy with bruises.",
)
BODIES = [one for one, kind in GETTERS.items() if kind not in ("parent_carer", "other")]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def parties(reader: Reader, text: str) -> tuple[str | None, str | None, str | None]:
    facts = reader.read(text).facts
    return facts.value("direction"), facts.value("sharer"), facts.value("recipient")


@pytest.mark.parametrize("form", SHARES)
@pytest.mark.parametrize("getter", GETTERS)
def test_sharing_goes_from_the_writer_to_the_one_named(reader, form, getter):
    for writer, kind in WRITERS.items():
        text = f"{writer}. {form.format(getter=getter)}"
        assert parties(reader, text) == ("share", kind, GETTERS[getter]), text


@pytest.mark.parametrize("form", RESPONDS)
@pytest.mark.parametrize("getter", BODIES)
def test_a_request_received_goes_back_to_whoever_asked(reader, form, getter):
    for writer, kind in WRITERS.items():
        text = f"{writer}. {form.format(getter=getter[0].upper() + getter[1:])}"
        assert parties(reader, text) == ("respond", kind, GETTERS[getter]), text


@pytest.mark.parametrize("form", REQUESTS)
@pytest.mark.parametrize("holder", BODIES)
def test_a_request_made_is_held_by_whoever_is_asked(reader, form, holder):
    for writer, kind in WRITERS.items():
        text = f"{writer}. {form.format(getter=holder[0].upper() + holder[1:])}"
        assert parties(reader, text) == ("request", GETTERS[holder], kind), text


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the nurse who does the school jabs", "health"),
        ("the school nurse", "health"),
        ("the hospital school teacher", "education"),
        ("the MASH", "local_authority"),
        ("the EDT", "local_authority"),
        ("the LADO", "local_authority"),
        ("the SENCO", "education"),
        ("the PRU", "education"),
        ("the nursery", "education"),
        ("a childminder", "education"),
        ("the health visitor", "health"),
        ("her dentist", "health"),
        ("A&E", "health"),
        ("the PPU", "police"),
        ("the prison", "probation_prison"),
        ("the YJS", "youth_justice"),
        ("a private psychologist", "private_healthcare"),
        ("Police Scotland", "devolved_service"),
        ("social services in Belfast", "devolved_service"),
        ("the local paper", "other"),
        ("his employer", "other"),
        ("the football club", "charity_community"),
        ("the women's refuge", "charity_community"),
        ("the refuge commissioned by the council", "commissioned_provider"),
        ("the council youth club", "local_authority"),
        ("an NHS charity", "charity_community"),
        ("her foster carer", "parent_carer"),
    ],
)
def test_a_bodys_words_give_its_kind(reader, words, kind):
    for form in ("Can I share it with {}? He has bruises.", "He has bruises. Should I tell {}?"):
        assert reader.read(form.format(words)).facts.value("recipient") == kind, form.format(words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "I'm a GP. Mum told me the school said he is always hungry. Can I tell the health visitor?",
            ("share", "health", "health"),
        ),
        (
            "Police have asked a GP for a child's records. Should the GP share?",
            ("respond", "health", "police"),
        ),
        ("Should a health visitor tell the nursery that mum is drinking?", ("share", "health", "education")),
        (
            "I'm a teacher and her social worker told me dad is out of prison. Can I tell the college?",
            ("share", "education", "education"),
        ),
        ("I'm a teecher. Can I tell the socail worker he is hungry?", ("share", None, "local_authority")),
        ("Mum has asked me not to tell anyone. I'm a midwife.", (None, "health", None)),
        (
            "I run the family side of a drug charity, commissioned by the council. Can I tell her social worker?",
            ("share", "commissioned_provider", "local_authority"),
        ),
        (
            "We're a charity. We do have a contract, but it's for the lunch club and that's all it covers. "
            "A boy at our homework club is hungry. Can I tell the school?",
            ("share", "charity_community", "education"),
        ),
        (
            "We've no contract with anybody. I'm a tenancy officer at a housing association. Can I tell the police?",
            ("share", "other", "police"),
        ),
    ],
)
def test_the_merely_mentioned_are_left_aside(reader, text, expected):
    assert parties(reader, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Someone rang, wouldn't give a name, and wants to know which school she goes to. I'm the school secretary.",
        "A man on the phone claiming to be a social worker wants her address. I'm a GP.",
        "Email from a gmail asking for records of two children. I work in a hospital.",
    ],
)
def test_a_caller_who_cannot_be_identified_is_unknown(reader, text):
    facts = reader.read(text).facts
    assert (facts.value("direction"), facts.value("recipient")) == ("respond", "unknown")


@pytest.mark.parametrize(
    "paid",
    [
        "Her placement was bought by the council.",
        "The beds are block booked by the NHS.",
        "The county buys these places.",
        "The NHS commissions us for this.",
        "It is a ward that the council's adult team commissions from us.",
    ],
)
def test_a_place_that_is_bought_makes_a_private_body_commissioned(reader, paid):
    facts = reader.read(
        f"I'm a nurse at a private hospital. {paid} Can I tell the police he is being hit?"
    ).facts
    assert facts.value("sharer") == "commissioned_provider"


@pytest.mark.parametrize(
    "denial", ["not commissioned", "not commissioned by anybody", "not contracted by the council"]
)
def test_a_contract_denied_leaves_a_charity_outside(reader, denial):
    facts = reader.read(
        f"I work for a charity. We are {denial}. Can I tell the police he is being hit?"
    ).facts
    assert facts.value("sharer") == "charity_community"


@pytest.mark.parametrize(
    ("text", "prison"),
    [
        ("I work on a wing at a Cat C", True),
        ("I'm at a cat B prison", True),
        ("He drowned the cat a week ago", False),
    ],
)
def test_a_prison_is_named_by_its_category_and_a_cat_is_none(text, prison):
    assert [one.kind for one in bodies.find(regular(text))] == ["probation_prison"] * prison


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        ("We're a private hospital but her bed is bought by the ICB.", Basis.STATED),
        ("We're a charity and we have a contract with the council.", Basis.STATED),
        ("I help at a football club. The pitch is under contract with the council.", Basis.INFERRED),
    ],
)
def test_a_contract_is_the_writers_where_that_is_said(reader, words, basis):
    assert reader.read(f"{words} Can I tell her social worker?").facts["sharer"].basis is basis


def test_what_a_child_uses_is_not_what_the_writer_is(reader):
    text = "I'm a volunteer at a charity. A boy uses a service that the council commissions. Can I tell the police?"
    assert parties(reader, text) == ("share", "charity_community", "police")
