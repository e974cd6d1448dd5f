"""The list of addresses, and the clashes it would have."""

from pathlib import Path

import pytest

from plugins.newsroom.site_map import DIRECTORIES, MapEntry, address_clashes, site_map

from .expected import assert_problems, expected_problem
from .records import an_edition


def article(date: str, fields: str = "", body: str = "") -> str:
    return f"---\ntitle: T\nsummary: S\ndate: {date}\n{fields}\n---\n{body}"


FILES = {
    "people/ann.md": "---\nname: Ann Lee\nformer_ids: [ann-hall]\n---\n",
    "people/cat.md": "---\nname: Cat\nunlisted: true\nformer_ids: [kat]\n---\n",
    "photos/meeting.md": "---\nalt: A\ncaption: C\ncredit: D\n---\n",
    "photos/meeting.jpg": "x",
    "topics/skills.md": "---\nname: Skills\n---\n",
    "pages/about.md": "---\ntitle: About\nformer_urls: [/about-us/, /old/about.html]\n---\n",
    "articles/news.md": article("2014-05", "topics: [skills]", "[Agreed.]{by=ann}"),
    "articles/fixed.md": article("2014-06-02", "corrections: [{date: 2014-07-03, note: N}]"),
    "articles/gone.md": article("2014-07-01", "withdrawn: {date: 2014-08-01, reason: R}"),
    "articles/embargo.md": article("2030-01-01", "topics: [secret]\nformer_urls: [/secret/]"),
}


def test_the_site_map(tmp_path: Path) -> None:
    edition, _ = an_edition(tmp_path, FILES)
    entries = list(site_map(edition))

    assert entries[: len(DIRECTORIES) + 1] == [
        MapEntry(""),
        *(MapEntry(f"{name}/") for name in DIRECTORIES),
    ]
    assert entries[len(DIRECTORIES) + 1 :] == [
        MapEntry("news/2014/"),
        MapEntry("news/2014/06/"),
        MapEntry("news/2014/05/"),
        MapEntry("news/2014/06/fixed/", "2014-07-03"),
        MapEntry("news/2014/05/news/"),
        MapEntry("statements/ann-agreed/"),
        MapEntry("people/ann/"),
        MapEntry("about/"),
        MapEntry("photos/meeting/"),
        MapEntry("topics/skills/"),
    ]


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        ({}, None),
        ({"pages/people.md": "---\ntitle: People\n---\n"},
         "1:1 error address-clash: /people/ is taken by a part of the site. / content"),
        ({"pages/feeds.md": "---\ntitle: Feeds\n---\n"},
         "1:1 error address-clash: The address /feeds/ is taken by a part of the site."),
        ({"people/ben.md": "---\nname: Ben\nformer_ids: [ann]\n---\n"},
         "3:14 error address-clash: The address /people/ann/ is taken by content/people/ann.md."),
        ({"people/ben.md": "---\nname: Ben\nformer_ids: [ann-hall]\n---\n"},
         "3:14 error address-clash: /people/ann-hall/ is taken by a former address in"),
        ({"pages/x.md": "---\ntitle: X\nformer_urls: [/news/]\n---\n"},
         "3:15 error address-clash: The address /news/ is taken by a part of the site."),
        ({"pages/x.md": "---\ntitle: X\nformer_urls: [/about]\n---\n"},
         "3:15 error address-clash: The address /about/ is taken by content/pages/about.md."),
        *(({"pages/x.md": f"---\ntitle: X\nformer_urls: [{url}]\n---\n"},
           "3:15 error address-clash: is taken by a part of the site. / content/pages/x.md")
          for url in ("/sitemap.xml", "/robots.txt", "/404.html", "/feeds/old/", "/theme/site.css",
                      "/data/x.html", "/index.html", "/news/index.html", "/news/2014/",
                      "/news/2014/05/", "/statements/ann-agreed/", "/news/page/2/",
                      "/photos/meeting/meeting.jpg", "/photos/meeting/meeting.jpg/large.html")),
        ({"pages/x.md": "---\ntitle: X\nformer_urls: [/about-us/index.html]\n---\n"},
         "3:15 error address-clash: is taken by a former address in content/pages/about.md."),
        ({"pages/x.md": "---\ntitle: X\nformer_urls: [/old/, /old.php, /page/2/]\n---\n"}, None),
        ({"topics/training.md": "---\nname: Training\nformer_ids: [trade]\n---\n",
          "articles/more.md": article("2014-05", "topics: [trade]")},
         "3:14 error address-clash: The address /topics/trade/ is taken by a part of the site."),
        ({"topics/training.md": "---\nname: skills!\n---\n"},
         "2:7 error address-clash: “skills!” is a word for the topic in content/topics/skills.md"),
        ({"topics/training.md": "---\nname: Training\nalso: [Learning, skills]\n---\n"},
         "3:18 error address-clash: “skills” is a word for the topic in content/topics/skills.md"),
        ({"topics/training.md": "---\nname: Training\nalso: [training]\n---\n"}, None),
    ],
)  # fmt: skip
def test_two_pages_cannot_share_an_address(
    tmp_path: Path, files: dict[str, str], problem: str | None
) -> None:
    edition, problems = an_edition(tmp_path, {**FILES, **files})

    assert problems == []
    assert_problems(list(address_clashes(edition)), [expected_problem(problem)] if problem else [])
