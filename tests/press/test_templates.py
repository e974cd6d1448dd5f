"""Templates are compiled once, until their source changes; what they make of an entry, too."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from plugins.press.templates import Compiled, Once


@pytest.mark.parametrize(("source", "compiled"), [("{{ 1 }}", 0), ("{{ 2 }}", 1)])
def test_a_template_is_compiled_again_when_its_source_changed(
    tmp_path: Path, source: str, compiled: int
) -> None:
    template = tmp_path / "page.html"
    template.write_text("{{ 1 }}", "utf-8")
    first = Compiled({})
    assert page(tmp_path, first) == "1"
    template.write_text(source, "utf-8")
    second = Compiled(first.added)

    assert page(tmp_path, second) == source.strip("{ }")
    assert len(second.added) == compiled


def page(folder: Path, compiled: Compiled) -> str:
    environment = Environment(  # noqa: S701 (numbers need no escaping)
        loader=FileSystemLoader(folder), bytecode_cache=compiled
    )
    return environment.get_template("page.html").render()


MACROS = """
{%- macro one(e, n=1) %}{{ e.pop() }}{{ n }}{% endmacro -%}
{%- macro two(e) %}{{ e|length }}{% endmacro -%}
"""


def test_an_entry_is_set_once_by_each_component_with_the_same_options() -> None:
    module = Environment().from_string(MACROS).module  # noqa: S701 (numbers need no escaping)
    once, entry = Once(), [8, 9]

    assert [once(entry, module.one), once(entry, module.one)] == ["91", "91"]
    assert once(entry, module.one, 2) == "82"
    assert once(entry, module.two) == "0"
    assert once([5], module.two) == "1"
