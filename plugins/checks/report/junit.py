"""For the test reports of GitLab, Jenkins and others: a case for each problem.

The form is the one that pytest writes; only errors fail.
"""

from itertools import groupby
from xml.etree import ElementTree as ET

from plugins.newsroom.diagnostics import showable
from plugins.newsroom.problem import Level, Problem

from .model import Report


def as_junit(report: Report) -> str:
    """Show a suite for each file; content without a problem is one case that passed."""
    root = ET.Element("testsuites", name="The editorial checks")
    for path, group in groupby(report.problems, key=lambda problem: problem.where.path):
        problems = list(group)
        suite = _suite(root, path, problems)
        for problem in problems:
            _case(suite, problem)
    if not report.problems:
        ET.SubElement(_suite(root, "content", [None]), "testcase", classname="content", name="all")
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, "unicode")


def _suite(root: ET.Element, path: str, problems: list[Problem] | list[None]) -> ET.Element:
    errors = sum(problem is not None and problem.level is Level.ERROR for problem in problems)
    counts = {"tests": str(len(problems)), "failures": str(errors), "errors": "0"}
    return ET.SubElement(root, "testsuite", {"name": _text(path), **counts})


def _case(suite: ET.Element, problem: Problem) -> None:
    name = f"{problem.rule} at {problem.where.line}:{problem.where.column}"
    path = _text(problem.where.path)
    case = ET.SubElement(suite, "testcase", classname=path, name=name, file=path)
    if problem.level is Level.ERROR:
        failure = ET.SubElement(case, "failure", message=_text(problem.message), type=problem.rule)
        failure.text = _text(str(problem))
    else:
        ET.SubElement(case, "system-out").text = _text(str(problem))


def _text(text: str) -> str:
    """Return text that XML can hold: no control character, and no half of a surrogate pair."""
    allowed = showable(text).translate({0xFFFE: 0xFFFD, 0xFFFF: 0xFFFD})
    return allowed.encode("utf-8", "replace").decode()
