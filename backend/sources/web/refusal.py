"""How much is asked of a server, and the complaint about an address that brought nothing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may cost: seconds in all, seconds of silence, bytes after decompression.

    `bytes` is what the sitemap protocol allows a sitemap; pages have their own limit. `pause` is
    the least time in seconds between two requests to one host.
    """

    seconds: float = 60.0
    silence: float = 20.0
    bytes: int = 50 * 1024 * 1024
    pause: float = 1.0


class Unfetched(Exception):
    """An address that brought nothing; the message says why, and what to change.

    `is_temporary` tells whether asking again may help, `after` how many seconds to let pass
    before that, None where the server does not say.
    """

    def __init__(
        self, message: str, *, is_temporary: bool = False, after: float | None = None
    ) -> None:
        """Keep the message, and whether and when to ask again."""
        super().__init__(message)
        self.is_temporary = is_temporary
        self.after = after
