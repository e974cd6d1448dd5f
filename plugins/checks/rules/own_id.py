"""A record does not refer to itself where another is meant.

Bad:
    places/oxford.md
        name: Oxford
        within: oxford

Good:
    places/oxford.md
        name: Oxford
        within: oxfordshire
    places/oxfordshire.md
        name: Oxfordshire
"""
