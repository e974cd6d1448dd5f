"""Every file in the content folder is of a kind that is read.

Bad:
    articles/news.docx, exactly
        The board met.

Good:
    articles/news.md
        The board met.
"""
