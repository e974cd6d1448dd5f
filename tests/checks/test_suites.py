"""Whatever stands in the files, the checks answer with problems, never with a traceback: here the
texts that others collected because programs stumble over them."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins.checks.__main__ import main
from plugins.checks.reading import read_proof
from plugins.checks.report import FORMATS, Report
from plugins.checks.rule import all_rules
from plugins.checks.runner import check
from tests.conftest import ROOT

from .content import NOW, SITE
from .pictures import write_picture
from .suites import commonmark_examples, naughty_strings, yaml_documents

AT_ONCE = 120
"""Texts in a folder: what is wrong is compared with everything that could be meant."""

File = tuple[str, str]
Files = Callable[[int, str], Iterator[File]]


def as_body(number: int, text: str) -> Iterator[File]:
    """Yield an article and a person with a text below their fields."""
    head = f"---\ntitle: Text {number}\ndate: 2026-01-10\nsummary: Text {number}\n---\n"
    yield f"articles/text-{number}.md", f"{head}{text}\n"
    yield (
        f"articles/said-{number}.md",
        f"{head}“{text}” said Ann Lee.\n\n> {text}\n>\n> — Ann Lee\n",
    )
    yield f"people/person-{number}.md", f"---\nname: Person Number {number}\n---\n{text}\n"


def as_fields(number: int, text: str) -> Iterator[File]:
    """Yield files with a text as the value of each of their fields, quoted and as it is."""
    for way, value in (("quoted", json.dumps(text)), ("bare", text)):
        name = f"{way}-{number}.md"
        dated = f"date: 2026-01-10\nsummary: {value}\ntopics: [{value}]"
        yield f"articles/{name}", f"---\ntitle: {value}\n{dated}\n---\n{text}\n"
        photo = f"alt: {value}\ncaption: Ann Lee {way}\ncredit: {value}\nlicence: {value}"
        yield f"photos/shown-{name}", f"---\n{photo}\n---\n"
        roles = f"roles: [{{title: {value}, organisation: {value}}}]\nalso: [{value}]"
        yield f"people/{name}", f"---\nname: {value}\n{roles}\n---\n"
        yield f"organisations/{name}", f"---\nnames: [{{name: {value}}}]\nlabels: [{value}]\n---\n"
        yield f"events/{name}", f"---\nname: {value}\nstarts: {value}\nvenue: {value}\n---\n"
    photo = f"alt: A\ncaption: {json.dumps(text)}\ncredit: B"
    yield f"photos/captioned-{number}.md", f"---\n{photo}\n---\n"


def as_file_name(number: int, text: str) -> Iterator[File]:
    """Yield an article that has a text for its name, where a disk can hold it."""
    name = text.replace("/", "").replace("\0", "")
    if name.strip(".") and len(os.fsencode(f"{name}.md")) < 255:
        title = f"---\ntitle: Text {number}\ndate: 2026-01-10\nsummary: Text {number}\n---\n"
        yield f"articles/{name}.md", f"{title}Text.\n"


def as_front_matter(number: int, text: str) -> Iterator[File]:
    """Yield files of each kind whose front matter is a text."""
    for kind in ("articles", "people", "organisations", "events", "photos", "pages"):
        yield f"{kind}/{kind}-{number}.md", f"---\n{text}\n---\nText.\n"
        yield f"{kind}/{kind}-whole-{number}.md", text
    yield "glossary.yaml", text


def write(root: Path, files: Iterator[File]) -> Path:
    """Write files, each photo with one picture that all share, into a content folder."""
    picture = root / "picture.jpg"
    write_picture(picture, "size: 60 x 40")
    for path, text in files:
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        if path.startswith("photos/"):
            file.with_suffix(".jpg").hardlink_to(picture)
    (root / "content" / "people").mkdir(exist_ok=True)
    (root / "content" / "people" / "ann-lee.md").write_text("---\nname: Ann Lee\n---\n", "utf-8")
    return root / "content"


@pytest.mark.parametrize(
    ("suite", "least", "form"),
    [
        (commonmark_examples, 600, as_body),
        (naughty_strings, 480, as_body),
        (naughty_strings, 480, as_fields),
        (naughty_strings, 480, as_file_name),
        (yaml_documents, 300, as_front_matter),
        (yaml_documents, 300, as_fields),
    ],
    ids=lambda part: getattr(part, "__name__", ""),
)
def test_a_suite_of_texts_is_answered(
    suite: Callable[[], list[str]],
    least: int,
    form: Files,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    texts = suite()
    assert len(texts) >= least
    for start in range(0, len(texts), AT_ONCE):
        some = enumerate(texts[start : start + AT_ONCE])
        folder = tmp_path / str(start)
        folder.mkdir()
        answered(write(folder, (file for pair in some for file in form(*pair))))
    assert "Traceback" not in capsys.readouterr().err


def answered(root: Path) -> None:
    """Hold that a content folder has problems that every format shows, and that can be mended."""
    proof, found = read_proof(root, SITE, NOW)
    problems = check(proof, found, all_rules(), {})
    report = Report(problems, root.parent, all_rules(), colour=True)

    assert problems
    assert all(show(report) for show in FORMATS.values())
    settings = ["--settings", str(ROOT / "pelicanconf.py"), "--since", "nothing"]
    assert main([*settings, "--content", str(root), "--fix"]) in {0, 1}
