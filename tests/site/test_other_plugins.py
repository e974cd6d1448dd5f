"""Plugins of others, as PyPI has them: each does its work, and the site stays whole."""

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT, TOY, Build, Built
from tests.site.tree import contents

OURS = re.findall(r'"(plugins\.\w+\.plugin)"', (ROOT / "pelicanconf.py").read_text("utf-8"))

NEIGHBOURS = """{% extends "!theme/pelican_article.html" %}
{% block content %}
{% if article.prev_article is defined and article.prev_article %}
<p>Before it: {{ article.prev_article.title }}</p>
{% endif %}
{{ super() }}
{% endblock %}
"""

LISTENER = """from pelican import signals

def nothing(sender):
    pass

def register():
    signals.initialized.connect(nothing)
"""

READER = """from pelican import signals
from plugins.articles.plugin import RecordReader

class Shouting(RecordReader):
    def read(self, source_path):
        html, metadata = super().read(source_path)
        return html.replace("quay", "QUAY"), metadata

def add(readers):
    readers.reader_classes["md"] = Shouting

def register():
    signals.readers_init.connect(add)
"""


@pytest.fixture
def with_plugin(build: Build, tmp_path: Path) -> Build:
    """Build the toy site with one more plugin, beside its own."""

    def run(name: str, **settings: object) -> Built:
        built = build(TOY, tmp_path / "output", PLUGINS=[*OURS, name], **settings)
        assert built.code == 0, built.said
        return built

    return run


def test_a_plugin_that_uses_the_signals_of_content(with_plugin: Build) -> None:
    built = with_plugin("pelican_decorate_content", DECORATE_CONTENT={"p": ["decorated"]})

    assert '<p class="decorated">' in built.text("news/2020/06/harbour-day-opens/")


def test_a_plugin_that_uses_the_signals_of_generators(with_plugin: Build, tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "pelican_article.html").write_text(NEIGHBOURS, "utf-8")

    built = with_plugin(
        "pelican.plugins.neighbors", THEME_TEMPLATES_OVERRIDES=[str(tmp_path / "templates")]
    )

    page = built.text("news/2020/06/harbour-day-opens/")
    assert "Before it: Trials begin" in page


def test_a_plugin_that_is_told_what_is_written(with_plugin: Build) -> None:
    built = with_plugin("pelican.plugins.sitemap", SITEMAP={"format": "txt"})

    found = built.text("sitemap.txt").split()
    assert "http://localhost:8000/news/2020/06/harbour-day-opens/" in found
    assert "http://localhost:8000/people/tom-okoro/" in found


def test_a_plugin_that_brings_a_reader(with_plugin: Build, tmp_path: Path) -> None:
    (tmp_path / "shouting.py").write_text(READER, "utf-8")

    built = with_plugin("shouting", PLUGIN_PATHS=[str(tmp_path)])

    assert "met at the QUAY" in built.text("news/2020/06/harbour-day-opens/")


def test_pelican_run_whole_writes_the_same_files(
    with_plugin: Build, build: Build, tmp_path: Path
) -> None:
    (tmp_path / "listener.py").write_text(LISTENER, "utf-8")
    alone = build(TOY, tmp_path / "alone")

    whole = with_plugin("listener", PLUGIN_PATHS=[str(tmp_path)])

    assert "Read " in alone.said
    assert "Read " not in whole.said
    assert contents(whole.output) == contents(alone.output)


def test_builds_with_and_without_a_plugin_follow_each_other(
    build: Build, toy_content: Path, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    plugins = [*OURS, "pelican_decorate_content"]
    settings = {"PLUGINS": plugins, "DECORATE_CONTENT": {"p": ["decorated"]}}
    first = contents(build(toy_content, output).output)

    build(toy_content, output, **settings)
    assert contents(output) != first
    build(toy_content, output)

    assert contents(output) == first
