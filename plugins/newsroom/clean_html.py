"""Clean HTML from Markdown: no script, style, event handler, unsafe link or picture of others."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

import nh3

from .substrings import holds_any

if TYPE_CHECKING:
    from markdown import Extension, Markdown

FENCED_CODE = "fenced_code"
FENCES = ("`", "~")
"""What a block of code is fenced with. What reads it loads a library of programming languages."""

TRIGGERS = {
    "backtick": "`", "escape": "\\", "reference": "[", "link": "[", "image_link": "![",
    "image_reference": "![", "short_reference": "[", "short_image_ref": "![", "autolink": "<",
    "automail": "<", "linebreak": " \n", "html": "<", "entity": "&",
}  # fmt: skip
"""Python-Markdown's inline patterns by name, and what must stand in a text for one to match. It
tries each of them on every run of text, which is most of what it does for plain prose."""

EMPHASIS = "em_strong"
REPLACED = ("\t", "\r", "\x02", "\x03")
"""What Python-Markdown replaces before all else; the end of a line may become a line break."""

TAGS = {
    "a", "abbr", "b", "blockquote", "br", "code", "dd", "del", "dl", "dt", "em", "h2", "h3", "h4",
    "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "ol", "p", "pre", "q", "s", "small", "span",
    "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {"a": {"href"}, "abbr": {"title"}, "img": {"src", "alt"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto", "tel"}

FAR_REACHING = ("<", "```", "~~~", "]:", "\n ", *REPLACED)
"""What may have a meaning beyond the next blank line: HTML, code, the address of a link."""

LINE = r"(?!\s|[-+=:]|\d+\.)[^\\`*_\[<>&#~|\0-\x1f\x7f]+(?<!\s)"
PLAIN = re.compile(rf"{LINE}(?:\n{LINE})*")
"""A block of words without any mark of Markdown's: most are, and need no more than a tag."""

QUOTE = re.compile(rf"> ?{LINE}(?:(?:\n> ?)+{LINE})*(?:(?:\n> ?){{2,}})?")
"""A block that quotes such words, in one paragraph or more. (Of a single empty line at its end the
library keeps the break.)"""

PHOTO = re.compile(r"!\[\]\((\{photo\}[a-z0-9-]+)\)")
"""A block that is a photo of the site."""

QUOTED = re.compile(r"^> ?", re.MULTILINE)
NOTHING = "\n\n<!-- -->\n\n"
"""A comment that parts two blocks, of which no more than blank lines are left."""

NO_PICTURE = re.compile(r"<img(?![^>]* src=)[^>]*>")


def to_html(markdown: str) -> str:
    """Render Markdown to clean HTML: no script, style, event handler, unsafe link or `h1`."""
    *parts, last = markdown.split(NOTHING)
    if any(map(_reaches_far, (*parts, last))) or not all(part.strip() for part in parts):
        return _converted(markdown)
    html = "\n\n\n".join(map(_by_blocks, parts))
    if not parts:
        return _by_blocks(last)
    return f"{html}\n\n\n{_by_blocks(last)}" if last.strip() else f"{html}\n"


def _reaches_far(markdown: str) -> bool:
    return markdown.startswith(" ") or holds_any(markdown, FAR_REACHING)


def _by_blocks(markdown: str) -> str:
    """Render a text in which no block has a meaning for another that is not beside it."""
    blocks = _blocks(markdown)
    # A quotation goes on in the next one, so all must be plain.
    quotes = all(QUOTE.fullmatch(block) for block in blocks if ">" in block)

    def rendering(block: str) -> Callable[[Iterable[str]], str]:
        if PLAIN.fullmatch(block):
            return _paragraphs
        if PHOTO.fullmatch(block):
            return _photos
        return _quotation if quotes and QUOTE.fullmatch(block) else _others

    return "\n".join(filter(None, (render(run) for render, run in groupby(blocks, key=rendering))))


def _blocks(markdown: str) -> list[str]:
    """Return what stands between blank lines."""
    parts = (part.strip("\n") for part in markdown.split("\n\n"))
    return list(filter(None, parts))


def _others(blocks: Iterable[str]) -> str:
    return _converted("\n\n".join(blocks))


def _quotation(blocks: Iterable[str]) -> str:
    words = QUOTED.sub("", "\n\n".join(blocks))
    return f"<blockquote>\n{_paragraphs(_blocks(words))}\n</blockquote>"


def _paragraphs(blocks: Iterable[str]) -> str:
    """Return plain blocks as the library gives them: it only puts tags around them."""
    html = "</p>\n<p>".join(blocks).replace("\N{NO-BREAK SPACE}", "&nbsp;")
    return f"<p>{html}</p>"


def _photos(blocks: Iterable[str]) -> str:
    return PHOTO.sub(r'<p><img alt="" src="\1"></p>', "\n".join(blocks))


def _converted(markdown: str) -> str:
    return converted(markdown, needed_patterns(markdown))


def converted(markdown: str, patterns: frozenset[str]) -> str:
    """Return the clean HTML of Markdown as the library converts it with some inline patterns."""
    html = _converter(patterns).reset().convert(markdown)
    html = re.sub(r"<(/?)h1\b", r"<\1h2", html)
    return NO_PICTURE.sub("", _cleaner().clean(html))


def needed_patterns(markdown: str) -> frozenset[str]:
    """Return the names of the inline patterns, and of the extension, that can match in a text."""
    needed = {name for name, trigger in TRIGGERS.items() if trigger in markdown}
    needed |= {"linebreak"} if any(sign in markdown for sign in REPLACED) else set()
    needed |= {EMPHASIS} if "*" in markdown or "_" in markdown else set()
    needed |= {FENCED_CODE} if any(fence in markdown for fence in FENCES) else set()
    return frozenset(needed)


@cache
def _converter(patterns: frozenset[str]) -> "Markdown":
    """Return a converter with some of the inline patterns; there are few sets of them in use."""
    # The library takes longer to load than an edit of plain words takes.
    from markdown import Markdown  # noqa: PLC0415
    from markdown.extensions.sane_lists import SaneListExtension  # noqa: PLC0415
    from markdown.extensions.tables import TableExtension  # noqa: PLC0415

    extensions: list[Extension] = [TableExtension(), SaneListExtension()]
    if FENCED_CODE in patterns:
        from markdown.extensions.fenced_code import FencedCodeExtension  # noqa: PLC0415 (see above)

        extensions.append(FencedCodeExtension())
    converter = Markdown(extensions=extensions, output_format="html")
    for name in {EMPHASIS, *TRIGGERS} - patterns:
        converter.inlinePatterns.deregister(name)
    return converter


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=_own_pictures,
        url_schemes=SCHEMES,
        link_rel=None,
    )


def _own_pictures(element: str, attribute: str, value: str) -> str | None:
    """Take the source off a picture that is no photo of the site: it could track readers."""
    foreign = (element, attribute) == ("img", "src") and not value.startswith("{photo}")
    return None if foreign else value
