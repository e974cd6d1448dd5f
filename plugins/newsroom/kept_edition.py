"""An edition out of a cache, whose stories and cards stay there until they are looked up."""

from collections.abc import Mapping
from dataclasses import replace

from .addresses import Addresses
from .cache import Cache
from .edition import Edition
from .kept_stories import KeptArticles, KeptCards, KeptStories
from .lists import Lists
from .moment import Moment
from .publication import as_of
from .reading import id_of
from .register import Register
from .site import Site
from .told import ToldStories


def kept_edition(
    moment: Moment,
    cache: Cache,
    names: Mapping[str, str],
    register: tuple[Register, Site],
    lists: Lists,
) -> tuple[Edition, Site]:
    """Return an edition, and its site with what is not public yet.

    `names` are the files of its articles, by their ids; `register` is the register with its site.
    """
    stories = KeptStories(cache, names)
    files, site = register[0], replace(register[1], articles=KeptArticles(stories))
    edition = Edition(
        site=site if moment.preview else as_of(site, moment.today),
        addresses=Addresses(moment.site_url),
        now=moment.now,
        preview=moment.preview,
        stories=stories,
        told=ToldStories(stories),
        cards=KeptCards(cache, names),
        captions=files.captions,
        notes=files.notes,
        all_lists=lists,
    )
    return edition, site


def edition_as_read(moment: Moment, cache: Cache) -> Edition:
    """Return the edition of the last reading without a look at any file: for a moment until which
    nothing can have changed."""
    names = {id_of(name): name for name in cache.articles()}
    lists, _ = cache.get("lists")
    return kept_edition(moment, cache, names, cache.get("register"), lists)[0]
