"""What was published before, read out of git with the newsroom's own reading."""

import shutil
from dataclasses import replace
from pathlib import Path

from plugins.newsroom.cache import Cache, open_cache, with_cache
from plugins.newsroom.edition import Edition
from plugins.newsroom.kept_edition import edition_as_read
from plugins.newsroom.moment import Moment
from plugins.newsroom.reading import id_of
from plugins.newsroom.rereading import reread

from .git import GitError, git
from .kept import kept_beside
from .mirror import bring_up_to_date, files_at
from .proof import Proof
from .proofreader import Proofreader
from .reading import PRESENT, fingerprint, moment_of
from .settings import UsageError

NO_REPOSITORY = "not a git repository"
NO_COMMIT = "expected commit type"
"""What git says of a folder, and of a name for something else, such as a tree."""

NOTHING_YET = "Where nothing is published yet, set PUBLISHED_REF = None in pelicanconf.py."


def commit(folder: Path, revision: str) -> str | None:
    """Return the commit that a revision names, `None` where there is none.

    Raises `UsageError` where git has more to say than that.
    """
    try:
        found = git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    except GitError as error:
        if NO_REPOSITORY in str(error):
            here = f"{folder.absolute()} is not kept in git, which knows what was published."
            raise UsageError(f"{here} {NOTHING_YET}") from None
        if str(error) and NO_COMMIT not in str(error):
            raise UsageError(f"What was published is not known: {error}. {NOTHING_YET}") from None
        return None
    return found.decode().strip()


def known(folder: Path, revision: str) -> str:
    """Return the commit that a revision names; raises `UsageError` where there is none."""
    found = commit(folder, revision)
    if found is None:
        raise UsageError(_no_base(folder, revision))
    return found


def base_of(root: Path, published_ref: str) -> str | None:
    """Return the commit with which the content folder `root` is compared, `None` for the first.

    It is where the present work left what is published. On the published branch itself that is the
    commit before, or the present one while something in the folder is not committed yet. Raises
    `UsageError` where it cannot be told: that must not pass for a clean comparison.
    """
    folder = root.parent
    head, published = commit(folder, "HEAD"), commit(folder, published_ref)
    on_it = head is not None and _branch(folder) == published_ref.rpartition("/")[2]
    if head is None or (published is None and not on_it):
        raise UsageError(_no_base(folder, published_ref))
    base = _merge_base(folder, published, published_ref) if published else head
    if base != head or is_changed(root, head):
        return base
    before = commit(folder, "HEAD~1")
    if before is None and git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise UsageError(
            "The commit before is not here: fetch it, with git fetch --deepen=1, or in CI "
            "with fetch-depth: 0."
        )
    return before


def _merge_base(folder: Path, published: str, published_ref: str) -> str:
    try:
        return git(folder, "merge-base", published, "HEAD").decode().strip()
    except GitError:
        raise UsageError(
            f"The history that “{published_ref}” and this work share is not here: fetch it, with "
            "git fetch --unshallow, or in CI with fetch-depth: 0."
        ) from None


def _branch(folder: Path) -> str:
    return git(folder, "rev-parse", "--abbrev-ref", "HEAD").decode().strip()


def _no_base(folder: Path, revision: str) -> str:
    remote, slash, branch = revision.partition("/")
    here = f"{branch}:refs/remotes/{revision}"  # also where a clone has one branch alone
    fetch = f"Fetch it, with git fetch {remote} {here}. " if slash else ""
    return (
        f"There is no “{revision}” in git to compare {folder.absolute()} with. {fetch}{NOTHING_YET}"
    )


def is_changed(root: Path, revision: str) -> bool:
    """Whether the content folder differs from what git has of it."""
    changed = git(root.parent, "diff", "--name-only", revision, "--", root.name)
    others = ("ls-files", "--others", "--exclude-standard", "--", root.name)
    return bool(changed or git(root.parent, *others))


def read_published(proof: Proof, root: Path, revision: str) -> Proof:
    """Return a proof of the content folder `root` beside what it was at a revision, if it was.

    Only what differs is read: what git has is kept in a folder, with what was read of it, and that
    begins with what is kept of the present content. Raises `UsageError` where there is no such
    revision.
    """
    tree = _tree_of(root, revision)
    if tree is None:
        return proof
    place, edition = kept_beside(root), proof.edition
    folder = place / "published" / root.name
    moment = moment_of(folder, edition.addresses.site_url, edition.now)
    path, mark = place / "published.sqlite", fingerprint(moment)
    _begin(path, place / PRESENT, mark)
    now = Cache(place / PRESENT)

    def read(cache: Cache) -> Proof:
        published = _as_read(tree, moment, cache) or _read(tree, moment, cache, root)
        return replace(proof, published=published, unchanged=_unchanged(cache, now))

    return with_cache(path, mark, read)[0]


def _tree_of(root: Path, revision: str) -> str | None:
    """Return git's name for all that the content folder held at a revision, `None` where there was
    no such folder."""
    named = known(root.parent, revision)
    listed = git(root.parent, "ls-tree", "-d", named, "--", root.name).decode().split()
    return listed[2] if listed else None


def _as_read(tree: str, moment: Moment, cache: Cache) -> Edition | None:
    """Return the edition of the last reading, if it was of this tree, and the same to this moment.

    Then no file of it is looked at.
    """
    last = cache.get("published")
    is_same = last is not None and last[0] == tree and last[1] <= moment.now < last[2]
    return edition_as_read(moment, cache) if is_same else None


def _read(tree: str, moment: Moment, cache: Cache, root: Path) -> Edition:
    wanted, kept = files_at(root, tree), cache.get("mirror") or {}
    cache.put("mirror", bring_up_to_date(moment.root, root, wanted, kept))
    found = reread(moment, cache, Proofreader())
    cache.put("published", (tree, moment.now, found.until))
    return found.edition


def _begin(path: Path, present: Path, mark: str) -> None:
    """See to it that a cache of the published content can be used, or is a copy of the other."""
    cache = open_cache(path, mark)
    is_new = cache.get("last reading") is None
    cache.close()
    if is_new:
        shutil.copyfile(present, path)


def _unchanged(then: Cache, now: Cache) -> frozenset[str]:
    """Return the ids of the articles whose files are the same."""
    before, present = _digests(then), _digests(now)
    return frozenset(key for key in before if before[key] and before[key] == present.get(key))


def _digests(cache: Cache) -> dict[str, bytes]:
    """Return the digest of each article's file, by the article's id."""
    return {id_of(name): digest for name, (_, digest) in cache.stamps().items()}
