"""What stands beside the outcome: what danger, a doubtful reading or another footing asks to be said as well."""

import pytest
from advising import WHOLLY_HARMFUL, advice, anchors, said

from assistant.decision.decide import decide
from assistant.decision.decision import Finding, Outcome
from assistant.decision.facts import BARRIERS, NO, UNKNOWN, YES, Basis, Fact, Facts


def test_the_police_are_told_where_a_child_in_danger_is() -> None:
    danger = {"immediate_risk_from_sharing": YES, "mitigation_possible": YES, "urgent_danger": YES}
    police = advice(recipient="police", direction="respond", **danger)
    assert police.outcome is Outcome.SHARE_WITH_SAFEGUARDS
    assert police.headline.startswith(
        "Act now: call 999 and tell the police what they need to keep the child safe."
    )
    assert "such as where they are" not in police.headline
    assert "Tell nobody else where the child is." in police.headline
    both = advice(recipient="police", police_operation_at_risk=YES, **danger)
    assert both.headline.endswith("keep back details that would give a police operation away.")
    school = advice(recipient="education", **danger)
    assert "Share with the school or setting, but keep back" in school.headline


def test_what_only_seems_to_bear_on_nothing_is_not_told_as_so() -> None:
    seems = Facts(
        {
            "relevant_to_welfare": Fact(NO, Basis.ASSUMED),
            "sharer": Fact("education", Basis.STATED),
            "recipient": Fact("local_authority", Basis.STATED),
            "subject_stage": Fact("child", Basis.STATED),
        }
    )
    decision = decide(seems)
    assert decision.headline.startswith("If it has no bearing")
    assert "there is nothing to share" not in said(decision.how)
    assert "children's social care" in said(decision.how)
    assert "On what you say" not in decision.tests[0].reasons[0].text
    assert "there is nothing to share" in said(advice(relevant_to_welfare=NO).how)


@pytest.mark.parametrize("recipient", ["other", "charity_community", UNKNOWN])
def test_what_is_known_of_a_child_does_not_wait_for_who_may_not_have_it(recipient: str) -> None:
    decision = advice(direction="respond", recipient=recipient)
    assert "do not let this asker hold it up" in said(decision.how)
    assert {"6.1", "26.1"} <= anchors(decision.how)
    assert "hold it up" not in said(
        advice(direction="respond", recipient=recipient, sharer="parent_carer").how
    )


def test_an_unknown_caller_is_promised_nothing() -> None:
    decision = advice(direction="respond", recipient=UNKNOWN)
    assert "then, if the duty covers them, share what is relevant" in said(decision.withhold)


def test_an_unread_order_frees_no_address() -> None:
    decision = advice(
        direction="respond",
        court_order_restricts=UNKNOWN,
        immediate_risk_from_sharing=YES,
        mitigation_possible=YES,
    )
    assert decision.outcome is Outcome.GET_MORE_INFORMATION
    assert "Whatever it says, keep back anything that would put the child in danger" in decision.headline
    assert "would do the child no greater harm" in said(decision.how)


@pytest.mark.parametrize("sharer", ["parent_carer", "other"])
def test_a_grandmother_is_set_no_lawyers_test(sharer: str) -> None:
    decision = advice(sharer=sharer, **dict.fromkeys(BARRIERS, YES))
    answered = {barrier.statement.text for barrier in decision.barriers}
    assert len(answered) == 1
    assert "tell children's social care what worries you" in answered.pop()
    assert "mandatory reporting" not in said(decision.how)


@pytest.mark.parametrize(
    "changes",
    [
        {"subject_stage": "unborn", "sharer": "health"},
        {"subject_stage": "adult", "special_category": YES},
        {"arose": "before_commencement", "information_about": "connected_individual"},
    ],
)
def test_confidentiality_stays_where_the_duty_does_not_lift_it(changes: dict[str, str]) -> None:
    decision = advice(**changes)
    assert "The duty does not lift confidentiality here. That is no bar" in said(decision.how)
    assert "8" in anchors(decision.how)
    assert "does not lift" not in said(advice(**changes, given_in_confidence=YES).how)


def test_a_request_is_answered_although_nothing_goes() -> None:
    operation = {"police_operation_at_risk": YES, "mitigation_possible": NO}
    for changes in (WHOLLY_HARMFUL, operation, {"may_help_recipient": NO}):
        assert "You must still consider and respond to the request" in said(
            advice(direction="respond", **changes).how
        )
        assert "respond to the request" not in said(advice(**changes).how)
    assert "respond to the request" not in said(advice(direction="respond", relevant_to_welfare=NO).how)
    assert "Ordinarily an operation is no reason to hold back" in said(advice(**operation).how)


@pytest.mark.parametrize("told", [None, UNKNOWN])
def test_what_is_known_of_a_child_who_may_be_a_risk_bears_on_the_other_child(told: str | None) -> None:
    known = {"sharer": "education", "recipient": "education", "child_poses_risk": YES}
    facts = {name: Fact(value, Basis.STATED) for name, value in known.items()}
    if told:
        facts["relevant_to_welfare"] = Fact(told, Basis.STATED)
    assert decide(Facts(facts)).outcome is Outcome.MUST_SHARE


def test_a_no_for_a_child_who_may_be_a_risk_is_to_be_looked_at_again() -> None:
    decision = advice(child_poses_risk=YES, relevant_to_welfare=NO)
    assert decision.outcome is Outcome.NOT_REQUIRED
    assert "box:child-poses-a-risk.1" in anchors(decision.tests[0].reasons)


def test_being_uneasy_is_told_apart_from_greater_harm() -> None:
    decision = advice(detriment=UNKNOWN)
    assert "being unsure is no reason to hold back" in decision.headline


@pytest.mark.parametrize(
    ("recipient", "anchor"),
    [
        ("education", "audience.2"),
        ("police", "audience.1"),
        ("health", "audience.3"),
        ("commissioned_provider", "audience.3"),
    ],
)
def test_each_recipient_is_covered_by_its_own_words(recipient: str, anchor: str) -> None:
    test = next(test for test in advice(recipient=recipient).tests if test.name == "may_facilitate")
    assert test.finding is Finding.MET
    assert anchor in anchors(test.reasons)
    assert ("s16LA(2)(b)" in anchors(test.reasons)) is (recipient == "commissioned_provider")


@pytest.mark.parametrize("ground", [{}, {"immediate_risk_from_sharing": UNKNOWN}])
def test_other_duties_to_report_are_named_where_something_must_be_shared(ground: dict[str, str]) -> None:
    how = advice(**ground).how
    assert "such as mandatory reporting" in said(how)
    assert "60" in anchors(how)


@pytest.mark.parametrize(
    "changes",
    [
        {"relevant_to_welfare": NO, "may_help_recipient": NO},
        {"recipient": "other", "direction": "respond"},
        {"information_about": "unconnected_individual"},
    ],
)
def test_nothing_of_reporting_abuse_is_said_for_the_press_or_other_business(changes: dict[str, str]) -> None:
    assert "mandatory reporting" not in said(advice(**changes).how)


def test_nothing_that_was_not_said_is_put_into_the_practitioners_mouth() -> None:
    order = {"court_order_restricts": Fact(YES, Basis.STATED)}
    said_so = advice(court_order_restricts=YES, mitigation_possible=NO)
    assert "You say that the harm cannot be avoided" in said(said_so.tests[2].reasons)
    read = decide(said_so.facts.with_(**order, mitigation_possible=Fact(NO, Basis.ASSUMED)))
    assert "You say" not in said(read.tests[2].reasons)
    assert "say so if it could" in said(read.tests[2].reasons)


def test_nothing_is_said_to_help_whoever_it_is_that_asks() -> None:
    _, may_facilitate, _ = advice(direction="respond", recipient=UNKNOWN).tests
    assert may_facilitate.finding is Finding.UNCLEAR
    assert "could reasonably help" not in said(may_facilitate.reasons)
    assert "Nobody has established who is asking" in may_facilitate.reasons[-1].text


def test_should_and_must_are_kept_apart_in_what_the_advice_says_itself() -> None:
    asked = advice(direction="respond", recipient="police", request_context="insufficient")
    assert "you must consider and respond to the request, and should do so promptly" in said(asked.withhold)
    [barrier] = advice(consent_absent=YES).barriers
    assert "seeking it should not delay sharing" in barrier.statement.text
    assert "Consent is highly unlikely to be the right basis" in said(advice().how)


def test_beside_a_danger_no_unhappy_parent_is_spoken_of() -> None:
    danger = advice(immediate_risk_from_sharing=YES, parent_objects=YES)
    [barrier] = danger.barriers
    assert "11.2" not in anchors((barrier.statement,))
    assert "weighed by itself" in barrier.statement.text
    [plain] = advice(parent_objects=YES).barriers
    assert "11.2" in anchors((plain.statement,))


def test_who_should_be_given_nothing_is_not_said_to_be_open_to_another_power() -> None:
    asked = advice(recipient="other", direction="respond").basis.text
    assert "not a bar" not in asked
    assert "confidentiality" in asked
    assert "That is not a bar to sharing" in advice(recipient="charity_community").basis.text


@pytest.mark.parametrize("recipient", ["charity_community", "private_healthcare"])
def test_nobody_outside_the_duty_is_told_what_its_organisations_are_to_weigh(recipient: str) -> None:
    outside = advice(sharer="charity_community", recipient=recipient)
    assert "13.2" not in anchors(outside.how)
    assert "54" not in anchors(outside.share)
    assert "Consider whether they need it" not in said(outside.how)
    assert "Consider whether they need it" in said(advice(recipient=recipient).how)


def test_what_was_done_to_somebody_now_grown_up_may_bear_on_a_child_today() -> None:
    asked = advice(subject_stage="adult", direction="respond", recipient="police")
    assert asked.outcome is Outcome.OUTSIDE_DUTY
    assert "answer under another power" in asked.headline
    assert "may be a risk to a child now" in said(asked.how)
    assert {"16.2", "53"} <= anchors(asked.how)
    assert "answer under" not in advice(subject_stage="adult").headline


def test_what_a_court_restricts_is_kept_back_whatever_a_requestor_adds() -> None:
    order = {"court_order_restricts": YES, "relevant_to_welfare": UNKNOWN}
    decision = advice(direction="respond", recipient="education", mitigation_possible=UNKNOWN, **order)
    assert decision.outcome is Outcome.GET_MORE_INFORMATION
    assert decision.headline.endswith("Whatever they say, keep back what the court's order restricts.")
    assert "Ask your legal adviser" in said(decision.how)


def test_what_ended_before_the_duty_began_is_not_required_while_its_bearing_is_unclear() -> None:
    decision = advice(arose="before_commencement", relevant_to_welfare=UNKNOWN)
    assert decision.outcome is Outcome.GET_MORE_INFORMATION
    assert decision.headline.startswith("The duty does not require this, as it ended before the duty began")
    assert "you may choose to share" in decision.headline


def test_somebody_near_no_known_child_may_yet_be_a_risk_to_one() -> None:
    how = advice(information_about="unconnected_individual").how
    assert "may be a risk to a child" in said(how)
    assert {"17", "16.2"} <= anchors(how)
