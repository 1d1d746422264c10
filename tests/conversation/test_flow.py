"""A conversation is its turns replayed."""

from assistant.conversation.flow import Heard, case_words, merged, replay
from assistant.decision.facts import Basis, Fact, Facts


def facts(basis: Basis, **values: str) -> Facts:
    return Facts({name: Fact(value, basis) for name, value in values.items()})


def test_a_later_turn_corrects_an_earlier() -> None:
    turns = [
        Heard("", facts(Basis.STATED, recipient="police")),
        Heard("", facts(Basis.STATED, recipient="health")),
    ]
    assert replay(turns).value("recipient") == "health"


def test_what_is_only_inferred_does_not_overturn_what_was_said() -> None:
    known = facts(Basis.CONFIRMED, immediate_risk_from_sharing="no")
    assert merged(known, facts(Basis.INFERRED, immediate_risk_from_sharing="unknown")) == known


def test_a_ground_that_is_there_outweighs_an_earlier_no() -> None:
    known = facts(Basis.CONFIRMED, immediate_risk_from_sharing="no", recipient="police")
    later = facts(Basis.INFERRED, immediate_risk_from_sharing="yes", recipient="health")
    assert merged(known, later).value("immediate_risk_from_sharing") == "yes"
    assert merged(known, later).value("recipient") == "police"


def test_an_answer_to_a_shorthand_is_spelled_out() -> None:
    known = replay([Heard("", given={"detriment": "court_order_restricts"})])
    assert known.value("court_order_restricts") == "yes"
    assert known.value("police_operation_at_risk") == "no"


def test_a_new_case_begins_with_nothing_known() -> None:
    turns = [
        Heard("the first family", facts(Basis.STATED, recipient="police")),
        Heard("another family", facts(Basis.STATED, sharer="health"), begins_case=True),
    ]
    assert dict(replay(turns)) == dict(facts(Basis.STATED, sharer="health"))
    assert case_words(turns) == "another family"
