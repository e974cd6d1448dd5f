"""A field's value is of the sort that the field holds.

Bad:
    articles/news.md
        date: 13 May 2025
        ---
        The board met.

Good:
    articles/news.md
        date: 2025-05-13
        ---
        The board met.
"""
