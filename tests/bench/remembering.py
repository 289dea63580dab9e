"""A number of checks in, the resident megabytes before, during and after them out, as JSON.

A program of its own, run by `starting`: nothing else may stand in the memory that is measured.
"""

import json
import sys
from pathlib import Path

MARKS = {1: "first", 100: "hundred"}


def resident() -> float:
    """Return this process's resident memory in megabytes."""
    status = Path("/proc/self/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def run(checks: int) -> dict[str, float]:
    """Import the libraries, then check generated pages against the seeds."""
    import cleanco  # noqa: F401
    import currency_converter  # noqa: F401
    import datasketch  # noqa: F401
    import flask_smorest  # noqa: F401
    import rapidfuzz  # noqa: F401
    import spacy
    import sqlalchemy  # noqa: F401
    import trafilatura  # noqa: F401
    import waitress  # noqa: F401

    spacy.blank("en")
    found = {"imports": resident()}
    from backend import service
    from backend.store import open_store
    from tests.bench.pages import make_page
    from tests.bench.prose import write_story

    store = open_store("sqlite://")
    service.load_seeds(store)
    for number in range(1, checks + 1):
        service.check(make_page(write_story(number, 8)), store)
        if number in MARKS:
            found[MARKS[number]] = resident()
    found["thousand"] = resident()
    store.close()
    return found


if __name__ == "__main__":
    print(json.dumps(run(int(sys.argv[1]))))
