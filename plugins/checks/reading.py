"""Reads the content folder into a proof: the edition as it would be published now."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from plugins.newsroom.asking import Asking
from plugins.newsroom.dates import PartialDate
from plugins.newsroom.desk import read_edition
from plugins.newsroom.edition import Edition
from plugins.newsroom.lists import make_lists
from plugins.newsroom.problem import Problem
from plugins.newsroom.publication import as_of
from plugins.newsroom.site_map import address_clashes
from plugins.press.pictures import Fault, measure

from .proof import Proof, Register


def read_proof(
    root: Path, site_url: str, now: datetime, published: Edition | None = None
) -> tuple[Proof, list[Problem]]:
    """Read the content folder `root`; returns the proof and what reading finds wrong."""
    everything, problems = read_edition(root, site_url, now, preview=True)
    edition = as_published(everything)
    proof = Proof(edition, Register(everything.site, now), published)
    photos = everything.site.photos
    measured = {photo_id: measure(path) for photo_id, path in everything.site.pictures.items()}
    unusable = [
        found.of(photos[photo_id])
        for photo_id, found in measured.items()
        if isinstance(found, Fault)
    ]
    return proof, [*problems, *unusable, *address_clashes(edition)]


def as_published(preview: Edition) -> Edition:
    """Return the edition that readers are given, of one that holds everything."""
    now = preview.now
    site = as_of(preview.site, PartialDate(now.year, now.month, now.day))
    lists = make_lists(
        site, preview.cards.values(), preview.captions, preview.notes, now, preview=False
    )
    return replace(
        preview, site=site, preview=False, all_lists=lists, asking=Asking(), entries={}
    )
