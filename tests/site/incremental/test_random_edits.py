"""Whatever changes, a build on what lies there gives what a clean one gives, to the byte."""

from pathlib import Path

import pytest

from tests.site.incremental.session import Session

CHUNKS = 20
EDITS_EACH = 100


class TestOneHalf:
    """Two halves, since the tests of a class or module share a process."""

    @pytest.mark.parametrize("seed", range(0, CHUNKS, 2))
    def test_no_edit_leaves_what_a_clean_build_would_not(self, seed: int, tmp_path: Path) -> None:
        edit_and_compare(seed, tmp_path)


class TestTheOther:
    """The other seeds."""

    @pytest.mark.parametrize("seed", range(1, CHUNKS, 2))
    def test_no_edit_leaves_what_a_clean_build_would_not(self, seed: int, tmp_path: Path) -> None:
        edit_and_compare(seed, tmp_path)


def edit_and_compare(seed: int, folder: Path) -> None:
    session = Session(seed, folder)
    assert session.check() == []
    assert session.last.succeeded, session.last.said
    for number in range(EDITS_EACH):
        if not session.last.succeeded and session.rng.random() < 0.7:
            session.mend()
            what = "mend"
        else:
            what = session.change()
        assert session.check() == [], f"edit {number}: {what}"
    assert sum("0 as before" not in counts for counts in session.made) > EDITS_EACH / 2
