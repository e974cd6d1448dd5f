"""A name that two people share does not say which of them is meant.

Bad:
    “We are ready to begin this work,” said Ann Lee.
    people/ann-lee.md
        name: Ann Lee
        allow:
          - rule: duplicate-name
            because: They are two people.
    people/ann-lee-oxford.md
        name: Ann Lee

Good:
    [“We are ready to begin this work,”]{by=ann-lee-oxford} said Ann Lee.
    people/ann-lee.md
        name: Ann Lee
        allow:
          - rule: duplicate-name
            because: They are two people.
    people/ann-lee-oxford.md
        name: Ann Lee
"""
