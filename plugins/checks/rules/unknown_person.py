"""Whoever a caption places in a picture has a file in the register.

Bad:
    photos/meeting.md
        caption: Ann Lee (left) and Susan Hill (right)
    people/ann-lee.md
        name: Ann Lee

Good:
    photos/meeting.md
        caption: Ann Lee (left) and Susan Hill (right)
    people/ann-lee.md
        name: Ann Lee
    people/susan-hill.md
        name: Susan Hill
"""
