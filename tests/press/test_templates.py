"""Templates are compiled once, until their source changes; what they make of an entry, too."""

from pathlib import Path

import pytest
from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader, PrefixLoader, meta

from plugins.press.templates import Compiled, Once, template_digests, template_references


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


@pytest.mark.parametrize("name", ['"part.html"', '"!theme/part.html"', "page.part"])
def test_a_template_changes_with_what_it_includes_by_any_name(tmp_path: Path, name: str) -> None:
    folder = FileSystemLoader(tmp_path)
    loader = ChoiceLoader([folder, PrefixLoader({"!theme": folder})])
    environment = Environment(loader=loader, auto_reload=True)  # noqa: S701 (nothing is set)
    (tmp_path / "page.html").write_text(f"{{% include {name} %}}", "utf-8")
    (tmp_path / "other.html").write_text("Other words.", "utf-8")
    (tmp_path / "part.html").write_text("Words.", "utf-8")
    references = template_references(environment, {})
    (tmp_path / "part.html").write_text("More words.", "utf-8")
    before, after = map(
        template_digests, (references, template_references(environment, references))
    )

    assert {each for each in after if after[each] != before[each]} >= {"page.html", "part.html"}
    assert after["other.html"] == before["other.html"]


THEME = Path(__file__).parents[2] / "theme" / "templates"


@pytest.mark.parametrize(
    ("source", "options"),
    [
        ("{%- include\n'a' -%} {% if x %}{% extends 'b' %}{% endif %} {% include c %}", {}),
        ("{% from 'a' import b %} {% import 'b' as c with context %} {{ include }}", {}),
        ("{% include 'a%}b' %} {% include 'c' %}", {}),
        ("{% include ['a', 'b'] ignore missing %} {% include 'a' if x else 'b' %}", {}),
        ("# include 'a'\n{% include 'b' %}", {"line_statement_prefix": "#"}),
        ("<% include 'a' %>", {"block_start_string": "<%", "block_end_string": "%>"}),
        *((path.read_text("utf-8"), {}) for path in THEME.rglob("*.html")),
    ],
)
def test_all_that_a_template_refers_to_is_found(source: str, options: dict[str, str]) -> None:
    environment = Environment(loader=DictLoader({"it": source}), **options)  # type: ignore[arg-type]  # noqa: S701

    found = template_references(environment, {})["it"][1]
    assert found == set(meta.find_referenced_templates(environment.parse(source)))
