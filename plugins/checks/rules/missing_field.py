"""A file has the fields that its kind cannot do without.

Bad:
    articles/news.md, exactly
        ---
        title: The board met
        date: 2026-01-10
        ---
        The board met.

Good:
    articles/news.md, exactly
        ---
        title: The board met
        date: 2026-01-10
        summary: The board met for the first time this year.
        ---
        The board met.
"""
