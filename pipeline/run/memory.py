"""How much memory a process that reads strangers' files may take."""

from __future__ import annotations

import sys
from contextlib import suppress

MOST = 2**30


def hold(most: int = MOST) -> None:
    """Holds this process, and each that it starts, to so many bytes; where the system knows no such limit, nothing happens."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    with suppress(ValueError, OSError):  # macOS may refuse
        resource.setrlimit(resource.RLIMIT_DATA, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
