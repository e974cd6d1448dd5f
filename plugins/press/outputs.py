"""What a plugin publishes: pages and files, planned from an edition."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

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


def output_of(plan: Plan) -> type[Output]:
    """Return the output that a function plans."""

    class Planning(Output):
        def plan(self, edition: Edition) -> Iterable[Planned | Compilation]:
            return plan(edition)

    return Planning
