"""Every folder is one of a kind of content.

Bad:
    artciles/news.md, exactly
        The board met.

Good:
    articles/news.md
        The board met.
"""
