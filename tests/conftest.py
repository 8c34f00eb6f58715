"""Makes the helpers of this folder, and the renderer of the sample plans, importable from every test."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from pathlib import Path

from hypothesis import settings

HERE = Path(__file__).parent
_CACHE = tempfile.TemporaryDirectory(prefix="kehoach-tests-", ignore_cleanup_errors=True)
os.environ["KEHOACH_CACHE"] = _CACHE.name  # never the user's own
sys.path[:0] = [str(HERE), str(HERE.parent / "corpus")]
settings.register_profile("kehoach", deadline=None)  # a busy machine is no error
settings.load_profile("kehoach")
for _name in ("SIGINT", "SIGHUP"):  # tests started in the background would hand down that nobody is to hear them
    if hasattr(signal, _name) and signal.getsignal(getattr(signal, _name)) is signal.SIG_IGN:
        signal.signal(getattr(signal, _name), signal.SIG_DFL)
