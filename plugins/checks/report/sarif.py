"""SARIF 2.1.0 (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code scanning."""

import json
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from plugins.checks.rule import Rule
from plugins.newsroom.problem import Problem

from .model import Report

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(report: Report) -> str:
    """Show the problems as the results of one run, with the manual page of each rule."""
    used = sorted({problem.rule for problem in report.problems})
    driver = {
        "name": "On Record editorial checks",
        "rules": [_rule(report.rules[name]) for name in used],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"SITE": {"description": {"text": "The folder of the site."}}},
        "results": [_result(problem, used.index(problem.rule)) for problem in report.problems],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(rule: Rule) -> dict[str, Any]:
    name = "".join(word.capitalize() for word in rule.name.split("-"))
    return {
        "id": rule.name,
        "name": name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        "help": {"text": rule.manual, "markdown": f"```text\n{rule.manual}\n```"},
        "defaultConfiguration": {"level": rule.level},
    }


def _result(problem: Problem, number: int) -> dict[str, Any]:
    where = problem.where
    region = {"startLine": where.line, "startColumn": where.column}
    if problem.length:
        region["endColumn"] = where.column + problem.length
    artifact = {"uri": quote(where.path), "uriBaseId": "SITE"}
    place = {"physicalLocation": {"artifactLocation": artifact, "region": region}}
    expected = f"Expected: {problem.expected}" if problem.expected else ""
    words = "\n".join(filter(None, [problem.message, expected, problem.hint]))
    same = sha256(f"{problem.rule}\0{where.path}\0{problem.message}".encode()).hexdigest()
    return {
        "ruleId": problem.rule,
        "ruleIndex": number,
        "level": problem.level,
        "message": {"text": words},
        "locations": [place],
        "partialFingerprints": {"message/v1": same},
    }
