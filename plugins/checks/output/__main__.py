"""Checks the built site: its pages, and that no file of it holds what is not public yet.

Exits with 0 where nothing stops publishing, with 1 where there are errors, and with 2 where it
cannot do what it was asked.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.checks.kept import alone_with
from plugins.checks.reading import read_proof
from plugins.checks.report import FORMATS, shown
from plugins.checks.rule import all_rules
from plugins.checks.settings import UsageError, read_settings
from plugins.newsroom.moment import present
from plugins.newsroom.problem import Level, Problem

from .runner import check_output
from .secrets import secrets_of
from .words import readers_named


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the checks as the command line asks; returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        problems = _problems(options)
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    if text := shown(problems, options.output.absolute().parent, all_rules(), options.format):
        print(text)
    return int(any(problem.level is Level.ERROR for problem in problems))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m plugins.checks.output", description=__doc__)
    add = parser.add_argument
    add("output", nargs="?", type=Path, default=Path("output"), help="the folder of the built site")
    add("--format", choices=sorted(FORMATS), default="text", help="how problems are shown")
    add("--settings", type=Path, default=Path("pelicanconf.py"), metavar="FILE")
    add("--content", type=Path, metavar="DIR", help="the content folder, if not that of settings")
    add("--site-url", metavar="URL", help="where the site is published, if not as settings say")
    return parser


def _problems(options: argparse.Namespace) -> list[Problem]:
    rules = all_rules()
    settings = read_settings(options.settings, rules)
    output = options.output.absolute()
    if not any(output.glob("*")):
        raise UsageError(f"There is no built site in {options.output}. Build it, with make build.")
    root = (options.content or settings.content).absolute()
    site_url = options.site_url or settings.site_url
    with alone_with(root):
        proof, _ = read_proof(root, site_url, present(settings.zone))
        secrets = secrets_of(proof)
    readers = readers_named(settings.output_readers)
    return check_output(output, site_url, secrets, rules, settings.levels, readers)


if __name__ == "__main__":
    sys.exit(main())
