"""Finds what a question takes for granted, and corrects it where the documents say otherwise."""

import re
from collections.abc import Collection, Iterator, Sequence

from assistant.answering.answer import Paragraph, Role
from assistant.answering.premise_words import classed
from assistant.answering.tables import Correction, Late, any_match
from assistant.guidance.passages import GUIDANCE, LETTER, Corpus, Place

_ASKING = r"(?:who|what|when|where|why|which|how|do|does|did|can|could|should|would|must|may|is|are|will)"
# Words after which something is presupposed, up to a comma or the question itself.
_BECAUSE = re.compile(
    r"\b(?:since|because|as|given(?: that)?|now that|(?<![a-z] )now|seeing (?:as|that)|considering(?: that)?|knowing"
    r"(?: that)?|bearing in mind(?: that)?|although|though|even though|but|i know(?: that)?|"
    r"i understand(?: that)?|"
    r"i (?:read|heard|thought|assume|gather|believe|take it|presume|gathered)(?: that)?|"
    r"we(?:'ve| have|'re| are| were) (?:been )?told(?: that)?|everyone knows(?: that)?|we all know(?: that)?|"
    r"(?:i'm|we're|i am|we are) aware(?: that)?|my understanding is(?: that)?|of course|clearly|naturally|"
    r"(?:the|a) (?:rule|fact|requirement|ban|principle|idea|condition|presumption)(?: is)?(?: that)?|"
    r"under the|despite|whereas|in view of the|on the basis that|in light of|granted(?: that)?|"
    r"i(?:'ve| was| have been) told(?: that)?|apparently|obviously|"
    r"assuming(?: that)?|(?:says|said|states|told (?:me|us))(?: that)?|"
    r"if the (?:duty|law|act) means|when the (?:duty|law|guidance))\s+"
    rf"(?P<clause>.{{1,200}}?)(?=,|;|\?|\.|$|\s(?:so|then)\s|\s{_ASKING} (?:i|we|you|they|it|the|my|our)\b)"
)
_TAGGED = re.compile(
    r"(?P<clause>.{1,200}?),?\s+(?:(?:that's )?right(?:,? is ?n.?t it)?|correct|yes|yeah|"
    r"surely|innit|is ?n.?t (?:it|that)(?: right)?|"
    r"(?:(?:is|are|do|does|did|can|could|has|have|must|need|should|will|was|were|wo|ca)"
    r"(?:n't|nt| not)|am i not|are?n't) (?:it|that|they|we|i|he|she|there|you|one)(?: right)?|"
    r"(?<=, )(?:is|are|do|does|can|has|have|must|will|was) (?:it|they|we|i|he|she|there)|"
    r"true|no|agreed|i (?:gather|believe|take it|presume|think|assume)|is that (?:right|correct|so))"
    r"\s*\?*\s*$"
)
_WHY = re.compile(r"\b(?:why|how come)\s+(?P<clause>.{1,200}?)(?=\?|,|;|$)")
# "The duty covers charities, so what must they share?": an assertion before the question.
_SO = re.compile(
    rf"(?:^|[.!?]\s+)(?P<clause>[^.?!]{{1,200}}?)[,.;]\s*(?:so|then|therefore)?,?\s*(?={_ASKING}\b)"
)
# A sentence that says rather than asks, before or after one that asks.
_HEDGED = re.compile(
    r"\b(?:whether|wonder\w*|(?:not|n't) sure|unsure (?:if|about|what|who)|want to know|question is|suppose|if)\b|"
    r"^(?:please|tell|explain|describe|list|show|define|summari[sz]e|and|or|any|anyone|help|could|can|give|"
    r"(?:what|who|where|how|when)'?s)\b"
)
_ASKS = re.compile(
    rf"(?:^|\b(?:so|then|and|but|or)\s+){_ASKING}\b|(?<!, )\b{_ASKING}\s+(?:i|we|you|he|she|they|it|there)\b|"
    r"\b(?:do|does|did|can|could|should|would)\s+(?:the|a|an|my|our|your|this|these|those)\b"
)
_NEGATED = re.compile(
    r"\b(?:not|no|never|without|neither|nor|nobody|cannot_?)\b|n't\b|"
    r"\b(?:do|does|did|is|are|was|has|have|ca|wo|should|must|would|could|need)nt\b"
)
_BEFORE = 30  # how many characters before a claim a denial of it may stand

_PARAGRAPH = re.compile(r"\b(?:para(?:graph)?s?|para\.|isd)\s*(?:number\s*)?(\d{1,4})\b")
_CHAPTER = re.compile(r"\bchapter\s*(\d{1,3})\b")
_ANNEX = re.compile(r"\bannex\s*([b-z])\b")
_SUBSECTION = re.compile(r"\b(?:16la ?\(|sub-?section \(?)(\d{1,3})\b(?!\)? of (?:section |s\.? ?)(?!16)\d)")
_LAST_SUBSECTION = 7  # of the extract of s16LA that the guidance prints
_OTHER = (
    r"(?:kcsie|keeping children safe[a-z ]*|working together|wt ?20\d\d|eyfs|schedule(?: \d+)?|dpa|"
    r"children act|data protection act|ico|code of practice|gdpr|care act|procedures|policy)"
)
OF_ANOTHER = re.compile(
    rf"\b{_OTHER}[ ,']*(?:para(?:graph)?s?\.?|chapter|annex)\s*\w+|"
    rf"\b(?:para(?:graph)?s?\.?|chapter|annex)\s*\w+,? (?:of|in|from) (?:the |our )?{_OTHER}\b"
)
_STARTS = re.compile(
    r"\b(?:start|starts|starting|started|begin|begins|began|commence|commences|commenced|commencing|commencement|"
    r"in force|into force|takes? effect|apply from|applies from|go(?:es)? live|goes? live|kicks? in|only from)\b"
)
_BEYOND = re.compile(
    r"\b(?:charit\w+|clubs?|church\w*|mosques?|scouts|landlords?|employers?|press|journalists?|newspapers?|neighbours?|"
    r"insurers?|solicitors?|private (?:hospital|clinic|practice|counsell\w+|therap\w+|health\w*|doctor)s?|unborn|"
    r"pregnan\w+|scotland|scottish|wales|welsh|northern ireland|outside (?:the|this|our) duty|"
    r"adults? (?:patient|client|service user|tenant)s?|no (?:child|children|kids))\b"
)
"""Whom and what the duty does not reach."""
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:(?P<month>{_MONTHS})\s+)?(?P<year>20[2-3]\d)\b"
    rf"|\b(?:(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)(?P<month2>{_MONTHS})\b"
)
_WHEN = Place("letter:commencement", "will be commenced on 30 September 2026", LETTER)


def plain(question: str) -> str:
    """The question in lower case with straight quotes and single spaces, as the tables' patterns expect."""
    straight = question.translate(str.maketrans("’‘“”", "''\"\""))
    return " ".join(straight.lower().split())


def premises(question: str) -> tuple[str, ...]:
    """The clauses that the question (made `plain`) takes for granted rather than asks."""
    found: dict[str, None] = {}
    for pattern in (_BECAUSE, _WHY, _SO):
        for match in pattern.finditer(question):
            if pattern is not _SO or not re.search(r"\b(?:whether|wonder\w*|if)\b", match["clause"]):
                found[match["clause"].strip()] = None
    sentences = re.findall(r"[^.?!;\n]+[.?!;\n]*", question)
    for sentence in sentences:
        tagged = _TAGGED.search(sentence.strip(" .;!"))
        if tagged:
            found[tagged["clause"].strip()] = None
    if len(sentences) > 1:
        found.update(dict.fromkeys(_said(sentences)))
    # "The duty covers charities so what must they share", and the like.
    found.update(dict.fromkeys(_said(re.split(r",? (?:so|then)\b,?|, | - ", question)[:-1])))
    return tuple(clause for clause in found if clause)


def _said(sentences: Sequence[str]) -> Iterator[str]:
    """The sentences that state something."""
    for sentence in sentences:
        said = sentence.strip(' .;!\n"')
        if not said.endswith("?") and not _HEDGED.search(said) and not _ASKS.search(said):
            yield said


def corrections_of(
    question: str, corrections: tuple[Correction, ...], corpus: Corpus, presumed: Collection[str] = ()
) -> tuple[Paragraph, ...]:
    """What the question presupposes and the documents deny, each put right with its places.

    `presumed` names corrections that are due by another witness than the phrases here.
    """
    text = plain(question)
    clauses = premises(text)
    paragraphs = list(_places_that_are_not(text, corpus))
    wrong_date = _wrong_date(text, clauses)
    if wrong_date:
        paragraphs.append(wrong_date)
    due = [each for each in corrections if not (each.only_within and _BEYOND.search(text))]
    said = [each for each in due if _is_presupposed(each, text, clauses)]
    # What phrases show is surer than what another witness guesses.
    paragraphs.extend(
        Paragraph(each.text, each.places, Role.STATEMENT)
        for each in (*said, *(other for other in due if other.name in presumed))
    )
    return tuple({each.text: each for each in paragraphs}.values())


def corrections_named(
    names: Collection[str], corrections: tuple[Correction, ...], *, within: bool
) -> tuple[Paragraph, ...]:
    """The corrections of these names, each with its places; `within` says whether the case is within the duty."""
    return tuple(
        Paragraph(each.text, each.places, Role.STATEMENT)
        for each in corrections
        if each.name in names and (within or not each.only_within)
    )


def _is_presupposed(correction: Correction, text: str, clauses: tuple[str, ...]) -> bool:
    said = any_match(correction.anywhere, text) or any_match(correction.anywhere, classed(text))
    return (said or _is_claimed(correction, clauses)) and not any_match(correction.unless, text)


def _is_claimed(correction: Correction, clauses: tuple[str, ...]) -> bool:
    return any(
        any_match(correction.denials, form) or any(_claimed(claim, form) for claim in correction.claims)
        for clause in clauses
        for form in (clause, classed(clause))
    )


def _claimed(claim: Late, clause: str) -> bool:
    """Whether the claim is made in the clause and not denied there, in its words or just before them."""
    return any(
        not _NEGATED.search(clause[max(0, found.start() - _BEFORE) : found.end()])
        for found in claim.finditer(clause)
    )


def _places_that_are_not(text: str, corpus: Corpus) -> Iterator[Paragraph]:
    """A correction for each paragraph, chapter or annex that is named and does not exist."""
    text = OF_ANOTHER.sub(" ", text)
    last = max(int(passage.anchor) for passage in corpus.where(GUIDANCE) if passage.anchor.isdigit())
    closing = corpus.get(str(last))
    end = Place(closing.anchor, closing.text)
    for number in dict.fromkeys(int(found) for found in _PARAGRAPH.findall(text)):
        if not 1 <= number <= last:
            yield Paragraph(
                f"There is no paragraph {number}: the draft guidance has paragraphs 1 to {last}.",
                (end,),
            )
    chapters = {passage.heading_path[0] for passage in corpus.where(GUIDANCE) if passage.anchor.isdigit()}
    for number in dict.fromkeys(int(found) for found in _CHAPTER.findall(text)):
        if not 1 <= number <= len(chapters):
            yield Paragraph(
                f"There is no chapter {number}: the draft guidance has {len(chapters)} chapters.", (end,)
            )
    for number in dict.fromkeys(int(found) for found in _SUBSECTION.findall(text)):
        if not 1 <= number <= _LAST_SUBSECTION:
            note = corpus.get("s16LA.note")
            yield Paragraph(
                f"The extract of s16LA that the draft guidance prints has no subsection ({number}).",
                (Place(note.anchor, note.text),),
            )
    for letter in dict.fromkeys(_ANNEX.findall(text)):
        yield Paragraph(
            f"The draft guidance mentions no annex {letter.upper()}, only Annex A, a template agreement.",
            (Place("46", "a template DSA is available at annex A"),),
        )


def _wrong_date(text: str, clauses: tuple[str, ...]) -> Paragraph | None:
    """A correction where the question gives a start date other than 30 September 2026."""
    for clause in (*clauses, text):
        for sentence in re.split(r"[.?!]", clause):
            start = _STARTS.search(sentence)
            if not start or not re.search(r"\b(?:duty|act|law|it|s16la|guidance|16la)\b", sentence):
                continue
            for date in _DATE.finditer(sentence):
                if 0 <= date.start() - start.end() <= 25 and not _is_right(date):
                    return Paragraph("The duty comes into force on 30 September 2026.", (_WHEN,))
    return None


def _is_right(date: re.Match[str]) -> bool:
    month = date["month"] or date["month2"]
    day = date["day"] or date["day2"]
    return date["year"] in (None, "2026") and month in (None, "september") and day in (None, "30")
