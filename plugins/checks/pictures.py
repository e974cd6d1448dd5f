"""What the file of a picture says of itself, without its pixels."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import ExifTags, Image

from plugins.newsroom.side_by_side import side_by_side
from plugins.newsroom.walking import Stamp, stamp_of
from plugins.press.picture_faults import Fault
from plugins.press.pictures import measure, opened, upright_size

PEOPLE = ("personinimage", "personinimagewdetails")
"""The properties of the IPTC Extension schema (in XMP) that say who is in a picture."""

REGION_NAME = "mwg-rs:name"
"""The name of a region of a picture, such as a face (Metadata Working Group)."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's width and height as it is seen, the number of its frames, whether it says where
    it was taken, and whom its metadata names as shown."""

    width: int
    height: int
    frames: int = 1
    located: bool = False
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """A picture's file as it was looked at: what it says of itself, `None` where it cannot be
    opened, and why it cannot be published, if it cannot."""

    stamp: Stamp
    picture: Picture | None
    fault: Fault | None


def look_at(
    paths: Mapping[str, Path], before: Mapping[str, KeptPicture], settled: int, processes: int
) -> dict[str, KeptPicture]:
    """Return what there is to say about each picture, by the ids of photos; the files that did not
    change since `before`, and were settled then, are not opened."""
    found = {
        photo: before[photo]
        for photo, path in paths.items()
        if photo in before and settled > before[photo].stamp[1]
        if before[photo].stamp == stamp_of(path.stat())
    }
    new = [(photo, path) for photo, path in paths.items() if photo not in found]
    return found | dict(side_by_side(lambda part: map(_looked_at, part), new, processes))


def _looked_at(item: tuple[str, Path]) -> tuple[str, KeptPicture]:
    photo, path = item
    stamp, measured = stamp_of(path.stat()), measure(path)
    fault = measured if isinstance(measured, Fault) else None
    return photo, KeptPicture(stamp, facts_of(path), fault)


def facts_of(path: Path) -> Picture | None:
    """Return what a picture says of itself, `None` where it cannot be opened."""
    try:
        with opened(path) as picture:
            gps = picture.getexif().get_ifd(ExifTags.IFD.GPSInfo)
            xmp = picture.info.get("xmp", b"")
            frames = getattr(picture, "n_frames", 1)
            width, height = upright_size(picture)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    text = xmp.decode("utf-8", "replace") if isinstance(xmp, bytes) else str(xmp)
    located = ExifTags.GPS.GPSLatitude in gps or "GPSLatitude" in text
    return Picture(width, height, frames, located, _people(text))


def _people(xmp: str) -> tuple[str, ...]:
    """Return the names of the people that a picture's XMP says it shows."""
    if "PersonInImage" not in xmp and "mwg-rs" not in xmp:
        return ()
    from bs4 import BeautifulSoup  # noqa: PLC0415 (few pictures name anybody)

    soup = BeautifulSoup(xmp, "html.parser")  # which unfolds no entities
    names = [tag.get_text() for tag in soup.find_all(REGION_NAME)]
    names += [str(tag[REGION_NAME]) for tag in soup.find_all(name=True, attrs={REGION_NAME: True})]
    for tag in soup.find_all(lambda tag: tag.name.rpartition(":")[2] in PEOPLE):
        items = tag.find_all("rdf:li") or [tag]  # some programs write a name without a list
        names += [item.get_text() for item in items if not item.find("rdf:li")]
    return tuple(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))
