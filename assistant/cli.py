"""The command line: ask, chat, search, serve and index."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace

from assistant.errors import CanIShareError, SetupError, UserError
from assistant.settings import Settings, read_settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it went well, 2 when what was asked cannot be used, 1 when something is missing."""
    chosen = _parser().parse_args(arguments)
    try:
        return int(chosen.run(chosen, read_settings()))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except UserError as error:
        print(error, file=sys.stderr)
        return 2
    except CanIShareError as error:
        print(error, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="can-i-share", description='Answers "can I share this?" from the guidance.'
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    ask = commands.add_parser("ask", help="one question, one reply")
    ask.add_argument(
        "text", help='what you hold and who wants it, in your own words; "-" reads it from the input'
    )
    ask.add_argument(
        "--fact", action="append", default=[], metavar="NAME=VALUE", help="a fact that you already know"
    )
    ask.add_argument("--json", action="store_true", help="print the whole reply as JSON")
    ask.set_defaults(run=_ask)

    chat = commands.add_parser("chat", help="a conversation in the terminal")
    chat.set_defaults(run=_chat)

    search = commands.add_parser("search", help="the passages found, best first")
    search.add_argument("text")
    search.add_argument("--json", action="store_true")
    search.add_argument("-k", type=int, default=8, help="how many (default 8)")
    search.set_defaults(run=_search)

    serve = commands.add_parser("serve", help="the web chat and the HTTP interface")
    serve.add_argument("--host", help="default 127.0.0.1")
    serve.add_argument("--port", type=int, help="default 8000")
    serve.set_defaults(run=_serve)

    index = commands.add_parser("index", help="build the index, or bring it up to date")
    index.set_defaults(run=_index)
    return parser


def _ask(chosen: argparse.Namespace, settings: Settings) -> int:
    from assistant.bootstrap import assistant_for
    from assistant.conversation.turn import Turn
    from assistant.service import REPLY
    from assistant.terminal import draw

    text = sys.stdin.read() if chosen.text == "-" else chosen.text
    turn = Turn(text=text, facts=dict(_fact(given) for given in chosen.fact), channel="cli")
    reply = assistant_for(settings, for_server=False).handle(turn)
    print(REPLY.dump_json(reply, indent=2).decode() if chosen.json else draw(reply))
    return 0


def _fact(given: str) -> tuple[str, str]:
    name, equals, value = given.partition("=")
    if not equals:
        raise UserError(
            f"--fact takes NAME=VALUE, such as --fact recipient=police; {given[:60]!r} has no '='."
        )
    return name.strip(), value.strip()


def _chat(chosen: argparse.Namespace, settings: Settings) -> int:
    from assistant.bootstrap import assistant_for
    from assistant.terminal import converse

    converse(assistant_for(settings, for_server=False).handle)
    return 0


def _search(chosen: argparse.Namespace, settings: Settings) -> int:
    import json

    from assistant.bootstrap import assistant_for

    hits = assistant_for(settings, for_server=False).search(chosen.text, max(1, min(chosen.k, 50)))
    if chosen.json:
        found = [
            {
                "source": hit.passage.source,
                "anchor": hit.passage.anchor,
                "reference": hit.passage.reference,
                "text": hit.passage.text,
                "force": str(hit.passage.force),
                "score": round(hit.score, 4),
            }
            for hit in hits
        ]
        print(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        for hit in hits:
            print(f"{hit.score:.2f}  {hit.passage.reference}\n      {hit.passage.text}\n")
    return 0


def _serve(chosen: argparse.Namespace, settings: Settings) -> int:
    settings = replace(
        settings,
        host=chosen.host or settings.host,
        port=settings.port if chosen.port is None else chosen.port,
    )
    if not settings.is_loopback and not settings.access_token:
        raise SetupError(
            f"I will not listen on {settings.host}: anybody who can reach it could read the conversations, and no "
            "authentication is configured. Set CAN_I_SHARE_ACCESS_TOKEN, or leave --host out to listen on this "
            "machine only."
        )
    from integrations.web.server import run

    run(settings)
    return 0


def _index(chosen: argparse.Namespace, settings: Settings) -> int:
    from assistant.bootstrap import build_index

    built = build_index(settings)
    print(f"The index holds {built.chunks} texts; {built.embedded} of them were new.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
