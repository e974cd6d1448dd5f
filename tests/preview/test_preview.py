"""`make serve`, run for real: a saved file shows, a mistake leaves the last good preview."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from tests.browser.fixtures import NewPage
from tests.conftest import ROOT, TOY

PATIENCE = 30
"""Seconds until a page must show what it should; far more than it takes."""

ARTICLE = "news/2020/03/drafted/"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of its own: the toy site's content with this code and theme."""
    shutil.copytree(TOY, tmp_path / "content")
    shutil.copy(ROOT / "pelicanconf.py", tmp_path)
    for name in ("plugins", "theme"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


@pytest.fixture
def port() -> int:
    """A port that is free."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def address(project: Path, port: int) -> Iterator[str]:
    """The address of a running preview of the project."""
    command = [sys.executable, "-m", "plugins.preview", "--port", str(port)]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.DEVNULL) as server:  # noqa: S603
        yield f"http://localhost:{port}/"
        server.terminate()


@pytest.fixture
def broken(project: Path) -> Path:
    """A draft of the project with a mistake in it."""
    draft = project / "content" / "articles" / "2020" / "drafted.md"
    draft.write_text(draft.read_text("utf-8").replace("title:", "titel:"), "utf-8")
    return draft


def shows(url: str, words: str) -> bool:
    """Wait until a page shows some words."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if shows_now(url, words):
            return True
        time.sleep(0.2)
    return False


def shows_now(url: str, words: str) -> bool:
    """Whether a page can be had, and holds some words."""
    try:
        with urlopen(url) as response:  # noqa: S310 (our own server)
            return words in response.read().decode()
    except URLError:
        return False


def test_the_preview_follows_what_is_saved(project: Path, address: str) -> None:
    assert shows(address + ARTICLE, "Draughty-draft-headline")
    draft = project / "content" / "articles" / "2020" / "drafted.md"
    text = draft.read_text("utf-8")

    draft.write_text(text.replace("Draughty-draft-headline", "A better headline"), "utf-8")
    assert shows(address + ARTICLE, "A better headline")

    draft.write_text(text.replace("title:", "titel:"), "utf-8")
    time.sleep(3)
    assert shows(address + ARTICLE, "A better headline")

    draft.write_text(text.replace("Draughty-draft-headline", "Mended"), "utf-8")
    assert shows(address + ARTICLE, "Mended")
    assert not (project / "output").exists()


def test_a_save_reaches_the_open_page_which_keeps_its_place(
    project: Path, address: str, new_page: NewPage
) -> None:
    assert shows(address + ARTICLE, "Draughty-draft-headline")
    page = new_page(height=300)
    page.goto(address + ARTICLE)
    page.evaluate("scrollTo(0, 120)")
    draft = project / "content" / "articles" / "2020" / "drafted.md"
    text = draft.read_text("utf-8")

    for headline in ("A better headline", "The best headline"):
        draft.write_text(text.replace("Draughty-draft-headline", headline), "utf-8")
        page.get_by_role("heading", name=headline).wait_for(timeout=PATIENCE * 1000)
        page.wait_for_function("scrollY === 120")


def test_the_code_is_loaded_anew_when_it_changes(project: Path, address: str) -> None:
    assert shows(address, "On Record")
    settings = project / "pelicanconf.py"
    text = settings.read_text("utf-8")
    replacement = settings.with_name("saved by an editor")

    for name in ("Broken(", "Off the Record", "For the Record"):
        line = name if name == "Broken(" else f"SITENAME = {name!r}"
        replacement.write_text(f"{text}\n{line}\n", "utf-8")
        replacement.replace(settings)
        assert shows(address, "On Record" if name == "Broken(" else name)


def test_an_unknown_address_answers_with_the_page_of_the_site(address: str) -> None:
    assert shows(address, "On Record")

    with pytest.raises(HTTPError) as error:
        urlopen(address + "nothing/")  # noqa: S310 (our own server)
    assert error.value.code == HTTPStatus.NOT_FOUND
    assert "EventSource" in error.value.read().decode()


def test_a_page_stands_in_until_the_first_build_succeeds(broken: Path, address: str) -> None:
    assert shows(address, "There is no preview yet: see the terminal")
    assert shows(address, "EventSource")

    broken.write_text(broken.read_text("utf-8").replace("titel:", "title:"), "utf-8")
    assert shows(address + ARTICLE, "Draughty-draft-headline")
    assert not shows_now(address, "There is no preview yet")


def test_a_taken_port_is_told_in_a_sentence(project: Path, port: int) -> None:
    command = [sys.executable, "-m", "plugins.preview", "--port", str(port)]
    with socket.create_server(("localhost", port)):
        run = subprocess.run(  # noqa: S603
            command, cwd=project, capture_output=True, text=True, check=False
        )

    assert run.returncode == 1
    assert run.stderr.startswith(f"The port {port} is taken, perhaps by another preview: stop")
    assert run.stderr.count("\n") == 1
