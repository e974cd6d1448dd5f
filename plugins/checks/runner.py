"""Runs the rules about the whole record, and decides what of all findings is shown, and how."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from plugins.newsroom.problem import Level, Problem, in_reading_order

from .allowances import allow
from .proof import Proof
from .rule import Rule


def check(
    proof: Proof,
    found_before: Iterable[Problem],
    rules: Mapping[str, Rule],
    levels: Mapping[str, Level | None],
) -> list[Problem]:
    """Return every problem of a proof, in reading order, at the levels that are set.

    `found_before` is what was found in each record by itself. What authors allow in place is left
    out; what is wrong with an allowance is a problem too.
    """
    problems = [*found_before, *_about_all(proof, rules.values())]
    return in_reading_order(at_level(allow(problems, proof.allowances, rules), levels))


def _about_all(proof: Proof, rules: Iterable[Rule]) -> Iterator[Problem]:
    """Yield what the rules find that look at all records together."""
    for rule in rules:
        if "edition" in rule.checks:
            yield from rule.problems("edition", proof)
        if "notes" in rule.checks:
            yield from rule.problems("notes", proof.notes.get(rule.name, ()), proof)


def at_level(problems: Iterable[Problem], levels: Mapping[str, Level | None]) -> Iterator[Problem]:
    """Yield problems at the levels that are set, without those of rules that are off."""
    for problem in problems:
        level = levels.get(problem.rule, problem.level)
        if level is not None:
            yield replace(problem, level=level) if level is not problem.level else problem
