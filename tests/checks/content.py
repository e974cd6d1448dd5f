"""Content folders written for a test, and what the checks find in them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.checks.external.__main__ import problems_of as found_in
from plugins.checks.external.addresses import external_links
from plugins.checks.external.answers import Answer
from plugins.checks.output.runner import check_output
from plugins.checks.output.secrets import secrets_of
from plugins.checks.reading import read_proof
from plugins.checks.rule import Rule, all_rules
from plugins.checks.runner import check
from plugins.newsroom.edition import Edition
from plugins.newsroom.problem import Level, Problem

from .examples import Example, File, write

NOW = datetime(2026, 1, 15, 12, 0, tzinfo=ZoneInfo("Europe/London"))
SITE = "https://example.org"


def problems_of(
    files: tuple[File, ...], root: Path, published: tuple[File, ...] = ()
) -> list[Problem]:
    """Return every problem of some files, beside those that were published before."""
    before: Edition | None = None
    if published:
        (root / "before").mkdir()
        before = read_proof(write(published, root / "before"), SITE, NOW)[0].edition
    proof, found = read_proof(write(files, root), SITE, NOW)
    return check(replace(proof, published=before), found, all_rules(), {})


def problems_of_output(files: tuple[File, ...], root: Path) -> list[Problem]:
    """Return every problem of the site built in `output/`, of which the others are the content."""
    built = [file for file in files if file.path.startswith("output/")]
    for file in built:
        path = root / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, "utf-8")
    (root / "content").mkdir()
    proof, _ = read_proof(write(tuple(f for f in files if f not in built), root), SITE, NOW)
    return check_output(root / "output", SITE, secrets_of(proof), all_rules(), {}, {})


def problems_of_answers(files: tuple[File, ...], root: Path) -> list[Problem]:
    """Return every problem of some files with what other sites answer, as `answers.txt` says."""
    [said] = [file for file in files if file.path == "answers.txt"]
    answers = dict(map(_answer, said.text.splitlines()))
    proof, _ = read_proof(write(tuple(file for file in files if file != said), root), SITE, NOW)
    return list(found_in(list(external_links(proof)), answers, proof, all_rules()))


def problems_of_example(rule: Rule, example: Example, root: Path) -> list[Problem]:
    """Return the problems of an example of a rule, notes of other rules aside."""
    if rule.is_of_answers:
        found = problems_of_answers(example.files, root)
    elif rule.is_of_output:
        found = problems_of_output(example.files, root)
    else:
        found = problems_of(example.files, root, example.published)
    return [one for one in found if one.rule == rule.name or one.level is not Level.NOTE]


def _answer(line: str) -> tuple[str, Answer]:
    """Read `404 https://example.org/a`, `200 https://… -> https://…` or `why: https://…`."""
    said, _, address = line.partition("https://")
    address, _, moved_to = f"https://{address}".partition(" -> ")
    if said.strip().isdecimal():
        return address, Answer(int(said), moved_to)
    return address, Answer(fault=said.strip(" :"))


def files_of(texts: Mapping[str, str]) -> tuple[File, ...]:
    """Return files in the notation of the examples, by their paths."""
    return tuple(File(path, text) for path, text in texts.items())
