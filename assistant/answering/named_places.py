"""Answers a question for the words of a paragraph or subsection that it names with just those words."""

import re
from collections.abc import Iterator

from assistant.answering.answer import Answer, AnswerKind, Paragraph, Role
from assistant.answering.premises import OF_ANOTHER, plain
from assistant.answering.quoting import quoted
from assistant.answering.silences import helpers
from assistant.guidance.passages import GUIDANCE, Corpus, Passage, Place

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_NUMBERS = r"\d{1,3}(?:\.\d{1,2})?(?:(?:,| and|, and) (?:para(?:graph)? )?\d{1,3}(?:\.\d{1,2})?\b)*"
_PARAGRAPH = re.compile(
    rf"(?:\b(?P<bullet>{'|'.join(_ORDINALS)}) bullet(?: points?)? (?:of|in|under) )?"
    rf"\b(?:(?:isd,? )?para(?:graph)?s?\.?|isd) ?(?:number |no\.? ?)?(?P<numbers>{_NUMBERS})\b"
)
_OF_THE_ACT = r"(?: (?:of|in) (?:the )?(?:section |s\.? ?)?(?:16 ?la|(?:children )?act)\b)"
_SUBSECTION = re.compile(
    r"\b(?:(?:section |s\.? ?)?16 ?la,? ?(?:sub-?section )?|sub-?section )"
    r"\(?(?P<number>\d{1,2})\b(?!\)? of (?:section |s\.? ?)(?!16 ?la)\d)\)?(?P<letter> ?\([ab]\))?"
    rf"{_OF_THE_ACT}?"
)
_FOOTNOTE = re.compile(r"\bfootnote (?P<number>\d{1,2})\b")
_WHOLE_SECTION = re.compile(
    r"\b(?:what does|quote|read|show|text of|wording of|words of) (?:me )?(?:the )?(?:section |s\.? ?)?16 ?la"
    r"(?: (?:of|in) the children act(?: 2004)?)?(?: say)?\W*$"
)
_PLACE = "⌖"
_SAYS = (
    r"(?:say|said|mean|require|state|read|provide|cover|contain|include|appl(?:y|ie)|tell us|deal with|talk about"
    r"|set out)s?"
)
_ASKED_FOR = (
    re.compile(rf"\b(?:what|does|do|how)\b.{{0,30}}{_PLACE}.{{0,40}}\b{_SAYS}\b"),
    re.compile(
        r"\b(?:quote|read|show|give|print|recite|paste|copy|text|wording|words|see|summari[sz]e|explain)\b"
        rf".{{0,30}}{_PLACE}"
    ),
    re.compile(rf"\bwhat(?:'s| is| are|s| about)\b(?: \w+){{0,2}} ?{_PLACE}"),
    re.compile(rf"{_PLACE}.{{0,40}}\b(?:word for word|verbatim|in full|exact (?:words|wording|text))\b"),
    re.compile(rf"\b(?:is|are) {_PLACE}.{{0,20}}\b(?:must|should|binding|mandatory|optional)\b"),
)
_FILLER = re.compile(
    rf"{_PLACE}|\b(?:please|pls|thanks|and|or|the|of|in|children|act|2004|section|guidance|draft|duty|isd|ok)\b|\W"
)
_FORCE_ASKED = re.compile(r"\b(?:must|should|optional|binding|mandatory|compulsory|obligatory)\b")
_FORCE = re.compile(r"\b(must|should|may)\b", re.IGNORECASE)
_NOT_PRINTED = {
    "4": ("audience", "audience.1", "audience.2", "audience.3"),
    "6": ("summary.3",),
}
"""The subsections of s16LA that the printed extract leaves out, and where the guidance speaks of them."""


def words_asked_for(question: str, corpus: Corpus) -> Answer | None:
    """The printed words of the places that `question` asks to be told, or None where it asks for none's words."""
    text = OF_ANOTHER.sub(" ", plain(question))
    if _WHOLE_SECTION.search(text):
        section = tuple(each for each in corpus.where(GUIDANCE) if each.anchor.startswith("s16LA"))
        said = "This is the extract of section 16LA that the draft guidance prints, without subsections (4) and (6)."
        return Answer(AnswerKind.GUIDANCE, said, (_quote(section),))
    found = tuple(dict.fromkeys(_named(text, corpus)))
    if not found or not _is_asked_for(text):
        return None
    paragraphs = tuple(paragraph for name in found for paragraph in _printed(name, corpus))
    if all(map(_left_out, found)):
        who = helpers(("legal adviser",))
        return Answer(AnswerKind.OUT_OF_SCOPE, _headline(found, text, corpus), paragraphs, who)
    return Answer(AnswerKind.GUIDANCE, _headline(found, text, corpus), paragraphs)


def _named(text: str, corpus: Corpus) -> Iterator[str]:
    """The anchors that are named and exist, subsections that the extract leaves out among them."""
    for match in _PARAGRAPH.finditer(text):
        for number in re.findall(r"\d+(?:\.\d+)?", match["numbers"]):
            bullet = f".{_ORDINALS.index(match['bullet']) + 1}" if match["bullet"] else ""
            if (GUIDANCE, f"{number}{bullet}") in corpus:
                yield f"{number}{bullet}"
    for match in _SUBSECTION.finditer(text):
        anchor = f"s16LA({match['number']}){(match['letter'] or '').strip()}"
        if (GUIDANCE, anchor) in corpus or match["number"] in _NOT_PRINTED:
            yield anchor
    for match in _FOOTNOTE.finditer(text):
        if (GUIDANCE, f"footnote:{match['number']}") in corpus:
            yield f"footnote:{match['number']}"


def _is_asked_for(text: str) -> bool:
    for pattern in (_PARAGRAPH, _SUBSECTION, _FOOTNOTE):
        text = pattern.sub(_PLACE, text)
    return any(pattern.search(text) for pattern in _ASKED_FOR) or not _FILLER.sub("", text)


def _headline(found: tuple[str, ...], text: str, corpus: Corpus) -> str:
    first = found[0]
    if left_out := _left_out(first):
        extract = "The draft prints an extract of section 16LA of the Children Act 2004"
        return f"{extract}, which leaves out subsection ({left_out})."
    passage = corpus.get(first)
    if len(found) == 1 and _FORCE_ASKED.search(text):
        said = dict.fromkeys(word.lower() for word in _FORCE.findall(passage.text))
        if said:
            words = " and ".join(f"“{word}”" for word in said)
            return f"{passage.reference} says {words}."
    names = " and ".join(corpus.get(name).reference for name in found if not _left_out(name))
    return f"This is what {names} {'say' if len(found) > 1 else 'says'}, as printed."


def _printed(anchor: str, corpus: Corpus) -> Iterator[Paragraph]:
    """The words at `anchor`, a lead-in with its bullets; of a subsection left out, what is said of it."""
    left_out = _left_out(anchor)
    if left_out:
        note = corpus.get("s16LA.note")
        text = f"For the words of subsection ({left_out}), see section 16LA of the Children Act 2004."
        yield Paragraph(text, (Place(note.anchor, note.text),))
        yield _quote(tuple(corpus.get(each) for each in _NOT_PRINTED[left_out]))
        return
    passage = corpus.get(anchor)
    if passage.anchor != passage.root:
        places = quoted(passage, "", corpus, passage.text)
        yield Paragraph(" ".join(place.says for place in places), places, Role.QUOTE, places[-1])
        return
    yield _quote(corpus.whole(anchor))


def _quote(passages: tuple[Passage, ...]) -> Paragraph:
    places = tuple(Place(each.anchor, each.text) for each in passages)
    return Paragraph(" ".join(place.says for place in places), places, Role.QUOTE, places[0])


def _left_out(anchor: str) -> str:
    """The number of the subsection where the extract leaves it out, else nothing."""
    number = anchor.removeprefix("s16LA(").partition(")")[0] if anchor.startswith("s16LA(") else ""
    return number if number in _NOT_PRINTED else ""
