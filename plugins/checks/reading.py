"""Reads the content folder into a proof: the edition as it would be published now.

What was read and found before is kept beside the content folder, and read again only where
something differs on which it depends.
"""

import functools
import locale
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from time import time_ns

from plugins.newsroom.asking import Asking
from plugins.newsroom.cache import Cache, with_cache
from plugins.newsroom.moment import Moment, day_of
from plugins.newsroom.problem import Problem
from plugins.newsroom.rereading import Reread, reread
from plugins.newsroom.settling import SETTLING
from plugins.newsroom.side_by_side import processes
from plugins.newsroom.site_map import address_clashes
from plugins.newsroom.work import Work
from plugins.press.fingerprint import code_fingerprint, loaded_code

from .kept import kept_beside
from .pictures import KeptPicture, look_at
from .proof import Proof, Register, Shot
from .proofreader import Proofreader, Remarks, remarks_on_register, together

PRESENT = "present.sqlite"
"""The file of what is kept of the content folder itself."""


def read_proof(root: Path, site_url: str, now: datetime) -> tuple[Proof, list[Problem]]:
    """Read the content folder `root`; returns the proof, and what is wrong in each record."""
    moment = moment_of(root, site_url, now)
    path = kept_beside(root) / PRESENT
    (proof, found), _ = with_cache(path, fingerprint(moment), lambda cache: _read(moment, cache))
    return proof, found


def moment_of(root: Path, site_url: str, now: datetime) -> Moment:
    """Return the circumstances in which content is read as readers will get it."""
    return Moment(root, site_url, now, preview=False, statements=True, work=Work(processes()))


def fingerprint(moment: Moment) -> str:
    """Return what makes a cache another one's: code, libraries, and settings."""
    words = locale.setlocale(locale.LC_ALL)  # the names of months
    parts = (words, _code(), moment.root.name, moment.site_url, str(moment.now.tzinfo))
    return sha256("\0".join(parts).encode()).hexdigest()


@functools.cache
def _code() -> str:
    """Return the digest of all code, which stays as it is loaded."""
    return code_fingerprint(loaded_code())


def _read(moment: Moment, cache: Cache) -> tuple[Proof, list[Problem]]:
    found = reread(moment, cache, Proofreader())
    edition = found.edition
    pictures = _pictures(found, cache)
    register = _of_register(found, pictures, cache)
    kept = [notes for _, notes in cache.notes() if notes is not None]
    notes = together([*(notes for notes, _ in kept), register.notes])
    allowances = [one for _, those in kept for one in those]
    proof = Proof(edition, found.site, notes, (*allowances, *register.allowances))
    photos = found.site.photos
    faults = [each.fault.of(photos[key]) for key, each in pictures.items() if each.fault]
    return proof, [*found.problems, *register.problems, *faults, *address_clashes(edition)]


def _pictures(found: Reread, cache: Cache) -> dict[str, KeptPicture]:
    before, settled = cache.get("pictures") or ({}, 0)
    started = time_ns()
    pictures = look_at(found.site.pictures, before, settled, processes())
    cache.put("pictures", (pictures, started - SETTLING))
    return pictures


def _of_register(found: Reread, pictures: dict[str, KeptPicture], cache: Cache) -> Remarks:
    """Return what there is to say about each record that is no article; it is kept while all of
    them, the pictures, the day, and the articles that there are, stay the same."""
    site, now = found.site, found.edition.now
    files = [(name, file.digest) for name, file in found.register.files.items()]
    seen = {key: each.picture for key, each in pictures.items()}
    seen_of = [(key, seen.get(key)) for key in site.photos]
    digest = repr((files, seen_of, site.glossary, list(site.articles), day_of(now)))
    kept = cache.get("remarks on the register")
    if kept is not None and kept[0] == digest:
        remarks: Remarks = kept[1]
        return remarks
    shots = [
        Shot(photo, found.edition.captions[key], seen.get(key))
        for key, photo in site.photos.items()
    ]
    remarks = remarks_on_register(site.register(), shots, Register(site, now, Asking()))
    cache.put("remarks on the register", (digest, remarks))
    return remarks
