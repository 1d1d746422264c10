"""Answers to practical questions: right for every outcome, cited, and never a number or a day that nobody gave."""

import re

import pytest
from advising import WHOLLY_HARMFUL, advice, anchors, said

from assistant.decision.decision import Decision, Outcome
from assistant.decision.facts import NO, UNKNOWN, YES, Basis, Fact, Facts
from assistant.decision.practical import Practical, Topic
from assistant.decision.practical_answers import answered, beside, for_another, stands
from assistant.guidance.citations import stands_in
from assistant.guidance.passages import Corpus

CASES: dict[str, dict[str, str]] = {
    "must": {},
    "urgent": {"urgent_danger": YES},
    "urgent, police hold it": {"urgent_danger": YES, "sharer": "police"},
    "unsafe to tell": {"informing_family_safe": NO},
    "safe to tell": {"informing_family_safe": YES},
    "place hidden": {"immediate_risk_from_sharing": UNKNOWN},
    "operation": {"police_operation_at_risk": YES, "mitigation_possible": YES},
    "order": {"court_order_restricts": UNKNOWN},
    "withhold": WHOLLY_HARMFUL,
    "another": {"information_about": "connected_individual", "recipient": "police"},
    "asked": {"direction": "respond", "recipient": "health", "request_context": "sufficient"},
    "who asks": {"direction": "respond", "recipient": UNKNOWN},
    "press": {"direction": "respond", "recipient": "other"},
    "parent": {"recipient": "parent_carer"},
    "request": {"direction": "request", "sharer": "health", "recipient": "youth_justice"},
    "request of a charity": {"direction": "request", "sharer": "charity_community", "recipient": "education"},
    "neighbour": {"sharer": "other"},
    "unborn": {"subject_stage": "unborn"},
    "adult": {"subject_stage": "adult"},
    "no child known": {"information_about": "unconnected_individual"},
    "earlier": {"arose": "before_commencement"},
    "no bearing": {"relevant_to_welfare": NO},
}


def told(topic: Topic, **changes: str) -> Practical:
    return answered(topic, advice(**changes))


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("topic", list(Topic))
def test_every_answer_is_a_cited_sentence_and_gives_no_number(
    topic: Topic, case: str, corpus: Corpus
) -> None:
    answer = told(topic, **CASES[case])
    assert answer.headline.endswith(".")
    assert answer.statements
    for statement in answer.statements:
        assert statement.places
        assert all(stands_in(place, corpus) for place in statement.places), statement.text
    words = " ".join((answer.headline, said(answer.statements)))
    numbers = re.findall(r"\d+", re.sub(r"Article 6\(1\)\(\w+\)|section 47|18|30 September 2026", "", words))
    assert set(numbers) <= {"999", "26", "55"}


def test_at_night_it_is_the_front_door_and_its_emergency_duty_team() -> None:
    answer = told(Topic.WHO)
    assert "children's social care through the front door" in answer.headline
    assert "emergency duty team" in answer.headline
    assert {"27.6", "48.4", "48.3", "11.3", "box:emergency-or-urgent-cases.1"} <= anchors(answer.statements)
    assert told(Topic.WHO, urgent_danger=YES).headline.startswith("Ring 999 now")
    assert told(Topic.WHO, urgent_danger=YES, sharer="police").headline.startswith("Act on the danger now")


def test_who_is_told_where_the_duty_asks_for_nothing() -> None:
    assert (
        "procedure for reporting concerns about an adult"
        in told(Topic.WHO, **CASES["no child known"]).headline
    )
    assert "pre-birth route" in told(Topic.WHO, subject_stage="unborn").headline
    assert "ring back on a number you already hold" in told(Topic.WHO, **CASES["who asks"]).headline


def test_in_danger_it_can_not_wait_and_no_number_of_days_is_given() -> None:
    urgent = told(Topic.WHEN, urgent_danger=YES)
    assert urgent.headline == "No, it cannot wait: act now."
    assert "box:emergency-or-urgent-cases.1" in anchors(urgent.statements)
    assert "27.1" in anchors(told(Topic.WHEN).statements)
    assert "no number of hours or days" in said(told(Topic.WHEN).statements)
    assert "ordinarily no reason to wait" in said(told(Topic.WHEN, **CASES["operation"]).statements)


def test_what_stays_back_stays_back_whatever_the_means() -> None:
    hidden = {"immediate_risk_from_sharing": UNKNOWN}
    for topic in (Topic.MEANS, Topic.PHONE):
        assert "where they are stays back" in told(topic, **hidden).headline
        assert {"32.3", "48.6", "10.1"} <= anchors(told(topic, **hidden).statements)
        assert "stays back" not in told(topic).headline
    assert told(Topic.PLACE, **hidden).headline.startswith("No: where they are stays back")
    assert told(Topic.PLACE).headline.startswith("Yes, so far as it helps them")


@pytest.mark.parametrize("case", ["urgent", "unsafe to tell", "place hidden", "operation", "withhold"])
@pytest.mark.parametrize("topic", [Topic.FAMILY, Topic.MESSAGE_FAMILY, Topic.SAY_FAMILY])
def test_where_telling_may_harm_the_family_is_told_nothing_now(topic: Topic, case: str) -> None:
    answer = told(topic, **CASES[case])
    assert answer.headline.startswith(("No, not now:", "No, send nothing", "Say nothing of it to them now"))
    assert {"27.4", "41", "box:consent-and-trust.7"} <= anchors(answer.statements)


def test_who_may_have_caused_it_is_not_told() -> None:
    answer = told(Topic.FAMILY, information_about="connected_individual")
    assert "not anyone who may have caused the harm" in answer.headline
    assert {"18", "38", "41", "56.2", "56.3"} <= anchors(answer.statements)
    assert told(Topic.FAMILY, informing_family_safe=YES).headline.startswith("Yes, as it is safe")


def test_a_body_that_refuses_is_told_what_binds_it() -> None:
    answer = told(Topic.SAY_BACK, **CASES["request"])
    assert {"s16LA(5)", "s16LA(7)", "8", "34", "36", "27.5", "2", "11.1"} <= anchors(answer.statements)
    assert told(Topic.SAY, **CASES["request"]) == answer
    outside = told(Topic.SAY_BACK, **CASES["request of a charity"])
    assert "s16LA(5)" not in anchors(outside.statements)


def test_what_goes_in_is_what_is_relevant() -> None:
    answer = told(Topic.SAY_SERVICES, immediate_risk_from_sharing=UNKNOWN)
    assert {"13.1", "32.1", "26.1", "27.2", "10.1"} <= anchors(answer.statements)


def test_a_parent_hears_what_will_happen_and_is_not_asked() -> None:
    answer = told(Topic.SAY_FAMILY)
    assert "do not ask permission" in answer.headline
    assert {f"box:explaining-to-families.{part}" for part in "45678"} <= anchors(answer.statements)
    assert told(Topic.PROMISE).headline.startswith("No: promise no secret.")


def test_the_record_is_the_decisions_own() -> None:
    decision = advice()
    assert answered(Topic.RECORD, decision).statements == decision.record


def test_the_same_again_says_that_nothing_has_changed() -> None:
    assert told(Topic.STILL).headline.startswith("Yes, still: nothing has changed. You must share")
    assert told(Topic.STILL, **WHOLLY_HARMFUL).headline.startswith("No, still: nothing has changed. Hold")
    assert told(Topic.STILL, **CASES["who asks"]).headline.startswith(
        "As before: nothing has changed. Find out"
    )
    assert answered(Topic.STILL, advice(), changed=True).headline == advice().headline


def facts_of(decision: Decision) -> Facts:
    return Facts(decision.facts)


def test_a_further_recipient_is_decided_for_itself() -> None:
    case = facts_of(advice(may_help_recipient=NO, whole_document_requested=YES))
    school = Fact("education", Basis.STATED, "the school")
    put = for_another(case, school, asked=False)
    assert (put.value("recipient"), put.value("direction")) == ("education", "share")
    assert "may_help_recipient" not in put
    assert "whole_document_requested" not in put
    assert put.value("relevant_to_welfare") == YES
    assert for_another(case, school, asked=True).value("direction") == "respond"
    asking = for_another(facts_of(advice(**CASES["request"])), school, asked=False)
    assert (asking.value("sharer"), asking.value("recipient")) == ("education", "youth_justice")


def test_what_was_said_of_the_first_recipient_stands() -> None:
    first = advice()
    assert first.outcome is Outcome.MUST_SHARE
    assert stands(first) == f"What I said of children's social care stands: {first.headline}"
    assert {"13.2", "example:connected-individual.decision.1"} <= anchors(beside(advice()).statements)


def test_an_extract_is_enough_and_labels_and_old_tales_stay_out() -> None:
    """ISD 26, second bullet, and 11: relevant information, not documentation; no untested allegations."""
    assert {"26.2", "32.1", "11.5"} <= anchors(told(Topic.AMOUNT).statements)
    assert "where they are" in said(told(Topic.AMOUNT, **CASES["place hidden"]).statements).lower()


def test_the_law_supports_who_shares_under_the_duty_and_nobody_is_told_so_outside_it() -> None:
    """ISD 11, second bullet; s16LA(7)."""
    assert {"s16LA(7)", "11.2", "27.2"} <= anchors(told(Topic.TROUBLE).statements)
    for case in ("parent", "neighbour", "no bearing", "earlier", "withhold"):
        assert "the law supports you" not in told(Topic.TROUBLE, **CASES[case]).headline, case


def test_whoever_receives_it_should_say_what_was_decided() -> None:
    """ISD 27, seventh bullet: acknowledgement and timely feedback."""
    for topic in (Topic.FEEDBACK, Topic.NOTHING, Topic.NEXT):
        assert "27.7" in anchors(told(topic).statements)


def test_where_the_guidance_is_silent_it_says_so_and_who_can_help() -> None:
    assert "how long it is kept the guidance does not say" in told(Topic.KEPT).headline
    assert {"26.4", "26.5", "33"} <= anchors(told(Topic.KEPT).statements)
    assert "No rule of the guidance" in told(Topic.SOURCE).headline
    assert "your safeguarding lead can help" in told(Topic.SOURCE).headline


def test_in_danger_nobody_waits_for_a_manager() -> None:
    assert told(Topic.DELEGATE, urgent_danger=YES).headline.startswith("Whoever is nearest acts now")
    assert "27.1" in anchors(told(Topic.DELEGATE).statements)
