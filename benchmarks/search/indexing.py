"""Builds our index outside a site: records are kept in a file, so that only indexing is measured.

python -m benchmarks.search.indexing keep CONTENT RECORDS
python -m benchmarks.search.indexing build RECORDS FOLDER
"""

import pickle
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from plugins.search.index import index_files
from plugins.search.record import Record


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
    for path, data in index_files(kept(file)):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


if __name__ == "__main__":
    {"keep": keep, "build": build}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
