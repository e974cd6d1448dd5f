"""Brings posts of other sites into a content folder of our format, to measure search on.

The texts belong to their publishers and stay out of the repository; the same commits of the
same sources give the same folder, byte for byte.
"""

import argparse
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.attribution.gold import as_site
from plugins.newsroom.captions.lexicon import CaptionIndex
from plugins.newsroom.names import people_and_organisations
from plugins.newsroom.rows import OrganisationName
from plugins.newsroom.schema import Organisation, Person
from plugins.newsroom.site import Site
from plugins.newsroom.source import Source as WrittenIn

from .posts import Post, read_post
from .register import Body, long_forms, organisations, people
from .settle import is_clear, settle
from .sources import SOURCES, candidates
from .writing import write_content

WORK = Path(__file__).parents[2] / ".work"


def bring(repositories: Path, content: Path) -> Sequence[Post]:
    """Write the content folder anew; return the posts in it."""
    posts = list(_read(repositories))
    named, glossary = people(posts), long_forms(posts)
    bodies = organisations(glossary)
    kept = list(_settled(posts, _register(named, bodies)))
    shutil.rmtree(content, ignore_errors=True)
    write_content(kept, named, bodies, glossary, content)
    return kept


def _read(repositories: Path) -> Iterator[Post]:
    """Yield the candidates of every source, each id once."""
    seen = set()
    for source in SOURCES:
        for path, text in candidates(source, repositories):
            post = read_post(source, path, text)
            if post is not None and post.id not in seen:
                seen.add(post.id)
                yield post


def _settled(posts: Sequence[Post], site: Site) -> Iterator[Post]:
    """Yield as many posts of each source as it is to give, settled."""
    index, labelled = people_and_organisations(site), CaptionIndex(site)
    taken: set[str] = set()
    number: Counter[str] = Counter()
    for post in posts:
        name = post.source.repository
        if number[name] < post.source.posts and (body := settle(post, site, index, taken)):
            number[name] += 1
            clear = post.picture is not None and is_clear(post.picture, labelled)
            yield replace(post, body=body, picture=post.picture if clear else None)


def _register(named: dict[str, str], bodies: Sequence[Body]) -> Site:
    return as_site(
        {key: Person(id=key, source=WrittenIn(""), name=name) for key, name in named.items()},
        {body.id: _organisation(body) for body in bodies},
    )


def _organisation(body: Body) -> Organisation:
    name = OrganisationName(name=body.name, short=body.short)
    return Organisation(id=body.id, source=WrittenIn(""), names=(name,))


def main() -> None:
    """Read the command line, bring the posts, and say how many came."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search.corpus", description=__doc__)
    parser.add_argument("--repositories", type=Path, default=WORK / "sources", help="clones")
    parser.add_argument("--content", type=Path, default=WORK / "posts" / "content")
    options = parser.parse_args()
    posts = bring(options.repositories, options.content)
    for source in SOURCES:
        number = sum(post.source is source for post in posts)
        print(f"{number:5} posts of {source.repository} ({source.publisher}; {source.licence})")
    print(f"{len(posts):5} posts in {options.content}")


if __name__ == "__main__":
    main()
