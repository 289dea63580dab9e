"""The sets that rules are tuned on in, and never the held ones; files of weights out."""

from pathlib import Path
from typing import Final

from backend import claims, comparison
from backend.claims import weighed_financings, weighed_topics
from backend.claims.weighed_dates import DATES
from backend.claims.weighed_grounds import GROUNDS
from backend.claims.weighed_names import NAMES
from backend.claims.weighed_sums import SUMS
from backend.claims.weighing import Voice
from backend.comparison import affinity
from tests.gold.gate import find_sets
from tests.gold.training.affinities import affinity_examples
from tests.gold.training.dates import date_examples
from tests.gold.training.financings import financing_examples
from tests.gold.training.fitting import Part, fit_choices, fit_parts, keep
from tests.gold.training.grounds import ground_examples
from tests.gold.training.signs import sign_examples
from tests.gold.training.topics import topic_examples

_DATA: Final = Path(claims.__file__).parent / "data"
_DATA_OF_COMPARISON: Final = Path(comparison.__file__).parent / "data"
# How often a feature must be seen, and the penalty: the best of a few pairs on articles left out.
_OF_SIGNS: Final = (3, 3.0)
_OF_TOPICS: Final = (4, 3.0)
_OF_FINANCINGS: Final = (4, 3.0)
_OF_AFFINITIES: Final = (4, 3.0)
# The first sets are of real articles, marked and reviewed by others: they count so many times.
_FIRST: Final = 3
# Which claims are kept depends on their financings, so these are learnt from nothing, and again.
_ROUNDS: Final = 2


def main() -> None:
    """Learn in the order in which one is the ground of the next: names stand beside a topic."""
    sets = find_sets()
    others = sets.pop("others")
    for figures_only in ("asides", "renamed"):
        del sets[figures_only]
    paths = [path for paths in sets.values() for path in paths]
    topics = list(topic_examples(paths))
    keep(fit_choices(topics, *_OF_TOPICS), _DATA / weighed_topics.WEIGHTS, topics)
    taught: dict[Voice, list[Part]] = {SUMS: [], NAMES: []}
    for voice, example in sign_examples(paths):
        taught[voice].append(example)
    for voice, found in taught.items():
        keep(fit_parts(found, len(voice.parts), *_OF_SIGNS), _DATA / voice.file, found)
    dates = list(date_examples(paths))
    keep(fit_parts(dates, len(DATES.parts), *_OF_SIGNS), _DATA / DATES.file, dates)
    grounds = list(ground_examples([*paths, *others]))
    keep(fit_parts(grounds, len(GROUNDS.parts), *_OF_SIGNS), _DATA / GROUNDS.file, grounds)
    first = [*sets["groups"], *sets["seeds"]]
    related = [*first * _FIRST, *sets["written"], *sets["outlets"]]
    keep({}, _DATA / weighed_financings.WEIGHTS, ())
    for _ in range(_ROUNDS):
        stretches = list(financing_examples(related))
        keep(fit_choices(stretches, *_OF_FINANCINGS), _DATA / weighed_financings.WEIGHTS, stretches)
    pairs = list(affinity_examples(related))
    keep(fit_choices(pairs, *_OF_AFFINITIES), _DATA_OF_COMPARISON / affinity.WEIGHTS, pairs)


if __name__ == "__main__":
    main()
