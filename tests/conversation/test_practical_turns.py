"""After a decision a practitioner's short question is answered first, and the case stays as it was."""

import re
from collections.abc import Mapping

import pytest

from assistant.conversation.reply import Reply, ReplyKind
from assistant.conversation.turn import Turn
from assistant.guidance.passages import Corpus
from assistant.service import Service

BRUISED = "I teach in a primary school. A girl of 8 has bruises and says her stepdad did it."
IN_DANGER = (
    "Health visitor. The dad is shaking the baby and threatening to throw him down the stairs right now."
)
HIDDEN = (
    "IDVA, our charity is commissioned by the council. Mum and the children are in a refuge, their dad is looking for "
    "them. The school has asked where they live now."
)
REFUSED = "Youth justice worker. I want to ask CAMHS about a boy of 15 on my caseload who may be suicidal."


def talk(service: Service, *texts: str) -> list[Reply]:
    replies: list[Reply] = []
    for text in texts:
        known = replies[-1].conversation_id if replies else None
        replies.append(service.handle(Turn(text=text, conversation_id=known)))
    return replies


def facts(reply: Reply) -> Mapping[str, str]:
    assert reply.decision is not None, reply
    return {name: fact.value for name, fact in reply.decision.facts.items()}


ASKED = [
    ("who do i actually ring, its 2am", "Ring children's social care", "27.6"),
    ("can it wait till the morning", "Do not put it off", "27.1"),
    ("can i send it by email", "Only by a means that is secure", "32.3"),
    ("do i tell mum first", "Only where it is safe", "41"),
    ("do i tell her ive reported it", "Only where it is safe", "38"),
    ("can i text mum", "Only if you are sure that it is safe", "box:consent-and-trust.7"),
    ("what do i say to them", "Tell children's social care what you know", "26.1"),
    ("what do i tell the parents", "Where it is safe, say what you share", "box:explaining-to-families.7"),
    ("what do i need to write down", "You should record", "27.2"),
    ("so do i ring or not", "Yes, still: nothing has changed.", "27.1"),
    ("the hospital won't tell us anything because it's confidential", "Say that the duty covers", "s16LA(7)"),
]


@pytest.mark.parametrize(("question", "begins", "anchor"), ASKED)
def test_the_answer_comes_first_and_the_case_is_as_it_was(
    service: Service, corpus: Corpus, question: str, begins: str, anchor: str
) -> None:
    case, reply = talk(service, BRUISED, question)
    assert reply.kind is ReplyKind.DECISION
    assert reply.headline.startswith(begins)
    assert reply.body.startswith("**")
    assert facts(reply) == facts(case)
    assert reply.decision is not None
    assert case.decision is not None
    assert (reply.decision.outcome, reply.urgent) == (case.decision.outcome, case.urgent)
    assert anchor in {citation.anchor for citation in reply.citations}
    first = reply.body.split("\n\n")[1]
    for line in first.splitlines():
        assert re.search(r"\[\d+\]$", line), line
    for citation in reply.citations:
        assert citation.quote is not None
        assert citation.quote in corpus.get(citation.anchor, citation.source).text
    assert case.headline.removeprefix("Yes. ") in f"{reply.headline} {reply.body}"


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("who do i call", "Ring 999 now"),
        ("can it wait for my manager", "No, it cannot wait: act now."),
        ("do i tell the dad", "No, not now"),
        ("can i message mum", "No, send nothing about it"),
        ("what do i say to mum", "Say nothing of it to them now"),
        ("can i email it", "Ring first"),
        ("so do i still ring", "Yes, still: nothing has changed. Act now: call 999"),
    ],
)
def test_in_danger_the_answer_is_now(service: Service, question: str, begins: str) -> None:
    case, reply = talk(service, IN_DANGER, question)
    assert case.urgent
    assert reply.urgent
    assert reply.headline.startswith(begins)
    assert "999" in f"{reply.headline} {reply.body}"


@pytest.mark.parametrize(
    "question", ["can i just give the town", "can i email the rest of it", "can i ring it through"]
)
def test_a_place_that_is_held_back_stays_back(service: Service, question: str) -> None:
    _, reply = talk(service, HIDDEN, question)
    assert "where they are stays back" in reply.headline
    assert "10.1" in {citation.anchor for citation in reply.citations}


def test_a_body_that_refuses_is_answered(service: Service) -> None:
    case, reply = talk(service, REFUSED, "they're refusing to tell me, what do i say back")
    assert {"s16LA(5)", "s16LA(7)", "8", "34", "36", "27.5"} <= {each.anchor for each in reply.citations}
    assert facts(reply) == facts(case)


@pytest.mark.parametrize(
    "question", ["and his school?", "what about school, do they get told", "do i tell the school too"]
)
def test_a_further_recipient_is_answered_and_the_first_stands(service: Service, question: str) -> None:
    case, reply, again = talk(
        service, BRUISED.replace("I teach in a primary school.", "GP."), question, "do i still share it"
    )
    assert reply.decision is not None
    assert (reply.decision.outcome, facts(reply)["recipient"]) == ("must_share", "education")
    assert any("What I said of children's social care stands" in notice for notice in reply.notices)
    assert facts(again) == facts(case)
    assert "children's services" in again.headline


def test_a_note_of_a_further_recipient_is_of_that_one(service: Service) -> None:
    _, reply = talk(service, BRUISED, "what about the police")
    assert reply.note_id
    note = service.note(reply.note_id)
    assert "Police" in repr(note)


def test_what_is_told_beside_a_question_is_heard(service: Service) -> None:
    _, reply = talk(
        service, BRUISED, "he's hitting her again right now and there is blood everywhere. who do i ring"
    )
    assert reply.urgent
    assert reply.headline.startswith("Ring 999 now")


def test_a_body_named_beside_a_question_gets_nothing_of_the_case(service: Service) -> None:
    case, reply = talk(service, BRUISED, "she's gone to hospital with the school nurse. can it wait")
    assert facts(reply)["recipient"] == facts(case)["recipient"] == "local_authority"


def test_who_tells_somebody_to_wait_is_no_recipient(service: Service) -> None:
    case, reply = talk(service, BRUISED, "the school nurse says hold off till next week")
    assert facts(reply) == facts(case)
    assert reply.headline.startswith("Do not put it off")


def test_a_no_beside_a_question_answers_what_was_asked(service: Service) -> None:
    case, reply = talk(service, BRUISED, "none of those. who do i ring")
    assert case.questions[0].fact == "detriment"
    assert "detriment" not in [question.fact for question in reply.questions]
    assert reply.headline.startswith("Ring children's social care")


def test_after_help_for_somebody_in_danger_nothing_of_the_case_is_answered(service: Service) -> None:
    *_, helped, reply = talk(service, BRUISED, "I'm 13 and my dad hits me, please help me", "who do i ring")
    assert helped.kind is ReplyKind.EMERGENCY
    assert "On sharing it" not in reply.body


def test_before_any_decision_a_practical_question_is_no_case(service: Service) -> None:
    [reply] = talk(service, "who do i ring")
    assert reply.decision is None


@pytest.mark.parametrize(
    ("words", "heading", "anchor"),
    [
        (
            "do i have to tell mum before i ring mash about her drinking, hv",
            "**Telling the family**\n\n- Only",
            "41",
        ),
        (
            "Nursery. can i email the social worker a photo of a bruise on a toddler's arm",
            "**How to send it**\n\n- Only by",
            "32.3",
        ),
        (
            "GP. A mother drinks heavily by her toddler. Can I tell the health visitor, and can it wait till Monday?",
            "**Whether it can wait**\n\n- Do not put it off",
            "27.1",
        ),
        ("Teacher, boy came in with belt marks, who should I tell", "**Who to tell**\n\n- Ring", "27.6"),
    ],
)
def test_a_first_message_has_its_practical_question_answered_below_the_decision(
    service: Service, words: str, heading: str, anchor: str
) -> None:
    (reply,) = talk(service, words)
    assert reply.decision is not None
    assert reply.decision.outcome == "must_share"
    assert not reply.headline.startswith("Yes. "), "a yes would answer the other question too"
    assert heading in reply.body
    assert not reply.body.startswith("**")
    assert anchor in {citation.anchor for citation in reply.citations}


def test_whether_to_share_is_no_practical_question(service: Service) -> None:
    (reply,) = talk(
        service, "Midwife. Mum uses heroin. Can I tell children's services and should I call the police?"
    )
    assert "**Who to tell" not in reply.body
    assert "**How to send it" not in reply.body


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("might I end up in front of the regulator over this", "Where the duty applies the law supports you"),
        (
            "must every page of the folder go or would a summary be enough",
            "What is relevant to the child's welfare",
        ),
        (
            "the lady next door saw it, does her name have to come out",
            "Only so far as children's social care need it",
        ),
        ("will anybody let me know how it turned out", "You should be told that it arrived"),
    ],
)
def test_what_no_phrase_knows_is_answered_and_the_case_stands(
    service: Service, question: str, begins: str
) -> None:
    case, reply = talk(service, BRUISED, question)
    assert reply.headline.startswith(begins)
    assert facts(reply) == facts(case)


def test_danger_told_in_the_very_sentence_that_asks_is_heard(service: Service) -> None:
    _, reply = talk(
        service,
        BRUISED,
        "her stepdad just turned up drunk with a knife and took her, who on earth gets hold of him",
    )
    assert reply.urgent
