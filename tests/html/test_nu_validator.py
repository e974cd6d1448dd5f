"""The validator reports errors and warnings, each with its place."""

from pathlib import Path

import pytest

from tests.findings import Finding
from tests.html.nu_validator import Allowed, validate

PAGES = Path(__file__).with_name("pages")


@pytest.fixture(scope="module")
def findings(java: Path) -> list[Finding]:
    return validate(PAGES, java)


def test_an_error_is_found(findings: list[Finding]) -> None:
    [finding] = [finding for finding in findings if finding.rule == "html-error"]

    assert finding.where == "sub/invalid.html:5"
    assert "No “p” element in scope" in finding.message


def test_a_warning_is_found(findings: list[Finding]) -> None:
    [finding] = [finding for finding in findings if finding.rule == "html-warning"]

    assert finding.where == "warning.html:5"


def test_a_valid_page_and_other_files_pass(findings: list[Finding]) -> None:
    assert {finding.where.partition(":")[0] for finding in findings} == {
        "sub/invalid.html",
        "warning.html",
    }


def test_an_empty_folder_is_no_clean_result(java: Path, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no HTML file"):
        validate(tmp_path, java)


def test_a_checker_that_fails_is_no_clean_result(tmp_path: Path) -> None:
    broken_java = tmp_path / "java"
    broken_java.write_text("#!/bin/sh\necho broken >&2\nexit 1\n", encoding="utf-8")
    broken_java.chmod(0o755)

    with pytest.raises(RuntimeError, match="did not run: broken"):
        validate(PAGES, broken_java)


def test_what_is_allowed_is_no_finding(java: Path) -> None:
    allowed = [Allowed(pattern="^Section lacks heading", reason="a sample")]

    assert "html-warning" not in {finding.rule for finding in validate(PAGES, java, allowed)}
