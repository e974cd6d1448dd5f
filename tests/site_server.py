"""Serve a built site the way its host does, so that the tests meet what readers meet.

A site can be published at a domain's root or under a path, its pages live under a strict content
security policy, and an address that does not exist answers with the site's own 404 page. A plain
file server hides mistakes in all three.
"""

from __future__ import annotations

from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable
    from io import BytesIO

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

# Stated here, because the standard library asks the machine, and machines differ.
CONTENT_TYPES = {
    "": "application/octet-stream",
    ".atom": "application/atom+xml; charset=utf-8",
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/jsonl; charset=utf-8",
    ".png": "image/png",
    ".rss": "application/rss+xml; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}


class LocalServer(ThreadingHTTPServer):
    """A server on a free local port, which answers while the `with` lasts."""

    daemon_threads = True

    def __init__(self, handler: Callable[..., BaseHTTPRequestHandler]) -> None:
        super().__init__(("127.0.0.1", 0), handler)

    @property
    def origin(self) -> str:
        """Scheme, host and port: what a page's requests must not leave."""
        return f"http://127.0.0.1:{self.server_port}"

    def __enter__(self) -> Self:
        # A shutdown waits for the next poll; short ones of many servers would keep a core busy.
        Thread(target=self.serve_forever, args=(0.1,), daemon=True).start()
        return self

    def __exit__(self, *exception: object) -> None:
        self.shutdown()
        self.server_close()


class SiteServer(LocalServer):
    """A folder of files, served under `base_path`."""

    def __init__(self, folder: Path, base_path: str = "/") -> None:
        self.folder = folder
        self.base_path = "/".join(["", *base_path.strip("/").split("/"), ""]).replace("//", "/")
        super().__init__(partial(_SiteRequestHandler, directory=str(folder)))

    def url(self, path: str = "") -> str:
        """Return the address of `path`, which is relative to the site's root."""
        return f"{self.origin}{self.base_path}{path.lstrip('/')}"


class _SiteRequestHandler(SimpleHTTPRequestHandler):
    """Answer from the folder, under the base path, with the host's headers."""

    server: SiteServer
    protocol_version = "HTTP/1.1"
    extensions_map = CONTENT_TYPES

    def translate_path(self, path: str) -> str:
        """Map an address below the base path to a file; any other to one that cannot exist."""
        if not urlsplit(path).path.startswith(self.server.base_path):
            return str(self.server.folder / "outside the base path" / "nothing")
        return super().translate_path("/" + path.removeprefix(self.server.base_path))

    def list_directory(self, path: str | Any) -> BytesIO | None:  # noqa: ARG002
        """Refuse, as static hosts do: a folder without `index.html` is no page."""
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer an unknown address with the site's own page, if it has one."""
        page = self.server.folder / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", CONTENT_TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        """Add what every answer of the host carries, and forbid caching between two builds."""
        self.send_header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay silent: the checks report failed requests themselves."""
