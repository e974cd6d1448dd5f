"""A field that is written has a value.

Bad:
    articles/news.md
        topics:
        ---
        The board met.

Good:
    articles/news.md
        topics: [rail, housing]
        ---
        The board met.
"""
