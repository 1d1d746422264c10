"""The HTTP interface and the pages of the web chat, over one door."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Protocol

from fastapi import FastAPI, Request
from fastapi import Path as InPath
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, Response
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel

from assistant import errors
from assistant.conversation.reply import Reply
from assistant.conversation.turn import Turn
from assistant.decision import labels
from assistant.decision.note import Note, markdown
from integrations.web import documents, incoming
from integrations.web.door import Door
from integrations.web.faults import add_faults
from integrations.web.guard import Guard, sentence
from integrations.web.guidance_page import guidance_page
from integrations.web.incoming import Refused
from integrations.web.outgoing import conversation_json, json_of
from integrations.web.shapes import Answers, Fault, Question, Turns

STATIC = Path(__file__).parent / "static"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

NoteId = Annotated[str, InPath(max_length=80, description="The note_id of a reply.")]


class WebSettings(Protocol):
    """The part of the settings that the web channel needs; `assistant.settings.Settings` has it."""

    @property
    def host(self) -> str:
        """The address that is listened on, such as 127.0.0.1."""
        ...

    @property
    def access_token(self) -> str | None:
        """What every caller must show, or None where only this computer can call."""
        ...


def create_app(door: Door, settings: WebSettings) -> FastAPI:
    """The web application over `door`; every refusal is a 4xx whose body is `{"error": "one sentence"}`."""
    app = FastAPI(
        title="Can I Share?",
        version="1",
        description="One question about sharing information about a child in; one cited reply out.",
        docs_url=None,
        redoc_url=None,
    )
    app.add_middleware(Guard, host=settings.host, token=settings.access_token)
    add_faults(app)
    _add_conversation(app, door)
    _add_notes(app, door)
    _add_pages(app, door)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app


def _errors(*statuses: int) -> dict[int | str, dict[str, Any]]:
    said = {
        400: "Not JSON",
        404: "No such conversation, note or document",
        406: "PDF cannot be drawn on this computer",
        413: "Too long",
        415: "Not sent as JSON",
        422: "Not usable as it is",
        503: "Not ready, or not able to keep anything",
    }
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Fault"}}}
    return {status: {"description": said[status], "content": content} for status in statuses}


def _takes(model: type[BaseModel]) -> dict[str, Any]:
    """The body in the words of OpenAPI; it is read by `incoming`, which says faults in plain sentences."""
    return {
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": model.model_json_schema()}},
        }
    }


def _add_conversation(app: FastAPI, door: Door) -> None:
    """POST /api/ask, POST /api/answer, GET /api/conversations/{id}."""
    refused = _errors(400, 404, 413, 415, 422, 503)
    answered: dict[int | str, dict[str, Any]] = {200: {"model": Reply, "description": "The reply"}, **refused}

    async def reply(request: Request, read: Callable[[bytes], Turn]) -> Response:
        body = await incoming.body_of(request.stream(), request.headers.get("content-type", ""))
        return json_of(await run_in_threadpool(door.handle, read(body)))

    @app.post("/api/ask", response_class=JSONResponse, responses=answered, openapi_extra=_takes(Question))
    async def ask(request: Request) -> Response:
        """Asks a question, or goes on with a conversation, and returns one reply."""
        return await reply(request, incoming.question)

    @app.post("/api/answer", response_class=JSONResponse, responses=answered, openapi_extra=_takes(Answers))
    async def answer(request: Request) -> Response:
        """Answers what a reply asked, or changes a fact, and returns the new reply."""
        return await reply(request, incoming.answers)

    @app.get(
        "/api/conversations/{conversation_id}",
        response_class=JSONResponse,
        responses={200: {"model": Turns}, **_errors(404, 422)},
    )
    def conversation(conversation_id: Annotated[str, InPath(max_length=80)]) -> Response:
        """The conversation so far, for a page that was loaded again."""
        return conversation_json(door.replay(conversation_id))


def _add_notes(app: FastAPI, door: Door) -> None:
    """GET /api/notes/{id} and its three files."""

    def note_of(note_id: str) -> Note:
        try:
            return door.note(note_id)
        except errors.UserError as fault:
            raise Refused(404, str(fault)) from None

    def file(note_id: str, ending: str, media_type: str, draw: Callable[[Note], bytes]) -> Response:
        note = note_of(note_id)
        name = f'attachment; filename="decision-note.{ending}"'
        return Response(draw(note), media_type=media_type, headers={"Content-Disposition": name})

    def is_file(media_type: str) -> dict[int | str, dict[str, Any]]:
        return {200: {"content": {media_type: {}}, "description": "The note"}, **_errors(404, 422)}

    @app.get("/api/notes/{note_id}.md", response_class=PlainTextResponse, responses=is_file("text/markdown"))
    def note_markdown(note_id: NoteId) -> Response:
        """The decision note as Markdown."""
        return file(note_id, "md", "text/markdown; charset=utf-8", lambda note: markdown(note).encode())

    @app.get("/api/notes/{note_id}.docx", response_class=Response, responses=is_file(DOCX))
    def note_docx(note_id: NoteId) -> Response:
        """The decision note as a Word document."""
        return file(note_id, "docx", DOCX, documents.docx)

    @app.get(
        "/api/notes/{note_id}.pdf",
        response_class=Response,
        responses={**is_file("application/pdf"), **_errors(406)},
    )
    def note_pdf(note_id: NoteId) -> Response:
        """The decision note as a PDF."""
        try:
            return file(note_id, "pdf", "application/pdf", documents.pdf)
        except documents.PdfUnavailable as fault:
            raise Refused(406, str(fault)) from None

    @app.get(
        "/api/notes/{note_id}",
        response_class=JSONResponse,
        responses={200: {"model": Note, "description": "The note"}, **_errors(404, 422)},
    )
    def note_json(note_id: NoteId) -> Response:
        """The decision note as data."""
        return json_of(note_of(note_id))


def _add_pages(app: FastAPI, door: Door) -> None:
    """The chat, the documents, the description of the interface, and whether it can answer."""
    titles: dict[str, str] = {}

    @app.get(
        "/health", response_class=JSONResponse, responses={503: {"model": Fault, "description": "Not ready"}}
    )
    def health() -> Response:
        """200 once it can answer, 503 before."""
        if door.ready():
            return JSONResponse({"status": "ready"})
        return sentence(503, "Not ready yet: the documents are still being read. Try again in a moment.")

    @app.get("/api/labels", response_class=JSONResponse)
    def vocabulary() -> Response:
        """The plain words for every fact, value, test and outcome."""
        return JSONResponse(labels.vocabulary())

    @app.get("/guidance/{source}", response_class=HTMLResponse, responses=_errors(404, 422))
    def guidance(source: Annotated[str, InPath(max_length=80)]) -> Response:
        """A whole document, every citable passage with its own address."""
        if source not in titles:
            found = next((one for one in door.sources if one.id == source), None)
            passages = tuple(door.corpus.where(source))
            if found is None or not passages:
                raise Refused(404, "There is no document of that name here.")
            titles[source] = guidance_page(found, passages)
        return HTMLResponse(titles[source])

    @app.get("/", include_in_schema=False)
    def chat() -> Response:
        return FileResponse(STATIC / "index.html")

    @app.get("/docs", include_in_schema=False)
    def interface() -> Response:
        return FileResponse(STATIC / "docs.html")

    @app.get("/favicon.ico", include_in_schema=False)
    def icon() -> Response:
        return FileResponse(STATIC / "icon.svg")
