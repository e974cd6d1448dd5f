"""What the file of a picture says of itself."""

from pathlib import Path

import pytest
from PIL import ExifTags, Image

from plugins.checks.pictures import Picture, facts_of

REGIONS = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description><mwg-rs:Regions>
<rdf:li><rdf:Description mwg-rs:Name="Ann Lee" mwg-rs:Type="Face"/></rdf:li>
<rdf:li><mwg-rs:Name> Tom  Okoro </mwg-rs:Name></rdf:li>
</mwg-rs:Regions></rdf:Description></rdf:RDF></x:xmpmeta>"""
BOMB = """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>&b;</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>"""


def facts(root: Path, name: str = "a.jpg", **written: object) -> Picture | None:
    path = root / name
    Image.new("RGB", (40, 30)).save(path, **written)  # type: ignore[arg-type]
    return facts_of(path)


def test_a_picture_turned_by_the_camera_is_measured_as_it_is_seen(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6

    assert facts(tmp_path, exif=exif) == Picture(30, 40)


@pytest.mark.parametrize(
    ("xmp", "people"),
    [
        (REGIONS, {"Ann Lee", "Tom Okoro"}),
        (BOMB, {"&b"}),  # not unfolded
        ("<Iptc4xmpExt:PersonInImage>", set()),
        ("PersonInImage \x00 <<<", set()),
        ("", set()),
    ],
)
def test_whom_the_metadata_names(xmp: str, people: set[str], tmp_path: Path) -> None:
    found = facts(tmp_path, xmp=xmp.encode())

    assert found is not None
    assert set(found.people) == people


@pytest.mark.parametrize("data", [b"", b"no picture", b"\xff\xd8\xff"])
def test_what_is_no_picture_says_nothing(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(data)

    assert facts_of(tmp_path / "a.jpg") is None
