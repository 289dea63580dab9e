"""What readers yield in, the same out with a Failure in place of what went wrong."""

from collections.abc import Callable, Iterable, Iterator

from backend.model.article import Document
from backend.model.failure import Failure
from backend.sources.decoding import UnreadableBytes
from backend.sources.opening import MAX_BYTES, too_large
from backend.sources.records import BadRecord

Result = Document | Failure


def guarded(name: str, read: Callable[[], Iterable[Result]]) -> Iterator[Result]:
    """Yield what is read, as far as it goes; what ends it becomes a Failure of this name."""
    try:
        for result in read():
            size = 0 if isinstance(result, Failure) else len(result.html or result.text or "")
            yield result if size <= MAX_BYTES else Failure(name, None, too_large(size))
    except (BadRecord, UnreadableBytes, OSError) as error:
        yield failure_of(name, error)


def failure_of(name: str, error: BadRecord | UnreadableBytes | OSError) -> Failure:
    """Say what went wrong with a file."""
    if isinstance(error, OSError):
        return Failure(name, None, f"cannot be read: {error.strerror or error}")
    return Failure(name, getattr(error, "line", None), str(error))
