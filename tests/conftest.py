"""Sites built as their owners build them: by Pelican, in a process of its own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, settings

from tests.browser.fixtures import browser, new_page, sample_site, serve

__all__ = ["browser", "new_page", "sample_site", "serve"]

# Properties are tried with the same examples each time, so that a test fails for all or for none.
# `pytest tests --hypothesis-profile=explore` looks for new ones.
settings.register_profile(
    "repeatable",
    deadline=None,  # other tests run beside them
    derandomize=True,
    max_examples=150,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "explore", settings.get_profile("repeatable"), derandomize=False, max_examples=2000
)
if settings.get_current_profile_name() != "explore":
    settings.load_profile("repeatable")

ROOT = Path(__file__).parents[1]
TOY = Path(__file__).parent / "site" / "toy"
NOW = 1_600_000_000
"""13 September 2020, 13:26 in London: between the toy site's past and its future."""


@dataclass(frozen=True)
class Built:
    """What a build printed, whether it succeeded, and the folder it published."""

    code: int
    said: str
    output: Path

    def text(self, path: str) -> str:
        """Return a file of the output; a path that ends in a slash is a page."""
        name = f"{path}index.html" if path.endswith("/") or not path else path
        return (self.output / name).read_text("utf-8")


TODAY = 1_770_000_000
"""2 February 2026: after all that is shipped."""

Build: TypeAlias = Callable[..., Built]


@pytest.fixture(scope="session")
def build() -> Build:
    """Build a content folder into `output`; `settings` override those of the file `conf`."""

    def run(
        content: Path,
        output: Path,
        *,
        now: int = NOW,
        environment: dict[str, str] | None = None,
        conf: Path = ROOT / "pelicanconf.py",
        **settings: object,
    ) -> Built:
        command = [sys.executable, "-m", "pelican", str(content), "-s", str(conf)]
        command += ["-o", str(output), "--fatal=errors"]
        if settings:  # a second -e would undo the first
            command += ["-e", *(f"{name}={json.dumps(each)}" for name, each in settings.items())]
        variables = {**os.environ, "SOURCE_DATE_EPOCH": str(now), **(environment or {})}
        done = subprocess.run(  # noqa: S603 (our own command)
            command, cwd=ROOT, env=variables, capture_output=True, text=True, check=False
        )
        return Built(done.returncode, done.stdout + done.stderr, output)

    return run


@pytest.fixture(scope="session")
def build_once(build: Build, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Build a content folder that must have no errors, into a folder of its own."""

    def run(content: Path, **options: object) -> Built:
        built = build(content, tmp_path_factory.mktemp("site") / "output", **options)
        assert built.code == 0, built.said
        return built

    return run


@pytest.fixture(scope="session")
def toy(build_once: Build) -> Built:
    """The toy site, built once; its host is example.org."""
    return build_once(TOY, SITEURL="https://example.org")


@pytest.fixture(scope="session")
def toy_under_path(build_once: Build) -> Built:
    """The toy site as it is published under a path, the harder case for every address."""
    return build_once(TOY, SITEURL="https://example.org/news-site")


@pytest.fixture(scope="session")
def shipped(build_once: Build) -> Built:
    """The site that is shipped in `content/`, built once."""
    return build_once(ROOT / "content", now=TODAY, SITEURL="https://example.org")


@pytest.fixture(scope="session")
def shipped_under_path(build_once: Build) -> Built:
    """The shipped site as it is published under a path."""
    return build_once(ROOT / "content", now=TODAY, SITEURL="https://example.org/news-site")


@pytest.fixture
def toy_content(tmp_path: Path) -> Path:
    """A copy of the toy site's content, to change."""
    return Path(shutil.copytree(TOY, tmp_path / "content"))
