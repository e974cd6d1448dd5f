"""Whatever stands in a file, the checks answer with problems, and every format can show them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.checks.reading import read_proof
from plugins.checks.report import FORMATS, Report
from plugins.checks.rule import all_rules
from plugins.checks.runner import check
from tests.newsroom.prose.markdown import DOCUMENTS, TANGLES

from .content import NOW, SITE

ALLOWANCES = st.sampled_from(
    ["<!-- allow: doubled-word because it is -->", "<!-- allow: -->", "<!-- allow x", "-->", "a a"]
)
LINKS = st.sampled_from(
    ["[here](#x)", "[a](../../x)", "<javascript:x>", "[b]: x", "[c](//[)", "[d]({article}n#y)"]
)
BODIES = st.lists(TANGLES | DOCUMENTS | ALLOWANCES | LINKS | st.text(), max_size=4).map("\n".join)
FIELDS = st.text(st.characters(codec="utf-8"), max_size=40)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("any") / "content"
    for name in ("articles", "photos", "people"):
        (folder / name).mkdir(parents=True)
    return folder


@settings(max_examples=100, deadline=None, derandomize=True)  # others run beside it
@given(body=BODIES, field=FIELDS)
def test_nothing_that_is_written_stops_the_checks(root: Path, body: str, field: str) -> None:
    text = f"---\ntitle: {field}\ndate: 2026-01-10\nsummary: {field}\n---\n{body}\n"
    photo = f"---\nalt: {field}\ncaption: Ann Lee {field}\ncredit: {field}\n---\n"
    (root / "articles" / "n.md").write_bytes(text.encode("utf-8", "replace"))
    (root / "photos" / "p.md").write_bytes(photo.encode("utf-8", "replace"))
    (root / "photos" / "p.jpg").write_bytes(body.encode("utf-8", "replace"))
    (root / "people" / "ann-lee.md").write_text("---\nname: Ann Lee\n---\n", "utf-8")

    proof, found = read_proof(root, SITE, NOW)
    problems = check(proof, found, all_rules(), {})
    report = Report(problems, root.parent, all_rules(), colour=True)

    assert all(write(report) for write in FORMATS.values())
