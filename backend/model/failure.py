"""What could not be read, and what to do about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """One document that did not go in.

    `path` is the file as it was named on the command line, or found below a folder named there;
    `line` counts from 1, None where the trouble is not in one line. `message` says what to change.
    """

    path: str
    line: int | None
    message: str

    def __str__(self) -> str:
        """Return "path, line 3: message"."""
        place = self.path if self.line is None else f"{self.path}, line {self.line}"
        return f"{place}: {self.message}"
