"""Asks git, and changes nothing in it."""

import os
import subprocess
from pathlib import Path


class GitError(Exception):
    """What git said when it could not do what it was asked."""


def git(folder: Path, *arguments: str, given: str = "") -> bytes:
    """Return what a command of git prints, `given` some lines; raises `GitError` where it fails."""
    variables = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(  # noqa: S603
            command, env=variables, input=given.encode(), capture_output=True, check=True
        )
    except FileNotFoundError:
        raise GitError("git is not installed") from None
    except subprocess.CalledProcessError as error:
        raise GitError(error.stderr.decode(errors="replace").strip()) from None
    return done.stdout
