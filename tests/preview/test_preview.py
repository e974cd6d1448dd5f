"""`make serve`, run for real: a saved file shows, a mistake leaves the last good preview."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

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
def address(project: Path) -> Iterator[str]:
    """The address of a running preview of the project."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "plugins.preview", "--port", str(port)]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.DEVNULL) as server:  # noqa: S603
        yield f"http://localhost:{port}/"
        server.terminate()


def shows(url: str, words: str) -> bool:
    """Wait until a page shows some words."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with urlopen(url) as response:  # noqa: S310 (our own server)
                if words in response.read().decode():
                    return True
        except URLError:
            pass
        time.sleep(0.2)
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
