"""Serves a folder as static hosts do, compressed, and keeps account of every byte."""

import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from tests.site_server import CONTENT_SECURITY_POLICY, CONTENT_TYPES, LocalServer

COMPRESSED = frozenset({".html", ".css", ".js", ".json", ".jsonl", ".svg", ".txt", ".xml"})
"""What hosts compress as they send it; other types go out as they lie on the disk."""

OF_THE_PAGE = frozenset({"", ".html", ".css", ".ico", ".svg", ".woff2", ".jpg", ".png", ".webp"})
"""What a page needs whether or not it searches: its own HTML and styles, icons and pictures."""

ASKING = "/ask.js"
"""The script that puts the benchmark’s questions to an engine that comes without a page."""

GZIP_LEVEL = 6
FILES = 20_000


@dataclass(frozen=True, slots=True)
class Sent:
    """An answer: the path that was asked for, and the bytes of its body on the wire."""

    path: str
    size: int

    @property
    def is_search(self) -> bool:
        """Whether it is the client or a part of the index."""
        return self.path != ASKING and PurePosixPath(self.path).suffix not in OF_THE_PAGE


class Server(LocalServer):
    """A folder of files, whose bytes on the wire are counted."""

    request_queue_size = 64

    def __init__(self, folder: Path, *, wasm: bool) -> None:
        self.folder = folder
        self.sent: list[Sent] = []
        more = "script-src 'self' 'wasm-unsafe-eval'" if wasm else "script-src 'self'"
        self.policy = CONTENT_SECURITY_POLICY.replace("script-src 'self'", more)
        super().__init__(partial(_Handler, directory=str(folder)))

    def since(self, start: int) -> Sequence[Sent]:
        """Return what was sent for searching after the first `start` answers."""
        return [sent for sent in self.sent[start:] if sent.is_search]


class _Handler(SimpleHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Answer with a file, or with nothing."""
        path = unquote(urlsplit(self.path).path)
        file = Path(self.translate_path(path))
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        body, encoding = _body(file, file.stat().st_mtime_ns) if found else (b"", "")
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", CONTENT_TYPES.get(file.suffix, CONTENT_TYPES[""]))
        self.send_header("Content-Length", str(len(body)))
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Security-Policy", self.server.policy)
        self.end_headers()
        self.server.sent.append(Sent(path, len(body)))  # before whoever asked can look
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay silent."""


@lru_cache(FILES)
def _body(file: Path, _: int) -> tuple[bytes, str]:
    """Return the bytes that are sent for a file, and their encoding."""
    data = file.read_bytes()
    if file.suffix not in COMPRESSED:
        return data, ""
    return gzip.compress(data, GZIP_LEVEL), "gzip"
