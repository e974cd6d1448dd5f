"""What runs where a change is published: checks come before builds, and builds before deploys."""

import re
import subprocess
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

GITHUB = ROOT / ".github" / "workflows"
GITLAB = ROOT / ".gitlab-ci.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
FILES = [*sorted(GITHUB.glob("*.yml")), GITLAB, HOOKS]
MAKE = re.compile(r"\bmake\s+((?:--\S+\s+)*[a-z][\w-]*)")


def read(name: str) -> Any:
    """Read a file of YAML; GitHub's `on` is a truth value to it."""
    return yaml.safe_load((ROOT / name).read_text("utf-8"))


@pytest.fixture(scope="module")
def jobs() -> dict[str, Any]:
    return dict(read(".github/workflows/publish.yml")["jobs"])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_command_of_make_is_in_the_makefile(file: Any) -> None:
    targets = set(
        re.findall(r"^([a-z][\w-]*):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    )
    commands = list(_commands(read(str(file.relative_to(ROOT)))))
    named = {found.split()[-1] for command in commands for found in MAKE.findall(command)}

    assert commands
    assert named <= targets


def _commands(value: Any) -> Any:
    """Yield what a shell is given, wherever it stands in a file."""
    if isinstance(value, list):
        for each in value:
            yield from _commands(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key in {"run", "script", "entry"}:
                yield from [each] if isinstance(each, str) else each
            else:
                yield from _commands(each)


def test_github_checks_then_builds_then_deploys(jobs: dict[str, Any]) -> None:
    assert jobs["build"]["needs"] == "check"
    assert jobs["deploy"]["needs"] == "build"
    assert not any("continue-on-error" in step for step in jobs["check"]["steps"])


def test_github_has_the_history_that_the_checks_compare_with(jobs: dict[str, Any]) -> None:
    [checkout] = [one for one in jobs["check"]["steps"] if "checkout" in one.get("uses", "")]

    assert checkout["with"]["fetch-depth"] == 0


def test_what_may_comment_runs_nothing_of_the_pull_request(jobs: dict[str, Any]) -> None:
    may_write = [name for name, job in jobs.items() if "pull-requests" in job["permissions"]]
    steps = jobs["comment"]["steps"]

    assert may_write == ["comment"]
    assert not any("uses" in step or "make" in step["run"] for step in steps)
    assert "${{" not in steps[0]["run"]


def test_gitlab_checks_then_builds_then_deploys() -> None:
    found = read(".gitlab-ci.yml")
    stages = [found[job]["stage"] for job in ("check", "build", "pages")]

    assert stages == found["stages"] == ["check", "build", "deploy"]
    assert found["variables"]["GIT_DEPTH"] == "0"
    assert found["check"]["script"][-1] == "make check"


def test_the_gate_of_a_change_is_the_command_of_a_developer() -> None:
    assert (ROOT / ".ci" / "run").read_text("utf-8").rstrip().endswith("exec make test")


@pytest.mark.parametrize("target", ["check", "check-output", "check-links", "publish"])
def test_a_command_can_be_given_what_it_needs(target: str) -> None:
    given = ["CHECK_ARGS=--list", "CHECK_OUTPUT_ARGS=--help", "CHECK_LINKS_ARGS=--help"]
    done = subprocess.run(  # noqa: S603 (our own command)
        ["make", "--dry-run", target, *given],  # noqa: S607
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "python -m plugins.checks" in done.stdout
