"""What stands beside an article's text."""

from pathlib import Path

from plugins.articles.views import ArticleView, article_page
from tests.newsroom.records import an_edition

ROLES = (
    "roles:\n  - {{title: {}, organisation: trust, to: 2014-12}}\n"
    "  - {{title: Mayor, from: 2015}}\n"
)
FILES = {
    "organisations/trust.md": "---\nnames: [{name: Acme Trust}]\n---\n",
    "people/ann-lee.md": "---\nname: Ann Lee\n"
    + ROLES.format("Chair") + "---\n",
    "people/ann-lee-gp.md": "---\nname: Ann Lee\nhonorific: Dr\n---\n",
    "people/tom-doe.md": "---\nname: Tom Doe\n" + ROLES.format("Clerk") + "---\n",
    "articles/news.md": "---\ntitle: News\ndate: 2014-05-01\nsummary: News\n"
    "people: [ann-lee, ann-lee-gp, tom-doe]\n---\nThey met.\n",
}  # fmt: skip


def test_people_of_one_name_are_told_apart_by_what_they_were(tmp_path: Path) -> None:
    edition, problems = an_edition(tmp_path, FILES)
    assert problems == []
    view = article_page(edition, edition.stories["news"]).view
    assert isinstance(view, ArticleView)
    assert [(entry.text, entry.href) for entry in view.people] == [
        ("Ann Lee (Chair, Acme Trust)", "/people/ann-lee/"),
        ("Dr Ann Lee", "/people/ann-lee-gp/"),
        ("Tom Doe", "/people/tom-doe/"),
    ]
