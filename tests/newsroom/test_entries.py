"""Entries of lists show records as they were when the news was written."""

from pathlib import Path

import pytest

from plugins.newsroom.entries import statement_entry

from .records import an_edition

ARTICLE = "---\ntitle: News\ndate: {}\nsummary: News\n---\n{}\n"
RENAMED = (
    "---\nnames:\n  - {name: Enterprise Board, to: 2014-06}\n"
    "  - {name: Growth Partnership, from: 2014-07}\n---\n"
)


@pytest.mark.parametrize(
    ("day", "text", "speaker"),
    [
        ("2014-05-01", "[They agreed.]{by=board}", "Enterprise Board"),
        ("2014-08-01", "[They agreed.]{by=board}", "Growth Partnership"),
        ("2014-08-01", "Of the Enterprise Board. [Yes.]{by=board}", "Growth Partnership"),
        ("2014-08-01", "[They agreed.]{by=board on=2014-05-02}", "Enterprise Board"),
    ],
)
def test_an_organisation_speaks_by_its_name_of_the_time(
    tmp_path: Path, day: str, text: str, speaker: str
) -> None:
    files = {"organisations/board.md": RENAMED, "articles/news.md": ARTICLE.format(day, text)}
    edition, problems = an_edition(tmp_path, files)
    assert problems == []
    entry = statement_entry(edition, "news", 0)
    assert [(link.text, link.href) for link in entry.speakers] == [
        (speaker, "/organisations/board/")
    ]
    assert entry.citation.startswith(speaker)
