"""A build takes the place of the published folder in one step, or not at all."""

import shutil
from pathlib import Path


def building_folder(published: Path) -> Path:
    """Return a new, empty folder beside the published one."""
    restore(published)
    folder = published.with_name(f"{published.name}.building")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def take_place(building: Path, published: Path) -> None:
    """Put a complete build in the place of the published folder, and remove the old one.

    Between the two renames nothing is published; if the machine stops there, `restore` mends it.
    """
    old = _old(published)
    shutil.rmtree(old, ignore_errors=True)
    if published.exists():
        published.rename(old)
    building.rename(published)
    shutil.rmtree(old, ignore_errors=True)


def restore(published: Path) -> None:
    """Bring back the published folder if a build was stopped while it took its place."""
    old = _old(published)
    if old.exists() and not published.exists():
        old.rename(published)


def _old(published: Path) -> Path:
    return published.with_name(f"{published.name}.old")
