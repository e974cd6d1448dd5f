"""The script of the search page: the theme's modules joined in the order of their imports, named by
their content, and minified. One file is fetched at once, where modules would wait for each other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

ENTRY = "page.js"
IMPORT = re.compile(r'^import \{[^}]*\} from "\./([\w-]+\.js)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?function|const|class)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Script:
    """A script of the site, as its modules have it; its path changes when it does."""

    path: str
    modules: str

    @property
    def code(self) -> str:
        """The script as it is published."""
        import minify  # noqa: PLC0415 (most builds only need the path, and it takes long to load)

        return str(minify.string("text/javascript", self.modules))


@cache
def script(theme: Path) -> Script:
    """Join the modules of `static/js/search`, each after those that it imports.

    Names at the top of a module are those of one function in the end, where they can be made short;
    so no two modules may share one.
    """
    folder = theme / "static" / "js" / "search"
    modules = dict.fromkeys(_in_order(folder, ENTRY, ()))
    code = "\n".join(_bare((folder / name).read_text("utf-8")) for name in modules)
    code = f"(() => {{{code}}})();"
    digest = sha256(code.encode()).hexdigest()[:10]
    return Script(f"theme/search.{digest}.js", code)


def _in_order(folder: Path, name: str, above: tuple[str, ...]) -> Iterator[str]:
    """Yield the modules that one imports, and then itself.

    Raises `ValueError` if modules import each other in a circle.
    """
    if name in above:
        raise ValueError(f"{name} imports itself by way of {', '.join(above)}")
    for imported in IMPORT.findall((folder / name).read_text("utf-8")):
        yield from _in_order(folder, imported, (*above, name))
    yield name


def _bare(code: str) -> str:
    return EXPORT.sub("", IMPORT.sub("", code))
