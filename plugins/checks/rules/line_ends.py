r"""Lines end as everywhere on the web, not as in Windows; the file is read all the same.

Bad:
    articles/news.md
        The board met.\r

Good:
    articles/news.md
        The board met.
"""

from plugins.newsroom.problem import Level

LEVEL = Level.WARNING
