"""The HTML of every page, the shipped ones and the toy site's, is valid."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Built
from tests.html import nu_validator


def test_the_toy_site_is_valid(toy: Built, java: Path) -> None:
    assert nu_validator.validate(toy.output, java) == []


def test_the_shipped_site_is_valid(shipped: Built, java: Path) -> None:
    assert nu_validator.validate(shipped.output, java) == []
