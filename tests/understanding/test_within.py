"""Within a case: what was asked may be answered in any words, and nothing that protects a child is let go lightly."""

import pytest

from assistant.conversation.flow import merged
from assistant.decision.facts import GROUNDS, Basis, Fact, Facts
from assistant.errors import SetupError
from assistant.language_model import LanguageModel
from assistant.settings import PROJECT
from assistant.understanding import follow_up
from assistant.understanding.learned import UNTOLD, WINDOW, Guess, LearnedReader, as_asked, together
from assistant.understanding.purpose import IN_DANGER
from assistant.understanding.reader import Reader
from assistant.understanding.reading import Intent
from assistant.understanding.within import weighed_within

WORDS = "it's the GP, she is safe with nan"
HIDDEN = Facts({"immediate_risk_from_sharing": Fact("yes", Basis.CONFIRMED)})
NOTHING = Facts()


def guessed(**sure: tuple[str, float]) -> dict[str, Guess]:
    """Guesses that are sure of nothing but the values given, each with its chance; the rest says nothing."""
    found = {
        name: Guess(UNTOLD, {UNTOLD: 0.97, "unknown": 0.01, "yes": 0.01, "no": 0.01}) for name in GROUNDS
    }
    for name, (value, chance) in sure.items():
        others = [
            UNTOLD,
            *(other for other in ("unknown", "yes", "no") if name in GROUNDS and other != value),
        ]
        found[name] = Guess(value, {value: chance, **{other: (1 - chance) / len(others) for other in others}})
    return found


def test_a_known_ground_is_not_let_go_beside_another_answer(learned: LearnedReader) -> None:
    guesses = guessed(immediate_risk_from_sharing=("no", 0.9), recipient=("health", 0.95))
    told = weighed_within(WORDS, NOTHING, learned, guesses, {"recipient"}, HIDDEN)
    assert "immediate_risk_from_sharing" not in told
    assert told["recipient"].value == "health"


def test_a_known_ground_is_let_go_where_that_was_asked_and_is_nearly_certain(learned: LearnedReader) -> None:
    asked = {"immediate_risk_from_sharing"}
    likely, certain = (guessed(immediate_risk_from_sharing=("no", chance)) for chance in (0.9, 0.9999))
    assert "immediate_risk_from_sharing" not in weighed_within(WORDS, NOTHING, learned, likely, asked, HIDDEN)
    told = weighed_within(WORDS, NOTHING, learned, certain, asked, HIDDEN)
    assert told["immediate_risk_from_sharing"].value == "no"


def test_danger_that_a_phrase_read_stays_whatever_the_model_makes_of_it(learned: LearnedReader) -> None:
    danger = Facts({"urgent_danger": Fact("yes", Basis.INFERRED, "he has a knife")})
    told = weighed_within(
        "he has a knife", danger, learned, guessed(urgent_danger=(UNTOLD, 0.99)), set(), NOTHING
    )
    assert told["urgent_danger"].value == "yes"


def test_what_ends_the_matter_is_not_taken_on_a_fair_chance(learned: LearnedReader) -> None:
    told = weighed_within(
        WORDS, NOTHING, learned, guessed(arose=("before_commencement", 0.6)), {"arose"}, NOTHING
    )
    assert "arose" not in told


def test_what_was_asked_and_is_sure_stands_as_if_clicked_and_a_doubt_is_asked_about(
    learned: LearnedReader,
) -> None:
    def basis(chance: float, asked: set[str]) -> Basis:
        guesses = guessed(recipient=("health", chance))
        return weighed_within(WORDS, NOTHING, learned, guesses, asked, NOTHING)["recipient"].basis

    assert basis(0.9999, {"recipient"}) is Basis.CONFIRMED
    assert basis(0.9999, set()) is Basis.INFERRED
    assert basis(0.75, {"recipient"}) is Basis.ASSUMED


def test_a_fact_that_the_model_does_not_know_is_kept(learned: LearnedReader) -> None:
    read = Facts({"law_enforcement_processing": Fact("yes", Basis.STATED)})
    assert weighed_within(WORDS, read, learned, guessed(), set(), NOTHING) == read


def test_another_case_needs_more_than_the_models_word() -> None:
    assert not follow_up.opens_another("new_case", Facts())
    told = Facts(
        {name: Fact(value, Basis.STATED) for name, value in (("sharer", "police"), ("direction", "share"))}
    )
    assert follow_up.opens_another("new_case", told)
    assert not follow_up.opens_another("answer", told)


def test_a_turn_is_taken_only_where_the_model_is_sure() -> None:
    fair = {"turn": Guess("new_case", {"new_case": 0.7, "answer": 0.3})}
    sure = {"turn": Guess("new_case", {"new_case": 0.95, "answer": 0.05})}
    assert follow_up.Within([], NOTHING, fair).turn is None
    assert follow_up.Within([], NOTHING, sure).turn == "new_case"
    assert follow_up.Within([], NOTHING, None).turn is None


def test_the_model_sees_what_was_asked() -> None:
    assert (
        as_asked("no, nothing", ["detriment", "subject_stage"])
        == "asked detriment, subject stage: no, nothing"
    )
    assert as_asked("no", []) == "asked nothing: no"


@pytest.mark.parametrize(
    ("asked", "words", "name", "value"),
    [
        ("recipient", "them that look after the babies at the clinic", "recipient", "health"),
        ("subject_stage", "he started in reception this term", "subject_stage", "child"),
        (
            "mitigation_possible",
            "we could cross out the street and send the rest",
            "mitigation_possible",
            "yes",
        ),
        (
            "detriment",
            "he swore he'd come for them and he'd get the road off it",
            "immediate_risk_from_sharing",
            "yes",
        ),
    ],
)
def test_an_answer_in_words_that_no_phrase_was_written_for(
    learned: LearnedReader, asked: str, words: str, name: str, value: str
) -> None:
    known = Facts({"sharer": Fact("education", Basis.STATED)})
    assert Reader(learned).read(words, pending=[asked], known=known).facts.value(name) == value


@pytest.mark.parametrize(
    ("asked", "words", "name", "wrong"),
    [
        ("detriment", "sorry, train's in a tunnel, back in a bit", "immediate_risk_from_sharing", "no"),
        (
            "detriment",
            "I wouldn't rule any of them out yet, ask me Friday",
            "immediate_risk_from_sharing",
            "no",
        ),
        ("mitigation_possible", "trim it however you want, I'm not sending it", "mitigation_possible", "yes"),
        ("welfare", "it wouldn't help them, they only do parking badges", "may_help_recipient", "yes"),
    ],
)
def test_an_answer_says_no_more_than_its_words(
    learned: LearnedReader, asked: str, words: str, name: str, wrong: str
) -> None:
    known = Facts(
        {"sharer": Fact("education", Basis.STATED), "recipient": Fact("local_authority", Basis.STATED)}
    )
    assert Reader(learned).read(words, pending=[asked], known=known).facts.value(name) != wrong


THINGS = ("window", "sink", "door", "heater", "piano", "sandpit", "mirror", "easel", "clock", "coats")
LONG = (
    "I teach reception and I keep a diary of each of them, which my head thinks is terribly old-fashioned. "
    + "".join(
        f"On day {day} of the term he had his reading book with him, and sat by the {thing}. "
        for day, thing in enumerate(THINGS)
    )
)


def test_the_last_words_of_a_long_message_are_read_however_few(learned: LearnedReader) -> None:
    last = "He has a knife, he is stabbing her."
    assert len(LONG) < WINDOW < len(LONG + last)
    read = learned.guesses(LONG + last)["urgent_danger"].chances["yes"]
    assert read > learned.guesses(LONG)["urgent_danger"].chances["yes"] + 0.3


@pytest.mark.parametrize("padding", [" \n. " * 400, " Say it again." * 120])
def test_padding_is_no_window_of_its_own(learned: LearnedReader, padding: str) -> None:
    assert learned.guesses(LONG + padding)["writer"].chances["none"] > 1 - IN_DANGER


def test_a_long_story_is_a_case_whatever_is_asked_at_its_end(learned: LearnedReader) -> None:
    story = (
        "I manage the family centre for the council. A mother of three comes on Tuesdays and lately she has been "
        "sleeping in the chair while the little ones climb over her. On Friday the middle one, who is four, told our "
        "cook that they have toast for tea because the cooker is gone, and that mummy's friend sleeps on the stairs. "
        "The eldest has not been at school since half term. The health visitor rang yesterday and asked what we have "
        "seen, so that she can plan her visit next week. "
    )
    asked = (
        "My colleague has been on a course and says that everything is different now, that there are new rules on "
        "what is recorded and by whom, that the policy in the blue folder is out of date, and that the paragraph "
        "about families has been rewritten twice since the summer by people who never met one. I have read some of "
        "it and am none the wiser about it all, and neither is my manager. So what is the actual position under the "
        "guidance, and which paragraph is it that says so?"
    )
    assert len(story + asked) > WINDOW
    assert Reader(learned).read(asked).intent is Intent.GUIDANCE
    assert Reader(learned).read(story + asked).intent is Intent.CASE


def test_a_long_question_is_not_taken_for_unanswered_by_one_of_its_windows() -> None:
    nobody = Guess("none", {"documents": 0.1, "none": 0.5, "ICO": 0.4})
    documents = Guess("documents", {"documents": 0.9, "none": 0.05, "ICO": 0.05})
    assert together([nobody, documents, documents]).value == "documents"


def test_a_ground_that_a_phrase_and_the_model_raise_after_a_no_is_asked_about_again(
    learned: LearnedReader,
) -> None:
    words = "forgot to say, police asked us to keep quiet"
    phrase = Facts({"police_operation_at_risk": Fact("unknown", Basis.INFERRED, "police asked us")})
    denied = Facts({"police_operation_at_risk": Fact("no", Basis.CONFIRMED)})
    guesses = guessed(police_operation_at_risk=("unknown", 0.8))
    told = weighed_within(words, phrase, learned, guesses, set(), denied)
    assert (told["police_operation_at_risk"].value, told["police_operation_at_risk"].basis) == (
        "unknown",
        Basis.STATED,
    )


@pytest.mark.parametrize(
    "said",
    [
        "I'd rather not, thanks, that stays with me",
        "over my dead body are they getting that, I promised her",
        "tried, couldn't, and I'm not comfy with any of this",
    ],
)
def test_a_flat_refusal_of_what_was_asked_is_no_cry_for_help(learned: LearnedReader, said: str) -> None:
    known = Facts({"sharer": Fact("health", Basis.STATED)})
    assert Reader(learned).read(said, pending=["detriment"], known=known).emergency is None


def test_a_listener_that_hears_no_belief_is_refused() -> None:
    reader, watcher = (LanguageModel(PROJECT / "models" / name) for name in ("reader", "watcher"))
    with pytest.raises(SetupError, match="lacks premise"):
        LearnedReader(reader, listener=watcher).guesses("a boy is hungry")


def test_a_follower_that_reads_no_bodies_is_refused() -> None:
    reader, watcher = (LanguageModel(PROJECT / "models" / name) for name in ("reader", "watcher"))
    with pytest.raises(SetupError, match="lacks direction, recipient, sharer"):
        LearnedReader(reader, follower=watcher).guesses("it was the GP who asked", ["recipient"])


def test_the_follower_reads_answers_and_nothing_else(learned: LearnedReader) -> None:
    reader, follower = (LanguageModel(PROJECT / "models" / name) for name in ("reader", "follower"))
    alone, both = LearnedReader(reader), LearnedReader(reader, follower=follower)
    words = "no, it was the GP who asked us"
    assert both.guesses(words) == alone.guesses(words)
    assert both.guesses(words, ["recipient"])["recipient"] != alone.guesses(words, ["recipient"])["recipient"]
    danger = both.guesses(words, ["recipient"])["urgent_danger"]
    assert danger == alone.guesses(words, ["recipient"])["urgent_danger"]


AGED = Facts(
    {"subject_stage": Fact("adult", Basis.STATED), "recipient": Fact("local_authority", Basis.STATED)}
)


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("no sorry 17, 18 in march", "subject_stage", "child"),
        ("sorry, she's seventeen, I misread her date of birth", "subject_stage", "child"),
        ("my mistake, it's the school nurse who wants it, not the council", "recipient", "health"),
    ],
)
def test_a_correction_overturns_what_was_known(shipped: Reader, said: str, name: str, value: str) -> None:
    read = shipped.read(said, pending=["detriment"], known=AGED)
    assert read.facts.value(name) == value
    assert merged(AGED, read.facts).value(name) == value


@pytest.mark.parametrize(
    "aside",
    ["mum doesn't consent by the way", "dad doesn't agree to it by the way", "she's 17 and it's the police"],
)
def test_an_aside_is_no_danger(shipped: Reader, aside: str) -> None:
    read = shipped.read(aside, pending=["detriment"], known=Facts({"sharer": Fact("health", Basis.STATED)}))
    assert read.facts.value("urgent_danger") != "yes"


def test_danger_told_in_an_answer_is_heard(shipped: Reader) -> None:
    known = Facts({"sharer": Fact("education", Basis.STATED)})
    told = "no none of those, but he's just texted that he's got the kids in the car and he's been drinking"
    assert shipped.read(told, pending=["detriment"], known=known).facts.value("urgent_danger") == "yes"
