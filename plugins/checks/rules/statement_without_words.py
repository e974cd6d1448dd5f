"""A statement holds words.

Bad:
    Ann Lee agreed. [“”]{by=ann-lee}
    people/ann-lee.md
        name: Ann Lee

Good:
    Ann Lee agreed. [“Yes, we are.”]{by=ann-lee}
    people/ann-lee.md
        name: Ann Lee
"""
