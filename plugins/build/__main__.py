"""Builds the site, unless nothing has changed.

python -m plugins.build [content] [-s SETTINGS] [-o OUTPUT] [--timings] [any option of Pelican's]
"""

import argparse
import atexit
import gc
import os
import runpy
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from plugins.newsroom.register_ahead import begin_register
from plugins.newsroom.side_by_side import processes
from plugins.newsroom.walking import Walked
from plugins.press.folders import Folders
from plugins.press.left import WORTH_IT, Looking
from plugins.press.unchanged import TIMINGS, is_unchanged, last_circumstances, look

if TYPE_CHECKING:
    from plugins.press.ahead import Ahead

OBJECTS = 1_000_000
"""New ones after which Python looks for cycles among them: code and records, which a build begins
with, are many, and have none."""

CONTENT = 2
"""Where the folder of content stands among the arguments, after Pelican's own first."""


def main(told: Callable[[], object] | None = None) -> None:
    """Run Pelican with these arguments; only as much of it as what changed needs.

    The build begins when `told` returns; what can be known of it before is looked for ahead.
    """
    gc.set_threshold(OBJECTS)
    atexit.register(gc.freeze)  # Python would look through everything for cycles as it ends
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # it looks through all packages
    parser = argparse.ArgumentParser(prog="python -m plugins.build", add_help=False)
    parser.add_argument("-o", "--output", default="output")
    parser.add_argument("--timings", action="store_true")
    parser.add_argument("-r", "--autoreload", action="store_true")
    parser.add_argument("-l", "--listen", action="store_true")
    known, _ = parser.parse_known_args()
    if known.timings:
        os.environ[TIMINGS] = "1"
    sys.argv[1:] = ["--fatal=errors", *(word for word in sys.argv[1:] if word != "--timings")]
    if known.autoreload or known.listen:
        _run_pelican()  # it stays, and builds when it likes
        return
    cache = Folders(Path(known.output)).cache
    last = last_circumstances(cache, sys.argv[1:])
    ahead = None
    if told is not None:
        ahead = _looked_ahead(last)
        told()
        if ahead is None or not ahead.is_current:
            last, ahead = last_circumstances(cache, sys.argv[1:]), None
    began = perf_counter()
    walked = look(last["folders"]) if last is not None else {}
    if last is not None and is_unchanged(last, walked, cache):
        print(f"Nothing has changed: {perf_counter() - began:.2f} seconds.")
        return
    if last is not None and _built_again(last, walked, ahead, Folders(Path(known.output))):
        return
    if last is None and len(sys.argv) > CONTENT:
        begin_register(Path.cwd() / sys.argv[CONTENT])  # it takes as long as to load Pelican
    _run_pelican()


def _run_pelican() -> None:
    runpy.run_module("pelican", run_name="__main__")


def _built_again(
    last: Mapping[str, Any], walked: Mapping[str, Walked], ahead: "Ahead | None", folders: Folders
) -> bool:
    """Build the site as the last time, if that can be; return whether it was."""
    is_long = last["count"] >= WORTH_IT and processes() > 1
    looking = Looking(folders) if ahead is None and is_long else None
    # What follows is loaded late: it takes longer than to know that there is nothing to do.
    from plugins.press.again import build_again, can_build_again  # noqa: PLC0415
    from plugins.press.ahead import Ahead  # noqa: PLC0415

    if can_build_again(last):
        build_again(last, walked, ahead or Ahead(looking=looking))
        return True
    return False


def _looked_ahead(last: Mapping[str, Any] | None) -> "Ahead | None":
    if last is None:
        return None
    from plugins.press.again import can_build_again  # noqa: PLC0415 (as above)
    from plugins.press.ahead import look_ahead  # noqa: PLC0415

    return look_ahead(last) if can_build_again(last) else None


if __name__ == "__main__":
    main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)  # Python would take apart all that it has loaded
