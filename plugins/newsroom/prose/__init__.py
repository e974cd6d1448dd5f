"""Markdown as a reader of words sees it: blocks of plain text in which every character knows its
place in the source.

Python-Markdown makes the HTML and keeps no positions; this finds them beside it, in the same
dialect. `blocks` cuts a text into paragraphs, headings and the rest, `inline` takes the markup
out of each, `attributes` reads `{by=… as=…}`.
"""

from .blocks import Block, is_attribution, read_blocks
from .inline import Prose, plain_prose

__all__ = ["Block", "Prose", "is_attribution", "plain_prose", "read_blocks"]
