"""kehoach: reads Vietnamese administrative plans (kế hoạch) and returns what they cite, order and schedule as tables.

    import kehoach as kh

    tables = kh.extract("plans/")               # a Tables object: tables.citations is a DataFrame
    report = kh.check(tables, "units.csv")      # a Report object: report.verdicts is a DataFrame
    nlp = kh.load()                             # the extractors alone, as a spaCy pipeline

extract     reads files and folders (docx, pdf, scans, html, txt, old Word files, archives, mails): one DataFrame per table
check       holds the plans of a register of units against the documents that they must cite
load        the spaCy pipeline with `vi_citations`, `vi_deadlines` and `vi_assignments`
Tables      what `extract` returns; `Tables.read` takes up again what an earlier run wrote, `Tables.to` writes it
Report      what `check` returns; `Report.to` writes it
UsageError  what the caller must mend: its text is a sentence in Vietnamese, `.sentence("en")` the same in English

A file that cannot be read raises nothing: it is a row of `tables.documents` with status "failed", and
`tables.diagnostics` says what to do. Days are ISO days, offsets count code points of the plan's normalized text
(`tables.texts`), pages count from 1; `pipeline/tables/schema.py` declares every column.
"""

# imports nothing: under "python -m kehoach" it would be looked for in the current folder first
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from extractors.components import load as load
    from pipeline.compliance.checking import check as check
    from pipeline.compliance.report.outcome import Report as Report
    from pipeline.messages import UsageError as UsageError
    from pipeline.run.corpus import extract as extract
    from pipeline.tables.frames import Tables as Tables

__version__ = "0.1.0"
__all__ = ["Report", "Tables", "UsageError", "__version__", "check", "extract", "load"]

_HOME = {
    "Report": "pipeline.compliance.report.outcome",
    "Tables": "pipeline.tables.frames",
    "UsageError": "pipeline.messages",
    "check": "pipeline.compliance.checking",
    "extract": "pipeline.run.corpus",
    "load": "extractors.components",
}


def own_packages() -> None:
    """Makes `pipeline` and `extractors` those of this program, though a module of that name lies in the caller's folder.
    Raises ImportError where the caller has imported such a module already."""
    import os.path
    import sys
    from importlib.util import module_from_spec, spec_from_file_location

    home = os.path.dirname(__path__[0])  # noqa: PTH120 - the command starts with this
    for name in ("extractors", "pipeline"):
        init = os.path.join(home, name, "__init__.py")  # noqa: PTH118
        there = sys.modules.get(name)
        if there is None:
            spec = spec_from_file_location(name, init)
            assert spec is not None
            assert spec.loader is not None
            sys.modules[name] = there = module_from_spec(spec)
            spec.loader.exec_module(there)
        elif not os.path.exists(there.__file__ or "") or not os.path.samefile(there.__file__ or "", init):  # noqa: PTH110, PTH121
            raise ImportError(
                f"{there.__file__}: tên “{name}” là của một gói mà kehoach cần; hãy đổi tên tệp này · "
                f"“{name}” is the name of a package that kehoach needs; give this file another name"
            )


def __getattr__(name: str) -> "Any":
    """Imports a public name when it is asked for, so that the package itself starts at once."""
    from importlib import import_module

    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    own_packages()
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
