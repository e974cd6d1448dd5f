"""An id belongs to one record.

Bad:
    articles/2025/news.md
        The board met.
    articles/2026/news.md
        The board met again.

Good:
    articles/2025/news.md
        The board met.
    articles/2026/more-news.md
        The board met again.
"""
