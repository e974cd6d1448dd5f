"""Posts are read out of a clone, at one commit, in an order that is always the same."""

import subprocess
from pathlib import Path

from benchmarks.search.corpus.sources import Source, candidates


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), "-c", "user.name=A", "-c", "user.email=a@example.org"]
    command += arguments
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    return done.stdout.strip()


def test_files_are_read_as_they_were_at_the_commit(tmp_path: Path) -> None:
    clone = tmp_path / "owner+posts"
    clone.mkdir()
    git(clone, "init", "--quiet")
    for number in range(6):
        (clone / f"{number}.md").write_text(f"Pōst {number}\n", "utf-8")
    git(clone, "add", ".")
    git(clone, "commit", "--quiet", "-m", "Posts")
    commit = git(clone, "rev-parse", "HEAD")
    (clone / "0.md").write_text("Changed\n", "utf-8")
    source = Source("owner/posts", commit, r"[0-4]\.md", 4, "Nobody", "CC0")
    found = list(candidates(source, tmp_path))
    assert sorted(found) == [(f"{number}.md", f"Pōst {number}\n") for number in range(5)]
    assert found == list(candidates(source, tmp_path))
    assert [path for path, _ in found] != sorted(path for path, _ in found)
