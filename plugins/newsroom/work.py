"""A long work: by how many processes it is done, how far it is, and where its time goes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from time import perf_counter
from typing import TypeVar

from .side_by_side import WORTH_IT, side_by_side

T = TypeVar("T")
R = TypeVar("R")


class Work:
    """A long work in stages, done by up to `processes` at once.

    `seconds` are those that each stage has taken so far. Whoever wants to tell how far it is
    overrides `begin`, `advance` and `end`.
    """

    def __init__(self, processes: int) -> None:
        self.processes = processes
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str, things: int = 0) -> Iterator[None]:
        """Time a stage, in which `things` are worked on, as far as that is known."""
        began = perf_counter()
        self.begin(name, things)
        try:
            yield
        finally:
            self.end()
            self.seconds[name] = self.seconds.get(name, 0) + perf_counter() - began

    def over(
        self,
        name: str,
        do: Callable[[Iterable[T]], Iterator[R]],
        things: Sequence[T],
        worth_it: int = WORTH_IT,
    ) -> Iterator[R]:
        """Yield what `do` finds in the things, in any order, as a stage; of fewer than `worth_it`
        by this process alone."""
        with self.stage(name, len(things)):
            for result in side_by_side(do, things, self.processes, worth_it):
                self.advance()
                yield result

    def begin(self, name: str, things: int) -> None:
        """Be told that a stage begins."""

    def advance(self) -> None:
        """Be told that one more thing is done."""

    def end(self) -> None:
        """Be told that the stage has ended."""
