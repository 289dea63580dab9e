"""Places as a person names them in, files and addresses alike; the documents there out."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from backend.model.article import Document
from backend.model.failure import Failure
from backend.sources.files import read_documents

if TYPE_CHECKING:
    from backend.sources.web import Fetcher

Form = Literal["article", "feed", "sitemap"]

_ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Network:
    """What may be done on the network.

    `allow_private` opens the machines of one's own network, which are closed otherwise. `form` says
    what stands at an address; None finds it out from what comes back. `is_held` tells which pages
    of a feed or sitemap to pass over; None passes over none.
    """

    allow_private: bool = False
    form: Form | None = None
    is_held: Callable[[str], bool] | None = None


def read_places(
    places: Iterable[str],
    network: Network | None = None,
    read_files: Callable[[list[str]], Iterator[Document | Failure]] = read_documents,
) -> Iterator[Document | Failure]:
    """Yield the documents at places, in their order; a bad one becomes a Failure."""
    network = network or Network()
    fetcher: Fetcher | None = None
    for place in places:
        if is_address(place):
            # Loaded only when an address is given, like all that speaks with other machines.
            from backend.sources import web

            fetcher = fetcher or web.Fetcher(allow_private=network.allow_private)
            yield from web.read_address(place, fetcher, network.form, network.is_held)
        else:
            yield from read_files([place])


def is_address(name: str) -> bool:
    """Tell an address from the name of a file."""
    return _ADDRESS.match(name) is not None
