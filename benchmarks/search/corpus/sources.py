"""Where the posts come from: repositories of posts that may be used freely, at fixed commits."""

import hashlib
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Source:
    """A repository with posts. `paths` matches those that are posts; `posts` of them are taken."""

    repository: str
    commit: str
    paths: str
    posts: int
    publisher: str
    licence: str


SOURCES = (
    Source(
        "marcus-crane/beehive-markdown",
        "bf780f858a878c72eaa8c355fd71854ae73fa121",
        r"releases/20(?:0[89]|1\d|2[0-5])/.*\.md",
        1_500,
        "New Zealand Government",
        "Crown copyright: may be reproduced free of charge (beehive.govt.nz/copyright)",
    ),
    Source(
        "GSA/digitalgov.gov",
        "4979583206d90ff1707b097454a9b169ca9e95e4",
        r"content/news/20\d\d/.*\.md",
        900,
        "Digital.gov",
        "CC0 1.0",
    ),
    Source(
        "18F/18f.gsa.gov",
        "0a55c75e6d9bc71c80136a3867dac52356177443",
        r"content/posts/20.*\.md",
        400,
        "18F",
        "CC0 1.0",
    ),
)

SPARE = 1.25
"""How many candidates are read for each post that is taken, as some cannot be."""


def candidates(source: Source, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of posts of a source, in an order that their paths' hashes
    decide. `folder` holds a clone of each repository, and gets those it lacks."""
    clone = _clone(source, folder)
    listed = _git(clone, "ls-tree", "-r", "-z", "--name-only", source.commit).decode().split("\0")
    paths = sorted(filter(re.compile(source.paths).fullmatch, listed), key=_order)
    wanted = paths[: int(source.posts * SPARE)]
    yield from zip(wanted, _contents(clone, source.commit, wanted), strict=True)


def _order(path: str) -> bytes:
    return hashlib.sha256(path.encode()).digest()


def _clone(source: Source, folder: Path) -> Path:
    clone = folder / source.repository.replace("/", "+")
    if not clone.exists():
        folder.mkdir(parents=True, exist_ok=True)
        address = f"https://github.com/{source.repository}.git"
        _git(folder, "clone", "--quiet", "--bare", address, clone.name)
    return clone


def _contents(clone: Path, commit: str, paths: Sequence[str]) -> Iterator[str]:
    """Yield the text of each file of a commit, all read in one call."""
    wanted = "".join(f"{commit}:{path}\n" for path in paths)
    answer = _git(clone, "cat-file", "--batch", given=wanted.encode())
    start = 0
    for _ in paths:
        end = answer.index(b"\n", start)
        size = int(answer[start:end].rsplit(b" ", 1)[1])
        yield answer[end + 1 : end + 1 + size].decode("utf-8", "replace")
        start = end + 2 + size


def _git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(command, input=given, capture_output=True, check=True).stdout  # noqa: S603
