"""A field is written once.

Bad:
    articles/news.md
        byline: Press office
        byline: The board
        ---
        The board met.

Good:
    articles/news.md
        byline: Press office
        ---
        The board met.
"""
