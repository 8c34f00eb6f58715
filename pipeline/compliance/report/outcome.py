"""The outcome of a check as DataFrames, and how it is written: csv, the workbook, the picture of the chain."""

from __future__ import annotations

import csv
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from pipeline.compliance.report.tables import TABLES
from pipeline.messages import Lang, UsageError, speaks
from pipeline.tables import place
from pipeline.tables.emit import written
from pipeline.tables.frames import records
from pipeline.tables.manifest import CHECK, now, version
from pipeline.tables.place import put

FORMATS = ("csv", "parquet", "xlsx", "svg")
WORKBOOK, CHAIN = "compliance.xlsx", "chain.svg"


def writable(folder: Path, formats: Collection[str], *, force: bool = False) -> None:
    """Raises UsageError if a report cannot be written into a folder: better known before the work than after it."""
    check_formats(formats)
    alone = {"xlsx": [WORKBOOK], "svg": [CHAIN]}
    names = (n for f in formats for n in alone.get(f, [f"{table.name}.{f}" for table in TABLES]))
    place.writable(folder, [CHECK, *names], force=force)


def check_formats(formats: Collection[str]) -> None:
    """Raises UsageError if one of the formats is none of FORMATS."""
    for name in formats:
        if name not in FORMATS:
            raise UsageError("unknown_output", format=name, known=", ".join(FORMATS))


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """The outcome of a check, as DataFrames.

    verdicts     one row per unit and document that it must cite
    requirements  what must be cited, as a ground should give it, and how many units it concerns
    looks        one row per unit, document and plan of the unit that was looked at
    duties       one row per unit and duty that the document gives it, with how the unit's plan answers
    faults       what is wrong in the plans: citations with a flag, bodies that do not exist
    submissions  which unit sent which file; parents: which superior's plan counted; copies: plans that are copies
    decisions    what became of a reviewer's decisions
    chain        the picture of the citations (SVG)
    notes        what is odd about the documents asked for: a code that no file gives, a day that contradicts all of them
    """

    verdicts: pd.DataFrame
    requirements: pd.DataFrame
    looks: pd.DataFrame
    duties: pd.DataFrame
    faults: pd.DataFrame
    submissions: pd.DataFrame
    parents: pd.DataFrame
    copies: pd.DataFrame
    decisions: pd.DataFrame
    chain: str
    hashes: Mapping[str, str]
    notes: tuple[str, ...] = ()

    def frames(self) -> dict[str, pd.DataFrame]:
        """The DataFrames by table name."""
        return {t.name: getattr(self, t.name) for t in TABLES}

    def to(
        self,
        folder: str | Path,
        formats: str | Collection[str] = ("csv", "xlsx", "svg"),
        lang: Lang = "vi",
        *,
        force: bool = False,
        about: Mapping[str, str] | None = None,
    ) -> list[Path]:
        """Writes the tables (csv, parquet), compliance.xlsx and chain.svg into a folder, in the place of an earlier check's;
        returns the files written, the manifest `check.json` last.

        force  take the place of files that no check of ours wrote, or that were changed since
        about  what `check.json` says besides: the folder of the tables
        Nothing is left half written. Raises UsageError for another format, an unwritable folder, or a file in the way.
        """
        chosen = [formats] if isinstance(formats, str) else list(dict.fromkeys(formats))
        check_formats(chosen)
        speaks(lang)
        where = Path(folder)

        def write_all(made: Path) -> None:
            for name in chosen:
                self._write(name, made, lang)

        said = {
            "version": version(),
            **(about or {}),
            "lang": lang,
            "formats": chosen,
            "counts": {name: len(frame) for name, frame in self.frames().items()},
            "inputs": dict(self.hashes),
            "written": now(),
        }
        return put(where, CHECK, write_all, said, force=force)

    def _write(self, name: str, made: Path, lang: Lang) -> None:
        if name == "xlsx":
            from pipeline.compliance.report.cells import Contents
            from pipeline.compliance.report.workbook import write

            write(Contents(self.frames(), self.hashes), made / WORKBOOK, lang)
        elif name == "svg":
            (made / CHAIN).write_text(self.chain, encoding="utf-8")
        for table in TABLES:
            frame = self.frames()[table.name]
            if name == "csv":
                with (made / f"{table.name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
                    out = csv.writer(file)
                    out.writerow(table.names)
                    out.writerows([written(v) for v in row] for row in records(frame, table))
            elif name == "parquet":
                frame.to_parquet(made / f"{table.name}.parquet", index=False)
