"""Builds our index outside a site: records are kept in a file, so that only indexing is measured.

python -m benchmarks.search.indexing keep CONTENT RECORDS
python -m benchmarks.search.indexing build RECORDS FOLDER
python -m benchmarks.search.indexing measure RECORDS FOLDER
python -m benchmarks.search.indexing change RECORDS FOLDER

`measure` builds in a process of its own, and says what that took, and the memory of all processes
together. `change` changes articles of the index that was built, one after the
other, and says how long each took: to find out what is to be written, and to write it.
"""

import os
import pickle
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from benchmarks.build.measure import run
from plugins.newsroom.compilation import File
from plugins.search.index import index_files
from plugins.search.numbering import shelf
from plugins.search.record import Field, Record
from plugins.search.updating import update

ROOT = Path(__file__).parents[2]
MEGABYTE = 1_000_000

CHANGED = 15
"""Articles that are changed, from all years."""


def keep(content: Path, file: Path) -> None:
    """Write the records of a content folder into a file, one after the other."""
    from plugins.search.records import records  # noqa: PLC0415 (its memory is not the index's)

    from .items import edition_of  # noqa: PLC0415

    with file.open("wb") as target:
        for record in records(edition_of(content)):
            pickle.dump(record, target)


def kept(file: Path) -> Iterator[Record]:
    """Yield the records of a file."""
    with file.open("rb") as source:
        while source.peek(1):
            yield pickle.load(source)  # noqa: S301 (our own file)


def build(file: Path, folder: Path) -> None:
    """Write the index of the records of a file into a folder, which is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    _write(index_files(kept(file)), folder)


def measure(file: Path, folder: Path) -> None:
    """Build in a process of its own; print what that took."""
    command = ["-m", __spec__.name, "build", str(file.absolute()), str(folder.absolute())]
    done = run([sys.executable, *command], folder.parent, os.environ | {"PYTHONPATH": str(ROOT)})
    sys.stdout.write(
        f"wall: {done.seconds:.2f} s, processor: {done.processor:.2f} s, "
        f"peak memory: {done.together / MEGABYTE:.0f} MB\n"
    )


def change(file: Path, folder: Path) -> None:
    """Change articles in the index in a folder, each by a paragraph of another one and by a word
    that no article had; print what that took."""
    days = sorted((shelf(each), each.id) for each in kept(file) if each.kind == "article")
    chosen = days[:: -(-len(days) // CHANGED)]
    shelves = {place for place, _ in chosen}
    found = {each.key: each for each in kept(file) if shelf(each) in shelves}
    seconds, processor = [], []
    for number, (place, name) in enumerate(chosen):
        other = max((text for _, text in found[f"article:{chosen[number - 1][1]}"].fields), key=len)
        before = [each for each in found.values() if shelf(each) == place]
        key = f"article:{name}"
        words = Field(1, f"{other} amendment{'abcdefghijklmno'[number]}")
        found[key] = replace(found[key], fields=(*found[key].fields, words))
        after = [found[each.key] for each in before]
        start, started = perf_counter(), process_time()
        _update(folder, before, after)
        seconds.append(perf_counter() - start)
        processor.append(process_time() - started)
    for title, each in (("wall", seconds), ("processor", processor)):
        sys.stdout.write(f"{title}: median {median(each):.3f} s, longest {max(each):.3f} s\n")


def _update(folder: Path, before: list[Record], after: list[Record]) -> None:
    done = update(folder, before, after)
    assert done is not None, "so little is changed that nothing is made anew"
    _write(done.files, folder)
    for path in done.gone:
        (folder / path).unlink()


def _write(files: Iterable[File], folder: Path) -> None:
    for path, data in files:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


if __name__ == "__main__":
    commands = {"keep": keep, "build": build, "measure": measure, "change": change}
    commands[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
