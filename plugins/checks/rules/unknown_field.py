"""A field is one that its kind has.

Bad:
    articles/news.md
        sumary: The board met.
        ---
        The board met.

Good:
    articles/news.md
        summary: The board met.
        ---
        The board met.
"""
