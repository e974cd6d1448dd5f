"""`make serve`: shows the site as it will be, with drafts and embargoed articles, while one writes.

Whenever a file is saved the preview is built anew, and open pages reload themselves. It lies in a
folder of its own; what is wrong in the content is shown here, and the last good preview stays.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from livereload import Server

FOLDER = ".preview"
WATCHED = ("content/", "theme/", "plugins/", "pelicanconf.py")


def build(site_url: str) -> bool:
    """Build the preview; return whether it could be built."""
    settings = {"PREVIEW": True, "SITEURL": site_url}
    command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-o", FOLDER]
    command += ["--fatal=errors", "-e", *(f"{key}={json.dumps(settings[key])}" for key in settings)]
    return subprocess.run(command, check=False).returncode == 0  # noqa: S603 (our own command)


def main() -> None:
    """Build, serve, and build again at every change, until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m plugins.preview", description=__doc__)
    parser.add_argument("--port", type=int, default=8000, help="the port of localhost")
    port = parser.parse_args().port
    site_url = f"http://localhost:{port}"
    if not build(site_url):
        print("There is no preview until this is mended: the page will show it then.")
    Path(FOLDER).mkdir(exist_ok=True)
    server = Server()
    for path in WATCHED:
        server.watch(path, lambda: build(site_url))
    server.serve(port=port, host="localhost", root=FOLDER)


if __name__ == "__main__":
    main()
