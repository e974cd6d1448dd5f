"""The files that the npm packages in package.json bring."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "node_modules"


def find(path: str) -> Path:
    """Return the file at `path`, which begins with a package's name."""
    file = FOLDER / path
    if not file.is_file():
        message = f"{path} is not installed: `make test` installs it before it runs the tests."
        raise FileNotFoundError(message)
    return file
