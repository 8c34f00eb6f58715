"""`python -m kehoach` is the command `kehoach`."""

import os.path
import sys

# Python puts the current folder first for "-m": what lies there may be a stranger's, and is imported only where it is ours.
# Until then nothing is imported that Python had not loaded by itself.
here = os.path.realpath(sys.path[0])
if not sys.flags.safe_path and not os.path.realpath(__file__).startswith(os.path.join(here, "kehoach", "")):  # noqa: PTH118
    del sys.path[0]


def main() -> None:
    """Runs the command line; who ends it while it is still being loaded hears nothing more."""
    try:
        from pipeline.cli.app import main as run
    except KeyboardInterrupt:
        sys.exit(130)
    run()


if __name__ == "__main__":
    main()
