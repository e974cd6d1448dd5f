"""The server of the preview: the built folder by its name, and pages that reload themselves.

A page tells which build it shows, and hears as soon as there is another: by server-sent events,
and only while it is looked at, because a browser keeps few connections to one host.
"""

import re
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition
from time import time_ns
from urllib.parse import urlsplit

HOST = "127.0.0.1"
BUILDS = "/.builds"
"""The address at which pages hear of builds; no page of the site has a full stop in front."""

OF_ITS_CONTENT = re.compile(r"\.[0-9a-f]{10}\.(css|js)$")
"""The end of an address that comes from the file’s content: another content has another one."""

NO_PREVIEW = b"""\
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>No preview yet</title></head>
<body><p>There is no preview yet: see the terminal for what must be mended.</p></body>
</html>
"""
"""The page until the first build succeeds."""

RELOAD = """\
<script>
(() => {
  let builds;
  const follow = () => {
    builds?.close();
    if (document.hidden) return;
    builds = new EventSource("%s?%d");
    builds.onmessage = () => location.reload();
  };
  document.addEventListener("visibilitychange", follow);
  follow();
})();
</script>
"""
"""What pages get into their head. A browser that reloads a page keeps its place in it."""


class PreviewServer(ThreadingHTTPServer):
    """Serves a folder at a port of localhost. Raises `OSError` where it cannot."""

    daemon_threads = True
    block_on_close = False  # pages listen for as long as they are open

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.shown = time_ns()  # another one than before the preview was started anew
        self._changed = Condition()
        super().__init__((HOST, port), partial(_Handler, directory=str(folder)))

    def reload(self) -> None:
        """Let every open page show what is built now."""
        with self._changed:
            self.shown += 1
            self._changed.notify_all()

    def wait_for_other_than(self, shown: str) -> None:
        """Return when what is built is not what a page shows."""
        with self._changed:
            self._changed.wait_for(lambda: str(self.shown) != shown)

    def handle_error(self, *_: object) -> None:
        """Say nothing of pages that were left before they were there."""


class _Handler(SimpleHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with news of builds, a page, or a file."""
        shown = str(self.server.shown)
        address = urlsplit(self.path)
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if address.path.endswith("/") else path
        if address.path == BUILDS:
            self._tell_of_other_than(address.query)
        elif page.suffix == ".html" or not path.exists():
            self._send_page(page, shown)
        else:
            super().do_GET()

    def _tell_of_other_than(self, shown: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.server.wait_for_other_than(shown)
        self.wfile.write(b"data: built\n\n")

    def _send_page(self, page: Path, shown: str) -> None:
        """Send a page, or the one that says there is none."""
        status, html = HTTPStatus.OK, _read(page)
        if html is None:
            status, html = HTTPStatus.NOT_FOUND, _read(self.server.folder / "404.html")
        if html is None:
            status, html = HTTPStatus.OK, NO_PREVIEW
        script = (RELOAD % (BUILDS, int(shown))).encode()
        html = html.replace(b"</head>", script + b"</head>", 1)
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(html)))
        self.end_headers()
        self.wfile.write(html)

    def end_headers(self) -> None:
        """Forbid to keep what the next build may change."""
        stays = OF_ITS_CONTENT.search(urlsplit(self.path).path)
        self.send_header("Cache-Control", "max-age=86400, immutable" if stays else "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Stay silent: the terminal is for what is wrong in the content."""


def _read(page: Path) -> bytes | None:
    try:
        return page.read_bytes()
    except OSError:
        return None
