"""Pictures made for a test, good or with one fault."""

import re
from pathlib import Path

from PIL import Image

FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".gif": "GIF"}


def write_picture(path: Path, description: str) -> None:
    """Write a picture; `description` are lines such as `size: 300 x 200`."""
    said = dict(re.findall(r"^([\w-]+)(?:: (.*))?$", description, re.MULTILINE))
    if "missing" in said:
        return
    width, height = map(int, said.get("size", "1600 x 1200").split(" x "))
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    picture.save(path, said.get("type", FORMATS[path.suffix]))
    if "cut" in said:
        path.write_bytes(path.read_bytes()[:-2000])
