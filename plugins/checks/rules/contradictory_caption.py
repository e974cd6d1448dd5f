"""A caption gives each person one place, and each place to one person.

Bad:
    photos/meeting.md
        caption: Ann Lee (left) and Susan Hill (right) with Ann Lee (standing, right)
    people/ann-lee.md
        name: Ann Lee
    people/susan-hill.md
        name: Susan Hill

Good:
    photos/meeting.md
        caption: Ann Lee (left) and Susan Hill (right)
    people/ann-lee.md
        name: Ann Lee
    people/susan-hill.md
        name: Susan Hill
"""
