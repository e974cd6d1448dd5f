"""The theme's templates, and what every page of the site shares."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined, Template, TemplateSyntaxError, meta
from markupsafe import Markup

from plugins.newsroom.addresses import NEWS_FEED, OPENSEARCH
from plugins.newsroom.asking import Asking
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import LinkEntry, link
from plugins.press.script import script
from plugins.press.stylesheet import ICON, stylesheet

JINJA = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "undefined": StrictUndefined,
    "auto_reload": False,
}
"""Text is escaped unless a template says it is HTML, and a misspelt name is an error. A build reads
each template once."""

WORDS = Markup("\ue010")
"""Stands for a statement's words while the HTML around them is made."""


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page shows of the site itself. Addresses are complete."""

    name: str
    tagline: str
    language: str
    home: str
    css: str
    icon: str
    feed: str
    feed_url: str
    search: str
    search_script: str
    opensearch: str
    navigation: tuple[LinkEntry, ...]
    footer: tuple[LinkEntry, ...]
    preview: bool


def site_view(edition: Edition, settings: dict[str, Any]) -> SiteView:
    """Return what every page shows of the site."""
    at = edition.addresses.at
    parts = ("News", "Statements", "People", "Organisations", "Events", "Topics")
    return SiteView(
        name=settings["SITENAME"],
        tagline=settings["SITESUBTITLE"],
        language=settings["LANGUAGE_TAG"],
        home=at(""),
        css=at(stylesheet(Path(settings["THEME"])).path),
        icon=at(ICON),
        feed=at(NEWS_FEED),
        feed_url=edition.addresses.absolute(at(NEWS_FEED)),
        search=at("search/"),
        search_script=at(script(Path(settings["THEME"])).path),
        opensearch=at(OPENSEARCH),
        navigation=tuple(LinkEntry(part, at(f"{part.lower()}/")) for part in parts),
        footer=tuple(link(edition, page) for page in edition.site.pages.values()),
        preview=edition.preview,
    )


class Components:
    """The theme's components, for the HTML that is made before a page's template is."""

    def __init__(self, environment: Environment, asking: Asking) -> None:
        self._environment, self._asking = environment, asking

    def render(self, name: str, *values: object, **options: object) -> str:
        """Return what the macro of a component gives; file and macro have the same name."""
        self._asking.note("template", f"components/{name}.html")
        template: Template = self._environment.get_template(f"components/{name}.html")
        return str(getattr(template.module, name)(*values, **options)).strip()

    def around(self, name: str, entry: object, **options: object) -> tuple[str, str]:
        """Return the HTML that a component puts before and after the words it is given."""
        before, _, after = self.render(name, entry, WORDS, **options).partition(WORDS)
        return before, after


def template_digests(environment: Environment) -> dict[str, str]:
    """Return the digest of each template together with all that it includes, by its name."""
    sources = {name: _source(environment, name) for name in environment.list_templates()}
    includes = {name: _includes(environment, source, sources) for name, source in sources.items()}
    return {name: _digest(sources[each] for each in _reached(name, includes)) for name in sources}


def _source(environment: Environment, name: str) -> str:
    assert environment.loader is not None, "templates come from somewhere"
    return environment.loader.get_source(environment, name)[0]


def _includes(environment: Environment, source: str, known: Iterable[str]) -> set[str]:
    """Return the templates that a source names; where it works one out, all may be meant."""
    try:
        found = set(meta.find_referenced_templates(environment.parse(source)))
    except TemplateSyntaxError:
        return set()  # whoever uses it is told
    return set(known) if None in found else {name for name in found if name in set(known)}


def _reached(name: str, includes: Mapping[str, set[str]]) -> list[str]:
    reached, pending = set(), [name]
    while pending:
        if (here := pending.pop()) not in reached:
            reached.add(here)
            pending += includes[here]
    return sorted(reached)


def _digest(texts: Iterable[str]) -> str:
    digest = sha256()
    for text in texts:
        digest.update(text.encode() + b"\0")
    return digest.hexdigest()
