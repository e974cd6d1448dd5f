"""Builds that looked ahead make what a clean build makes, whatever happens while they wait."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from plugins.preview.builder import Builder
from tests.conftest import NOW, ROOT, TOY
from tests.site.tree import contents

URL = "http://localhost:8000"
ARTICLE = Path("content/articles/2020/harbour-day-opens.md")


@pytest.fixture
def builder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Builder]:
    """A builder that has built the toy site once, in the folder of its project."""
    shutil.copytree(TOY, tmp_path / "content")
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    shutil.copy(ROOT / "pelicanconf.py", tmp_path)
    (tmp_path / "plugins").symlink_to(ROOT / "plugins")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW))
    with Builder(".preview", URL) as builder:
        assert builder.build()
        yield builder


def clean_build() -> dict[str, bytes]:
    """Return the files of a preview that is built anew."""
    overrides = {"PREVIEW": True, "SITEURL": URL}
    command = [sys.executable, "-m", "plugins.build", "-s", "pelicanconf.py", "-o", "clean", "-e"]
    command += [f"{name}={json.dumps(value)}" for name, value in overrides.items()]
    shutil.rmtree("clean", ignore_errors=True)
    shutil.rmtree("clean.build", ignore_errors=True)
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 (our own command)
    return contents(Path("clean"))


def edit_the_text() -> None:
    """Add a paragraph."""
    ARTICLE.write_text(f"{ARTICLE.read_text('utf-8')}\nAnother paragraph.\n", "utf-8")


def edit_the_title() -> None:
    """Change what lists show too."""
    text = ARTICLE.read_text("utf-8")
    ARTICLE.write_text(text.replace("title: ", "title: Now ", 1), "utf-8")


def edit_the_theme() -> None:
    """Change a component of many pages."""
    path = Path("theme/templates/components/link.html")
    path.write_text(path.read_text("utf-8").replace("<a ", '<a data-new="1" ', 1), "utf-8")


def delete_an_article() -> None:
    """Take an article away."""
    ARTICLE.with_name("drafted.md").unlink()


def lose_the_cache() -> None:
    """Take away what the build has looked at."""
    Path(".preview.build/cache.sqlite").unlink()
    edit_the_text()


def hurt_the_cache() -> None:
    """Write into what the build has looked at."""
    with closing(sqlite3.connect(".preview.build/cache.sqlite")) as cache:
        cache.execute("UPDATE values_by_name SET value = x'00' WHERE name = 'pages'")
        cache.commit()
    edit_the_text()


def lose_the_output() -> None:
    """Take away what is published."""
    shutil.rmtree(".preview")
    edit_the_text()


@pytest.mark.parametrize(
    "happens",
    [
        edit_the_text,
        edit_the_title,
        edit_the_theme,
        delete_an_article,
        lose_the_cache,
        hurt_the_cache,
        lose_the_output,
    ],
    ids=lambda happens: happens.__name__,
)
def test_what_happens_is_in_the_next_build(builder: Builder, happens: object) -> None:
    for change in (edit_the_text, happens):
        assert callable(change)
        change()
        assert builder.build()

    assert contents(Path(".preview")) == clean_build()


def test_a_file_that_somebody_touched_is_mended_by_the_build_after_the_next(
    builder: Builder,
) -> None:
    page = next(Path(".preview/people").glob("*/index.html"))
    os.utime(page)
    page.write_text("touched", "utf-8")

    for _ in range(2):
        edit_the_text()
        assert builder.build()

    assert contents(Path(".preview")) == clean_build()


def test_a_mistake_is_refused_and_the_next_build_is_right(builder: Builder) -> None:
    text = ARTICLE.read_text("utf-8")
    before = contents(Path(".preview"))
    ARTICLE.write_text(text.replace("title:", "titel:", 1), "utf-8")

    assert not builder.build()
    assert contents(Path(".preview")) == before

    ARTICLE.write_text(f"{text}\nMended.\n", "utf-8")
    assert builder.build()
    assert contents(Path(".preview")) == clean_build()
