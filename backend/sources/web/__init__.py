"""Addresses come in, documents and failures go out: everything that crosses the network.

Only this package opens connections to other machines. Nothing here may know what stands in a page
or what the corpus holds; what time it is and how to wait arrive as arguments.
"""

from backend.sources.web.fetching import Fetched, Fetcher, Validators
from backend.sources.web.pages import Feed, read_address, read_feed, read_page
from backend.sources.web.refusal import Limits, Unfetched

__all__ = [
    "Feed",
    "Fetched",
    "Fetcher",
    "Limits",
    "Unfetched",
    "Validators",
    "read_address",
    "read_feed",
    "read_page",
]
