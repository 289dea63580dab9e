"""Arguments in, a command run, an exit status out: 0 done, 1 a document failed, 2 cannot run."""

import os
import sys
from collections.abc import Sequence

from backend.cli.arguments import Serve, build_parser
from backend.cli.errors import CannotRun
from backend.store import StoreError

_INTERRUPTED = 130
"""What a shell reports of a program that Ctrl-C ended."""


def main(arguments: Sequence[str], serve: Serve) -> int:
    """Run one command and return its exit status; what goes wrong is one line on stderr."""
    _write_utf8()
    given = build_parser(serve).parse_args(arguments)
    try:
        status: int = given.run(given)
        sys.stdout.flush()
        return status
    except (StoreError, CannotRun) as error:
        print(f"second-source: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone; Python would complain once more at its exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _write_utf8() -> None:
    """Write the same bytes wherever we run: a terminal's own encoding may lack signs we print."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
