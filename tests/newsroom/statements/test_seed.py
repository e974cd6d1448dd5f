"""The seed article as plain prose: seven statements by six people, and no markup."""

from pathlib import Path

from plugins.newsroom.names import people_and_organisations
from plugins.newsroom.reading import read_content
from plugins.newsroom.site import build_site
from plugins.newsroom.statements import Certainty, Mode
from plugins.newsroom.story import read_story

CONTENT = Path(__file__).parents[3] / "content"


def test_seed_article() -> None:
    site, _ = build_site(read_content(CONTENT))
    article = site.articles["life-sciences-growth"]
    assert "{by=" not in article.source.body
    story, problems = read_story(site, people_and_organisations(site), article)
    assert problems == []
    assert [(one.id, one.mode, one.certainty) for one in story.statements] == [
        ("david-gillham-highlighted-how-much-it", Mode.REPORTED, Certainty.NAMED),
        ("david-gillham-a-small-amount-of", Mode.DIRECT, Certainty.PRONOUN),
        ("dave-waller-there-are-real-opportunities", Mode.DIRECT, Certainty.NAMED),
        ("neil-gibson-highlighted-the-part-they", Mode.REPORTED, Certainty.NAMED),
        ("paul-durrands-how-we-work-together", Mode.DIRECT, Certainty.NAMED),
        ("nick-scott-ram-we-need-better-planning", Mode.DIRECT, Certainty.NAMED),
        ("nigel-keen-emphasised-that-nothing-in", Mode.REPORTED, Certainty.NAMED),
    ]


def test_seed_article_keeps_the_roles_as_printed() -> None:
    site, _ = build_site(read_content(CONTENT))
    article = site.articles["life-sciences-growth"]
    story, _ = read_story(site, people_and_organisations(site), article)
    printed = {one.speaker: (one.credit.role, one.credit.organisation) for one in story.statements}
    assert printed == {
        "david-gillham": (None, "thames-valley-berkshire-lep"),
        "dave-waller": (None, "oxfordshire-lep"),
        "neil-gibson": (None, "buckinghamshire-thames-valley-lep"),
        "paul-durrands": ("Chief Operating Officer", "oxford-ahsn"),
        "nick-scott-ram": ("Director of Commercial Development", "oxford-ahsn"),
        "nigel-keen": ("Chair", "oxford-ahsn"),
    }


def test_the_other_articles_have_no_problems() -> None:
    site, _ = build_site(read_content(CONTENT))
    index = people_and_organisations(site)
    for article in site.articles.values():
        story, problems = read_story(site, index, article)
        assert problems == []
        explicit = {one.certainty for one in story.statements} <= {Certainty.EXPLICIT}
        assert explicit or article.id == "life-sciences-growth"
