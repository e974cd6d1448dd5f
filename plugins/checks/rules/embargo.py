"""An article that is to appear later says on which day.

Bad:
    articles/news.md
        date: 2026-09
        ---
        The board met.

Good:
    articles/news.md
        date: 2026-09-01 09:30
        ---
        The board met.
"""
