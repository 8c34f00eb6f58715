"""`python -m kehoach` is the command `kehoach`."""

import _signal  # type: ignore[import-not-found] # Python's own: `signal` is a file, and takes its time
import os.path
import sys

HOME = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))  # noqa: PTH120
"""The folder that this program was imported from."""


def alone(path: list[str], named: str, installed: list[str]) -> list[str]:
    """The folders to import from without those that PYTHONPATH names (`named`), as the workers have them: what is imported from
    there is not this program. Python's own, installed packages and the folder of this program stay, whoever names them."""
    kept = {os.path.realpath(p) for p in (HOME, os.path.dirname(os.__file__), *installed)}  # noqa: PTH120
    gone = {os.path.realpath(p) for p in named.split(os.pathsep)} - kept if named else set()
    return [p for p in path if os.path.realpath(p) not in gone]


def _isolate() -> None:
    """Until then nothing is imported that Python had not loaded by itself."""
    # Python puts the current folder first for "-m": what lies there may be a stranger's, and is imported only where it is ours
    here = os.path.realpath(sys.path[0])
    if not sys.flags.safe_path and not os.path.realpath(__file__).startswith(os.path.join(here, "kehoach", "")):  # noqa: PTH118
        del sys.path[0]
    site = sys.modules.get("site")  # Python loads it by itself, unless told not to
    installed = [*site.getsitepackages(), site.getusersitepackages()] if site else []
    sys.path[:] = alone(sys.path, "" if sys.flags.ignore_environment else os.environ.get("PYTHONPATH", ""), installed)


_asked: list[int] = []


def _end(number: int, _: object) -> None:
    if not _asked:
        _asked.append(number)
        raise KeyboardInterrupt


def main() -> None:
    """Runs the command line; who ends it while it is still being loaded hears nothing more, however often they ask."""
    _isolate()
    if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, _end)
    try:
        from kehoach import own_packages

        own_packages()
        from pipeline.cli.app import main as run
    except KeyboardInterrupt:
        _signal.signal(_signal.SIGINT, _signal.SIG_IGN)  # Python's own end would hear who asks once more
        sys.exit(130)
    run()


if __name__ == "__main__":
    main()
