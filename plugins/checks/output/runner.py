"""Runs the rules of the output over the files of a built site."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from plugins.checks.rule import Rule
from plugins.checks.runner import at_level
from plugins.newsroom.problem import Level, Problem, in_reading_order
from plugins.newsroom.side_by_side import processes, side_by_side

from .file import Facts, File, Output, Reader
from .secrets import Secrets
from .words import reader_of


def check_output(
    folder: Path,
    site_url: str,
    secrets: Secrets,
    rules: Mapping[str, Rule],
    levels: Mapping[str, Level | None],
    readers: Mapping[str, Reader],
) -> list[Problem]:
    """Return every problem of the site built into `folder`, in reading order."""
    active = [rule for rule in rules.values() if levels.get(rule.name, rule.level)]
    paths = sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )
    work = partial(_check_files, folder, readers, secrets, _of_scope(active, "file"))
    problems: list[Problem] = []
    files: dict[str, Facts] = {}
    for facts, found in side_by_side(work, paths, processes()):
        files[facts.path] = facts
        problems += found
    for rule in _of_scope(active, "output"):
        problems += rule.problems("output", Output(site_url.rstrip("/"), files))
    return in_reading_order(at_level(problems, levels))


def _of_scope(rules: Sequence[Rule], scope: str) -> list[Rule]:
    return [rule for rule in rules if scope in rule.checks]


def _check_files(
    folder: Path,
    readers: Mapping[str, Reader],
    secrets: Secrets,
    rules: Sequence[Rule],
    paths: Iterable[str],
) -> Iterator[tuple[Facts, list[Problem]]]:
    for path in paths:
        file = File(folder.name, path, (folder / path).read_bytes(), reader_of(path, readers))
        found = [one for rule in rules for one in rule.problems("file", file, secrets)]
        yield file.facts, found
