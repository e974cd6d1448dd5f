"""A small archive, shared by the tests of the benchmarks."""

from pathlib import Path

import pytest

from benchmarks.archive.__main__ import make_archive, write_archive
from benchmarks.archive.model import Archive

ARTICLES, SEED = 200, 7
SITES = ["ours", "hugo", "pelican", "eleventy"]


@pytest.fixture(scope="session")
def archive() -> Archive:
    """The archive as its records."""
    return make_archive(ARTICLES, SEED)


@pytest.fixture(scope="session")
def written(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the archive's sources for every generator."""
    folder = tmp_path_factory.mktemp("archive")
    write_archive(archive, folder, SITES, SEED)
    return folder
