"""Writes a deterministic, fictional archive for this project and for those it is compared with."""

import argparse
import json
import shutil
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from .articles import Newsroom
from .eleventy import write_eleventy
from .hugo import write_hugo
from .model import Archive
from .ours import write_ours
from .pelican import write_pelican
from .targets import targets
from .world import build_world

WRITERS = {
    "ours": write_ours,
    "hugo": write_hugo,
    "pelican": write_pelican,
    "eleventy": write_eleventy,
}
MANIFEST = "archive.json"


def make_archive(articles: int, seed: int) -> Archive:
    """Return the archive of so many articles; the same numbers give the same archive."""
    world = build_world(articles, seed)
    return replace(world, articles=tuple(Newsroom(world, articles, seed).articles()))


def write_archive(archive: Archive, folder: Path, sites: list[str], seed: int) -> None:
    """Write an archive's sources for some sites, in the place of what was there."""
    for site in sites:
        shutil.rmtree(folder / site, ignore_errors=True)
        WRITERS[site](archive, folder / site)
    made = {"articles": len(archive.articles), "seed": seed, "maker": maker()}
    manifest = {**made, **targets(archive)}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1, ensure_ascii=False), "utf-8")


def maker() -> str:
    """Return a digest of the files here: with the numbers, it decides what is written."""
    digest = sha256()
    for path in sorted(Path(__file__).parent.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def main() -> None:
    """Read the command line, and write what it asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.archive", description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--sites", nargs="+", choices=WRITERS, default=list(WRITERS))
    options = parser.parse_args()
    if options.articles < 1:
        sys.exit("An archive has at least one article.")
    archive = make_archive(options.articles, options.seed)
    write_archive(archive, options.out, options.sites, options.seed)
    print(
        f"{options.out}: {len(archive.articles):,} articles, {len(archive.people):,} people, "
        f"{len(archive.organisations):,} organisations, {len(archive.events):,} events, "
        f"for {', '.join(options.sites)}"
    )


if __name__ == "__main__":
    main()
