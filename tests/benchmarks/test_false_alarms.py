"""Posts of other sites are brought into our format with their words as they were."""

import json
from pathlib import Path

import pytest

from benchmarks.false_alarms.content import write_content
from benchmarks.false_alarms.drawing import Post, draw_captions, draw_posts
from benchmarks.false_alarms.markup import body_of, pictures_of
from benchmarks.false_alarms.register import organisations_of, people_of
from plugins.checks.reading import read_proof
from tests.checks.content import NOW, SITE

PERSON = {"honorific": None, "also": [], "roles": [], "texts": ["a"]}
PICTURE = '{{< legacy-img src="a.jpg" alt="A &amp; B" caption="Ann Lee" >}}'


def post(body: str) -> Post:
    return Post("a", "News", "2020-01-10", "", body, "The board")


@pytest.mark.parametrize(
    ("body", "ours"),
    [
        ("The board met.\r\n\r\n\r\n\r\nIt ended.", "The board met.\n\nIt ended."),
        ("The [plan](/plans/a/) is [here](http://a.example).",
         "The [plan](https://example.org/plans/a/) is [here](http://a.example)."),
        ('A [plan]({{< ref "plan.md" >}}).', "A [plan](https://example.org/plan.md)."),
        ("A <!-- note -->[![](/a.png)](/b) {% tag %}plan{{ x }}.{: .lead}", "A  plan."),
        (f"{PICTURE}\nThe board met.", "The board met."),
        ("> “Words,” said <b>Ann Lee</b>.", "> “Words,” said <b>Ann Lee</b>."),
    ],
)  # fmt: skip
def test_only_what_is_the_generators_goes(body: str, ours: str) -> None:
    assert body_of(post(body)) == ours


def test_a_picture_with_a_caption_becomes_a_photo() -> None:
    [shown] = pictures_of(post(PICTURE))

    assert (shown.id, shown.caption, shown.alt) == ("a-0", "Ann Lee", "A & B")


def test_rows_of_several_sets_that_share_a_full_name_are_one_person() -> None:
    rows = [
        {**PERSON, "name": "Ann Lee", "also": ["Ann B. Lee", "Ann"]},
        {**PERSON, "name": "Ann B. Lee", "honorific": "Dr"},
        {**PERSON, "name": "Lee"},
        {**PERSON, "name": "Tom Lee"},
        {**PERSON, "name": "Pelé"},
    ]
    found = people_of(rows, {})

    assert {key: row["also"] for key, row in found.items()} == {
        "ann-b-lee": ["Ann Lee"], "tom-lee": [], "pele": [],
    }  # fmt: skip
    assert found["ann-b-lee"]["honorific"] == "Dr"


def test_a_short_form_is_no_other_organisation() -> None:
    rows = [{"name": "River Board", "short": "RB"}, {"name": "RB", "short": None}]

    assert {body.id for body in organisations_of(rows).values()} == {"river-board"}


def test_what_is_drawn_is_written_as_content_that_can_be_read(tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    for name, rows in {
        "sources": [{"text": "a", "headline": "News", "date": "2020-01-10", "publisher": "B"}],
        "register": [{**PERSON, "name": "Ann Lee"}, {**PERSON, "name": "Elsewhere", "texts": []}],
        "organisations": [{"name": "River Board", "short": None, "texts": ["a"]}],
        "captions": [{"id": "c", "caption": "Ann Lee at a meeting", "publisher": "B"}],
    }.items():
        (gold / "set" / "texts").mkdir(parents=True, exist_ok=True)
        lines = "\n".join(map(json.dumps, rows))
        (gold / "set" / f"{name}.jsonl").write_text(lines, "utf-8")
    (gold / "set" / "texts" / "a.md").write_text("“We are ready,” said Ann Lee.", "utf-8")
    root = tmp_path / "content"
    write_content(draw_posts(gold, 3), draw_captions(gold, 3), gold, root)

    proof, problems = read_proof(root, SITE, NOW)

    assert problems == []
    assert [one.speaker for one in proof.edition.statements] == ["ann-lee"]
    assert set(proof.edition.site.people) == {"ann-lee"}
    assert set(proof.edition.site.photos) == {"set-c"}
