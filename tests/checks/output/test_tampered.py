"""The built toy site has no problem; a copy with which somebody tampered has that one."""

import json
import shutil
from pathlib import Path

import pytest
from PIL import Image

from plugins.checks.output.__main__ import main
from plugins.checks.output.file import File
from plugins.checks.output.markup import parsed
from plugins.checks.output.words import markup_words
from tests.conftest import NOW, ROOT, TOY, Built

ARTICLE = "news/2020/06/harbour-day-opens/index.html"
FEED = "feeds/news.atom.xml"
WHISPERED = "Whispered words wait"
CARRIED = f"<rights>&lt;p&gt;{WHISPERED}&lt;/p&gt;</rights>"


@pytest.fixture(autouse=True)
def then(monkeypatch: pytest.MonkeyPatch) -> None:
    """The checks look at the site at the moment it was built for."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW))


@pytest.fixture
def output(toy: Built, tmp_path: Path) -> Path:
    return Path(shutil.copytree(toy.output, tmp_path / "output"))


def check(output: Path, *arguments: str) -> int:
    settings = ["--settings", str(ROOT / "pelicanconf.py"), "--content", str(TOY)]
    return main([str(output), *settings, "--site-url", "https://example.org", *arguments])


def found(output: Path, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    code = check(output, "--format", "json")
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert code == bool(problems)
    return [(problem["path"], problem["rule"]) for problem in problems]


def test_what_is_built_has_no_problem(
    toy: Built, toy_under_path: Built, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(toy.output) == 0
    assert check(toy_under_path.output, "--site-url", "https://example.org/news-site") == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("path", "old", "new", "rule"),
    [
        (ARTICLE, "</h1>", "</h1><h1>Again</h1>", "page-heading"),
        (ARTICLE, 'lang="en-GB"', "", "page-language"),
        (ARTICLE, "</main>", '<p id="content"></p></main>', "repeated-id"),
        (ARTICLE, ' width="', ' data-width="', "image-without-size"),
        (ARTICLE, 'href="/people/tom-okoro/"', 'href="/people/tom/"', "dead-link"),
        (ARTICLE, 'href="#content"', 'href="#contents"', "dead-link"),
        (ARTICLE, "</main>", f"<!-- {WHISPERED} --></main>", "secret-words"),
        (ARTICLE, "</main>", "<p>Samwise <b>Hushed</b></p></main>", "secret-words"),
        (ARTICLE, "</main>", "<p>W<b>his</b>pered <i>words</i> wait</p></main>", "secret-words"),
        (ARTICLE, "</main>", '<p title="Keeper of Hushed Matters"></p></main>', "secret-words"),
        (FEED, "</feed>", f"{CARRIED}</feed>", "secret-words"),
        (FEED, "</feed>", "", "structured-data"),
        ("sitemap.xml", "/people/tom-okoro/", "/people/tom/", "dead-link"),
        ("robots.txt", "Allow: /", "Disallow: /news/2031/01/embargoed/", "secret-words"),
    ],
)  # fmt: skip
def test_a_fault_is_found(
    path: str, old: str, new: str, rule: str, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = output / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")

    assert found(output, capsys) == [(f"output/{path}", rule)]


def test_a_secret_is_found_in_data(output: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (output / "data.json").write_text(json.dumps([{"“said”": f"<p>{WHISPERED}</p>"}]), "ascii")

    assert found(output, capsys) == [("output/data.json", "secret-words")]


def test_a_secret_is_found_in_a_picture(output: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exif = Image.Exif()
    exif[0x010E] = "An unopened envelope."
    Image.new("RGB", (8, 8)).save(output / "photos/seen.jpg", exif=exif)

    assert found(output, capsys) == [("output/photos/seen.jpg", "secret-words")]


def test_a_secret_page_is_found(output: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = output / "photos/hushed-photo/hushed-photo.jpg"
    page.parent.mkdir()
    Image.new("RGB", (8, 8)).save(page)

    path = "output/photos/hushed-photo/hushed-photo.jpg"
    assert found(output, capsys) == [(path, "secret-words")]


def test_the_place_is_shown(output: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (output / "notes.txt").write_text(f"One line.\nThen: {WHISPERED}.\n", "utf-8")

    assert check(output) == 1
    out = capsys.readouterr().out
    assert out.startswith("output/notes.txt:2:7: error: These words of toy/articles/2020/embargoed")
    assert "2 | Then: Whispered words wait.\n    |       ^^^^^^^^^^^^^^^^^^^^\n" in out


def reversed_words(data: bytes) -> str:
    """Read files that hold words backwards, as an output with files of its own would."""
    return data.decode()[::-1]


def test_an_output_brings_its_own_reader(
    output: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (output / "data").mkdir()
    (output / "data/words.idx").write_text(WHISPERED[::-1], "utf-8")
    assert found(output, capsys) == [("output/data/words.idx", "unread-file")]

    settings = tmp_path / "conf.py"
    own = (ROOT / "pelicanconf.py").read_text("utf-8")
    readers = {"data/*.idx": f"{__name__}:reversed_words"}
    settings.write_text(f"{own}\nOUTPUT_READERS = {readers}\n", "utf-8")
    assert check(output, "--settings", str(settings)) == 1
    assert "data/words.idx:1:1: error: These words" in capsys.readouterr().out


def test_a_damaged_shard_is_a_finding(output: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shard = next((output / "search/index/terms").rglob("*.bin"))
    shard.write_bytes(shard.read_bytes()[:50])

    path = shard.relative_to(output.parent).as_posix()
    assert found(output, capsys) == [(path, "unread-file")]


@pytest.mark.parametrize(("path", "pattern"), [("a.idx", "*.idx"), ("data/.index", "data/.index")])
def test_it_is_said_which_reader_is_needed(
    path: str, pattern: str, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (output / "data").mkdir()
    (output / path).write_text("Words.", "utf-8")

    assert check(output) == 1
    assert f'OUTPUT_READERS what reads it: {{"{pattern}": ' in capsys.readouterr().out


def test_what_cannot_be_done_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path / "output") == 2
    assert "Build it, with make build." in capsys.readouterr().err


def test_a_page_is_parsed_once_for_its_elements_and_its_words() -> None:
    page = File("output", "index.html", b"<h1>A page of its own</h1>", markup_words)
    before = parsed.cache_info().misses

    assert page.soup.h1
    assert "A page of its own" in page.words
    assert parsed.cache_info().misses == before + 1
