"""Pictures as they are published: upright, no larger than a screen needs, without metadata.

A camera writes where and when into a picture; readers get the picture alone.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import ExifTags, Image, ImageOps

from plugins.press.picture_faults import Fault

MAX_SIDE = 2000
"""Pixels of the longer side: a figure across a wide screen, at twice the density."""

MAX_PIXELS = 80_000_000
"""More than any camera of a newsroom makes; a larger one is a mistake, or an attack."""

QUALITY = 88
AGAIN = "Export it again from the original, as JPEG, PNG or WebP."
QUARTER_TURNS = range(5, 9)
"""The values of EXIF's orientation (tag 274) by which width and height change places."""

FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".avif": "AVIF"}


@contextmanager
def opened(path: Path) -> Iterator[Image.Image]:
    """Open a picture, without reading its pixels and without a word about how many there are."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        with Image.open(path) as picture:
            yield picture


def measure(path: Path) -> tuple[int, int] | Fault:
    """Return the width and height that a picture is published at, or what is wrong with it."""
    try:
        with opened(path) as picture:
            if fault := _fault(picture, path):
                return fault
            size = _published_size(upright_size(picture))
            picture.draft(None, (1, 1))  # a JPEG is read to its end, and drawn small
            picture.load()
            return size
    except Image.DecompressionBombError:  # Pillow opens none of this size
        return _too_large(path, f"more than {MAX_PIXELS // 10**6} million pixels")
    except (OSError, ValueError, SyntaxError):
        message = f"The picture {path.name} cannot be read: it is damaged, or no picture."
        return Fault("picture-damaged", message, AGAIN)


def _fault(picture: Image.Image, path: Path) -> Fault | None:
    if picture.width * picture.height > MAX_PIXELS:
        return _too_large(path, f"{picture.width} × {picture.height} pixels")
    if picture.format != FORMATS[path.suffix.lower()]:
        message = f"The picture {path.name} is a {picture.format} file under another’s name."
        return Fault("picture-wrong-type", message, AGAIN)
    return None


def _too_large(path: Path, pixels: str) -> Fault:
    message = f"The picture {path.name} has {pixels}, too many to open."
    hint = f"Export it smaller: {MAX_SIDE} pixels wide or high are enough."
    return Fault("picture-too-large", message, hint)


def upright_size(picture: Image.Image) -> tuple[int, int]:
    """Return the width and height of a picture as it is seen, however the camera was held."""
    turned = picture.getexif().get(ExifTags.Base.Orientation, 1) in QUARTER_TURNS
    return (picture.height, picture.width) if turned else picture.size


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
