"""Builds the site, unless nothing has changed.

python -m plugins.build [content] [-s SETTINGS] [-o OUTPUT] [any option of Pelican's]
"""

import argparse
import runpy
import sys
from pathlib import Path
from time import perf_counter

from plugins.press.folders import Folders
from plugins.press.unchanged import is_unchanged


def main() -> None:
    """Run Pelican with these arguments; say so at once where it has nothing to do."""
    began = perf_counter()
    parser = argparse.ArgumentParser(prog="python -m plugins.build", add_help=False)
    parser.add_argument("-o", "--output", default="output")
    known, _ = parser.parse_known_args()
    sys.argv[1:] = ["--fatal=errors", *sys.argv[1:]]
    if is_unchanged(Folders(Path(known.output)).cache, sys.argv[1:]):
        print(f"Nothing has changed: {perf_counter() - began:.2f} seconds.")
    else:
        runpy.run_module("pelican", run_name="__main__")  # it takes longer to load than the above


if __name__ == "__main__":
    main()
