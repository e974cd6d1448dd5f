"""The Java that validation needs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.html import java as java_program

MISSING = "Validating HTML needs Java 17 or newer: install it to run these tests."


@pytest.fixture(scope="session")
def java() -> Path:
    """Java's program."""
    return require_java()


def require_java() -> Path:
    """Return Java's program; without it a developer's run goes on, and CI's fails."""
    found = java_program.find()
    if found is None and os.environ.get("CI"):
        pytest.fail(MISSING)
    if found is None:
        pytest.skip(MISSING)
    return found
