"""What templates show is escaped as the library escapes it, whatever it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment
from jinja2.exceptions import UndefinedError
from markupsafe import Markup, escape

from plugins.press.escaping import escaped
from plugins.press.templates import JINJA, Templates


@given(st.text(alphabet="ab&<>'\"é“\n;") | st.text())
def test_text_is_escaped_as_the_library_does_it(text: str) -> None:
    assert escaped(text) == str(escape(text))


@pytest.mark.parametrize("value", [3, None, Markup("<b>&</b>"), ["<"], Markup(), 2.5, True])
def test_so_is_everything_else(value: object) -> None:
    assert escaped(value) == str(escape(value))


PARTS = {
    "base": "<p title='{{ view.quote }}'>{% block words %}{% endblock %}</p>",
    "macros": "{% macro shown(x, y=1) %}<i>{{ x }}</i>{{ y }}{{ caller() }}{% endmacro %}",
    "page": """{% extends "base" %}{% from "macros" import shown %}{% block words %}
{% set kept %}{{ view.text }}{% endset %}{{ kept }}{{ view.html|safe }}{{ view.html }}
{% call shown(view.text) %}{{ view.text ~ "<" }}{% endcall %}
{% for x in view.many %}{{ x }}{{ loop.index }}{% endfor %}{{ "<" if view.text else ">" }}
{% autoescape false %}{{ view.text }}{% endautoescape %}{{ view.many|join("<") }}
{% endblock %}""",
}


def test_templates_show_the_same_with_it() -> None:
    view = {"quote": "'\"", "text": "a < b & c", "html": "<b>x</b>", "many": [1, "<", Markup("&")]}
    loader = DictLoader(PARTS)
    ours, library = (kind(loader=loader, **JINJA) for kind in (Templates, Environment))

    assert ours.get_template("page").render(view=view) == library.get_template("page").render(
        view=view
    )


def test_a_misspelt_name_is_an_error_still() -> None:
    made = Templates(loader=DictLoader({"page": "{{ view.nothing }}"}), **JINJA)

    with pytest.raises(UndefinedError):
        made.get_template("page").render(view={})
