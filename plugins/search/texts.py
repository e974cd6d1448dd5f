"""What results display, in small files: those that a page of results shows, and little beside.

A file holds up to four records of one slot. The files of a stretch of the calendar lie in a folder
named by the content of all of them, so that the root need not list every file.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator

from .numbering import Number
from .record import Json, Record
from .shards import content_name

FILE_RECORDS = 4
GROUP_SLOTS = 128


def shown(record: Record) -> "list[Json]":
    """Return what the result of a record, and those of its parts, display."""
    return [*record.shown, [part.shown for part in record.parts]] if record.parts else record.shown


def text_files(texts: Iterable[tuple[Number, "list[Json]"]]) -> Iterator[tuple[str, bytes]]:
    """Yield the path and content of the files of a group: `texts` are sorted and of one group."""
    files: dict[str, dict[str, list[Json]]] = defaultdict(dict)
    for (slot, rank), text in texts:
        files[f"{slot}-{rank // FILE_RECORDS}.json"][str(rank)] = text
    contents = {name: _json(content) for name, content in files.items()}
    folder = content_name(*(f"{name}\n".encode() + data for name, data in contents.items()))
    for name, data in contents.items():
        yield f"{folder}/{name}", data


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
