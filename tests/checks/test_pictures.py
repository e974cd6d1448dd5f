"""What the file of a picture says of itself."""

import struct
from pathlib import Path
from zlib import crc32

import pytest
from PIL import ExifTags, Image

from plugins.checks.pictures import Picture, facts_of
from plugins.press.pictures import Fault, measure

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
        ("<Iptc4xmpExt:PersonInImage>Ann Lee</Iptc4xmpExt:PersonInImage>", {"Ann Lee"}),  # no list
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


def test_a_picture_that_pillow_does_not_open_is_too_large_and_not_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("1", (40, 30)).save(path)
    header = struct.pack(">4sIIBBBBB", b"IHDR", 24_000, 12_000, 1, 0, 0, 0, 0)
    data = path.read_bytes()
    path.write_bytes(data[:12] + header + struct.pack(">I", crc32(header)) + data[33:])
    found = measure(path)

    assert isinstance(found, Fault)
    assert found.rule == "picture-too-large"
