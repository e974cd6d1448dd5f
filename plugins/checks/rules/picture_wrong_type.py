"""A picture is of the type that its name says.

Bad:
    photos/meeting.md
    photos/meeting.jpg
        type: PNG

Good:
    photos/meeting.md
    photos/meeting.jpg
        size: 1600 x 1200
"""
