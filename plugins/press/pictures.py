"""Pictures as they are published: upright, no larger than a screen needs, without metadata.

A camera writes where and when into a picture; readers get the picture alone.
"""

import warnings
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

MAX_SIDE = 2000
"""Pixels of the longer side: a figure across a wide screen, at twice the density."""

MAX_PIXELS = 80_000_000
"""More than any camera of a newsroom makes; a larger one is a mistake, or an attack."""

QUALITY = 88
FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".avif": "AVIF"}


def measure(path: Path) -> tuple[int, int] | str:
    """Return the width and height that a picture is published at, or what is wrong with it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    return f"it has {picture.width} × {picture.height} pixels, too many to open"
                if picture.format != FORMATS[path.suffix.lower()]:
                    return f"it is a {picture.format} file under the name “{path.name}”"
                picture.load()
                return _published_size(ImageOps.exif_transpose(picture).size)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return "it is damaged, or no picture"


def publish(path: Path) -> bytes:
    """Return a picture's published form, in its own format, without any metadata.

    Raises `OSError` for a picture that `measure` would not accept.
    """
    with Image.open(path) as picture:
        upright = ImageOps.exif_transpose(picture)
        size = _published_size(upright.size)
        if size != upright.size:
            upright = upright.resize(size, Image.Resampling.LANCZOS)
        target = BytesIO()
        form = FORMATS[path.suffix.lower()]
        bare = upright.convert("RGB" if form == "JPEG" else upright.mode)
        bare.info = {}
        profile = picture.info.get("icc_profile")
        bare.save(target, form, quality=QUALITY, optimize=True, icc_profile=profile)
    return target.getvalue()


def _published_size(size: tuple[int, int]) -> tuple[int, int]:
    scale = min(1.0, MAX_SIDE / max(size))
    return round(size[0] * scale), round(size[1] * scale)
