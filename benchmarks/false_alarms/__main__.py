"""Runs every rule over posts and captions that others wrote, and counts what it finds.

Prints, for each rule, its level, its findings, and the articles and photos that have one; with
`--rule`, what that rule found, for a reader to judge. The texts lie in `tests/gold` (see the
README here) and are written as a content folder first.
"""

import argparse
import shutil
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from plugins.checks.reading import read_proof
from plugins.checks.report import shown
from plugins.checks.rule import Rule, all_rules
from plugins.checks.runner import check
from plugins.newsroom.problem import Problem

from .content import write_content
from .drawing import GOLD, draw_captions, draw_posts

OUT = Path(__file__).parents[1] / ".work" / "false-alarms"
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=ZoneInfo("Europe/London"))
SITE = "https://example.org"
SEED = 1


def main() -> None:
    """Write the content folder, check it, and print what was found."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.false_alarms", description=__doc__)
    add = parser.add_argument
    add("--gold", type=Path, default=GOLD, metavar="DIR", help="where the texts lie")
    add("--out", type=Path, default=OUT, metavar="DIR", help="the folder to write content/ into")
    add("--articles", type=int, default=300, help="how many posts, and how many captions")
    add("--rule", choices=sorted(all_rules()), help="print what this rule found")
    add("--sample", type=int, default=0, metavar="N", help="with --rule: only so many, by chance")
    options = parser.parse_args()
    root = options.out / "content"
    shutil.rmtree(root, ignore_errors=True)
    posts = draw_posts(options.gold, options.articles)
    write_content(posts, draw_captions(options.gold, options.articles), options.gold, root)
    problems = _problems(root)
    if options.rule:
        found = [problem for problem in problems if problem.rule == options.rule]
        print(shown(_sample(found, options.sample), options.out, all_rules(), "text"))
    else:
        print("\n".join(_table(problems, all_rules())))


def _problems(root: Path) -> list[Problem]:
    proof, found = read_proof(root, SITE, NOW)
    return check(proof, found, all_rules(), {})


def _sample(found: Sequence[Problem], number: int) -> list[Problem]:
    if not number or number >= len(found):
        return list(found)
    chosen = Random(SEED).sample(range(len(found)), number)  # noqa: S311 (no secret)
    return [found[place] for place in sorted(chosen)]


def _table(problems: Sequence[Problem], rules: Mapping[str, Rule]) -> list[str]:
    """Return the lines of a table of the rules that found something."""
    by_rule: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_rule[problem.rule].append(problem)
    lines = [
        "| rule | level | findings | articles | photos | others |",
        "|---|---|---|---|---|---|",
    ]
    for name in sorted(by_rule):
        files = {problem.where.path for problem in by_rule[name]}
        kinds = [path.split("/")[1] for path in files]
        several = [kinds.count("articles"), kinds.count("photos")]
        counts = [len(by_rule[name]), *several, len(files) - sum(several)]
        lines.append(f"| {name} | {rules[name].level} | {' | '.join(map(str, counts))} |")
    return lines


if __name__ == "__main__":
    main()
