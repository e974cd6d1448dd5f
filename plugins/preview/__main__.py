"""`make serve`: shows the site as it will be, with drafts and embargoed articles, while one writes.

Whenever a file is saved the preview is built anew, and open pages reload themselves. It lies in a
folder of its own; what is wrong in the content is shown here, and the last good preview stays.
"""

import argparse
import errno
import socket
import sys
from pathlib import Path
from threading import Thread

from plugins.preview.builder import Builder
from plugins.preview.server import PreviewServer
from plugins.preview.watching import is_code, saves

FOLDER = Path(".preview")


def main() -> None:
    """Build, serve, and build again at every change, until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m plugins.preview", description=__doc__)
    parser.add_argument("--port", type=int, default=8000, help="the port of localhost")
    port = parser.parse_args().port
    taken = (
        f"The port {port} is taken, perhaps by another preview: stop that one, "
        f"or run {parser.prog} --port {port + 1}."
    )
    if not is_free(port):
        sys.exit(taken)
    try:
        server = PreviewServer(FOLDER, port)
    except OSError as error:
        sys.exit(taken if error.errno == errno.EADDRINUSE else f"No preview: {error}.")
    try:
        preview(server, f"http://localhost:{port}")
    except KeyboardInterrupt:
        print()


def preview(server: PreviewServer, site_url: str) -> None:
    """Build the site, serve it, and build it again at every change."""
    saved = saves()
    with Builder(str(FOLDER), site_url) as builder:
        builder.build()
        Thread(target=server.serve_forever, daemon=True).start()
        print(f"The preview is at {site_url}: press Ctrl and C to end it.", flush=True)
        for files in saved:
            if any(map(is_code, files)):
                builder.reload()
            if builder.build():
                server.reload()


def is_free(port: int) -> bool:
    """Whether nothing else is served at a port of localhost."""
    for family, _, _, _, address in socket.getaddrinfo("localhost", port, type=socket.SOCK_STREAM):
        with socket.socket(family, socket.SOCK_STREAM) as trial:
            if trial.connect_ex(address) == 0:
                return False
    return True


if __name__ == "__main__":
    main()
