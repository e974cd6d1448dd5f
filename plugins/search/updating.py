"""Update an index instead of making it anew: the same files, of which few are written.

An article changes the lists of its words, the shards that these lie in, and the texts around its
own. What a change touches is found by slot: a new record may renumber those of its own slot.
"""

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from plugins.newsroom.compilation import File, Update

from .analysis import is_facet, postings_of
from .index import Contents, count_of, facet_files, first_letter, spelling
from .numbering import Calendar, Number, calendar_for, numbers, shelf
from .postings import Coded, coded
from .record import Record
from .shards import NAME, Entry, content_name, cut, read_shard, shard, sort_key
from .splicing import spliced
from .texts import GROUP_SLOTS, shown, text_files

Numbered: TypeAlias = list[tuple[Number, Record]]
Root: TypeAlias = dict[str, Any]


@dataclass(slots=True)
class Change:
    """What changes in one list: the numbers whose postings go, and the postings that come."""

    gone: set[Number] = field(default_factory=set)
    new: dict[Number, Coded] = field(default_factory=dict)


Sizes: TypeAlias = dict[str, tuple[Entry | None, Entry | None]]
"""Lists that change, as they were and as they are; `None` where there is none."""


FEW = 500
"""Records, before and after, that are worth an update in an archive of any size."""


def update(folder: Path, before: Sequence[Record], after: Sequence[Record]) -> Update | None:
    """Return what a change of records does to the index in `folder`, the root last.

    `before` and `after` are all records on the shelves that the change touches, as they were and as
    they are. `None` if the whole index is to be made anew: because the archive has doubled or
    halved, or had nothing, or because that takes less time, as where a quarter of it changes.
    """
    root = _root(folder)
    count = root["records"] - len(before) + len(after)
    calendar = calendar_for(count)
    is_small = len(before) + len(after) <= max(FEW, count // 2)
    if calendar.spread != root["spread"] or not root["first"] or not is_small:
        return None
    contents = Contents(calendar, count)
    old, new = _numbered(calendar, before), _numbered(calendar, after)
    lists: Sizes = {}
    files = [*_terms(folder, root, contents, _changes(old, new), lists)]
    files += _facets(folder, root, contents, lists)
    files += _spelling(folder, root, contents, lists)
    files += _texts(folder, root, contents, old, new)
    data = contents.root()
    return Update([*files, ("root.json", data)], list(_gone(folder, root, json.loads(data))))


def _gone(folder: Path, before: Root, after: Root) -> Iterator[str]:
    """Yield the files that the root named before, and names no more."""
    was, is_now = set(_named(before)), set(_named(after))
    for kind, name in was - is_now:
        if kind == "texts":
            yield from (f"texts/{name}/{path.name}" for path in (folder / kind / name).iterdir())
        else:
            yield f"{kind}/{name}.{'json' if kind == 'spelling' else 'bin'}"


def _named(root: Root) -> Iterator[tuple[str, str]]:
    """Yield the folder and name of all that a root names."""
    for name in _names(root["terms"]):
        yield from (("terms", name), ("places", name))
    for names in root["facets"].values():
        yield from (("facets", name) for name in _names(names))
    yield from (("spelling", name) for name in root["spelling"].values())
    yield from (("texts", name) for name in root["texts"].split(",") if name)


def _root(folder: Path) -> Root:
    root: Root = json.loads((folder / "root.json").read_bytes())
    return root


def _names(joined: str) -> list[str]:
    return [joined[start : start + NAME] for start in range(0, len(joined), NAME)]


def _numbered(calendar: Calendar, records: Sequence[Record]) -> Numbered:
    found = numbers(calendar, ((record.key, shelf(record)) for record in records))
    return [(found[record.key], record) for record in records]


def _changes(old: Numbered, new: Numbered) -> dict[str, Change]:
    changes: dict[str, Change] = {}
    was, is_now = _postings(old), _postings(new)
    for pair in was.keys() | is_now.keys():
        before, after = was.get(pair), is_now.get(pair)
        if before != after:
            key, number = pair
            change = changes.setdefault(key, Change())
            change.gone.add(number)
            if after is not None:
                change.new[number] = after
    return changes


def _postings(numbered: Numbered) -> dict[tuple[str, Number], Coded]:
    return {
        (key, number): coded(posting)
        for number, record in numbered
        for key, posting in postings_of(record, number).items()
    }


def _terms(
    folder: Path, root: Root, contents: Contents, changes: Mapping[str, Change], lists: Sizes
) -> Iterator[File]:
    """Yield the shards that change. Cutting begins a shard early, since what a shard begins with
    decides where the one before it ends, and goes on until the shards are the old ones again."""
    firsts, names = root["first"].split(" "), _names(root["terms"])
    starts = [sort_key(first) for first in firsts]
    keys: dict[int, list[str]] = {}
    for key in changes:
        place = max(0, bisect_right(starts, sort_key(key.partition("\t")[0])) - 1)
        keys.setdefault(place, []).append(key)
    touched = {near for place in keys for near in (max(0, place - 1), place)}
    at = 0
    while at < len(names):
        if at not in touched:
            contents.shards.append((firsts[at], names[at]))
            at += 1
            continue
        ends: dict[str, int] = {}
        for some in cut(_entries(folder, names, at, keys, changes, lists, ends), contents.target):
            made = shard(some)
            contents.shards.append((made.first.partition("\t")[0], made.name))
            if made.name not in names:
                yield f"terms/{made.name}.bin", made.postings
                yield f"places/{made.name}.bin", made.places
            at = ends.get(some[-1].key, -1) + 1
            if at and at not in touched:
                break
        else:
            at = len(names)


def _entries(
    folder: Path,
    names: list[str],
    start: int,
    keys: Mapping[int, list[str]],
    changes: Mapping[str, Change],
    lists: Sizes,
    ends: dict[str, int],
) -> Iterator[Entry]:
    """Yield the entries of the shards from one on, changed; note the last key of each."""
    last = None
    for number in range(start, len(names)):
        shard_files = (folder / kind / f"{names[number]}.bin" for kind in ("terms", "places"))
        entries = {entry.key: entry for entry in read_shard(*(f.read_bytes() for f in shard_files))}
        for key in keys.get(number, ()):
            was = entries.pop(key, None)
            now = spliced(was or Entry(key, b""), changes[key].gone, changes[key].new)
            lists[key] = (was, now)
            if now is not None:
                entries[key] = now
        in_order = sorted(entries.values(), key=lambda entry: sort_key(entry.key))
        last = in_order[-1].key if in_order else last
        if last is not None:
            ends[last] = number
        yield from in_order


def _facets(folder: Path, root: Root, contents: Contents, lists: Sizes) -> Iterator[File]:
    changed: dict[str, dict[str, Entry | None]] = {}
    for key, (_, now) in lists.items():
        if is_facet(key):
            name, _, value = key.partition(":")
            changed.setdefault(name, {})[value] = Entry(value, now.postings) if now else None
    for name in root["facets"].keys() | changed.keys():
        names = _names(root["facets"].get(name, ""))
        if name not in changed:
            contents.facets[name] = names
            continue
        read = ((folder / "facets" / f"{each}.bin").read_bytes() for each in names)
        entries = {entry.key: entry for data in read for entry in read_shard(data)} | changed[name]
        kept = [entry for entry in entries.values() if entry is not None]
        for path, data in facet_files(contents, name, kept):
            if path[len("facets/") :].removesuffix(".bin") not in names:
                yield path, data


def _spelling(folder: Path, root: Root, contents: Contents, lists: Sizes) -> Iterator[File]:
    contents.spelling = dict(root["spelling"])
    changed: dict[str, dict[str, int]] = {}
    for word, (was, now) in lists.items():
        sizes = [count_of(entry).bit_length() if entry else 0 for entry in (was, now)]
        if word.isalpha() and sizes[0] != sizes[1]:
            changed.setdefault(first_letter(word), {})[word] = sizes[1]
    for letter, words in changed.items():
        name = contents.spelling.pop(letter, None)
        file = (folder / "spelling" / f"{name}.json").read_bytes() if name else b"{}"
        known = {
            word: int(size) for size, some in json.loads(file).items() for word in some.split(" ")
        }
        kept = [(word, size) for word, size in (known | words).items() if size]
        if kept:
            data = spelling(sorted(kept, key=lambda pair: sort_key(pair[0])))
            contents.spelling[letter] = content_name(data)
            yield f"spelling/{contents.spelling[letter]}.json", data


def _texts(
    folder: Path, root: Root, contents: Contents, old: Numbered, new: Numbered
) -> Iterator[File]:
    names = enumerate(root["texts"].split(","), root["group"])
    contents.texts = {group: name for group, name in names if name}
    changed = {number[0] // GROUP_SLOTS for number, _ in (*old, *new)}
    for group in sorted(changed):
        texts = _texts_of(folder / "texts" / contents.texts.pop(group, "none"))
        for number, _ in old:
            texts.pop(number, None)
        texts |= {n: shown(record) for n, record in new if n[0] // GROUP_SLOTS == group}
        for path, data in text_files(sorted(texts.items())):
            contents.texts[group] = path.partition("/")[0]
            yield f"texts/{path}", data


def _texts_of(folder: Path) -> dict[Number, Any]:
    """Return the texts of a group, by number."""
    return {
        (int(path.name.partition("-")[0]), int(rank)): text
        for path in folder.glob("*.json")
        for rank, text in json.loads(path.read_bytes()).items()
    }
