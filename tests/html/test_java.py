"""A missing Java stops a run that decides, and only that."""

import pytest

from tests.html import java
from tests.html.conftest import require_java


@pytest.fixture(autouse=True)
def no_java(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(java, "find", lambda: None)


def test_a_developer_goes_on_without_java(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)

    with pytest.raises(pytest.skip.Exception, match=r"^Validating HTML needs Java 17"):
        require_java()


def test_ci_fails_without_java(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")

    with pytest.raises(pytest.fail.Exception, match=r"^Validating HTML needs Java 17"):
        require_java()
