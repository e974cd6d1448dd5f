"""No two pages share an address.

Bad:
    pages/search.md
        What we look for.

Good:
    pages/what-we-look-for.md
        What we look for.
"""
