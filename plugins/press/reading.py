"""Reading for the press: the edition, with its pictures measured, from a cache where it can be."""

import locale
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from time import time_ns
from typing import Any
from zoneinfo import ZoneInfo

from plugins.newsroom.asking import Fact
from plugins.newsroom.cache import Cache, with_cache
from plugins.newsroom.edition import Edition
from plugins.newsroom.moment import Moment, present
from plugins.newsroom.problem import Problem
from plugins.newsroom.register import digest_of
from plugins.newsroom.register_ahead import begun_register
from plugins.newsroom.rereading import Reread, reread
from plugins.newsroom.settling import SETTLING, unsettle
from plugins.newsroom.site_map import address_clashes
from plugins.newsroom.walking import Walked, stamp_of
from plugins.newsroom.work import Work
from plugins.press.picture_faults import Fault
from plugins.press.planning import stays


@dataclass(frozen=True)
class KeptPicture:
    """A picture's file as it was measured: its size when published, or what is wrong with it."""

    stamp: tuple[int, int]
    digest: bytes
    size: tuple[int, int] | Fault


def read(
    settings: dict[str, Any],
    walked: Walked,
    cache_path: Path,
    ways: str,
    work: Work,
    opened: Cache | None,
) -> tuple[Reread, Cache]:
    """Read the edition that the settings describe, with every problem of its content; `walked` is
    what lies in its folder, and `ways` the fingerprint of code and settings. The cache may have
    been `opened` before."""
    moment = Moment(
        root=Path(settings["PATH"]),
        site_url=settings["SITEURL"],
        now=present(ZoneInfo(settings["TIMEZONE"])),
        preview=settings.get("PREVIEW", False),
        statements=settings.get("STATEMENTS", True),
        work=work,
        walked=walked,
        ahead=begun_register(Path(settings["PATH"])),
    )
    mark = _fingerprint(moment, ways)
    return with_cache(cache_path, mark, lambda cache: _read(moment, cache), opened)


def _fingerprint(moment: Moment, ways: str) -> str:
    """Return what makes a cache another one's: code, settings, and the place of the content."""
    words = locale.setlocale(locale.LC_ALL)  # the names of months
    return sha256("\0".join((words, ways, str(moment.root))).encode()).hexdigest()


def _read(moment: Moment, cache: Cache) -> Reread:
    found = reread(moment, cache)
    pictures, facts = _pictures(found.edition, cache)
    unusable = [
        picture.size.of(found.edition.site.photos[photo_id])
        for photo_id, picture in pictures.items()
        if isinstance(picture.size, Fault)
    ]
    sizes = {
        photo_id: picture.size
        for photo_id, picture in pictures.items()
        if not isinstance(picture.size, Fault)
    }
    edition = replace(found.edition, sizes=sizes)
    changed = None if found.changed is None else found.changed | facts
    clashes = _clashes(edition, changed, cache)
    problems = [*found.problems, *unusable, *clashes]
    return replace(found, edition=edition.listening(), problems=problems, changed=changed)


def _pictures(edition: Edition, cache: Cache) -> tuple[dict[str, KeptPicture], set[Fact]]:
    """Measure the pictures that are new; return all, and the facts that changed."""
    before: dict[str, KeptPicture] = cache.get("pictures") or {}
    settled: int = cache.get("pictures settled") or 0
    started = time_ns()
    after = {
        photo_id: _picture(path, before.get(photo_id), settled)
        for photo_id, path in edition.site.pictures.items()
    }
    changed: set[Fact] = {
        ("size", photo_id)
        for photo_id in before.keys() | after.keys()
        if _content(before.get(photo_id)) != _content(after.get(photo_id))
    }
    with cache.changing():
        cache.put("pictures settled", started - SETTLING)
        if before != after:
            cache.put("pictures", after)
            unsettle(cache, changed)
    return after, changed


def _content(picture: KeptPicture | None) -> bytes | None:
    return picture.digest if picture else None


def _picture(path: Path, before: KeptPicture | None, settled: int) -> KeptPicture:
    stamp = stamp_of(path.stat())
    if before and before.stamp == stamp and stamp[1] < settled:
        return before
    from plugins.press.pictures import measure  # noqa: PLC0415 (few builds open a picture)

    return KeptPicture(stamp, digest_of(path.read_bytes()), measure(path))


def _clashes(edition: Edition, changed: frozenset[Fact] | None, cache: Cache) -> list[Problem]:
    """Return the clashes of addresses, worked out anew only if an address can have changed."""
    kept: list[Problem] | None = cache.get("clashes")
    addresses_stay = changed is not None and stays(changed)
    if kept is not None and addresses_stay:
        return kept
    clashes = list(address_clashes(edition))
    cache.put("clashes", clashes)
    return clashes
