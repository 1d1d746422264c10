"""What to do first where a child may be in danger now."""

from assistant.decision.asking import RESTRICT_ACCESS
from assistant.decision.because import because
from assistant.decision.content import SHARING
from assistant.decision.decision import Outcome, Statement
from assistant.decision.facts import UNKNOWN, Facts
from assistant.decision.scope import holder_is_outside


def act_first(facts: Facts, outcome: Outcome) -> list[Statement]:
    """What comes before all else where somebody may be in danger now."""
    proportionate = (
        "box:emergency-or-urgent-cases.1",
        "practitioners should take a proportionate approach, and document their decision-making",
    )
    if outcome in SHARING:
        return [
            because(
                "Act first: ring 999 if anyone is in danger now, then children's social care. Share what is needed at "
                "once and write it up afterwards.",
                proportionate,
                ("48.3", "the best route for sharing urgent information, where there is an immediate threat"),
            )
        ]
    rapidly = (
        "box:emergency-or-urgent-cases.1",
        "Data protection law enables practitioners to share necessary and proportionate information rapidly",
    )
    if facts.value("direction") == "respond" and facts.value("recipient") in (
        "other",
        "parent_carer",
        UNKNOWN,
    ):
        bound = () if holder_is_outside(facts) else (RESTRICT_ACCESS,)
        return [
            because(
                "Ring 999 yourself if anyone is in danger now, then children's social care on a number you already "
                "hold. Give nothing to whoever is asking meanwhile, and write it up afterwards.",
                rapidly,
                proportionate,
                *bound,
            )
        ]
    return [
        because(
            "Ring 999 if anyone is in danger now, and tell them what they need to keep the child safe. Write it up "
            "afterwards.",
            rapidly,
            proportionate,
        )
    ]
