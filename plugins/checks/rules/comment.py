"""A value holds no # that would cut it short.

Bad:
    articles/news.md
        title: Platform #2 opens
        ---
        The board met.

Good:
    articles/news.md
        title: "Platform #2 opens"
        ---
        The board met.
"""
