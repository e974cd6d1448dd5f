"""A picture has no more pixels than can safely be opened.

Bad:
    photos/meeting.md
    photos/meeting.jpg
        size: 12000 x 8000

Good:
    photos/meeting.md
    photos/meeting.jpg
        size: 1600 x 1200
"""
