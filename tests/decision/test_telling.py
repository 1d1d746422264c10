"""What is said of telling the family: who must not learn of it, and whom it is not raised with first."""

import pytest
from advising import WHOLLY_HARMFUL, advice, anchors, said

from assistant.decision.decision import Outcome
from assistant.decision.facts import NO, UNKNOWN, YES

LEARNED_OF = {"immediate_risk_from_sharing": YES, "informing_family_safe": NO}


@pytest.mark.parametrize("recipient", ["local_authority", "police"])
def test_where_the_danger_is_that_the_family_learns_of_it_the_childs_place_is_not_kept_from_who_protects_them(
    recipient: str,
) -> None:
    decision = advice(recipient=recipient, **LEARNED_OF)
    assert decision.outcome is Outcome.SHARE_WITH_SAFEGUARDS
    assert "say who must not learn of it" in decision.headline
    assert "such as where they are" not in decision.headline + said(decision.withhold)
    assert "such as an address hidden from them" in decision.headline
    assert {"box:consent-and-trust.7", "27.4"} <= anchors(decision.withhold)


def test_a_hidden_address_stays_with_the_few_though_telling_the_family_is_not_safe_either() -> None:
    decision = advice(**LEARNED_OF)
    assert "goes only to the few who need it" in said(decision.withhold)
    assert {"10.1", "example:detriment.mitigating.1", "example:detriment.mitigating.2"} <= anchors(
        decision.withhold
    )
    hidden = advice(immediate_risk_from_sharing=YES)
    assert "such as where they are" in hidden.headline
    assert "such as where they are" in said(hidden.withhold)


def test_the_part_that_would_do_harm_is_not_supposed_where_it_is_only_learning_of_it() -> None:
    decision = advice(other_greater_detriment=UNKNOWN, informing_family_safe=NO)
    assert decision.headline.startswith("Share with the council, and say who must not learn of it.")
    assert "the part, if any" in decision.headline
    assert "The part, if any" in said(decision.withhold)


def test_what_must_be_shared_goes_with_who_must_not_learn_of_it() -> None:
    decision = advice(informing_family_safe=NO)
    assert decision.headline == (
        "Yes. You must share what is relevant with the council; say who must not learn of it."
    )
    assert "whoever may tell them" in said(decision.withhold)


def test_in_danger_the_police_are_told_who_must_not_learn_of_it() -> None:
    headline = advice(recipient="police", urgent_danger=YES, **LEARNED_OF).headline
    assert "Tell them who must not learn of it." in headline
    assert "Tell nobody else where the child is" not in headline


@pytest.mark.parametrize("about", ["child", "connected_individual"])
def test_it_is_not_raised_first_with_who_may_have_caused_the_harm(about: str) -> None:
    how = advice(information_about=about).how
    [first] = [step for step in how if "do not raise it with them" in step.text]
    [told] = [step for step in how if "tell the child and parents" in step.text]
    assert how.index(first) < how.index(told)
    assert "nobody knows who did" in first.text
    assert {"41", "56.3", "27.4", "box:consent-and-trust.7"} == anchors((first,))
    assert "you should tell" in told.text, "27 says should"


def test_where_it_is_safe_to_tell_the_family_nobody_is_suspected() -> None:
    how = advice(informing_family_safe=YES).how
    assert "do not raise it with them" not in said(how)
    assert "You should tell the child and parents" in said(how)
    assert "do not raise it with them" not in said(advice(**WHOLLY_HARMFUL).how)


def test_whoever_receives_it_is_told_how_it_could_reach_who_must_not_learn_of_it() -> None:
    assert "such as a record that they can see" in said(advice(informing_family_safe=NO).how)
    assert "26.5" in anchors(advice(informing_family_safe=NO).how)
    assert "such as a record that they can see" not in said(advice().how)
