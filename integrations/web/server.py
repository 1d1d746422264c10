"""Runs the web channel in one process over the real assistant."""

import sys
from dataclasses import replace
from socket import AF_INET, AF_INET6, SO_REUSEADDR, SOCK_STREAM, SOL_SOCKET, socket

from assistant.bootstrap import assistant_for
from assistant.errors import SetupError
from assistant.settings import Settings


def run(settings: Settings) -> None:
    """Serve until stopped, saying first where; raises `SetupError` where the address cannot be had."""
    import uvicorn

    from integrations.web.app import create_app

    listening = _listen(settings.host, settings.port)
    settings = replace(settings, port=listening.getsockname()[1])
    app = create_app(assistant_for(settings), settings)
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
    shown = f"[{settings.host}]" if ":" in settings.host else settings.host
    print(f"Can I Share? answers at http://{shown}:{settings.port}/  (Ctrl-C stops it)", flush=True)
    uvicorn.Server(config).run(sockets=[listening])
    sys.stdout.flush()


def _listen(host: str, port: int) -> socket:
    listening = socket(AF_INET6 if ":" in host else AF_INET, SOCK_STREAM)
    try:
        listening.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(128)
    except OSError as fault:
        listening.close()
        raise SetupError(
            f"I cannot listen on {host} port {port} ({fault.strerror or fault}). If something else uses the port, "
            "choose another with --port."
        ) from fault
    return listening
