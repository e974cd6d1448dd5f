"""The levels that a site sets for rules."""

import pytest

from plugins.checks.rule import all_rules
from plugins.checks.settings import UsageError, levels_of
from plugins.newsroom.problem import Level

RULES = all_rules()


def test_a_rule_can_be_given_another_level_or_turned_off() -> None:
    levels = levels_of({"unclear-person": "error", "unclear-list": "off"}, RULES)

    assert levels == {"unclear-person": Level.ERROR, "unclear-list": None}


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("unclear-persons", "error", "Did you mean “unclear-person”?"),
        ("unclear-person", "fatal", "The levels are error, warning, note, off."),
        ("unclear-person", True, "“True” is no level"),
        ("missing-field", "warning", "the site cannot be built with it"),
    ],
)
def test_what_cannot_be_set_is_said(name: str, value: object, said: str) -> None:
    with pytest.raises(UsageError, match=said.replace("?", r"\?")):
        levels_of({name: value}, RULES)
