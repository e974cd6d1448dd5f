"""Find a Chromium for the browser tests, and install one where there is none.

Run as `python -m tests.browser.chromium`, before the tests: installing takes minutes and must
happen once, not in each test process. The tests themselves only look.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# Without a font, text has no width that a layout could be judged by.
PACKAGES = ("chromium", "fonts-liberation")

# Without these, Chromium looks for updates and known hosts, which a closed network refuses slowly.
FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


class BrowserMissingError(RuntimeError):
    """No Chromium was found; the message is one sentence that says what to install."""

    def __init__(self) -> None:
        super().__init__(
            "The browser tests need Chromium or Google Chrome: install one, "
            "or name its program in the environment variable CHROMIUM."
        )


def launch(playwright: Playwright) -> Browser:
    """Start the browser that `find` found.

    Chromium refuses its sandbox to root, as in most containers; everyone else keeps it.
    """
    executable = find(playwright)
    if executable is None:
        raise BrowserMissingError
    return playwright.chromium.launch(
        executable_path=executable, args=FLAGS, chromium_sandbox=not _is_root()
    )


def find(playwright: Playwright) -> Path | None:
    """Return the browser named by CHROMIUM, else the system's, else Playwright's own."""
    if named := os.environ.get("CHROMIUM"):
        return _program(named)
    for command in COMMANDS:
        if program := _program(command):
            return program
    return _program(playwright.chromium.executable_path)


def provide(playwright: Playwright) -> Path:
    """Return a browser, installing one by the first way that this machine allows.

    Nothing is installed in place of a browser that CHROMIUM names: that is a mistake to report.
    """
    executable = find(playwright)
    installers = () if os.environ.get("CHROMIUM") else (_download, _install_package)
    for install in installers:
        if executable is None:
            install()
            executable = find(playwright)
    if executable is None:
        raise BrowserMissingError
    return executable


def _program(command: str) -> Path | None:
    path = shutil.which(command)
    return Path(path) if path else None


def _is_root() -> bool:
    return os.geteuid() == 0


def _download() -> None:
    """Fetch the browser that this version of Playwright was tested with."""
    _run(sys.executable, "-m", "playwright", "install", "--no-shell", "chromium")


def _install_package() -> None:
    """Install Debian's package, where that needs no password."""
    if _is_root() and shutil.which("apt-get"):
        _run("apt-get", "update")
        _run("apt-get", "install", "--yes", "--no-install-recommends", *PACKAGES)


def _run(*command: str) -> None:
    """Run one step of an installation; looking for the browser again tells whether it worked."""
    sys.stderr.write(f"No Chromium was found, so this runs: {shlex.join(command)}\n")
    subprocess.run(  # noqa: S603 - the commands above, none of them input
        command,
        check=False,
        capture_output=True,
        timeout=900,
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
    )


def main() -> None:
    """Make sure that the tests will find a browser."""
    with sync_playwright() as playwright:
        try:
            provide(playwright)
        except BrowserMissingError as error:
            sys.exit(str(error))


if __name__ == "__main__":
    main()
