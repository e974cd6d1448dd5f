r"""A file can be read, and is UTF-8 text without invisible characters.

Bad:
    articles/news.md
        The board\x0b met.

Good:
    articles/news.md
        The board met.
"""
