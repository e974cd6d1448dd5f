"""Mends what is certain. Only words that stand where they were found are replaced, fields can still
be read after it, and no file is written over by a new one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import unified_diff
from pathlib import Path

from plugins.newsroom.frontmatter import parse
from plugins.newsroom.problem import Problem, Replacement


def replaced(text: str, replacements: Iterable[Replacement]) -> str:
    """Return a file's text with words replaced, from the last to the first."""
    lines = text.split("\n")
    for change in sorted(set(replacements), key=lambda change: change.where, reverse=True):
        number = change.where.line - 1
        start = change.where.column - 1
        if number < len(lines) and lines[number].startswith(change.old, start):
            end = start + len(change.old)
            lines[number] = f"{lines[number][:start]}{change.new}{lines[number][end:]}"
    return "\n".join(lines)


def mended(before: str, changes: Iterable[Replacement], path: str) -> str:
    """Return a file's text with words replaced, but for those after which its fields could not be
    read any more: what stands for a mark in YAML is not always that mark."""
    kept: list[Replacement] = []
    for change in changes:
        _, mistakes = parse(_as_read(replaced(before, [*kept, change])), path)
        if not mistakes:
            kept.append(change)
    return replaced(before, kept)


def _as_read(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def changes_of(problems: Iterable[Problem], root: Path) -> dict[str, tuple[str, str]]:
    """Return the text before and after of each file that the problems’ fixes change, by its path
    below the folder that holds the content folder `root`.

    New files come when there is nothing to replace: a name may be misspelt, and its owner known.
    """
    folder = root.parent
    replacements: dict[str, list[Replacement]] = defaultdict(list)
    new: dict[str, str] = {}
    for fix in (fix for problem in problems for fix in problem.fixes):
        if isinstance(fix, Replacement):
            replacements[fix.where.path].append(fix)
        else:
            path = f"{root.name}/{fix.path.partition('/')[2]}"
            if not (folder / path).exists():
                new.setdefault(path, fix.text)
    changed = {}
    for path, those in replacements.items():
        before = (folder / path).read_bytes().decode()
        if (after := mended(before, those, path)) != before:
            changed[path] = (before, after)
    return changed or {path: ("", text) for path, text in new.items()}


def apply(changes: Mapping[str, tuple[str, str]], folder: Path) -> str:
    """Write the files, and return what changed as a unified diff."""
    shown: list[str] = []
    for path, (before, after) in changes.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(after.encode())
        old, new = (_as_read(text).splitlines(keepends=True) for text in (before, after))
        name = f"a/{path}" if before else "/dev/null"
        shown += unified_diff(old, new, name, f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in shown)
