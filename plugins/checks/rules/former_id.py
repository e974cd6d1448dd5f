"""A record is referred to by the id that it has now.

Bad:
    articles/news.md
        event: opening
        ---
        The launch is over.
    events/launch.md
        starts: 2026-01-10
        former_ids: [opening]

Good:
    articles/news.md
        event: launch
        ---
        The launch is over.
    events/launch.md
        starts: 2026-01-10
        former_ids: [opening]
"""
