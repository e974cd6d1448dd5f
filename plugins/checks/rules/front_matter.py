"""A file begins with its fields, between two lines of three hyphens, in YAML.

Bad:
    articles/news.md, exactly
        title: The board met

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
