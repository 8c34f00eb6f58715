"""`python -m kehoach` is the command `kehoach`."""

import _signal  # type: ignore[import-not-found] # Python's own: `signal` is a file, and takes its time
import os.path
import sys

# Python puts the current folder first for "-m": what lies there may be a stranger's, and is imported only where it is ours.
# Until then nothing is imported that Python had not loaded by itself.
here = os.path.realpath(sys.path[0])
if not sys.flags.safe_path and not os.path.realpath(__file__).startswith(os.path.join(here, "kehoach", "")):  # noqa: PTH118
    del sys.path[0]


_asked: list[int] = []


def _end(number: int, _: object) -> None:
    if not _asked:
        _asked.append(number)
        raise KeyboardInterrupt


def main() -> None:
    """Runs the command line; who ends it while it is still being loaded hears nothing more, however often they ask."""
    if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, _end)
    try:
        from pipeline.cli.app import main as run
    except KeyboardInterrupt:
        _signal.signal(_signal.SIGINT, _signal.SIG_IGN)  # Python's own end would hear who asks once more
        sys.exit(130)
    run()


if __name__ == "__main__":
    main()
