"""Turns the Markdown of other generators into ours, and leaves its words and links as they are.

Only what belongs to the generator goes: its tags, comments, code and pictures.
"""

import re
from collections.abc import Iterator
from html import unescape

from .drawing import Picture, Post

TAGS = re.compile(
    r"<!--.*?-->|<(script|style|iframe|figure|video)\b.*?</\1>|<img\b[^>]*>|\{\{[<%].*?[>%]\}\}"
    r"|\{%.*?%\}|\{\{.*?\}\}|!\[[^\]]*\]\([^)]*\)|!\[[^\]]*\]\[[^\]]*\]|\[\^[^\]]*\]:?"
    r"|\{:? ?[.#][^}]*\}",
    re.DOTALL,
)
EMPTY_LINK = re.compile(r"\[\s*\]\([^)]*\)")
"""A link around a picture, without it."""

WITHIN_SITE = re.compile(
    r"\]\(\s*(?:\{\{<\s*ref\s+\"(?P<ref>[^\"]*)\"[^}]*\}\}|\{\{[^}]*?\"(?P<path>[^\"]*)\"[^}]*\}\}"
    r"|\{\{ ?site[^}]*\}\}(?P<rest>[^)\s]*)|(?P<plain>/[^)\s]*))"
)
PICTURE = re.compile(
    r'\{\{<\s*legacy-img[^>]*?\balt="(?P<alt>[^"]+)"(?:[^>]*?\bcaption="(?P<caption>[^"]+)")?'
)


def body_of(post: Post) -> str:
    """Return the body of a post; what led to its own site leads there from outside."""
    text = post.body.replace("\r\n", "\n").replace("\u00a0", " ")
    text = WITHIN_SITE.sub(_from_outside, text)
    text = EMPTY_LINK.sub("", TAGS.sub("", text))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def plain(field: str) -> str:
    """Return the words of a title or summary: in our front matter they are text, without markup."""
    return unescape(re.sub(r"<[^>]+>", "", field))


def _from_outside(found: re.Match[str]) -> str:
    path = next(part for part in found.groups() if part is not None)
    return f"](https://example.org/{path.lstrip('/')}"


def pictures_of(post: Post) -> Iterator[Picture]:
    """Yield the pictures of a post that have both a caption and a text that stands for them."""
    for number, found in enumerate(PICTURE.finditer(post.body)):
        if found["caption"]:
            words = (plain(found[name]) for name in ("caption", "alt"))
            yield Picture(f"{post.id}-{number}", next(words), post.publisher, next(words))
