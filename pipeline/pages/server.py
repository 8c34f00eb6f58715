"""The review page as a program: its address on this computer, its routes, its start and end."""

from __future__ import annotations

import json
import secrets
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from html import escape
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI, Request, Response
from fastapi.responses import FileResponse
from nicegui import run, ui

from pipeline.messages import Lang, UsageError, word
from pipeline.pages import render
from pipeline.pages.gate import Gate
from pipeline.pages.view import Shared, View, spoken
from pipeline.review.desk import Desk
from pipeline.review.drawing import NotDrawnError
from pipeline.review.intake import LARGEST

ASSETS = Path(__file__).parent / "assets"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FORM = 1 << 20
"""Bytes of a request besides the file that it brings."""


def bound(port: int) -> socket.socket:
    """A socket of this computer alone; 0 for any port that is free. Raises UsageError."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(("127.0.0.1", port))
        sock.listen(128)  # who asks before all is ready waits
    except (OSError, OverflowError) as error:
        sock.close()
        raise UsageError("port_taken", port=str(port), reason=getattr(error, "strerror", None) or str(error)) from error
    return sock


def application(desk: Desk, lang: Lang, port: int, token: str) -> Any:
    """The page as an ASGI application behind its gate. There is one in a process: NiceGUI keeps its pages by module."""
    render.ready()
    shared = Shared(desk, lang)

    @asynccontextmanager
    async def living(_: FastAPI) -> AsyncIterator[None]:
        yield
        shared.export.stop()

    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, lifespan=living)

    @app.get("/assets/{name}")
    def asset(name: str) -> Response:
        known = {p.name: p for p in ASSETS.iterdir()}
        return FileResponse(known[name]) if name in known else Response(status_code=404)

    @app.get("/_nicegui/{version}/static/fonts.css")
    def fonts(version: str) -> Response:  # noqa: ARG001 - of the library
        """None of the library's fonts: the page is set in the system's, and would be laid out twice."""
        return Response(media_type="text/css", headers={"cache-control": "private, max-age=86400"})

    @app.get("/sheet/{n}/{page}")
    async def sheet(n: int, page: int) -> Response:
        if not 0 <= n < len(desk.shelf.entries):
            return Response(status_code=404)
        e = desk.shelf.entries[n]
        try:
            drawn = await run.io_bound(desk.sheets.page, e.doc_id, e.format, e.sha256, page)
        except NotDrawnError:
            return Response(status_code=404)
        if drawn is None:  # the page is being closed
            return Response(status_code=503)
        return Response(drawn.picture, media_type="image/jpeg", headers={"cache-control": "private, max-age=600"})

    @app.get("/workbook/kehoach.xlsx")
    def workbook() -> Response:
        made = shared.export.made
        return Response(made, media_type=_XLSX) if made else Response(status_code=404)

    @app.post("/give")
    async def give(request: Request, name: str) -> Response:
        try:
            await run.io_bound(desk.take, name, await request.body())
        except (OSError, ValueError):
            return Response(status_code=413)
        return Response(status_code=204)

    @ui.page("/")
    def page(request: Request) -> None:
        said = escape(json.dumps(spoken(shared.lang)))  # in the page itself: the server may end before it is connected
        ui.add_head_html(
            '<link rel="stylesheet" href="/assets/review.css">'
            f'<script defer src="/assets/review.js" data-spoken="{said}"></script>'
        )
        ui.page_title(word("review.title", shared.lang))
        View(shared).build(request.url.query)

    ui.run_with(
        app, title=word("review.title", lang), favicon="📄", dark=None, tailwind=False, gzip_middleware_factory=None,
        show_welcome_message=False, reconnect_timeout=10, language="vi" if lang == "vi" else "en-US",
    )  # fmt: skip
    return Gate(app, port, token, LARGEST + _FORM)


class _Server(uvicorn.Server):
    """A server that ends quietly: being stopped is how a page like this ends."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        named = (getattr(signal, name, None) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"))
        numbers = [n for n in named if n is not None and signal.getsignal(n) is not signal.SIG_IGN]  # nohup is heard
        before = [signal.signal(number, self.handle_exit) for number in numbers]
        try:
            yield
        finally:
            for number, handler in zip(numbers, before, strict=True):
                signal.signal(number, handler)


def serve(desk: Desk, lang: Lang, port: int, told: Callable[[str], None]) -> None:
    """Runs until it is stopped. `told` is called with the address once it can be asked. Raises UsageError."""
    sock = bound(port)
    port = sock.getsockname()[1]
    token = secrets.token_urlsafe(24)
    app = application(desk, lang, port, token)
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, date_header=False, timeout_graceful_shutdown=2,
        ws_max_size=8 << 20,
    )  # fmt: skip
    server = _Server(config)
    with server.capture_signals():  # it may be stopped as soon as it is told of
        told(f"http://127.0.0.1:{port}/?token={token}")
        server.run(sockets=[sock])
