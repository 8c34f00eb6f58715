"""A file found in a container, before its name is made harmless."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Found(NamedTuple):
    """The name as written ("/" between folders), the size in bytes, and how to get the content.

    `unpack` raises UnreadableError; it holds only as long as the container is open.
    """

    name: str
    size: int
    unpack: Callable[[], bytes]


def megabytes(size: int) -> str:
    """A size as a sentence says it, rounded up: what is over a limit never looks equal to it."""
    return f"{-(-size // 2**20)} MB"
