"""Why each test ended as it did, each reason with the words of the guidance it rests on."""

from collections.abc import Mapping, Sequence

from assistant.decision.because import because
from assistant.decision.decision import Finding, Outcome, Statement, Test
from assistant.decision.facts import UNKNOWN, YES, Basis, Facts
from assistant.decision.harm import reasons_of_harm
from assistant.decision.scope import (
    nobody_is_connected_to_a_child,
    recipient_is_outside,
    requester_is_unidentified,
)
from assistant.decision.settle import recipient_is_presumed
from assistant.decision.three_tests import (
    detriment,
    information_is_relevant,
    may_facilitate,
    relevance,
    sharing_may_help,
)


def three_tests(facts: Facts, outcome: Outcome) -> tuple[Test, ...]:
    """The three tests with their reasons; none where the duty does not reach the matter."""
    if outcome is Outcome.OUTSIDE_DUTY:
        return ()
    return (
        Test("relevance", relevance(facts), tuple(_relevance(facts))),
        Test("may_facilitate", may_facilitate(facts), tuple(_may_facilitate(facts))),
        Test("detriment", detriment(facts), tuple(reasons_of_harm(facts))),
    )


_NO_KNOWN_CONNECTION = because(
    "It is about somebody with no known connection to a child, and you are not asked to look for one.",
    ("17", "the information sharing duty does not require them to determine possible connections"),
)
_BEARING: Mapping[Finding, Statement] = {
    Finding.MET: because(
        "It has a bearing on a child's safety or welfare, and no threshold has to be met first.",
        ("13.1", "have a bearing on safeguarding or promoting the child's welfare"),
        ("2", "there is no requirement for a child to meet a particular statutory threshold"),
    ),
    Finding.NOT_MET: because(
        "On what you say, it has no bearing on a child's safety or welfare.",
        ("13.1", "have a bearing on safeguarding or promoting the child's welfare"),
        ("s16LA(1)(b)", "relevant to safeguarding or promoting the welfare of the child"),
    ),
    Finding.UNCLEAR: because(
        "It is not yet clear whether it has a bearing on a child's safety or welfare.",
        ("13.1", "have a bearing on safeguarding or promoting the child's welfare"),
    ),
}
_SEEMS_TO_BEAR_ON_NOTHING = because(
    "As far as it can be read from your words it has no bearing on a child's safety or welfare; say so if it has.",
    ("13.1", "have a bearing on safeguarding or promoting the child's welfare"),
)
_ANOTHER_PERSON = because(
    "Information about another person in the child's life counts in the same way.",
    ("16", "information about any other individual connected to a child"),
    ("16.1", "May inhibit a caregiver's ability to provide safe and effective care"),
    ("16.2", "Indicates an individual may pose a risk to a child"),
)
_HEALTH_OF_ANOTHER = because(
    "A health condition should not be presumed to mean that somebody cannot care.",
    ("footnote:8", "should not be presumed to be indicative of an inability to give proper care"),
)
_ALSO_BEARS: Mapping[tuple[str, str], Statement] = {
    ("child_poses_risk", YES): because(
        "It counts although the child may be the one who poses the risk.",
        (
            "box:child-poses-a-risk.1",
            "it includes sharing information about a child who potentially poses a risk",
        ),
    ),
    ("pattern_multiple_children", YES): because(
        "A pattern across several children is itself relevant information.",
        (
            "15",
            "looking out for patterns where multiple children accessing a service present with similar concerns",
        ),
    ),
    ("arose", "before_commencement"): because(
        "Information can be relevant although it is historical.",
        (
            "term:safeguarding-and-promoting-welfare",
            "It can include contextual, partial, historical and pattern-based information",
        ),
    ),
}
"""What is said of relevant information beside that it is, by a fact and its value."""
_TO_ANOTHER_CHILD = because(
    "A child who may be a risk to another child bears on that child's welfare: look at this answer again.",
    (
        "box:child-poses-a-risk.1",
        "Information should not be withheld solely because the child, as the information subject, is not at risk themselves",
    ),
    ("box:child-poses-a-risk.3", "this information must be shared"),
)
_TOO_LITTLE = because(
    "The request gives too little to judge what is needed and why.",
    ("13.1", "If information has been requested, is there sufficient context to determine relevance?"),
    ("36", "Requests should include enough contextual information"),
)


def _relevance(facts: Facts) -> list[Statement]:
    if nobody_is_connected_to_a_child(facts):
        return [_NO_KNOWN_CONNECTION]
    found = information_is_relevant(facts)
    doubted = found is Finding.NOT_MET and facts["relevant_to_welfare"].basis is Basis.ASSUMED
    reasons = [_SEEMS_TO_BEAR_ON_NOTHING if doubted else _BEARING[found]]
    if found is Finding.MET:
        if facts.value("information_about") == "connected_individual":
            reasons.append(_ANOTHER_PERSON)
            reasons += [_HEALTH_OF_ANOTHER] if facts.is_yes("special_category") else []
        reasons += [said for (name, value), said in _ALSO_BEARS.items() if facts.value(name) == value]
    if found is Finding.NOT_MET and facts.is_yes("child_poses_risk"):
        reasons.append(_TO_ANOTHER_CHILD)
    if facts.value("direction") == "respond" and facts.value("request_context") == "insufficient":
        reasons.append(_TOO_LITTLE)
    return reasons


_BY_NOBODY_KNOWN = because(
    "Nobody has established who is asking, so it cannot be said that the duty covers them.",
    ("13.2", "Is the recipient covered by the information sharing duty?"),
    ("term:requestor", "an organisation or practitioner within s16LA(4) who requests information"),
)
_FOR_YOU = because(
    "You have not said for whom you ask; that the duty covers you is assumed.",
    ("13.2", "Is the recipient covered by the information sharing duty?"),
)
_HELPING: Mapping[Finding, Sequence[Statement]] = {
    Finding.MET: (
        because(
            "A small piece can matter: what others hold and what you hold show together what the child's life is like.",
            (
                "14",
                "It is only when these pieces of information are put together that practitioners can fully understand",
            ),
        ),
        because(
            "It could reasonably help them assess, decide, support or act for the child's welfare.",
            (
                "13.2",
                "Could sharing information reasonably help the recipient to safeguard or promote the welfare of the child",
            ),
            ("7", "Organisations in scope of the information sharing duty have a safeguarding function"),
        ),
    ),
    Finding.NOT_MET: (
        because(
            "On what you say, it could not help the recipient in safeguarding or promoting a child's welfare.",
            ("13.2", "Could sharing information reasonably help the recipient"),
            ("term:relevant-functions", "relating to safeguarding and promoting the welfare of a child"),
        ),
    ),
    Finding.UNCLEAR: (
        because(
            "It is not yet clear whether it could help the recipient in its welfare functions.",
            ("13.2", "Could sharing information reasonably help the recipient"),
        ),
    ),
}


_SECTION_11 = ("audience.1", "Section 11(1) Children Act 2004 organisations")
_BY_ARRANGEMENT = (
    "audience.3",
    "Providers delivering services pursuant to arrangements made by the above for functions relating to safeguarding and promoting welfare",
)
_COVERED_AS: Mapping[str, Sequence[tuple[str, str]]] = {
    "education": (("audience.2", "Designated childcare or education agencies"),),
    "health": (_SECTION_11, ("audience.3", "This includes GPs, dentists, and other primary care providers")),
    "commissioned_provider": (_BY_ARRANGEMENT,),
}
"""What makes a recipient one that the duty covers, where it is not section 11(1)."""
_HELPING_A_PROVIDER = because(
    "It could reasonably help them provide the service that they are commissioned for.",
    ("s16LA(2)(b)", "the provision of services by the recipient pursuant to arrangements"),
    (
        "13.2",
        "Could sharing information reasonably help the recipient to safeguard or promote the welfare of the child",
    ),
)


def _may_facilitate(facts: Facts) -> list[Statement]:
    if requester_is_unidentified(facts):
        return [_BY_NOBODY_KNOWN]
    found = sharing_may_help(facts)
    helping = _HELPING[found]
    if found is Finding.MET and facts.value("recipient") == "commissioned_provider":
        helping = (*helping[:-1], _HELPING_A_PROVIDER)
    return [*_of_the_recipient(facts), *helping]


def _of_the_recipient(facts: Facts) -> list[Statement]:
    if facts.value("direction") == "request" and facts.value("recipient") == UNKNOWN:
        return [_FOR_YOU]
    if recipient_is_outside(facts):
        return []
    presumed = recipient_is_presumed(facts) and facts.value("direction") == "share"
    return [
        because(
            "The recipient is taken to be children's services through the local front door, which the duty covers."
            if presumed
            else "The recipient is a body that the duty covers.",
            *_COVERED_AS.get(facts.value("recipient") or "", (_SECTION_11,)),
            ("13.2", "Is the recipient covered by the information sharing duty?"),
        )
    ]
