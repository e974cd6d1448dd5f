"""The stylesheet: the theme's CSS files joined in order, named by their content, and minified."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

ICON = "theme/icon.svg"


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """The one stylesheet of the site, as its files have it; its path changes when it does."""

    path: str
    files: str

    @property
    def css(self) -> str:
        """The stylesheet as it is published."""
        import rcssmin  # noqa: PLC0415 (most builds only need the path)

        return str(rcssmin.cssmin(self.files))


def stylesheet(theme: Path) -> Stylesheet:
    """Join `static/css/base` and then `static/css/components`, each by file name."""
    folder = theme / "static" / "css"
    files = [
        *sorted((folder / "base").glob("*.css")),
        *sorted((folder / "components").glob("*.css")),
    ]
    css = "\n".join(file.read_text("utf-8") for file in files)
    digest = sha256(css.encode()).hexdigest()[:10]
    return Stylesheet(f"theme/site.{digest}.css", css)
