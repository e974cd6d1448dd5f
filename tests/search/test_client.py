"""The browser's side: its types, its own tests, and its weight."""

import re

import brotli
import pytest

from plugins.press.script import script
from tests.search.node import MODULES, ROOT, node

BUDGET = 8_000
"""Bytes of the whole client under brotli."""


def test_the_types_agree() -> None:
    done = node(
        "node_modules/typescript/bin/tsc", "--project", "tsconfig.json", "--pretty", "false"
    )

    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize(
    "name", sorted(p.name for p in (ROOT / "tests/search/client").glob("*.js"))
)
def test_its_parts_do_what_their_tests_say(name: str) -> None:
    done = node("--test", f"tests/search/client/{name}")

    assert done.returncode == 0, done.stdout
    assert re.search(r"tests [1-9]", done.stdout)


def test_it_is_one_small_file() -> None:
    code = script(ROOT / "theme").code

    assert len(brotli.compress(code.encode())) <= BUDGET
    assert not re.search(r"\bimport\b|\bexport\b", code)


def test_it_never_makes_html_or_code_of_a_text() -> None:
    source = "".join(path.read_text("utf-8") for path in MODULES.glob("*.js"))

    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function", source
    )
