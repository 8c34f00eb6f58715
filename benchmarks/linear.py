"""Does the time to read a text grow as its length? Provoked inputs, each at two lengths; prints the exponents, the worst first.

    python benchmarks/linear.py [--only WORDS] [--size CHARACTERS]

An exponent of 1 is linear, 2 quadratic. Each input is read in a process of its own, which is ended after LIMIT seconds.
"""

from __future__ import annotations

import argparse
import io
import math
import multiprocessing
import sys
import time
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection

LIMIT = 20.0
HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ THẠCH VÂN\nSố: 12/KH-UBND\n\nXã Thạch Vân, ngày 5 tháng 1 năm 2026\n\nKẾ HOẠCH\nPhát triển\n\n"
)

PIECES = (
    "phối hợp với ", "Sở Y tế chủ trì, phối hợp với ", "ngày 1/1, ", "ngày 01 tháng 01 năm 2026 ", "quý I, II, III, IV/2026; ",
    "giai đoạn 2025-2030 ", "tháng 1, ", "hằng tháng, ", "hết quý ", "[(", "hết ", "trước ngày ", "chậm nhất ", "quý ",
    "trong vòng 5 ngày ", "kể từ ngày ", "từ ngày 1/1 đến ngày ", "hằng năm ", "6 tháng đầu năm ", "định kỳ ", "năm 2026, ",
    "2026-2030, ", "thứ hai hằng tuần, ", "8 giờ ", "tuần 1, ", "ngày làm việc ", "sau 15 ngày ", "rằm tháng giêng, ",
    "Nghị định số ", "Nghị định số 30/2020/NĐ-CP ", "số 1/KH-UBND, ", "Điều 1, ", "khoản 1 Điều 2 ", "Luật ", "Luật Đất đai, ",
    "Căn cứ ", "của Chính phủ ", "của ", "về việc ", "Kế hoạch số 1/KH-UBND ngày 1/1/2026 của UBND tỉnh về ", "và ", ", ", "; ",
    "Chỉ thị 05-CT/TW; ", "ban hành kèm theo ", "sửa đổi, bổ sung ", "nêu trên ", "Quyết định này ", "“", "”", "(", ")", "- ", "– ",
    "/", "1/", "1.", "1.1.", "a) ", "I. ", "- a\n", "1. a\n", "I. A\n", "a) b\n", "\n", " \n", "|", "| a ", "a | b\n", "\t", "a\tb\tc\n",
    "|\na\n", "*", "**a** ", "# a\n", "ỦY BAN NHÂN DÂN ", "UBND các xã, ", "UBND xã A, ", "Sở Y tế, ", "các sở, ngành, ", "Giao Sở ",
    "Công an tỉnh; ", "chủ trì ", "báo cáo ", "Nơi nhận:\n- ", "Như trên;\n", "KẾ HOẠCH\n", "Số: ", "TM. ", "KT. CHỦ TỊCH\n",
    "a", "Á", "ạ ", "0", "12 ", "A", "AB ", "Bộ trưởng Bộ ", "đồng chí Nguyễn Văn A, ", ".", "...", "…", "_", "%", "\u0301",
    "<table>\n", "+--+\n|\n", "-- --\na\n", "TT  Nội dung  Thời gian\n",
    "Đ/c Mai Văn Rành, ", "BS Kim Văn Sậy, ", "TPT + ", "do Hội Nông dân xã ", "Khoa Nông học, ", "Họp: ", "\t1.\ta\n",
    "Phụ lục ", "PHỤ LỤC I\n", "STT ", "đ/c ", "trạm y tế xã, ", "thuộc ", "trực thuộc ", "tại ", "đến ", "từ ",
    "Chủ trì: Sở Y tế. ", "(Chủ trì: Sở A) ", "Chủ trì: (", "Đồng chủ trì: Sở A; ", "Người phụ trách: ông Mai Văn Bảy, ",
    "Phân công: Sở A ", "|---|\n", "| | |\n", "\\|", "| a |\n", "│ a │\n", "TT\nNội dung\nThời gian\n", "năm học 2031-2032 ", "15.3.2031;",
    "Q1/2031 ", "> a\n", "[a](b) ", "\u2003a\u2003b\n", "\f", "Điều 1. A\n", "Biểu số 1\n", "Lưu: VT.\n", "ngànhcông", "Ngh ị ",
)  # fmt: skip


def _pdf(size: int) -> bytes:
    """Pages with the titles of a task table without rules above each, and text below it."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out)
    for _ in range(max(1, size // 2_000)):
        for n, at in ((0, 60), (1, 200), (2, 400)):
            canvas.drawString(at, 780, ("Nhiem vu", "Chu tri", "Phoi hop")[n])
        for line in range(40):
            canvas.drawString(60, 750 - 16 * line, "cac don vi to chuc thuc hien nhiem vu sau day")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _words(size: int) -> bytes:
    """One page of very many lines in small letters."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.setFont("Helvetica", 2)
    for n in range(size // 40):
        canvas.drawString(20 + n % 60 * 9, 820 - n // 60 * 2.2, "so")
    canvas.save()
    return out.getvalue()


def _xlsx(size: int) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    for n in range(size // 40):
        book.active.append([n, "Rà soát danh sách", "Sở Y tế", "UBND các xã"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


PAGES: dict[str, Callable[[int], str | bytes]] = {
    "pdf, pages": _pdf,
    "pdf, words of one page": _words,
    "xlsx, rows": _xlsx,
    "html, attributes of one element": lambda n: (
        f"<p>KẾ HOẠCH</p><p {' '.join(f'a{i}=1' for i in range(n // 8))}>Sở Y tế chủ trì.</p>"
    ),
    "html, names of attributes": lambda n: (
        f"<p>KẾ HOẠCH</p><p {' '.join(f'a{i}' for i in range(n // 6))}>Sở Y tế chủ trì.</p>"
    ),
    "html, paragraphs": lambda n: "<p style='margin:1'>Sở Y tế chủ trì.</p>" * (n // 40),
    "html, nested": lambda n: "<div>" * (n // 5) + "Sở Y tế chủ trì.",
    "html, pieces of one paragraph": lambda n: f"<p>KẾ HOẠCH</p><p>{'<span>Sở </span>' * (n // 17)}</p>",
    "html, columns": lambda n: (
        f"<table>{''.join('<tr>' + f'<td>{cell}</td>' * (n // 40) + '</tr>' for cell in ('Sở Y tế', 'chủ trì'))}</table>"
    ),
    "html, cells": lambda n: f"<table>{'<tr><td>1</td><td>Sở Y tế</td></tr>' * (n // 38)}</table>",
}
"""Other files, by what they have much of: made from about how many characters they shall have, ten times those of a text."""


def read(text: str | bytes) -> None:
    """All that is done with a file, from its bytes to its rows."""
    from pipeline.extract import extract
    from pipeline.ingest import read_bytes
    from pipeline.layout import lay_out
    from pipeline.segment import segment
    from pipeline.segment.several import split_plans
    from pipeline.tables.rows import rows

    if isinstance(text, bytes):
        source = read_bytes(text, ".pdf" if text.startswith(b"%PDF") else ".xlsx")
    else:
        source = read_bytes(text.encode(), ".html" if text.startswith("<") else ".txt")
    for plan in split_plans(lay_out(source)):
        rows("a", source, extract(segment(plan)))


def _timed(text: str | bytes, answer: Connection) -> None:
    begun = time.process_time()
    read(text)
    answer.send(time.process_time() - begun)


def seconds(text: str | bytes) -> float:
    """Seconds of processor time; infinite beyond LIMIT."""
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(target=_timed, args=(text, there))
    process.start()
    found = here.recv() if here.poll(LIMIT) else math.inf
    process.kill()
    process.join()
    return float(found)


def _repeated(piece: str, size: int) -> str:
    return f"{HEAD}{piece * (size // len(piece))}\nTrên đây là Kế hoạch."


def _page(name: str, size: int) -> str | bytes:
    return PAGES[name](10 * size)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", default="")
    parser.add_argument("--size", type=int, default=12_000)
    options = parser.parse_args()
    read(HEAD)  # what is loaded once
    found = []
    texts = {piece: partial(_repeated, piece) for piece in PIECES} | {name: partial(_page, name) for name in PAGES}
    for piece, text in texts.items():
        if options.only not in piece:
            continue
        small, large = (seconds(text(size)) for size in (options.size // 4, options.size))
        exponent = math.log(large / max(small, 0.005), 4) if large < math.inf else math.inf
        found.append((exponent if large > 0.1 else 0.0, large, piece))
        sys.stderr.write(".")
        sys.stderr.flush()
    print(f"\nexponent  seconds for {options.size} characters")
    for exponent, large, piece in sorted(found, reverse=True):
        print(f"{exponent:8.2f}  {large:7.2f}  {piece!r}")


if __name__ == "__main__":
    main()
