"""Every expected fault as one sentence and a status; what is not expected is for `Guard`."""

import logging
from collections.abc import Awaitable, Callable

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException as StarletteHTTPException

from assistant import errors
from integrations.web.guard import sentence
from integrations.web.incoming import Refused

log = logging.getLogger(__name__)

OUT_OF_ORDER = (
    "I cannot answer just now: something that I need is missing or damaged, and what it is has been logged. Your words "
    "were not lost from this page: tell whoever runs this assistant, then try again."
)


def add_faults(app: FastAPI) -> None:
    """Answer each fault of `errors` and of the framework in words for the person at the keyboard."""

    def says(status: int) -> Callable[[Request, Exception], Awaitable[Response]]:
        async def handler(_request: Request, fault: Exception) -> Response:
            return sentence(status, str(fault))

        return handler

    async def missing(_request: Request, fault: Exception) -> Response:
        log.error("%s", fault)
        return sentence(503, str(fault) if isinstance(fault, errors.NotKept) else OUT_OF_ORDER)

    async def refused(_request: Request, fault: Exception) -> Response:
        assert isinstance(fault, Refused)
        return sentence(fault.status, fault.sentence)

    async def invalid(_request: Request, _fault: Exception) -> Response:
        return sentence(
            422, "That address is not one I can use: part of it is too long or has the wrong form."
        )

    async def http(request: Request, fault: Exception) -> Response:
        assert isinstance(fault, HTTPException | StarletteHTTPException)
        headers = dict(fault.headers) if fault.headers else None
        if fault.status_code == 404:
            return sentence(404, "There is nothing at this address. The interface is described at /docs.")
        if fault.status_code == 405:
            allowed = (headers or {}).get("Allow") or (headers or {}).get("allow") or "another method"
            return sentence(405, f"{request.url.path} takes {allowed}, not {request.method}.", headers)
        return sentence(
            fault.status_code, "The request could not be read. The interface is described at /docs."
        )

    app.add_exception_handler(Refused, refused)
    app.add_exception_handler(errors.UnknownConversation, says(404))
    app.add_exception_handler(errors.TooLong, says(413))
    app.add_exception_handler(errors.UserError, says(422))
    app.add_exception_handler(errors.SetupError, missing)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(StarletteHTTPException, http)
