"""The plan of a build: all that is published, or as much of it as a change can have touched."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from plugins.newsroom.addresses import file_of
from plugins.newsroom.asking import Fact
from plugins.newsroom.compilation import Compilation
from plugins.newsroom.page import Planned

OF_ONE_ARTICLE = frozenset({"article", "story", "told", "where", "template"})
"""Families of facts that no address depends on, and so no plan (a test holds it)."""

KeptPlan = tuple[int, tuple[str, ...]]
"""What is kept of a plan: how many things it has, and the paths of the compilations."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is planned: outputs by file, and compilations. Of a part, `count` is that of the whole,
    and all compilations are there."""

    outputs: Mapping[str, Planned]
    compilations: Sequence[Compilation]
    count: int
    is_whole: bool

    @property
    def kept(self) -> KeptPlan:
        """What a later build needs to plan a part."""
        return self.count, tuple(each.path for each in self.compilations)


def stays(changed: Iterable[Fact]) -> bool:
    """Whether a plan is the same before and after some facts changed."""
    return all(family in OF_ONE_ARTICLE for family, _ in changed)


def whole_plan(planned: Iterable[Planned | Compilation]) -> Plan:
    """Return a plan whole."""
    planned = list(planned)
    compilations = [each for each in planned if isinstance(each, Compilation)]
    outputs = {file_of(each.path): each for each in planned if isinstance(each, Planned)}
    return Plan(outputs, compilations, len(outputs) + len(compilations), is_whole=True)


def part_of_plan(
    planned: Iterable[Planned | Compilation], files: Collection[str], before: KeptPlan
) -> Plan:
    """Return the part of a plan that makes `files`. The plan is the same as `before`, and nobody
    looks further as soon as all is found: an archive's plan is long."""
    count, paths = before
    outputs: dict[str, Planned] = {}
    compilations: list[Compilation] = []
    missing = len(files) + len(paths)
    plan = iter(planned)
    while missing and (each := next(plan, None)) is not None:
        if isinstance(each, Compilation):
            compilations.append(each)
            missing -= 1
        elif (file := file_of(each.path)) in files:
            outputs[file] = each
            missing -= 1
    return Plan(outputs, compilations, count, is_whole=False)
