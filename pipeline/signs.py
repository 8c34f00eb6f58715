"""Signs that no table, workbook, calendar or terminal may get: controls, halves of pairs, private letters, marks of direction."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

_CONTROL = r"\x00-\x08\x0b-\x1f\x7f-\x9f"
_LINES = r"\u2028\u2029"
_DIRECTION = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NOTHING = r"\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff" + "".join(f"\\U{n:04X}FFFE\\U{n:04X}FFFF" for n in range(1, 17))
_LETTERS = r"\ud800-\udfff\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"

MANY_MARKS = re.compile("([\u0300-\u036f]{8})[\u0300-\u036f]+")
"""More marks on one letter than any has: Unicode's composing takes the square of their number."""
UNSEEN = re.compile(f"[{_CONTROL}{_LINES}{_DIRECTION}{_NOTHING}]")
"""Signs that show nothing; tab and line feed are none."""
UNKNOWN = re.compile(f"[{_LETTERS}]")
"""Letters that mean something only in one font or program, and halves of surrogate pairs."""
_HARMFUL = re.compile(f"{UNSEEN.pattern[:-1]}{_LETTERS}]")


def shown(text: str) -> str:
    """A text with U+FFFD for each harmful sign: every place in it stays where it was."""
    return text if text.isprintable() else _HARMFUL.sub("\ufffd", text)


def spelled(name: str) -> str:
    """A name with each harmful sign written out (`\\x1b`), so that two names stay two."""
    return _HARMFUL.sub(lambda m: f"\\x{ord(m[0]):02x}" if m[0] < "\x80" else ascii(m[0])[1:-1], name)


def named_in_utf8(path: Path) -> str:
    """A path for a library that takes no other. Raises OSError for one that has bytes of another encoding."""
    try:
        path.as_posix().encode()
    except UnicodeEncodeError as error:
        raise OSError(errno.EILSEQ, os.strerror(errno.EILSEQ), str(path)) from error
    return str(path)
