"""The browser is found where people have it, and its absence is said in one sentence."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.browser import chromium


@pytest.fixture
def playwright(tmp_path: Path) -> Any:
    """Stand for a Playwright that has downloaded no browser."""
    return SimpleNamespace(chromium=SimpleNamespace(executable_path=str(tmp_path / "chrome")))


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "my-browser"
    path.touch(mode=0o755)
    return path


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Hide this machine's own browsers, and keep the tests from installing any."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "_run", lambda *_: None)


def test_the_named_browser_comes_first(
    playwright: Any,
    program: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (program.parent / "chromium").touch(mode=0o755)
    monkeypatch.setenv("CHROMIUM", str(program))

    assert chromium.find(playwright) == program


def test_a_system_browser_is_found(playwright: Any, program: Path) -> None:
    system = program.rename(program.with_name("google-chrome"))

    assert chromium.find(playwright) == system


def test_playwrights_own_browser_is_found(playwright: Any, program: Path) -> None:
    own = program.rename(playwright.chromium.executable_path)

    assert chromium.find(playwright) == own


def test_an_installation_is_used(
    playwright: Any,
    program: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        chromium, "_run", lambda *_: program.rename(playwright.chromium.executable_path)
    )

    assert chromium.provide(playwright) == Path(playwright.chromium.executable_path)


@pytest.mark.parametrize("named", ["", "no-such-browser"])
def test_no_browser_is_one_sentence(
    playwright: Any,
    named: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CHROMIUM", named)

    with pytest.raises(chromium.BrowserMissingError, match=r"^The browser tests need Chromium"):
        chromium.provide(playwright)
