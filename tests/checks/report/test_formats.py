"""Each format holds every problem as its readers expect, whatever the words of the content."""

import json
import re
from pathlib import Path
from subprocess import run
from xml.etree import ElementTree as ET

import pytest

from plugins.checks.report import FORMATS
from plugins.newsroom.problem import Level
from tests.npm_packages import find

from .problems import PROBLEMS, many, report_of

REPORT = report_of(*PROBLEMS)
CLEAN = report_of()


def test_json_holds_each_problem() -> None:
    found = json.loads(FORMATS["json"](REPORT))

    assert found["counts"] == {"error": 1, "warning": 1, "note": 1}
    assert found["problems"][0] == {
        "path": "content/articles/a.md",
        "line": 3,
        "column": 7,
        "rule": "unclear-list",
        "level": "error",
        "message": "Unclear.",
        "expected": "",
        "hint": "A.\nB.",
    }


def test_an_annotation_of_github_is_one_line() -> None:
    lines = FORMATS["github"](REPORT).split("\n")

    assert lines[0] == (
        "::error file=content/articles/a.md,line=3,col=7,title=unclear-list::Unclear.%0AA.%0AB."
    )
    assert lines[1].startswith("::warning file=content/articles/a%2C b%25.md,line=2,col=1,")
    assert "100%25" in lines[1]
    assert lines[2].startswith("::notice ")
    assert lines[2].endswith("::Ends.%0AExpected: Others.")
    assert lines[3] == "1 error, 1 warning, 1 note in 3 files"
    assert len(lines) == 4


def test_github_is_given_ten_annotations_of_a_level_and_told_of_the_rest() -> None:
    problems = [*many(Level.NOTE, 3), *many(Level.WARNING, 12), *many(Level.ERROR, 11)]
    lines = FORMATS["github"](report_of(*problems)).split("\n")

    levels = [line.split()[0] for line in lines if line.startswith("::")]
    assert levels == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 3
    assert lines[-2].startswith("Not shown as annotations: 3.")


def test_junit_fails_for_errors_alone() -> None:
    root = ET.fromstring(FORMATS["junit"](REPORT))  # noqa: S314 (our own text)

    suites = [(suite.get("name"), suite.get("failures")) for suite in root]
    assert suites == [
        ("content/articles/a.md", "1"),
        ("content/articles/a, b%.md", "0"),
        ("content/photos/c.md", "0"),
    ]
    assert root.findall(".//failure[@type='unclear-list']")
    assert len(root.findall(".//system-out")) == 2


def test_junit_of_clean_content_is_a_case_that_passed() -> None:
    root = ET.fromstring(FORMATS["junit"](CLEAN))  # noqa: S314 (our own text)

    [suite] = root
    assert (suite.get("tests"), suite.get("failures"), len(suite)) == ("1", "0", 1)


def test_markdown_shows_the_most_important_first_and_obeys_no_word_of_the_content() -> None:
    problems = [*many(Level.NOTE, 1), *PROBLEMS]
    text = FORMATS["markdown"](report_of(*problems))

    levels = re.findall(r"^\*\*(error|warning|note)\*\*", text, re.MULTILINE)
    assert levels == ["error", "warning", "note", "note"]
    outside = re.sub(r"^(`{3,})text\n.*?^\1$", "", text, flags=re.DOTALL | re.MULTILINE)
    assert "<b>" not in outside
    assert "@everyone" not in outside


def test_a_comment_is_not_longer_than_github_takes() -> None:
    text = FORMATS["markdown"](report_of(*many(Level.ERROR, 5000)))

    assert len(text) < 65_536
    assert re.search(r"And \d+ more", text)


@pytest.mark.parametrize("report", [REPORT, CLEAN], ids=["problems", "clean"])
def test_sarif_is_valid(report: object, tmp_path: Path) -> None:
    log = tmp_path / "checks.sarif"
    log.write_text(FORMATS["sarif"](report), "utf-8")  # type: ignore[arg-type]

    assert sarif_errors(log) == []


def test_the_validator_of_sarif_finds_what_is_wrong(tmp_path: Path) -> None:
    log = tmp_path / "checks.sarif"
    log.write_text(FORMATS["sarif"](REPORT).replace('"level"', '"lvel"'), "utf-8")

    assert any("lvel" in error for error in sarif_errors(log))


def sarif_errors(log: Path) -> list[str]:
    """Return what the validator of SARIF's authors says of a log."""
    tool = find("@microsoft/sarif-multitool-linux/Sarif.Multitool")
    tool.chmod(0o755)  # npm unpacks it as a plain file, and may run no script that would do this
    command = [str(tool), "validate", str(log), "--output", str(log.with_name("found.sarif"))]
    variables = {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1", "HOME": str(log.parent)}
    done = run(command, env=variables, capture_output=True, text=True, check=False)  # noqa: S603
    assert "Analysis completed successfully" in done.stdout, done.stdout + done.stderr
    return re.findall(r"error \w+: .*", done.stdout)


def test_what_is_clean_says_little() -> None:
    assert FORMATS["text"](CLEAN) == ""
    assert FORMATS["github"](CLEAN) == ""
    assert FORMATS["markdown"](CLEAN).endswith("Nothing is wrong.")
