"""What a plugin publishes: pages and files, planned from an edition."""

from collections.abc import Callable, Iterable, Mapping
from pkgutil import resolve_name
from typing import Any, TypeAlias

from plugins.newsroom.compilation import Compilation
from plugins.newsroom.edition import Edition
from plugins.newsroom.page import Planned

Plan = Callable[[Edition], Iterable[Planned | Compilation]]


class Output:
    """One plugin's outputs. `of_pelican` are those that Pelican writes itself when it runs whole,
    from its own content objects."""

    of_pelican = False

    def __init__(self, settings: Mapping[str, Any]) -> None:
        self.settings = settings

    def plan(self, edition: Edition) -> Iterable[Planned | Compilation]:
        """Plan what is published; each is made when it is known to be wanted."""
        raise NotImplementedError


Published: TypeAlias = type[Output] | Plan
"""What a plugin gives to the press: its output, or the plan of one that needs no settings."""


def is_of_pelican(published: Published) -> bool:
    """Whether Pelican writes an output itself when it runs whole."""
    return isinstance(published, type) and published.of_pelican


def plan_of(
    published: Published, settings: Mapping[str, Any], edition: Edition
) -> Iterable[Planned | Compilation]:
    """Return all that is planned by what a plugin publishes."""
    plan = published(settings).plan if isinstance(published, type) else published
    return plan(edition)


def name_of(published: Published) -> str | None:
    """Return the name by which `resolve_name` finds what is published, `None` if there is none."""
    name = f"{published.__module__}:{published.__qualname__}"
    try:
        return name if resolve_name(name) is published else None
    except (ImportError, AttributeError, ValueError):
        return None
