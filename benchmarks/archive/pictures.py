"""Small pictures: plain fields of colour, enough to be a JPEG of its own each."""

from io import BytesIO

from PIL import Image, ImageDraw

SIZE = (480, 320)


def picture(number: int) -> bytes:
    """Return a JPEG that is different for each number."""
    image = Image.new("RGB", SIZE, (40 + number * 7 % 160, 90, 200 - number * 5 % 120))
    draw = ImageDraw.Draw(image)
    for part in range(3):
        left = 60 + part * 130
        draw.ellipse((left, 90, left + 70, 170), fill=(220, 190 - part * 20, 160 + number % 60))
    target = BytesIO()
    image.save(target, "JPEG", quality=80)
    return target.getvalue()
