"""Whom to ring, whether it can wait, by what means it goes, and whether a place may be given."""

from assistant.decision.because import because
from assistant.decision.content import SHARING
from assistant.decision.decision import Decision, Outcome, Statement
from assistant.decision.facts import Facts
from assistant.decision.labels import BODIES
from assistant.decision.practical import (
    SOCIAL_CARE,
    Practical,
    called,
    held_back,
    is_shared,
    place_is_hidden,
)
from assistant.decision.scope import asks_for_themselves, holder_is_outside
from assistant.decision.three_tests import raised

NO_TIME = because(
    "Where somebody may be in danger now, ring 999 first: the usual route may be left where there is no time for it.",
    (
        "box:emergency-or-urgent-cases.1",
        "In an emergency or urgent case, practitioners may not be able to follow the usual processes",
    ),
    ("48.3", "the best route for sharing urgent information, where there is an immediate threat"),
)
_LOCAL_ROUTE = because(
    "You should use the route that your local safeguarding arrangements set out. At night and at weekends the way in is "
    "usually the council's emergency duty team. I hold no telephone numbers and make none up.",
    (
        "27.6",
        "Use agreed local pathways to share information, as outlined in their local multi-agency safeguarding arrangements",
    ),
    ("48.4", "feed information to the right places through the right routes"),
)
_RING_BACK = because(
    "Answer the person who asked, on a number or address that you hold already or look up yourself.",
    ("26.2", "Consider and respond to requests for information"),
    ("26.5", "restrict access to personal information beyond what is necessary and appropriate"),
)
OWN_LEAD = because(
    "Tell your own safeguarding lead or manager too. If you are unsure you should ask them promptly, but do not let it "
    "wait because they are away.",
    (
        "11.3",
        "practitioners should seek prompt advice from their manager, Caldicott Guardian or the organisation’s safeguarding lead",
    ),
    ("27.1", "avoid unnecessary delay"),
)
PROMPTLY = because(
    "You should act promptly and avoid unnecessary delay; the guidance gives no number of hours or days.",
    ("27.1", "Act promptly and be proactive; avoid unnecessary delay."),
)
NOT_FOR_AGREEMENT = because(
    "Sharing should not be held up to get anybody's agreement.",
    (
        "box:consent-and-trust.6",
        "Practitioners should not delay or withhold necessary sharing in order to obtain agreement",
    ),
)
WRITTEN_UP_LATER = because(
    "What can wait is the writing up: you should act in proportion to the danger and document what you decided.",
    (
        "box:emergency-or-urgent-cases.1",
        "practitioners should take a proportionate approach, and document their decision-making",
    ),
)
_NOT_FOR_AN_OPERATION = because(
    "A police operation is ordinarily no reason to wait: ask the officer in charge now what can go in a sanitised form.",
    ("10.2", "ordinarily this will not be the case"),
    (
        "10.2",
        "Relevant insights contained within intelligence can be shared in an appropriate, proportionate or sanitised form",
    ),
)
_SECURELY = because(
    "It must be protected by appropriate measures. The guidance names no tool: use what your organisation has approved, "
    "not a private account or an app that it has not.",
    ("32", "you must comply with data protection principles"),
    ("32.3", "having appropriate technical and organisational measures to protect personal information"),
    ("48.6", "need to have appropriate security measures"),
)
_ONLY_THOSE = because(
    "Be sure who is at the other end, and send what is necessary to those who need it and nobody else.",
    ("32.1", "limiting sharing to what is necessary, and with whom"),
    ("26.5", "restrict access to personal information beyond what is necessary and appropriate"),
)
_NO_FORM = because(
    "No form is laid down by the guidance: the kind of information determines the route, for example a referral. Your "
    "local route says whether something in writing follows.",
    ("3", "the type of information will determine how it should be shared"),
    ("27.6", "Use agreed local pathways to share information"),
)
_A_PLACE_IS_ENOUGH = because(
    "A postcode, a street, a school or a town can be enough to find somebody.",
    (
        "example:detriment.judgement.1",
        "would disclose location specific- details that, if accessed or inadvertently shared, could enable",
    ),
)
_WHERE_IT_HELPS = because(
    "Where the child is may be part of what helps them look after the child. If somebody must not learn it, tell me.",
    ("13.2", "reasonably help the recipient to safeguard or promote the welfare of the child"),
    ("32.1", "limiting sharing to what is necessary, and with whom"),
)


def who(decision: Decision, facts: Facts) -> Practical:
    """Whom to ring or tell, by day and by night."""
    heading = "Who to tell"
    own_lead = () if asks_for_themselves(facts) else (OWN_LEAD,)
    if decision.outcome not in SHARING:
        return Practical(heading, _instead(decision, facts), (NO_TIME, *decision.how[:2], *own_lead))
    back = (_RING_BACK,) if facts.value("direction") == "respond" else ()
    route = (NO_TIME, *back, _LOCAL_ROUTE) if decision.urgent else (*back, _LOCAL_ROUTE, NO_TIME)
    return Practical(heading, _whom(decision, facts), (*route, *held_back(decision), *own_lead))


def _instead(decision: Decision, facts: Facts) -> str:
    """Whom to turn to where nothing is shared under the duty, or something is asked for."""
    if decision.urgent or not decision.how:
        return decision.headline
    if decision.outcome is Outcome.MAKE_REQUEST:
        return f"Ask {BODIES.get(facts['sharer'].value, 'whoever holds it')}, by the route agreed locally."
    return decision.how[0].text


def _whom(decision: Decision, facts: Facts) -> str:
    whom, at_night = called(facts), "out of hours, the council's emergency duty team"
    if decision.urgent:
        first = (
            "Act on the danger now"
            if facts.value("sharer") == "police"
            else "Ring 999 now if anyone is in danger"
        )
        return f"{first}, then tell {SOCIAL_CARE}; {at_night}."
    choose = "If you choose to share, ring" if decision.outcome is Outcome.MAY_SHARE else "Ring"
    if whom == SOCIAL_CARE:
        door = "through the front door of the council where the child lives"
        return f"{choose} {SOCIAL_CARE} {door}; {at_night}. If a child may be in danger now, 999 first."
    return f"{choose} {whom}. If you cannot reach them and a child may not be safe, ring {SOCIAL_CARE}; {at_night}."


def when(decision: Decision, facts: Facts) -> Practical:
    """Whether it can wait."""
    heading = "Whether it can wait"
    if decision.urgent:
        first = (NO_TIME,) if decision.outcome in SHARING else decision.how[:1]
        return Practical(heading, "No, it cannot wait: act now.", (*first, WRITTEN_UP_LATER, PROMPTLY))
    bound = () if holder_is_outside(facts) else (PROMPTLY,)
    if not is_shared(decision):
        said = f"Not where anybody may be in danger: then act now. {decision.headline}"
        return Practical(heading, said, (NO_TIME, *decision.how[:1], *bound))
    operation = (_NOT_FOR_AN_OPERATION,) if "police_operation_at_risk" in raised(facts) else ()
    said = "Do not put it off: act promptly, and at once if a child may not be safe until then."
    return Practical(heading, said, (*bound, *operation, NOT_FOR_AGREEMENT, NO_TIME, _LOCAL_ROUTE))


def means(decision: Decision, facts: Facts) -> Practical:
    """Whether it may go by e-mail, text, fax or an app."""
    said = (
        "Only by a means that is secure and that your organisation has approved, to somebody you are sure of."
    )
    if decision.urgent:
        said = f"Ring first, it is quicker; in writing: {said[0].lower()}{said[1:]}"
    return _by(decision, facts, said, ())


def phone(decision: Decision, facts: Facts) -> Practical:
    """Whether a telephone call will do."""
    return _by(decision, facts, "Yes, you can ring, once you are sure who is on the line.", (_NO_FORM,))


def _by(decision: Decision, facts: Facts, said: str, first: tuple[Statement, ...]) -> Practical:
    if not is_shared(decision):
        said = decision.headline
    elif place_is_hidden(facts):
        said = f"{said} Whatever the means, where they are stays back."
    return Practical("How to send it", said, (*first, *held_back(decision), _SECURELY, _ONLY_THOSE))


def place(decision: Decision, facts: Facts) -> Practical:
    """Whether an address, a postcode or a town may be given."""
    heading = "Where they are"
    to_police = facts.value("recipient") == "police"
    if place_is_hidden(facts) and decision.urgent and to_police:
        said = "Tell the police where the child is if they need it to keep the child safe; tell nobody else."
        return Practical(heading, said, (*held_back(decision), _A_PLACE_IS_ENOUGH))
    if place_is_hidden(facts):
        said = "No: where they are stays back, and a postcode, a street or a town can be enough to find them."
        return Practical(heading, said, (*held_back(decision), _A_PLACE_IS_ENOUGH))
    if not is_shared(decision):
        return Practical(heading, decision.headline, (*decision.withhold[:1], _A_PLACE_IS_ENOUGH))
    said = "Yes, so far as it helps them look after the child, and nobody must be kept from learning it."
    return Practical(heading, said, (_WHERE_IT_HELPS, _A_PLACE_IS_ENOUGH))
