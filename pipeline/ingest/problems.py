"""How a reader says what is wrong with a file; the sentences stand in `pipeline/messages/files.py`."""

from __future__ import annotations

from pipeline.messages.files import PROBLEMS
from pipeline.model import Diagnostic, Severity, Source, Status


class UnreadableError(Exception):
    """A file that cannot be read, with the code and the values of its sentence."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def diagnostic(self, page: int | None = None, severity: Severity = Severity.WARNING) -> Diagnostic:
        """The same as a diagnostic."""
        return Diagnostic(self.code, severity, tuple(sorted(self.values.items())), page)


def problem(code: str, severity: Severity = Severity.WARNING, page: int | None = None, **values: str) -> Diagnostic:
    """A diagnostic whose code is known here."""
    if code not in PROBLEMS:
        raise KeyError(code)
    return Diagnostic(code, severity, tuple(sorted(values.items())), page)


def failed(kind: str, code: str, **values: str) -> Source:
    """A file from which nothing could be read."""
    return Source(
        kind, "", status=Status.FAILED, diagnostics=(Diagnostic(code, Severity.ERROR, tuple(sorted(values.items()))),)
    )
