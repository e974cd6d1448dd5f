"""The levels that a site sets for rules."""

from pathlib import Path

import pytest

from plugins.checks.rule import all_rules
from plugins.checks.settings import UsageError, levels_of, read_settings
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
        ("unclear-person", ["off"], "is no level"),
        ("unclear-person", True, "“True” is no level"),
        ("missing-field", "warning", "the site cannot be built with it"),
    ],
)
def test_what_cannot_be_set_is_said(name: str, value: object, said: str) -> None:
    with pytest.raises(UsageError, match=said.replace("?", r"\?")):
        levels_of({name: value}, RULES)


SOUND = 'PATH = "content"\nSITEURL = "https://example.org"\nTIMEZONE = "Europe/London"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f'{SOUND}CHECKS = {{"unclear-person" "off"}}\n', r"give rules their levels so"),
        (f"{SOUND}CHECKS = {{\n", r"conf\.py:4: this line cannot be read; .* CHECKS = \{"),
        (f"{SOUND}CHECKS = {{}}\nCHECKS[off] = 1\n", r"conf\.py:5: name 'off' is not defined"),
        (SOUND.replace("London", "Londn"), "Did you mean “Europe/London”"),
        (SOUND.replace("SITEURL", "SITE_URL"), 'write SITEURL = "…"'),
        (SOUND.replace('"content"', "None"), 'write PATH = "…"'),
    ],
)
def test_settings_that_cannot_be_used_are_answered(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "conf.py"
    path.write_text(text, "utf-8")

    with pytest.raises(UsageError, match=said):
        read_settings(path, RULES)
