"""What is known of outputs is found again, whatever was changed meanwhile."""

import os
import pickle
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.asking import in_bytes, numbers
from plugins.newsroom.cache import new_cache
from plugins.press.ledger import FEW, Ledger, Row, keep, kept_ledger

FILES = st.sampled_from([f"{name}.html" for name in "abcdefgh"])
FACTS = st.sets(st.tuples(st.just("person"), st.integers(0, 2 * FEW)), max_size=6)
ROWS = st.dictionaries(
    FILES,
    st.tuples(
        FACTS,
        st.binary(min_size=16, max_size=16),
        st.integers(0, 2**40),
        *[st.integers(0, 2**63 - 1)] * 2,
    ),
)
Drawn = dict[str, tuple[set[tuple[str, int]], bytes, int, int, int]]


def rows_of(drawn: Drawn) -> list[Row]:
    return [(file, in_bytes(numbers(facts)), *others) for file, (facts, *others) in drawn.items()]


@given(ROWS, ROWS, st.sets(FILES))
def test_rows_come_go_and_change(before: Drawn, changed: Drawn, gone: set[str]) -> None:
    ledger = Ledger(rows_of(before)).revised(rows_of(changed), gone - changed.keys())

    kept = {row[0]: row for row in rows_of(before) if row[0] not in gone}
    assert dict(ledger) == kept | {row[0]: row for row in rows_of(changed)}
    assert dict(pickle.loads(pickle.dumps(ledger))) == dict(ledger)  # noqa: S301 (our own)


@pytest.mark.parametrize("others", [0, FEW])
@given(drawn=ROWS, changed=FACTS)
def test_outputs_depend_on_each_of_their_facts(
    others: int, drawn: Drawn, changed: set[tuple[str, int]]
) -> None:
    many = changed | {("place", number) for number in range(others)}
    ledger = Ledger(rows_of(drawn))

    depending = {file for file, (facts, *_) in drawn.items() if numbers(facts) & numbers(many)}
    assert ledger.depending(numbers(many)) == depending


def test_a_number_is_not_seen_in_parts_of_two_others() -> None:
    number, *two = 0x01020304, 0x03040000, 0x00000102
    asks = b"".join(each.to_bytes(4, "little") for each in two)
    row = ("a.html", asks, bytes(16), 1, 1, 0)

    assert Ledger([row]).depending({number, 0x00010203, 0x02030400}) == set()


def test_a_file_that_somebody_touched_is_seen(tmp_path: Path) -> None:
    rows: list[Row] = []
    for name in ("as-it-was", "longer", "later", "gone"):
        (tmp_path / name).write_text("x", "utf-8")
        rows.append((name, b"", bytes(16), 1, (tmp_path / name).stat().st_mtime_ns, 0))
    (tmp_path / "longer").write_text("xx", "utf-8")
    os.utime(tmp_path / "later", ns=(0, 0))
    (tmp_path / "gone").unlink()

    assert Ledger(rows).touched(str(tmp_path)) == {"longer", "later", "gone"}


@given(ROWS, st.lists(st.tuples(ROWS, st.sets(FILES)), max_size=6))
def test_a_cache_knows_of_all_that_was_kept(
    first: Drawn, builds: list[tuple[Drawn, set[str]]]
) -> None:
    with TemporaryDirectory() as folder:
        cache = new_cache(Path(folder) / "cache.sqlite", "a fingerprint")
        assert kept_ledger(cache) is None
        keep(cache, Ledger(), rows_of(first), ())
        known = {row[0]: row for row in rows_of(first)}
        for changed, gone in builds:
            before = kept_ledger(cache)
            assert before is not None
            keep(cache, before, rows_of(changed), gone - changed.keys())
            known = {file: row for file, row in known.items() if file not in gone}
            known |= {row[0]: row for row in rows_of(changed)}
            assert dict(kept_ledger(cache) or {}) == known
        cache.close()
