"""The command line's own words in the reader's language: usage, headings of the help, what is wrong with a command."""

from __future__ import annotations

import difflib
import errno
import os
import re
from collections.abc import Callable
from functools import partial
from typing import Any, get_args

from typer.core import TyperCommand, TyperGroup

from pipeline.messages import Lang, UsageError, sentence, word
from pipeline.signs import shown

_SHORT = 2
"""Letters of a short option: -q."""
_BRACES = re.compile(r"\{([\w|]+)\}")
"""What typer sets around the name of an argument."""
_WITHOUT_CONFIG = frozenset({"doctor", "completion"})


class _Spoken:
    """What a command and the group of commands say of themselves, in the reader's language."""

    lang: Lang = "vi"

    def format_help(self, ctx: Any, formatter: Any) -> None:
        _name_panels(self.lang)
        super().format_help(ctx, formatter)  # type: ignore[misc]

    def get_params(self, ctx: Any) -> Any:
        return [_untyped(p) for p in super().get_params(ctx)]  # type: ignore[misc]

    def get_usage(self, ctx: Any) -> str:
        return _usage(super().get_usage(ctx), self.lang)  # type: ignore[misc]

    def get_help_option(self, ctx: Any) -> Any:
        return _helping(super().get_help_option(ctx), self.lang)  # type: ignore[misc]


class Command(_Spoken, TyperCommand):
    """A command whose help speaks the reader's language, and that takes no empty value and no path that is closed to the user."""

    refused: UsageError | None = None
    """What is wrong with `kehoach.toml`: it stops every command but those that need none of it."""
    preset: str = ""
    """The option of `kehoach.toml` whose value an error is about."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for parameter in self.params:
            parameter.process_value = partial(_looked_at, parameter, parameter.process_value)  # type: ignore[method-assign]

    def invoke(self, ctx: Any) -> Any:
        if Command.refused is not None and self.name not in _WITHOUT_CONFIG:
            raise Command.refused
        try:
            return super().invoke(ctx)
        except UsageError as error:
            Command.preset = _preset(ctx, error)
            raise


class Group(_Spoken, TyperGroup):
    """The command that holds the others."""


def speak(lang: Lang) -> None:
    """From now on help is in this language."""
    _Spoken.lang = lang


def _preset(ctx: Any, error: UsageError) -> str:
    """The option whose value, set in `kehoach.toml` and not typed, an error is about; "" for none."""
    told = set(error.values.values())
    for name, value in ctx.params.items():
        values = value if isinstance(value, list | tuple) else (value,)
        from_file = getattr(ctx.get_parameter_source(name), "name", "") == "DEFAULT_MAP"
        if from_file and told.intersection(map(str, values)):
            options = next((p.opts for p in ctx.command.params if p.name == name), [name])
            return str(max(options, key=len)).lstrip("-")
    return ""


def _looked_at(parameter: Any, process: Callable[[Any, Any], Any], context: Any, value: Any) -> Any:
    """The value of a parameter, once it is known for none that would mean the current folder, or could not be read. Raises
    UsageError."""
    for one in value if isinstance(value, list | tuple) else (value,):
        if one == "" != parameter.default and parameter.name != "formats":  # these name what is allowed
            raise UsageError("empty_value", name=_name(parameter), command=context.command_path)
        is_path = parameter.type_descriptor.envvar_list_splitter is not None  # of all types only a path has one
        if is_path and one is not None and os.path.exists(one) and not os.access(one, os.R_OK):  # noqa: PTH110
            code = "unwritable" if parameter.name == "out" else "unreadable_path"
            raise UsageError(code, path=str(one), reason=os.strerror(errno.EACCES))
    return process(context, value)


def _name_panels(lang: Lang) -> None:
    """Names the parts of a help page; rich, which draws it, is imported only then."""
    from typer import rich_utils

    rich_utils.ARGUMENTS_PANEL_TITLE = word("help.arguments", lang)
    rich_utils.OPTIONS_PANEL_TITLE = word("help.options", lang)
    rich_utils.COMMANDS_PANEL_TITLE = word("help.commands", lang)
    rich_utils.DEFAULT_STRING = word("help.default", lang, value="{}")
    rich_utils.REQUIRED_LONG_STRING = word("help.required", lang)


def _untyped(parameter: Any) -> Any:
    """A parameter whose help names no type of Python's."""
    shown = parameter.metavar or "" if parameter.param_type_name == "option" else ""
    parameter.display_type_rich = lambda ctx: shown  # noqa: ARG005 - as typer calls it
    return parameter


def _usage(written: str, lang: Lang) -> str:
    return _BRACES.sub(r"\1", written).replace("Usage:", word("help.usage", lang), 1)


def _helping(option: Any, lang: Lang) -> Any:
    if option is not None:
        option.help = word("help.help", lang)
    return option


def explained(error: Any, lang: Lang, commands: list[str]) -> str:
    """What is wrong with a command, in one sentence: what was written, what is allowed, what is nearest to it."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "kehoach"
    parameter = getattr(error, "param", None)
    kind = type(error).__name__
    if kind == "NoSuchOption":
        names = [o for p in context.command.params for o in (*p.opts, *p.secondary_opts)] if context is not None else []
        return _nearest("no_such_option", error.option_name, names, command, lang)
    if kind == "MissingParameter" and parameter is not None:
        return sentence("missing_argument", {"name": _name(parameter), "command": command}.items(), lang)
    if kind == "BadParameter" and parameter is not None:
        cause: list[Any] = getattr(error.__cause__, "errors", list)()
        value = str(cause[0]["input"]) if cause else ""
        choices = [one for one in get_args(parameter.type_descriptor.annotation) if isinstance(one, str)]
        allowed = ", ".join(choices) or word("type.integer" if parameter.metavar == "N" else "type.other", lang)
        values = {"name": _name(parameter), "value": shown(value), "allowed": allowed, "command": command}
        return sentence("bad_value", values.items(), lang)
    if kind == "BadOptionUsage":
        return sentence("option_takes_value", {"name": str(error.option_name), "command": command}.items(), lang)
    if error.message.startswith("No such command"):
        return _nearest("no_such_command", error.message.split("'")[1], commands, "kehoach", lang)
    if error.message.startswith("Got unexpected extra argument"):
        extra = error.message.rpartition("(")[2].rstrip(")")
        return sentence("extra_argument", {"name": shown(extra), "command": command}.items(), lang)
    return sentence("bad_command", {"command": command}.items(), lang)


def _nearest(code: str, name: str, names: list[str], command: str, lang: Lang) -> str:
    if len(name) > _SHORT:
        near = difflib.get_close_matches(name, [n for n in names if len(n) > _SHORT], 1, 0.6)
    else:  # every other letter is as near
        near = [n for n in names if n.lower() == name.lower()]
    known = ", ".join(n for n in names if len(n) > 2)
    values = {"name": shown(name), "command": command, "should": near[0] if near else "", "known": known}
    return sentence(code, values.items(), lang)


def _name(parameter: Any) -> str:
    return str(parameter.opts[0] if parameter.param_type_name == "option" else parameter.metavar or parameter.name)
