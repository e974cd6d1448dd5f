"""A caption is read again when it can read otherwise, and not when it cannot."""

from pathlib import Path

import pytest

from plugins.newsroom.edition import Edition
from plugins.newsroom.stale import captions_that_stay

from .records import an_edition

PHOTO = "---\nalt: A quay.\ncaption: {caption}\ncredit: Jo Lane\n---\n"
PEOPLE = {"ann-lee": "Ann Lee", "bo-day": "Bo Day"}


def at(folder: Path, files: dict[str, str]) -> Edition:
    folder.mkdir()
    return an_edition(folder, files)[0]


def files(caption: str, **people: str) -> dict[str, str]:
    found = {f"people/{key}.md": f"---\nname: {name}\n---\n" for key, name in people.items()}
    return {**found, "photos/quay.md": PHOTO.format(caption=caption)}


@pytest.mark.parametrize(
    ("caption", "people", "stays"),
    [
        ("Ann Lee on the quay", PEOPLE, True),
        ("Ann Lee on the quay", {**PEOPLE, "bo-day": "Bo Dayne"}, True),
        ("Ann Lee on the quay", {**PEOPLE, "bo-day": "Bo Lee"}, False),
        ("Ann Lee on the quay", {**PEOPLE, "ann-lee": "Anna Lee"}, False),
        ("Ann Lee on the quay", {"ann-lee": "Ann Lee"}, True),
        ("Ann Lee on the quay", {**PEOPLE, "cy-quay": "Cy Quay"}, False),
        ("Ann Lee’s boat", {"bo-day": "Bo Day"}, False),
        ("The quay", PEOPLE, True),
    ],
)
def test_captions_without_a_changed_name_stay(
    tmp_path: Path,
    caption: str,
    people: dict[str, str],
    stays: bool,  # noqa: FBT001
) -> None:
    before = at(tmp_path / "before", files(caption, **PEOPLE))
    after = at(tmp_path / "after", files(caption, **people))

    known = captions_that_stay(before.site, after.site, before.captions)

    assert list(known) == (["quay"] if stays else [])
    for photo, reading in known.items():
        assert reading == after.captions[photo]


def test_another_caption_is_read(tmp_path: Path) -> None:
    before = at(tmp_path / "before", files("Ann Lee on the quay", **PEOPLE))
    after = at(tmp_path / "after", files("Ann Lee on a boat", **PEOPLE))

    assert captions_that_stay(before.site, after.site, before.captions) == {}
    assert captions_that_stay(None, after.site, before.captions) == {}
