"""Asks other sites whether what the content links to is still there. It takes minutes, and is
done on request: a site that is down for an hour must not stop a publication.

Exits with 0 where nothing stops publishing, with 1 where there are errors, and with 2 where it
cannot do what it was asked.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from plugins.checks.kept import alone_with
from plugins.checks.links import Link
from plugins.checks.proof import Proof
from plugins.checks.reading import read_proof
from plugins.checks.report import FORMATS, shown
from plugins.checks.rule import Rule, all_rules
from plugins.checks.runner import at_level
from plugins.checks.settings import UsageError, read_settings
from plugins.newsroom.moment import present
from plugins.newsroom.problem import Level, Problem, in_reading_order

from .addresses import external_links
from .answers import Answer, read_answers, write_answers
from .visiting import visit

KEPT = Path(".check-links.json")
"""Where answers are kept for a day."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Ask as the command line says; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m plugins.checks.external", description=__doc__)
    add = parser.add_argument
    add("--format", choices=sorted(FORMATS), default="text", help="how problems are shown")
    add("--settings", type=Path, default=Path("pelicanconf.py"), metavar="FILE")
    add("--content", type=Path, metavar="DIR", help="the content folder, if not that of settings")
    add("--answers", type=Path, default=KEPT, metavar="FILE", help="where answers are kept")
    options = parser.parse_args(arguments)
    try:
        return _run(options)
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2


def _run(options: argparse.Namespace) -> int:
    rules = all_rules()
    settings = read_settings(options.settings, rules)
    root = (options.content or settings.content).absolute()
    if not root.is_dir():
        raise UsageError(f"There is no content folder {root}.")
    with alone_with(root):
        proof, _ = read_proof(root, settings.site_url, present(settings.zone))
        links = list(external_links(proof))
    answers = _answers({link.target for link in links}, settings.site_url, options.answers)
    found = problems_of(links, answers, proof, rules)
    problems = in_reading_order(at_level(found, settings.levels))
    if text := shown(problems, root.parent, rules, options.format):
        print(text)
    print(_summary(answers), file=sys.stderr)
    return int(any(problem.level is Level.ERROR for problem in problems))


def _answers(addresses: set[str], site_url: str, kept: Path) -> dict[str, Answer]:
    now = time.time()
    known = read_answers(kept, now)
    new = visit(sorted(addresses - known.keys()), site_url)
    write_answers(kept, new, now)
    return {**{address: known[address] for address in addresses & known.keys()}, **new}


def problems_of(
    links: Sequence[Link],
    answers: Mapping[str, Answer],
    proof: Proof,
    rules: Mapping[str, Rule],
) -> Iterator[Problem]:
    """Yield what the rules find in the answers, without what authors allow."""
    those = [rule for rule in rules.values() if rule.is_of_answers]
    for link in links:
        for problem in (
            p for rule in those for p in rule.problems("answer", link, answers[link.target])
        ):
            if not any(one.covers(problem) for one in proof.allowances):
                yield problem


def _summary(answers: Mapping[str, Answer]) -> str:
    unasked = sum(not answer.asked for answer in answers.values())
    left = f"; {unasked} of them want no programs, and were not asked" if unasked else ""
    return f"{len(answers)} addresses of other sites{left}."


if __name__ == "__main__":
    sys.exit(main())
