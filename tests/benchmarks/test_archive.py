"""The fictional archive is sound, varied, and the same whenever it is made."""

from collections import Counter
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from benchmarks.archive.__main__ import make_archive, write_archive
from benchmarks.archive.model import Archive
from plugins.checks.reading import read_proof
from plugins.checks.rule import all_rules
from plugins.checks.runner import check
from plugins.newsroom.desk import read_edition
from plugins.newsroom.edition import Edition
from plugins.newsroom.problem import Problem
from tests.benchmarks.conftest import ARTICLES, SEED, SITES
from tests.site.tree import contents

NOW = datetime(2026, 6, 1, tzinfo=ZoneInfo("Europe/London"))


def read(folder: Path) -> tuple[Edition, list[Problem]]:
    return read_edition(folder / "ours" / "content", "https://example.org", NOW)


def test_it_is_read_without_a_problem(written: Path) -> None:
    edition, problems = read(written)
    assert [str(problem) for problem in problems] == []
    assert len(edition.listed) == ARTICLES
    assert len(edition.statements) > ARTICLES
    assert {mode.value for mode in {one.mode for one in edition.statements}} >= {
        "direct",
        "reported",
    }


def test_the_checks_find_nothing_in_it(archive: Archive, tmp_path: Path) -> None:
    write_archive(archive, tmp_path, ["ours"], SEED)
    proof, found = read_proof(tmp_path / "ours" / "content", "https://example.org", NOW)

    assert [str(problem) for problem in check(proof, found, all_rules(), {})] == []


def test_records_have_a_history(archive: Archive) -> None:
    assert any(len(organisation.names) > 1 for organisation in archive.organisations)
    assert any(organisation.successor for organisation in archive.organisations)
    assert any(len(person.roles) > 1 for person in archive.people)
    assert len({person.name for person in archive.people}) == len(archive.people)


def test_articles_are_about_450_words_long(archive: Archive) -> None:
    lengths = [
        sum(len(part.plain.split()) for part in article.paragraphs) for article in archive.articles
    ]
    assert 440 <= sum(lengths) / len(lengths) <= 500
    assert max(lengths) < 650
    assert max(len(article.summary) for article in archive.articles) <= 155


def test_nobody_in_an_article_shares_a_name(archive: Archive) -> None:
    for article in archive.articles:
        names = Counter(name for person in article.people for name in (person.given, person.family))
        assert max(names.values()) == 1, article.id


def test_the_same_seed_gives_the_same_files(
    archive: Archive, written: Path, tmp_path: Path
) -> None:
    again = make_archive(ARTICLES, SEED)
    assert again == archive
    write_archive(again, tmp_path, SITES, SEED)
    assert contents(tmp_path) == contents(written)
    assert make_archive(ARTICLES, SEED + 1) != archive


def test_every_generator_is_given_the_same_articles(written: Path) -> None:
    folders = ["ours/content/articles", "hugo/content/news", "pelican/content/news"]
    names = [
        sorted(path.stem for path in (written / folder).rglob("*.md") if path.stem != "_index")
        for folder in (*folders, "eleventy/news")
    ]
    assert len(names[0]) == ARTICLES
    assert names.count(names[0]) == len(names)
