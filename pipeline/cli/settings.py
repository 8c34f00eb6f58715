"""`kehoach.toml` in the current folder: the options of the commands, under the names that they have there.

    lang = "en"                     # for every command that knows it

    [extract]
    out = "ket-qua"
    format = ["csv", "xlsx"]

What is written on the command line comes first. `force` cannot be set: it is asked for each time.
"""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.messages import Lang, UsageError, bad_toml

FILE = "kehoach.toml"
_NEVER = frozenset({"force", "help", "version"})

Options = Mapping[str, Mapping[str, Any]]
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
                found[name][options[name][option].name] = _value(options[name][option], inner, f"[{name}] {option}")
        else:
            having = [command for command, names in options.items() if name in names and name not in _NEVER]
            if not having:
                known = sorted({o for names in options.values() for o in names} - _NEVER)
                raise UsageError("bad_config", name=name, known=", ".join(known))
            for command in having:
                parameter = options[command][name]
                found[command].setdefault(parameter.name, _value(parameter, value, name))
    return found


def _value(parameter: Any, value: Any, name: str) -> Any:
    """A value as the command takes it: one in the place of a list of one. Raises UsageError."""
    metavar = parameter.metavar or ""
    kind: type = str
    allowed = '"…"'
    if parameter.is_flag:
        kind, allowed = bool, "true, false"
    elif metavar == "N":
        kind, allowed = int, "1, 2, 3 …"
    elif metavar == "vi|en":
        allowed = '"vi", "en"'
    elif parameter.multiple:
        allowed = '"…", ["…", "…"]'
        value = [value] if isinstance(value, str) else value
    given = value if parameter.multiple and isinstance(value, list) else [value]
    wrong = any(type(one) is not kind or one == "" for one in given) or not given
    if wrong or (metavar == "vi|en" and value not in ("vi", "en")):
        raise UsageError("bad_config_value", path=FILE, name=name, value=str(value), allowed=allowed)
    return value


def language() -> Lang | None:
    """The language that the file asks for."""
    try:
        said = _read().get("lang")
    except UsageError:
        return None  # said when the options are read
    return said if said in ("vi", "en") else None


def _read() -> dict[str, Any]:
    try:
        if not stat.S_ISREG(os.stat(FILE).st_mode):  # noqa: PTH116 - a pipe would be waited for
            raise UsageError("unreadable_config", path=FILE, reason="no regular file")
        return tomllib.loads(Path(FILE).read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise UsageError("unreadable_config", path=FILE, reason=error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise UsageError("unreadable_config", path=FILE, reason="no UTF-8") from error
    except ValueError as error:
        raise bad_toml(FILE, error) from error
