"""A picture in a text is a photo of this site, in a paragraph of its own.

Bad:
    ![](https://example.org/meeting.jpg)

Good:
    ![]({photo}meeting)
    photos/meeting.md
"""
