"""What a build promises: all problems at once, nothing lost, the same bytes for the same input."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.conftest import ROOT, TODAY, TOY, Build, Built
from tests.site.tree import contents, files_with

FUTURE = 1_956_528_000
"""31 December 2031: after the toy site's embargo."""

BAD_FILES = {
    "articles/2020/misspelt.md": (
        "---\ntitel: Growth\ndate: 2020-13-01\nsummary: Words.\n---\n",
        ["misspelt.md:2:1", "Did you mean “title”?", "misspelt.md:3:7", "does not exist"],
    ),
    "people/no-end.md": ("---\nname: Ann\n", ["no-end.md:1:1", "never closed"]),
    "people/late.md": (
        "---\nname: Ann\nroles:\n  - {organisation: nort-health}\n---\n",
        ["late.md:4:20", "Did you mean “north-health”?"],
    ),
    "articles/2020/unknown.md": (
        "---\ntitle: T\ndate: 2020-01-01\nsummary: S\n---\nOne.\n\n> Words.\n>\n> — Ash Fernby\n",
        ["unknown.md:10:5", "Did you mean “Asha Fernby”?"],
    ),
    "photos/2020/broken.md": (
        "---\nalt: A\ncaption: C\ncredit: D\n---\n",
        ["broken.md", "no picture beside"],
    ),
}


def test_bad_files_are_all_named_and_the_last_output_stays(
    build: Build, toy_content: Path, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    assert build(toy_content, output).code == 0
    before = contents(output)
    for name, (text, _) in BAD_FILES.items():
        (toy_content / name).write_text(text, "utf-8")

    built = build(toy_content, output)

    assert built.code != 0
    assert "Traceback" not in built.said
    said = [piece for _, expected in BAD_FILES.values() for piece in expected]
    assert [piece for piece in said if piece not in built.said] == []
    assert contents(output) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "output", "output.build"]


def test_a_build_that_was_stopped_is_mended_by_the_next(
    build: Build, toy_content: Path, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    build(toy_content, output)
    before = contents(output)
    # As when the machine stops while the two folders change places by two renames.
    output.rename(tmp_path / "output.build" / "last")
    (tmp_path / "output.build" / "next").mkdir(exist_ok=True)
    (toy_content / "people" / "bad.md").write_text("---\n", "utf-8")

    build(toy_content, output)
    assert not output.exists() or contents(output) == before
    (toy_content / "people" / "bad.md").unlink()
    build(toy_content, output)
    assert contents(output) == before


def test_two_builds_are_the_same_to_the_byte(build: Build, tmp_path: Path) -> None:
    builds = [
        build(TOY, tmp_path / name, environment={"TZ": zone, "PYTHONHASHSEED": seed})
        for name, zone, seed in [("a", "Asia/Tokyo", "1"), ("b", "America/New_York", "4242")]
    ]
    assert [built.code for built in builds] == [0, 0]
    first, second = (contents(built.output) for built in builds)
    assert first == second


SECRETS = [
    "hush-hush-headline",
    "whispered",
    "samwise",
    "hushed",
    "sotto-voce-biography",
    "secret-sam",
    "unheard",
    "envelope",
    "embargoed.md",
    "draughty",
    "drafted",
    "dithers",
    "drafty-dora",
]


@pytest.mark.parametrize("secret", SECRETS)
def test_nothing_of_an_embargo_or_a_draft_is_published(toy: Built, secret: str) -> None:
    assert files_with(toy.output, secret) == []
    assert not [name for name in contents(toy.output) if secret in name.casefold()]


def test_the_picture_of_an_embargo_is_not_published(
    toy: Built, tmp_path: Path, build: Build
) -> None:
    later = build(TOY, tmp_path / "later", now=FUTURE, SITEURL="https://example.org")
    picture = contents(later.output)["photos/hushed-photo/hushed-photo.jpg"]
    assert picture not in contents(toy.output).values()


def test_an_embargo_ends(build: Build, tmp_path: Path) -> None:
    later = build(TOY, tmp_path / "later", now=FUTURE, SITEURL="https://example.org")
    assert "Whispered words wait." in later.text("people/secret-sam/")
    assert "Hush-hush-headline" in later.text("")
    assert files_with(later.output, "draughty") == []


def test_a_preview_shows_and_marks_what_is_not_public(build: Build, tmp_path: Path) -> None:
    built = build(TOY, tmp_path / "preview", PREVIEW=True)
    assert "Draft" in built.text("news/2020/03/drafted/")
    assert "Embargo" in built.text("news/2031/01/embargoed/")
    assert "Preview" in built.text("")
    assert 'content="noindex"' in built.text("")


def test_an_expired_photo_is_shown_until_it_expires(
    build: Build, toy: Built, tmp_path: Path
) -> None:
    later = build(TOY, tmp_path / "later", now=FUTURE)
    assert "consent has ended" in toy.text("photos/expired/")
    assert not [name for name in contents(later.output) if "expired" in name]


def test_a_renamed_person_changes_every_page_that_shows_them(build: Build, tmp_path: Path) -> None:
    content = Path(shutil.copytree(ROOT / "content", tmp_path / "content"))
    file = content / "people" / "dave-waller.md"
    new_name = "name: David J. Waller\nalso: [Dave Waller]"
    file.write_text(file.read_text("utf-8").replace("name: Dave Waller", new_name, 1), "utf-8")
    built = build(content, tmp_path / "output", now=TODAY)
    assert built.code == 0, built.said
    for page in (
        "people/",
        "people/dave-waller/",
        "organisations/oxfordshire-lep/",
        "events/biotrinity-2014/",
        "statements/",
        "statements/dave-waller-there-are-real-opportunities/",
        "photos/biotrinity-workshop/",
        "news/2014/05/life-sciences-growth/",
    ):
        assert "David J. Waller" in built.text(page), page


def test_a_build_says_what_it_holds_back(build: Build, tmp_path: Path) -> None:
    said = build(TOY, tmp_path / "output").said
    assert "toy/articles/2020/embargoed.md is held back until 2 January 2031, 07:00." in said
    assert "toy/articles/2020/drafted.md is a draft." in said


def test_damage_to_what_is_kept_of_a_draft_is_mended(build: Build, tmp_path: Path) -> None:
    output = tmp_path / "output"
    said = build(TOY, output).said
    before = contents(output)
    with sqlite3.connect(tmp_path / "output.build" / "cache.sqlite") as cache:
        changed = cache.execute("UPDATE readings SET story = x'00' || substr(story, 2)")
        assert changed.rowcount > 1

    again = build(TOY, output)

    assert (again.code, contents(output)) == (0, before), again.said
    held_back = [line for line in said.splitlines() if line.startswith("Not published")]
    assert [line for line in again.said.splitlines() if "Not published" in line] == held_back
    assert again.said.count("Read ") == again.said.count("made ") == 1
