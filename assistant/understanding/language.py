"""Which language a message is in, as far as its letters and commonest words tell."""

import re

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_URDU = re.compile(r"[ٹڈڑںےہھگچپکیۓ]")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u05ff\u0700-\u1eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"[^\W\d_]+")
_POLISH = re.compile(r"[ąćęłńśźż]")

_COMMON = {
    (
    "en"
): [(
    "the"
), (
    "and"
), (
    "is"
), (
    "are"
), (
    "was"
), (
    "a"
), (
    "an"
), (
    "to"
), (
    "of"
), (
    "in"
), (
    "on"
), (
    "for"
), (
    "with"
), (
    "that"
), (
    "this"
), (
    "it"
), (
    "he"
), (
    "she"
), (
    "they"
), (
    "we"
), (
    "i"
), (
    "you"
), (
    "me"
), (
    "my"
), (
    "her"
), (
    "his"
), (
    "their"
), (
    "can"
), (
    "do"
), (
    "not"
), (
    "have"
), (
    "has"
), (
    "what"
), (
    "who"
), (
    "when"
), (
    "how"
), (
    "should"
), (
    "share"
), (
    "tell"
), (
    "school"
), (
    "mum"
), (
    "dad"
), (
    "child"
), (
    "about"
), (
    "be"
), (
    "from"
), (
    "if"
), (
    "at"
), (
    "no"
), (
    "yes"
), (
    "just"
), (
    "please"
), (
    "help"
), (
    "as"
), (
    "but"
), (
    "so"
), (
    "or"
)],
    (
    "cy"
): [(
    "mae"
), (
    "yn"
), (
    "y"
), (
    "yr"
), (
    "fy"
), (
    "wedi"
), (
    "dw"
), (
    "dwi"
), (
    "i'r"
), (
    "a'r"
), (
    "oes"
), (
    "ydw"
), (
    "ydy"
), (
    "nid"
), (
    "dim"
), (
    "plentyn"
), (
    "plant"
), (
    "ysgol"
), (
    "mam"
), (
    "fo"
), (
    "hi"
), (
    "ac"
), (
    "ar"
), (
    "gyda"
), (
    "beth"
), (
    "sut"
), (
    "pwy"
), (
    "alla"
), (
    "allaf"
), (
    "rhannu"
), (
    "gwybodaeth"
), (
    "rwy"
), (
    "rwyf"
), (
    "eisiau"
), (
    "gan"
), (
    "am"
), (
    "ei"
), (
    "eu"
), (
    "ni"
), (
    "chi"
), (
    "nhw"
), (
    "os"
), (
    "gwelwch"
), (
    "diolch"
), (
    "helo"
), (
    "gyfer"
), (
    "wrth"
), (
    "bod"
), (
    "roedd"
), (
    "heb"
), (
    "ond"
), (
    "yw"
), (
    "ofn"
), (
    "nhad"
), (
    "dad"
), (
    "helpu"
), (
    "help"
)],
    (
    "pl"
): [(
    "jest"
), (
    "nie"
), (
    "się"
), (
    "i"
), (
    "w"
), (
    "na"
), (
    "z"
), (
    "do"
), (
    "że"
), (
    "to"
), (
    "jak"
), (
    "czy"
), (
    "mogę"
), (
    "co"
), (
    "dziecko"
), (
    "dzieci"
), (
    "szkoła"
), (
    "mama"
), (
    "tata"
), (
    "mnie"
), (
    "mój"
), (
    "moja"
), (
    "jestem"
), (
    "proszę"
), (
    "pomoc"
), (
    "o"
), (
    "dla"
), (
    "ale"
), (
    "bardzo"
), (
    "mam"
), (
    "boję"
), (
    "bije"
), (
    "policja"
), (
    "jego"
), (
    "jej"
), (
    "już"
), (
    "od"
), (
    "za"
), (
    "po"
), (
    "oraz"
), (
    "informacje"
), (
    "dzień"
), (
    "dobry"
)],
    (
    "other"
): [(
    "le"
), (
    "la"
), (
    "les"
), (
    "et"
), (
    "est"
), (
    "une"
), (
    "des"
), (
    "que"
), (
    "pas"
), (
    "pour"
), (
    "je"
), (
    "mon"
), (
    "ma"
), (
    "el"
), (
    "los"
), (
    "las"
), (
    "una"
), (
    "por"
), (
    "para"
), (
    "mi"
), (
    "hijo"
), (
    "es"
), (
    "en"
), (
    "der"
), (
    "die"
), (
    "das"
), (
    "und"
), (
    "ist"
), (
    "nicht"
), (
    "ich"
), (
    "mein"
), (
    "ein"
), (
    "eine"
), (
    "si"
), (
    "nu"
), (
    "este"
), (
    "sunt"
), (
    "copil"
), (
    "copilul"
), (
    "meu"
), (
    "mea"
), (
    "pentru"
), (
    "il"
), (
    "che"
), (
    "non"
), (
    "sono"
), (
    "mio"
), (
    "mia"
), (
    "bambino"
), (
    "um"
), (
    "uma"
), (
    "não"
), (
    "meu"
), (
    "minha"
), (
    "filho"
), (
    "é"
), (
    "ve"
), (
    "bir"
), (
    "bu"
), (
    "için"
), (
    "çocuk"
), (
    "değil"
), (
    "ben"
), (
    "aan"
), (
    "het"
), (
    "een"
), (
    "niet"
), (
    "van"
), (
    "ik"
), (
    "mijn"
)],
}  # fmt: skip
_SETS = {language: frozenset(words) for language, words in _COMMON.items()}


def language_of(raw: str) -> str:
    """One of en, cy, pl, ur, ar, other; English where nothing points elsewhere."""
    sample = raw[:2000].lower()
    letters = sum(1 for character in sample if character.isalpha()) or 1
    arabic = len(_ARABIC.findall(sample))
    if arabic > 0.3 * letters:
        return "ur" if len(_URDU.findall(sample)) > 0.06 * arabic else "ar"
    if len(_OTHER_SCRIPT.findall(sample)) > 0.3 * letters:
        return "other"
    words = _WORD.findall(sample)
    if len(words) < 2:
        return "en"
    counts = {language: sum(1 for word in words if word in listed) for language, listed in _SETS.items()}
    if _POLISH.search(sample):
        counts["pl"] += 2
    best = max(counts, key=lambda language: counts[language])
    if best == "en" or counts[best] <= counts["en"] or counts[best] < max(2, 0.12 * len(words)):
        return "en"
    return best
