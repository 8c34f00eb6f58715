"""kehoach: reads Vietnamese administrative plans and returns what they cite, order and schedule as tables.

import pipeline as kh
tables = kh.extract("plans/")      # a Tables object: tables.citations is a DataFrame
report = kh.check(tables, "units.csv")   # who cites what they must
nlp = kh.load()                    # the extractors alone, as a spaCy pipeline
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractors.components import load as load
    from pipeline.compliance import check as check
    from pipeline.messages import UsageError as UsageError
    from pipeline.run import extract as extract
    from pipeline.tables import Tables as Tables

__version__ = "0.1.0"
__all__ = ["Tables", "UsageError", "__version__", "check", "extract", "load"]

_HOME = {
    "Tables": "pipeline.tables",
    "UsageError": "pipeline.messages",
    "check": "pipeline.compliance",
    "load": "extractors.components",
}


def __getattr__(name: str) -> Any:
    """Imports a public name when it is asked for, so that the package itself starts at once."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """The package, whose `extract` is always the function: importing the module of that name does not cover it."""

    @property
    def extract(self) -> Any:
        """`pipeline.run.extract`."""
        return import_module("pipeline.run").extract

    @extract.setter
    def extract(self, module: ModuleType) -> None:
        """What the import system does once `pipeline/extract.py` is loaded; the module stays in sys.modules."""


sys.modules[__name__].__class__ = _Package
