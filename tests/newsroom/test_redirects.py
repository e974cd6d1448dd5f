"""Former addresses lead to what stands there now, unless it is not shown."""

from pathlib import Path

from plugins.newsroom.redirects import redirects

from .test_site_map import FILES, an_edition


def test_former_addresses(tmp_path: Path) -> None:
    edition, _ = an_edition(tmp_path, FILES)
    found = [(each.path, each.target, each.where.column) for each in redirects(edition)]

    assert found == [
        ("people/ann-hall/", "people/ann/", 14),
        ("about-us/", "about/", 15),
        ("old/about.html", "about/", 27),
        ("statements/ann-hall-agreed/", "statements/ann-agreed/", 14),
    ]
