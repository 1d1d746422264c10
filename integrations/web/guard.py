"""What stands around every web answer: who may ask, the safety headers, a plain sentence for any fault."""

import logging
from base64 import b64decode
from collections.abc import Callable
from hmac import compare_digest
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger(__name__)

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
FAULT = (
    "Something went wrong on our side, and it has been logged. Your words were not lost from this page: "
    "try again, and tell whoever runs this assistant if it happens twice."
)
NO_TOKEN = "This assistant needs an access token; ask whoever runs it, and give it as the password."
_CHALLENGE = {"WWW-Authenticate": 'Basic realm="Can I Share?", charset="UTF-8"'}
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'; object-src 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def sentence(status: int, text: str, headers: dict[str, str] | None = None) -> JSONResponse:
    """An error as every client of the interface receives it: `{"error": "one plain sentence"}`."""
    return JSONResponse({"error": text}, status_code=status, headers=headers)


class Guard:
    """ASGI middleware; `host` is the address that is listened on, `token` what a caller must show, or None.

    On loopback only loopback names may stand in the Host header, so that no page elsewhere can point a name
    of its own at this machine. Requests that a browser sends for another site are refused. The token is shown
    as `Authorization: Bearer TOKEN`, or as the password that a browser asks for; /health needs none.
    """

    def __init__(self, app: ASGIApp, host: str, token: str | None) -> None:
        self._app = app
        self._token = token
        self._names = LOOPBACK | {host.lower()} if host.lower() in LOOPBACK else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes one request on, or refuses it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def guarded(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                _dress(MutableHeaders(scope=message), scope["path"])
            await send(message)

        headers = Headers(scope=scope)
        if self._token and scope["path"] != "/health" and not _shows(headers, self._token):
            await sentence(401, NO_TOKEN, _CHALLENGE)(scope, receive, guarded)
            return
        refusal = self._refusal(headers, scope["method"])
        if refusal is not None:
            await sentence(403, refusal)(scope, receive, guarded)
            return
        await self._answer(scope, receive, guarded, lambda: started)

    async def _answer(self, scope: Scope, receive: Receive, send: Send, started: Callable[[], bool]) -> None:
        """Runs the application; a fault is logged, and shown without its text."""
        try:
            await self._app(scope, receive, send)
        except Exception:
            log.exception("no answer to %s %s", scope["method"], scope["path"])
            if not started():
                await sentence(500, FAULT)(scope, receive, send)

    def _refusal(self, headers: Headers, method: str) -> str | None:
        """Why this request may not be answered, or None."""
        asked_for = headers.get("host", "")
        if self._names is not None and _name(f"//{asked_for}") not in self._names:
            return "This assistant answers only on this computer, under its own address, such as http://127.0.0.1."
        if method in {"GET", "HEAD"}:
            return None
        origin = headers.get("origin")
        if origin is not None and _netloc(origin) != asked_for.lower():
            return "This request came from a page of another site, so it was not answered."
        if headers.get("sec-fetch-site") in {"cross-site", "same-site"}:
            return "This request came from a page of another site, so it was not answered."
        return None


def _dress(headers: MutableHeaders, path: str) -> None:
    """Adds the safety headers, and keeps what was said out of every cache."""
    for name, value in _HEADERS.items():
        headers[name] = value
    if path.startswith("/api/"):
        headers["Cache-Control"] = "no-store"
    else:
        headers.setdefault("Cache-Control", "no-cache")


def _shows(headers: Headers, token: str) -> bool:
    """Whether the request carries the token; compared in constant time."""
    scheme, _, given = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "basic":
        try:
            given = b64decode(given, validate=True).decode("utf-8").partition(":")[2]
        except ValueError:
            return False
    elif scheme.lower() != "bearer":
        return False
    return compare_digest(given.strip().encode(), token.encode())


def _name(address: str) -> str | None:
    """The host name in an address, or None where it cannot be read."""
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def _netloc(origin: str) -> str | None:
    """The host and port of an origin, in small letters, or None where it cannot be read."""
    try:
        return urlsplit(origin).netloc.lower() or None
    except ValueError:
        return None
