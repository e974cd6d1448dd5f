"""What has changed and is not published yet, and until when a change may go unseen."""

from collections.abc import Iterable

from .asking import Fact
from .cache import Cache

SETTLING = 50_000_000
"""Nanoseconds in which a file can change twice under one time stamp, with a margin: file systems
count in steps of up to 10 ms."""


def settle(cache: Cache) -> None:
    """Note that all that changed is published: the next reading starts from here."""
    now, settled, _ = cache.get("last reading")
    cache.put("last reading", (now, settled, frozenset()))


def unsettle(cache: Cache, facts: Iterable[Fact]) -> None:
    """Note more facts that changed and are not published yet."""
    now, settled, pending = cache.get("last reading")
    if pending is not None:
        cache.put("last reading", (now, settled, pending | frozenset(facts)))
