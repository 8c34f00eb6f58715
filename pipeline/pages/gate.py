"""Who may ask the page for anything: the person who got the address, from this computer, from no other site.

The token in the address is exchanged for a cookie; every request after it, websockets too, must bear the cookie, the right Host
and, where a browser names one, the right Origin. Scripts run only where this answer itself placed them, nothing is loaded from
anywhere else.
"""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Awaitable, Callable, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qsl, urlencode

from pipeline.messages import word

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_SCRIPT = re.compile(rb"<script\b(?![^>]*\bnonce=)")
_POLICY = (
    "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self' {sockets}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
)
"""'unsafe-eval' is what NiceGUI's and Vue's own code needs; an inline handler in a stranger's text would still not run."""
_HEADERS = {
    "x-content-type-options": "nosniff", "referrer-policy": "no-referrer", "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin", "x-frame-options": "DENY",
}  # fmt: skip


class TooMuchError(Exception):
    """A request of more bytes than are taken."""


class Gate:
    """Stands before an application; `token`: what the address must hold once."""

    def __init__(self, app: App, port: int, token: str, most: int) -> None:
        """most: bytes of one request."""
        self._app, self._token, self._most = app, token, most
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        self._origins = {f"http://{host}" for host in self._hosts}
        self._cookie = f"kehoach-{port}"
        self._pass = secrets.token_urlsafe(32)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets a request through, or answers it with a refusal."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        headers = {k.decode("latin-1").lower(): v.decode("latin-1") for k, v in scope["headers"]}
        if not self._from_here(scope, headers):
            await _refuse(scope, send, 403)
        elif self._known(headers):
            await self._through(scope, receive, send, headers)
        elif (address := self._exchanged(scope)) is not None:
            cookie = f"{self._cookie}={self._pass}; Path=/; HttpOnly; SameSite=Strict"
            await _answer(send, 303, b"", {"location": address, "set-cookie": cookie, "cache-control": "no-store"})
        else:
            await _refuse(scope, send, 403)

    def _from_here(self, scope: Scope, headers: MutableMapping[str, str]) -> bool:
        """Whether it is asked of this computer, by a page of ours or by none."""
        origin = headers.get("origin")
        needed = scope["type"] == "websocket" or scope.get("method") not in ("GET", "HEAD")
        same = origin in self._origins if origin is not None else not needed
        return headers.get("host") in self._hosts and same

    def _known(self, headers: MutableMapping[str, str]) -> bool:
        try:
            jar: SimpleCookie = SimpleCookie(headers.get("cookie", ""))
        except CookieError:
            return False
        given = jar.get(self._cookie)
        return given is not None and hmac.compare_digest(given.value.encode(), self._pass.encode())

    def _exchanged(self, scope: Scope) -> str | None:
        """Where to go with a cookie, for who brings the token."""
        if scope["type"] != "http" or scope.get("method") != "GET" or scope["path"] != "/":
            return None
        asked = parse_qsl(scope.get("query_string", b"").decode("latin-1"))
        given = next((v for k, v in asked if k == "token"), "")
        if not hmac.compare_digest(given.encode(), self._token.encode()):
            return None
        rest = urlencode([(k, v) for k, v in asked if k != "token"])
        return f"/?{rest}" if rest else "/"

    async def _through(self, scope: Scope, receive: Receive, send: Send, headers: MutableMapping[str, str]) -> None:
        if not headers.get("content-length", "0").isdecimal() or int(headers.get("content-length", "0")) > self._most:
            await _refuse(scope, send, 413)
            return
        taken = 0
        started = False

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            if message["type"] == "http.request":
                taken += len(message.get("body", b""))
                if taken > self._most:
                    raise TooMuchError
            return message

        page = _Page(" ".join(sorted(f"ws://{host}" for host in self._hosts)))

        async def guarded(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            for m in page.guarded(message) if scope["type"] == "http" else [message]:
                await send(m)

        try:
            await self._app(scope, counted, guarded)
        except TooMuchError:
            if not started:
                await _refuse(scope, send, 413)


class _Page:
    """An answer on its way: headers put on, and where it is a page, its own scripts marked as such."""

    def __init__(self, sockets: str) -> None:
        """sockets: where the page's own websocket may go, for browsers that do not count it as its own."""
        self._sockets = sockets
        self._start: Message | None = None
        self._body = b""

    def guarded(self, message: Message) -> list[Message]:
        """What to send for a message of the application."""
        if message["type"] == "http.response.start":
            headers = [(k, v) for k, v in message["headers"] if k.lower() != b"content-security-policy"]
            headers += [(k.encode(), v.encode()) for k, v in _HEADERS.items()]
            message = {**message, "headers": headers}
            if not any(k.lower() == b"content-type" and v.startswith(b"text/html") for k, v in headers):
                return [
                    {
                        **message,
                        "headers": [
                            *headers,
                            (b"content-security-policy", _POLICY.format(nonce="none", sockets=self._sockets).encode()),
                        ],
                    }
                ]
            self._start = message
            return []
        if self._start is None:
            return [message]
        self._body += message.get("body", b"")
        if message.get("more_body"):
            return []
        nonce = secrets.token_urlsafe(16)
        # what a file says stands in the page as data without "<" (NiceGUI writes it so): each "<script" is of its template
        body = _SCRIPT.sub(b'<script nonce="' + nonce.encode() + b'"', self._body)
        headers = [(k, v) for k, v in self._start["headers"] if k.lower() not in (b"content-length", b"cache-control")]
        headers += [
            (b"content-length", str(len(body)).encode()), (b"cache-control", b"no-store"),
            (b"content-security-policy", _POLICY.format(nonce=nonce, sockets=self._sockets).encode()),
        ]  # fmt: skip
        return [{**self._start, "headers": headers}, {"type": "http.response.body", "body": body}]


async def _refuse(scope: Scope, send: Send, status: int) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008})
        return
    said = f"{word('review.locked', 'vi')}\n{word('review.locked', 'en')}\n"
    await _answer(
        send, status, said.encode(), {"content-type": "text/plain; charset=utf-8", "cache-control": "no-store"}
    )


async def _answer(send: Send, status: int, body: bytes, headers: dict[str, str]) -> None:
    told = [(k.encode(), v.encode()) for k, v in {**headers, **_HEADERS, "content-length": str(len(body))}.items()]
    await send({"type": "http.response.start", "status": status, "headers": told})
    await send({"type": "http.response.body", "body": body})
