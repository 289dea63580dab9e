"""Articles in, folds out: which groups are put aside together when the encoder is measured.

Groups that tell of one company are one story, and never stand on both sides of a fold.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from backend.training.gold import GoldArticle
from backend.values.names import company_key

FOLDS = 5


def make_folds(articles: Sequence[GoldArticle]) -> list[frozenset[str]]:
    """Share the groups out among the folds, the largest stories first, by their marks."""
    sizes: Counter[str] = Counter()
    companies: dict[str, set[str]] = defaultdict(set)
    for gold in articles:
        sizes[gold.group] += len(gold.marks)
        companies[gold.group] |= {company_key(mark.company) for mark in gold.marks}
    folds: list[set[str]] = [set() for _ in range(FOLDS)]
    for story in _stories(companies, sizes):
        smallest = min(folds, key=lambda fold: sum(sizes[group] for group in fold))
        smallest |= story
    return [frozenset(fold) for fold in folds]


def _stories(companies: dict[str, set[str]], sizes: Counter[str]) -> list[set[str]]:
    stories: list[set[str]] = []
    for group in sorted(companies):
        story = {group}
        for other in [s for s in stories if any(companies[g] & companies[group] for g in s)]:
            story |= other
            stories.remove(other)
        stories.append(story)
    return sorted(stories, key=lambda story: (-sum(sizes[group] for group in story), min(story)))
