"""Each rule has been true of real material, or has two more cases: faults as they stand on real
pages, with names that are made up. They are in the notation of the manual pages, in
`real_cases/`; what real material held stands in the README of the checks."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from plugins.checks.rule import all_rules
from tests.conftest import ROOT

from .content import problems_of_example
from .examples import Example, examples

FOLDER = Path(__file__).with_name("real_cases")
README = ROOT / "plugins" / "checks" / "README.md"
FOUND = "### What was found in real material"
RULES = all_rules()


def cases() -> Mapping[str, tuple[Example, ...]]:
    """Return the cases of each rule, whose name stands on a line of its own."""
    text = "\n".join(path.read_text("utf-8") for path in sorted(FOLDER.glob("*.txt")))
    _, *parts = re.split(r"^([a-z-]+)$", text, flags=re.MULTILINE)
    manuals = zip(parts[::2], parts[1::2], strict=True)
    return {rule: tuple(examples(manual)) for rule, manual in manuals}


CASES = [
    pytest.param(rule, example, id=f"{rule}-{example.number}")
    for rule, several in cases().items()
    for example in several
]


def found_in_real_material() -> set[str]:
    """Return the rules that the README says were true of real material."""
    _, _, rest = README.read_text("utf-8").partition(FOUND)
    rows = re.findall(r"^\|[^|]*\|([^|]*)\|$", rest.partition("\n#")[0], re.MULTILINE)
    return {rule for row in rows for rule in row.strip().split(", ")} - {"rules", "---"}


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_a_fault_of_real_pages_is_found(rule: str, example: Example, tmp_path: Path) -> None:
    found = problems_of_example(RULES[rule], example, tmp_path)

    assert {problem.rule for problem in found} == {rule}


@pytest.mark.parametrize("rule", cases())
def test_a_rule_has_two_more_cases(rule: str) -> None:
    assert len([example for example in cases()[rule] if not example.good]) >= 2


def test_no_rule_is_left_out() -> None:
    assert set(RULES) == found_in_real_material() | set(cases())
