"""What the advice says where a wrong word could hurt somebody: the words themselves, not only the outcome."""

import pytest
from advising import IN_SCOPE, WHOLLY_HARMFUL, advice, anchors, said

from assistant.decision.decide import decide
from assistant.decision.decision import Decision, Finding, Outcome
from assistant.decision.facts import BARRIERS, NO, UNKNOWN, YES, Basis, Fact, Facts
from assistant.decision.settle import read_facts


def question(decision: Decision, fact: str) -> tuple[str, dict[str, str]]:
    [found] = [question for question in decision.questions if question.fact == fact]
    return found.text, {option.value: option.label for option in found.options}


@pytest.mark.parametrize("risk", [YES, UNKNOWN])
@pytest.mark.parametrize("recipient", ["charity_community", "parent_carer", "other", "devolved_service"])
def test_a_hidden_address_is_held_back_from_a_body_outside_the_duty(recipient: str, risk: str) -> None:
    decision = advice(recipient=recipient, immediate_risk_from_sharing=risk)
    assert decision.outcome is Outcome.OUTSIDE_DUTY
    assert "such as where they are" in said(decision.withhold)
    assert "10.1" in anchors(decision.withhold)
    assert decision.headline.endswith("Keep back anything that would put the child in danger.")


@pytest.mark.parametrize("recipient", [UNKNOWN, "other", "parent_carer"])
def test_nothing_is_shared_at_once_with_a_doubtful_caller_in_danger(recipient: str) -> None:
    decision = advice(direction="respond", recipient=recipient, urgent_danger=YES)
    assert "at once" not in said(decision.how)
    assert "Give nothing to whoever is asking meanwhile" in decision.how[0].text
    assert "26.5" in anchors(decision.how)


@pytest.mark.parametrize(
    "changes", [WHOLLY_HARMFUL, {"relevant_to_welfare": NO}, {"recipient": "parent_carer"}]
)
def test_in_danger_nothing_is_shared_at_once_where_sharing_is_not_the_answer(changes: dict[str, str]) -> None:
    decision = advice(urgent_danger=YES, **changes)
    assert "at once" not in said(decision.how)
    assert decision.how[0].text.startswith(
        "Ring 999 if anyone is in danger now, and tell them what they need"
    )


def test_in_danger_what_must_be_shared_is_shared_at_once() -> None:
    assert "Share what is needed at once" in said(advice(urgent_danger=YES).how)


@pytest.mark.parametrize(
    ("changes", "then"),
    [
        (WHOLLY_HARMFUL, "Hold the rest back from the council for now."),
        ({"court_order_restricts": UNKNOWN}, "Have the court's order read before you share the rest."),
        (
            {**WHOLLY_HARMFUL, "relevant_to_welfare": UNKNOWN},
            "Keep back anything that would put the child in danger.",
        ),
    ],
)
def test_in_danger_the_police_are_told_before_anything_is_held_back(
    changes: dict[str, str], then: str
) -> None:
    headline = advice(urgent_danger=YES, **changes).headline
    assert headline == f"Act now: call 999 and tell the police what they need to keep the child safe. {then}"


@pytest.mark.parametrize(
    "changes",
    [
        {"police_operation_at_risk": YES, "mitigation_possible": YES},
        {"police_operation_at_risk": YES, "mitigation_possible": NO},
        {"police_operation_at_risk": UNKNOWN},
        {"immediate_risk_from_sharing": UNKNOWN},
        {"informing_family_safe": NO},
    ],
)
def test_the_family_is_not_told_of_an_operation_or_a_risk(changes: dict[str, str]) -> None:
    how = advice(information_about="connected_individual", **changes).how
    assert "Do not tell the family anything that would raise the risk" in said(how)
    assert "tell the child and parents" not in said(how).lower()
    assert "make the child's parents aware" not in said(how)
    assert "41" not in {place.anchor for step in how if "the family" in step.text for place in step.places}


def test_not_sure_about_harm_does_not_speak_of_a_court_order() -> None:
    decision = advice(detriment=UNKNOWN)
    everything = said(decision.how, decision.withhold, *(test.reasons for test in decision.tests))
    # ISD 11: information must still be shared where concerns solely relate to a practitioner feeling unsure.
    assert decision.outcome is Outcome.SHARE_WITH_SAFEGUARDS
    assert decision.headline.startswith("Share with")
    assert "Ask your safeguarding lead at once" in decision.headline
    assert "take advice now" in said(decision.how)
    assert "court" not in (decision.headline + everything).lower()
    assert decision.withhold[0].text == "The part whose sharing would do the child the greater harm."


def test_an_order_that_was_raised_is_still_to_be_read() -> None:
    decision = advice(court_order_restricts=UNKNOWN)
    assert "Have the court's order read first" in decision.headline
    assert "Have the order read today" in said(decision.how)


def test_naming_another_ground_does_not_lift_the_guard_on_a_hidden_address() -> None:
    words = {name: value for name, value in IN_SCOPE.items() if name != "detriment"}
    known = read_facts({**words, "immediate_risk_from_sharing": UNKNOWN}, Basis.STATED)
    answer = read_facts({"detriment": "police_operation_at_risk"}, Basis.CONFIRMED, known)
    decision = decide(known.with_(**answer))
    assert decision.outcome is Outcome.SHARE_WITH_SAFEGUARDS
    assert "such as where they are" in decision.headline
    none = read_facts({"detriment": "none"}, Basis.CONFIRMED, known)
    assert decide(known.with_(**none)).outcome is Outcome.MUST_SHARE


def test_a_charity_with_an_unknown_caller_is_warned() -> None:
    decision = advice(direction="respond", sharer="charity_community", recipient=UNKNOWN)
    assert decision.outcome is Outcome.OUTSIDE_DUTY
    assert decision.headline.startswith("Find out who is asking first, and tell them nothing until you know.")
    assert "Check who is asking" in said(decision.how)
    assert "28" in anchors(decision.how)
    assert "26.5" not in anchors(decision.how)
    assert "until you know who is asking" in said(decision.withhold)


def test_a_charity_does_not_read_that_it_may_tell_a_parent_whatever_it_likes() -> None:
    decision = advice(sharer="charity_community", recipient="parent_carer")
    assert "Tell a parent only if it is safe and right for the child" in decision.headline


def test_a_caller_counts_as_known_only_once_checked() -> None:
    text, options = question(advice(direction="respond", recipient=UNKNOWN), "recipient")
    assert text == "Who is asking? Choose only if you have checked that they are who they say."
    assert next(iter(options.items())) == (UNKNOWN, "I have not checked, or cannot tell")


def test_an_adult_is_chosen_only_where_no_child_is_affected() -> None:
    _, options = question(decide(Facts()), "welfare")
    assert options["adult"] == "It is only about an adult's own needs, and no child is affected"
    decision = advice(subject_stage="adult")
    assert "If a child in this adult's life is affected" in said(decision.how)
    assert "16" in anchors(decision.how)


def test_what_one_recipient_cannot_use_may_be_owed_to_another() -> None:
    decision = advice(may_help_recipient=NO)
    assert decision.headline.endswith("; consider who it could help.")
    assert "consider whom it could help, such as children's social care" in said(decision.how)
    assert "there is nothing to share" not in said(decision.how)


def test_asking_a_body_outside_is_itself_sharing() -> None:
    decision = advice(direction="request", sharer="parent_carer")
    assert decision.headline == "Yes, you can ask. Tell them only what they need in order to answer."
    assert "itself sharing outside the duty" in said(decision.share)
    assert {"27.3", "53", "56.3"} <= anchors(decision.share)


def test_not_required_gives_the_reason_that_is_so() -> None:
    assert "could not help" in advice(may_help_recipient=NO, relevant_to_welfare=UNKNOWN).headline
    assert "has no bearing" in advice(relevant_to_welfare=NO).headline


def test_in_danger_nothing_is_said_to_have_no_bearing_on_it() -> None:
    headline = advice(relevant_to_welfare=NO, urgent_danger=YES).headline
    assert "no bearing" not in headline
    assert headline.endswith("tell the police and children's social care.")


def test_danger_to_anyone_is_danger() -> None:
    decision = advice(urgent_danger=YES)
    assert decision.headline.startswith("Act now: call 999 if anyone is in danger.")
    assert "ring 999 if anyone is in danger now" in said(decision.how)


def test_an_old_matter_is_not_told_without_what_must_be_kept_back() -> None:
    decision = advice(arose="before_commencement", immediate_risk_from_sharing=UNKNOWN)
    assert decision.outcome is Outcome.MAY_SHARE
    assert "Keep back anything that would put the child in danger" in decision.headline


def test_every_ground_is_said_in_the_headline() -> None:
    headline = advice(
        immediate_risk_from_sharing=YES,
        police_operation_at_risk=UNKNOWN,
        court_order_restricts=YES,
        mitigation_possible=YES,
    ).headline
    for words in ("put the child in danger", "give a police operation away", "the court's order restricts"):
        assert words in headline


def test_an_old_matter_is_not_put_as_a_must() -> None:
    decision = advice(
        arose="before_commencement",
        direction="respond",
        information_about="connected_individual",
        pattern_multiple_children=YES,
        crossing_boundary=YES,
        given_in_confidence=YES,
    )
    assert decision.outcome is Outcome.MAY_SHARE
    assert not anchors(decision.how, decision.share) & {"s16LA(5)", "26.2", "26.6"}
    assert not [place for part in decision.share for place in part.places if "must" in place.says]
    assert "do not take it that the duty lifts confidentiality" in decision.barriers[0].statement.text


@pytest.mark.parametrize("barrier", BARRIERS)
def test_no_barrier_is_why_it_is_held_back(barrier: str) -> None:
    decision = advice(**WHOLLY_HARMFUL, **{barrier: YES})
    assert decision.outcome is Outcome.WITHHOLD_FOR_NOW
    assert "only the harm to the child is" in decision.barriers[0].statement.text


def test_law_enforcement_processing_has_its_own_law() -> None:
    decision = advice(
        sharer="police", law_enforcement_processing=YES, criminal_offence=YES, special_category=YES
    )
    assert "29" in anchors(decision.how)
    assert not anchors(decision.how) & {"30.1", "30.2", "31.1", "31.2", "31.3"}


def test_a_childs_condition_is_not_offered_for_an_adult() -> None:
    decision = advice(sharer="health", subject_stage="adult", special_category=YES)
    assert "31.4" in anchors(decision.how)
    assert "31.3" not in anchors(decision.how)


@pytest.mark.parametrize(
    "changes",
    [
        {"recipient": "other"},
        {"direction": "respond", "sharer": "charity_community", "recipient": UNKNOWN},
        {"direction": "request", "subject_stage": "adult"},
    ],
)
def test_no_lawful_basis_is_offered_where_nothing_goes(changes: dict[str, str]) -> None:
    assert not anchors(advice(special_category=YES, **changes).how) & {"30.2", "30.3", "31.2"}


def test_a_charity_that_asks_is_told_what_it_may_expect() -> None:
    decision = advice(direction="request", recipient="charity_community", subject_stage="unborn")
    assert decision.headline.startswith("You can ask, but this duty does not oblige them to answer you.")
    assert "term:requestor" in anchors(decision.how)
    assert "share" not in said(decision.share).lower()


def test_a_yes_to_the_whole_file_is_not_given() -> None:
    asked = {"direction": "respond", "whole_document_requested": YES}
    decision = advice(**asked)
    assert decision.headline.startswith("You must share what is relevant with ")
    [extract] = [said for said in decision.share if "where an extract or summary would do" in said.text]
    assert decision.headline.endswith(extract.text)
    assert [place.anchor for place in extract.places] == ["26.2"]
    assert "extract" not in advice(**asked, urgent_danger=YES).headline
    assert advice(direction="respond").headline.startswith("Yes. ")


def test_information_about_nobody_near_a_child_does_not_meet_relevance() -> None:
    decision = advice(information_about="unconnected_individual")
    assert decision.outcome is Outcome.NOT_REQUIRED
    assert decision.tests[0].finding is Finding.NOT_MET


def test_a_parent_is_not_sent_to_a_caldicott_guardian() -> None:
    decision = advice(sharer="parent_carer")
    assert decision.record == ()
    assert "Caldicott" not in said(decision.how)
    assert "sit on it" not in decision.headline


def test_an_order_that_holds_everything_back_goes_to_a_lawyer() -> None:
    decision = advice(court_order_restricts=YES, mitigation_possible=NO)
    assert decision.outcome is Outcome.WITHHOLD_FOR_NOW
    assert "Ask your legal adviser" in said(decision.how)


def test_parents_are_made_aware_of_another_person_where_it_is_safe() -> None:
    decision = advice(information_about="connected_individual", special_category=YES)
    assert {"18", "27.8"} <= anchors(decision.how)
    assert "footnote:8" in anchors(decision.tests[0].reasons)


def test_a_known_requester_is_answered_promptly() -> None:
    decision = advice(direction="respond", recipient="police", request_context="insufficient")
    assert "Hold the rest of your answer only until you know what they need" in said(decision.withhold)
    assert {"26.2", "27.1"} <= anchors(decision.withhold)


def test_who_asks_is_asked_for_whom() -> None:
    known = Facts({"direction": Fact("request", Basis.STATED)})
    text, options = question(decide(known), "recipient")
    assert text == "Which organisation are you asking for?"
    assert UNKNOWN in options
    charity = known.with_(recipient=Fact("charity_community", Basis.STATED))
    assert question(decide(charity), "recipient")[0].startswith("Is your organisation commissioned")


def test_relevance_that_was_only_guessed_is_said_to_be_a_condition() -> None:
    known = read_facts({"sharer": "health", "recipient": "police", "detriment": "none"}, Basis.STATED)
    guessed = decide(known.with_(relevant_to_welfare=Fact("yes", Basis.ASSUMED)))
    assert guessed.outcome == "must_share"
    assert guessed.provisional
    assert guessed.headline.startswith("If it bears on a child's welfare, you must share")


def test_a_recipient_read_with_doubt_is_still_the_one_that_is_named() -> None:
    known = read_facts({"sharer": "health", "relevant_to_welfare": "yes", "detriment": "none"}, Basis.STATED)
    doubtful = decide(known.with_(recipient=Fact("education", Basis.ASSUMED, "school")))
    assert "the school or setting" in doubtful.headline
    assert "children's services" in decide(known).headline


def test_what_must_be_shared_needs_no_consent_though_nobody_raised_it() -> None:
    assert "you do not need consent" in said(advice().how)
    assert {"30.1", "40"} <= anchors(advice().how)


def test_a_piece_of_the_picture_is_worth_sharing() -> None:
    _, may_facilitate, _ = advice().tests
    *_, piece, helps = may_facilitate.reasons
    assert anchors((piece,)) == {"14"}
    assert {"13.2", "7"} <= anchors((helps,)), "the last reason is the one that the reply shows"


@pytest.mark.parametrize("ground", ["immediate_risk_from_sharing", "other_greater_detriment"])
def test_an_engaged_ground_is_told_from_the_worries_that_are_none(ground: str) -> None:
    detriment = advice(**{ground: YES}, mitigation_possible=YES).tests[2]
    assert {"11", "11.1", "11.2", "11.3"} <= anchors(detriment.reasons)
    assert "11" not in anchors(advice().tests[2].reasons)


@pytest.mark.parametrize(
    "sensitive",
    [{"information_about": "connected_individual"}, {"special_category": YES}, {"given_in_confidence": YES}],
)
def test_what_is_sensitive_and_unclear_is_asked_about_rather_than_held_back(
    sensitive: dict[str, str],
) -> None:
    assert "37" in anchors(advice(**sensitive).how)
    assert "you may ask them or others" in said(advice(**sensitive).how)
    assert "37" not in anchors(advice().how)
    assert "37" not in anchors(advice(**sensitive, arose="before_commencement").how)


@pytest.mark.parametrize("recipient", ["other", "parent_carer", "charity_community"])
def test_what_is_recorded_outside_the_duty_rests_on_what_is_said_of_records(recipient: str) -> None:
    assert "32.2" in anchors(advice(recipient=recipient).record)
    assert "55" not in anchors(advice(recipient=recipient).record), "that is said of devolved services"


@pytest.mark.parametrize(
    "changes",
    [
        {"recipient": "parent_carer"},
        {"direction": "request", "sharer": "parent_carer"},
        {"subject_stage": "unborn"},
        {"relevant_to_welfare": UNKNOWN},
    ],
)
def test_a_family_that_it_is_not_safe_to_tell_is_not_told_whatever_the_outcome(
    changes: dict[str, str],
) -> None:
    decision = advice(informing_family_safe=NO, **changes)
    assert "Do not tell the family anything that would raise the risk" in said(decision.how)
    assert {"27.4", "box:consent-and-trust.7"} <= anchors(decision.how)
    assert "If it is safe to tell a parent" not in said(decision.share)
    assert "forthcoming" not in said(decision.how)


def test_where_telling_is_not_safe_no_parent_who_may_warn_somebody_is_told_or_asked() -> None:
    told = advice(recipient="parent_carer", informing_family_safe=NO)
    assert "tell no parent who may be the danger or may warn them" in told.headline
    assert "56.3" in anchors(told.how)
    asked = advice(direction="request", sharer="parent_carer", informing_family_safe=NO)
    assert "ask no parent who may be the danger or may warn them" in asked.headline
    assert "make the parent aware" not in said(told.how)


def test_an_allegation_that_is_strictly_relevant_is_not_held_back() -> None:
    [held] = [each for each in advice().withhold if "untested allegations" in each.text]
    assert held.text.startswith("Unless strictly relevant to the child's welfare:")
    assert "untested allegations about the child" in held.text


def test_what_cannot_help_one_body_may_be_owed_to_the_one_where_the_child_now_is() -> None:
    decision = advice(may_help_recipient=NO, crossing_boundary=YES, parent_objects=YES)
    assert decision.outcome is Outcome.NOT_REQUIRED
    assert {"26.6", "55"} <= anchors(decision.how)
    assert "Within England this must go" in said(decision.how)
    assert "need not be overridden" not in decision.barriers[0].statement.text
    assert "does not decide this" in decision.barriers[0].statement.text


def test_nothing_is_called_empty_before_its_bearing_is_known() -> None:
    decision = advice(may_help_recipient=NO, relevant_to_welfare=UNKNOWN)
    assert "there is nothing to share" not in said(decision.how)
    assert "If it bears on a child's welfare, consider whom it could help" in said(decision.how)


@pytest.mark.parametrize("barrier", BARRIERS)
def test_no_worry_is_brushed_aside_for_a_caller_whom_nobody_knows(barrier: str) -> None:
    decision = advice(direction="respond", recipient=UNKNOWN, **{barrier: YES})
    [found] = decision.barriers
    assert found.statement.text.startswith("Until you know who is asking, disclose nothing.")
    assert "13.2" in anchors((found.statement,))


@pytest.mark.parametrize("flag", ["urgent_danger", "pattern_multiple_children"])
def test_a_stranger_who_endangers_children_is_connected_to_them(flag: str) -> None:
    decision = advice(information_about="unconnected_individual", **{flag: YES})
    assert decision.outcome is Outcome.MUST_SHARE


def test_what_is_known_to_help_does_not_wait_for_a_better_request() -> None:
    decision = advice(direction="respond", request_context="insufficient")
    assert decision.outcome is Outcome.GET_MORE_INFORMATION
    assert "does not wait for a better request" in decision.how[0].text
    assert {"6.1", "26.1"} <= anchors(decision.how)
    assert "does not wait" in decision.headline
    assert "Hold the rest of your answer only until" in said(decision.withhold)
    open_still = advice(direction="respond", request_context="insufficient", relevant_to_welfare=UNKNOWN)
    assert "does not wait" not in said(open_still.how)
    nobody = advice(direction="respond", request_context="insufficient", recipient=UNKNOWN)
    assert "does not wait" not in said(nobody.how)


def test_the_parent_whom_a_concern_is_about_is_thought_of_before_parents_are_told() -> None:
    decision = advice(information_about="connected_individual", consent_absent=YES)
    assert "whom the concern is about" in said(decision.how)
    assert {"56.3", "41"} <= anchors(decision.how)


def test_an_employer_may_be_told_under_another_power_but_a_stranger_who_asks_nothing() -> None:
    share = advice(recipient="other")
    assert "another power" in share.headline
    assert "alternative legal powers" in " ".join(place.says for part in share.how for place in part.places)
    assert "you should not give them anything" in advice(direction="respond", recipient="other").headline


@pytest.mark.parametrize("sharer", ["parent_carer", "other"])
def test_the_public_is_told_no_must_of_practitioners(sharer: str) -> None:
    basis = advice(sharer=sharer, given_in_confidence=YES).basis
    assert "you must" not in basis.text
    assert "54" in anchors((basis,))


@pytest.mark.parametrize(
    "changes",
    [
        {"arose": "before_commencement"},
        {"relevant_to_welfare": NO},
        {"sharer": "charity_community"},
        WHOLLY_HARMFUL,
    ],
)
def test_other_duties_to_share_are_named_where_this_one_requires_nothing(changes: dict[str, str]) -> None:
    decision = advice(**changes)
    assert "mandatory reporting" in said(decision.how)
    assert "60" in anchors(decision.how)
    assert "you need not" not in decision.headline


def test_before_birth_the_children_already_there_are_not_forgotten() -> None:
    decision = advice(subject_stage="unborn", special_category=YES)
    assert "If the mother is under 18, or there is another child" in said(decision.how)
    assert "to protect a child" not in said(decision.how)


def test_who_does_not_know_of_a_contract_has_not_said_that_there_is_none() -> None:
    _, options = question(advice(sharer="charity_community"), "sharer")
    assert not any("don't know" in label for label in options.values())
