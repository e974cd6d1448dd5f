"""What the content is compared with: the right commit, or none and a reason."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.checks.__main__ import main
from plugins.checks.git import git
from plugins.checks.proof import Proof
from plugins.checks.published import base_of, commit, is_changed, read_published
from plugins.checks.reading import read_proof
from plugins.checks.settings import UsageError
from tests.conftest import ROOT

from .content import NOW

FIRST = "---\ntitle: News\ndate: 2025-05-13\nsummary: The news\n---\nThe board met.\n"
CORRECTION = """\
corrections:
  - date: 2025-05-14
    note: An earlier version said forty homes.
    statement: ann-lee-we-will-build-forty
"""
REF = "origin/main"
AUTHOR = ["-c", "user.name=Ann Lee", "-c", "user.email=ann@example.org"]


def commit_all(folder: Path, message: str = "Write") -> str:
    git(folder, "add", "--all")
    git(folder, *AUTHOR, "commit", "--quiet", "--allow-empty", "--message", message)
    return git(folder, "rev-parse", "HEAD").decode().strip()


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / "content" / "articles" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """A repository whose `main` has two commits."""
    folder = tmp_path / "published"
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main")
    write(folder, "news", FIRST)
    commit_all(folder)
    write(folder, "more", FIRST.replace("News", "More"))
    commit_all(folder)
    return folder


@pytest.fixture
def clone(published: Path, tmp_path: Path) -> Path:
    """A clone of it, to work in."""
    folder = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", str(published), str(folder))
    return folder


def test_a_branch_is_compared_with_where_it_left_what_is_published(
    published: Path, clone: Path
) -> None:
    left = commit(clone, REF)
    git(clone, "switch", "--quiet", "--create", "work")
    write(clone, "mine", FIRST)
    commit_all(clone)
    write(published, "theirs", FIRST)
    commit_all(published)
    git(clone, "fetch", "--quiet")

    assert base_of(clone / "content", REF) == left != commit(clone, REF)


def test_on_the_published_branch_it_is_the_commit_before(clone: Path) -> None:
    assert base_of(clone / "content", REF) == commit(clone, "HEAD~1")


def test_what_is_not_committed_is_compared_with_what_is(clone: Path) -> None:
    write(clone, "mine", FIRST)

    assert base_of(clone / "content", REF) == commit(clone, "HEAD")


def test_a_branch_of_that_name_needs_no_remote(published: Path) -> None:
    assert base_of(published / "content", REF) == commit(published, "HEAD~1")


def test_the_first_commit_is_compared_with_nothing(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    write(tmp_path, "news", FIRST)
    commit_all(tmp_path)

    assert base_of(tmp_path / "content", REF) is None


def no_repository(folder: Path, _: Path) -> Path:
    return write(folder, "news", FIRST).parents[1]


def no_commit(folder: Path, _: Path) -> Path:
    git(folder, "init", "--quiet", "--initial-branch=main")
    return write(folder, "news", FIRST).parents[1]


def another_branch(_: Path, published: Path) -> Path:
    git(published, "switch", "--quiet", "--create", "work")
    return published / "content"


def a_shallow_clone(folder: Path, published: Path) -> Path:
    git(folder, "clone", "--quiet", "--depth=1", published.as_uri(), "shallow")
    return folder / "shallow" / "content"


def a_shallow_branch(folder: Path, published: Path) -> Path:
    root = a_shallow_clone(folder, published)
    write(published, "theirs", FIRST)
    commit_all(published)
    write(published, "theirs", FIRST.replace("met", "meets"))
    commit_all(published)
    git(root.parent, "switch", "--quiet", "--create", "work")
    git(root.parent, "fetch", "--quiet", "--depth=1", "origin", "+main:refs/remotes/origin/main")
    return root


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (no_repository, "is not kept in git.*PUBLISHED_REF = None"),
        (no_commit, "git fetch origin main:refs/remotes/origin/main"),
        (another_branch, "There is no “origin/main”"),
        (a_shallow_clone, "fetch-depth: 0"),
        (a_shallow_branch, "git fetch --unshallow"),
    ],
)
def test_a_base_that_is_not_there_is_an_error(
    place: Callable[[Path, Path], Path], said: str, tmp_path: Path, published: Path
) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()

    with pytest.raises(UsageError, match=f"(?s){said}"):
        base_of(place(folder, published), REF)


def test_what_was_published_is_read_as_content_is(clone: Path) -> None:
    edition = beside(clone / "content", "HEAD~1").published

    assert edition is not None
    assert [story.article.id for story in edition.paged] == ["news"]


def test_a_folder_that_was_not_there_published_nothing(clone: Path) -> None:
    (clone / "others").mkdir()

    assert beside(clone / "others", "HEAD").published is None


@pytest.mark.parametrize("name", ["news", "mine"])
def test_a_change_is_seen_before_it_is_committed(name: str, clone: Path) -> None:
    assert not is_changed(clone / "content", "HEAD")
    write(clone, name, f"{FIRST}More.")
    assert is_changed(clone / "content", "HEAD")


def beside(root: Path, revision: str) -> Proof:
    proof, _ = read_proof(root, "https://example.org", NOW)
    return read_published(proof, root, revision)


def run(clone: Path, *arguments: str) -> int:
    settings = str(ROOT / "pelicanconf.py")
    return main(["--settings", settings, "--content", str(clone / "content"), *arguments])


def test_an_article_renamed_without_its_former_address_fails(
    clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = clone / "content" / "articles"
    (folder / "more.md").rename(folder / "still-more.md")

    assert run(clone) == 1
    assert "former_urls: [/news/2025/05/more/]" in capsys.readouterr().out


def test_a_word_changed_in_a_published_quotation_needs_a_correction(
    clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = clone / "content"
    (folder / "people").mkdir()
    (folder / "people" / "ann-lee.md").write_text("---\nname: Ann Lee\n---\n", "utf-8")
    said = f"{FIRST}\nAnn Lee said: “We will build forty homes by the river.”\n"
    write(clone, "homes", said)
    commit_all(clone)

    changed = said.replace("forty", "fifty")
    write(clone, "homes", changed)
    assert run(clone, "--since", "HEAD") == 1
    out = capsys.readouterr().out
    assert "content/articles/homes.md:8:15: error" in out
    assert "published-words-changed" in out

    own_id = changed.replace("”", "”{#ann-lee-we-will-build-forty}")
    write(clone, "homes", own_id.replace("---\nThe", f"{CORRECTION}---\nThe"))
    assert run(clone, "--since", "HEAD") == 0, capsys.readouterr().out


def test_a_revision_can_be_named(clone: Path) -> None:
    (clone / "content" / "articles" / "more.md").unlink()

    assert run(clone, "--since", "HEAD~1") == 0
    assert run(clone, "--since", "HEAD") == 1


@pytest.mark.parametrize("revision", ["HEAD~7", "HEAD:content", "HEAD^{tree}", "--all", "", "no"])
def test_a_revision_that_names_no_commit_is_an_error(
    revision: str, clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(clone, f"--since={revision}") == 2
    assert f"There is no “{revision}” in git" in capsys.readouterr().err
