"""The ways a name gives itself away: each reads the words around it and takes what it finds."""

import re

from assistant.privacy.reading import AGENT, Reading, is_weak

_AGE = re.compile(
    r"(?:['’]s)?(?:,? \(?(?:aged |age |is |who is )?\d{1,2}"
    r"(?=\)|[,.?;]| ?y(?:ea)?rs?\b| ?yo\b| ?y/o|-year| and\b| in\b|$)(?! ?(?:am|pm)\b)| ?\(\d{1,2}\b)"
)
_CUE_GAP = re.compile(r"[ :=\"“'‘(\-–]{1,3}$")


def titles(reading: Reading) -> None:
    """ "Mrs Okafor", "dr singh", "PC 1234 Webb"."""
    known = reading.known
    for index, token in enumerate(reading.tokens):
        plain = token.word in known.titles
        if not plain and not (token.capital and token.word in known.capital_titles):
            continue
        target = index + 1
        if reading.word(target) == "." and reading.gap(index) == "":
            target += 1
        following = reading.at(target)
        if following is None or following.held or "\n" in reading.gap(target - 1):
            continue
        if (
            token.shouted
            and token.word in ("pc", "dc", "ps", "pcso", "sgt", "ds", "di")
            and following.word.isdigit()
        ):
            if (
                2 <= len(following.word) <= 6
                and not reading.text[following.end : following.end + 1].isalpha()
            ):
                reading.take(target, target)
                if reading.may_be_cued(target + 1, lower=False) and reading.gap(target) == " ":
                    reading.extend(target + 1)
            continue
        if (
            following.capital
            and following.word in known.family | known.also_words
            and len(following.word) > 1
        ) or (
            reading.may_be_cued(target, lower=plain)
            and not (following.opens and reading.word(target - 1) != ".")
        ):
            reading.extend(target, strong=True)
        elif plain and following.capital and len(following.word) == 1 and following.word.isalpha():
            reading.take(target, target)


def after_cues(reading: Reading) -> None:
    """ "called Jayden", "her name is Hope", "I'm Priya", "goes by Shadow"."""
    for index in range(len(reading.tokens)):
        target, lower = _introduced(reading, index)
        if target and reading.word(target) in ('"', "“", ":"):
            target += 1
        if not target or not reading.at(target) or not _CUE_GAP.match(reading.gap(target - 1) or " "):
            continue
        if reading.may_be_cued(target, lower):
            reading.extend(target, strong=True)


def _introduced(reading: Reading, index: int) -> tuple[int, bool]:
    """Where the word stands that this one introduces as a name, 0 if none, and whether small letters will do."""
    word, following = reading.word(index), reading.word(index + 1)
    if word in ("called", "named"):
        if following in reading.known.not_after_called:
            return 0, False
        return index + 1, _is_called(reading, index - 1)
    if word in ("name", "names", "surname", "forename", "nickname"):
        return _after_name(reading, index), True
    if (word == "known" and following == "as") or (word in ("goes", "go") and following == "by"):
        return index + 2, False
    if word in ("aka", "alias", "nee", "née"):
        return index + 1, False
    target = 0
    if word in ("i'm", "im") or (word == "it" and reading.tokens[index].owner):
        target = index + 1
    elif (word, following) in (("i", "am"), ("this", "is")):
        target = index + 2
    if not target or not reading.may_be_name(target):
        return 0, False
    family = reading.word(target) in reading.known.family
    return (target, False) if family or not reading.before_body(target, lower=True) else (0, False)


def _is_called(reading: Reading, index: int) -> bool:
    """Whether the word before "called" makes it a naming: "is called", "she's called", "a boy called"."""
    if index < 0:
        return False
    word = reading.word(index)
    return reading.tokens[index].owner or word in reading.known.called_cues or word in reading.known.people


def _after_name(reading: Reading, index: int) -> int:
    """Where the name stands that follows the word "name", or 0."""
    if reading.tokens[index].owner:
        return index + 1
    if reading.word(index + 1) in ("is", "are", "was", "were", ":"):
        return index + 2
    written = re.match(r"\s*[:=\-]", reading.gap(index)) is not None
    spoken = reading.word(index) == "names" and reading.word(index - 1) in ("my", "his", "her")
    return index + 1 if written or spoken else 0


def beside_people(reading: Reading) -> None:
    """ "mum Kelly", "mum, Kelly,", "Kelly (mum)", "Kelly's mum", "Kelly (14)", "the Okafor family"."""
    known = reading.known
    for index, token in enumerate(reading.tokens):
        if token.held or not token.word[0].isalpha():
            continue
        before, gap = reading.word(index - 1), reading.gap(index - 1) if index else "\n"
        cued = reading.may_be_cued(index, lower=False) and not reading.after_saint(index)
        if token.capital and cued:
            role = before if gap == " " else ""
            if before in (",", "(") and gap in (" ", "") and not token.opens:
                role = reading.word(index - 2)
                if (
                    role not in known.people
                    or reading.gap(index - 2) not in ("", " ")
                    or reading.tokens[index - 2].owner
                ):
                    role = ""
            if before in ("is", "was") and gap == " " and reading.may_be_name(index):
                role = reading.word(index - 2)
            kin = role in known.people and not (index and reading.tokens[index - 1].owner)
            owns = token.owner and reading.word(index + 1) in known.people
            aged = _AGE.match(reading.text, token.end) is not None
            beside = (
                reading.word(index + 1) in ("(", ",")
                and reading.word(index + 2) in known.kin
                and not token.opens
            )
            bracketed = reading.word(index + 1) == "(" and reading.word(index + 2) in known.people
            if (kin or owns or aged or beside or bracketed) and not reading.before_body(index):
                reading.extend(index, strong=True)
        elif _runs_together(reading, index):
            reading.take(index, index)
            reading.plural.add(index)
        if before == "the" and gap == " ":
            grouped = reading.word(index + 1) in reading.known.family_cues and reading.gap(index) == " "
            plural = (
                token.word.endswith("s")
                and token.word[:-1] in known.family
                and not reading.is_ordinary(token.word[:-1])
            )
            named = reading.may_be_name(index) or (
                token.word in known.family and not reading.is_ordinary(token.word)
            )
            if (grouped and (named or (token.capital and token.word in known.family - known.places))) or (
                token.capital and plural
            ):
                reading.take(index, index)


def _runs_together(reading: Reading, index: int) -> bool:
    """ "jaydens mum", written without its apostrophe."""
    token, known = reading.tokens[index], reading.known
    short = not token.capital and token.word.endswith("s") and token.word[:-1] in known.plain
    return short and reading.word(index + 1) in known.people and not reading.is_ordinary(token.word)


def listed(reading: Reading) -> None:
    """Names on the lists, and initials before a family name."""
    known = reading.known
    for index, token in enumerate(reading.tokens):
        if index in reading.taken or token.held:
            continue
        if token.capital and len(token.word) == 1 and token.word not in "ai":
            target = index + (2 if reading.word(index + 1) == "." else 1)
            named = reading.at(target)
            if (
                named
                and named.capital
                and named.word in known.family
                and reading.gap(target - 1) in (" ", "")
            ):
                reading.extend(target)
                reading.take(index, target)
            continue
        if reading.is_listed(token):
            alone = len(token.word) > 2 or token.capital
            if alone and not reading.before_body(index) and not reading.after_saint(index):
                reading.extend(index)
        elif token.capital and not token.opens and not reading.before_body(index, lower=True):
            word = token.word
            known_too = (word in known.family or word in known.also_words) and reading.may_be_name(index)
            if known_too and not reading.after_saint(index):
                reading.extend(index)
        elif token.capital and token.opens and token.word in known.family | known.also_words:
            following = reading.at(index + 1)
            surname = following is not None and following.capital and following.word in known.family
            if surname and reading.gap(index) == " " and not reading.before_body(index):
                reading.extend(index)


def unlisted(reading: Reading) -> None:
    """Capitals we know nothing of, two together or one beside a word that only people stand beside."""
    known = reading.known
    twofold = (known.also_words | known.also_places) - known.kinds_of_body
    for index, token in enumerate(reading.tokens):
        if index in reading.taken or token.held or not token.capital or reading.after_saint(index):
            continue
        following = reading.word(index + 1)
        plainly = reading.gap(index) == " "
        if reading.may_be_name(index):
            if is_weak(token) or reading.before_body(index, lower=True):
                continue
            pair = plainly and not token.owner and reading.may_be_name(index + 1)
            before = reading.word(index - 1)
            alone = not token.opens and not reading.after_capital(index)
            follows = plainly and following in (known.speech if token.opens else known.verbs)
            owns = alone and token.owner and plainly
            asked = alone and index > 0 and reading.gap(index - 1) == " " and before.isalpha()
            asked = asked and (
                before in known.before
                or not (before in reading.known.before_things or AGENT.search(token.word))
            )
            if pair or (follows and (alone or token.opens) and not token.owner) or owns or asked:
                reading.extend(index)
        elif token.word in twofold and reading.stands_as_name(index):
            reading.extend(index)


def repeated(reading: Reading) -> None:
    """What was a name once is that name wherever it stands."""
    known = reading.known
    said = {reading.tokens[index].word for index in reading.taken}
    said = {
        word
        for word in said
        if (len(word) > 2 and word not in reading.known.particles and word.isalpha()) or "-" in word
    }
    for index, token in enumerate(reading.tokens):
        if index in reading.taken or token.word not in said or token.held:
            continue
        if token.word in known.nobody or token.word in known.also_words or token.word in known.also_places:
            mine = token.capital and not token.opens and token.word not in known.places | reading.known.months
        else:
            mine = token.capital or len(token.word) > 3
        if mine and not reading.before_body(index) and not reading.after_saint(index):
            reading.take(index, index)
