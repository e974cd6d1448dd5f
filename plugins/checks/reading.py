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

from .pictures import pictures_of
from .proof import Proof, Register


def read_proof(root: Path, site_url: str, now: datetime) -> tuple[Proof, list[Problem]]:
    """Read the content folder `root`; returns the proof and what reading finds wrong."""
    everything, problems = read_edition(root, site_url, now, preview=True)
    edition = as_published(everything)
    site = everything.site
    proof = Proof(edition, Register(site, now), pictures=pictures_of(site.pictures))
    measured = [(site.photos[photo], measure(path)) for photo, path in site.pictures.items()]
    unusable = [found.of(photo) for photo, found in measured if isinstance(found, Fault)]
    return proof, [*problems, *unusable, *address_clashes(edition)]


def as_published(preview: Edition) -> Edition:
    """Return the edition that readers are given, of one that holds everything."""
    now, cards = preview.now, preview.cards.values()
    site = as_of(preview.site, PartialDate(now.year, now.month, now.day))
    lists = make_lists(site, cards, preview.captions, preview.notes, now, preview=False)
    return replace(preview, site=site, preview=False, all_lists=lists, asking=Asking(), entries={})
