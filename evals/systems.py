"""The system under test: the assistant as any channel reaches it, with a practitioner who knows the truth."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from assistant.bootstrap import assistant_for, build_index
from assistant.conversation.reply import Reply
from assistant.conversation.store import Store
from assistant.conversation.turn import Turn
from assistant.decision.facts import GROUNDS, NO, UNKNOWN, YES
from assistant.errors import UserError
from assistant.service import Service
from assistant.settings import PROJECT, Settings

MOST_QUESTIONS = 8
"""How many questions a practitioner answers before giving up."""

DATA = PROJECT / "var" / "evals"
"""Where the suite keeps its own index, apart from the one that serves."""


@dataclass(frozen=True)
class Told:
    """What came back for one message: a reply, or the words of a refusal to read it."""

    reply: Reply | None
    refused: str = ""

    @property
    def kind(self) -> str:
        """The reply's kind, or `refused`."""
        return str(self.reply.kind) if self.reply else "refused"

    @property
    def outcome(self) -> str:
        """The decision's outcome, or the kind in brackets where nothing was decided."""
        decision = self.reply.decision if self.reply else None
        return decision.outcome if decision else f"({self.kind})"

    @property
    def is_alarm(self) -> bool:
        """Whether it treats the message as danger now."""
        return bool(self.reply and (self.reply.urgent or self.kind == "emergency"))


@dataclass(frozen=True)
class Talk:
    """A conversation: the first reply, the last one, and the facts asked about in between, in order."""

    first: Told
    last: Told
    asked: tuple[str, ...]


class Assistant:
    """Asks the assistant; the first reply to the same words by the same channel is asked for once."""

    def __init__(self, service: Service) -> None:
        self.service = service
        self._told: dict[tuple[str, str], Told] = {}

    def ask(self, text: str, channel: str = "web") -> Told:
        """The first reply to a message."""
        key = (text, channel)
        if key not in self._told:
            self._told[key] = self._handle(Turn(text, channel=channel))
        return self._told[key]

    def talk(self, text: str, truth: Mapping[str, Any]) -> Talk:
        """A conversation with somebody who answers each first question from `truth`, and then the next."""
        first = last = self.ask(text)
        asked: list[str] = []
        while last.reply and last.reply.questions and len(asked) < MOST_QUESTIONS:
            question = last.reply.questions[0]
            offered = {option.value for option in question.options}
            asked.append(question.fact)
            answer = answer_from(truth, question.fact, offered)
            last = self._handle(Turn("", last.reply.conversation_id, answer))
        return Talk(first, last, tuple(asked))

    def _handle(self, turn: Turn) -> Told:
        try:
            return Told(self.service.handle(turn))
        except UserError as refusal:
            return Told(None, str(refusal))


def answer_from(truth: Mapping[str, Any], fact: str, offered: set[str]) -> Mapping[str, str]:
    """The answer of somebody who knows `truth`, as facts by name; what the truth leaves out is `unknown`."""
    if fact == "detriment":
        return _harm(truth)
    value = _welfare(truth) if fact == "welfare" else str(truth.get(fact, UNKNOWN))
    if fact == "welfare" and value not in offered:
        value = UNKNOWN
    return {fact: value}


def _harm(truth: Mapping[str, Any]) -> Mapping[str, str]:
    """The one answer of those on the buttons that is truest; where several grounds are engaged, each by its name."""
    if truth.get("detriment"):
        return {"detriment": str(truth["detriment"])}
    said = {ground: str(truth.get(ground, NO)) for ground in GROUNDS}
    engaged = [ground for ground, value in said.items() if value == YES]
    if len(engaged) > 1:
        return said
    if engaged:
        return {"detriment": engaged[0]}
    return {"detriment": UNKNOWN if UNKNOWN in said.values() else "none"}


def _welfare(truth: Mapping[str, Any]) -> str:
    if truth.get("subject_stage") in ("adult", "unborn"):
        return str(truth["subject_stage"])
    if truth.get("relevant_to_welfare") == NO:
        return "not_relevant"
    if truth.get("may_help_recipient") == NO:
        return "cannot_help"
    if truth.get("request_context") == "insufficient":
        return "need_context"
    both = (truth.get("relevant_to_welfare"), truth.get("may_help_recipient"))
    return YES if both == (YES, YES) else UNKNOWN


def settings() -> Settings:
    """The project as it stands, with the suite's own folder for data."""
    return Settings(data=DATA)


def fresh_assistant(given: Settings | None = None) -> Assistant:
    """The assistant over an index brought up to date, keeping its conversations in a folder of their own."""
    given = given or settings()
    build_index(given)
    service = assistant_for(given, for_server=False)
    folder = Path(tempfile.mkdtemp(prefix="can-i-share-evals-"))
    return Assistant(replace(service, store=Store(folder / "talks.sqlite")))
