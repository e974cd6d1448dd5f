"""The register is read by another process, and used as far as its files are still the same."""

import os
import shutil
from pathlib import Path

import pytest

from plugins.newsroom.desk import read_register
from plugins.newsroom.names import people_and_organisations
from plugins.newsroom.reading import find_files
from plugins.newsroom.register import Register, read_files, read_glossary_file, site_of
from plugins.newsroom.register_ahead import RegisterAhead, begin_register, begun_register
from plugins.newsroom.schema import Article
from plugins.newsroom.side_by_side import processes
from tests.conftest import TOY

SOME_TIME_AGO = 1_700_000_000

pytestmark = pytest.mark.skipif(processes() == 1, reason="there is no core to spare")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The toy site's content, of which nothing has changed for long."""
    root = tmp_path / "content"
    shutil.copytree(TOY, root)
    for path in root.rglob("*"):
        os.utime(path, (SOME_TIME_AGO, SOME_TIME_AGO))
    return root


def begun(root: Path) -> RegisterAhead:
    begin_register(root)
    ahead = begun_register(root)
    assert ahead is not None
    return ahead


def register_of(root: Path, ahead: RegisterAhead) -> Register:
    """Return the register of a folder now, what was read ahead of it taken from there."""
    assert ahead.files is not None
    files = [file for file in find_files(root)[0] if file.folder != Article.folder]
    later = 1 << 62  # as if nothing could have changed unseen: a file's time tells that it did
    return Register(read_files(files, ahead.files.files, later), read_glossary_file(root))


def test_what_was_read_ahead_is_what_is_read_now(content: Path) -> None:
    ahead = begun(content)
    register = register_of(content, ahead)
    assert ahead.files is not None
    site, _ = site_of(register.files, register.glossary, ahead.files.pictures)

    together = ahead.together(register, ahead.files.pictures)

    assert register.files == ahead.files.files
    assert together == read_register(site, people_and_organisations(site))
    assert together is not None
    assert together[0], "there are captions"


def test_what_records_say_together_is_of_no_use_once_one_of_them_differs(content: Path) -> None:
    ahead = begun(content)
    assert ahead.files is not None
    person = next((content / "people").glob("*.md"))
    person.write_text(person.read_text("utf-8").replace("name: ", "name: Sir ", 1), "utf-8")

    register = register_of(content, ahead)

    assert register.files != ahead.files.files
    assert ahead.together(register, ahead.files.pictures) is None


def test_a_folder_that_is_not_there_is_not_begun(tmp_path: Path) -> None:
    begin_register(tmp_path / "content")

    assert begun_register(tmp_path / "content") is None
