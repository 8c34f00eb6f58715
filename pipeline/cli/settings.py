"""`kehoach.toml` in the current folder: the options of the commands, under the names that they have there.

    lang = "en"                     # for every command that knows it

    [extract]
    out = "ket-qua"
    format = ["csv", "xlsx"]

What is written on the command line comes first. `force` cannot be set: it is asked for each time.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.messages import Lang, UsageError

FILE = "kehoach.toml"
_NEVER = frozenset({"force", "help", "version"})

Options = Mapping[str, Mapping[str, str]]
"""The parameters of each command by the names of their options."""


def settings(options: Options) -> dict[str, dict[str, Any]]:
    """The values of the file by command and parameter; none where there is no file. Raises UsageError for what it does not
    know."""
    said = _read()
    found: dict[str, dict[str, Any]] = {command: {} for command in options}
    for name, value in said.items():
        if isinstance(value, dict):
            if name not in options:
                raise UsageError("bad_config", name=f"[{name}]", known=", ".join(f"[{c}]" for c in options))
            for option, inner in value.items():
                if option not in options[name] or option in _NEVER:
                    known = sorted(set(options[name]) - _NEVER)
                    raise UsageError("bad_config", name=f"[{name}] {option}", known=", ".join(known))
                found[name][options[name][option]] = inner
        else:
            having = [command for command, names in options.items() if name in names and name not in _NEVER]
            if not having:
                known = sorted({o for names in options.values() for o in names} - _NEVER)
                raise UsageError("bad_config", name=name, known=", ".join(known))
            for command in having:
                found[command].setdefault(options[command][name], value)
    return found


def language() -> Lang | None:
    """The language that the file asks for."""
    try:
        said = _read().get("lang")
    except UsageError:
        return None  # said when the options are read
    return said if said in ("vi", "en") else None


def _read() -> dict[str, Any]:
    try:
        return tomllib.loads(Path(FILE).read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise UsageError("unreadable_config", path=FILE, reason=error.strerror or str(error)) from error
    except ValueError as error:
        raise UsageError("unreadable_config", path=FILE, reason=str(error)) from error
