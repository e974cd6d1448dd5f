"""Change a few postings of a list: the same bytes as if the list had been made anew.

Of a long list, only the windows that change are read, and those that its window size comes from.
"""

from bisect import bisect_left, insort
from collections.abc import Collection, Mapping

from .bits import read_varint, varint
from .numbering import Number
from .postings import LONG, Coded, Window, decode_coded, encode, window_bytes, window_size, windows
from .shards import Entry


def spliced(entry: Entry, gone: Collection[Number], new: Mapping[Number, Coded]) -> Entry | None:
    """Return an entry without some postings and with others; `None` if it has none left.

    An empty entry, with a key alone, stands for a list that is not there yet.
    """
    whole = _in_windows(entry, gone, new) if _is_long(entry) else None
    if whole is not None:
        return whole
    postings = _changed(_all(entry), gone, new)
    return Entry(entry.key, *encode(postings)) if postings else None


def _is_long(entry: Entry) -> bool:
    return bool(entry.postings) and bool(read_varint(entry.postings, 0)[0] & 1)


def _all(entry: Entry) -> list[Coded]:
    return list(decode_coded(entry.postings, entry.places)) if entry.postings else []


def _changed(
    postings: list[Coded], gone: Collection[Number], new: Mapping[Number, Coded]
) -> list[Coded]:
    """Return sorted postings with others in the place of those that are gone."""
    for number in gone:
        at = bisect_left(postings, number)  # a posting begins with its number
        if postings[at : at + 1] and postings[at][:2] == number:
            del postings[at]
    for posting in new.values():
        insort(postings, posting)
    return postings


def _in_windows(
    entry: Entry, gone: Collection[Number], new: Mapping[Number, Coded]
) -> Entry | None:
    """Return a long list with its windows changed; `None` if it is long no more, or its windows
    are to have another size."""
    _, at = read_varint(entry.postings, 0)
    size, _ = read_varint(entry.postings, at)
    written = {window.number: window for window in windows(entry.postings, entry.places)}
    touched = {slot >> size for slot, _ in (*gone, *new)}
    read = {number: _read(written, number, size) for number in touched}
    for number in touched:
        some = {key: posting for key, posting in new.items() if key[0] >> size == number}
        read[number] = _changed(read[number], gone, some)
    counts = {number: window.count for number, window in written.items()}
    counts |= {number: len(postings) for number, postings in read.items()}
    counts = {number: counts[number] for number in sorted(counts) if counts[number]}
    total = sum(counts.values())
    if total < LONG or _size(written, counts, read, size) != size:
        return None
    lists, places = [varint(total << 1 | 1), varint(size)], []
    for number in counts:
        bits, where = (
            window_bytes(number, size, read[number])
            if number in read
            else _as_written(written[number])
        )
        lists.append(bits)
        places.append(where)
    return Entry(entry.key, b"".join(lists), b"".join(places))


def _read(written: Mapping[int, Window], number: int, size: int) -> list[Coded]:
    return list(written[number].postings(size)) if number in written else []


def _as_written(window: Window) -> tuple[bytes, bytes]:
    assert window.places is not None
    head = varint(window.number) + varint(window.count) + varint(len(window.bits))
    return head + window.bits, varint(len(window.places)) + window.places


def _size(
    written: Mapping[int, Window],
    counts: Mapping[int, int],
    read: Mapping[int, list[Coded]],
    size: int,
) -> int:
    """Return the size of windows that the list is to have, from its middle and its last slot."""
    total = sum(counts.values())
    before, middle, last = 0, 0, 0
    for number, count in counts.items():
        if before <= total // 2 < before + count:
            middle = _slots(written, read, number, size)[total // 2 - before]
        before += count
        last = number
    return window_size(total, middle, _slots(written, read, last, size)[-1])


def _slots(
    written: Mapping[int, Window], read: Mapping[int, list[Coded]], number: int, size: int
) -> list[int]:
    """Return the slots of the postings in a window."""
    postings = read[number] if number in read else written[number].without_places(size)
    return [posting[0] for posting in postings]
