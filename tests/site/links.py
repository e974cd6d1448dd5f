"""Every page of a built site, and every link and asset, as the rule `dead-link` follows them."""

from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup

from plugins.checks.output.file import File, Output
from plugins.checks.rules.dead_link import check_output


def pages(folder: Path) -> Iterator[tuple[str, BeautifulSoup]]:
    """Yield each page of a folder: its path within the site, and its HTML."""
    for file in sorted(folder.rglob("*.html")):
        path = file.relative_to(folder).as_posix().removesuffix("index.html")
        yield path, BeautifulSoup(file.read_text("utf-8"), "html.parser")


def broken_links(folder: Path, site_url: str) -> list[str]:
    """Return the links within the site that lead nowhere: `page:line:column: why`."""
    files = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    facts = {path: File("", path, (folder / path).read_bytes(), None).facts for path in files}
    return [f"{one.where}: {one.message}" for one in check_output(Output(site_url, facts))]
