"""`make build`, as it is called: it does only what changed, and the result is a whole build's."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import sleep

import pytest

from tests.conftest import NOW, ROOT, TOY, Build
from tests.site.tree import contents

ARTICLE = "content/articles/2020/harbour-day-opens.md"


@dataclass(frozen=True)
class Said:
    """What a build printed, whether it succeeded, and whether it loaded Pelican."""

    text: str
    code: int
    pelican: bool


@dataclass(frozen=True)
class Project:
    """A site of its own: content, settings that name its theme, and an output."""

    folder: Path

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def build(self, *options: str, now: int = NOW) -> Said:
        variables = {**self._variables(now), "PYTHONPROFILEIMPORTTIME": "1"}
        done = subprocess.run(  # noqa: S603 (our own command)
            self._command(*options),
            cwd=ROOT,
            env=variables,
            capture_output=True,
            text=True,
            check=False,
        )
        return Said(done.stdout, done.returncode, "| pelican\n" in done.stderr)

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Let Pelican watch the folders, from when it has built until this ends."""
        log = self.folder / "watching.txt"
        with log.open("w") as said:
            watching = subprocess.Popen(  # noqa: S603 (our own command)
                self._command("--autoreload"),
                cwd=ROOT,
                env=self._variables(NOW),
                stdout=said,
                stderr=said,
            )
        try:
            wait_until(lambda: "as before:" in log.read_text("utf-8"))
            yield
            assert watching.poll() is None, log.read_text("utf-8")
        finally:
            watching.kill()
            watching.wait()

    def _command(self, *options: str) -> list[str]:
        command = [sys.executable, "-m", "plugins.build", str(self.folder / "content")]
        conf = str(self.folder / "siteconf.py")
        return [*command, "-s", conf, "-o", str(self.output), *options]

    def _variables(self, now: int) -> dict[str, str]:
        ours = {name: value for name, value in os.environ.items() if "PYTEST" not in name}
        return {**ours, "SOURCE_DATE_EPOCH": str(now)}

    def edit(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The toy site, built once."""
    shutil.copytree(TOY, tmp_path / "content")
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    settings = f"from pelicanconf import *\n\nTHEME = {str(tmp_path / 'theme')!r}\n"
    (tmp_path / "siteconf.py").write_text(f"{settings}SITENAME = 'Toy'\n", "utf-8")
    project = Project(tmp_path)
    said = project.build()
    assert said.pelican, "the first build is Pelican’s"
    assert said.code == 0, said.text
    return project


def clean(project: Project, build: Build) -> dict[str, bytes]:
    """Return what Pelican makes of the project, from nothing."""
    conf = project.folder / "siteconf.py"
    built = build(project.folder / "content", project.folder / "clean", conf=conf)
    assert built.code == 0, built.said
    return contents(built.output)


def test_nothing_is_done_where_nothing_has_changed(project: Project) -> None:
    said = project.build()

    assert said.text.startswith("Nothing has changed:")
    assert not said.pelican


def test_a_warning_is_told_again_where_nothing_has_changed(project: Project) -> None:
    file = project.folder / ARTICLE
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())

    said = [project.build(), project.build()]

    assert all("warning" in each.text for each in said)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (ARTICLE, "title: ", "title: Again, "),
        ("content/pages/about.md", "title: ", "title: All "),
        ("theme/templates/article.html", "{% block", "<!-- new -->{% block"),
        ("theme/static/css/base/1-tokens.css", "}", "}\nhr { margin: 1px }\n"),
    ],
)
def test_an_edit_is_built_without_pelican_and_as_pelican_builds_it(
    project: Project, build: Build, file: str, old: str, new: str
) -> None:
    project.edit(file, old, new)

    said = project.build()

    assert (said.code, said.pelican) == (0, False)
    assert contents(project.output) == clean(project, build)


def test_new_settings_are_read_by_pelican(project: Project, build: Build) -> None:
    project.edit("siteconf.py", "Toy", "Other")

    assert project.build().pelican
    assert contents(project.output) == clean(project, build)


def test_settings_with_code_in_them_are_left_to_pelican(project: Project) -> None:
    project.edit("siteconf.py", "SITENAME = 'Toy'", "JINJA_FILTERS = {'loud': lambda x: x.upper()}")

    assert project.build().pelican
    project.edit(ARTICLE, "title: ", "title: Again, ")
    assert project.build().pelican


def test_a_mistake_is_told_in_every_build_until_it_is_mended(project: Project) -> None:
    before = contents(project.output)
    project.edit(ARTICLE, "title: ", "titel: ")

    said = [project.build(), project.build()]

    assert [each.code for each in said] == [1, 1]
    assert all("titel" in each.text for each in said)
    assert contents(project.output) == before
    project.edit(ARTICLE, "titel: ", "title: ")
    assert project.build().code == 0
    assert contents(project.output) == before


def test_time_passes_without_an_edit(project: Project) -> None:
    later = NOW + 10 * 365 * 24 * 3600

    said = project.build(now=later)

    assert (said.code, said.pelican) == (0, True), "another moment is another environment"
    assert "made" in said.text


def test_a_damaged_cache_is_made_anew(project: Project, build: Build) -> None:
    cache = project.folder / "output.build" / "cache.sqlite"
    cache.write_bytes(cache.read_bytes()[: cache.stat().st_size // 2])
    project.edit(ARTICLE, "title: ", "title: Again, ")

    assert project.build().code == 0
    assert contents(project.output) == clean(project, build)


def test_where_the_time_went_is_told_on_request(project: Project) -> None:
    project.edit(ARTICLE, "title: ", "title: Again, ")

    said = project.build("--timings")

    assert "Reading articles" in said.text
    assert not said.pelican


def test_pelican_that_is_to_watch_stays_and_builds_what_is_edited(project: Project) -> None:
    article = project.folder / ARTICLE
    page = project.output / "news/2020/06/harbour-day-opens/index.html"

    def is_built() -> bool:
        article.touch()  # Pelican may not have been watching when it was edited
        return "Silent Harbour" in page.read_text("utf-8")

    with project.watched():
        pass
    with project.watched():  # nothing has changed, but much may
        project.edit(ARTICLE, "title: Harbour", "title: Silent Harbour")
        wait_until(is_built)


def wait_until(happened: Callable[[], bool]) -> None:
    """Wait for something that another process does; fail if it does not."""
    for _ in range(300):
        if happened():
            return
        sleep(0.2)
    pytest.fail("it did not happen within a minute")
