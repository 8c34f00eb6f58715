"""The outcome of a check as DataFrames, and how it is written: csv, the workbook, the picture of the chain."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from pipeline.compliance.report.tables import TABLES
from pipeline.messages import Lang, UsageError
from pipeline.tables.emit import beside, records, written

FORMATS = ("csv", "parquet", "xlsx", "svg")


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
    chain        the picture of the citations (SVG); links: addresses of the plans' files by doc_id, where known
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
    links: Mapping[str, Path]
    hashes: Mapping[str, str]

    def frames(self) -> dict[str, pd.DataFrame]:
        """The DataFrames by table name."""
        return {t.name: getattr(self, t.name) for t in TABLES}

    def to(
        self, folder: str | Path, formats: Collection[str] = ("csv", "xlsx", "svg"), lang: Lang = "vi"
    ) -> list[Path]:
        """Writes the tables (csv, parquet), compliance.xlsx and chain.svg into a folder; returns the files written.

        Nothing is left half written. Raises UsageError for another format or an unwritable folder.
        """
        for name in formats:
            if name not in FORMATS:
                raise UsageError("unknown_output", format=name, known=", ".join(FORMATS))
        where = Path(folder)
        made = beside(where)
        try:
            for name in dict.fromkeys(formats):
                self._write(name, made, where, lang)
            return [path.replace(where / path.name) for path in sorted(made.iterdir())]
        except OSError as error:
            raise UsageError("unwritable", path=str(folder), reason=error.strerror or str(error)) from error
        finally:
            shutil.rmtree(made, ignore_errors=True)

    def _write(self, name: str, made: Path, where: Path, lang: Lang) -> None:
        if name == "xlsx":
            from pipeline.compliance.report.workbook import Contents, write

            write(Contents(self.frames(), self.links, self.hashes), made / "compliance.xlsx", where, lang)
        elif name == "svg":
            (made / "chain.svg").write_text(self.chain, encoding="utf-8")
        for table in TABLES:
            frame = self.frames()[table.name]
            if name == "csv":
                with (made / f"{table.name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
                    out = csv.writer(file)
                    out.writerow(table.names)
                    out.writerows([written(v) for v in row] for row in records(frame, table))
            elif name == "parquet":
                frame.to_parquet(made / f"{table.name}.parquet", index=False)
