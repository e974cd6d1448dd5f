"""Prints how well captions are read: `python -m benchmarks.captions FOLDER --half test`.

The folder holds a set of captions that somebody labelled by reading (`captions.jsonl`,
`register.jsonl`, `organisations.jsonl`; see the README here). It is split by the hash of each
caption's id, for tuning on one half and reporting on the other.
"""

from argparse import ArgumentParser
from pathlib import Path
from time import perf_counter

from benchmarks.labelled import wilson

from .gold import gold_captions, gold_index
from .score import Score, score

WRONG = ("wrong person", "wrong position", "wrong order")


def main() -> None:
    """Print the table of a half, and its errors if they are asked for."""
    parser = ArgumentParser(prog="python -m benchmarks.captions", description=__doc__)
    parser.add_argument("folder", type=Path, help="the labelled captions")
    parser.add_argument("--half", choices=("tune", "test", "both"), default="test")
    parser.add_argument("--errors", action="store_true", help="list what is not right")
    parser.add_argument(
        "--without", type=int, default=0, help="leave every n-th person out of the register"
    )
    arguments = parser.parse_args()
    captions = [
        one for one in gold_captions(arguments.folder) if arguments.half in {one.half, "both"}
    ]
    index = gold_index(arguments.folder, arguments.without)
    started = perf_counter()
    result = score(captions, index)
    seconds = perf_counter() - started
    print(
        f"{arguments.half}: {len(captions)} captions, {seconds / len(captions) * 1000:.2f} ms each"
    )
    _print_table(result)
    if arguments.errors:
        print("\n".join(result.errors))


def _print_table(result: Score) -> None:
    counts = result.counts
    found = counts["right"] + sum(counts[kind] for kind in WRONG)
    named = found - counts["wrong person"] + counts["reported"] + counts["lost"]
    for title, share, total in (
        ("found, and right in identity, order and position", counts["right"], found),
        ("named, and found", found - counts["wrong person"], named),
        (
            "named and not found, but reported",
            counts["reported"],
            counts["reported"] + counts["lost"],
        ),
    ):
        low, high = wilson(share, total)
        ratio = share / total if total else 1.0
        print(f"{title:50} {share:4} of {total:4}  {ratio:6.1%}  [{low:.1%}, {high:.1%}]")
    print("  ".join(f"{kind}: {counts[kind]}" for kind in (*WRONG, "reported", "lost")))


if __name__ == "__main__":
    main()
