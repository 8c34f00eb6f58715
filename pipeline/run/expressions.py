"""Expressions compiled once are not compiled again: what `re` made of each is kept beside the rows of earlier runs.

Compiling all of the grammar takes longer than reading a small plan with it. An entry is found by the expression itself and its
flags, so it cannot be of another; the file is of this Python alone, and `re` checks every code that it is given. Only processes that
are our own (workers, the command) use this: whoever imports the library has `re` as it is.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
import zlib
from array import array
from base64 import b64decode, b64encode
from contextlib import suppress
from pathlib import Path
from typing import Any

from pipeline.run.cache import bytes_of

try:
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]
except ImportError:  # another Python than CPython
    _sre = None

_HASH = 32
_Code = tuple[int, str, int, dict[str, int], list[str | None]]
"""Flags, code (as base64), number of groups, groups by name, their names: what `_sre.compile` takes."""


class Expressions:
    """The compiled expressions of a folder, which `re` takes from now on."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / f"expressions-{_sre.MAGIC}-{_sre.CODESIZE}"
        self._known = self._read()
        self._new = False
        self._compile = _compiler.compile
        _compiler.compile = self._compiled

    def _read(self) -> dict[str, dict[str, _Code]]:
        """What is kept: by flags, then by expression."""
        with suppress(OSError, ValueError, zlib.error):
            written = bytes_of(self._path)
            if hashlib.sha256(written[_HASH:]).digest() == written[:_HASH]:
                found: dict[str, dict[str, _Code]] = json.loads(zlib.decompress(written[_HASH:]))
                return found
        return {}

    def _compiled(self, pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        """An expression, from what is known or compiled by `re`."""
        if not isinstance(pattern, str) or flags & re.DEBUG:
            return self._compile(pattern, flags)  # type: ignore[no-any-return]
        of_flags = self._known.setdefault(str(int(flags)), {})
        found = of_flags.get(pattern)
        if found is None:
            tree = _parser.parse(pattern, flags)
            names: list[str | None] = [None] * tree.state.groups
            for name, n in tree.state.groupdict.items():
                names[n] = name
            made = int(flags) | tree.state.flags
            code = b64encode(array("I", _compiler._code(tree, flags)).tobytes()).decode()
            found = of_flags[pattern] = (made, code, tree.state.groups - 1, dict(tree.state.groupdict), names)
            self._new = True
        made, code, groups, by_name, names = found
        return _sre.compile(pattern, made, array("I", b64decode(code)).tolist(), groups, by_name, tuple(names))  # type: ignore[no-any-return]

    def keep(self) -> None:
        """Keeps what was compiled since, beside what others kept meanwhile. A folder that cannot be written keeps nothing."""
        if not self._new:
            return
        for flags, found in self._read().items():
            self._known[flags] = found | self._known.get(flags, {})
        body = zlib.compress(json.dumps(self._known).encode(), 1)
        with suppress(OSError):
            handle, part = tempfile.mkstemp(prefix=".part-", dir=self._path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(hashlib.sha256(body).digest() + body)
                Path(part).replace(self._path)
                self._new = False
            except BaseException:
                Path(part).unlink(missing_ok=True)
                raise


def taken_from(folder: Path | None) -> Expressions | None:
    """Makes `re` take the compiled expressions of a folder; None where there is none, or this Python has other ways."""
    if folder is None or _sre is None or not all(hasattr(_sre, name) for name in ("MAGIC", "CODESIZE", "compile")):
        return None
    return Expressions(folder)
