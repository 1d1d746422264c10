"""What the documents settle is said to whoever asks it, whatever search finds; what they leave unsaid is not."""

import pytest
from found_here import Finding

from assistant.answering.answer import AnswerKind, Role
from assistant.answering.pipeline import answer
from assistant.guidance.citations import stands_in
from assistant.guidance.passages import Corpus


@pytest.mark.parametrize(
    ("question", "anchor", "says"),
    [
        ("We asked dad for permission and he declined. Can I tell school?", "11.1", "must still be shared"),
        ("Her mother won't consent. Do I share?", "11.1", "does not stop you"),
        ("Could a 15 year old veto me sharing this?", "27.5", "under active consideration"),
        ("What if the nursery shows it to the stepdad?", "26.5", "need-to-know"),
        ("How do I make sure that the receiving team don't tell the abuser?", "26.5", "restrict access"),
        ("The hospital declines to answer my request", "26.2", "must consider and respond"),
        ("Probation refuse to share as he has no child protection plan", "2", "no threshold"),
        ("The surgery says it needs a signed form. What now?", "s16LA(7)", "no reason to refuse"),
        ("May I turn down a request?", "26.2", "Three tests"),
        ("They asked for it but gave no reason, do I respond?", "36", "Ask for the context"),
        ("He wouldn't say why. Must I answer?", "36", "Ask for the context"),
        ("When is a DPIA needed?", "46", "likely to be required"),
        ("Must we do an impact assessment each time?", "46", "does not ask for one for each decision"),
        ("When do I need the Caldicott Guardian?", "11.3", "prompt advice"),
        ("Is this law yet?", "letter:draft-may-change", "may change"),
        ("What comes from ministers after the consultation?", "letter:next", "will write again"),
        ("Who do I phone out of hours?", "48.3", "999"),
        ("Does adult social care count, is it covered?", "audience.1", "adult services count"),
        ("Can I pass on unproven allegations about his uncle?", "16.2", "An allegation can be relevant"),
        ("How often do I have to review that I held it back?", "example:detriment.mitigating.4", "regularly"),
        ("Are universities within the duty, covered?", "audience.1", "does not name them"),
        ("Is the fire service bound?", "audience.1", "does not name them"),
        ("A 16-year-old in the army, is he a child?", "term:child", "child until 18"),
        ("Is upsetting the family a detriment to the relationship?", "s16LA(3)", "to the child alone"),
        ("Should the contract mention the duty?", "45", "flow down"),
        ("Could we use it to chase rent arrears?", "26.4", "only use"),
        ("What does sanitised mean here?", "10.2", "does not define"),
        ("Can I fax this over?", "32.3", "names no tool"),
        ("Would it be a problem if I texted her?", "box:consent-and-trust.7", "whether the message is safe"),
        ("I am a taxi driver, is there anything for me?", "53", "children's services"),
        ("Police told us not to tell mum. Is that fine?", "27.4", "increase risk"),
        ("I e-mailed it to the wrong school", "48.5", "incident management"),
        ("There isn't a data sharing agreement between us, is that a problem?", "32.2", "does not stop you"),
        ("Which paragraph covers consent?", "40", "consent is not required"),
        ("Can we give them the address?", "10.1", "need-to-know"),
    ],
)
def test_what_the_documents_settle_is_said(
    question: str, anchor: str, says: str, corpus: Corpus, finding: Finding
) -> None:
    told = answer(question, finding("14", score=0.1), corpus, who_instead=lambda _: ("legal adviser",))
    assert told.kind is AnswerKind.GUIDANCE
    assert says in told.headline
    assert told.paragraphs[0].places[0].anchor == anchor
    assert len([each for each in told.paragraphs if each.role is Role.QUOTE]) <= 3
    assert all(stands_in(place, corpus) for paragraph in told.paragraphs for place in paragraph.places)


@pytest.mark.parametrize(
    "question",
    [
        "Mum refused permission for Family Help, can she?",
        "The charity won't share with us without consent",
        "Dad refuses to engage with us",
        "The school refused to admit her",
        "What if I tell dad?",
        "Can I speak to our press officer?",
        "Is an army family covered?",
        "What must a DPIA contain?",
        "My Caldicott Guardian said no",
        "How often is the agreement reviewed?",
        "Is a 15 year old able to refuse treatment?",
        "When will Annex A be finalised?",
        "Are GPs covered?",
    ],
)
def test_what_only_sounds_alike_is_left_to_search(question: str, corpus: Corpus, finding: Finding) -> None:
    assert answer(question, finding("40"), corpus).steps[-1] != "say_what_settles"


@pytest.mark.parametrize(
    ("question", "topic", "helper"),
    [
        ("Is advice from our solicitor privileged material under the duty?", "privilege", "legal adviser"),
        ("Does it trump privilege?", "privilege", "legal adviser"),
        ("May I send the data to a research team?", "researchers", "data protection officer"),
        ("List the 7 golden rules", "golden rules", "safeguarding lead"),
        ("What happened to [name]?", "particular cases", "safeguarding lead"),
        ("Who was [name]?", "particular cases", "safeguarding lead"),
        ("Is Guernsey in it?", "Jersey, Guernsey", "legal adviser"),
        ("When is the next CQC inspection?", "inspection", "manager"),
        ("Is it an offence not to tell them?", "offences", "legal adviser"),
        ("Does this app store what I type?", "this assistant", "data protection officer"),
    ],
)
def test_nothing_is_made_of_what_the_documents_leave_unsaid(
    question: str, topic: str, helper: str, corpus: Corpus, finding: Finding
) -> None:
    told = answer(question, finding("s16LA(7)", "49"), corpus)
    assert told.kind is AnswerKind.OUT_OF_SCOPE
    assert topic in told.headline
    assert helper in told.who_can_help[0].text


def test_recording_is_a_should_in_paragraph_27(corpus: Corpus, finding: Finding) -> None:
    question = "As recording is a legal requirement, what goes in?"
    told = answer(question, finding("27.2"), corpus)
    assert told.headline.startswith("In paragraph 27 recording the decision is a should, not a must")


def test_who_is_meant_by_a_part_is_read_from_the_part_before(corpus: Corpus, finding: Finding) -> None:
    told = answer("Who is a Caldicott Guardian and when do I go to him?", finding("27.1"), corpus)
    assert "27.1" not in {place.anchor for each in told.paragraphs for place in each.places}


def test_a_part_of_its_own_is_not_settled_by_the_part_before(corpus: Corpus, finding: Finding) -> None:
    told = answer("Is a DPIA needed, and does this duty apply anywhere in Wales?", finding("55"), corpus)
    assert {"46", "55"} <= {place.anchor for each in told.paragraphs for place in each.places}


def test_three_quotes_are_shown_and_the_next_two_are_sources_alone(corpus: Corpus, finding: Finding) -> None:
    told = answer("do I need consent", finding("40", "41", "35", "8", "34", "43"), corpus)
    quotes = [each for each in told.paragraphs if each.role is Role.QUOTE]
    assert [each.main.anchor for each in quotes if each.places and each.main] == ["40", "41", "35"]
    assert [each.main.anchor for each in quotes if not each.places and each.main] == ["8", "34"]


@pytest.mark.parametrize(
    "beside", ["13", "s16LA.note", "letter:signatures", "footnote:11", "box:consent-and-trust.4"]
)
def test_no_stem_title_or_list_item_is_shown_beside_an_answer(
    beside: str, corpus: Corpus, finding: Finding
) -> None:
    told = answer("do I need consent", finding("40", beside), corpus)
    assert beside not in {place.anchor for each in told.paragraphs for place in each.places}


def test_a_lead_in_that_says_something_itself_is_shown(corpus: Corpus, finding: Finding) -> None:
    told = answer("which lawful basis and which condition", finding("30", "31.2"), corpus)
    shown = [place.anchor for each in told.paragraphs for place in each.places if each.role is Role.QUOTE]
    assert "31.2" in shown


def test_the_stems_of_the_examples_are_not_shown(corpus: Corpus, finding: Finding) -> None:
    told = answer("what was decided", finding("example:confidential-information.decision.1"), corpus)
    assert "Decision: The practitioners determine that:" not in {
        place.says for each in told.paragraphs for place in each.places
    }
