"""What standing the documents have, in the one sentence that every answer carries."""

from collections.abc import Iterable

from assistant.guidance.passages import GUIDANCE
from assistant.guidance.sources import Source


def draft_notice(sources: Iterable[Source]) -> str:
    """One plain sentence: which edition the answer rests on, and to check a draft against the final.

    Raises `ValueError` when the guidance is not among `sources`.
    """
    guidance = next((source for source in sources if source.id == GUIDANCE), None)
    if guidance is None:
        raise ValueError(f"{GUIDANCE} is not among the sources")
    name = guidance.title.partition(":")[0]
    if not guidance.is_draft:
        return f"This answer rests on the {name} statutory guidance, {guidance.edition} edition."
    closed = f"; consultation closed {guidance.consultation_closed}" if guidance.consultation_closed else ""
    return (
        f"This answer rests on the {name} statutory guidance as a {guidance.status} "
        f"({guidance.edition}{closed}); "
        "check it against the final statutory guidance before relying on it."
    )
