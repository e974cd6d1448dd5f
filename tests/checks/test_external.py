"""Other sites are asked whether what we link to is still there, and are asked politely."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.checks.external.__main__ import main
from plugins.checks.external.addresses import external_links
from plugins.checks.external.answers import DAY, NOT_ASKED, Answer, read_answers, write_answers
from plugins.checks.external.visiting import Manners, visit
from plugins.checks.reading import read_proof
from tests.conftest import ROOT

from .content import NOW, SITE, files_of
from .examples import write
from .other_site import OtherSite

HASTE = Manners(pause=0, patience=2)


@pytest.fixture
def site() -> Iterator[OtherSite]:
    with OtherSite() as running:
        yield running


@pytest.mark.parametrize(
    ("path", "answer", "asked"),
    [
        ("/200", Answer(200), ["HEAD"]),
        ("/404", Answer(404), ["HEAD", "GET"]),
        ("/410", Answer(410), ["HEAD"]),
        ("/503", Answer(503), ["HEAD", "GET"]),
        ("/403", Answer(403), ["HEAD", "GET"]),
        ("/405-to-head", Answer(200), ["HEAD", "GET"]),
        ("/for-now/200", Answer(200), ["HEAD"]),
        ("/for-good/404", Answer(404), ["HEAD", "GET"]),
        ("/round", Answer(fault="it leads in a circle"), ["HEAD"] * 6),
        ("/cut", Answer(fault="the connection failed"), ["HEAD"]),
        ("/private", NOT_ASKED, []),
    ],
)
def test_what_an_address_answers(
    site: OtherSite, path: str, answer: Answer, asked: list[str]
) -> None:
    assert visit([site.url(path)], SITE, HASTE) == {site.url(path): answer}
    assert [method for method, at in site.asked if at == path] == asked


def test_a_page_that_moved_for_good_says_where_it_is(site: OtherSite) -> None:
    old = site.url("/for-good/200")

    assert visit([old], SITE, HASTE)[old] == Answer(200, moved_to=site.url("/200"))


def test_a_host_that_asks_for_a_little_time_is_given_it(site: OtherSite) -> None:
    assert visit([site.url("/wait/1")], SITE, HASTE)[site.url("/wait/1")] == Answer(200)


def test_a_host_that_asks_for_much_time_is_left_alone(site: OtherSite) -> None:
    addresses = [site.url("/wait/3600"), site.url("/200")]

    assert set(visit(addresses, SITE, HASTE).values()) == {NOT_ASKED}
    assert ("HEAD", "/200") not in site.asked


@pytest.mark.parametrize(
    ("robots", "status", "answer"),
    [
        ("User-agent: *\nDisallow: /", 200, NOT_ASKED),
        ("User-agent: *\nCrawl-delay: 3", 200, NOT_ASKED),  # more than our patience
        ("User-agent: *\nDisallow: /", 404, Answer(200)),
        ("", 503, NOT_ASKED),
        ("\x00 nonsense", 200, Answer(200)),
    ],
)
def test_what_robots_txt_says_is_kept_to(robots: str, status: int, answer: Answer) -> None:
    with OtherSite(robots, status) as site:
        assert visit([site.url("/200")], SITE, HASTE)[site.url("/200")] == answer


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("http://no-such-host.invalid/", "there is no site of that name"),
        ("http://[/", "it is no address of the web"),
        ("http://127.0.0.1:9/", "the connection failed"),
        ("http://:80/", "it is no address of the web"),
        ("http://127.0.0.1:port/", "it is no address of the web"),
    ],
)
def test_an_address_where_nobody_answers(address: str, fault: str) -> None:
    assert visit([address], SITE, HASTE)[address] == Answer(fault=fault)


def test_a_host_is_asked_one_thing_at_a_time_by_who_says_who_it_is(site: OtherSite) -> None:
    hosts = ("127.0.0.1", "localhost")
    addresses = [site.url(f"/{status}", host) for status in range(200, 210) for host in hosts]

    assert len(visit([*addresses, *addresses], SITE, HASTE)) == len(addresses)
    assert site.most_at_once == 1
    assert site.asked.count(("GET", "/robots.txt")) == len(hosts)
    assert all("on-record-links" in agent and SITE in agent for agent in site.agents)


def test_an_answer_is_kept_for_a_day(tmp_path: Path) -> None:
    kept = tmp_path / "answers.json"
    write_answers(kept, {"a": Answer(404), "b": Answer(503), "c": Answer(fault="x")}, now=0)
    write_answers(kept, {"d": Answer(200, moved_to="e")}, now=DAY / 2)

    assert read_answers(kept, DAY - 1) == {"a": Answer(404), "d": Answer(200, moved_to="e")}
    assert read_answers(kept, DAY + 1) == {"d": Answer(200, moved_to="e")}


@pytest.mark.parametrize("damaged", ["", "[]", "{", '{"a": 1}', '{"a": {"at": "x"}}'])
def test_a_damaged_file_of_answers_is_none(damaged: str, tmp_path: Path) -> None:
    kept = tmp_path / "answers.json"
    kept.write_text(damaged, "utf-8")

    assert read_answers(kept, 0) == {}


def test_every_field_and_text_that_leads_elsewhere_is_asked_about(tmp_path: Path) -> None:
    texts = {
        "articles/news.md": "sources:\n  - title: A plan\n    url: https://a.example/plan\n---\n"
        "See [this](https://b.example/#x), <https://c.example>, [d] and [us](/people/).\n\n"
        "[d]: https://d.example",
        "organisations/board.md": "names: [{name: Board}]\nwebsite: https://e.example/",
    }
    proof, _ = read_proof(write(files_of(texts), tmp_path), SITE, NOW)

    assert [(link.target, link.where.line) for link in external_links(proof)] == [
        ("https://a.example/plan", 7),
        ("https://b.example/#x", 9),
        ("https://c.example", 9),
        ("https://d.example", 11),
        ("https://e.example/", 3),
    ]


def test_the_command_says_what_is_gone_and_asks_once_a_day(
    site: OtherSite, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = (
        f"See [the plan]({site.url('/404')}).\n\n<!-- allow: external-link because it was so. -->"
    )
    body += f"\nSee [the other plan]({site.url('/410')})."
    content = write(files_of({"articles/news.md": body}), tmp_path)
    kept = tmp_path / "answers.json"
    arguments = ["--content", str(content), "--answers", str(kept)]
    arguments += ["--settings", str(ROOT / "pelicanconf.py"), "--format", "json"]

    assert main(arguments) == 0
    found = json.loads(capsys.readouterr().out)
    times = len(site.asked)

    assert "is gone" in str(found)
    assert "/410" not in str(found)
    assert main(arguments) == 0
    assert len(site.asked) == times
