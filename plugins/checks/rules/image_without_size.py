"""An image gives its width and height, so that the text does not jump when it comes.

Bad:
    output/index.html
        <html lang="en"><h1>News</h1><img src="https://example.com/a.png" alt="A hall"></html>

Good:
    output/index.html
        <html lang="en"><h1>News</h1>
        <img src="https://example.com/a.png" alt="A hall" width="400" height="300"></html>
"""

from collections.abc import Iterator

from plugins.checks.output.file import File
from plugins.checks.output.secrets import Secrets
from plugins.checks.rule import Finding


def check_file(file: File, _: Secrets) -> Iterator[Finding]:
    """Yield the images of a page without a width or height in pixels."""
    if not file.is_page:
        return
    for tag in file.soup.find_all("img"):
        missing = [name for name in ("width", "height") if not str(tag.get(name, "")).isdigit()]
        if missing:
            message = f"This image does not give its {' and '.join(missing)}."
            hint = 'Write them in pixels, such as width="400" height="300".'
            yield Finding(file.at(tag), message, hint)
