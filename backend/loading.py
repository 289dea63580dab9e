"""Modules that stay for good, loaded without a look for garbage among them.

Knows nothing of what is loaded.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def loading() -> Iterator[None]:
    """Keep the collector of garbage from what is loaded inside, then and ever after.

    All of it stays: to look through it again and again is a seventh of what loading it takes.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()
