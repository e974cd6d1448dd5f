"""What readers ask of the shipped site, answered by the browser's own code from the built files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

import pytest

from tests.conftest import Built
from tests.search.node import worked_out
from tests.site_server import SiteServer

CODE = """
    const { Index } = await import(search + "files.js");
    const { parse } = await import(search + "query.js");
    const { ranked, shown } = await import(search + "ranking.js");
    const { answer } = await import(search + "search.js");
    const { partOf } = await import(search + "postings.js");
    const { counts } = await import(search + "facets.js");
    const index = new Index(given.root);
    result = [];
    for (const query of given.queries) {
        const found = await answer(index, parse(query));
        const keys = ranked(index, found.hits, given.newest, 50);
        const results = (await shown(index, found, keys)).map(({ key, kind, text }) =>
            `${kind} ${partOf(key) ? text[6][partOf(key) - 1][0] : text[0]}`);
        const people = await counts(index, found.hits, "person", true);
        const kinds = await counts(index, found.hits, "kind", true);
        result.push({
            results, partly: found.partly, instead: [...found.instead],
            people: Object.fromEntries(people.counts.map(({ value, count }) => [value, count])),
            kinds: Object.fromEntries(kinds.counts.map(({ value, count }) => [value, count])),
        });
    }"""

Ask: TypeAlias = Callable[..., list[dict[str, object]]]

OPPORTUNITIES = "statement dave-waller-there-are-real-opportunities"
WALLER = "person /people/dave-waller/"
LIFE_SCIENCES = "article /news/2014/05/life-sciences-growth/"
PHOTO = "photo /photos/biotrinity-workshop/"


@pytest.fixture(scope="module")
def ask(shipped: Built) -> Iterator[Ask]:
    """Answer queries from the shipped site, as it is served."""
    with SiteServer(shipped.output) as server:
        root = server.url("search/index/root.json")

        def asked(*queries: str, newest: bool = False) -> list[dict[str, object]]:
            given = {"root": root, "queries": queries, "newest": newest}
            found: list[dict[str, object]] = worked_out(CODE, given)
            return found

        yield asked


FIRST = {
    "“real opportunities”": OPPORTUNITIES,
    "real opportunities": OPPORTUNITIES,
    "Waller opportunities": OPPORTUNITIES,
    "Waller investment": OPPORTUNITIES,
    "waller": WALLER,
    "Dave Waller": WALLER,
    "Waller, Dave": WALLER,
    "Mr Waller": WALLER,
    "Minister Waller": WALLER,
    "D Waller": WALLER,
    "dav waler": WALLER,
    "Mr Waller on investment": OPPORTUNITIES,
    "wallr": WALLER,
    "Wlaler": WALLER,
    "Gilham": "person /people/david-gillham/",
    "oportunitees": OPPORTUNITIES,
    "waler oportunities": OPPORTUNITIES,
    "“there are real opportunities”": OPPORTUNITIES,
    "AHSN": "organisation /organisations/oxford-ahsn/",
    "Academic Health Science Network": "organisation /organisations/oxford-ahsn/",
    "“Academic Health Science Network”": "organisation /organisations/oxford-ahsn/",
    "Health Innovation Oxford": "organisation /organisations/oxford-ahsn/",
    "Partnerships and health networks back life sciences growth": LIFE_SCIENCES,
    "what has the Oxfordshire LEP said": "organisation /organisations/oxfordshire-lep/",
    "what has the Oxfordshire LEP said kind:statement": OPPORTUNITIES,
    "biotrinity photo": PHOTO,
    "kind:photo": PHOTO,
    "opportu": OPPORTUNITIES,
    "investm kind:statement person:dave-waller": OPPORTUNITIES,
    "person:waller kind:statement": OPPORTUNITIES,
    "kind:statement year:2014 organisation:oxfordshire-lep": OPPORTUNITIES,
}


def test_the_first_result_is_what_was_meant(ask: Ask) -> None:
    answers = ask(*FIRST)

    found = {
        query: next(iter(each["results"]), None) for query, each in zip(FIRST, answers, strict=True)
    }
    assert found == FIRST


def test_a_filter_gives_its_own_and_no_others(ask: Ask, shipped: Built) -> None:
    [answer] = ask("organisation:oxford-ahsn kind:statement")

    page = shipped.text("organisations/oxford-ahsn/")
    results = answer["results"]
    assert isinstance(results, list)
    assert len(results) == 3
    assert [each for each in results if each.split()[1] not in page] == []
    assert answer["kinds"] == {"statement": 3}


def test_counts_are_those_of_the_results(ask: Ask) -> None:
    [everything, waller] = ask("lep kind:statement", "lep kind:statement person:dave-waller")

    assert everything["people"]["dave-waller"] == len(waller["results"])
    assert sum(everything["kinds"].values()) == len(everything["results"])


def test_what_is_excluded_is_not_there(ask: Ask) -> None:
    [with_it, without, without_kind] = ask("lep", "lep -waller", "lep -kind:article")

    assert OPPORTUNITIES in with_it["results"]
    assert OPPORTUNITIES not in without["results"]
    assert without["results"]
    assert [each for each in without_kind["results"] if each.startswith("article")] == []


def test_newest_first(ask: Ask) -> None:
    [answer] = ask("kind:article", newest=True)

    results = answer["results"]
    assert results == sorted(results, key=lambda each: each[14:22], reverse=True)
    assert len(results) == 15


def test_some_of_the_words_are_better_than_nothing(ask: Ask) -> None:
    [answer] = ask("Waller locomotive")

    assert answer["partly"] is True
    assert WALLER in answer["results"]


def test_a_phrase_has_its_commonest_words_too(ask: Ask) -> None:
    right, wrong = ask("“there are real opportunities to”", "“for some real opportunities”")

    assert right["results"]
    assert wrong["results"] == []


def test_a_word_that_is_nowhere_near_finds_nothing(ask: Ask) -> None:
    [answer] = ask("zzzzqqqq")

    assert answer["results"] == []


HOSTILE = (
    "", " ", '"', "“”", ":", "person:", "-", "--", "-:", 'a"b"c', "kind:nonsense", "year:soon",
    "year:9999999999999-1", "constructor", "__proto__", "person:__proto__", "hasOwnProperty:x",
    "<script>alert(1)</script>", "'; DROP TABLE statements; --", "\\", "(((((", "[a-z]+$", "%00%ff",
    "\u0000\u202e\ufeff", "🙂🙂 👩‍👩‍👧", "ﷺ" * 50, "Ω≈ç√∫˜µ≤≥÷", "́" * 300,
    "a" * 100_000, "the " * 25_000,
    '"' * 100_000, "the of and",
)  # fmt: skip


def test_hostile_queries_are_only_words(ask: Ask) -> None:
    assert len(ask(*HOSTILE)) == len(HOSTILE)
