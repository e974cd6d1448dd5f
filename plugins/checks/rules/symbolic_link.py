"""A file lies in the content folder itself: a link could publish what lies outside.

Bad:
    articles/news.md -> ../../secret.md

Good:
    articles/news.md
        The board met.
"""
