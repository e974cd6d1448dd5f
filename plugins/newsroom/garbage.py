"""Python's collector of cycles, and when it may rest."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Let the collector rest while content is read.

    What reading makes is frozen, refers to nothing that refers back, and mostly stays: the
    collector would go through all of it again and again, a fifth of the time, and find nothing.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
