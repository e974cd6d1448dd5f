"""Prints how well statements are read out of the gold texts.

python -m benchmarks.attribution [--half tune|test|all] [--gold DIR] [--errors]
                                [--without N]
                                [--speed [--content DIR]]
"""

import argparse
from collections.abc import Iterable
from pathlib import Path

from benchmarks.labelled import wilson
from plugins.newsroom.names import people_and_organisations

from .gold import GOLD, TEST, TUNE, VARIETIES, read_register, read_texts
from .ours import attribute
from .score import LOST, NONE, REPORTED, RIGHT, WRONG, Table, Verdict, by_certainty, judge
from .speed import edition_figure, figures

COLUMNS = (
    *("pieces", "named", "attributed", "right", "precision", "95% interval"),
    *("recall", "reported", "none", "lost"),
)
WIDTHS = (8, 7, 12, 7, 11, 18, 9, 10, 6, 6)
HEAD = " " * 14 + "".join(name.rjust(n) for name, n in zip(COLUMNS, WIDTHS, strict=True))
CONTEXT = 140


def main() -> None:
    """Run the reader over one half of the set, or all of it, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.attribution", description=__doc__)
    parser.add_argument("--half", choices=(TUNE, TEST, "all"), default=TEST)
    parser.add_argument("--gold", type=Path, default=GOLD, metavar="DIR", help="another set")
    parser.add_argument("--errors", action="store_true", help="print each wrong or lost one")
    parser.add_argument(
        "--without", type=int, default=0, help="leave every n-th person out of the register"
    )
    parser.add_argument("--speed", action="store_true", help="print how long reading takes")
    parser.add_argument("--content", type=Path, metavar="DIR", help="with --speed: a folder too")
    options = parser.parse_args()
    if options.speed:
        print(*figures(), sep="\n")
        if options.content:
            print(edition_figure(options.content))
        return
    site = read_register(options.gold, options.without)
    index = people_and_organisations(site)
    verdicts: list[Verdict] = []
    for text in read_texts(options.gold):
        if options.half in {text.half, "all"}:
            verdicts += judge(text, attribute(text, site, index))
    print_table(verdicts)
    if options.errors:
        print_errors(verdicts)


def print_table(verdicts: list[Verdict]) -> None:
    """Print the counts of all verdicts, of each variety and of each certainty."""
    print(HEAD)
    print(_row("all", Table(verdicts)))
    for variety in VARIETIES:
        print(_row(variety, Table([one for one in verdicts if one.text.variety == variety])))
    print()
    for certainty, table in sorted(by_certainty(verdicts).items()):
        low, high = wilson(table.counts[RIGHT], table.attributed)
        share = f"{table.counts[RIGHT]}/{table.attributed}"
        print(f"{certainty:14}{share:>15}{table.precision:>11.2%}{low:>10.2%}–{high:.2%}")


def _row(title: str, table: Table) -> str:
    counts = table.counts
    low, high = wilson(counts[RIGHT], table.attributed)
    interval = f"{low:.2%}–{high:.2%}"
    return (
        f"{title:14}{len(table.verdicts):>8}{table.named:>7}{table.attributed:>12}"
        f"{counts[RIGHT]:>7}{table.precision:>11.2%}{interval:>18}{table.recall:>9.2%}"
        f"{counts[REPORTED]:>10}{counts[NONE]:>6}{counts[LOST]:>6}"
    )


def print_errors(verdicts: Iterable[Verdict]) -> None:
    """Print each attribution that is wrong and each statement that was lost, with its context."""
    for verdict in verdicts:
        if verdict.outcome not in {WRONG, LOST}:
            continue
        label, said = verdict.label, verdict.said
        line = verdict.text.body.split("\n")[label.line - 1]
        start, end = label.column - 1, label.column + len(label.words) + 1
        print(f"\n{verdict.outcome}: {verdict.text.id}:{label.line}:{label.column}")
        print(f"  labelled {sorted(label.speakers)} ({label.how}), read {said}")
        print(f"  … {line[max(0, start - CONTEXT) : start]}⟦{label.words[:60]} …⟧")
        print(f"    {line[end : end + CONTEXT]} …")


if __name__ == "__main__":
    main()
