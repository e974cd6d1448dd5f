"""Checks the content before it is published, and says what is wrong, where, and what to write.

Exits with 0 where nothing stops publishing, with 1 where there are errors, and with 2 where it
cannot do what it was asked.
"""

import argparse
import gc
import os
import sqlite3
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from plugins.newsroom.checksums import DamagedCacheError
from plugins.newsroom.diagnostics import showable
from plugins.newsroom.moment import present
from plugins.newsroom.problem import Level, Problem, did_you_mean

from .fixing import apply, changes_of
from .kept import alone_with, begin_anew
from .proof import Proof
from .published import base_of, is_changed, known, read_published
from .reading import read_proof
from .report import FORMATS, shown
from .rule import Rule, all_rules
from .runner import check
from .settings import Settings, UsageError, read_settings

NOTHING = "nothing"
"""The revision to name where nothing was published yet."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the checks as the command line asks; returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        with suppress(BrokenPipeError):  # the reader has seen enough, as with `| head`
            return _run(options)
    except UsageError as error:
        print(error, file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m plugins.checks", description=__doc__)
    add = parser.add_argument
    add("paths", nargs="*", type=Path, metavar="PATH", help="show only what is found in these")
    add("--format", choices=sorted(FORMATS), default="text", help="how problems are shown")
    add("--settings", type=Path, default=Path("pelicanconf.py"), metavar="FILE")
    add("--content", type=Path, metavar="DIR", help="the content folder, if not that of settings")
    add("--since", metavar="REV", help=f"what was published, in git; “{NOTHING}” if nothing was")
    add("--fix", action="store_true", help="mend what is certain, and show what changed")
    add("--explain", metavar="RULE", help="show the manual page of a rule")
    add("--list", action="store_true", help="list the rules")
    return parser


def _run(options: argparse.Namespace) -> int:
    rules = all_rules()
    if options.explain:
        print(_page(options.explain, rules))
        return 0
    settings = read_settings(options.settings, rules)
    if options.list:
        print("\n".join(_line(rule, settings) for rule in rules.values()))
        return 0
    root = (options.content or settings.content).absolute()
    problems = _below(options.paths, _problems(root, options.since, settings, rules), root)
    while options.fix and (changes := changes_of(problems, root)):
        target = sys.stdout if options.format == "text" else sys.stderr
        print(showable(apply(changes, root.parent)), file=target)
        problems = _below(options.paths, _problems(root, options.since, settings, rules), root)
    if text := shown(problems, root.parent, rules, options.format):
        print(text)
    return int(any(problem.level is Level.ERROR for problem in problems))


def _problems(
    root: Path, since: str | None, settings: Settings, rules: Mapping[str, Rule]
) -> list[Problem]:
    with alone_with(root):
        try:
            return _found(root, since, settings, rules)
        except (DamagedCacheError, sqlite3.DatabaseError):  # which shows where it is looked up
            begin_anew(root)
            return _found(root, since, settings, rules)


def _found(
    root: Path, since: str | None, settings: Settings, rules: Mapping[str, Rule]
) -> list[Problem]:
    proof, found = read_proof(root, settings.site_url, present(settings.zone))
    if root.is_dir():
        proof = _beside_published(proof, root, since, settings)
    return check(proof, found, rules, settings.levels)


def _beside_published(proof: Proof, root: Path, since: str | None, settings: Settings) -> Proof:
    """Return the proof with what was published; where nothing changed, that is its own edition."""
    revision = since
    if revision is None and settings.published_ref:
        revision = base_of(root, settings.published_ref)
    if revision is None or revision == NOTHING:
        return proof
    if not is_changed(root, known(root.parent, revision)):
        unchanged = frozenset(proof.site.articles)
        return replace(proof, published=proof.edition, unchanged=unchanged)
    return read_published(proof, root, revision)


def _page(name: str, rules: Mapping[str, Rule]) -> str:
    if name not in rules:
        hint = did_you_mean(name, rules) or "--list shows the rules."
        raise UsageError(f"There is no rule “{name}”. {hint}")
    rule = rules[name]
    return f"{rule.name} ({rule.level})\n\n{rule.manual}"


def _line(rule: Rule, settings: Settings) -> str:
    level = settings.levels.get(rule.name, rule.level) or "off"
    return f"{rule.name:<28} {level:<8} {rule.summary}"


def _below(paths: Sequence[Path], problems: list[Problem], root: Path) -> list[Problem]:
    """Return the problems in some files and folders, all where none is named."""
    wanted = []
    for path in paths:
        if not path.exists():
            raise UsageError(f"There is no file {path}.")
        place = Path(os.path.relpath(path.absolute(), root.parent))
        if not (place.is_relative_to(root.name) or root.is_relative_to(path.resolve())):
            raise UsageError(f"{path} is not in {root}, which is all that is checked.")
        wanted.append(place)
    return [
        problem
        for problem in problems
        if not wanted or any(Path(problem.where.path).is_relative_to(path) for path in wanted)
    ]


if __name__ == "__main__":
    gc.disable()  # what is read stays to the end: to look for rubbish there costs a fifth
    sys.exit(main())
