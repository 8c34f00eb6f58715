"""A worker process that ends or hangs at files of certain names: what a broken library does to a run."""

from __future__ import annotations

import os
import time

from pipeline.run import worker


def read_file(job: worker.Job, told: worker.Told = lambda: None) -> worker.Rows:
    if "crash" in job.doc_id:
        os._exit(11)
    if "hang" in job.doc_id:
        time.sleep(600)
    if "pages" in job.doc_id:  # a scan of four pages
        for _ in range(4):
            told()
    if "noise" in job.doc_id:
        os.write(1, b"a library prints to standard output\n")
    return worker.lost(job, "empty_file")


worker.read_file = read_file
worker.serve()
