"""The theme's templates, and what every page of the site shares."""

import re
from collections.abc import Mapping, MutableMapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jinja2 import (
    BytecodeCache,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
    TemplateSyntaxError,
    meta,
)
from jinja2.bccache import Bucket
from jinja2.runtime import Macro
from markupsafe import Markup

from plugins.newsroom.addresses import NEWS_FEED, OPENSEARCH
from plugins.newsroom.asking import Asking
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import LinkEntry, link
from plugins.newsroom.register import digest_of
from plugins.press.escaping import EscapingGenerator, escaped
from plugins.press.script import script
from plugins.press.stylesheet import ICON, stylesheet

JINJA = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "undefined": StrictUndefined,
    "auto_reload": False,
    "cache_size": -1,
}
"""Text is escaped unless a template says it is HTML, and a misspelt name is an error. A build reads
each template once, and keeps it: to look it up where Jinja would let one go takes longer."""

AT_HAND = 20_000
"""Entries whose HTML is kept in memory, about 1 kB each."""

WORDS = Markup("\ue010")
"""Stands for a statement's words while the HTML around them is made."""


REFERRING = r"[-+]?\s*(?:extends|include|import|from)\b.*?"
"""What stands in a tag that refers to another template."""


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


class Once:
    """The filter `once`: what a component makes of an entry, made once for all pages in a row that
    show it, as in `entry|once(teaser, 3)`. A component sees nothing but what it is given."""

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], tuple[object, str]] = {}

    def __call__(self, entry: object, component: Macro, *options: object) -> str:
        """Return the HTML of an entry."""
        key = (component.name, id(entry), *options)
        if key not in self._made:
            if len(self._made) >= AT_HAND:
                self._made.clear()
            self._made[key] = entry, component(entry, *options)  # while it is kept, its id is
        return self._made[key][1]


class Compiled(BytecodeCache):
    """Templates as Jinja has compiled them, by its keys; it compares their sources itself. What is
    compiled anew is `added` to what was `kept` of builds before."""

    def __init__(self, kept: Mapping[str, bytes]) -> None:
        self.kept = kept
        self.added: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template as it was compiled, if it was."""
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take a template that was compiled."""
        self.added[bucket.key] = bucket.bytecode_to_string()


class Templates(Environment):
    """Jinja's templates, all with the same globals, each looked for once.

    Jinja lays each template's own over the environment's, in a `ChainMap`, and goes through it for
    each page and each component that a page imports: a tenth of a page's time. Nobody here gives a
    template globals of its own. To ask the loader's cache for each is most of what is left of it.
    """

    code_generator_class = EscapingGenerator
    escaped = staticmethod(escaped)

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._found: dict[str, Template] = {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 (the library's name)
    ) -> Template:
        """Return a template by its name."""
        if globals or isinstance(name, Template):
            return super().get_template(name, parent, globals)
        if name not in self._found:
            self._found[name] = super().get_template(name, parent)
        return self._found[name]

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of a template that is given `d` beside the environment's."""
        return super().make_globals(d) if d else self.globals


def environment(settings: Mapping[str, Any], compiled: Compiled | None = None) -> Environment:
    """Return the theme's templates as Pelican's generators have them, with all that its settings
    add, and the filter and the test that it adds itself; some may be `compiled` already."""
    folders = [*settings["THEME_TEMPLATES_OVERRIDES"], str(Path(settings["THEME"]) / "templates")]
    theme = FileSystemLoader(folders)
    simple = FileSystemLoader(_folder_of_pelican() / "themes" / "simple" / "templates")
    whole = ChoiceLoader([theme, simple, PrefixLoader({"!simple": simple, "!theme": theme})])
    options = {**settings["JINJA_ENVIRONMENT"], **JINJA}
    made = Templates(loader=whole, bytecode_cache=compiled, **options)
    made.filters.update({"strftime": _strftime, "once": Once(), **settings["JINJA_FILTERS"]})
    made.globals.update(settings["JINJA_GLOBALS"])
    plugins = settings["PLUGINS"]
    enabled = {"plugin_enabled": lambda name: bool({name, f"pelican.plugins.{name}"} & {*plugins})}
    made.tests.update({**enabled, **settings["JINJA_TESTS"]})
    return made


def _folder_of_pelican() -> Path:
    spec = find_spec("pelican")
    assert spec is not None, "it is one of our requirements"
    assert spec.origin is not None, "it has an __init__.py"
    return Path(spec.origin).parent


def _strftime(day: date, form: str) -> str:
    # Pelican's own, which knows the locale; our templates do without it, and without the wait.
    from pelican.utils import DateFormatter  # noqa: PLC0415

    return str(DateFormatter()(day, form))


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


References = Mapping[str, tuple[bytes, frozenset[str | None]]]
"""The digest of each template's source, and the names of the templates in it; `None` stands for one
that it works out."""


def template_references(environment: Environment, before: References) -> References:
    """Return what each template refers to; only those that differ from `before` are parsed.

    A template that can also be had with a prefix (`!theme/article.html`) is looked at by that name
    only where another one refers to it so.
    """
    names = set(environment.list_templates())
    references: dict[str, tuple[bytes, frozenset[str | None]]] = {}
    pending = {name for name in names if not name.startswith("!")}
    while pending:
        name = pending.pop()
        source = _source(environment, name)
        digest, known = digest_of(source.encode()), before.get(name)
        same = known is not None and known[0] == digest
        references[name] = known if same else (digest, _names_in(environment, source))
        meant = references[name][1]
        pending |= (names if None in meant else names & meant) - references.keys()
    return {name: references[name] for name in sorted(references)}


def template_digests(references: References) -> dict[str, str]:
    """Return the digest of each template together with all that it includes, by its name."""
    return {
        name: sha256(
            b"".join(references[each][0] for each in _reached(name, references))
        ).hexdigest()
        for name in references
    }


def _source(environment: Environment, name: str) -> str:
    assert environment.loader is not None, "templates come from somewhere"
    return environment.loader.get_source(environment, name)[0]


def _names_in(environment: Environment, source: str) -> frozenset[str | None]:
    for part in (_referring(environment, source), source):
        with suppress(TemplateSyntaxError):
            return frozenset(meta.find_referenced_templates(environment.parse(part)))
    return frozenset()  # whoever uses it is told


def _referring(environment: Environment, source: str) -> str:
    """Return the tags of a template that refer to others: they are parsed in a quarter of the
    time. Where tags have another form too, return all of it."""
    if environment.line_statement_prefix:
        return source
    begin, end = map(re.escape, (environment.block_start_string, environment.block_end_string))
    return "".join(re.findall(f"{begin}{REFERRING}{end}", source, re.DOTALL))


def _reached(name: str, references: References) -> list[str]:
    """Return a template and all that it includes; where it works a name out, all may be meant."""
    reached, pending = set(), [name]
    while pending:
        if (here := pending.pop()) not in reached:
            reached.add(here)
            names = references[here][1]
            pending += references if None in names else names & references.keys()
    return sorted(reached)
