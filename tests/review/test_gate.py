"""Who may ask the page: every request that bears not all of cookie, Host and Origin is refused."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import pytest

from pipeline.pages.gate import Gate

HERE = "127.0.0.1:8000"
TOKEN = "t0k3n"


async def _app(scope: Any, receive: Any, send: Any) -> None:
    """Says that it was reached; a page with a script of its own and what a stranger wrote."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.accept"})
        return
    size = 0
    while scope["method"] == "POST":
        message = await receive()
        size += len(message.get("body", b""))
        if not message.get("more_body"):
            break
    html = scope["path"] == "/"
    headers = [(b"content-type", b"text/html; charset=utf-8" if html else b"text/plain"), (b"content-length", b"5")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    body = (
        b'<script src="/a.js"></script><script type="module">1</script>&lt;script&gt;' if html else str(size).encode()
    )
    await send({"type": "http.response.body", "body": body})


def ask(
    gate: Gate, path: str = "/", method: str = "GET", kind: str = "http", body: bytes = b"", **headers: str
) -> tuple[int, Any, bytes]:
    """Status, headers and body of an answer; of a websocket 101 or the code of its refusal."""
    path, _, query = path.partition("?")
    told = {"host": HERE, **headers}
    scope = {
        "type": kind, "method": method, "path": path, "query_string": query.encode(),
        "headers": [(k.replace("_", "-").encode(), v.encode()) for k, v in told.items() if v],
    }  # fmt: skip
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body}

    async def send(message: Any) -> None:
        sent.append(dict(message))

    asyncio.run(gate(scope, receive, send))
    if kind == "websocket":
        return (101 if sent[0]["type"] == "websocket.accept" else sent[0]["code"]), {}, b""
    found = {k.decode().lower(): v.decode() for k, v in sent[0]["headers"]}
    return sent[0]["status"], found, b"".join(m.get("body", b"") for m in sent[1:])


@pytest.fixture
def gate() -> Gate:
    return Gate(_app, 8000, TOKEN, most=1000)


@pytest.fixture
def cookie(gate: Gate) -> str:
    """The cookie that the token is exchanged for."""
    status, headers, _ = ask(gate, f"/?token={TOKEN}&view=matrix")
    assert (status, headers["location"]) == (303, "/?view=matrix")
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(re.split("; ", headers["set-cookie"]))
    return headers["set-cookie"].split(";")[0]


def test_the_address_opens_the_page_and_its_cookie_keeps_it_open(gate: Gate, cookie: str) -> None:
    assert TOKEN not in cookie
    assert ask(gate, cookie=cookie)[0] == 200
    assert ask(gate, kind="websocket", cookie=cookie, origin=f"http://{HERE}")[0] == 101
    assert ask(gate, "/up", "POST", cookie=cookie, origin=f"http://{HERE}")[0] == 200


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({}, "no cookie"),
        ({"path": "/?token="}, "an empty token"),
        ({"path": "/?token=t0k3m"}, "another token"),
        ({"path": f"/assets/review.js?token={TOKEN}"}, "the token opens the first page alone"),
        ({"path": f"/?token={TOKEN}", "method": "POST", "origin": f"http://{HERE}"}, "and only when it is asked for"),
        ({"path": f"/?token={TOKEN}", "host": "evil.example:8000"}, "another name that leads here"),
        ({"path": f"/?token={TOKEN}", "host": "127.0.0.1:9000"}, "another port"),
        ({"path": f"/?token={TOKEN}", "host": ""}, "no host"),
        ({"path": f"/?token={TOKEN}", "origin": "http://evil.example"}, "another site"),
        ({"path": f"/?token={TOKEN}", "origin": "null"}, "a page of nowhere"),
        ({"cookie": "kehoach-8000=guess"}, "another cookie"),
        ({"cookie": "kehoach-8000"}, "a cookie without a value"),
        ({"cookie": '"; =;;\x01'}, "no cookie at all"),
    ],
)
def test_everybody_else_is_refused(gate: Gate, asked: dict[str, str], why: str) -> None:
    status, headers, body = ask(gate, **asked)  # type: ignore[arg-type]
    assert status == 403, why
    assert "set-cookie" not in headers
    assert b"kehoach review" in body


@pytest.mark.parametrize(
    ("kind", "method", "origin"),
    [
        ("websocket", "GET", ""),
        ("websocket", "GET", "http://evil.example"),
        ("websocket", "GET", f"https://{HERE}"),
        ("http", "POST", ""),
        ("http", "DELETE", "http://127.0.0.1:9000"),
    ],
)
def test_what_may_change_something_needs_our_own_origin(
    gate: Gate, cookie: str, kind: str, method: str, origin: str
) -> None:
    assert ask(gate, "/x", method, kind, cookie=cookie, origin=origin)[0] in (403, 1008)


def test_too_large_a_request_is_refused_whatever_it_says_of_its_size(gate: Gate, cookie: str) -> None:
    ours = {"cookie": cookie, "origin": f"http://{HERE}"}
    assert ask(gate, "/up", "POST", body=b"x" * 1000, **ours)[0] == 200
    assert ask(gate, "/up", "POST", body=b"x" * 1001, **ours)[0] == 413
    assert ask(gate, "/up", "POST", content_length="2000", **ours)[0] == 413
    assert ask(gate, "/up", "POST", content_length="many", **ours)[0] == 413


def test_only_scripts_of_the_page_itself_run_and_nothing_is_loaded_from_elsewhere(gate: Gate, cookie: str) -> None:
    _, headers, body = ask(gate, cookie=cookie)
    policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    nonce = re.search(r"'nonce-([\w-]+)'", policy["script-src"])
    assert nonce
    assert body.count(f'<script nonce="{nonce[1]}"'.encode()) == 2
    assert b"&lt;script&gt;" in body
    assert "'unsafe-inline'" not in policy["script-src"]
    assert policy["default-src"] == policy["base-uri"] == policy["object-src"] == policy["frame-ancestors"] == "'none'"
    assert not re.search(r"https?:|\*", headers["content-security-policy"])
    assert int(headers["content-length"]) == len(body)
    again = ask(gate, cookie=cookie)[1]["content-security-policy"]
    assert nonce[1] not in again, "no nonce serves twice"
    other = ask(gate, "/text", cookie=cookie)[1]
    assert other["x-content-type-options"] == "nosniff"
    assert "content-security-policy" in other
