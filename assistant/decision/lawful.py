"""The lawful basis under data protection law, by who shares and what kind of data it is."""

from assistant.decision.because import because
from assistant.decision.decision import Outcome, Statement
from assistant.decision.facts import Facts
from assistant.decision.scope import requester_is_unidentified

_PUBLIC = ("local_authority", "police", "health", "education", "probation_prison", "youth_justice", "unknown")
_LAW_ENFORCERS = ("police", "probation_prison", "youth_justice")
_HEALTH_OR_CARE = ("health", "local_authority", "private_healthcare", "commissioned_provider", "unknown")
_VOLUNTARY_OR_PRIVATE = ("commissioned_provider", "charity_community", "private_healthcare")


def lawful_basis(facts: Facts, outcome: Outcome) -> list[Statement]:
    """Article 6 and what special category and criminal offence data add, or Part 3; none where nothing may go."""
    sharer = facts.value("sharer") or "unknown"
    if sharer in ("parent_carer", "other", "devolved_service") or _nothing_goes(facts):
        return []
    if facts.is_yes("law_enforcement_processing"):
        return [_LAW_ENFORCEMENT]
    found = _article_6(sharer, outcome)
    if sharer in _LAW_ENFORCERS:
        found.append(_LAW_ENFORCEMENT)
    if facts.is_yes("special_category"):
        found.append(_special_category(facts))
    if facts.is_yes("criminal_offence"):
        found.append(_criminal_offence())
    return found


def _nothing_goes(facts: Facts) -> bool:
    return (
        facts.value("recipient") == "other"
        or facts.value("direction") == "request"
        or requester_is_unidentified(facts)
    )


_LAW_ENFORCEMENT = because(
    "Where you process this for law enforcement purposes as a competent authority, Part 3 of the DPA 2018 applies and "
    "the UK GDPR bases may not: ask your data protection officer.",
    (
        "29",
        "operate under Part 3 of the Data Protection Act 2018 (DPA 2018) where they process personal data for law enforcement purposes",
    ),
    ("29", "meaning the below may not be applicable"),
)


def _article_6(sharer: str, outcome: Outcome) -> list[Statement]:
    under_duty = outcome in (Outcome.MUST_SHARE, Outcome.SHARE_WITH_SAFEGUARDS)
    found = []
    if under_duty:
        found.append(
            because(
                "Lawful basis: legal obligation, Article 6(1)(c) UK GDPR, is likely to apply. Consent is highly unlikely "
                "to be the right basis, and under data protection law you do not need consent.",
                (
                    "30.1",
                    "this ground is likely to apply to information shared under the information sharing duty",
                ),
                (
                    "41",
                    "it is highly unlikely to be an appropriate choice of lawful basis in these circumstances",
                ),
                (
                    "40",
                    "practitioners do not need to obtain consent from children and families to share information relevant",
                ),
                ("26.3", "Ensure sharing complies with data protection law"),
            )
        )
    if sharer in _PUBLIC:
        found.append(
            because(
                "For most public bodies, public task, Article 6(1)(e), applies as well."
                if under_duty
                else "Lawful basis: for most public bodies, public task, Article 6(1)(e).",
                ("30.2", "this ground will apply to most public bodies"),
            )
        )
    if sharer in (*_VOLUNTARY_OR_PRIVATE, "education"):
        found.append(
            because(
                "A voluntary or private organisation may find recognised legitimate interest, Article 6(1)(ea), or "
                "legitimate interests, Article 6(1)(f), appropriate.",
                ("30.3", "may be appropriate for voluntary and private organisations"),
            )
        )
    return found


def _special_category(facts: Facts) -> Statement:
    text = "It is special category data, so an Article 9 condition is needed too: consider"
    places = [
        ("31.2", "requires an Article 9 condition as per UK GDPR to be met"),
        ("31.2", "practitioners may wish to consider"),
    ]
    ways = []
    if facts.value("subject_stage") not in ("adult", "unborn"):
        ways.append("9(2)(g) with Schedule 1 paragraph 18 DPA 2018, to protect a child")
        places.append(("31.3", "relying on the condition in Schedule 1(18) of the DPA2018"))
    if facts.value("sharer") in _HEALTH_OR_CARE:
        ways.append("9(2)(h) for health or social care")
        places.append(("31.4", "the provision of healthcare or treatment or of social care"))
    return because(f"{text} {', or '.join(ways) or 'with advice which one fits'}.", *places)


def _criminal_offence() -> Statement:
    return because(
        "It is criminal offence data: you need official authority in law, as the police have, or a Schedule 1 condition; "
        "paragraph 18, safeguarding children and individuals at risk, may be relevant.",
        ("31.1", "requires either an organisation to have 'official authority' specified by law"),
        (
            "31.1",
            "Schedule 1(18) regarding the safeguarding of children and of individuals at risk may be relevant",
        ),
    )
