"""Whatever changes, a build on what lies there gives what a clean one gives, to the byte."""

from pathlib import Path

import pytest

from tests.site.incremental.session import Session

CHUNKS = 20
EDITS_EACH = 100


@pytest.mark.parametrize("seed", range(CHUNKS))
def test_no_edit_leaves_what_a_clean_build_would_not(seed: int, tmp_path: Path) -> None:
    session = Session(seed, tmp_path)
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
