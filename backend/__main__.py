"""The command line in, an exit status out; ties the commands to the server, which they ignore."""

import sys

from backend.loading import loading

with loading():
    from backend import cli
    from backend.cli.watching import Watcher


def _serve(database: str, host: str, port: int, watcher: Watcher | None) -> int:
    # Flask and the server are loaded for this one command only.
    with loading():
        from backend.app import serve

    return serve(database, host, port, watcher)


if __name__ == "__main__":
    sys.exit(cli.main(sys.argv[1:], _serve))
