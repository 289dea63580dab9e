"""The grammar of what goes over the network: `watch`, and what other commands let us fetch."""

import argparse
from collections.abc import Callable
from typing import get_args

from backend.cli.watching import watch
from backend.sources import Form, Network

ADDRESSES = "addresses of articles, feeds (RSS, Atom) or sitemaps"

_WATCH_LIST = """\
The list of feeds is a file in TOML:

  every = "30m"                 # for feeds that do not say; s, m, h or d

  [[feed]]
  url = "https://news.example.com/funding/feed"
  every = "15m"
  kind = "news"                 # or "press release", "filing", "dataset"
"""


def add_watch_arguments(command: argparse.ArgumentParser) -> None:
    """Add what lets the server watch feeds beside its work."""
    command.add_argument(
        "--watch", metavar="FILE", help="watch feeds too: the list that `watch` takes"
    )
    _add_allow_private(command)


def add_network_arguments(command: argparse.ArgumentParser) -> None:
    """Add what a command that takes addresses needs to know about them."""
    command.add_argument(
        "--as",
        dest="form",
        choices=get_args(Form),
        help="what stands at the addresses (default: found out from what comes back)",
    )
    _add_allow_private(command)


def _add_allow_private(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--allow-private",
        action="store_true",
        help="fetch from this machine and the private network too, as an intranet needs",
    )


def add_only_new(command: argparse.ArgumentParser) -> None:
    """Add what lets an interrupted sitemap go on."""
    command.add_argument(
        "--only-new",
        action="store_true",
        help="pass over pages of feeds and sitemaps that the corpus holds",
    )


def network(given: argparse.Namespace) -> Network:
    """Return what was said about the network."""
    return Network(allow_private=given.allow_private, form=given.form)


def add_watch_command(
    add: Callable[..., argparse.ArgumentParser],
    common: argparse.ArgumentParser,
    database: Callable[[argparse.Namespace], str],
) -> None:
    """Add `watch`."""
    command = add(
        "watch",
        parents=[common],
        help="ask feeds again and again, and ingest what is new",
        epilog=_WATCH_LIST,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("file", metavar="FILE", help="a list of feeds, see below")
    _add_allow_private(command)
    command.set_defaults(run=lambda given: watch(database(given), given.file, given.allow_private))
