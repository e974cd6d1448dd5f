"""Every link and asset of a built site, as a browser would follow them."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup

ATTRIBUTES = {
    "a": "href",
    "form": "action",
    "img": "src",
    "link": "href",
    "script": "src",
    "source": "srcset",
}


def pages(folder: Path) -> Iterator[tuple[str, BeautifulSoup]]:
    """Yield each page of a folder: its path within the site, and its HTML."""
    for file in sorted(folder.rglob("*.html")):
        path = file.relative_to(folder).as_posix().removesuffix("index.html")
        yield path, BeautifulSoup(file.read_text("utf-8"), "html.parser")


def broken_links(folder: Path, site_url: str) -> list[str]:
    """Return the links within the site that lead nowhere: `page: address`.

    A fragment must be the id of an element of the page it leads to.
    """
    html = dict(pages(folder))
    host = urlsplit(site_url).netloc
    broken = []
    for path, page in html.items():
        for address in _addresses(page):
            target, fragment = urldefrag(urljoin(f"{site_url}/{path}", address))
            if not target.startswith(f"{site_url}/"):
                if urlsplit(target).netloc == host:
                    broken.append(f"/{path}: {address} leaves the site")
                continue
            within = unquote(target.removeprefix(f"{site_url}/"))
            if not _answers(folder, within):
                broken.append(f"/{path}: {address}")
            elif fragment and within in html and html[within].find(id=fragment) is None:
                broken.append(f"/{path}: {address} (no such place)")
    return broken


def _addresses(page: BeautifulSoup) -> Iterator[str]:
    for tag, attribute in ATTRIBUTES.items():
        for element in page.find_all(tag):
            if value := element.get(attribute):
                yield str(value)


def _answers(folder: Path, path: str) -> bool:
    if path.endswith("/") or not path:
        path = f"{path}index.html"
    return (folder / path).is_file()
