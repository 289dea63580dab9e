"""The answer to a request for robots.txt in, what it lets us do out; after RFC 9309."""

from dataclasses import dataclass
from typing import Final

from protego import Protego

from backend.sources.decoding import UnreadableBytes, decode
from backend.sources.web.exchange import ROBOT, Answer
from backend.sources.web.refusal import Unfetched

MOST_BYTES: Final = 500 * 1024
"""How much of a robots.txt is read: what RFC 9309 asks for at least."""


@dataclass(frozen=True, slots=True)
class Robots:
    """A host's rules for us. `rules` is None where the host gives none.

    `trouble` is the status of a server that could not say: nothing is allowed then.
    """

    rules: Protego | None = None
    trouble: int | None = None

    def require(self, address: str) -> None:
        """Raise Unfetched where an address is not for us."""
        if self.trouble is not None:
            raise Unfetched(
                f"is on a host that cannot give its robots.txt now ({self.trouble}): try later",
                is_temporary=True,
            )
        if self.rules is not None and not self.rules.can_fetch(address, ROBOT):
            raise Unfetched(
                "is closed to programs by its robots.txt: save the page in a browser, and give the "
                "file"
            )

    @property
    def pause(self) -> float:
        """Return how many seconds the host wants between two requests, 0 where it does not say."""
        if self.rules is None:
            return 0.0
        rate = self.rules.request_rate(ROBOT)
        return max(
            self.rules.crawl_delay(ROBOT) or 0.0,
            rate.seconds / rate.requests if rate and rate.requests else 0.0,
        )


def parse_robots(answer: Answer) -> Robots:
    """Return the rules in an answer: none where there is no file, all closed on a server's error.

    RFC 9309, 2.3.1: an answer of 400 to 499 allows everything, one of 500 to 599 nothing.
    """
    if answer.status == 429 or answer.status >= 500:
        return Robots(trouble=answer.status)
    if answer.status != 200:
        return Robots()
    try:
        return Robots(Protego.parse(decode(answer.body)))
    except UnreadableBytes:
        return Robots()
