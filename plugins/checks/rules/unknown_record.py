"""An id that is written somewhere has a file.

Bad:
    articles/news.md
        event: launch
        ---
        The launch is over.

Good:
    articles/news.md
        event: launch
        ---
        The launch is over.
    events/launch.md
        starts: 2026-01-10
"""
