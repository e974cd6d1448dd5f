"""`make serve`: shows the site as it will be, with drafts and embargoed articles, while one writes.

Whenever a file is saved the preview is built anew, and open pages reload themselves. It lies in a
folder of its own; what is wrong in the content is shown here, and the last good preview stays.
"""

import argparse
import errno
import json
import socket
import subprocess
import sys
from pathlib import Path

from livereload import Server

FOLDER = ".preview"
NO_PREVIEW = """\
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>No preview yet</title></head>
<body><p>There is no preview yet: see the terminal for what must be mended.</p></body>
</html>
"""
"""The page until the first build succeeds; the server adds to its head what reloads it."""

WATCHED = ("content/", "theme/", "plugins/", "pelicanconf.py")


def build(site_url: str) -> bool:
    """Build the preview; return whether it could be built."""
    settings = {"PREVIEW": True, "SITEURL": site_url}
    command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-o", FOLDER]
    command += ["--fatal=errors", "-e", *(f"{key}={json.dumps(settings[key])}" for key in settings)]
    return subprocess.run(command, check=False).returncode == 0  # noqa: S603 (our own command)


def is_free(port: int) -> bool:
    """Whether nothing else is served at a port of localhost."""
    for family, _, _, _, address in socket.getaddrinfo("localhost", port, type=socket.SOCK_STREAM):
        with socket.socket(family, socket.SOCK_STREAM) as trial:
            if trial.connect_ex(address) == 0:
                return False
    return True


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
    site_url = f"http://localhost:{port}"
    front_page = Path(FOLDER, "index.html")
    if not build(site_url) and not front_page.exists():
        front_page.parent.mkdir(exist_ok=True)
        front_page.write_text(NO_PREVIEW, "utf-8")
    server = Server()
    for path in WATCHED:
        server.watch(path, lambda: build(site_url))
    try:
        server.serve(port=port, host="localhost", root=FOLDER)
    except OSError as error:
        sys.exit(taken if error.errno == errno.EADDRINUSE else f"No preview: {error}.")


if __name__ == "__main__":
    main()
