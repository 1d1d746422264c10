"""Two readings of one fact are weighed, and what an error costs decides what is done with a doubt."""

import json
import tomllib
from importlib.resources import files

import pytest

from assistant.decision.facts import Basis, Fact, Facts
from assistant.language_model import LanguageModel
from assistant.settings import PROJECT
from assistant.understanding.learned import NONE, UNTOLD, Guess, LearnedReader, agreed
from assistant.understanding.phrases import by_rules
from assistant.understanding.purpose import intent_of, presumed_of, writer_of
from assistant.understanding.reader import Reader
from assistant.understanding.reading import Emergency, EmergencyKind, Intent
from assistant.understanding.taking import is_doubtful, taken
from assistant.understanding.typos import mended
from assistant.understanding.weighing import (
    GROUNDS_WITHIN,
    NO_FACTS,
    WITHIN,
    Trust,
    followed_through,
    pooled,
    trusted,
    weighed,
)

EVEN = Trust(model=1.0, stated=2.0, inferred=1.0, silence=0.5)


def guess(**chances: float) -> Guess:
    return Guess(max(chances, key=chances.__getitem__), chances)


def test_what_both_say_is_surer_than_what_one_says() -> None:
    model = guess(untold=0.2, health=0.6, police=0.2)
    alone = pooled(None, model, EVEN)["health"]
    both = pooled(Fact("health", Basis.INFERRED), model, EVEN)["health"]
    outright = pooled(Fact("health", Basis.STATED), model, EVEN)["health"]
    assert alone < both < outright


def test_what_only_a_phrase_says_can_lose_to_a_sure_model() -> None:
    chances = pooled(Fact("police", Basis.INFERRED), guess(untold=0.02, health=0.96, police=0.02), EVEN)
    assert max(chances, key=chances.__getitem__) == "health"


def test_a_nursery_that_says_what_it_is_stays_one_however_it_is_paid() -> None:
    chances = {UNTOLD: 0.1, "education": 0.2, "private_healthcare": 0.7}
    assert taken("sharer", Fact("education", Basis.STATED), chances) == "education"
    assert taken("sharer", Fact("education", Basis.INFERRED), chances) == "private_healthcare"


def test_a_contract_that_is_told_brings_a_private_body_within_the_duty() -> None:
    chances = {UNTOLD: 0.05, "commissioned_provider": 0.3, "private_healthcare": 0.65}
    assert taken("sharer", Fact("commissioned_provider", Basis.STATED), chances) == "commissioned_provider"


def test_two_models_agree_as_two_witnesses_do() -> None:
    sure, unsure = guess(none=0.1, yes=0.9), guess(none=0.6, yes=0.4)
    both = agreed(sure, unsure)
    assert both.value == "yes"
    assert both.chances == pytest.approx({"none": 1 / 7, "yes": 6 / 7})
    assert agreed(unsure, guess(none=0.99, yes=0.01)).value == "none"


def test_what_only_the_second_model_knows_it_says_twice() -> None:
    knows_more = guess(none=0.2, history_barred=0.8)
    assert agreed(guess(none=1.0), knows_more).chances["history_barred"] == pytest.approx(0.64 / 0.84)


def test_chances_are_whole() -> None:
    chances = pooled(None, guess(untold=0.5, yes=0.3, no=0.2), EVEN)
    assert sum(chances.values()) == pytest.approx(1)


def test_a_false_belief_counts_only_where_the_model_is_sure() -> None:
    sure = {"premise": guess(none=0.1, threshold_needed=0.9)}
    unsure = {"premise": guess(none=0.5, threshold_needed=0.5)}
    assert presumed_of(sure) == ("threshold_needed",)
    assert presumed_of(unsure) == ()


def test_a_writer_who_is_in_danger_is_found_without_a_phrase() -> None:
    said = "he has locked us both in the bathroom again"
    guesses = {
        "writer": guess(
            none=0.05, child_in_danger=0.1, adult_victim=0.8, self_harm=0.03, member_of_public=0.02
        )
    }
    found = writer_of(None, said, guesses)
    assert found is not None
    assert (found.kind, found.evidence) == ("adult_victim", said)


def test_a_practitioner_who_reports_is_no_writer_in_danger() -> None:
    guesses = {
        "writer": guess(
            none=0.97, child_in_danger=0.01, adult_victim=0.01, self_harm=0.01, member_of_public=0.0
        )
    }
    assert writer_of(None, "a pupil says he has locked her in", guesses) is None


def test_a_writer_found_by_a_phrase_is_let_go_by_near_certainty_only() -> None:
    told = Emergency(EmergencyKind.SELF_HARM, "I want to die")
    doubtful = guess(none=0.8, child_in_danger=0.0, adult_victim=0.0, self_harm=0.2, member_of_public=0.0)
    assert writer_of(told, told.evidence, {"writer": doubtful}) is told


@pytest.fixture(scope="module")
def learned() -> LearnedReader:
    return LearnedReader(LanguageModel(PROJECT / "models" / "reader"))


def saying(learned: LearnedReader, text: str, **heads: Guess) -> dict[str, Guess]:
    """What the model makes of `text`, with the heads named put in its mouth."""
    return {**learned.guesses(text), **heads}


def ground(**chances: float) -> Guess:
    return guess(**{"untold": 0.0, "unknown": 0.0, "yes": 0.0, "no": 0.0, **chances})


RISK = "immediate_risk_from_sharing"
TEXT = "I'm a health visitor. If school has the new address her ex will find them. Can I share it?"


def test_a_ground_that_a_phrase_states_is_not_unsaid_by_a_model_that_leans_to_no(
    learned: LearnedReader,
) -> None:
    told = Facts({RISK: Fact("yes", Basis.STATED, "her ex will find them")})
    heads = {RISK: ground(no=0.65, yes=0.3, untold=0.05)}
    found = weighed(TEXT, told, learned, saying(learned, TEXT, **heads))
    assert found[RISK] == told[RISK]


def test_a_ground_that_only_the_model_suspects_is_raised_and_left_open(learned: LearnedReader) -> None:
    heads = {RISK: ground(yes=0.5, untold=0.5)}
    assert weighed(TEXT, Facts(), learned, saying(learned, TEXT, **heads)).value(RISK) == "unknown"


@pytest.mark.parametrize(
    ("no", "wanted"), [(0.3, None), (0.55, ("no", Basis.ASSUMED)), (0.95, ("no", Basis.INFERRED))]
)
def test_what_cannot_be_left_out_is_asked_about_where_it_is_not_sure(
    learned: LearnedReader, no: float, wanted: tuple[str, Basis] | None
) -> None:
    heads = {"mitigation_possible": guess(untold=0.95 - no, yes=0.05, no=no)}
    fact = weighed(TEXT, Facts(), learned, saying(learned, TEXT, **heads)).get("mitigation_possible")
    assert (fact and (fact.value, fact.basis)) == wanted


@pytest.mark.parametrize(
    ("no", "wanted"), [(0.55, ("unknown", Basis.INFERRED)), (0.95, ("yes", Basis.ASSUMED))]
)
def test_a_ground_left_open_is_engaged_and_asked_about_where_there_is_surely_no_way_round_it(
    learned: LearnedReader, no: float, wanted: tuple[str, Basis]
) -> None:
    heads = {
        RISK: ground(yes=0.5, untold=0.5),
        "mitigation_possible": guess(untold=0.95 - no, yes=0.05, no=no),
    }
    fact = weighed(TEXT, Facts(), learned, saying(learned, TEXT, **heads))[RISK]
    assert (fact.value, fact.basis) == wanted


def test_having_no_way_round_raises_no_ground_by_itself(learned: LearnedReader) -> None:
    heads = {RISK: ground(no=0.9, untold=0.1), "mitigation_possible": guess(untold=0.0, yes=0.0, no=1.0)}
    assert weighed(TEXT, Facts(), learned, saying(learned, TEXT, **heads)).value(RISK) == "no"


@pytest.mark.parametrize(
    ("name", "value", "chance", "asked"),
    [
        (RISK, "yes", 0.65, True),
        (RISK, "yes", 0.75, False),
        ("mitigation_possible", "no", 0.7, True),
        ("mitigation_possible", "no", 0.85, False),
    ],
)
def test_what_holds_back_is_asked_about_until_it_is_sure_or_said(
    name: str, value: str, chance: float, asked: bool
) -> None:
    chances = {value: chance, UNTOLD: 1 - chance}
    assert is_doubtful(name, value, chances) is asked
    assert not is_doubtful(name, value, chances, said=True)


def test_a_holder_who_is_not_sure_is_assumed_and_so_asked_about(learned: LearnedReader) -> None:
    heads = {"sharer": guess(untold=0.3, police=0.05, education=0.05, health=0.6)}
    found = weighed(TEXT, Facts(), learned, saying(learned, TEXT, **heads))
    assert (found["sharer"].value, found["sharer"].basis) == ("health", Basis.ASSUMED)


def bodies(**chances: float) -> Guess:
    named = dict.fromkeys(("health", "police", "education", "charity_community", "other"), 0.0)
    return guess(**{UNTOLD: 0.0, **named, **chances})


@pytest.mark.parametrize(
    ("chances", "basis"),
    [
        ({"health": 0.7, "education": 0.29, "other": 0.01}, Basis.INFERRED),
        ({"health": 0.7, "charity_community": 0.29, "other": 0.01}, Basis.ASSUMED),
        ({"health": 0.4, "education": 0.3, "police": 0.3}, Basis.ASSUMED),
    ],
)
def test_which_covered_body_it_is_is_not_asked_where_it_is_sure_to_be_one(
    learned: LearnedReader, chances: dict[str, float], basis: Basis
) -> None:
    found = weighed(TEXT, Facts(), learned, saying(learned, TEXT, recipient=bodies(**chances)))
    assert (found["recipient"].value, found["recipient"].basis) == ("health", basis)


def test_a_body_is_taken_from_the_likelier_side_of_the_duty(learned: LearnedReader) -> None:
    chances = {"charity_community": 0.4, "health": 0.35, "education": 0.25}
    found = weighed(TEXT, Facts(), learned, saying(learned, TEXT, recipient=bodies(**chances)))
    assert (found["recipient"].value, found["recipient"].basis) == ("health", Basis.ASSUMED)


@pytest.mark.parametrize(
    ("kind", "basis", "kept"),
    [
        ("charity_community", Basis.INFERRED, False),
        ("devolved_service", Basis.ASSUMED, False),
        ("charity_community", Basis.STATED, True),
        ("education", Basis.INFERRED, True),
        ("parent_carer", Basis.INFERRED, True),
    ],
)
def test_a_body_outside_the_duty_that_is_asked_is_not_also_the_one_that_asks(
    kind: str, basis: Basis, kept: bool
) -> None:
    told = Facts(
        {
            "direction": Fact("request", Basis.STATED),
            "sharer": Fact(kind, Basis.STATED),
            "recipient": Fact(kind, basis),
        }
    )
    assert ("recipient" in followed_through(told)) is kept


@pytest.mark.parametrize(
    ("basis", "kept"), [(Basis.ASSUMED, False), (Basis.INFERRED, False), (Basis.STATED, True)]
)
def test_a_parent_whom_it_is_not_safe_to_tell_is_not_the_one_to_be_told(basis: Basis, kept: bool) -> None:
    told = Facts(
        {
            "recipient": Fact("parent_carer", basis),
            "informing_family_safe": Fact("no", Basis.INFERRED),
        }
    )
    assert ("recipient" in followed_through(told)) is kept
    safe = told.with_(informing_family_safe=Fact("yes", Basis.INFERRED))
    assert "recipient" in followed_through(safe)


def test_an_age_under_eighteen_is_no_adult_by_the_models_leaning(learned: LearnedReader) -> None:
    told = Facts({"subject_stage": Fact("child", Basis.STATED, "17 yr old")})
    heads = {"subject_stage": guess(untold=0.05, child=0.1, unborn=0.01, adult=0.84)}
    found = weighed(TEXT, told, learned, saying(learned, TEXT, **heads))["subject_stage"]
    assert (found.value, found.basis) == ("child", Basis.ASSUMED)


@pytest.mark.parametrize(("child", "value"), [(0.8, "connected_individual"), (0.99, "child")])
def test_whom_the_telling_is_said_to_be_about_stays_unless_the_model_is_nearly_certain(
    learned: LearnedReader, child: float, value: str
) -> None:
    told = Facts(
        {"information_about": Fact("connected_individual", Basis.STATED, "about the lads he is with")}
    )
    rest = (1 - child) / 3
    about = guess(untold=rest, child=child, connected_individual=rest, unconnected_individual=rest)
    found = weighed(TEXT, told, learned, saying(learned, TEXT, information_about=about))
    assert found.value("information_about") == value


def test_what_the_model_adds_comes_with_words_of_the_text(learned: LearnedReader) -> None:
    found = weighed(TEXT, Facts(), learned, learned.guesses(TEXT))
    assert found.value("sharer") == "health"
    assert all(fact.evidence and fact.evidence in TEXT for fact in found.values())


def test_a_case_is_not_taken_for_small_talk_by_a_model_that_is_not_sure() -> None:
    heads = {"intent": guess(case=0.25, guidance=0.05, other=0.7)}
    assert intent_of(Intent.CASE, heads) is Intent.CASE


@pytest.mark.parametrize(
    ("text", "chance", "stays"),
    [
        ("She took an overdose over half term and is well. Tell college?", 0.001, False),
        ("She took an overdose over half term and is well. Tell college?", 0.2, True),
        ("Baby barely rousable, she gave him methadone. Tell social care?", 0.001, True),
        (
            "He was cautioned last spring. He says that he will kill her tonight. Tell the school?",
            0.001,
            True,
        ),
        ("She took an overdose last term. She is on the roof now with a rope. Tell college?", 0.001, True),
    ],
)
def test_danger_that_a_phrase_read_is_let_go_only_where_it_is_of_another_time_and_the_model_hears_none(
    learned: LearnedReader, text: str, chance: float, stays: bool
) -> None:
    told = by_rules(mended(text)).facts
    assert told.is_yes("urgent_danger")
    heads = {"urgent_danger": guess(untold=1 - chance, yes=chance)}
    assert weighed(text, told, learned, saying(learned, text, **heads)).is_yes("urgent_danger") is stays


def test_that_there_is_no_danger_stays_said_where_the_models_hear_none(learned: LearnedReader) -> None:
    text = "He isn't in danger at the moment. Can I tell the school nurse about his rash?"
    told = by_rules(mended(text)).facts
    assert told.value("urgent_danger") == "no"
    none = {"urgent_danger": guess(untold=0.99999, yes=0.00001)}
    assert weighed(text, told, learned, saying(learned, text, **none)).value("urgent_danger") == "no"


def test_a_long_message_is_heard_to_its_end(learned: LearnedReader) -> None:
    filler = "The meeting went on and the minutes were agreed by all who came. " * 60
    guesses = learned.guesses(f"{filler}I'm a midwife. Social care have asked me what I know about the baby.")
    assert guesses["sharer"].value == "health"
    assert guesses["recipient"].value == "local_authority"


def test_danger_is_heard_in_the_middle_of_a_conversation(learned: LearnedReader) -> None:
    reading = Reader(learned).read(
        "he has locked me and the kids in the bathroom and says he'll kill us",
        pending=["detriment"],
        known=Facts({"sharer": Fact("health", Basis.STATED)}),
    )
    assert reading.emergency is not None


def test_every_fact_that_is_weighed_and_every_false_belief_is_known() -> None:
    heads, heard = (
        json.loads((PROJECT / "models" / name / "heads.json").read_text()) for name in ("reader", "listener")
    )
    corrections = tomllib.loads((files("assistant.answering") / "corrections.toml").read_text())
    assert set(trusted()) - {WITHIN, GROUNDS_WITHIN} <= set(heads)
    assert {each["name"] for each in corrections["correction"]} == set(heard["premise"]) - {NONE}
    assert set(heads["premise"]) < set(heard["premise"])
    assert all(UNTOLD in heads[name] for name in trusted() if name not in NO_FACTS)
