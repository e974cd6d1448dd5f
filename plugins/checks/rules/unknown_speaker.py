"""Whoever speaks has a file in the register.

The finding holds the file to add, to be copied as it is. `--fix` writes it where the name begins
with a common given name; another may be an organisation’s, or no name at all.

Bad:
    “We are ready to begin this work,” said Ann Lee.

Bad: an organisation speaks
    “We are ready to begin this work,” said the chair of the River Board.

Good:
    “We are ready to begin this work,” said Ann Lee.
    people/ann-lee.md
        name: Ann Lee
"""
