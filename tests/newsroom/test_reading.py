"""The content folder is read whole: each file gives a record or problems, and none a traceback."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.problem import Level
from plugins.newsroom.reading import FOLDERS, read_content, read_record
from plugins.newsroom.schema import KINDS, field_names

from .expected import assert_problems, expected_problem, expected_problems
from .records import write_content

PROBLEMS = Path(__file__).parent / "problems"
PERSON = "---\nname: Ann Lee\n---\n"
PHOTO = "---\nalt: A\ncaption: C\ncredit: P\n---\n"


def test_all_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(PROBLEMS, content, ignore=shutil.ignore_patterns("*.txt", "README.md"))
    expected = {
        f"content/{path.relative_to(PROBLEMS)}": len(expected_problems(path))
        for path in PROBLEMS.glob("*/*.md")
    }
    found = [
        problem for problem in read_content(content).problems if problem.rule != "missing-picture"
    ]

    told = {path: sum(problem.where.path == path for problem in found) for path in expected}
    assert told == expected
    assert len(found) == sum(expected.values())


def test_the_good_files_beside_a_bad_one_are_read(tmp_path: Path) -> None:
    good, bad = PERSON.encode(), b"\xff"
    files = {"people/ann.md": good, "people/ben.md": bad, "people/cai.md": good}
    content = read_content(write_content(tmp_path, files))

    assert [record.id for record in content.records] == ["ann", "cai"]
    assert [problem.where.path for problem in content.problems] == ["content/people/ben.md"]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"people/ann.md": PERSON}, ""),
        ({"people/a/b/ann.md": PERSON}, ""),
        ({"people/.DS_Store": "x", ".git/config": "x"}, ""),
        ({"photos/a.md": PHOTO, "photos/a.jpg": "x"}, ""),
        ({"photos/2014/a.md": PHOTO, "photos/2014/a.webp": "x"}, ""),
        ({"people/Ann Lee.md": PERSON}, "1:1 error file-name: “Ann Lee” / file ann-lee.md."),
        ({"people/été.md": PERSON}, "1:1 error file-name: “été” / Name the file ete.md."),
        *(
            ({f"people/{name}": "x"}, f"1:1 error stray-file: “{name}” / {hint}.")
            for name, hint in {
                "ann.txt": "Name it ann.md",
                "ann.md.txt": "Name it ann.md",
                "Ann Lee.markdown": "Name it ann-lee.md",
                "ann.MD": "Name it ann.md",
                "ann": "Name it ann.md",
                "ann.docx": "Save it as plain text, and name it ann.md",
                "ann.RTF": "Save it as plain text, and name it ann.md",
            }.items()
        ),
        *(
            ({f"{folder}{name}": "x", "people/ann.md": PERSON}, "")
            for folder in ("", "people/", "people/.obsidian/")
            for name in ("~$ann.md", "ann.md~", ".#ann.md", "#ann.md#", "Thumbs.db", ".DS_Store")
        ),
        ({"people/.trash/ann.md": "x"}, ""),
        ({"people/ann.pdf": "x"}, "1:1 warning stray-file: type “.pdf” / end in .md"),
        ({"photos/a.md": PHOTO, "photos/a.JPG": "x"}, ""),
        ({"photos/a.md": PHOTO, "photos/a.WebP": "x"}, ""),
        (
            {"photos/a.md": PHOTO, "photos/a.jpg": "x", "photos/a.png": "x"},
            "1:1 error two-pictures: There are 2 pictures / Keep one of a.jpg, a.png.",
        ),
        (
            {"photos/a.jpg": "x"},
            "1:1 warning undescribed-picture: “a.jpg” is not described / Add a.md beside it",
        ),
        (
            {"photos/A b.JPG": "x"},
            "1:1 warning undescribed-picture: “A b.JPG” / Name it a-b.jpg. Add a-b.md",
        ),
        *(
            (
                {"photos/a.md": PHOTO, f"photos/a{ending}": "x"},
                f"1:1 error picture-type: type “{ending}” / Export it as JPEG, PNG or WebP.",
            )
            for ending in (".HEIC", ".gif", ".tiff", ".svg")
        ),
        ({"people/ann.jpg": "x"}, "1:1 warning stray-file: type “.jpg” / in content/photos/"),
        ({"poeple/ann.md": PERSON}, "1:1 error unknown-folder: “poeple” / mean “people”?"),
        ({"drafts/ann.md": PERSON}, "1:1 error unknown-folder: “drafts” / The folders are"),
        ({"notes.md": "x"}, "1:1 error unknown-folder: “notes.md” / The folders are"),
        ({"people": "x"}, "1:1 error unknown-folder: “people” is no folder / The folders are"),
        ({"photos/a.md": PHOTO}, "1:1 error missing-picture: “a.md” / as a.jpg"),
    ],
)
def test_what_lies_in_the_folder(tmp_path: Path, files: dict[str, str], expected: str) -> None:
    problems = read_content(write_content(tmp_path, files)).problems

    assert_problems(list(problems), [expected_problem(expected)] if expected else [])


@pytest.mark.parametrize(
    ("picture", "hint"),
    [("b/a.jpg", "Put it there as a.jpg"), ("A.JPG", "Name A.JPG a.jpg.")],
)
def test_a_picture_lies_beside_its_file_under_the_same_name(
    tmp_path: Path, picture: str, hint: str
) -> None:
    files = {"photos/a.md": PHOTO, f"photos/{picture}": "x"}
    found = read_content(write_content(tmp_path, files))

    missing = [problem for problem in found.problems if problem.level is Level.ERROR]
    assert_problems(missing, [expected_problem(f"1:1 error missing-picture: “a.md” / {hint}")])
    assert found.pictures == {}


def test_the_folder_may_be_missing(tmp_path: Path) -> None:
    problems = read_content(tmp_path / "content").problems

    assert [problem.rule for problem in problems] == ["missing-folder"]


@pytest.mark.parametrize("target", ["people/ann.md", "photos/a.jpg"])
def test_a_link_out_of_the_folder_is_refused(tmp_path: Path, target: str) -> None:
    (tmp_path / "secret").write_text(PERSON, "utf-8")
    content = write_content(tmp_path, {"people/ben.md": PERSON, "photos/a.md": PHOTO})
    (content / target).symlink_to(tmp_path / "secret")
    found = read_content(content)

    assert "symbolic-link" in {problem.rule for problem in found.problems}
    assert [record.id for record in found.records] == ["ben", "a"]
    assert found.pictures == {}


def test_the_lock_of_an_editor_is_ignored(tmp_path: Path) -> None:
    content = write_content(tmp_path, {"people/ben.md": PERSON})
    for lock in (content / ".#ben.md", content / "people" / ".#ben.md"):
        lock.symlink_to("ben@desk.1234")

    assert read_content(content).problems == ()


def test_a_linked_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "ann.md").write_text(PERSON, "utf-8")
    content = write_content(tmp_path, {"people/ben.md": PERSON})
    (content / "people" / "more").symlink_to(tmp_path / "secret")
    (content / "places").symlink_to(tmp_path / "secret")
    (content / "glossary.yaml").symlink_to(tmp_path / "secret" / "ann.md")
    found = read_content(content)

    assert [record.id for record in found.records] == ["ben"]
    assert found.glossary == {}
    assert [problem.rule for problem in found.problems] == ["symbolic-link"] * 3


def test_a_file_that_cannot_be_read_is_explained(tmp_path: Path) -> None:
    record, problems = read_record(tmp_path / "gone.md", "content/people/gone.md")

    assert record is None
    assert [problem.rule for problem in problems] == ["encoding"]


def test_private_use_characters_cannot_be_brought_in(tmp_path: Path) -> None:
    text = "---\nname: Ann \ue000\n---\n\ue001 \uf8ff\n"
    record = read_content(write_content(tmp_path, {"people/ann.md": text})).records[0]

    assert (record.name, record.source.body) == ("Ann \ufffd", "\ufffd \ufffd\n")  # type: ignore[attr-defined]


def test_the_glossary(tmp_path: Path) -> None:
    glossary = "AHSN: Academic Health Science Network\nLEP: [one, two]\nNHS:\n"
    found = read_content(write_content(tmp_path, {"glossary.yaml": glossary}))

    assert found.glossary == {"AHSN": "Academic Health Science Network"}
    assert_problems(
        list(found.problems),
        [
            expected_problem("2:1 error glossary: “LEP” has no long form. / AHSN: Academic"),
            expected_problem("3:1 error glossary: “NHS” has no long form. / AHSN: Academic"),
        ],
    )


@pytest.mark.parametrize("glossary", [b"\xff", b"- a\n", b"a: b: c", b"\x00", b"a: !b c"])
def test_a_broken_glossary_is_one_problem(tmp_path: Path, glossary: bytes) -> None:
    found = read_content(write_content(tmp_path, {"glossary.yaml": glossary}))

    assert [problem.where.path for problem in found.problems] == ["content/glossary.yaml"]


SCALARS = st.sampled_from([
    "", "~", "true", "text", "an-id", "2014", "2014-13-01", "0", "-1", "9" * 400, "&a x", "*a",
    "!!str x", "[a, b]", "{a: b}", "[", "'", '"', "|", "a: b", "🚀", "https://example.org/", "/a/",
    "[" * 99, "{date: 2014-05-13, note: x}", "[{title: x, url: y}]", "[0.1, 1]", "[1]", "[[a]]",
])  # fmt: skip
NAMES = st.sampled_from([name for kind in KINDS for name in field_names(kind)] + ["colour", "? a"])
LINES = st.builds("{}: {}".format, NAMES, SCALARS) | SCALARS | st.builds("  - {}".format, SCALARS)
FILES = st.lists(LINES).map(lambda lines: "\n".join(["---", *lines, "---", "Text."]).encode())


@given(st.binary() | FILES | FILES.map(lambda data: data[:-9]), st.sampled_from(sorted(FOLDERS)))
def test_any_bytes_give_a_record_or_a_problem(data: bytes, folder: str) -> None:
    with TemporaryDirectory() as root:
        path = Path(root) / "some-id.md"
        path.write_bytes(data)
        record, problems = read_record(path, f"content/{folder}/some-id.md")

    assert record or any(problem.level is Level.ERROR for problem in problems)
    for problem in problems:
        assert 1 <= problem.where.line <= len(data.splitlines()) + 1
        assert problem.message
