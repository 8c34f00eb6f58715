"""Mails (.eml, Outlook's .msg) and web archives (.mht): their attachments, or their text where they have none.

Pictures that the text shows and electronic signatures are no attachments. A mail in a mail is a folder of its name.
"""

from __future__ import annotations

import contextlib
import email
import functools
import io
from collections.abc import Iterator
from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from typing import BinaryIO

import olefile

from pipeline.ingest.detect import OLE_DAMAGE, open_ole
from pipeline.ingest.found import Found, megabytes
from pipeline.ingest.plain.text import read_text
from pipeline.ingest.problems import UnreadableError
from pipeline.ingest.web.page import read_html
from pipeline.model import Source

MAX_MAIL = 50 * 2**20  # mail servers pass 25 to 50 MB on; the email package takes twenty times that
# what the email package raises on damaged mails
MAIL_DAMAGE = (MessageError, ValueError, LookupError, AttributeError, TypeError, AssertionError, RecursionError)
SIGNATURES = frozenset(["pkcs7-signature", "x-pkcs7-signature", "pgp-signature", "pgp-keys"])
NO_NAME = "attachment"
# [MS-OXMSG] 2.1.3: a stream is named by the property and its type (1F text in UTF-16, 1E text, 02 bytes, 0D storage)
CONTENT, EMBEDDED = "__substg1.0_37010102", "__substg1.0_3701000D"
LONG_NAME, SHORT_NAME, SHOWN_NAME, MIME_TYPE, CONTENT_ID = "3707", "3704", "3001", "370E", "3712"
BODY, HTML_BODY = "1000", "1013"


# --- Internet mail -------------------------------------------------------------------------------------------


def in_message(stream: BinaryIO) -> list[Found]:
    """The attachments of a mail; none for a web archive."""
    size = stream.seek(0, io.SEEK_END)
    if size > MAX_MAIL:
        raise UnreadableError("too_large", size=megabytes(size), limit=megabytes(MAX_MAIL))
    stream.seek(0)
    message = _message(stream.read())
    try:
        return list(_attached(message))
    except MAIL_DAMAGE as error:
        raise UnreadableError("damaged_file", format="eml", reason=type(error).__name__) from error


def read_message(data: bytes, suffix: str) -> Source:
    """Blocks of a web archive or of a mail's own text: its first HTML part, else its first plain one."""
    parts = [part for part in _walk(_message(data)) if not part.is_multipart()]
    kind = "eml" if suffix == ".eml" else "mht"
    for wanted in ("text/html", "text/plain"):
        for part in parts:
            content = _payload(part) if part.get_content_type() == wanted else b""
            if content.strip():
                text = read_html(content) if wanted == "text/html" else read_text(_unicode(part, content), ".txt")
                return replace(text, format=kind)
    raise UnreadableError("no_text")


def _message(data: bytes) -> Message:
    try:
        return email.message_from_bytes(data)
    except MAIL_DAMAGE as error:
        raise UnreadableError("damaged_file", format="eml", reason=type(error).__name__) from error


def _walk(message: Message) -> Iterator[Message]:
    """The parts of a mail, but not of the mails in it."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        _with_raw_names(part)
        yield part
        inner = part.get_payload() if part.is_multipart() else []
        if isinstance(inner, list) and part.get_content_maintype() != "message":
            waiting += reversed([p for p in inner if isinstance(p, Message)])


def _with_raw_names(part: Message) -> None:
    """Headers that hold raw UTF-8, which the email package would mask."""
    for name, value in list(part.raw_items()):
        if isinstance(value, str) and not value.isascii():
            part.replace_header(name, _shown(value))


def _attached(message: Message) -> Iterator[Found]:
    for part in _walk(message):
        name = _decoded(part.get_filename())
        inner = part.get_payload() if part.is_multipart() else []
        first = inner[0] if isinstance(inner, list) and inner else None
        if part.get_content_type() == "message/rfc822" and isinstance(first, Message):
            subject = name or _decoded(first.get("Subject")) or NO_NAME
            named = subject if subject.lower().endswith(".eml") else f"{subject}.eml"
            yield Found(_flat(named), 0, functools.partial(_as_bytes, first))
        elif part.is_multipart() or part.get_content_subtype() in SIGNATURES:
            continue
        elif part.get_content_disposition() == "attachment" or (name and not _is_shown(part)):
            yield Found(_flat(name or NO_NAME), 0, functools.partial(_payload, part))  # counted with the mail


def _is_shown(part: Message) -> bool:
    """A picture inside the text of a mail."""
    return part.get_content_maintype() == "image" and part.get("Content-ID") is not None


def _payload(part: Message) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except MAIL_DAMAGE as error:
        raise UnreadableError("damaged_file", format="eml", reason=type(error).__name__) from error
    return content if isinstance(content, bytes) else b""


def _as_bytes(message: Message) -> bytes:
    try:
        return message.as_bytes()
    except MAIL_DAMAGE as error:
        raise UnreadableError("damaged_file", format="eml", reason=type(error).__name__) from error


def _decoded(written: object) -> str:
    """A header's text: encoded words (RFC 2047), raw UTF-8, or what of it can be shown."""
    if written is None:
        return ""
    text = _shown(str(written))
    with contextlib.suppress(*MAIL_DAMAGE):
        text = str(make_header(decode_header(text)))
    return " ".join(text.split())


def _shown(raw: str) -> str:
    return raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _unicode(part: Message, content: bytes) -> bytes:
    """The text in UTF-8, from the encoding that the mail declares."""
    with contextlib.suppress(LookupError, ValueError):
        return content.decode(part.get_content_charset() or "utf-8").encode()
    return content


def _flat(name: str) -> str:
    """A slash in the name of an attachment is no folder, a dot before it hides no file."""
    return name.replace("/", "_").replace("\\", "_").lstrip(". ") or NO_NAME


# --- Outlook -------------------------------------------------------------------------------------------------


def in_outlook(stream: BinaryIO) -> list[Found]:
    """The attachments of a mail of Outlook, those of the mails in it below their names."""
    try:
        ole = open_ole(stream)
        paths = [path for path in ole.listdir() if path[-1] == CONTENT]
        return [
            Found(_place(ole, path[:-1]), ole.get_size(path), functools.partial(_stream, ole, path))
            for path in paths
            if not _is_inline(ole, path[:-1])
        ]
    except OLE_DAMAGE as error:
        raise UnreadableError("damaged_file", format="msg", reason=type(error).__name__) from error


def read_outlook(data: bytes) -> Source:
    """Blocks of the text of a mail of Outlook."""
    try:
        with open_ole(io.BytesIO(data)) as ole:
            page = next((_stream(ole, [name]) for name in _names(HTML_BODY, "02") if ole.exists(name)), b"")
            text = _text(ole, [], BODY)
    except OLE_DAMAGE as error:
        raise UnreadableError("damaged_file", format="msg", reason=type(error).__name__) from error
    if not page.strip() and not text.strip():
        raise UnreadableError("no_text")
    return replace(read_html(page) if page.strip() else read_text(text.encode(), ".txt"), format="msg")


def _names(code: str, *types: str) -> list[str]:
    return [f"__substg1.0_{code}01{kind}" if kind == "02" else f"__substg1.0_{code}00{kind}" for kind in types]


def _text(ole: olefile.OleFileIO, storage: list[str], code: str) -> str:
    """A text property, "" if there is none."""
    wide, narrow = _names(code, "1F", "1E")
    if ole.exists([*storage, wide]):
        return _stream(ole, [*storage, wide]).decode("utf-16-le", "replace").rstrip("\0")
    if ole.exists([*storage, narrow]):
        data = _stream(ole, [*storage, narrow]).rstrip(b"\0")
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return data.decode("cp1258", "replace")
    return ""


def _place(ole: olefile.OleFileIO, storage: list[str]) -> str:
    """The name of an attachment, below those of the mails that it hangs in."""
    mails = [storage[:i] for i, step in enumerate(storage) if step == EMBEDDED]
    above = [_flat(_name(ole, mail)) for mail in mails]
    return "/".join((*(f"{name.removesuffix('.msg')}.msg" for name in above), _flat(_name(ole, storage))))


def _name(ole: olefile.OleFileIO, storage: list[str]) -> str:
    names = (_text(ole, storage, code).strip() for code in (LONG_NAME, SHORT_NAME, SHOWN_NAME))
    return next(filter(None, names), NO_NAME)


def _is_inline(ole: olefile.OleFileIO, storage: list[str]) -> bool:
    return bool(_text(ole, storage, CONTENT_ID)) and _text(ole, storage, MIME_TYPE).startswith("image/")


def _stream(ole: olefile.OleFileIO, path: list[str]) -> bytes:
    try:
        with ole.openstream(path) as stream:
            return bytes(stream.read())
    except OLE_DAMAGE as error:
        raise UnreadableError("damaged_file", format="msg", reason=type(error).__name__) from error
