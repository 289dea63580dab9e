"""The commands a person types: arguments in, tables, lines of JSON and an exit status out.

Each command reads its arguments, opens the store and calls the service; it decides nothing about
funding. The server is handed in, because a command that checks a file needs no HTTP.
"""

from backend.cli.main import main

__all__ = ["main"]
