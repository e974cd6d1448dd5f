"""Runs the rules over a proof. What cannot be told from one run of a rule is decided here."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from plugins.newsroom.problem import Level, Problem, in_reading_order

from .allowances import allow, allowances_of
from .proof import Proof
from .rule import Rule


def check(
    proof: Proof,
    found_by_reading: Iterable[Problem],
    rules: Mapping[str, Rule],
    levels: Mapping[str, Level | None],
) -> list[Problem]:
    """Return every problem of a proof, in reading order, at the levels that are set.

    What authors allow in place is left out; what is wrong with an allowance is a problem too.
    """
    active = {name: rule for name, rule in rules.items() if levels.get(name, rule.level)}
    problems = [*found_by_reading, *run(proof, active.values())]
    allowances = [one for record in proof.records() for one in allowances_of(record)]
    kept = allow(problems, allowances, rules)
    return in_reading_order(at_level(kept, levels))


def run(proof: Proof, rules: Collection[Rule]) -> Iterator[Problem]:
    """Yield what the rules find, each thing being looked at by every rule of its scope."""
    for rule in rules:
        if "edition" in rule.checks:
            yield from rule.problems("edition", proof)
    by_scope: dict[str, Sequence[object]] = {
        "record": list(proof.records()),
        "text": list(proof.of_text()),
        "story": list(proof.edition.stories.values()),
        "photo": list(proof.shots()),
    }
    for scope, things in by_scope.items():
        those = [rule for rule in rules if scope in rule.checks]
        for thing in things:
            for rule in those:
                yield from rule.problems(scope, thing, proof.register)


def at_level(problems: Iterable[Problem], levels: Mapping[str, Level | None]) -> Iterator[Problem]:
    """Yield problems at the levels that are set, without those of rules that are off."""
    for problem in problems:
        level = levels.get(problem.rule, problem.level)
        if level is not None:
            yield replace(problem, level=level) if level is not problem.level else problem
