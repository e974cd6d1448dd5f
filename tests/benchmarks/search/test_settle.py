"""Our reader asks nothing about a post that was settled."""

import pytest

from benchmarks.attribution.gold import as_site
from benchmarks.search.corpus.posts import Post
from benchmarks.search.corpus.settle import settle
from benchmarks.search.corpus.sources import SOURCES
from plugins.newsroom.names import people_and_organisations
from plugins.newsroom.schema import Person
from plugins.newsroom.source import Source

SITE = as_site(
    {"ann-okoro": Person(id="ann-okoro", source=Source(""), name="Ann Okoro")}, organisations={}
)


def post(body: str, *names: str, name: str = "a-post") -> Post:
    return Post(name, "A post", "2020-01-02", "–", body, names, (), None, SOURCES[0], "a-post.md")


def settled(body: str, *names: str) -> str | None:
    return settle(post(body, *names), SITE, people_and_organisations(SITE), set())


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("“We opened the hall,” Ann Okoro said.", "“We opened the hall,” Ann Okoro said."),
        ("It opened. “We are very glad of that.”", "“We are very glad of that.”{by=ann-okoro}"),
        ("Ann Okoro said: “We opened the hall.", "Ann Okoro said: “We opened the hall.”"),
    ],
)
def test_words_get_their_only_signatory_and_marks_their_partner(body: str, answer: str) -> None:
    found = settled(f"Ann Okoro came to the hall.\n\n{body}", "Ann Okoro")
    assert found is not None
    assert found.endswith(answer)


def test_words_of_an_unsigned_post_are_nobodys() -> None:
    found = settled("The hall is open. “We are very glad of that.”")
    assert found == "The hall is open. “We are very glad of that.”{.not-a-statement}"


def test_a_statement_has_an_id_of_its_own() -> None:
    taken: set[str] = set()
    index = people_and_organisations(SITE)
    words = "“We opened the hall,” Ann Okoro said."
    first, second = (settle(post(words, name=name), SITE, index, taken) for name in ("a", "b"))
    assert first == words
    assert second == "[“We opened the hall,”]{by=ann-okoro #b-0} Ann Okoro said."
    assert taken == {"ann-okoro-we-opened-the-hall", "b-0"}
