"""The files of the theme that pages refer to."""

from collections.abc import Iterator
from pathlib import Path

from plugins.newsroom.edition import Edition
from plugins.newsroom.page import Planned
from plugins.press.outputs import Output
from plugins.press.script import script
from plugins.press.stylesheet import ICON, stylesheet


class ThemeOutput(Output):
    """The stylesheet, the script of the search page and the icon."""

    def plan(self, _: Edition) -> Iterator[Planned]:
        """Plan the three files."""
        theme = Path(self.settings["THEME"])
        yield Planned(stylesheet(theme).path, self._stylesheet)
        yield Planned(script(theme).path, self._script)
        yield Planned(ICON, self._icon)

    def _stylesheet(self, edition: Edition) -> bytes:
        edition.asking.note("frame")
        return stylesheet(Path(self.settings["THEME"])).css.encode()

    def _script(self, edition: Edition) -> bytes:
        edition.asking.note("frame")
        return script(Path(self.settings["THEME"])).code.encode()

    def _icon(self, edition: Edition) -> bytes:
        edition.asking.note("frame")
        return (Path(self.settings["THEME"]) / "static" / "icon.svg").read_bytes()
