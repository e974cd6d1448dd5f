"""Builds of the preview: a process that has loaded all code, and forks one for each build.

So every build begins warm and from the same state, and none can leave anything behind, or take
the server with it. It begins before it is wanted, and looks ahead while nobody waits for it.
"""

import gc
import json
import signal
import sys
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Self

from plugins.build.__main__ import main
from plugins.newsroom.side_by_side import can_fork

SETTINGS = "pelicanconf.py"

LATE = (
    "markdown.extensions.fenced_code",
    "markdown.extensions.sane_lists",
    "markdown.extensions.tables",
    "minify",
    "slugify",
    "plugins.newsroom.captions.caption",
    "plugins.newsroom.plain_fields",
    "plugins.newsroom.statements.reading",
    "plugins.newsroom.validation",
    "plugins.press.again",
    "plugins.press.ahead",
    "plugins.press.pictures",
    "plugins.press.unchanged",
)
"""Modules that a build imports where it needs them."""


class Builder:
    """Builds the preview of a site into a folder, whenever it is asked to."""

    def __init__(self, folder: str, site_url: str) -> None:
        overrides = {"PREVIEW": True, "SITEURL": site_url}
        self._arguments = ["-s", SETTINGS, "-o", folder, "-e"]
        self._arguments += [f"{name}={json.dumps(value)}" for name, value in overrides.items()]

    def __enter__(self) -> Self:
        # Started anew, not forked: this process has threads, and a fork must have none.
        context = get_context("spawn")
        self._line, other_end = context.Pipe()
        self._process = context.Process(target=_wait, args=(other_end, self._arguments))
        self._process.start()
        other_end.close()
        return self

    def __exit__(self, *_: object) -> None:
        self._line.close()
        self._process.join()

    def reload(self) -> None:
        """Load all code anew."""
        self.__exit__()
        self.__enter__()

    def build(self) -> bool:
        """Build, and return whether that succeeded. What is wrong is told on the terminal."""
        try:
            self._line.send("build")
            return bool(self._line.recv())
        except (EOFError, OSError):
            return False  # the code could not be loaded, and Python has said why


def _wait(line: Connection, arguments: list[str]) -> None:
    """Load the code, then build whenever the line says so, until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the preview is interrupted, and closes the line
    _load()
    try:
        while True:
            with _Begun(arguments) as build:
                line.recv()
                line.send(build.succeeds())
    except (EOFError, OSError):
        return


class _Begun:
    """A build in a process of its own, which looks ahead, and then waits until it is wanted."""

    def __init__(self, arguments: list[str]) -> None:
        context = get_context("fork" if can_fork() else "spawn")
        self._line, other_end = context.Pipe()
        self._process = context.Process(target=_build, args=(other_end, self._line, arguments))
        self._process.start()
        other_end.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._line.close()
        self._process.join()

    def succeeds(self) -> bool:
        """Let it go on, and return whether it succeeded, as soon as that is known."""
        try:
            self._line.send("build")
            self._line.recv()
        except (EOFError, OSError):
            return False
        return True


def _load() -> None:
    """Import what builds need. A plugin that is known by another name is left to the build."""
    from pelican.settings import read_settings  # noqa: PLC0415 (for this process alone)

    from plugins.newsroom.declaring import validator  # noqa: PLC0415 (as above)
    from plugins.newsroom.schema import KIND_BY_NAME  # noqa: PLC0415 (as above)

    for plugin in read_settings(SETTINGS)["PLUGINS"]:
        try:
            import_module(plugin)
        except ModuleNotFoundError as error:
            if error.name != plugin:
                raise
    # What is else loaded and built when it is first needed, which a fork would do each time:
    for late in LATE:
        import_module(late)
    for kind in KIND_BY_NAME.values():
        validator(kind)
    gc.freeze()  # no build need look through all of it for cycles


def _build(line: Connection, other_end: Connection, arguments: list[str]) -> None:
    """Build as `make build` does, as soon as the line says so, and answer when that succeeded; do
    nothing if the line is closed."""
    other_end.close()  # or else it would stay open here
    sys.argv[1:] = arguments

    def wait() -> None:
        try:
            line.recv()
        except EOFError:
            sys.exit()
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    main(wait)
    line.send("built")
