"""Turns the Markdown of other generators into the prose that our format takes."""

import re
from html import unescape

GONE = re.compile(
    r"<!--.*?-->|<(script|style|iframe|figure|table|pre)\b.*?</\1>|^(```|~~~).*?^\2|\{\{.*?\}\}|\{%.*?%\}"
    r"|!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|\[\^[^\]]*\]:?|^\[[^\]]*\]:.*?$|^\s*\|.*?\|\s*$",
    re.DOTALL | re.MULTILINE,
)
"""What has no words to search: comments, code, templates' tags, pictures, tables, definitions."""

LINK = re.compile(r"\[([^\[\]]*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])")
TAG = re.compile(r"</?[a-zA-Z][^>]*>")
BLOCK_TAG = re.compile(r"</?(?:p|div|br|h\d|li|ul|ol|tr|td|th|blockquote)\b[^>]*>", re.IGNORECASE)
BLOCK_START = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
HEADING = re.compile(r"^[ \t]*#{1,6}[ \t]*(.*?)[ \t#]*$", re.MULTILINE)
UNSAFE = re.compile(
    "[\\[\\]{}<>\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff\ufffd]"
)

EMPHASIS = re.compile(r"(?<!\w)[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}(?!\w)")


def prose(markdown: str) -> str:
    """Return the words of a post as plain Markdown: paragraphs, lists, headings and emphasis."""
    text = GONE.sub("", unescape(markdown.replace("\r\n", "\n").replace("\u00a0", " ")))
    while (shorter := LINK.sub(r"\1", text)) != text:
        text = shorter
    text = BLOCK_START.sub("", TAG.sub("", BLOCK_TAG.sub("\n\n", text)))
    text = UNSAFE.sub("", HEADING.sub(r"\n## \1\n", text)).replace("``", "").replace("`", "")
    text = re.sub(r"^## $", "", text, flags=re.MULTILINE)
    return re.sub(
        r"\n[ \t]*\n\s*\n", "\n\n", re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE)
    ).strip()


def plain(text: str) -> str:
    """Return the words of a title or summary, without any markup."""
    return " ".join(EMPHASIS.sub("", prose(text)).split())
