"""Every phrase that a rule rests on stands in its paragraph, and no paragraph is forgotten."""

import ast
from pathlib import Path

import pytest

import assistant.decision
import assistant.decision.decide
from assistant.decision.coverage import NARRATIVE
from assistant.decision.rules import REGISTER
from assistant.guidance.citations import find, stands_in
from assistant.guidance.passages import GUIDANCE, LETTER, Corpus, Place, root_of

ROOM = Path(assistant.decision.__file__).parent


def written_places() -> list[Place]:
    """Every (anchor, phrase) that is written anywhere in the room, found in the code itself."""
    found = []
    for path in sorted(ROOM.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            strings: list[str] = []
            source = GUIDANCE
            if isinstance(node, ast.Tuple):
                strings = [
                    e.value for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)
                ]
                if len(node.elts) != 2 or not looks_like_an_anchor(strings):
                    continue
            elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Place", "rule"):
                strings = [e.value for e in node.args if isinstance(e, ast.Constant)]
                for keyword in node.keywords:
                    if keyword.arg == "source" and isinstance(keyword.value, ast.Constant):
                        source = str(keyword.value.value)
            if len(strings) == 2:
                found.append(Place(strings[0], strings[1], source))
    return found


def looks_like_an_anchor(strings: list[str]) -> bool:
    return len(strings) == 2 and (
        strings[0][:1].isdigit()
        or strings[0].startswith(("s16LA", "box:", "example:", "term:", "audience", "letter:", "footnote:"))
    )


PLACES = written_places()


def test_the_rules_are_found() -> None:
    assert len(REGISTER) == 19
    assert len(PLACES) >= 120


@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{place.anchor}: {place.says[:50]}")
def test_the_phrase_stands_verbatim_in_its_paragraph(corpus: Corpus, place: Place) -> None:
    assert stands_in(place, corpus)


@pytest.mark.parametrize("name", sorted(REGISTER))
def test_every_rule_rests_on_a_phrase(corpus: Corpus, name: str) -> None:
    assert REGISTER[name]
    assert [place for place in REGISTER[name] if find(place, corpus) is None] == []


def test_every_paragraph_is_encoded_or_narrative(corpus: Corpus) -> None:
    encoded = {root_of(place.anchor) for place in PLACES}
    wholes = {passage.root for passage in corpus if not passage.anchor.startswith("footnote:")}
    assert wholes - encoded - set(NARRATIVE) == set()
    assert encoded & set(NARRATIVE) == set()
    assert set(NARRATIVE) - wholes == set()


def test_all_sixty_paragraphs_are_accounted_for() -> None:
    encoded = {root_of(place.anchor) for place in PLACES}
    assert {str(number) for number in range(1, 61)} <= encoded | set(NARRATIVE)


def test_the_letter_is_cited_as_the_letter() -> None:
    assert all(place.source == LETTER for place in PLACES if place.anchor.startswith("letter:"))
