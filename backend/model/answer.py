"""The answer to a check: the article, what the corpus knew, and the claims with their evidence."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from backend.model.article import Article
from backend.model.evidence import CheckedClaim, Status


@dataclass(frozen=True, slots=True)
class CorpusSize:
    """How much a corpus holds."""

    statements: int
    sources: int


@dataclass(frozen=True, slots=True)
class Notice:
    """Why an article was not searched for claims, in a code for programs and words for people."""

    code: Literal["no-article", "not-english"]
    message: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a check found; `claims` in page order. `notice` is None where claims were looked for."""

    article: Article
    corpus: CorpusSize
    claims: tuple[CheckedClaim, ...]
    notice: Notice | None = None

    @property
    def counts(self) -> dict[Status, int]:
        """Count the claims of each status, the gravest status first, zeros included."""
        found = Counter(checked.status for checked in self.claims)
        order: tuple[Status, ...] = ("disputed", "corroborated", "echoed", "unverified")
        return {status: found[status] for status in order}
