"""Makes the helpers of this folder, and the renderer of the sample plans, importable from every test."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "corpus")]
