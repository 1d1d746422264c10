"""What holds for every combination of facts, whatever else is so."""

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.decision.decide import decide
from assistant.decision.decision import Decision, Finding, Outcome
from assistant.decision.facts import BARRIERS, GROUNDS, NO, UNKNOWN, VALUES, YES, Basis, Fact, Facts
from assistant.decision.outcome import outcome_of
from assistant.decision.sensitivity import DECISIVE, alternatives, supposing
from assistant.decision.settle import is_open, read_facts, settle
from assistant.guidance.citations import stands_in
from assistant.guidance.passages import Corpus, Place

HEARD = (Basis.STATED, Basis.INFERRED, Basis.CONFIRMED)
LESS_TO_MORE = (
    Outcome.WITHHOLD_FOR_NOW,
    Outcome.NOT_REQUIRED,
    Outcome.GET_MORE_INFORMATION,
    Outcome.MAY_SHARE,
    Outcome.SHARE_WITH_SAFEGUARDS,
    Outcome.MUST_SHARE,
)
MANY = settings(max_examples=300, deadline=None)


@st.composite
def facts(draw: st.DrawFn) -> Facts:
    names = draw(st.sets(st.sampled_from(sorted(VALUES))))
    return Facts(
        {
            name: Fact(draw(st.sampled_from(VALUES[name])), draw(st.sampled_from(HEARD)))
            for name in sorted(names)
        }
    )


def places(decision: Decision) -> list[Place]:
    statements = [
        decision.basis,
        *(reason for test in decision.tests for reason in test.reasons),
        *(barrier.statement for barrier in decision.barriers),
        *decision.share,
        *decision.withhold,
        *decision.how,
        *decision.record,
    ]
    found = [place for statement in statements for place in statement.places]
    assert all(statement.places for statement in statements)
    return found + [place for question in decision.questions for place in question.places]


@MANY
@given(facts())
def test_a_mere_chance_of_danger_is_acted_on_first_and_changes_no_outcome(told: Facts) -> None:
    calm = told.with_(urgent_danger=Fact(NO, Basis.INFERRED))
    chance = decide(told.with_(urgent_danger=Fact(YES, Basis.ASSUMED)))
    assert chance.urgent
    assert chance.outcome is decide(calm).outcome


@MANY
@given(facts())
def test_there_is_always_exactly_one_outcome(known: Facts) -> None:
    assert decide(known).outcome in Outcome
    assert decide(known) == decide(known)


@MANY
@given(facts(), st.sampled_from(BARRIERS), st.sampled_from((YES, NO, UNKNOWN)))
def test_a_false_barrier_never_changes_the_outcome(known: Facts, barrier: str, value: str) -> None:
    raised = decide(known.with_(**{barrier: Fact(value, Basis.STATED)}))
    before = decide(known)
    assert (raised.outcome, raised.provisional) == (before.outcome, before.provisional)
    assert [question.fact for question in raised.questions] == [
        question.fact for question in before.questions
    ]


@MANY
@given(facts())
def test_unknown_never_withholds(known: Facts) -> None:
    if decide(known).outcome is Outcome.WITHHOLD_FOR_NOW:
        assert any(known.is_yes(ground) for ground in GROUNDS)
        assert known.value("mitigation_possible") == NO


@MANY
@given(facts())
def test_must_share_has_all_three_tests_met_and_no_ground_engaged(known: Facts) -> None:
    decision = decide(known)
    if decision.outcome is Outcome.MUST_SHARE:
        assert [test.finding for test in decision.tests] == [Finding.MET] * 3
        assert all(decision.facts[ground].value == NO for ground in GROUNDS)


@MANY
@given(facts())
def test_outside_the_duty_there_are_no_test_findings(known: Facts) -> None:
    decision = decide(known)
    assert (decision.tests == ()) == (decision.outcome is Outcome.OUTSIDE_DUTY)


@MANY
@given(facts())
def test_adding_danger_never_makes_sharing_less(known: Facts) -> None:
    calm = decide(known.with_(urgent_danger=Fact(NO, Basis.STATED))).outcome
    urgent = decide(known.with_(urgent_danger=Fact(YES, Basis.STATED)))
    assert urgent.urgent
    if known.value("direction") == "request" and calm is Outcome.NOT_REQUIRED:
        assert urgent.outcome in (calm, Outcome.MAKE_REQUEST)
    elif calm in LESS_TO_MORE:
        assert urgent.outcome in LESS_TO_MORE[LESS_TO_MORE.index(calm) :]
    else:
        assert urgent.outcome is calm


@MANY
@given(facts())
def test_every_reason_has_a_citation_that_resolves(corpus: Corpus, known: Facts) -> None:
    decision = decide(known)
    assert [place for place in places(decision) if not stands_in(place, corpus)] == []


@MANY
@given(facts())
def test_provisional_means_that_an_open_fact_could_change_it(known: Facts) -> None:
    decision = decide(known)
    settled = settle(known)
    assert decision.provisional == any(
        outcome_of(supposing(settled, way)) is not decision.outcome
        for name in DECISIVE
        for way in alternatives(settled, name)
    ) or _a_pair_could(settled, decision.outcome)


def _a_pair_could(settled: Facts, outcome: Outcome) -> bool:
    ways = [way for name in DECISIVE for way in alternatives(settled, name)]
    return any(
        outcome_of(supposing(settled, (*one, *other))) is not outcome for one in ways for other in ways
    )


@MANY
@given(facts(), st.data())
def test_what_is_not_provisional_stands_however_the_open_facts_turn_out(
    known: Facts, data: st.DataObject
) -> None:
    decision = decide(known)
    settled = settle(known)
    supposed = [
        data.draw(st.sampled_from(ways))
        for name in DECISIVE
        if (ways := alternatives(settled, name)) and data.draw(st.booleans())
    ]
    outcome = outcome_of(supposing(settled, [change for way in supposed for change in way]))
    assert decision.provisional or outcome is decision.outcome


@MANY
@given(facts(), st.data())
def test_at_most_five_questions_lead_to_an_outcome_that_stands(known: Facts, data: st.DataObject) -> None:
    asked = []
    decision = decide(known)
    while decision.provisional and decision.questions:
        question = decision.questions[0]
        answers = [option.value for option in question.options if option.value != UNKNOWN]
        answer = data.draw(st.sampled_from(answers))
        asked.append(question.fact)
        known = known.with_(**read_facts({question.fact: answer}, Basis.CONFIRMED, known))
        decision = decide(known)
    assert len(asked) <= 5, asked
    assert not decision.provisional or any(
        known.value(name) == UNKNOWN and known[name].basis is Basis.CONFIRMED for name in known
    )


@MANY
@given(facts())
def test_the_question_order_ends_for_somebody_who_is_never_sure(known: Facts) -> None:
    for _ in range(9):
        questions = decide(known).questions
        if not questions:
            break
        values = [option.value for option in questions[0].options]
        answer = UNKNOWN if UNKNOWN in values else values[-1]
        known = known.with_(**read_facts({questions[0].fact: answer}, Basis.CONFIRMED, known))
    assert decide(known).questions == ()


@MANY
@given(facts())
def test_only_what_could_change_the_outcome_is_asked(known: Facts) -> None:
    settled = settle(known)
    for question in decide(known).questions:
        names = {"detriment": GROUNDS, "welfare": DECISIVE}.get(question.fact, (question.fact,))
        assert any(is_open(settled, name) for name in names)


@MANY
@given(facts())
def test_would_change_tells_the_truth(known: Facts) -> None:
    decision = decide(known)
    settled = settle(known)
    for change in decision.would_change:
        assert change.outcome is not decision.outcome
        assert outcome_of(supposing(settled, ((change.fact, change.value),))) is change.outcome
