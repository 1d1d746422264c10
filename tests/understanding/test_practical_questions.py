"""Short practical questions within a case are told from what else a message says, however they are typed."""

import pytest

from assistant.decision.facts import Basis, Fact, Facts
from assistant.decision.practical import Topic
from assistant.understanding.practical import Asked, asked

CASE = Facts(
    {"direction": Fact("share", Basis.INFERRED), "recipient": Fact("local_authority", Basis.ASSUMED)}
)
ASKED_OF = Facts({"direction": Fact("respond", Basis.STATED), "recipient": Fact("police", Basis.STATED)})


def of(words: str, known: Facts = CASE) -> Asked:
    found = asked(words, known)
    assert found is not None, words
    return found


@pytest.mark.parametrize(
    ("topic", "wordings"),
    [
        (
            Topic.WHO,
            "who do I ring?|who do i phone|ok so who do we call at 2 in the morning|who should i tell"
            "|whos on at weekends"
            "|which team do i ring|who exactly do i report this to|who do i speak to about this|what number do i ring"
            "|999 or social services|do i call 101|police or childrens services|where do i send it|what now"
            "|who do I contact out of hours|hoo do i ring|what do i do next|is it a police matter",
        ),
        (
            Topic.WHEN,
            "can it wait?|can this wait until tuesday|can i leave it till the morning|do I have to do it tonight"
            "|can we hold off until handover|is tomorrow soon enough|how long have i got|tomorrow ok?"
            "|does it have to be done today|my manager says to wait till after the weekend|do i ring straight away"
            "|is it ok to wait|the head told me to leave it|how quickly do i need to"
            "|should i make the referral on monday",
        ),
        (
            Topic.MEANS,
            "can i email it|can I just whatsapp them|is it ok if i use my own phone|can we fax this"
            "|can i send it by email|how do i send it|does it have to be in writing|is email ok"
            "|can i send it from my personal gmail|could i text the social worker the details",
        ),
        (Topic.MEANS, "can i send the photos over whatsapp to the consultant"),
        (
            Topic.FAMILY,
            "her mum rang asking what we told the school|his dad wants to know if we've reported him",
        ),
        (Topic.RECORD, "do i record what he said|should i write down what mum told me"),
        (Topic.STILL, "so i ring them yeah?|so we report it then"),
        (Topic.OTHERS, "who else|who else do i tell|who else needs to know|who gets told"),
        (Topic.SAY_BACK, "they're refusing to tell me, what do i say back"),
        (Topic.SAY_FAMILY, "mum keeps asking who rang, what do i say|she wants to know who reported it"),
        (Topic.PHONE, "can I ring it in|can i do it over the phone|can i just phone it through"),
        (
            Topic.PLACE,
            "can i give them the address|do i tell them where she is|can i just put the town|do they need the postcode"
            "|should i leave the address out",
        ),
        (
            Topic.FAMILY,
            "do i tell mum|should we let dad know first|do i speak to her parents before i ring"
            "|do i tell him i've reported it"
            "|does she get told|will dad find out|who tells mum|can i ring mum|do i tell gran|what about his nan"
            "|do i warn the stepdad|is it ok to tell her|do i have to tell the family|do i tell them first"
            "|her auntie asked me to keep her updated|would it be wrong if i rang her",
        ),
        (
            Topic.MESSAGE_FAMILY,
            "can i text mum|can i send her a text|is it ok if i message him|shall i whatsapp dad",
        ),
        (Topic.CHILD, "do i tell the girl|should i speak to the boy first|does the child get told"),
        (Topic.PROMISE, "can i promise|can i promise her|do i keep it a secret"),
        (
            Topic.SAY_FAMILY,
            "what do i tell mum|what do i say to the parents|how do i explain it to him|what if dad asks",
        ),
        (
            Topic.SAY_SERVICES,
            "what do i put in the referral|what goes in the form|what do I tell social services"
            "|what will they need to know|how much do i tell them|what do i say to the social worker",
        ),
        (
            Topic.SAY_BACK,
            "what do i say back|how do i reply to that|can they refuse|what do i say to the GP"
            "|are they allowed to say no"
            "|the surgery won't tell us anything|camhs are refusing to share|probation say they can't discuss it"
            "|they won't tell me a thing|school said no because of gdpr",
        ),
        (Topic.SAY, "what do i say|wot do i say to them|what do i tell them|how do i word it"),
        (
            Topic.RECORD,
            "what do i write down|what do i record|what needs to go in the notes|do i document this"
            "|how do i record it|what do i need to document",
        ),
        (
            Topic.STILL,
            "so do i still share|so do I ring or not|is that a yes|do i share or not|so thats a yes then"
            "|does that change anything|do i still have to tell them|so i ring then|yes or no|do i go ahead"
            "|so do i ring them|should i tell social services",
        ),
    ],
)
def test_a_practical_question_is_known_by_what_it_is_about(topic: Topic, wordings: str) -> None:
    for words in wordings.split("|"):
        found = of(words)
        assert (words, found.topics, found.rest, found.another) == (words, (topic,), "", None)


@pytest.mark.parametrize(
    ("kind", "wordings"),
    [
        (
            "education",
            "and the school?|what about nursery|his school?|do we tell the school as well|school too?",
        ),
        (
            "education",
            "does the nursery get told|and the little one's school|the younger one's at nursery, do they get told",
        ),
        (
            "health",
            "and her gp|what about the health visitor|should i copy in camhs|does the gp need to know",
        ),
        ("police", "do i tell the police too|and the police?|same for the police?"),
        ("probation_prison", "and his probation officer|and the brother's probation officer?"),
    ],
)
def test_a_further_recipient_is_asked_about(kind: str, wordings: str) -> None:
    for words in wordings.split("|"):
        found = of(words)
        assert found.another is not None, words
        assert (words, found.another.value, found.wants_it, found.topics) == (words, kind, False, ())


@pytest.mark.parametrize(
    "words", ["the police want it too", "what if the police ask instead", "police are asking as well"]
)
def test_a_further_recipient_that_asks_has_asked(words: str) -> None:
    found = of(words)
    assert found.another is not None
    assert (found.another.value, found.wants_it) == ("police", True)


def test_the_body_that_the_decision_is_of_is_no_further_one() -> None:
    assert of("do i tell the council too").topics == (Topic.STILL,)
    assert of("and the police?", ASKED_OF).topics == (Topic.STILL,)


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("dad has just turned up drunk. who do i ring", "dad has just turned up drunk."),
        ("he hit her again last night, do i ring 999", "he hit her again last night"),
        ("no. who do i ring", "no."),
        ("do i tell mum, she is pregnant again", "she is pregnant again"),
        ("what about nursery, she goes there three days", "she goes there three days"),
        ("should i wait and see what he says tomorrow", ""),
        ("who do i ring at 3am when nobody is in the office", ""),
        ("ok thanks, who do i ring now then", ""),
    ],
)
def test_what_stands_beside_a_question_is_still_read(words: str, rest: str) -> None:
    assert of(words).rest == rest


def test_two_questions_are_two() -> None:
    assert of("who do i tell and do i tell dad").topics == (Topic.WHO, Topic.FAMILY)


@pytest.mark.parametrize(
    "words",
    [
        "she's 3",
        "the school",
        "police",
        "no",
        "mum refuses to let me see him",
        "he won't tell me where he goes",
        "do i need consent",
        "what lawful basis do i use",
        "what is the duty",
        "dad hits mum",
        "she told him first",
        "the school is worried about her",
        "i can't share it with anyone",
        "mum says she will tell dad tomorrow",
        "can I put it in the red book",
        "is it ok to tell my husband",
        "",
    ],
)
def test_what_answers_or_tells_is_no_practical_question(words: str) -> None:
    assert asked(words, CASE) is None


def test_him_is_the_one_who_asked_where_somebody_did() -> None:
    assert of("do i tell him", ASKED_OF).topics == (Topic.STILL,)
    assert of("what do i say to her", ASKED_OF).topics == (Topic.SAY,)
    assert of("do i tell mum", ASKED_OF).topics == (Topic.FAMILY,)
