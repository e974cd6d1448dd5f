"""Records, and whole sites of them, written in a test as authors write files."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.newsroom import frontmatter
from plugins.newsroom.desk import read_edition
from plugins.newsroom.edition import Edition
from plugins.newsroom.problem import Problem
from plugins.newsroom.reading import FOLDERS, Content, read_content
from plugins.newsroom.schema import Article, Organisation, Person, Photo, Record
from plugins.newsroom.site import Site, build_site
from plugins.newsroom.validation import validate

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 1, 15, 12, 0, tzinfo=LONDON)
REGISTER = Path(__file__).parent / "register"
"""A small site's people, organisations, events and photos, for tests that need some."""


def a_record(path: str, fields: str, body: str = "") -> Record:
    """Read one record that has no mistake; `path` is such as `people/dave-waller`."""
    folder, name = path.split("/")
    matter, problems = frontmatter.parse(f"---\n{fields}\n---\n{body}", f"content/{path}.md")
    assert matter is not None, problems
    record, found = validate(FOLDERS[folder], name, matter)
    assert record is not None, found
    assert not [*problems, *found]
    return record


def an_article(
    body: str = "", fields: str = "", name: str = "news", date: str = "2014-05"
) -> Article:
    """Return an article with the required fields filled in."""
    fields = f"title: News\ndate: {date}\nsummary: News\n{fields}".rstrip()
    record = a_record(f"articles/{name}", fields, body)
    assert isinstance(record, Article)
    return record


def a_person(fields: str, name: str = "ann-lee") -> Person:
    record = a_record(f"people/{name}", fields)
    assert isinstance(record, Person)
    return record


def an_organisation(fields: str, name: str = "county-council") -> Organisation:
    record = a_record(f"organisations/{name}", fields)
    assert isinstance(record, Organisation)
    return record


def a_photo(fields: str = "", caption: str = "A meeting", name: str = "meeting") -> Photo:
    record = a_record(f"photos/{name}", f"alt: A\ncaption: {caption}\ncredit: Press\n{fields}")
    assert isinstance(record, Photo)
    return record


def a_site(*records: Record) -> Site:
    """Return the site of some records, which must have no clash."""
    site, problems = build_site(Content(records))
    assert not problems
    return site


def the_register(*more: Record) -> Site:
    """Return the site of the register's records, and more."""
    content = read_content(REGISTER)
    assert not content.problems
    return a_site(*content.records, *more)


def write_content(root: Path, files: Mapping[str, str] | Mapping[str, bytes]) -> Path:
    """Write a content folder; names are such as `people/ann-lee.md`."""
    content = root / "content"
    content.mkdir(exist_ok=True)
    for name, text in files.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return content


def an_edition(
    root: Path,
    files: Mapping[str, str] | Mapping[str, bytes],
    now: datetime = NOW,
    *,
    preview: bool = False,
    site_url: str = "https://example.org",
) -> tuple[Edition, list[Problem]]:
    """Return the edition of a content folder written for a test, and its problems."""
    return read_edition(write_content(root, files), site_url, now, preview=preview)
