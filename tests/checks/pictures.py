"""Pictures made for a test, good or with one fault."""

import re
from pathlib import Path

from PIL import ExifTags, Image

XMP = """\
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>
</rdf:Description></rdf:RDF></x:xmpmeta>"""
FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".gif": "GIF"}


def write_picture(path: Path, description: str) -> None:
    """Write a picture; `description` are lines such as `size: 300 x 200`."""
    said = dict(re.findall(r"^([\w-]+)(?:: (.*))?$", description, re.MULTILINE))
    if "missing" in said:
        return
    width, height = map(int, said.get("size", "1600 x 1200").split(" x "))
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    form = said.get("type", FORMATS[path.suffix])
    more: dict[str, object] = {}
    if "located" in said:
        exif = Image.Exif()
        exif[ExifTags.IFD.GPSInfo] = {ExifTags.GPS.GPSLatitude: (51.0, 45.0, 7.0)}
        more["exif"] = exif
    if "shows" in said:
        more["xmp"] = XMP.format(said["shows"]).encode()
    if "frames" in said:
        frames = [picture.rotate(90 * turn) for turn in range(1, int(said["frames"]))]
        more |= {"save_all": True, "append_images": frames}
    picture.save(path, form, **more)
    if "cut" in said:
        path.write_bytes(path.read_bytes()[:-2000])
