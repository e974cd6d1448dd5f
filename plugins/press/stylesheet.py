"""The stylesheet: the theme's CSS files joined in order and minified, named by its content."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import rcssmin

ICON = "theme/icon.svg"


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """The one stylesheet of the site; its path changes when its content does."""

    path: str
    css: str


def stylesheet(theme: Path) -> Stylesheet:
    """Join `static/css/base` and then `static/css/components`, each by file name."""
    folder = theme / "static" / "css"
    files = [
        *sorted((folder / "base").glob("*.css")),
        *sorted((folder / "components").glob("*.css")),
    ]
    css = str(rcssmin.cssmin("\n".join(file.read_text("utf-8") for file in files)))
    digest = sha256(css.encode()).hexdigest()[:10]
    return Stylesheet(f"theme/site.{digest}.css", css)
