"""There is a content folder to read.

Bad:
    , missing

Good:
    articles/news.md
        The board met.
"""
