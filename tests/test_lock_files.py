"""Lock files name exact versions and hashes, and no host: whoever installs chooses the mirror."""

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ["requirements.txt", "requirements-test.txt", "benchmarks/requirements.txt"]


@pytest.mark.parametrize("name", LOCKS)
def test_python_packages_are_locked_by_hash(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    packages = text.replace("\\\n", "").splitlines()
    pinned = [line for line in packages if line and not line.lstrip().startswith("#")]

    assert pinned
    assert all("==" in line and "--hash=sha256:" in line for line in pinned)
    assert "://" not in text


def test_what_builds_is_tested_in_the_same_versions() -> None:
    def versions(name: str) -> set[str]:
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        return {line.rstrip(" \\") for line in lines if "==" in line}

    assert versions("requirements.txt") <= versions("requirements-test.txt")


@pytest.mark.parametrize("folder", [".", "benchmarks"])
def test_npm_packages_are_locked_by_hash(folder: str) -> None:
    lock = json.loads((ROOT / folder / "package-lock.json").read_text(encoding="utf-8"))
    packages = [entry for path, entry in lock["packages"].items() if path]

    assert packages
    assert all("integrity" in entry and "resolved" not in entry for entry in packages)
