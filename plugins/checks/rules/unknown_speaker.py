"""Whoever speaks has a file in the register.

The finding holds the file to add, to be copied as it is.

Bad:
    “We are ready to begin this work,” said Ann Lee.

Good:
    “We are ready to begin this work,” said Ann Lee.
    people/ann-lee.md
        name: Ann Lee
"""
