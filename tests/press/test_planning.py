"""Of a plan that is the same as before, only what must be made again is looked for."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pkgutil import resolve_name
from typing import Any

import pytest
from pelican.settings import read_settings

from plugins.newsroom.compilation import Compilation
from plugins.newsroom.desk import read_edition
from plugins.newsroom.page import Planned
from plugins.press.outputs import plan_of
from plugins.press.planning import part_of_plan, stays, whole_plan
from tests.conftest import ROOT, TOY
from tests.newsroom.records import NOW

OUTPUTS = (
    "plugins.press.theme_files:ThemeOutput", "plugins.articles.output:ArticleOutput",
    "plugins.directory.pages:pages", "plugins.news.views:pages", "plugins.photos.plugin:plan",
    "plugins.redirects.views:pages", "plugins.search.plugin:plan", "plugins.sitemap.plugin:plan",
    "plugins.statements.views:pages",
)  # fmt: skip


def planned(seen: list[str]) -> Iterator[Planned | Compilation]:
    """Plan four pages and a compilation, and note how far somebody has looked."""
    for path in ("a/", "b/", "index/", "c/", "d.xml"):
        seen.append(path)
        yield Compilation(path, [], *([print] * 4)) if path == "index/" else Planned(path, print)


def test_a_part_of_a_plan_ends_where_all_is_found() -> None:
    kept, seen = whole_plan(planned([])).kept, []
    plan = part_of_plan(planned(seen), {"b/index.html"}, kept)

    assert list(plan.outputs) == ["b/index.html"]
    assert [each.path for each in plan.compilations] == ["index/"]
    assert (plan.count, plan.is_whole, seen) == (5, False, ["a/", "b/", "index/"])


def test_where_nothing_is_to_be_made_nobody_plans() -> None:
    seen: list[str] = []
    assert part_of_plan(planned(seen), (), (4, ())).count == 4
    assert seen == []


@pytest.mark.parametrize(
    ("family", "is_same"),
    [
        ("story", True),
        ("told", True),
        ("where", True),
        ("article", True),
        ("template", True),
        ("card", False),
        ("frame", False),
    ],
)
def test_the_facts_of_one_article_change_no_plan(family: str, is_same: bool) -> None:  # noqa: FBT001
    assert stays({("story", "a"), (family, "b")}) is is_same


class Unseen(Mapping[str, Any]):
    """What a plan must not look at: an article can change without a new plan."""

    def __getitem__(self, key: str) -> Any:
        raise AssertionError(key)

    def __iter__(self) -> Iterator[str]:
        raise AssertionError

    def __len__(self) -> int:
        raise AssertionError


def test_no_plan_looks_into_an_article() -> None:
    read, _ = read_edition(TOY, "https://example.org", NOW)
    site = replace(read.site, articles=Unseen())
    edition = replace(read, site=site, stories=Unseen()).listening()
    settings = read_settings(str(ROOT / "pelicanconf.py"))

    for name in OUTPUTS:
        assert list(plan_of(resolve_name(name), settings, edition))
    assert len(OUTPUTS) == len(settings["PLUGINS"])
