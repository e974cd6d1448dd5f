"""A file is named in small letters, digits and hyphens: its name is part of an address.

Bad:
    articles/Board Meeting.md
        The board met.

Good:
    articles/board-meeting.md
        The board met.
"""
