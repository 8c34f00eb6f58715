"""The command line: `kehoach extract`, `show`, `units`, `check`, `apply`, `evaluate`.

Exit codes: 0 all read, 3 some files could not be read, 2 wrong usage (one sentence on standard error says what to do).
Help and sentences are Vietnamese, or English with `--lang en`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
import typer.exceptions

from pipeline import __version__
from pipeline.messages import Lang, UsageError, sentence

EXIT_USAGE = 2
EXIT_SOME_FAILED = 3
_OVERRIDES = "overrides.csv"

_LANG: Lang = "en" if "--lang=en" in sys.argv or ("--lang", "en") in zip(sys.argv, sys.argv[1:], strict=False) else "vi"
"""The language of the help, which is made before options are read."""


def _t(vi: str, en: str) -> str:
    return en if _LANG == "en" else vi


app = typer.Typer(
    name="kehoach",
    help=_t(
        "Đọc các văn bản kế hoạch và lập bảng: viện dẫn, thời hạn, phân công, nơi nhận, nhiệm vụ.\n\n"
        "Ví dụ:\n\n"
        "    kehoach extract ke-hoach/ --out ket-qua\n\n"
        "    kehoach extract ke-hoach/ --format csv,xlsx,duckdb\n\n"
        "    kehoach show ke-hoach/mot-van-ban.docx",
        "Reads administrative plans and makes tables: citations, deadlines, assignments, recipients, tasks.\n\n"
        "Examples:\n\n"
        "    kehoach extract plans/ --out results\n\n"
        "    kehoach extract plans/ --format csv,xlsx,duckdb --lang en\n\n"
        "    kehoach show plans/one-plan.docx --lang en",
    ),
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)

LangOption = Annotated[Lang, typer.Option("--lang", help=_t("Ngôn ngữ: vi hoặc en.", "Language: vi or en."))]


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"kehoach {__version__}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _main(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - read by its callback
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help=_t("In số phiên bản.", "Print the version.")),
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        sys.stdout.write(context.get_help() + "\n")


@app.command(
    "extract",
    help=_t(
        "Đọc tệp và thư mục, ghi các bảng vào một thư mục.\n\nVí dụ:  kehoach extract ke-hoach/ --format csv,xlsx",
        "Read files and folders, write the tables into a folder.\n\nExample:  kehoach extract plans/ --format csv,xlsx",
    ),
)
def _extract(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH...", help=_t("Tệp hoặc thư mục kế hoạch.", "Files or folders of plans.")),
    ],
    out: Annotated[Path, typer.Option(help=_t("Thư mục nhận kết quả.", "Folder that receives the tables."))] = Path(
        "outputs"
    ),
    formats: Annotated[
        str,
        typer.Option(
            "--format",
            help=_t("Định dạng, cách nhau bằng dấu phẩy:", "Formats, separated by commas:")
            + " csv, parquet, jsonl, xlsx, duckdb, ics.",
        ),
    ] = "csv,parquet,xlsx",
    workers: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            help=_t(
                "Số tiến trình đọc song song (mặc định: số nhân CPU).", "Number of processes (default: one per core)."
            ),
        ),
    ] = None,
    cached: Annotated[
        bool,
        typer.Option(
            "--cache/--no-cache",
            help=_t(
                "Dùng lại kết quả của tệp đã đọc trước đây.", "Take over what was read from the same files before."
            ),
        ),
    ] = True,
    lang: LangOption = "vi",
) -> int:
    from pipeline import emit, run, show

    wanted = [name.strip() for name in formats.split(",") if name.strip()] or ["csv"]
    emit.check(wanted)
    emit.writable(out)
    tables = run.extract(paths, workers=workers, lang=lang, cached=cached)
    written = tables.to(out, wanted, lang)
    show.summary(show.screen(), tables, out, written, lang)
    return EXIT_SOME_FAILED if (tables.documents["status"] == "failed").any() else 0


@app.command(
    "show",
    help=_t(
        "In dàn ý của một kế hoạch, mỗi mục kèm những gì tìm thấy.\n\nVí dụ:  kehoach show ke-hoach/mot-van-ban.docx",
        "Print one plan's outline with the facts under each item.\n\nExample:  kehoach show plans/one-plan.docx",
    ),
)
def _show(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=_t("Tệp kế hoạch.", "File of a plan."))],
    lang: LangOption = "vi",
) -> int:
    from pipeline import run, show

    if file.is_dir():
        raise UsageError("no_such_path", path=str(file))
    tables = run.extract(file, progress=False, lang=lang)
    if len(tables.documents) > 1:
        raise UsageError(
            "several_files", path=str(file), n=str(len(tables.documents)), first=tables.documents["doc_id"][0]
        )
    show.outline(show.screen(), tables, lang)
    return EXIT_SOME_FAILED if (tables.documents["status"] == "failed").any() else 0


@app.command(
    "check",
    help=_t(
        "Đối chiếu: đơn vị nào viện dẫn văn bản phải viện dẫn, đơn vị nào chưa gửi.\n\n"
        "Ví dụ:  kehoach check ket-qua --units units.csv --parent 33/CT-TTg",
        "Who cites what they must, and who has sent nothing.\n\n"
        "Example:  kehoach check results --units units.csv --parent 33/CT-TTg",
    ),
)
def _check(
    tables: Annotated[
        Path, typer.Argument(metavar="TABLES", help=_t("Thư mục bảng (csv).", "Folder of the tables (csv)."))
    ],
    units: Annotated[Path, typer.Option(help=_t("Danh mục đơn vị (csv).", "Register of units (csv)."))],
    parent: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FILE|CODE[@DATE]",
            help=_t("Văn bản phải viện dẫn; có thể lặp lại.", "Document that must be cited; may be repeated."),
        ),
    ] = None,
    requirements: Annotated[
        Path | None, typer.Option(help=_t("Bảng yêu cầu (csv).", "Table of requirements (csv)."))
    ] = None,
    plans: Annotated[
        Path | None,
        typer.Option(
            help=_t("Thư mục chứa các tệp kế hoạch, để tạo liên kết.", "Folder of the plans' files, to link to them.")
        ),
    ] = None,
    overrides: Annotated[
        Path | None,
        typer.Option(
            help=_t(
                "Quyết định của người xem (mặc định: overrides.csv trong thư mục kết quả, nếu có).",
                "A reviewer's decisions (default: overrides.csv in the report's folder, if it is there).",
            )
        ),
    ] = None,
    out: Annotated[Path, typer.Option(help=_t("Thư mục nhận kết quả.", "Folder that receives the report."))] = Path(
        "outputs"
    ),
    lang: LangOption = "vi",
) -> int:
    from pipeline import show
    from pipeline.compliance import check
    from pipeline.tables import Tables

    if overrides is None and (out / _OVERRIDES).is_file():
        overrides = out / _OVERRIDES
    report = check(Tables.read(tables), units, parent or (), requirements, lang, overrides, plans)
    show.verdicts(show.screen(), report, report.to(out, lang=lang), lang)
    return 0


@app.command(
    "apply",
    help=_t(
        "Đọc các kết luận đã sửa ở trang “Cần xem lại” của compliance.xlsx, ghi vào overrides.csv bên cạnh; "
        "“kehoach check” lần sau sẽ áp dụng.\n\nVí dụ:  kehoach apply ket-qua/compliance.xlsx",
        "Read the verdicts changed on the sheet “To review” of compliance.xlsx into overrides.csv beside it; "
        "the next “kehoach check” takes them over.\n\nExample:  kehoach apply results/compliance.xlsx",
    ),
)
def _apply(
    workbook: Annotated[Path, typer.Argument(metavar="WORKBOOK", help=_t("Tệp compliance.xlsx.", "compliance.xlsx."))],
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help=_t("Tệp quyết định (csv).", "File of decisions (csv)."))
    ] = None,
    lang: LangOption = "vi",
) -> int:
    from datetime import date

    from pipeline.compliance.decisions import write_decisions
    from pipeline.compliance.review import decisions_in

    where = out or workbook.parent / _OVERRIDES
    count = write_decisions(decisions_in(workbook, date.today()), where)
    sys.stdout.write(f"{count} decisions in {where}\n" if lang == "en" else f"Đã ghi {count} quyết định vào {where}\n")
    return 0


@app.command(
    "units",
    help=_t(
        "Lập bản nháp danh mục đơn vị từ các bảng, để sửa tay.\n\nVí dụ:  kehoach units ket-qua units.csv",
        "Draft a register of units from the tables, to be corrected by hand.\n\nExample:  kehoach units results units.csv",
    ),
)
def _units(
    tables: Annotated[
        Path, typer.Argument(metavar="TABLES", help=_t("Thư mục bảng (csv).", "Folder of the tables (csv)."))
    ],
    out: Annotated[Path, typer.Argument(metavar="FILE", help=_t("Tệp csv cần ghi.", "File to write (csv)."))],
    lang: LangOption = "vi",
) -> int:
    from pipeline.compliance.draft import write_draft
    from pipeline.tables import Tables

    count = write_draft(Tables.read(tables), out)
    sys.stdout.write(f"{count} units in {out}\n" if lang == "en" else f"Đã ghi {count} đơn vị vào {out}\n")
    return 0


@app.command(
    "evaluate",
    help=_t(
        "So các bảng với chú giải gold: độ chính xác, độ phủ, F1 từng bảng.\n\n"
        "Ví dụ:  kehoach evaluate corpus/gold outputs --errors",
        "Compare tables with gold annotations: precision, recall and F1 per table.\n\n"
        "Example:  kehoach evaluate corpus/gold outputs --errors",
    ),
)
def _evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help=_t("Thư mục tệp gold (*.json).", "Folder of gold files (*.json)."))
    ],
    tables: Annotated[
        Path, typer.Argument(metavar="TABLES", help=_t("Thư mục bảng (csv).", "Folder of the tables (csv)."))
    ],
    errors: Annotated[bool, typer.Option("--errors", help=_t("In từng chỗ sai.", "Print every error."))] = False,
    as_json: Annotated[bool, typer.Option("--json", help=_t("In dạng JSON.", "Print as JSON."))] = False,
    lang: LangOption = "vi",
) -> int:
    from pipeline import evaluate, show
    from pipeline.tables import Tables

    report = evaluate.evaluate(evaluate.read_gold(gold), Tables.read(tables))
    if as_json:
        sys.stdout.write(json.dumps(report.figures(), ensure_ascii=False, indent=1) + "\n")
    else:
        show.quality(show.screen(), report, lang, errors=errors)
    return 0


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    try:
        code: Any = app(standalone_mode=False)
    except UsageError as error:
        code = _refuse(error.sentence(_LANG))
    except typer.exceptions.TyperException as error:
        code = _refuse(_explained(error))
    except (typer.Abort, KeyboardInterrupt):
        code = 130
    sys.exit(code if isinstance(code, int) else 0)


def _refuse(said: str) -> int:
    sys.stderr.write(said + "\n")
    return EXIT_USAGE


def _explained(error: typer.exceptions.TyperException) -> str:
    """What is wrong with the command, in a sentence."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "kehoach"
    parameter, option = getattr(error, "param", None), getattr(error, "option_name", None)
    if option is not None and type(error).__name__ == "NoSuchOption":
        return sentence("no_such_option", {"name": option, "command": command}.items(), _LANG)
    if parameter is not None and type(error).__name__ == "MissingParameter":
        return sentence(
            "missing_argument", {"name": parameter.metavar or parameter.name, "command": command}.items(), _LANG
        )
    reason = " ".join(error.format_message().split()).rstrip(".")
    return sentence("bad_command", {"reason": reason, "command": command}.items(), _LANG)
