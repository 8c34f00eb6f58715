"""Damaged files for every reader: `make fuzz`, or `fuzz.py --seconds 600 --target docx,pdf`.

Each run takes a piece of a real or sample file, damages it (bits, cuts, splices, elements and attributes of its XML, members
of its package) and reads it to the rows, in a process of its own. A finding is an exception that escapes, a process that
dies, more than 20 seconds or more than 1 GB. Run `n` of a target is the same each time: `--target docx --start n --count 1`
repeats it and prints the traceback, `--keep FOLDER` writes the file. LibreOffice and Tesseract are switched off: they are
other people's programs, and take seconds a file.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import resource
import select
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import fuzz_mutate as mutate

from pipeline.ingest.problems import UnreadableError

ROOT = Path(__file__).resolve().parents[1]
DEV = ROOT.parent / "shared" / "dev"
TARGETS = ("text", "md", "html", "mht", "docx", "xlsx", "pdf", "legacy", "zip", "eml", "msg")
MEMORY_FOLDER = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - names are random
SECONDS = 20.0
START = 60.0  # a process may take so long to begin
MEMORY = 2**30
BATCH = 500


def seeds(target: str) -> list[bytes]:
    """Files of a target's format: the samples, and the real files where they are at hand."""
    if target == "xlsx":
        return [mutate.workbook()]
    folders = [ROOT / "corpus" / "samples", DEV / "plans", DEV / "other"]
    wanted = {
        "md": (".md", ".txt"),
        "html": (".htm", ".html"),
        "mht": (".htm", ".html"),
        "docx": (".docx",),
        "pdf": (".pdf",),
    }.get(target, (".txt", ".md"))
    return [
        f.read_bytes() for folder in folders if folder.is_dir() for f in sorted(folder.iterdir()) if f.suffix in wanted
    ]


def read(target: str, data: bytes) -> bool:
    """All that a worker does with a file of this name; False if it, or all in it, was refused."""
    from pipeline.run import worker

    suffix = {"text": ".txt", "legacy": ".txt"}.get(target, f".{target}")
    with tempfile.TemporaryDirectory(dir=MEMORY_FOLDER) as folder:
        path = Path(folder) / f"x{suffix}"
        path.write_bytes(data)
        waiting, statuses = [worker.Job("x", str(path), "vi")], []
        while waiting:
            job = waiting.pop()
            try:
                found = worker._read(job, lambda: None, None)
            except UnreadableError as error:
                raise AssertionError("escaped") from error
            if isinstance(found, tuple):
                waiting += [worker.Job(name, f"{job.path}/{name}", "vi") for name in found[0][:20]]
            else:
                statuses += [row[5] for row in found["documents"]]
    return any(status != "failed" for status in statuses)


# --- the process that reads --------------------------------------------------------------------------------------


def child(target: str, start: int, count: int, keep: Path | None) -> None:
    """Reads inputs start … start + count - 1; tells each number before, and what became of it after."""
    from pipeline.ingest.old import office
    from pipeline.ingest.pdf import document as pdf
    from pipeline.ingest.scan import tesseract as ocr

    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    office.libreoffice = lambda: None  # type: ignore[assignment]
    ocr.tesseract = pdf.tesseract = lambda: None  # type: ignore[assignment]
    maker = mutate.Maker(target, seeds(target))
    read(target, maker.seeds[0])  # libraries and lexicons are loaded before memory is counted
    now = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (now + MEMORY, now + MEMORY))
    for n in range(start, start + count):
        data = maker.make(random.Random(f"{target} {n}"))
        if keep:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{target}-{n}.bin").write_bytes(data)
        answers.write(f"begin {n}\n")
        try:
            answered = "read" if read(target, data) else "refused"
        except Exception:  # noqa: BLE001 - what escapes is what is looked for
            said = traceback.format_exc()
            answers.write(f"crash {n} {said!r}\n")
        else:
            answers.write(f"{answered} {n}\n")


# --- the process that watches ------------------------------------------------------------------------------------


def lines(process: subprocess.Popen[bytes]) -> Iterator[str | None]:
    """Lines of a child's answers; None when it has been silent for too long."""
    assert process.stdout
    waiting, patience = b"", START
    while True:
        ready, _, _ = select.select([process.stdout], [], [], patience)
        if not ready:
            yield None
            return
        more = os.read(process.stdout.fileno(), 65536)
        if not more:
            return
        patience = SECONDS
        *whole, waiting = (waiting + more).split(b"\n")
        yield from (line.decode() for line in whole)


def batch(target: str, start: int, count: int, extra: list[str], read_: Counter[str]) -> Iterator[tuple[int, str]]:
    """The findings of some runs: number and what was seen; `read_` counts the inputs that were not refused.

    A child that died is started again after its input.
    """
    at, end = start, start + count
    while at < end:
        command = [sys.executable, __file__, "--child", target, "--start", str(at), "--count", str(end - at), *extra]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            began = time.monotonic()
            for line in lines(process):
                if line is None:
                    process.kill()
                    yield at, f"longer than {SECONDS:g} s"
                    at += 1
                    break
                word, number, *said = line.split(" ", 2)
                if word == "begin":
                    at, began = int(number), time.monotonic()
                    continue
                if time.monotonic() - began > SECONDS:
                    yield at, f"longer than {SECONDS:g} s"
                read_[target] += word == "read"
                if word == "crash":
                    yield at, said[0]
                at += 1
            else:
                process.wait()
                if at < end:
                    yield at, f"the process ended with {process.returncode}"
                    at += 1


def main() -> None:
    """Reads the command line; runs each target in turn until the time is over."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--target", default=",".join(TARGETS))
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--count", type=int, help="this many runs of each target, whatever the time")
    parser.add_argument("--keep", type=Path, help="write the damaged files here")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(options.child, options.start, options.count, options.keep)
        return
    extra = ["--keep", str(options.keep)] if options.keep else []
    end = time.monotonic() + options.seconds
    done: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    accepted: Counter[str] = Counter()
    at = options.start
    with contextlib.suppress(KeyboardInterrupt):
        while time.monotonic() < end or options.count:
            for target in options.target.split(","):
                size = options.count or BATCH
                for number, said in batch(target, at, size, extra, accepted):
                    where = said.strip("'\"").replace("\\n", "\n").strip()
                    frames = [line for line in where.splitlines() if line.startswith("  File")]
                    place = frames[-1].strip() if frames else f"{target}: {where}"
                    seen[place] += 1
                    if seen[place] == 1:
                        print(f"--- {target} {number}\n{where}\n", flush=True)
                done[target] += size
            at += options.count or BATCH
            print(
                time.strftime("%H:%M:%S"),
                dict(done),
                "read:",
                dict(accepted),
                f"{sum(seen.values())} findings",
                flush=True,
            )
            if options.count:
                break
    for place, count in seen.most_common():
        print(f"{count} times: {place}", flush=True)
    sys.exit(1 if seen else 0)


if __name__ == "__main__":
    main()
