"""What was published before, read out of git with the newsroom's own reading."""

import os
import subprocess
import tarfile
from datetime import datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.newsroom.desk import read_edition
from plugins.newsroom.edition import Edition

from .reading import as_published
from .settings import UsageError

NOTHING_YET = "Where nothing is published yet, set PUBLISHED_REF = None in pelicanconf.py."


class GitError(Exception):
    """What git said when it could not do what it was asked."""


def git(folder: Path, *arguments: str) -> bytes:
    """Return what a command of git prints; raises `GitError` where it fails."""
    variables = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, env=variables, capture_output=True, check=True)  # noqa: S603
    except FileNotFoundError:
        raise GitError("git is not installed") from None
    except subprocess.CalledProcessError as error:
        raise GitError(error.stderr.decode(errors="replace").strip()) from None
    return done.stdout


def commit(folder: Path, revision: str) -> str | None:
    """Return the commit that a revision names, `None` where there is none.

    Raises `UsageError` where git has more to say than that.
    """
    try:
        found = git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    except GitError as error:
        if str(error):
            raise UsageError(f"What was published is not known: {error}. {NOTHING_YET}") from None
        return None
    return found.decode().strip()


def base_of(root: Path, published_ref: str) -> str | None:
    """Return the commit with which the content folder `root` is compared, `None` for the first.

    It is where the present work left what is published. On the published branch itself that is the
    commit before, or the present one while something in the folder is not committed yet. Raises
    `UsageError` where it cannot be told: that must not pass for a clean comparison.
    """
    folder = root.parent
    head, published = commit(folder, "HEAD"), commit(folder, published_ref)
    on_it = head is not None and _branch(folder) == published_ref.rpartition("/")[2]
    if head is None or (published is None and not on_it):
        raise UsageError(_no_base(folder, published_ref))
    base = _merge_base(folder, published, published_ref) if published else head
    if base != head or is_changed(root, head):
        return base
    before = commit(folder, "HEAD~1")
    if before is None and git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise UsageError(
            "The commit before is not here: fetch it, with git fetch --deepen=1, or in CI "
            "with fetch-depth: 0."
        )
    return before


def _merge_base(folder: Path, published: str, published_ref: str) -> str:
    try:
        return git(folder, "merge-base", published, "HEAD").decode().strip()
    except GitError:
        raise UsageError(
            f"The history that “{published_ref}” and this work share is not here: fetch it, with "
            "git fetch --unshallow, or in CI with fetch-depth: 0."
        ) from None


def _branch(folder: Path) -> str:
    return git(folder, "rev-parse", "--abbrev-ref", "HEAD").decode().strip()


def _no_base(folder: Path, revision: str) -> str:
    remote, slash, branch = revision.partition("/")
    fetch = f"Fetch it, with git fetch {remote} {branch}. " if slash else ""
    return (
        f"There is no “{revision}” in git to compare {folder.absolute()} with. {fetch}{NOTHING_YET}"
    )


def is_changed(root: Path, revision: str) -> bool:
    """Whether the content folder differs from what git has of it."""
    changed = git(root.parent, "diff", "--name-only", revision, "--", root.name)
    others = ("ls-files", "--others", "--exclude-standard", "--", root.name)
    return bool(changed or git(root.parent, *others))


def read_published(root: Path, revision: str, site_url: str, now: datetime) -> Edition | None:
    """Return the edition of the content folder as it was at a revision, `None` if it was not.

    Raises `UsageError` where there is no such revision.
    """
    if commit(root.parent, revision) is None:
        raise UsageError(_no_base(root.parent, revision))
    try:
        archive = git(root.parent, "archive", "--format=tar", revision, "--", root.name)
    except GitError:
        return None
    with TemporaryDirectory() as folder:
        with tarfile.open(fileobj=BytesIO(archive)) as tar:
            tar.extractall(folder, filter="data")
        edition, _ = read_edition(Path(folder) / root.name, site_url, now, preview=True)
    return as_published(edition)
