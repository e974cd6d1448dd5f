"""Lists who said what, for a person to review or a program to read.

python -m plugins.statements --content content --format text|jsonl [--photos] [FILE …]
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from plugins.newsroom.captions.caption import caption_rows, read_caption
from plugins.newsroom.captions.lexicon import CaptionIndex
from plugins.newsroom.garbage import collector_paused
from plugins.newsroom.names import people_and_organisations
from plugins.newsroom.problem import Problem, in_reading_order
from plugins.newsroom.reading import read_content
from plugins.newsroom.site import Site, build_site
from plugins.newsroom.story import read_story

from .listing import Line, as_json, as_text, statement_lines

FORMATS = {"text": as_text, "jsonl": as_json}


@collector_paused()
def main(arguments: Sequence[str] | None = None) -> int:
    """Print the statements, or with --photos who is in each photo; problems go to stderr."""
    parser = argparse.ArgumentParser(prog="python -m plugins.statements", description=__doc__)
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR")
    parser.add_argument("--format", choices=sorted(FORMATS), default="text")
    parser.add_argument("--photos", action="store_true", help="who is where in each photo")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="only these articles")
    options = parser.parse_args(arguments)
    if not options.content.is_dir():
        parser.error(f"there is no folder {options.content}")
    wanted = {path.resolve() for path in options.files}
    missing = [path for path in options.files if not path.is_file()]
    if missing:
        parser.error(f"there is no file {missing[0]}")
    show = FORMATS[options.format]
    site, problems = _read(options.content)
    lines = (
        _photos(site) if options.photos else _statements(site, problems, options.content, wanted)
    )
    with suppress(BrokenPipeError):  # the reader has seen enough, as with `| head`
        for line in lines:
            print(show(line))
        sys.stdout.flush()
    for problem in in_reading_order(problems):
        print(problem, file=sys.stderr)
    return 0


def _read(root: Path) -> tuple[Site, list[Problem]]:
    content = read_content(root)
    site, problems = build_site(content)
    return site, [*content.problems, *problems]


def _statements(
    site: Site, problems: list[Problem], root: Path, wanted: set[Path]
) -> Iterator[Line]:
    """Yield the lines of all articles, or of the wanted ones; collect what is wrong in them."""
    index = people_and_organisations(site)
    for article in site.articles.values():
        path = (root.resolve().parent / article.source.path).resolve()
        if wanted and path not in wanted:
            continue
        story, found = read_story(site, index, article)
        problems += found
        yield from statement_lines(story)


def _photos(site: Site) -> Iterator[Line]:
    index = CaptionIndex(site)
    yield from caption_rows(read_caption(photo, index) for photo in site.photos.values())


if __name__ == "__main__":
    sys.exit(main())
