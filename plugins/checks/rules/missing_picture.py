"""Beside a photo's file lies its picture, of the same name.

Bad:
    photos/meeting.md
    photos/meeting.jpg
        missing

Good:
    photos/meeting.md
    photos/meeting.jpg
"""
