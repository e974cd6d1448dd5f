"""Small pictures: plain fields of colour, enough to be a JPEG of its own each."""

from io import BytesIO

from PIL import Image, ImageDraw

SIZE = (1200, 800)


def picture(number: int) -> bytes:
    """Return a JPEG that is different for each number."""
    image = Image.new("RGB", SIZE, (40 + number * 7 % 160, 90, 200 - number * 5 % 120))
    draw = ImageDraw.Draw(image)
    for part in range(3):
        left = 150 + part * 325
        draw.ellipse((left, 225, left + 175, 425), fill=(220, 190 - part * 20, 160 + number % 60))
    target = BytesIO()
    image.save(target, "JPEG", quality=80)
    return target.getvalue()
