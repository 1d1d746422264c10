"""The reply to somebody who writes in distress or danger, and to somebody who may be a danger themselves.

The telephone numbers are public helpline numbers. Whoever puts the assistant into service checks them,
and adds the number of the local front door. No sentence here rests on guidance, so none carries a mark.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.conversation.emergency_words import (
    DANGER_LINES,
    DISTRESS_LINES,
    ENGLISH_ONLY,
    RIGHT_TO_LEFT,
    SOURCE_OF_DANGER,
)


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to turn to: the name, the way to reach them and, in a few words, when."""

    name: str
    reach: str
    when: str


@dataclass(frozen=True, slots=True)
class Emergency:
    """What is said, first things first.

    `own_language` holds the lines in the writer's language, empty for English and for a language we have
    none for; `rtl` says that those lines, and only those, run from right to left.
    """

    kind: str
    language: str
    headline: str
    paragraphs: tuple[str, ...]
    contacts: tuple[Contact, ...]
    own_language: tuple[str, ...] = ()
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """A calm refusal: the sentence that refuses, why in plain words, and who can help."""

    headline: str
    paragraphs: tuple[str, ...]


_POLICE = Contact("Emergency services", "999", "if anyone is in danger now")
_SILENT = Contact(
    "If you cannot speak", "999, then press 55", "call from a mobile, listen, and press 55 when you are asked"
)
_DEAF = Contact(
    "If you are deaf or cannot use the phone by voice",
    "18000 in the Relay UK app, or text 999",
    "text 999 works when your phone is registered; to register, text the word register to 999",
)
_CHILDLINE = Contact(
    "Childline", "0800 1111", "for anyone under 19, day or night, free, not shown on the bill"
)
_NSPCC = Contact("NSPCC helpline", "0808 800 5000", "for an adult who is worried about a child")
_SAMARITANS = Contact("Samaritans", "116 123", "to talk to somebody at any time, free")
_DOMESTIC_ABUSE = Contact("National Domestic Abuse Helpline", "0808 2000 247", "day or night, free")
_SHOUT = Contact("Shout", "text 85258", "to text instead of talk, day or night, free")
_NHS_111 = Contact("NHS", "111, the mental health option", "for urgent help with how you feel, day or night")
_POLICE_101 = Contact("Police", "101", "when nobody is in danger at this moment")
_RESPECT = Contact(
    "Respect Phoneline", "0808 802 4040", "if you have hurt somebody at home, or are afraid that you will"
)
_FRONT_DOOR = Contact(
    "Children's services where the child lives",
    "the council's front door, day or night",
    "search for your council and the words: worried about a child",
)

_HEADLINES: Mapping[str, str] = {
    "child_writing": "If you are in danger now, call 999. You can also call Childline free on 0800 1111.",
    "adult_victim": "If you are in danger now, call 999. If you cannot speak, call and press 55.",
    "self_harm": "If you may act on this soon, or are hurt, call 999. Samaritans are there now on 116 123, free.",
    "child_in_danger_member_of_public": "If a child is in danger now, call 999.",
    "parent_who_may_hurt": "If a child is hurt or in danger now, call 999.",
}

_PARAGRAPHS: Mapping[str, tuple[str, ...]] = {
    "child_writing": (
        "I am glad you wrote this. I am a computer program, so I cannot come and help. People can, and they want to.",
        "You can talk to Childline about anything. You do not have to give your name. You can also tell a grown-up "
        "you trust, like a teacher, a school nurse or a doctor.",
        "If one person does not help, please tell another. What other people did is not your fault.",
        "If somebody may look at this phone or computer, use another one if you can.",
    ),
    "adult_victim": (
        "Thank you for writing this. I am a computer program, so I cannot send help. The people below can.",
        "You can talk to the helpline without giving your name. They can help you plan what is safe for you and for "
        "any children.",
        "If somebody may look at this phone or computer, use another one if you can. You can close this page now.",
    ),
    "self_harm": (
        "I am glad you wrote this. I am a computer program, so I cannot be with you. Somebody can, right now.",
        "You can call or text, day or night. You do not need to know what to say.",
        "If you can, go to someone near you, or put anything you could use to hurt yourself out of reach. "
        "If you have taken something or are hurt, call 999.",
    ),
    "child_in_danger_member_of_public": (
        "Thank you for looking out for this child. I am a computer program, so I cannot pass this on for you.",
        "You do not have to be sure. You do not need proof. Tell them what you saw or heard, and where and when.",
        "If nobody is in danger now, call the NSPCC, the council's children's services or the police on 101. "
        "You can ask not to be named.",
        "If your own child told you, believe them and say that it is not their fault. Leave the questions to the "
        "police or children's services.",
    ),
    "parent_who_may_hurt": (
        "Thank you for saying this. It is hard to say, and it is how things get better. I am a computer program, so I "
        "cannot be with you. The people below can help today.",
        "If you feel it coming, put the child somewhere safe, leave the room, and call somebody.",
        "Asking for help does not make you a bad parent. A health visitor or doctor, the NSPCC or children's services "
        "can help before somebody is hurt.",
    ),
}

_CONTACTS: Mapping[str, tuple[Contact, ...]] = {
    "child_writing": (_POLICE, _CHILDLINE, _SHOUT, _SILENT, _DEAF, _FRONT_DOOR),
    "adult_victim": (_POLICE, _SILENT, _DOMESTIC_ABUSE, _SAMARITANS, _DEAF, _POLICE_101, _FRONT_DOOR),
    "self_harm": (_POLICE, _SAMARITANS, _SHOUT, _NHS_111, _CHILDLINE, _DEAF),
    "child_in_danger_member_of_public": (
        _POLICE,
        _NSPCC,
        _FRONT_DOOR,
        _POLICE_101,
        _CHILDLINE,
        _SILENT,
        _DEAF,
    ),
    "parent_who_may_hurt": (_POLICE, _NSPCC, _SAMARITANS, _RESPECT, _NHS_111, _FRONT_DOOR, _DEAF),
}

KINDS = tuple(_HEADLINES)
"""Every kind there is a reply for."""


def emergency_for(kind: str, language: str = "en") -> Emergency:
    """The reply for one kind of emergency; `language` is a two-letter code and `en` when we have no lines in it.

    Lines in Welsh (`cy`), Polish (`pl`), Urdu (`ur`) and Arabic (`ar`) come with a sentence saying that the
    assistant works in English. An unknown kind is a fault of the caller and raises KeyError.
    """
    code = language.lower()[:2]
    lines = DISTRESS_LINES if kind == "self_harm" else DANGER_LINES
    own = (*lines[code], ENGLISH_ONLY[code]) if code in lines else ()
    return Emergency(
        kind=kind,
        language=code if own else "en",
        headline=_HEADLINES[kind],
        paragraphs=_PARAGRAPHS[kind],
        contacts=_CONTACTS[kind],
        own_language=own,
        rtl=bool(own) and code in RIGHT_TO_LEFT,
    )


def source_of_danger_reply() -> Refusal:
    """What is said to somebody who may be a danger to a child: no accusation, and no word that helps find one."""
    return Refusal(*SOURCE_OF_DANGER)


def english_only(language: str) -> str:
    """The sentence, in the writer's language where we have it, that the assistant works in English."""
    return ENGLISH_ONLY.get(language.lower()[:2], ENGLISH_ONLY["en"])
